import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Text } from "./Text";
import "./ListRow.css";

type ListRowProps = {
  title: ReactNode;
  /** The figure at the right: a score, a moment. */
  side?: ReactNode;
  /** The second line, in at most two lines of text. */
  children?: ReactNode;
  isSelected?: boolean;
  className?: string;
};

/** What one item looks like in a list of two-line rows; choosing it is the list's affair. */
export function ListRow({ title, side, children, isSelected = false, className = "" }: ListRowProps) {
  return (
    <div className={`list-row ${className}`} data-selected={isSelected || undefined}>
      <Text className="list-title" lines={1} weight="label">
        {title}
      </Text>
      {side !== undefined && <span className="list-side">{side}</span>}
      {children && (
        <Text className="list-more" lines={2} size="xs" tone="muted">
          {children}
        </Text>
      )}
    </div>
  );
}

type GroupHeadProps = { icon?: LucideIcon; children: ReactNode; count?: ReactNode; className?: string };

/** The word above a group in a list, and how many there are. */
export function GroupHead({ icon: Icon, children, count, className = "" }: GroupHeadProps) {
  return (
    <div className={`group-head ${className}`}>
      {Icon && <Icon aria-hidden="true" />}
      <span>{children}</span>
      {count !== undefined && <span className="group-count">{count}</span>}
    </div>
  );
}
