import type { KeyboardEventHandler, ReactNode, Ref } from "react";
import "./NumberedItem.css";

type NumberedItemProps = {
  number: ReactNode;
  title: ReactNode;
  titleId: string;
  /** Badges and remarks behind the title. */
  badge?: ReactNode;
  role: "group" | "radiogroup";
  onKeyDown?: KeyboardEventHandler;
  children: ReactNode;
  className?: string;
  ref?: Ref<HTMLDivElement>;
};

/** One of a row of numbered things to fill in; the one with the focus lies on its own ground and shows its keys. */
export function NumberedItem({
  number,
  title,
  titleId,
  badge,
  role,
  onKeyDown,
  children,
  className = "",
  ref,
}: NumberedItemProps) {
  return (
    <div
      ref={ref}
      className={`numbered-item ${className}`}
      role={role}
      aria-labelledby={titleId}
      onKeyDown={onKeyDown}
      data-key-scope
    >
      <span className="numbered-number" aria-hidden="true">
        {number}
      </span>
      <div className="numbered-title">
        <span id={titleId}>{title}</span>
        {badge}
      </div>
      <div className="numbered-body">{children}</div>
    </div>
  );
}
