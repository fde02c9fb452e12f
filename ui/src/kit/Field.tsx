import { Check } from "lucide-react";
import type { ReactNode, Ref } from "react";
import {
  Checkbox as AriaCheckbox,
  Switch as AriaSwitch,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
} from "react-aria-components";
import "./Field.css";
import "./Checkbox.css";
import "./Switch.css";

export type TextFieldProps = Omit<AriaTextFieldProps, "className" | "style" | "children"> & {
  label: string;
  /** The label is said but not shown, where the place already says it. */
  quietLabel?: boolean;
  placeholder?: string;
  hint?: string | undefined;
  error?: string | null | undefined;
  inputRef?: Ref<HTMLInputElement>;
};

export function TextField({ label, quietLabel = false, placeholder, hint, error, inputRef, ...rest }: TextFieldProps) {
  return (
    <AriaTextField {...rest} isInvalid={Boolean(error)} className="field">
      <Label className={quietLabel ? "visually-hidden" : "field-label"}>{label}</Label>
      <Input
        className="input"
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(inputRef ? { ref: inputRef } : {})}
      />
      {hint && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  );
}

export type TextAreaProps = Omit<AriaTextFieldProps, "className" | "style" | "children"> & {
  label: string;
  quietLabel?: boolean;
  placeholder?: string;
  rows?: number;
  areaRef?: Ref<HTMLTextAreaElement>;
};

export function TextArea({ label, quietLabel = false, placeholder, rows = 2, areaRef, ...rest }: TextAreaProps) {
  return (
    <AriaTextField {...rest} className="field">
      <Label className={quietLabel ? "visually-hidden" : "field-label"}>{label}</Label>
      <AriaTextArea
        className="input"
        rows={rows}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(areaRef ? { ref: areaRef } : {})}
      />
    </AriaTextField>
  );
}

export function Checkbox({
  children,
  isSelected,
  onChange,
}: {
  children: ReactNode;
  isSelected: boolean;
  onChange: (on: boolean) => void;
}) {
  return (
    <AriaCheckbox className="check" isSelected={isSelected} onChange={onChange}>
      <span className="check-box">
        <Check aria-hidden="true" />
      </span>
      {children}
    </AriaCheckbox>
  );
}

export function Switch({
  label,
  isSelected,
  onChange,
}: {
  label: string;
  isSelected: boolean;
  onChange: (on: boolean) => void;
}) {
  return (
    <AriaSwitch className="switch" isSelected={isSelected} onChange={onChange}>
      <span className="switch-track" aria-hidden="true" />
      <span className="switch-label">{label}</span>
    </AriaSwitch>
  );
}
