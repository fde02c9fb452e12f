import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import { KeyCap } from "./KeyCap";
import { Hint } from "./Tooltip";
import "./Button.css";

type Kind = "plain" | "primary" | "quiet";
export type ButtonProps = Omit<AriaButtonProps, "className" | "style" | "children"> & {
  kind?: Kind;
  small?: boolean;
  icon?: LucideIcon;
  /** Shown as a key cap; listening is the action's own affair. */
  keys?: string | undefined;
  children: ReactNode;
};

export function Button({ kind = "plain", small = false, icon: Icon, keys, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={["button", kind, small ? "small" : ""].join(" ")}>
      {Icon && <Icon aria-hidden="true" />}
      <span>{children}</span>
      {keys && <KeyCap keys={keys} />}
    </AriaButton>
  );
}

type IconButtonProps = Omit<AriaButtonProps, "className" | "style" | "children" | "aria-label"> & {
  icon: LucideIcon;
  label: string;
  keys?: string | undefined;
};

/** A button that is only a picture; its name is in the tooltip. */
export function IconButton({ icon: Icon, label, keys, ...rest }: IconButtonProps) {
  return (
    <Hint text={label} keys={keys}>
      <AriaButton {...rest} aria-label={label} className="icon-button">
        <Icon aria-hidden="true" />
      </AriaButton>
    </Hint>
  );
}
