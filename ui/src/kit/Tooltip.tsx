import type { ReactElement } from "react";
import { Tooltip, TooltipTrigger } from "react-aria-components";
import { KeyCap } from "./KeyCap";
import "./Tooltip.css";

/** A few words beside something that can take the focus, with its key. */
export function Hint({ text, keys, children }: { text: string; keys?: string | undefined; children: ReactElement }) {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      {children}
      <Tooltip offset={6} className="tooltip">
        {text}
        {keys && <KeyCap keys={keys} />}
      </Tooltip>
    </TooltipTrigger>
  );
}
