import type { ComponentProps } from "react";
import { KeyCap } from "./KeyCap";
import { signed, useWords } from "./words";
import "./KeyChoice.css";

type KeyChoiceProps = Omit<ComponentProps<"button">, "className" | "style" | "type" | "children" | "aria-checked"> & {
  /** How it takes part in its group: one of them, any of them; without, it only leads on, as “anders…” does. */
  role?: "radio" | "checkbox";
  isSelected?: boolean;
  children: string;
  /** The letter or digit that chooses it; listening is the group's own affair. */
  keys?: string | undefined;
  /** What choosing it adds or takes away, if that is to be seen. */
  points?: number | undefined;
  /** A result ends the call and weighs more than an answer. */
  kind?: "answer" | "result";
  /** What it means once it is chosen: an end to be glad of, or one to regret. */
  tone?: "accent" | "win" | "bad";
  /** Sets it apart from the real answers: “wil niet zeggen”, “anders…”. */
  isAside?: boolean;
  isReadOnly?: boolean;
};

/**
 * An answer or a result that one key chooses. Within an element with `data-key-scope` the caps come up when the focus does.
 * A browser's own button, because its group decides on roles, stops and keys.
 */
export function KeyChoice({
  isSelected = false,
  children,
  keys,
  points = 0,
  kind = "answer",
  tone = "accent",
  isAside = false,
  isReadOnly = false,
  ...rest
}: KeyChoiceProps) {
  const { lang } = useWords();
  return (
    <button
      {...rest}
      type="button"
      aria-checked={rest.role && isSelected}
      aria-disabled={isReadOnly || undefined}
      onClick={isReadOnly ? undefined : rest.onClick}
      data-selected={isSelected || undefined}
      data-disabled={rest.disabled || undefined}
      data-readonly={isReadOnly || undefined}
      className={["key-choice", kind, tone, isAside ? "aside" : ""].join(" ")}
    >
      {keys && <KeyCap keys={keys} />}
      <span className="key-choice-text steady-text" data-text={children}>
        {children}
      </span>{" "}
      {points !== 0 && (
        <span className={points > 0 ? "key-choice-points up" : "key-choice-points down"}>{signed(points, lang)}</span>
      )}
    </button>
  );
}
