import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import "./DropArea.css";

type DropAreaProps = {
  icon: LucideIcon;
  title: string;
  /** Where it is the title of the whole screen. */
  level?: 1 | 2;
  children: ReactNode;
  /** What was to be dropped is here: the edge is a plain line. */
  isFilled?: boolean;
};

/** A place that says what can be dropped on it; the window itself takes the drop, wherever it falls. */
export function DropArea({ icon: Icon, title, level = 2, children, isFilled = false }: DropAreaProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={isFilled ? "drop-area filled" : "drop-area"}>
      <Icon aria-hidden="true" />
      <Heading>{title}</Heading>
      {children}
    </div>
  );
}
