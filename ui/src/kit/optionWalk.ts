/** How the arrows walk through options while the focus stays in the field above them. */
import { type KeyboardEvent, useMemo, useState } from "react";
import { everyOption, type Options } from "./narrow";
import { lineId } from "./Option";

/** As far as a list shows at once. */
const PAGE = 8;

/** `begin` is where the list starts: on an option that is chosen, on the first, or on none. */
export function useOptionWalk(options: Options, begin: string | "first" | null) {
  const keys = useMemo(
    () => everyOption(options).flatMap(({ key, isDisabled }) => (isDisabled ? [] : [key])),
    [options],
  );
  const [walked, setWalked] = useState<string | null>(null);
  const start = begin === "first" ? (keys[0] ?? null) : begin !== null && keys.includes(begin) ? begin : null;
  const isWalked = walked !== null && keys.includes(walked);
  const active = isWalked ? walked : start;

  /** Whether the key was one of the walk; Home and End stay with the text. */
  function keyDown(event: KeyboardEvent, isOpen: boolean, open: () => void): boolean {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE };
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || (event.altKey && isOpen)) return false;
    event.preventDefault();
    event.stopPropagation();
    if (!isOpen) {
      open();
      if (active === null && !event.altKey) setWalked((step > 0 ? keys[0] : keys.at(-1)) ?? null);
      return true;
    }
    const at = active === null ? (step > 0 ? -1 : keys.length) : keys.indexOf(active);
    const to = at + step;
    const last = keys.length - 1;
    // A single step goes round, a page stops at the end.
    const next = Math.abs(step) === 1 ? (to < 0 ? last : to > last ? 0 : to) : Math.max(0, Math.min(last, to));
    setWalked(keys[next] ?? null);
    return true;
  }
  return {
    active,
    /** Somebody went to a line, rather than it being there from the start. */
    isWalked,
    keyDown,
    point: setWalked,
    rest: () => setWalked(null),
    /** What ties the field to its list: the focus is in the field, and the list is told about. */
    inputProps: (list: string, isOpen: boolean) => ({
      role: "combobox",
      "aria-expanded": isOpen,
      "aria-autocomplete": "list" as const,
      "aria-haspopup": "listbox" as const,
      autoComplete: "off",
      spellCheck: false,
      ...(isOpen ? { "aria-controls": list } : {}),
      ...(isOpen && active !== null ? { "aria-activedescendant": lineId(list, active) } : {}),
    }),
  };
}
