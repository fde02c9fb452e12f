import type { LucideIcon } from "lucide-react";
import "./Timeline.css";

export type Happening = { key: string; icon: LucideIcon; text: string; when: string; at: string; note: string | null };

/** What happened, latest first. */
export function Timeline({ label, items }: { label: string; items: Happening[] }) {
  return (
    <ol className="timeline" aria-label={label}>
      {items.map(({ key, icon: Icon, text, when, at, note }) => (
        <li key={key}>
          <Icon aria-hidden="true" />
          <span>{text}</span>
          <time dateTime={at}>{when}</time>
          {note && <span className="note selectable">{note}</span>}
        </li>
      ))}
    </ol>
  );
}
