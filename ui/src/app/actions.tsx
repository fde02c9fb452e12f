/**
 * Every verb of the user, once: its name is `action.<id>` in the app's locale, its key is here. A screen says what a
 * verb does while it is shown; keyboard, command palette and the sheet of keys all read the same list.
 */
import { createContext, type ReactNode, use, useEffect, useMemo, useRef } from "react";
import type { CallResult } from "../ipc";

type Place = "everywhere" | "screen";
type Action = { keys: string[]; place: Place };

const everywhere = (...keys: string[]): Action => ({ keys, place: "everywhere" });
const screen = (...keys: string[]): Action => ({ keys, place: "screen" });

export const ACTIONS = {
  find: everywhere("Ctrl+K"),
  undo: everywhere("Ctrl+Z"),
  redo: everywhere("Ctrl+Y", "Ctrl+Shift+Z"),
  "new-lead": everywhere("Ctrl+N"),
  shortcuts: everywhere("?"),
  "go-today": everywhere("Alt+1"),
  "go-leads": everywhere("Alt+2"),
  "go-import": everywhere("Alt+3"),
  "go-settings": everywhere("Ctrl+,"),
  "previous-lead": screen("ArrowUp"),
  "next-lead": screen("ArrowDown"),
  dial: screen("Enter"),
  "result-no-answer": screen("1", "Ctrl+1"),
  "result-busy": screen("2", "Ctrl+2"),
  "result-voicemail": screen("3", "Ctrl+3"),
  "result-appointment": screen("4", "Ctrl+4"),
  "result-callback": screen("5", "Ctrl+5"),
  "result-later": screen("6", "Ctrl+6"),
  "result-not-interested": screen("7", "Ctrl+7"),
  "result-wrong-number": screen("8", "Ctrl+8"),
  "result-do-not-call": screen("9", "Ctrl+9"),
  "set-callback": screen("T"),
  "write-note": screen("O"),
  "save-call": screen("Ctrl+Enter"),
  "skip-lead": screen("S"),
  "why-not": screen("W"),
  "search-leads": screen("Ctrl+F"),
  "call-lead": screen("Ctrl+B"),
  "choose-file": screen("Ctrl+O"),
  "run-import": screen("Ctrl+Enter"),
} satisfies Record<string, Action>;

export type ActionId = keyof typeof ACTIONS;
export const ACTION_IDS = Object.keys(ACTIONS).filter((id): id is ActionId => Object.hasOwn(ACTIONS, id));
export const RESULTS: CallResult[] = [
  "no-answer",
  "busy",
  "voicemail",
  "appointment",
  "callback",
  "later",
  "not-interested",
  "wrong-number",
  "do-not-call",
];

/** The key to show for an action. */
export function keyOf(id: ActionId): string {
  return ACTIONS[id].keys[0] ?? "";
}

type KeyPress = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** Whether a key press is the one written as `Ctrl+Shift+Z`, `5`, `?` or `Enter`. */
export function pressed(event: KeyPress, keys: string): boolean {
  const parts = keys.split("+");
  const key = parts.at(-1) ?? "";
  const control = event.ctrlKey || event.metaKey;
  if (parts.includes("Ctrl") !== control || parts.includes("Alt") !== event.altKey) return false;
  // A digit may need Shift (Belgian keyboards) and "?" nearly always does.
  if (/^\d$/.test(key)) return event.code === `Digit${key}` || event.code === `Numpad${key}` || event.key === key;
  if (key === "?") return event.key === "?";
  return parts.includes("Shift") === event.shiftKey && event.key.toLowerCase() === key.toLowerCase();
}

/** A key without Ctrl or Alt: what the setting "losse toetsen" switches. */
export function isSingle(keys: string): boolean {
  return !keys.includes("+") && keys !== "Enter" && !keys.startsWith("Arrow");
}

const TYPING =
  "input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable=true], [aria-haspopup=listbox]";

/** Whether single keys belong to what has the focus. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPING) !== null;
}

/** Whether the focus rests where Enter and the arrows have no meaning of their own. */
function isResting(target: EventTarget | null): boolean {
  return !(target instanceof Element) || target === document.body || target.matches("[data-rest]");
}

type Handlers = Map<ActionId, () => void>;
const HandlersContext = createContext<{ handlers: Handlers } | null>(null);

export function ActionsProvider({ singleKeys, children }: { singleKeys: boolean; children: ReactNode }) {
  const handlers = useRef<Handlers>(new Map());
  useEffect(() => {
    function listen(event: KeyboardEvent, isHeld: boolean) {
      if (event.defaultPrevented || event.isComposing) return;
      const target = event.target;
      if (target instanceof Element && target.closest("[role=dialog]")) return;
      for (const [id, handle] of handlers.current) {
        for (const keys of ACTIONS[id].keys) {
          if (keys.includes("+") !== isHeld || !pressed(event, keys)) continue;
          if (isSingle(keys) && (!singleKeys || isTyping(target))) continue;
          if ((keys === "Enter" || keys.startsWith("Arrow")) && !isResting(target)) continue;
          // Taking back typed words is the field's own undo.
          if ((id === "undo" || id === "redo") && isTyping(target)) continue;
          event.preventDefault();
          event.stopPropagation();
          handle();
          return;
        }
      }
    }
    // With Ctrl or Alt the action comes first: a button with the focus would take Ctrl+Enter for a press. A single key
    // comes last: whatever has the focus may want it.
    const held = (event: KeyboardEvent) => listen(event, true);
    const single = (event: KeyboardEvent) => listen(event, false);
    window.addEventListener("keydown", held, { capture: true });
    window.addEventListener("keydown", single);
    return () => {
      window.removeEventListener("keydown", held, { capture: true });
      window.removeEventListener("keydown", single);
    };
  }, [singleKeys]);
  const value = useMemo(() => ({ handlers: handlers.current }), []);
  return <HandlersContext value={value}>{children}</HandlersContext>;
}

/** Says what an action does as long as the calling part is shown; `null` makes it unavailable. */
export function useAction(id: ActionId, handle: (() => void) | null): void {
  const context = use(HandlersContext);
  const latest = useRef(handle);
  useEffect(() => {
    latest.current = handle;
  });
  const available = handle !== null;
  useEffect(() => {
    if (!context || !available) return;
    const mine = () => latest.current?.();
    context.handlers.set(id, mine);
    return () => {
      if (context.handlers.get(id) === mine) context.handlers.delete(id);
    };
  }, [context, id, available]);
}

/** The actions that can be done now, with their doing. */
export function useAvailable(): () => { id: ActionId; handle: () => void }[] {
  const context = use(HandlersContext);
  return () =>
    ACTION_IDS.flatMap((id) => {
      const handle = context?.handlers.get(id);
      return handle ? [{ id, handle }] : [];
    });
}
