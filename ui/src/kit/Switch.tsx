import { SwitchButton, SwitchField, type SwitchFieldProps, Text } from "react-aria-components";
import "./Switch.css";

type SwitchProps = Omit<SwitchFieldProps, "className" | "style" | "children"> & {
  label: string;
  /** What changes when it is on. */
  hint?: string | undefined;
};

/** On or off, and at once; what is saved with other things is a Checkbox. */
export function Switch({ label, hint, ...rest }: SwitchProps) {
  return (
    <SwitchField {...rest} className="switch-field">
      <SwitchButton className="switch">
        <span className="switch-track" aria-hidden="true" />
        <span className="switch-label">{label}</span>
      </SwitchButton>
      {hint && (
        <Text slot="description" className="switch-hint">
          {hint}
        </Text>
      )}
    </SwitchField>
  );
}
