/**
 * Every verb of the user, once: its name is `action.<id>` in the app's locale, its key is here. A screen says what a
 * verb does while it is shown, or why it cannot be done; keyboard, menu, palette, tooltips and the sheet of keys all
 * read the same list.
 */
import {
  Ban,
  CalendarClock,
  Contrast,
  FileDown,
  Keyboard,
  Languages,
  type LucideIcon,
  Menu,
  NotebookPen,
  Phone,
  PhoneCall,
  Plus,
  Redo2,
  Rows3,
  Save,
  Search,
  SkipForward,
  Undo2,
  ZoomIn,
  ZoomOut,
} from "lucide-react";
import { createContext, type ReactNode, use, useEffect, useMemo, useRef } from "react";
import type { CallResult } from "../ipc";
import { useWords } from "../kit/words";
import { useChoices } from "./choices";
import { isHeld, isInFront, isResting, isSingle, isTyping, pressed } from "./keys";
import { SCREEN_ICON, type Screen } from "./screens";

/** In the order of the menu and the palette. */
export const GROUPS = ["go", "lead", "call", "result", "import", "edit", "view"] as const;
type Group = (typeof GROUPS)[number];

type Action = {
  keys: string[];
  group: Group;
  /** The one screen it belongs to; everywhere without. */
  on?: Screen;
  icon?: LucideIcon;
  /** Works in front of the screen too: in a dialog, in a menu. */
  inFront?: boolean;
};

const RESULT = { group: "result", on: "today" } as const;

