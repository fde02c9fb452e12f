/** How somebody arranged the columns of a table: a plain value, so that it can be kept and passed on. */
import { useCallback, useState } from "react";

/** Column keys in order, widths in pixels, and what is hidden. Keys that a table lacks today are kept for tomorrow. */
export type TableLayout = {
  readonly order: readonly string[];
  readonly widths: Readonly<Record<string, number>>;
  readonly hidden: readonly string[];
};

type Keyed = { key: string };

export const AS_MADE: TableLayout = { order: [], widths: {}, hidden: [] };
export const LEAST_WIDTH = 56;

/** The whole order: what was kept, with each new column behind the one it was made to follow. */
function orderOf(columns: readonly Keyed[], kept: readonly string[]): string[] {
  const order = [...new Set(kept)];
  columns.forEach(({ key }, index) => {
    if (order.includes(key)) return;
    const before = columns[index - 1]?.key;
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key);
  });
  return order;
}

/** All columns in their order, hidden ones too. */
export function inOrder<Column extends Keyed>(columns: readonly Column[], { order }: TableLayout): Column[] {
  const places = new Map(orderOf(columns, order).map((key, place) => [key, place]));
  return [...columns].sort((a, b) => (places.get(a.key) ?? 0) - (places.get(b.key) ?? 0));
}

/** The columns to show. Hiding everything hides nothing: a table has at least one column. */
export function shownColumns<Column extends Keyed>(columns: readonly Column[], layout: TableLayout): Column[] {
  const all = inOrder(columns, layout);
  const shown = all.filter(({ key }) => !layout.hidden.includes(key));
  return shown.length > 0 ? shown : all.slice(0, 1);
}

/** Puts a column at a place among `shown`; what is not shown stays beside its neighbours. */
export function withColumnAt(
  columns: readonly Keyed[],
  shown: readonly Keyed[],
  layout: TableLayout,
  key: string,
  place: number,
): TableLayout {
  const order = orderOf(columns, layout.order).filter((other) => other !== key);
  const others = shown.map((column) => column.key).filter((other) => other !== key);
  const behind = others[place];
  const last = others.at(-1);
  const at = behind !== undefined ? order.indexOf(behind) : last === undefined ? 0 : order.indexOf(last) + 1;
  order.splice(at, 0, key);
  return { ...layout, order };
}

export function withWidths(layout: TableLayout, widths: Record<string, number>): TableLayout {
  const whole = Object.entries(widths).map(([key, width]) => [key, Math.max(LEAST_WIDTH, Math.round(width))]);
  return { ...layout, widths: { ...layout.widths, ...Object.fromEntries(whole) } };
}

export function withShown(layout: TableLayout, key: string, isShown: boolean): TableLayout {
  const hidden = layout.hidden.filter((other) => other !== key);
  return { ...layout, hidden: isShown ? hidden : [...hidden, key] };
}

/** The grid track of a column: its own until somebody drags it. */
export function trackOf({ key, width }: Keyed & { width: string }, layout: TableLayout): string {
  const dragged = layout.widths[key];
  return dragged === undefined ? width : `${dragged}px`;
}

/** The least pixels that a track takes: `118px`, `minmax(150px, 1fr)`. */
export function leastWidth(track: string): number {
  const found = /(\d+(?:\.\d+)?)px/.exec(track);
  return found ? Number(found[1]) : LEAST_WIDTH;
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((part) => typeof part === "string");

/** A kept layout, whatever it has become in the meantime. */
export function readLayout(kept: string | null): TableLayout {
  let value: unknown;
  try {
    value = JSON.parse(kept ?? "null");
  } catch {
    return AS_MADE;
  }
  if (typeof value !== "object" || value === null) return AS_MADE;
  const order = "order" in value && isTexts(value.order) ? value.order : [];
  const hidden = "hidden" in value && isTexts(value.hidden) ? value.hidden : [];
  const widths = "widths" in value && typeof value.widths === "object" && value.widths !== null ? value.widths : {};
  const sound = Object.entries(widths).filter(
    (entry): entry is [string, number] => typeof entry[1] === "number" && entry[1] >= LEAST_WIDTH && entry[1] < 10_000,
  );
  return { order, hidden, widths: Object.fromEntries(sound) };
}

/** Remembers a table's layout on this computer, under a name of its own. */
export function useTableLayout(name: string): [TableLayout, (layout: TableLayout) => void] {
  const place = `belrij.table.${name}`;
  const [layout, setLayout] = useState(() => readLayout(localStorage.getItem(place)));
  const keep = useCallback(
    (next: TableLayout) => {
      setLayout(next);
      localStorage.setItem(place, JSON.stringify(next));
    },
    [place],
  );
  return [layout, keep];
}
