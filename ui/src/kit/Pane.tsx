import type { KeyboardEventHandler, ReactNode, Ref } from "react";
import "./Pane.css";

type Edge = "left" | "right" | "top" | "bottom";
type PaneProps = {
  children: ReactNode;
  as?: "div" | "section" | "aside" | "header" | "footer" | "nav";
  ground?: "sunk" | "paper" | "surface" | "surface-2";
  /** Where a line separates it from its neighbour. */
  edge?: Edge | Edge[];
  label?: string;
  /** It scrolls by itself, so the keyboard can reach it. */
  isScrolling?: boolean;
  /** Its lower edge fades, which says that there is more below. */
  isFading?: boolean;
  /** The place where the focus rests when no control has it: single-letter keys work there. */
  isRest?: boolean;
  onKeyDown?: KeyboardEventHandler;
  ref?: Ref<HTMLElement>;
  className?: string;
};

/** A part of a screen on its own ground, with a line where it meets the next; its insides are the screen's own layout. */
export function Pane({
  children,
  as: Tag = "div",
  ground = "surface",
  edge = [],
  label,
  isScrolling = false,
  isFading = false,
  isRest = false,
  onKeyDown,
  ref,
  className = "",
}: PaneProps) {
  const edges = [edge].flat().map((side) => `edge-${side}`);
  return (
    <Tag
      ref={ref as Ref<HTMLDivElement>}
      className={[
        "pane",
        `ground-${ground}`,
        ...edges,
        isScrolling ? "scrolling" : "",
        isFading ? "fading" : "",
        className,
      ].join(" ")}
      aria-label={label}
      onKeyDown={onKeyDown}
      {...(isScrolling ? { tabIndex: 0 } : isRest ? { tabIndex: -1 } : {})}
      {...(isRest ? { "data-rest": true } : {})}
    >
      {children}
    </Tag>
  );
}
