/** The words around anything one can fill in: its name above, help and error below. */
import type { ReactNode } from "react";
import { FieldError, Label, Text } from "react-aria-components";
import "./Field.css";

export type FieldWords = {
  label: string;
  /** The label is said but not shown, where the place already says it. */
  quietLabel?: boolean;
  hint?: string | undefined;
  /** What is wrong and what to do; stands in place of nothing, so the neighbours below move once. */
  error?: string | null | undefined;
  isDisabled?: boolean;
  isReadOnly?: boolean;
  isRequired?: boolean;
  autoFocus?: boolean;
};

/** To be put into any react-aria field, which ties these to the control. */
export function labelled({ label, quietLabel = false, hint, error }: FieldWords, control: ReactNode) {
  return (
    <>
      <Label className={quietLabel ? "visually-hidden" : "field-label"}>{label}</Label>
      {control}
      {hint && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </>
  );
}

/** What of a field's words its react-aria field wants to know. */
export function fieldState({ error, isDisabled, isReadOnly, isRequired, autoFocus }: FieldWords) {
  return {
    isInvalid: Boolean(error),
    isDisabled: isDisabled ?? false,
    isReadOnly: isReadOnly ?? false,
    isRequired: isRequired ?? false,
    autoFocus: autoFocus ?? false,
    validationBehavior: "aria" as const,
  };
}
