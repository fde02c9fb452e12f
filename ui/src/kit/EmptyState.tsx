import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import "./EmptyState.css";

type EmptyStateProps = {
  icon?: LucideIcon;
  title: string;
  text?: ReactNode;
  /** One button: what comes next. */
  children?: ReactNode;
  /** Within a panel or a side pane. */
  isSmall?: boolean;
  level?: 2 | 3;
};

/** An empty place that says what comes next, with one button. */
export function EmptyState({ icon: Icon, title, text, children, isSmall = false, level = 2 }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={isSmall ? "empty small" : "empty"}>
      {Icon && <Icon aria-hidden="true" />}
      <Heading>{title}</Heading>
      {text && <p>{text}</p>}
      {children}
    </div>
  );
}
