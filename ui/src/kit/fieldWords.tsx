/** What the fields that choose from a list share with those that are typed in: their words, and their state. */
import type { ReactNode } from "react";
import { FieldShell, type FieldWords as Shell } from "./Field";

export type FieldWords = Shell & {
  isDisabled?: boolean;
  isReadOnly?: boolean;
  isRequired?: boolean;
  autoFocus?: boolean;
};

/** To be put into any react-aria field, which ties these to the control. */
export function labelled({ label, quietLabel = false, hint, error, mark, help }: FieldWords, control: ReactNode) {
  return <FieldShell {...{ label, quietLabel, hint, error, mark, help }}>{control}</FieldShell>;
}

/** What of a field's words its react-aria field wants to know. */
export function fieldState({ error, mark, isDisabled, isReadOnly, isRequired, autoFocus }: FieldWords) {
  return {
    isInvalid: Boolean(error),
    isDisabled: isDisabled ?? false,
    isReadOnly: isReadOnly ?? false,
    isRequired: isRequired ?? mark === "required",
    autoFocus: autoFocus ?? false,
    validationBehavior: "aria" as const,
  };
}
