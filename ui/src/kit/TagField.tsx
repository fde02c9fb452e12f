import { Plus, X } from "lucide-react";
import { type ClipboardEvent, type KeyboardEvent, useId, useMemo, useRef, useState } from "react";
import { TextField as AriaTextField, Input } from "react-aria-components";
import { FieldShell, type FrameWords, fieldParts } from "./Field";
import { called, everyOption, narrow, type Options, plain } from "./narrow";
import { OptionsUnder } from "./Option";
import { useOptionWalk } from "./optionWalk";
import { list as listed, useWords } from "./words";
import "./TagField.css";

type TagFieldProps = FrameWords & {
  options: Options;
  /** The keys of what is chosen; what was typed freely is its own key. */
  value: readonly string[];
  onChange: (value: string[]) => void;
  /** May hold what the list does not have. */
  isFree?: boolean;
  placeholder?: string;
  isLoading?: boolean;
};

const ADD = "\u0000add";
const BETWEEN = /[,;\t\r\n]+/;

/** Several out of a list, as chips: Backspace goes to the last one, the arrows walk over them, Delete takes one out. */
export function TagField({
  options,
  value,
  onChange,
  isFree = false,
  placeholder,
  isLoading,
  ...given
}: TagFieldProps) {
  const { words, field } = fieldParts(given);
  const { t, lang } = useWords();
  const list = useId();
  const place = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const chips = useRef<HTMLUListElement>(null);
  const [typed, setTyped] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [news, setNews] = useState("");
  const [unknown, setUnknown] = useState("");
  const every = useMemo(() => everyOption(options), [options]);
  const isFixed = given.isDisabled || given.isReadOnly || false;
  const nameOf = (key: string) => every.find((option) => option.key === key)?.text ?? key;

  const shown = useMemo(() => {
    const fitting: Options = narrow(options, typed);
    const fresh = typed.trim();
    if (!isFree || plain(fresh) === "" || called(options, fresh)) return fitting;
    return [...fitting, { key: ADD, text: t("kit:choose.add", { text: fresh }), icon: Plus }];
  }, [options, typed, isFree, t]);
  const walk = useOptionWalk(shown, isOpen && typed !== "" ? "first" : null);

  /** Puts in what is meant by each text, once; gives back what is not on the list and may not be added. */
  function put(texts: string[]): string[] {
    const next = [...value];
    const left: string[] = [];
    for (const text of texts.map((one) => one.trim()).filter(Boolean)) {
      const option = called(options, text);
      const key = option?.key ?? next.find((one) => plain(one) === plain(text)) ?? text;
      if ((!option && !isFree) || option?.isDisabled) left.push(text);
      else if (!next.includes(key)) next.push(key);
    }
    const added = next.slice(value.length);
    if (added.length > 0) onChange(next);
    setNews(added.length > 0 ? t("kit:tags.added", { names: listed(added.map(nameOf), lang) }) : "");
    setUnknown(left.length > 0 ? t("kit:tags.unknown", { names: listed(left, lang) }) : "");
    return left;
  }
  function drop(key: string) {
    onChange(value.filter((one) => one !== key));
    setNews(t("kit:tags.removed", { names: nameOf(key) }));
  }
  function take(key: string) {
    if (key === ADD) put([typed]);
    else if (value.includes(key)) drop(key);
    else put([nameOf(key)]);
    setTyped("");
    walk.rest();
    input.current?.focus();
  }
  function close() {
    setOpen(false);
    walk.rest();
  }
  function leave() {
    if (typed.trim() !== "" && (isFree || called(options, typed))) put([typed]);
    setTyped("");
    setUnknown("");
    close();
  }
  const chip = (index: number) => chips.current?.querySelectorAll("button")[index];

  function keyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (isFixed || walk.keyDown(event, isOpen, () => setOpen(true))) return;
    const atStart = event.currentTarget.selectionStart === 0 && event.currentTarget.selectionEnd === 0;
    if (event.key === "Enter" && (isOpen || typed !== "")) {
      event.preventDefault();
      if (walk.active !== null) take(walk.active);
      else if (typed !== "") setTyped(put([typed]).join(", "));
    } else if (event.key === "," || event.key === ";") {
      event.preventDefault();
      setTyped(put([typed]).join(", "));
      walk.rest();
    } else if (event.key === "Tab" && isOpen && walk.isWalked && walk.active !== null) take(walk.active);
    else if ((event.key === "Backspace" || event.key === "ArrowLeft") && atStart && value.length > 0) {
      event.preventDefault();
      close();
      chip(value.length - 1)?.focus();
    } else if (event.key === "Escape" && (isOpen || typed !== "")) {
      event.preventDefault();
      event.stopPropagation();
      setTyped("");
      close();
    }
  }
  function chipKey(event: KeyboardEvent, index: number, key: string) {
    const go = (to: number) => (to < 0 ? chip(0) : (chip(to) ?? input.current))?.focus();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "ArrowLeft") go(index - 1);
    else if (event.key === "ArrowRight") go(index + 1);
    else if (event.key === "Home") go(0);
    else if (event.key === "End" || event.key === "Escape") input.current?.focus();
    else if ((event.key === "Backspace" || event.key === "Delete") && !isFixed) {
      // The focus goes to the neighbour before this one is gone.
      if (event.key === "Backspace" && index > 0) go(index - 1);
      else (chip(index + 1) ?? input.current)?.focus();
      drop(key);
    } else {
      // A letter is meant for the field.
      if (event.key.length === 1 && event.key !== " ") input.current?.focus();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }
  function paste(event: ClipboardEvent) {
    const texts = event.clipboardData.getData("text").split(BETWEEN);
    if (isFixed || texts.length < 2) return;
    event.preventDefault();
    setTyped(put([typed + (texts[0] ?? ""), ...texts.slice(1)]).join(", "));
  }
  return (
    <AriaTextField
      {...field}
      value={typed}
      onChange={(next) => {
        setTyped(next);
        setUnknown("");
        walk.rest();
        setOpen(true);
      }}
    >
      <FieldShell {...words}>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: a press beside the chips is a press on the field */}
        <div
          ref={place}
          className="input tag-field"
          onClick={(event) => event.target === event.currentTarget && input.current?.focus()}
        >
          {value.length > 0 && (
            <ul ref={chips} aria-label={t("kit:tags.chosen", { label: words.label })}>
              {value.map((key, index) => (
                <li key={key} className="tag">
                  <span>{nameOf(key)}</span>
                  {!isFixed && (
                    <button
                      type="button"
                      tabIndex={-1}
                      aria-label={t("kit:tags.remove", { name: nameOf(key) })}
                      onKeyDown={(event) => chipKey(event, index, key)}
                      onClick={() => {
                        (chip(index + 1) ?? input.current)?.focus();
                        drop(key);
                      }}
                    >
                      <X aria-hidden="true" />
                    </button>
                  )}
                </li>
              ))}
            </ul>
          )}
          <Input
            ref={input}
            {...walk.inputProps(list, isOpen)}
            {...(placeholder && value.length === 0 ? { placeholder } : {})}
            onKeyDown={keyDown}
            onPaste={paste}
            onBlur={leave}
            onClick={() => !isFixed && setOpen(true)}
          />
        </div>
      </FieldShell>
      {unknown && (
        <p role="alert" className="field-error">
          {unknown}
        </p>
      )}
      <span role="status" className="visually-hidden">
        {news}
      </span>
      <OptionsUnder
        place={place}
        isOpen={isOpen && !isFixed}
        onClose={leave}
        id={list}
        label={words.label}
        options={shown}
        chosen={value}
        active={walk.active}
        onActive={walk.point}
        onTake={take}
        isMultiple
        isLoading={isLoading ?? false}
        typed={typed}
      />
    </AriaTextField>
  );
}
