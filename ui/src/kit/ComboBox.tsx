import { ChevronDown, Plus } from "lucide-react";
import { type KeyboardEvent, useId, useMemo, useRef, useState } from "react";
import { TextField as AriaTextField, Input } from "react-aria-components";
import { FieldShell, type FrameWords, fieldParts } from "./Field";
import { called, everyOption, narrow, type Options, plain } from "./narrow";
import { OptionsUnder } from "./Option";
import { useOptionWalk } from "./optionWalk";
import { useWords } from "./words";
import "./ComboBox.css";

type ComboBoxProps<K extends string> = FrameWords & {
  options: Options<K>;
  /** What is chosen. A value that no option has stands there as it is: it was added by hand. */
  value?: K | null;
  onChange: (key: K) => void;
  /** May add what the list does not have: offers it as the last line. */
  onAdd?: (text: string) => void;
  /** May be empty: called when the text was taken out. */
  onClear?: () => void;
  /** Given together when the caller searches, such as in a list that is too long to fetch: then nothing is filtered here. */
  search?: string;
  onSearch?: (text: string) => void;
  placeholder?: string;
  isLoading?: boolean;
};

/** The key of the line that adds; no option has it. */
const ADD = "\u0000add";

/** A field that searches as one types, and takes what is chosen, or what is new where that is allowed. */
export function ComboBox<K extends string>(props: ComboBoxProps<K>) {
  const { options, value = null, onChange, onAdd, onClear, search, onSearch, placeholder, isLoading, ...given } = props;
  const { words, field } = fieldParts(given);
  const { t } = useWords();
  const list = useId();
  const place = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  const every = useMemo(() => everyOption(options), [options]);
  const restingText = onSearch ? (search ?? "") : (every.find(({ key }) => key === value)?.text ?? value ?? "");
  const text = onSearch ? restingText : (typed ?? restingText);
  const isTyping = onSearch ? text !== "" : typed !== null;

  const shown = useMemo(() => {
    const fitting: Options = onSearch || typed === null ? options : narrow(options, typed);
    const fresh = typed?.trim() ?? "";
    if (!onAdd || plain(fresh) === "" || called(options, fresh)) return fitting;
    return [...fitting, { key: ADD, text: t("kit:choose.add", { text: fresh }), icon: Plus }];
  }, [options, typed, onSearch, onAdd, t]);
  const walk = useOptionWalk(shown, isOpen ? (isTyping ? "first" : value) : null);

  function close() {
    setOpen(false);
    setTyped(null);
    walk.rest();
  }
  function take(key: string) {
    const option = every.find((one) => one.key === key);
    if (key === ADD) onAdd?.(text.trim());
    else if (option) {
      onSearch?.(option.text);
      onChange(option.key);
    }
    close();
  }
  /** What was typed is not lost by going on: it is chosen or added when that is plainly meant. */
  function leave() {
    const meant = typed === null ? undefined : called(options, typed);
    if (typed === null) close();
    else if (typed.trim() === "") {
      if (value !== null) onClear?.();
      close();
    } else if (meant && !meant.isDisabled) take(meant.key);
    else if (onAdd) take(ADD);
    else close();
  }
  function keyDown(event: KeyboardEvent) {
    if (given.isReadOnly) return;
    if (walk.keyDown(event, isOpen, () => setOpen(true))) return;
    if (event.key === "Enter" && isOpen) {
      // Enter belongs to the list; a form below is not sent by it.
      event.preventDefault();
      if (walk.active !== null && !(typed === "" && onClear)) take(walk.active);
      else leave();
    } else if (event.key === "Enter" && typed !== null) leave();
    else if (event.key === "Tab" && isOpen && walk.isWalked && walk.active !== null) take(walk.active);
    else if (event.key === "Escape" && (isOpen || typed !== null)) {
      event.stopPropagation();
      event.preventDefault();
      close();
    }
  }
  return (
    <AriaTextField
      {...field}
      value={text}
      onChange={(next) => {
        if (onSearch) onSearch(next);
        else setTyped(next);
        walk.rest();
        setOpen(true);
      }}
    >
      <FieldShell {...words}>
        <div ref={place} className="combo">
          <Input
            ref={input}
            className="input"
            {...walk.inputProps(list, isOpen)}
            {...(placeholder ? { placeholder } : {})}
            onKeyDown={keyDown}
            onBlur={leave}
            onClick={() => !given.isReadOnly && setOpen(true)}
          />
          <button
            type="button"
            className="combo-open"
            tabIndex={-1}
            aria-label={t("kit:choose.open", { label: words.label })}
            disabled={given.isDisabled || given.isReadOnly}
            onMouseDown={(event) => {
              event.preventDefault();
              input.current?.focus();
              if (isOpen) close();
              else setOpen(true);
            }}
          >
            <ChevronDown aria-hidden="true" />
          </button>
        </div>
      </FieldShell>
      <OptionsUnder
        place={place}
        isOpen={isOpen && !given.isDisabled}
        onClose={leave}
        id={list}
        label={words.label}
        options={shown}
        chosen={value === null ? [] : [value]}
        active={walk.active}
        onActive={walk.point}
        onTake={take}
        isLoading={isLoading ?? false}
        typed={isTyping ? text : ""}
      />
    </AriaTextField>
  );
}
