/** Numbers behind the charts that need no screen: positions, ticks, and labels that keep apart. */
import type { Lang } from "../../i18n";
import { dayLabel, number } from "../words";

/** A number, or a moment or day as the wire gives it. */
export type ChartX = number | string;

/** A moment as a number; its digits are the book's own clock, so they are read as they stand. */
export function toNumber(x: ChartX): number {
  return typeof x === "number" ? x : Date.parse(`${x.length === 10 ? `${x}T00:00` : x.slice(0, 16)}:00Z`);
}

/** What an x is called: `1.200`, or `3 mrt 2026`. */
export function nameOfX(x: ChartX, lang: Lang): string {
  return typeof x === "number" ? number(x, lang) : dayLabel(toNumber(x), lang, true);
}

/** About the width of a small text. A little too much is better: a label then never touches its neighbour. */
export function textWidth(text: string): number {
  return Math.ceil(text.length * 6.9);
}

/** The same positions, moved as little as keeps them `apart` from each other and between `low` and `high`. */
export function spread(wanted: number[], apart: number, low: number, high: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const placed = order.map((index) => Math.min(high, Math.max(low, wanted[index] ?? 0)));
  for (let at = 1; at < placed.length; at++) placed[at] = Math.max(placed[at] ?? 0, (placed[at - 1] ?? 0) + apart);
  for (let at = placed.length - 1; at >= 0; at--)
    placed[at] = Math.min(placed[at] ?? 0, at === placed.length - 1 ? high : (placed[at + 1] ?? 0) - apart);
  const result: number[] = [];
  order.forEach((index, at) => {
    result[index] = placed[at] ?? 0;
  });
  return result;
}

export type ChartPoint = { x: ChartX; y: number };

/** The value of a line at an x: held by a step line, in between on a straight one; nothing outside the line. */
export function valueAt(points: ChartPoint[], x: number, step: boolean): number | null {
  const next = points.findIndex((point) => toNumber(point.x) >= x);
  const [before, after] = [points[next < 0 ? points.length - 1 : next - 1], points[next]];
  if (after && toNumber(after.x) === x) return after.y;
  if (!before || !after) return null;
  if (step) return before.y;
  const [from, to] = [toNumber(before.x), toNumber(after.x)];
  return before.y + ((x - from) / (to - from)) * (after.y - before.y);
}

/** The corners of a step line: a value holds until the next one. */
export function corners(points: ChartPoint[]): ChartPoint[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    return before ? [{ x: point.x, y: before.y }, point] : [point];
  });
}

/** Ticks for whole things have no halves. */
export function wholeTicks(ticks: number[], values: number[]): number[] {
  return values.every(Number.isInteger) ? ticks.filter(Number.isInteger) : ticks;
}
