import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import "./EmptyState.css";

type EmptyStateProps = {
  icon?: LucideIcon;
  title: string;
  text?: ReactNode;
  /** One button: what comes next. */
  children?: ReactNode;
  /** `s` within a panel or a side pane. */
  size?: "m" | "s";
  level?: 2 | 3;
};

/** An empty place that says what comes next, with one button. */
export function EmptyState({ icon: Icon, title, text, children, size = "m", level = 2 }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={`empty size-${size}`}>
      {Icon && <Icon aria-hidden="true" />}
      <Heading>{title}</Heading>
      {text && <p>{text}</p>}
      {children}
    </div>
  );
}
