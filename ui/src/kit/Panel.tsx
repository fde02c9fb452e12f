import { type ReactNode, useId } from "react";
import "./Panel.css";

type PanelProps = {
  children?: ReactNode;
  title?: ReactNode;
  /** One line below the title: what the panel is based on, or how to read it. */
  note?: ReactNode;
  /** At the right of the title: a figure or a small button. */
  aside?: ReactNode;
  /** Its name for a screen reader, where no title is shown. */
  label?: string;
  /** `raised` floats, `sunk` lies in the ground, `accent` is the one the hand is at. */
  variant?: "plain" | "raised" | "sunk" | "accent";
  /** `s` for the boxes of a side pane. */
  size?: "m" | "s";
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
  aside,
  label,
  variant = "plain",
  size = "m",
  isQuiet = false,
  isFlush = false,
  level = 2,
  className = "",
}: PanelProps) {
  const id = useId();
  const Heading = `h${level}` as const;
  const look = ["panel", variant, `size-${size}`, isQuiet && "quiet", isFlush && "flush", className];
  const named = label ? { "aria-label": label } : title ? { "aria-labelledby": id } : {};
  const Tag = label || title ? "section" : "div";
  return (
    <Tag className={look.filter(Boolean).join(" ")} {...named}>
      {(title || aside) && (
        <header className="panel-head">
          <div className="panel-title">
            {title && <Heading id={id}>{title}</Heading>}
            {note && <p className="panel-note">{note}</p>}
          </div>
          {aside && <div className="panel-aside">{aside}</div>}
        </header>
      )}
      {children}
    </Tag>
  );
}

type SideSectionProps = { title: string; aside?: ReactNode; children: ReactNode; level?: 2 | 3; className?: string };

/** One subject in a side pane, under its quiet heading. */
export function SideSection({ title, aside, children, level = 3, className = "" }: SideSectionProps) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section className={`side-section ${className}`} aria-labelledby={id}>
      <header className="side-head">
        <Heading id={id}>{title}</Heading>
        {aside && <span className="side-aside">{aside}</span>}
      </header>
      {children}
    </section>
  );
}
