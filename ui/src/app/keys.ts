/** Keys as written in the list of actions (`Ctrl+Shift+Z`, `Ctrl++`, `5`, `?`, `F10`), and key presses that are them. */

type KeyPress = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

function parts(keys: string): { key: string; held: string[] } {
  // "Ctrl++" is Ctrl and a plus.
  const key = keys.endsWith("+") ? "+" : (keys.split("+").at(-1) ?? "");
  return { key, held: keys.slice(0, -key.length).split("+").filter(Boolean) };
}

/** Whether Ctrl or Alt is part of it. */
export function isHeld(keys: string): boolean {
  return parts(keys).held.length > 0;
}

/** A key without Ctrl or Alt that types something: what the setting "losse toetsen" switches. */
export function isSingle(keys: string): boolean {
  return keys.length === 1;
}

/** Whether a key press is the one written so. */
export function pressed(event: KeyPress, keys: string): boolean {
  const { key, held } = parts(keys);
  const control = event.ctrlKey || event.metaKey;
  if (held.includes("Ctrl") !== control || held.includes("Alt") !== event.altKey) return false;
  // A digit may need Shift (Belgian keyboards), signs nearly always do.
  if (/^\d$/.test(key)) return event.code === `Digit${key}` || event.code === `Numpad${key}` || event.key === key;
  if (/^[?+-]$/.test(key)) return event.key === key;
  return held.includes("Shift") === event.shiftKey && event.key.toLowerCase() === key.toLowerCase();
}

const TYPING =
  "input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable=true], [aria-haspopup=listbox]";

/** Whether single keys belong to what has the focus. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPING) !== null;
}

/** Whether the focus rests where Enter and the arrows have no meaning of their own. */
export function isResting(target: EventTarget | null): boolean {
  return !(target instanceof Element) || target === document.body || target.matches("[data-rest]");
}

/** Whether what has the focus is in front of the screen and keeps the keyboard to itself. */
export function isInFront(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("[role=dialog], [role=alertdialog], [role=menu]") !== null;
}
