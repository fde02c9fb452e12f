import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import "./Message.css";

type MessageProps = {
  icon: LucideIcon;
  title: string;
  /** What it means and what to do. */
  text: ReactNode;
  /** A quiet line: a place, a code. */
  note?: ReactNode;
  /** Between the text and the buttons: a field. */
  children?: ReactNode;
  /** Said at once by a screen reader. */
  isUrgent?: boolean;
};

/** In the place of a screen that cannot be shown: why, and what to do. An empty place is an `EmptyState`. */
export function Message({ icon: Icon, title, text, note, children, isUrgent = false }: MessageProps) {
  return (
    <div className="message" role={isUrgent ? "alert" : undefined}>
      <span className="message-icon">
        <Icon aria-hidden="true" />
      </span>
      <h1>{title}</h1>
      <p className="message-text">{text}</p>
      {note && <div className="message-note">{note}</div>}
      {children && <div className="message-do">{children}</div>}
    </div>
  );
}
