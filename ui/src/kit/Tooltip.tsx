import type { ReactElement } from "react";
import { Tooltip, type TooltipProps, TooltipTrigger } from "react-aria-components";
import { KeyCap } from "./KeyCap";
import "./Tooltip.css";

/** A few words beside something that can take the focus, with its key. */
export function Hint({
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
      <Tooltip offset={6} placement={placement} className="tooltip">
        {text}
        {keys && <KeyCap keys={keys} />}
      </Tooltip>
    </TooltipTrigger>
  );
}
