import type { LucideIcon } from "lucide-react";
import { type ToggleButtonProps as AriaProps, ToggleButton as AriaToggleButton } from "react-aria-components";
import { KeyCap } from "./KeyCap";
import { Hint } from "./Tooltip";
import "./Button.css";
import "./ToggleButton.css";

export type ToggleButtonProps = Omit<AriaProps, "className" | "style" | "children" | "aria-label"> & {
  label: string;
  icon?: LucideIcon;
  /** Only the picture shows; the label is in the tooltip. */
  quietLabel?: boolean;
  small?: boolean;
  keys?: string | undefined;
};

/** Stays in or out by itself, such as a filter or a pin. For one of several, use Segments; for a setting, a Switch. */
export function ToggleButton({
  label,
  icon: Icon,
  quietLabel = false,
  small = false,
  keys,
  ...rest
}: ToggleButtonProps) {
  if (quietLabel && Icon) {
    return (
      <Hint text={label} keys={keys}>
        <AriaToggleButton {...rest} aria-label={label} className="icon-button toggle">
          <Icon aria-hidden="true" />
        </AriaToggleButton>
      </Hint>
    );
  }
  return (
    <AriaToggleButton {...rest} className={small ? "button small toggle" : "button toggle"}>
      {Icon && <Icon aria-hidden="true" />}
      <span className="button-text">{label}</span>
      {keys && <KeyCap keys={keys} />}
    </AriaToggleButton>
  );
}
