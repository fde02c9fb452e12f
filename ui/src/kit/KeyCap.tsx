import type { nl } from "../i18n";
import { has, useWords } from "./words";
import "./KeyCap.css";

const NAMES: Record<string, keyof typeof nl.app.key> = {
  Ctrl: "ctrl",
  Shift: "shift",
  ArrowUp: "arrowUp",
  ArrowDown: "arrowDown",
  ArrowLeft: "arrowLeft",
  ArrowRight: "arrowRight",
  Escape: "escape",
  Tab: "tab",
  Delete: "delete",
  Alt: "alt",
  Enter: "enter",
};

/** The key of an action, as printed on the keyboard. A picture for the eye: the action itself carries the name. */
export function KeyCap({ keys }: { keys: string }) {
  const { t } = useWords();
  // "Ctrl++" is Ctrl and a plus.
  const printed = keys.endsWith("+") ? [...keys.slice(0, -1).split("+").filter(Boolean), "+"] : keys.split("+");
  const parts = printed.map((part) => {
    if (part === "Enter" && keys !== "Enter") return "↵";
    return has(NAMES, part) ? t(`key.${NAMES[part] ?? "enter"}`) : part;
  });
  return (
    <kbd className={keys.length === 1 ? "key single" : "key"} aria-hidden="true">
      {parts.join(" ")}
    </kbd>
  );
}
