import type { LucideIcon } from "lucide-react";
import { type ToggleButtonProps as AriaProps, ToggleButton as AriaToggleButton } from "react-aria-components";
import { KeyCap } from "./KeyCap";
import { Tooltip } from "./Tooltip";
import "./Button.css";
import "./ToggleButton.css";

type ToggleButtonProps = Omit<AriaProps, "className" | "style" | "children" | "aria-label"> & {
  label: string;
  icon?: LucideIcon;
  /** Only the picture shows; the label is in the tooltip. */
  isLabelHidden?: boolean;
  isSmall?: boolean;
  keys?: string | undefined;
};

/** Stays in or out by itself, such as a filter or a pin. For one of several, use Segments; for a setting, a Switch. */
export function ToggleButton({
  label,
  icon: Icon,
  isLabelHidden = false,
  isSmall = false,
  keys,
  ...rest
}: ToggleButtonProps) {
  if (isLabelHidden && Icon) {
    return (
      <Tooltip text={label} keys={keys}>
        <AriaToggleButton {...rest} aria-label={label} className="icon-button toggle">
          <Icon aria-hidden="true" />
        </AriaToggleButton>
      </Tooltip>
    );
  }
  return (
    <AriaToggleButton {...rest} className={isSmall ? "button small toggle" : "button toggle"}>
      {Icon && <Icon aria-hidden="true" />}
      <span className="button-text">{label}</span>
      {keys && <KeyCap keys={keys} />}
    </AriaToggleButton>
  );
}
