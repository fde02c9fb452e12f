import type { ReactNode } from "react";
import "./ScreenHead.css";

type ScreenHeadProps = {
  title: ReactNode;
  /** What accompanies the title: a count, a file, a moment. */
  note?: ReactNode;
  /** A badge right behind the title. */
  badge?: ReactNode;
  /** The verbs of this screen, at the right; the primary one last. */
  actions?: ReactNode;
  /** The head of a narrow column instead of a whole screen. */
  isSmall?: boolean;
  className?: string;
};

/** The title of a screen, with what there is to say and do about all of it. */
export function ScreenHead({ title, note, badge, actions, isSmall = false, className = "" }: ScreenHeadProps) {
  return (
    <header className={`screen-head ${isSmall ? "small" : ""} ${className}`}>
      <div className="screen-title">
        <h1>{title}</h1>
        {badge}
        {note && <span className="screen-note">{note}</span>}
      </div>
      {actions && <div className="screen-actions">{actions}</div>}
    </header>
  );
}