const ACTIONS = {
  "go-today": { keys: ["Alt+1"], group: "go", icon: SCREEN_ICON.today },
  "go-leads": { keys: ["Alt+2"], group: "go", icon: SCREEN_ICON.leads },
  "go-import": { keys: ["Alt+3"], group: "go", icon: SCREEN_ICON.import },
  "go-settings": { keys: ["Ctrl+,"], group: "go", icon: SCREEN_ICON.settings },
  find: { keys: ["Ctrl+K"], group: "go", icon: Search },
  "new-lead": { keys: ["Ctrl+N"], group: "lead", icon: Plus },
  "search-leads": { keys: ["Ctrl+F"], group: "lead", on: "leads", icon: Search },
  "call-lead": { keys: ["Ctrl+B"], group: "lead", on: "leads", icon: Phone },
  dial: { keys: ["Enter"], group: "call", on: "today", icon: PhoneCall },
  "write-note": { keys: ["O"], group: "call", on: "today", icon: NotebookPen },
  "set-callback": { keys: ["T"], group: "call", on: "today", icon: CalendarClock },
  "save-call": { keys: ["Ctrl+Enter"], group: "call", on: "today", icon: Save },
  "skip-lead": { keys: ["S"], group: "call", on: "today", icon: SkipForward },
  "why-not": { keys: ["W"], group: "call", on: "today", icon: Ban },
  "previous-lead": { keys: ["ArrowUp"], group: "call", on: "today" },
  "next-lead": { keys: ["ArrowDown"], group: "call", on: "today" },
  "result-no-answer": { keys: ["1", "Ctrl+1"], ...RESULT },
  "result-busy": { keys: ["2", "Ctrl+2"], ...RESULT },
  "result-voicemail": { keys: ["3", "Ctrl+3"], ...RESULT },
  "result-appointment": { keys: ["4", "Ctrl+4"], ...RESULT },
  "result-callback": { keys: ["5", "Ctrl+5"], ...RESULT },
  "result-later": { keys: ["6", "Ctrl+6"], ...RESULT },
  "result-not-interested": { keys: ["7", "Ctrl+7"], ...RESULT },
  "result-wrong-number": { keys: ["8", "Ctrl+8"], ...RESULT },
  "result-do-not-call": { keys: ["9", "Ctrl+9"], ...RESULT },
  "choose-file": { keys: ["Ctrl+O"], group: "import", on: "import", icon: FileDown },
  "run-import": { keys: ["Ctrl+Enter"], group: "import", on: "import", icon: FileDown },
  undo: { keys: ["Ctrl+Z"], group: "edit", icon: Undo2 },
  redo: { keys: ["Ctrl+Y", "Ctrl+Shift+Z"], group: "edit", icon: Redo2 },
  "zoom-in": { keys: ["Ctrl++", "Ctrl+="], group: "view", icon: ZoomIn, inFront: true },
  "zoom-out": { keys: ["Ctrl+-"], group: "view", icon: ZoomOut, inFront: true },
  "zoom-reset": { keys: ["Ctrl+0"], group: "view", inFront: true },
  "turn-theme": { keys: [], group: "view", icon: Contrast },
  "turn-density": { keys: [], group: "view", icon: Rows3 },
  "turn-language": { keys: [], group: "view", icon: Languages },
  shortcuts: { keys: ["?", "F1"], group: "view", icon: Keyboard },
  menu: { keys: ["F10", "Alt"], group: "view", icon: Menu },
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

export function actionOf(id: ActionId): Action {
  return ACTIONS[id];
}

/** The key to show for an action. */
export function keyOf(id: ActionId): string {
  return actionOf(id).keys[0] ?? "";
}

/** What an action is called and which key to show beside it: none when that key is switched off. */
export function useHint(id: ActionId): { text: string; keys: string | undefined } {
  const { t } = useWords();
  const { singleKeys } = useChoices().choices;
  const keys = actionOf(id).keys.find((key) => singleKeys || !isSingle(key));
  return { text: t(`action.${id}`), keys };
}

type Doing = { handle: (() => void) | null; why: string | undefined; about: string | undefined };
type Doings = Map<ActionId, Doing>;
const DoingsContext = createContext<{ doings: Doings } | null>(null);

/** Whose key press it is, if it is anyone's who can do something now. */
function meant(event: KeyboardEvent, doings: Doings, held: boolean, singleKeys: boolean): (() => void) | null {
  const { target } = event;
  for (const [id, { handle }] of doings) {
    const { keys, inFront } = actionOf(id);
    if (!handle || (isInFront(target) && !inFront)) continue;
    for (const key of keys) {
      if (isHeld(key) !== held || !pressed(event, key)) continue;
      if (isSingle(key) && (!singleKeys || isTyping(target))) continue;
      if ((key === "Enter" || key.startsWith("Arrow")) && !isResting(target)) continue;
      // Taking back typed words is the field's own undo.
      if ((id === "undo" || id === "redo") && isTyping(target)) continue;
      return handle;
    }
  }
  return null;
}

export function ActionsProvider({ singleKeys, children }: { singleKeys: boolean; children: ReactNode }) {
  const doings = useRef<Doings>(new Map());
  useEffect(() => {
    // Alt opens the menu when it goes down and up with nothing in between.
    let isAltAlone = false;
    const notAlone = () => {
      isAltAlone = false;
    };
    function listen(event: KeyboardEvent, held: boolean) {
      if (event.defaultPrevented || event.isComposing) return;
      const handle = meant(event, doings.current, held, singleKeys);
      if (!handle) return;
      event.preventDefault();
      event.stopPropagation();
      handle();
    }
    // With Ctrl or Alt the action comes first: a button with the focus would take Ctrl+Enter for a press. A single key
    // comes last: whatever has the focus may want it.
    const heldDown = (event: KeyboardEvent) => {
      isAltAlone = event.key === "Alt" && !event.ctrlKey && !event.shiftKey && !event.metaKey && !event.repeat;
      listen(event, true);
    };
    const singleDown = (event: KeyboardEvent) => {
      if (event.key !== "Alt") listen(event, false);
    };
    const up = (event: KeyboardEvent) => {
      const menu = doings.current.get("menu")?.handle;
      if (event.key !== "Alt" || !isAltAlone || !menu || isInFront(event.target)) return;
      event.preventDefault();
      menu();
    };
    window.addEventListener("keydown", heldDown, { capture: true });
    window.addEventListener("keydown", singleDown);
    window.addEventListener("keyup", up);
    window.addEventListener("pointerdown", notAlone);
    window.addEventListener("blur", notAlone);
    return () => {
      window.removeEventListener("keydown", heldDown, { capture: true });
      window.removeEventListener("keydown", singleDown);
      window.removeEventListener("keyup", up);
      window.removeEventListener("pointerdown", notAlone);
      window.removeEventListener("blur", notAlone);
    };
  }, [singleKeys]);
  const value = useMemo(() => ({ doings: doings.current }), []);
  return <DoingsContext value={value}>{children}</DoingsContext>;
}

/**
 * Says what an action does as long as the calling part is shown. `null` makes it unavailable; `why` then tells the
 * reader the reason, in a short sentence. `about` says what it would work on now.
 */
export function useAction(
  id: ActionId,
  handle: (() => void) | null,
  { why, about }: { why?: string | undefined; about?: string | undefined } = {},
): void {
  const context = use(DoingsContext);
  const latest = useRef(handle);
  useEffect(() => {
    latest.current = handle;
  });
  const available = handle !== null;
  useEffect(() => {
    if (!context) return;
    const mine = { handle: available ? () => latest.current?.() : null, why, about };
    context.doings.set(id, mine);
    return () => {
      if (context.doings.get(id) === mine) context.doings.delete(id);
    };
  }, [context, id, available, why, about]);
}

export type Standing = { id: ActionId; handle: (() => void) | null; why: string; about: string | undefined };

/** Runs after what is in front has closed and given the focus back, so that an action finds it where it was. */
export function afterClosing(what: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(what));
}

/** Every action as it stands this moment: what it does, or why it cannot be done. */
export function useStandings(screen: Screen): () => Standing[] {
  const context = use(DoingsContext);
  const { t } = useWords();
  return () =>
    ACTION_IDS.map((id) => {
      const { on } = actionOf(id);
      const doing = context?.doings.get(id);
      const elsewhere = on && on !== screen ? t("unavailable.elsewhere", { screen: t(`rail.${on}`) }) : null;
      const why = doing?.why ?? elsewhere ?? t("unavailable.now");
      return { id, handle: doing?.handle ?? null, why, about: doing?.about };
    });
}
