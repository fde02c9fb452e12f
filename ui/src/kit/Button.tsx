import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import { KeyCap } from "./KeyCap";
import { Spinner } from "./Spinner";
import { Tooltip } from "./Tooltip";
import "./Button.css";

type Kind = "plain" | "primary" | "quiet" | "danger";
export type ButtonProps = Omit<AriaButtonProps, "className" | "style" | "children"> & {
  kind?: Kind;
  isSmall?: boolean;
  icon?: LucideIcon;
  /** Shown as a key cap; listening is the action's own affair. */
  keys?: string | undefined;
  children: ReactNode;
};

/** Does something at once. While `isPending` it keeps its width and its focus, and a second press does nothing. */
export function Button({ kind = "plain", isSmall = false, icon: Icon, keys, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={["button", kind, isSmall ? "small" : ""].join(" ")}>
      {Icon && <Icon aria-hidden="true" />}
      <span className="button-text">{children}</span> {keys && <KeyCap keys={keys} />}
      {rest.isPending && <Spinner isWord />}
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
    <Tooltip text={label} keys={keys}>
      <AriaButton {...rest} aria-label={label} className="icon-button">
        <Icon aria-hidden="true" />
        {rest.isPending && <Spinner />}
      </AriaButton>
    </Tooltip>
  );
}

type LinkProps = Omit<AriaButtonProps, "className" | "style" | "children"> & { children: ReactNode };

/** A button that reads as a few words of the text around it, for a way to more: “nog 50 tonen”. */
export function Link({ children, ...rest }: LinkProps) {
  return (
    <AriaButton {...rest} className="link">
      <span className="button-text">{children}</span> {rest.isPending && <Spinner isWord />}
    </AriaButton>
  );
}
