import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components";
import "./Stat.css";

type StatProps = {
  value: ReactNode;
  label: ReactNode;
  tone?: "plain" | "accent" | "good" | "care" | "bad";
  /** A figure that opens what it counts. */
  onPress?: () => void;
  /** Given when pressing it chooses what the screen shows. */
  isSelected?: boolean;
  isDisabled?: boolean;
  className?: string;
};

/** One figure with what it counts. */
export function Stat({ value, label, tone = "plain", onPress, isSelected, isDisabled, className = "" }: StatProps) {
  const inside = (
    <>
      <b className="stat-value">{value}</b> <span className="stat-label">{label}</span>
    </>
  );
  if (!onPress) return <div className={`stat ${tone} ${className}`}>{inside}</div>;
  return (
    <AriaButton
      className={`stat ${tone} ${isSelected ? "chosen" : ""} ${className}`}
      onPress={onPress}
      isDisabled={isDisabled ?? false}
      {...(isSelected === undefined ? {} : { "aria-pressed": isSelected })}
    >
      {inside}
    </AriaButton>
  );
}
