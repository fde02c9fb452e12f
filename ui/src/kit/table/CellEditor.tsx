import { type KeyboardEvent, useLayoutEffect, useRef } from "react";
import { ListBox, ListBoxItem } from "react-aria-components";
import { OptionLine } from "../Option";
import { Popover } from "../Popover";
import type { CellEdit } from "./columns";

/** Where the hand goes after a cell. */
export type Onward = "stay" | "down" | "up" | "next" | "previous";

type EditorProps = {
  label: string;
  edit: Pick<CellEdit<never>, "kind" | "options">;
  text: string;
  isRight: boolean;
  /** `null` restores what was. */
  onDone: (text: string | null, onward: Onward) => void;
  /** The hand is at work: the cell had better be in view. */
  onType: () => void;
};

function onwardOf(event: KeyboardEvent): Onward | null {
  if (event.key === "Enter") return event.shiftKey ? "up" : "down";
  if (event.key === "Tab") return event.shiftKey ? "previous" : "next";
  return null;
}

function TextEditor({ label, edit, text, isRight, onDone, onType }: EditorProps) {
  const field = useRef<HTMLInputElement>(null);
  // Leaving the document makes a field lose the focus: that is no second answer.
  const isDone = useRef(false);
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);
  function done(answer: string | null, onward: Onward) {
    if (isDone.current) return;
    isDone.current = true;
    onDone(answer, onward);
  }
  return (
    <input
      ref={field}
      className={isRight ? "table-input right" : "table-input"}
      aria-label={label}
      inputMode={edit.kind === "number" ? "decimal" : "text"}
      defaultValue={text}
      autoComplete="off"
      spellCheck={false}
      onInput={onType}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        const onward = onwardOf(event);
        if (event.key === "Escape") done(null, "stay");
        else if (onward && !event.ctrlKey && !event.altKey) done(event.currentTarget.value, onward);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onBlur={(event) => done(event.currentTarget.value, "stay")}
    />
  );
}

function ChoiceEditor({ label, edit, text, onDone }: EditorProps) {
  const cell = useRef<HTMLSpanElement>(null);
  const options = edit.options ?? [];
  return (
    <>
      <span ref={cell} className="table-choice">
        {options.find(({ value }) => value === text)?.label ?? text}
      </span>
      <Popover
        isOpen
        triggerRef={cell}
        placement="bottom start"
        offset={2}
        onOpenChange={(isOpen) => !isOpen && onDone(null, "stay")}
      >
        <div
          onKeyDownCapture={(event) => {
            const onward = onwardOf(event);
            const chosen = document.activeElement?.closest("[data-key]")?.getAttribute("data-key");
            if (!onward || chosen == null) return;
            event.preventDefault();
            event.stopPropagation();
            onDone(chosen, onward);
          }}
        >
          <ListBox
            aria-label={label}
            className="options"
            autoFocus="first"
            selectionMode="single"
            selectedKeys={[text]}
            disallowEmptySelection
            onSelectionChange={(keys) => {
              const [chosen] = keys === "all" ? [] : [...keys];
              if (chosen !== undefined) onDone(String(chosen), "stay");
            }}
          >
            {options.map((option) => (
              <ListBoxItem key={option.value} id={option.value} textValue={option.label} className="option">
                <OptionLine text={option.label} isTicked={option.value === text} />
              </ListBoxItem>
            ))}
          </ListBox>
        </div>
      </Popover>
    </>
  );
}

/** The field in a cell while it is being edited. */
export function CellEditor(props: EditorProps) {
  return props.edit.kind === "choice" ? <ChoiceEditor {...props} /> : <TextEditor {...props} />;
}
