import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";
import {
  CheckboxGroup as AriaCheckboxGroup,
  CheckboxButton,
  CheckboxField,
  type CheckboxFieldProps,
  Text,
} from "react-aria-components";
import { FieldShell, type FieldWords, fieldParts } from "./Field";
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
  options: { key: K; text: string; note?: string; isDisabled?: boolean }[];
  value: readonly K[];
  onChange: (keys: K[]) => void;
};

/** Any number of a few. */
export function CheckboxGroup<K extends string>({ options, value, onChange, ...given }: CheckboxGroupProps<K>) {
  const { words, field } = fieldParts(given);
  return (
    <AriaCheckboxGroup
      {...field}
      className="field check-group"
      value={[...value]}
      onChange={(keys) => onChange(options.map(({ key }) => key).filter((key) => keys.includes(key)))}
    >
      <FieldShell {...words}>
        <div className="check-options">
          {options.map((option) => (
            <Checkbox key={option.key} value={option.key} hint={option.note} isDisabled={option.isDisabled ?? false}>
              {option.text}
            </Checkbox>
          ))}
        </div>
      </FieldShell>
    </AriaCheckboxGroup>
  );
}
