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
  /** The row whose slot comes first in the document: where the window stood when the hand last rested. */
  base: number;
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
  const [slice, setSlice] = useState({ first: 0, count: 0, offset: 0, base: 0 });
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);

  const slide = useCallback(() => {
    const { first, count } = windowAt(space.current, at.current.place);
    const offset = at.current.scroll - at.current.place;
    setSlice((now) => {
      const base = now.count === count ? now.base : first;
      return now.first === first && now.count === count && now.offset === offset ? now : { first, count, offset, base };
    });
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

  /** Takes in a scroll of which the browser has not told yet: what puts the bar somewhere would otherwise undo it. */
  const catchUp = useCallback((): boolean => {
    const scroll = scroller.current?.scrollTop ?? 0;
    if (Math.abs(scroll - at.current.scroll) < 0.01) return false;
    at.current = moved(space.current, at.current, scroll);
    return true;
  }, [scroller]);

  /** Once the hand rests, the scroll bar stands where it belongs, and the rows in the order in which they are read. */
  const settle = useCallback(() => {
    clearTimeout(rest.current);
    rest.current = setTimeout(() => {
      flushSync(() => {
        catchUp();
        put(anchored(space.current, at.current));
        setSlice((now) => (now.base === now.first ? now : { ...now, base: now.first }));
      });
    }, REST);
  }, [put, catchUp]);
  useEffect(() => () => clearTimeout(rest.current), []);

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
    const scrolled = () => {
      element.toggleAttribute("data-aside", element.scrollLeft > 0);
      if (!catchUp()) return;
      // Now rather than soon: the rows are there in the frame that shows the scroll.
      flushSync(() => {
        if (isStrained(space.current, at.current)) put(anchored(space.current, at.current));
        else slide();
      });
      settle();
    };
    element.addEventListener("scroll", scrolled, { passive: true });
    return () => element.removeEventListener("scroll", scrolled);
  }, [scroller, catchUp, put, slide, settle]);

  const bring = useCallback(
    (place: number) => {
      put(anchored(space.current, { scroll: 0, place }));
      settle();
    },
    [put, settle],
  );
  const show = useCallback(
    (index: number) => {
      catchUp();
      bring(revealing(space.current, at.current.place, index));
    },
    [bring, catchUp],
  );
  const go = useCallback(
    (index: number) => bring(Math.min(index * space.current.row, lastPlace(space.current))),
    [bring],
  );
  return { view: { ...frame, ...slice }, show, go };
}
