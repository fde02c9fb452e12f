import { type ReactNode, useEffect, useRef, useState } from "react";
import { Tooltip, TooltipTriggerStateContext } from "react-aria-components";
import type { Tone } from "../ipc";
import "./Tooltip.css";
import "./Text.css";

export type TextTone = "plain" | "soft" | "muted" | "strong" | "accent" | "good" | "care" | "bad" | Tone;
type TextSize = "xs" | "s" | "m" | "l" | "xl" | "2xl" | "3xl";

type TextProps = {
  children: ReactNode;
  tone?: TextTone;
  size?: TextSize;
  weight?: "text" | "label" | "strong" | "title";
  as?: "span" | "p" | "div" | "h2" | "h3" | "time" | "small";
  /** Ends in dots after so many lines; what was cut is then in a tooltip. */
  lines?: 1 | 2 | 3;
  isSelectable?: boolean;
  /** Each line through with a stroke: it no longer holds. */
  isStruck?: boolean;
  /** Begins with a capital, also where its first word comes from elsewhere. */
  isSentence?: boolean;
  id?: string;
  className?: string;
};

/** Words in one of the inks and sizes; cut off only where a list has no room for them. */
export function Text({
  children,
  tone,
  size,
  weight,
  as: Tag = "span",
  lines,
  isSelectable,
  isStruck,
  isSentence,
  id,
  className,
}: TextProps) {
  const classes = [
    "text",
    tone && `ink-${tone}`,
    size && `size-${size}`,
    weight && `weight-${weight}`,
    isSelectable && "selectable",
    isStruck && "struck",
    isSentence && "sentence",
    className,
  ]
    .filter(Boolean)
    .join(" ");
  if (lines)
    return (
      <Cut as={Tag} lines={lines} className={classes} id={id}>
        {children}
      </Cut>
    );
  return (
    <Tag id={id} className={classes}>
      {children}
    </Tag>
  );
}

const WAIT_MS = 500;

type CutProps = {
  as: NonNullable<TextProps["as"]>;
  lines: number;
  className: string;
  id: string | undefined;
  children: ReactNode;
};

/**
 * A screen reader reads the whole text where it stands, and a list keeps its keyboard to itself; so the tooltip is for the
 * pointer alone, and only where something is cut.
 */
function Cut({ as: Tag, lines, className, id, children }: CutProps) {
  const place = useRef<HTMLElement | null>(null);
  const [isOver, setOver] = useState(false);
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (!isOver) return setShown(false);
    const timer = setTimeout(() => {
      const text = place.current;
      setShown(text !== null && (text.scrollWidth > text.clientWidth || text.scrollHeight > text.clientHeight + 1));
    }, WAIT_MS);
    return () => clearTimeout(timer);
  }, [isOver]);
  return (
    <Tag
      ref={(element: HTMLElement | null) => {
        place.current = element;
      }}
      id={id}
      className={`${className} ${lines === 1 ? "cut-line" : "cut-lines"}`}
      style={lines === 1 ? undefined : { WebkitLineClamp: lines }}
      onPointerEnter={() => setOver(true)}
      onPointerLeave={() => setOver(false)}
      onPointerDown={() => setOver(false)}
    >
      {children}
      {isShown && (
        <TooltipTriggerStateContext
          value={{ isOpen: true, open: () => undefined, close: () => setOver(false), shouldSkipAnimation: false }}
        >
          <Tooltip triggerRef={place} offset={4} className="tooltip">
            {children}
          </Tooltip>
        </TooltipTriggerStateContext>
      )}
    </Tag>
  );
}
