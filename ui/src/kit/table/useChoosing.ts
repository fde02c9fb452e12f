/** Choosing rows by hand: one, a range from where it began, or all of them. */
import { useRef } from "react";
import { EVERYTHING, NOTHING, selectionState, type TableSelection, toggled, withRows } from "./selection";

type Choosing = {
  toggle: (index: number) => void;
  /** Everything between where the range began (`from`, when it begins now) and here. */
  extend: (from: number, to: number) => void;
  all: () => void;
  /** The next range begins anew. */
  rest: () => void;
};

export function useChoosing(
  selection: TableSelection | undefined,
  onSelection: ((selection: TableSelection) => void) | undefined,
  total: number,
  /** The id of a row, or `undefined` while it is being fetched. */
  idAt: (index: number) => number | undefined,
  idsBetween: ((first: number, last: number) => Promise<readonly number[]>) | undefined,
): Choosing {
  const range = useRef<{ anchor: number; base: TableSelection; to: number } | null>(null);

  function toggle(index: number) {
    const id = idAt(index);
    if (!selection || id === undefined) return;
    const next = toggled(selection, id);
    range.current = { anchor: index, base: next, to: index };
    onSelection?.(next);
  }

  async function extend(from: number, to: number) {
    if (!selection || !onSelection) return;
    const mine = { anchor: Math.max(0, from), base: selection, ...range.current, to };
    range.current = mine;
    const [first, last] = mine.anchor < to ? [mine.anchor, to] : [to, mine.anchor];
    if (first === 0 && last === total - 1) return onSelection(EVERYTHING);
    const known: number[] = [];
    for (let index = first; index <= last; index++) {
      const id = idAt(index);
      if (id === undefined) break;
      known.push(id);
    }
    const whole = known.length === last - first + 1 || !idsBetween;
    const ids = whole ? known : await idsBetween(first, last);
    // A further step has overtaken this one.
    if (range.current === mine) onSelection(withRows(mine.base, ids, true));
  }

  return {
    toggle,
    extend: (from, to) => void extend(from, to),
    all: () => {
      if (selection) onSelection?.(selectionState(selection, total) === "all" ? NOTHING : EVERYTHING);
      range.current = null;
    },
    rest: () => {
      range.current = null;
    },
  };
}
