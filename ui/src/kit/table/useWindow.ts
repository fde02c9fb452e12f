/** The rows of a scrolled element that are in view, from its scroll bar, its size and the height of a row. */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { type At, anchored, isStrained, lastPlace, moved, revealing, type Space, windowAt } from "./windowing";

/** As in the tokens; a page without them (a test) has rows all the same. */
const ROW = 38;
const HEAD = 34;
/** A hand that has been still for so many milliseconds rests. */
const REST = 160;

type Frame = { row: number; head: number; inner: number };
export type View = Frame & {
  first: number;
  count: number;
  /** Added to a row's place in the table it gives its place in the scrolled element. */
  offset: number;
};

function pixels(style: CSSStyleDeclaration, name: string, otherwise: number): number {
  const value = Number.parseFloat(style.getPropertyValue(name));
  return value > 0 ? value : otherwise;
}

type Window = {
  view: View;
  /** Puts the row of this number wholly in view. */
  show: (index: number) => void;
  /** Puts this row at the top of the view. */
  go: (index: number) => void;
};

/** `probe` is an element as tall as a row and its head: when the density changes, so does its size. */
export function useWindow(
  scroller: RefObject<HTMLElement | null>,
  probe: RefObject<HTMLElement | null>,
  total: number,
  hasTotals: boolean,
): Window {
  const at = useRef<At>({ scroll: 0, place: 0 });
  const [frame, setFrame] = useState<Frame>({ row: ROW, head: HEAD, inner: 0 });
  const space = useRef<Space>({ total, row: ROW, inner: 0 });
  const [slice, setSlice] = useState({ first: 0, count: 0, offset: 0 });

  const slide = useCallback(() => {
    const { first, count } = windowAt(space.current, at.current.place);
    const offset = at.current.scroll - at.current.place;
    setSlice((now) =>
      now.first === first && now.count === count && now.offset === offset ? now : { first, count, offset },
    );
  }, []);

  const put = useCallback(
    (next: At) => {
      const element = scroller.current;
      if (!element) return;
      // A browser may round what it is given; what it made of it is what the next scroll counts from.
      if (element.scrollTop !== next.scroll) element.scrollTop = next.scroll;
      at.current = { scroll: element.scrollTop, place: next.place };
      slide();
    },
    [scroller, slide],
  );

  const measure = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const style = getComputedStyle(element);
    const row = pixels(style, "--row", ROW);
    const head = pixels(style, "--row-head", HEAD);
    const inner = Math.max(row, element.clientHeight - head - (hasTotals ? row : 0));
    setFrame((now) => (now.row === row && now.head === head && now.inner === inner ? now : { row, head, inner }));
  }, [scroller, hasTotals]);

  useLayoutEffect(() => {
    measure();
    const watch = new ResizeObserver(measure);
    for (const element of [scroller.current, probe.current]) if (element) watch.observe(element);
    return () => watch.disconnect();
  }, [measure, scroller, probe]);

  // The same rows stay in view when the table becomes longer or the rows lower.
  useLayoutEffect(() => {
    const before = space.current;
    space.current = { total, row: frame.row, inner: frame.inner };
    put(anchored(space.current, { ...at.current, place: (at.current.place / before.row) * frame.row }));
  }, [total, frame, put]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const settle = () => put(anchored(space.current, at.current));
    const scrolled = () => {
      element.toggleAttribute("data-aside", element.scrollLeft > 0);
      if (Math.abs(element.scrollTop - at.current.scroll) < 0.01) return;
      // Now rather than soon: the rows are there in the frame that shows the scroll.
      flushSync(() => {
        at.current = moved(space.current, at.current, element.scrollTop);
        if (isStrained(space.current, at.current)) settle();
        else slide();
      });
      clearTimeout(rest);
      rest = setTimeout(() => flushSync(settle), REST);
    };
    element.addEventListener("scroll", scrolled, { passive: true });
    return () => {
      clearTimeout(rest);
      element.removeEventListener("scroll", scrolled);
    };
  }, [scroller, put, slide]);

  const show = useCallback(
    (index: number) =>
      put(anchored(space.current, { scroll: 0, place: revealing(space.current, at.current.place, index) })),
    [put],
  );
  const go = useCallback(
    (index: number) => {
      const place = Math.min(index * space.current.row, lastPlace(space.current));
      put(anchored(space.current, { scroll: 0, place }));
    },
    [put],
  );
  return { view: { ...frame, ...slice }, show, go };
}
