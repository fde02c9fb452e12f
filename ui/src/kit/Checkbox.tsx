import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";
import {
  CheckboxGroup as AriaCheckboxGroup,
  CheckboxButton,
  CheckboxField,
  type CheckboxFieldProps,
  Text,
} from "react-aria-components";
import { FieldShell, type FieldWords } from "./Field";
import "./Checkbox.css";

type CheckboxProps = Omit<CheckboxFieldProps, "className" | "style" | "children"> & {
  /** Without words it needs an `aria-label`: the row it stands in shows them. */
  children?: ReactNode;
  hint?: string | undefined;
};

/** Yes or no, as part of something that is saved or done later; what works at once is a Switch. */
export function Checkbox({ children, hint, ...rest }: CheckboxProps) {
  return (
    <CheckboxField {...rest} className="check-field">
      <CheckboxButton className="check">
        <span className="check-box" aria-hidden="true">
          {rest.isIndeterminate ? <Minus /> : <Check />}
        </span>
        {children !== undefined && <span className="check-text">{children}</span>}
      </CheckboxButton>
      {hint && (
        <Text slot="description" className="check-hint">
          {hint}
        </Text>
      )}
    </CheckboxField>
  );
}

type CheckboxGroupProps<K extends string> = FieldWords & {
  options: { key: K; text: string; hint?: string; isDisabled?: boolean }[];
  value: readonly K[];
  onChange: (keys: K[]) => void;
  isDisabled?: boolean;
  isReadOnly?: boolean;
};

/** Any number of a few. */
export function CheckboxGroup<K extends string>({
  options,
  value,
  onChange,
  isDisabled = false,
  isReadOnly = false,
  ...words
}: CheckboxGroupProps<K>) {
  return (
    <AriaCheckboxGroup
      className="field check-group"
      validationBehavior="aria"
      value={[...value]}
      onChange={(keys) => onChange(options.map(({ key }) => key).filter((key) => keys.includes(key)))}
      isDisabled={isDisabled}
      isReadOnly={isReadOnly}
      isInvalid={Boolean(words.error)}
      isRequired={words.mark === "required"}
    >
      <FieldShell {...words}>
        <div className="check-options">
          {options.map((option) => (
            <Checkbox key={option.key} value={option.key} hint={option.hint} isDisabled={option.isDisabled ?? false}>
              {option.text}
            </Checkbox>
          ))}
        </div>
      </FieldShell>
    </AriaCheckboxGroup>
  );
}
