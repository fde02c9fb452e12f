import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components";
import type { Tone } from "../ipc";
import { Tooltip } from "./Tooltip";
import "./Badge.css";

type BadgeTone = "plain" | "accent" | "good" | "care" | "bad" | Tone;

type BadgeProps = {
  children: ReactNode;
  tone?: BadgeTone;
  icon?: LucideIcon;
  isSmall?: boolean;
  /** More about it, for who stands still at it: the badge can then take the focus. */
  tooltip?: string | undefined;
  /** A badge that opens what it stands for. */
  onPress?: () => void;
  className?: string;
};

/** A word or two about something, in the colour of what it means. */
export function Badge({ children, tone = "plain", icon: Icon, isSmall, tooltip, onPress, className = "" }: BadgeProps) {
  const look = `chip ${tone} ${isSmall ? "small" : ""} ${className}`;
  const inside = (
    <>
      {Icon && <Icon aria-hidden="true" />}
      <span>{children}</span>
    </>
  );
  if (!tooltip && !onPress) return <span className={look}>{inside}</span>;
  const button = (
    <AriaButton className={look} {...(onPress ? { onPress } : {})}>
      {inside}
    </AriaButton>
  );
  return tooltip ? <Tooltip text={tooltip}>{button}</Tooltip> : button;
}
