import { describe, expect, test } from "vitest";
import {
  type At,
  anchored,
  drawnHeight,
  EDGE,
  isStrained,
  lastPlace,
  lastScroll,
  moved,
  placeOf,
  revealing,
  rowsBySlot,
  type Space,
  scrollOf,
  TALLEST,
  windowAt,
} from "./windowing";

const SPACES: Space[] = [0, 1, 5, 300, 210_526, 210_527, 300_000, 1_000_000, 7_000_000].flatMap((total) =>
  [30, 38].flatMap((row) => [120, 606, 1300].map((inner) => ({ total, row, inner }))),
);
const LONG: Space = { total: 1_000_000, row: 38, inner: 606 };
const parts = (length: number) => [0, 1, 0.001, 0.03, 0.1, 0.25, 0.5, 0.75, 0.97, 0.999].map((part) => part * length);

describe.each(SPACES)("$total rows of $row in $inner", (space) => {
  test("both ends of the bar are both ends of the table", () => {
    expect(placeOf(space, 0)).toBe(0);
    expect(placeOf(space, lastScroll(space))).toBe(lastPlace(space));
    expect(scrollOf(space, lastPlace(space))).toBe(lastScroll(space));
    expect(drawnHeight(space)).toBeLessThanOrEqual(TALLEST);
  });
  test("bar and table lead to each other, and never go back while the other goes on", () => {
    let before = -1;
    for (const scroll of parts(lastScroll(space)).sort((a, b) => a - b)) {
      const place = placeOf(space, scroll);
      expect(scrollOf(space, place)).toBeCloseTo(scroll, 4);
      expect(place).toBeGreaterThanOrEqual(Math.min(before, lastPlace(space)));
      before = place;
    }
  });
  test("every row in view is drawn, as many each time, in slots of their own", () => {
    const { count } = windowAt(space, 0);
    for (const place of parts(lastPlace(space))) {
      const window = windowAt(space, place);
      expect(window.count).toBe(count);
      const last = window.first + window.count - 1;
      expect(window.first).toBeGreaterThanOrEqual(0);
      expect(last).toBeLessThan(Math.max(1, space.total));
      if (space.total === 0) continue;
      expect(window.first * space.row).toBeLessThanOrEqual(place);
      expect(Math.min(space.total * space.row, (last + 1) * space.row)).toBeGreaterThanOrEqual(
        Math.min(space.total * space.row, place + space.inner),
      );
      expect(new Set(Array.from({ length: count }, (_, n) => (window.first + n) % count)).size).toBe(count);
    }
  });
  test("a row that is shown is wholly in view, and one that is in view stays where it is", () => {
    for (const index of parts(space.total - 1).map(Math.floor)) {
      if (index < 0) continue;
      for (const from of parts(lastPlace(space))) {
        const place = revealing(space, from, index);
        expect(index * space.row).toBeGreaterThanOrEqual(place);
        expect((index + 1) * space.row).toBeLessThanOrEqual(place + Math.max(space.inner, space.row));
        expect(revealing(space, place, index)).toBe(place);
      }
    }
  });
});

/** The wheel, as the screen follows it: the bar is put right when it must, and when the hand rests. */
function wheel(space: Space, from: At, steps: number[], restEvery: number): { at: At; exact: boolean } {
  let at = from;
  let exact = true;
  steps.forEach((step, n) => {
    const scroll = Math.max(0, Math.min(lastScroll(space), at.scroll + step));
    const next = moved(space, at, scroll);
    const wanted = Math.max(0, Math.min(lastPlace(space), at.place + step));
    if (Math.abs(next.place - wanted) > 1e-6) exact = false;
    at = isStrained(space, next) || n % restEvery === 0 ? anchored(space, next) : next;
  });
  return { at, exact };
}

describe("a wheel through a table longer than its scroll bar", () => {
  test.each([1, 5, 38, 53.3, 120, 1000])("moves the table by exactly its own %d pixels, anywhere", (step) => {
    for (const place of parts(lastPlace(LONG))) {
      for (const way of [1, -1]) {
        const from = anchored(LONG, { scroll: 0, place });
        const { exact } = wheel(LONG, from, Array<number>(400).fill(step * way), 50);
        expect(exact).toBe(true);
      }
    }
  });
  test("comes to the very first and the very last row without a rest", () => {
    const near = anchored(LONG, { scroll: 0, place: lastPlace(LONG) - 3 * EDGE });
    const steps = Array<number>(1000).fill(700);
    expect(wheel(LONG, near, steps, Number.POSITIVE_INFINITY).at).toEqual({
      scroll: lastScroll(LONG),
      place: lastPlace(LONG),
    });
    const high = anchored(LONG, { scroll: 0, place: 3 * EDGE });
    const back = steps.map((step) => -step);
    expect(wheel(LONG, high, back, Number.POSITIVE_INFINITY).at).toEqual({ scroll: 0, place: 0 });
  });
  test("a dragged bar goes where it points", () => {
    const at = moved(LONG, { scroll: 0, place: 0 }, lastScroll(LONG) / 2);
    expect(Math.floor(at.place / LONG.row)).toBeCloseTo(500_000, -2);
    expect(moved(LONG, at, lastScroll(LONG))).toEqual({ scroll: lastScroll(LONG), place: lastPlace(LONG) });
  });
  test("putting the bar right moves no row", () => {
    const drifted = { scroll: 4_000_000, place: 19_000_777 };
    expect(anchored(LONG, drifted).place).toBe(19_000_777);
  });
});

describe("slots", () => {
  test("hold each row of the window once, and in order where the window began", () => {
    for (const count of [1, 7, 33]) {
      for (const base of [0, 5, 100]) {
        expect(rowsBySlot({ first: base, count, base })).toEqual(Array.from({ length: count }, (_, n) => base + n));
        for (const first of [0, 1, 99, 101, 140, 5000]) {
          const rows = rowsBySlot({ first, count, base });
          expect(rows.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, n) => first + n));
          // A row's slot never changes, so its element never moves.
          expect(rows.map((row) => (((row - base) % count) + count) % count)).toEqual(rows.map((_, n) => n));
        }
      }
    }
  });
});
