/**
 * Which rows are in view, and where they are drawn. A browser draws nothing taller than some 33 million pixels, so a
 * longer table scrolls through a space that is shorter than itself. Close to both ends a pixel of scroll is a pixel of
 * table; in between, a long jump (the scroll bar) covers more. A small move (wheel, arrow, touchpad) is always exact:
 * it moves the table by its own pixels, and the scroll bar is put right once the hand rests.
 */

/** How long the table is and how much of it shows; row and inner in pixels. */
export type Space = { total: number; row: number; inner: number };

/** Where the scroll bar stands, and how many pixels of table are above the view. */
export type At = { scroll: number; place: number };

/** Also at four times the size (page zoom) below what a browser can draw. */
export const TALLEST = 8_000_000;
/** The stretch at either end in which the scroll bar is exact. */
export const EDGE = 200_000;
/** Rows that are ready above and below the view. */
const SPARE = 8;

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/** How tall the scrolled element is. */
export function drawnHeight({ total, row }: Space): number {
  return Math.min(total * row, TALLEST);
}
export function lastScroll(space: Space): number {
  return Math.max(0, drawnHeight(space) - space.inner);
}
export function lastPlace({ total, row, inner }: Space): number {
  return Math.max(0, total * row - inner);
}
function stretch(space: Space): number {
  return (lastPlace(space) - 2 * EDGE) / (lastScroll(space) - 2 * EDGE);
}

/** The place that belongs to where the scroll bar stands. */
export function placeOf(space: Space, scroll: number): number {
  const end = lastScroll(space);
  const from = clamp(scroll, 0, end);
  if (from <= EDGE || space.total * space.row <= TALLEST) return from;
  if (end - from <= EDGE) return lastPlace(space) - (end - from);
  return EDGE + (from - EDGE) * stretch(space);
}

/** Where the scroll bar belongs for a place: the inverse of `placeOf`. */
export function scrollOf(space: Space, place: number): number {
  const end = lastPlace(space);
  const from = clamp(place, 0, end);
  if (from <= EDGE || space.total * space.row <= TALLEST) return from;
  if (end - from <= EDGE) return lastScroll(space) - (end - from);
  return EDGE + (from - EDGE) / stretch(space);
}

/** After the element scrolled: by its own pixels when it was a small move, to wherever the bar points otherwise. */
export function moved(space: Space, before: At, scroll: number): At {
  const step = scroll - before.scroll;
  if (Math.abs(step) > 2 * space.inner) return { scroll, place: placeOf(space, scroll) };
  return { scroll, place: clamp(before.place + step, 0, lastPlace(space)) };
}

/** The same rows in view, with the scroll bar where it belongs. */
export function anchored(space: Space, at: At): At {
  const place = clamp(at.place, 0, lastPlace(space));
  return { scroll: scrollOf(space, place), place };
}

/** Whether the bar would run out before the table does, so that it cannot wait to be put right. */
export function isStrained(space: Space, at: At): boolean {
  const room = Math.min(at.scroll, lastScroll(space) - at.scroll);
  return room < 2 * space.inner && Math.abs(at.scroll - scrollOf(space, at.place)) >= 1;
}

/** The rows to draw: always as many, so that each keeps a slot of its own while the window slides. */
export function windowAt({ total, row, inner }: Space, place: number): { first: number; count: number } {
  const count = Math.min(total, Math.ceil(inner / row) + 1 + 2 * SPARE);
  return { first: clamp(Math.floor(place / row) - SPARE, 0, total - count), count };
}

/** The nearest place at which a row is wholly in view. */
export function revealing({ row, inner }: Space, place: number, index: number): number {
  const top = index * row;
  if (top < place) return top;
  return Math.max(place, top + row - inner);
}

/**
 * The rows of a window, each at the place that its slot has in the document. Slots keep their order while the window
 * slides, because an element that moves in the document is laid out anew; `base` is the row whose slot comes first.
 */
export function rowsBySlot({ first, count, base }: { first: number; count: number; base: number }): number[] {
  return Array.from({ length: count }, (_, n) => {
    const beyond = (base + n - first) % count;
    return first + (beyond < 0 ? beyond + count : beyond);
  });
}
