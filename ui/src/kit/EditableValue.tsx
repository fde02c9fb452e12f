import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import { TextField } from "./Field";
import "./EditableValue.css";

type EditableValueProps = {
  /** What the value is of: `plaats`. */
  label: string;
  /** What pressing it does, with the value, for who cannot see it: `Plaats wijzigen: Gouda`. */
  editLabel: string;
  value: string;
  /** As it is read; otherwise as it is typed. */
  shown?: string;
  /** Stands in the place of a value that is not known. */
  placeholder: string;
  /** Keeps what was typed; answers with what is wrong with it, or nothing. */
  onCommit: (text: string) => Promise<string | null>;
};

/** A value that becomes a field when pressed. Enter or leaving keeps what was typed, Escape takes it back. */
export function EditableValue({ label, editLabel, value, shown, placeholder, onCommit }: EditableValueProps) {
  const [text, setText] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);

  /** Whether the focus was in the field that makes place for the button again. */
  const hadFocus = useRef(false);
  useLayoutEffect(() => {
    if (text === null && hadFocus.current) button.current?.focus();
    hadFocus.current = false;
  }, [text]);

  function leave() {
    hadFocus.current = document.activeElement === field.current;
    setText(null);
    setProblem(null);
  }
  async function keep() {
    if (text === null || isPending) return;
    if (text === value) return leave();
    setPending(true);
    const wrong = await onCommit(text);
    setPending(false);
    if (wrong === null) leave();
    else setProblem(wrong);
  }
  function keyDown(event: KeyboardEvent) {
    if (event.key === "Enter") void keep();
    else if (event.key === "Escape") leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  if (text === null)
    return (
      <button
        ref={button}
        type="button"
        className="editable-value"
        data-empty={value === "" || undefined}
        aria-label={editLabel}
        onClick={() => setText(value)}
      >
        {value === "" ? placeholder : (shown ?? value)}
      </button>
    );
  return (
    <div className="editable-field" onKeyDown={keyDown}>
      <TextField
        label={label}
        isLabelHidden
        isSmall
        autoFocus
        inputRef={field}
        value={text}
        isReadOnly={isPending}
        onChange={(typed) => {
          setText(typed);
          setProblem(null);
        }}
        onBlur={() => void keep()}
        error={problem}
      />
    </div>
  );
}
