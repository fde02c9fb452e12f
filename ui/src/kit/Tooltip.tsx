import type { ReactElement } from "react";
import { Tooltip as AriaTooltip, type TooltipProps, TooltipTrigger } from "react-aria-components";
import { KeyCap } from "./KeyCap";
import "./Tooltip.css";

/** A few words beside something that can take the focus, with its key. */
export function Tooltip({
  text,
  keys,
  placement = "top",
  children,
}: {
  text: string;
  keys?: string | undefined;
  placement?: NonNullable<TooltipProps["placement"]>;
  children: ReactElement;
}) {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      {children}
      <AriaTooltip offset={6} placement={placement} className="tooltip">
        {text}
        {keys && <KeyCap keys={keys} />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
