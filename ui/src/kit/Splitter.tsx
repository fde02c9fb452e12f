import { ChevronLeft, ChevronRight } from "lucide-react";
import { type KeyboardEvent, type PointerEvent, type ReactNode, useId, useRef, useState } from "react";
import { useWords } from "./words";
import "./Splitter.css";

type SplitterProps = {
  /** Under this name the width is remembered. */
  name: string;
  /** What the pane with a width of its own is called: `Lijst`. */
  label: string;
  first: ReactNode;
  second: ReactNode;
  /** Which of the two has a width of its own; the other takes what is left. */
  sized?: "first" | "second";
  /** In pixels. */
  initial: number;
  min: number;
  max: number;
  /** The least that is left for the other. */
  rest?: number;
  isCollapsible?: boolean;
  /** Below each other in a narrow window, both at their own height. */
  isStacking?: boolean;
  className?: string;
};

type Kept = { width: number; isCollapsed: boolean };
const STEP = 16;
const LEAP = 64;

function keyOf(name: string): string {
  return `belrij.pane.${name}`;
}
function readKept(name: string, initial: number): Kept {
  const [width = "", state] = (localStorage.getItem(keyOf(name)) ?? "").split(" ");
  const number = Number.parseInt(width, 10);
  return { width: Number.isFinite(number) ? number : initial, isCollapsed: state === "collapsed" };
}

/** Two panes with a border between them that a hand or the arrow keys can move; it stays where it was put. */
export function Splitter({
  name,
  label,
  first,
  second,
  sized = "first",
  initial,
  min,
  max,
  rest = 320,
  isCollapsible = false,
  isStacking = false,
  className = "",
}: SplitterProps) {
  const { t } = useWords();
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const drag = useRef<{ from: number; width: number } | null>(null);
  const [isDragging, setDragging] = useState(false);
  const [kept, setKept] = useState(() => readKept(name, initial));
  const isCollapsed = isCollapsible && kept.isCollapsed;
  const width = Math.min(max, Math.max(min, kept.width));
  const sign = sized === "first" ? 1 : -1;

  function keep(next: Kept) {
    setKept(next);
    localStorage.setItem(keyOf(name), `${Math.round(next.width)}${next.isCollapsed ? " collapsed" : ""}`);
  }
  /** As wide as asked, within what is allowed and what there is room for. */
  function resize(asked: number) {
    const room = (place.current?.clientWidth ?? 0) - rest;
    const most = Math.max(min, Math.min(max, room > 0 ? room : max));
    // Drawn shut, it opens again as wide as it was before.
    if (isCollapsible && asked < min / 2) keep({ width: drag.current?.width || width, isCollapsed: true });
    else keep({ width: Math.min(most, Math.max(min, asked)), isCollapsed: false });
  }
  function toggle() {
    if (isCollapsible) keep({ width, isCollapsed: !isCollapsed });
  }

  function keyDown(event: KeyboardEvent) {
    const step = event.shiftKey ? LEAP : STEP;
    const moves: Record<string, () => void> = {
      ArrowLeft: () => resize(width - sign * step),
      ArrowRight: () => resize(width + sign * step),
      Home: () => resize(min),
      End: () => resize(max),
      Enter: toggle,
    };
    const move = Object.hasOwn(moves, event.key) ? moves[event.key] : undefined;
    if (!move || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (isCollapsed && event.key !== "Enter") toggle();
    else move();
  }
  function pointerDown(event: PointerEvent<HTMLDivElement>) {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture?.(event.pointerId);
    // What it is on the screen may be less than what it was given: the window can be too narrow for it.
    drag.current = { from: event.clientX, width: isCollapsed ? 0 : (pane.current?.offsetWidth ?? width) };
    setDragging(true);
  }
  function pointerMove(event: PointerEvent) {
    if (drag.current === null || event.clientX === drag.current.from) return;
    resize(drag.current.width + sign * (event.clientX - drag.current.from));
  }
  function pointerUp(event: PointerEvent) {
    const was = drag.current;
    drag.current = null;
    setDragging(false);
    // A press without a move opens what is closed.
    if (was && isCollapsed && event.clientX === was.from) toggle();
  }

  const own = (
    <div
      ref={pane}
      id={id}
      className="splitter-pane"
      style={{ flexBasis: width, minWidth: min }}
      hidden={isCollapsed}
      inert={isCollapsed}
    >
      {sized === "first" ? first : second}
    </div>
  );
  const other = (
    <div className="splitter-rest" style={{ minWidth: `min(${rest}px, 100%)` }}>
      {sized === "first" ? second : first}
    </div>
  );
  const Chevron = (sized === "first") === isCollapsed ? ChevronRight : ChevronLeft;
  return (
    <div
      ref={place}
      className={["splitter", isStacking ? "stacking" : "", isDragging ? "dragging" : "", className].join(" ")}
    >
      {sized === "first" ? own : other}
      <div
        className="splitter-bar"
        role="separator"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={t("kit:splitter.resize", { pane: label })}
        aria-controls={id}
        aria-valuemin={isCollapsible ? 0 : min}
        aria-valuemax={max}
        aria-valuenow={isCollapsed ? 0 : Math.round(width)}
        aria-valuetext={
          isCollapsed ? t("kit:splitter.collapsed") : t("kit:splitter.width", { count: Math.round(width) })
        }
        onKeyDown={keyDown}
        onPointerDown={pointerDown}
        onPointerMove={pointerMove}
        onPointerUp={pointerUp}
        onPointerCancel={() => {
          drag.current = null;
          setDragging(false);
        }}
        onDoubleClick={() => keep({ width: initial, isCollapsed: false })}
      >
        {isCollapsible && <Chevron aria-hidden="true" />}
      </div>
      {sized === "first" ? other : own}
    </div>
  );
}
