import { type ReactNode, useId } from "react";
import "./Panel.css";

type PanelProps = {
  children?: ReactNode;
  title?: ReactNode;
  /** One line below the title: what the panel is based on, or how to read it. */
  note?: ReactNode;
  /** At the right of the title: a figure or a small button. */
  side?: ReactNode;
  /** Its name for a screen reader, where no title is shown. */
  label?: string;
  /** `raised` floats, `sunk` lies in the ground, `accent` is the one the hand is at. */
  kind?: "plain" | "raised" | "sunk" | "accent";
  /** For the boxes of a side pane. */
  isSmall?: boolean;
  /** The title as a quiet label, for panels whose content speaks first. */
  isQuiet?: boolean;
  /** Content up to the edges: a table, a list. */
  isFlush?: boolean;
  level?: 2 | 3;
  className?: string;
};

/** A card that holds together what belongs together. */
export function Panel({
  children,
  title,
  note,
  side,
  label,
  kind = "plain",
  isSmall = false,
  isQuiet = false,
  isFlush = false,
  level = 2,
  className = "",
}: PanelProps) {
  const id = useId();
  const Heading = `h${level}` as const;
  const look = ["panel", kind, isSmall && "small", isQuiet && "quiet", isFlush && "flush", className];
  const named = label ? { "aria-label": label } : title ? { "aria-labelledby": id } : {};
  const Tag = label || title ? "section" : "div";
  return (
    <Tag className={look.filter(Boolean).join(" ")} {...named}>
      {(title || side) && (
        <header className="panel-head">
          <div className="panel-title">
            {title && <Heading id={id}>{title}</Heading>}
            {note && <p className="panel-note">{note}</p>}
          </div>
          {side && <div className="panel-side">{side}</div>}
        </header>
      )}
      {children}
    </Tag>
  );
}

type SideSectionProps = { title: string; side?: ReactNode; children: ReactNode; level?: 2 | 3; className?: string };

/** One subject in a side pane, under its quiet heading. */
export function SideSection({ title, side, children, level = 3, className = "" }: SideSectionProps) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section className={`side-section ${className}`} aria-labelledby={id}>
      <header className="side-head">
        <Heading id={id}>{title}</Heading>
        {side && <span className="side-figure">{side}</span>}
      </header>
      {children}
    </section>
  );
}
