import type { ReactNode } from "react";
import "./Quote.css";

type QuoteProps = { children: ReactNode; label?: string; className?: string };

/** Words to say aloud, as they stand in the script. */
export function Quote({ children, label, className = "" }: QuoteProps) {
  return (
    <blockquote className={`quote selectable ${className}`} aria-label={label}>
      {children}
    </blockquote>
  );
}
