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
  isChosen?: boolean;
  isDisabled?: boolean;
  className?: string;
};

/** One figure with what it counts. */
export function Stat({ value, label, tone = "plain", onPress, isChosen, isDisabled, className = "" }: StatProps) {
  const inside = (
    <>
      <b className="stat-value">{value}</b> <span className="stat-label">{label}</span>
    </>
  );
  if (!onPress) return <div className={`stat ${tone} ${className}`}>{inside}</div>;
  return (
    <AriaButton
      className={`stat ${tone} ${isChosen ? "chosen" : ""} ${className}`}
      onPress={onPress}
      isDisabled={isDisabled ?? false}
      {...(isChosen === undefined ? {} : { "aria-pressed": isChosen })}
    >
      {inside}
    </AriaButton>
  );
}
