/** What every field shares: its label, a line that helps or says what is wrong; and the two that take text. */
import { CircleAlert } from "lucide-react";
import { type ReactNode, type Ref, useState } from "react";
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
} from "react-aria-components";
import { KeyCap } from "./KeyCap";
import { useWords } from "./words";
import "./Field.css";

/** What every field can say about itself. */
export type FieldWords = {
  label: string;
  /** The label is said but not shown, where the place already says it. */
  quietLabel?: boolean;
  /** One line below, for as long as nothing is wrong. */
  hint?: string | undefined;
  /** What is wrong and what to do; takes the place of the hint. */
  error?: string | null | undefined;
  /** Printed beside the label. In a form where most must be filled in, mark what need not be. */
  mark?: "required" | "optional" | undefined;
  /** An InlineHelp beside the label. */
  help?: ReactNode;
};

/** The shell of a field: goes around the control, within the react-aria part that ties label and lines to it. */
export function FieldShell({
  label,
  quietLabel = false,
  hint,
  error,
  mark,
  help,
  children,
}: FieldWords & { children: ReactNode }) {
  const { t } = useWords();
  return (
    <>
      <div className={quietLabel && !help ? "visually-hidden" : "field-head"}>
        <Label className={quietLabel ? "visually-hidden" : "field-label"}>
          {label}
          {mark && (
            <>
              {" "}
              <span className="field-mark">{t(`kit:field.${mark}`)}</span>
            </>
          )}
        </Label>
        {help}
      </div>
      {children}
      {hint && !error && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">
        {error && (
          <>
            <CircleAlert aria-hidden="true" />
            <span>{error}</span>
          </>
        )}
      </FieldError>
    </>
  );
}

type AriaRest = Omit<AriaTextFieldProps, "className" | "style" | "children" | "isInvalid">;

export type TextFieldProps = AriaRest &
  FieldWords & {
    placeholder?: string;
    inputRef?: Ref<HTMLInputElement>;
    /** As high as a small button, for a row of those. */
    isSmall?: boolean;
  };

/** A line of text. */
export function TextField({
  label,
  quietLabel,
  hint,
  error,
  mark,
  help,
  placeholder,
  inputRef,
  isSmall = false,
  ...rest
}: TextFieldProps) {
  return (
    <AriaTextField
      validationBehavior="aria"
      isRequired={mark === "required"}
      {...rest}
      isInvalid={Boolean(error)}
      className={isSmall ? "field small" : "field"}
    >
      <FieldShell {...{ label, hint, error, mark, help }} quietLabel={quietLabel ?? false}>
        <Input
          className="input"
          {...(placeholder === undefined ? {} : { placeholder })}
          {...(inputRef ? { ref: inputRef } : {})}
        />
      </FieldShell>
    </AriaTextField>
  );
}

export type TextAreaProps = AriaRest &
  FieldWords & {
    placeholder?: string;
    /** Lines it has when empty; it grows with its text up to `mostRows`, and scrolls from there. */
    rows?: number;
    mostRows?: number;
    /** The key that brings one here; its cap is gone while one is. */
    keys?: string | undefined;
    areaRef?: Ref<HTMLTextAreaElement>;
  };

/** Text of more than a line, as high as what is in it. */
export function TextArea({
  label,
  quietLabel,
  hint,
  error,
  mark,
  help,
  placeholder,
  rows = 2,
  mostRows = 12,
  keys,
  areaRef,
  ...rest
}: TextAreaProps) {
  const [own, setOwn] = useState(rest.defaultValue ?? "");
  return (
    <AriaTextField
      validationBehavior="aria"
      isRequired={mark === "required"}
      {...rest}
      onChange={(text) => {
        setOwn(text);
        rest.onChange?.(text);
      }}
      isInvalid={Boolean(error)}
      className="field"
    >
      <FieldShell {...{ label, hint, error, mark, help }} quietLabel={quietLabel ?? false}>
        {/* A hidden copy of the text gives the height; measuring would wait for a layout at every key. */}
        <div
          className="text-area"
          data-text={rest.value ?? own}
          style={{ ["--rows" as string]: rows, ["--most-rows" as string]: Math.max(rows, mostRows) }}
        >
          <AriaTextArea
            className="input"
            rows={rows}
            {...(placeholder === undefined ? {} : { placeholder })}
            {...(areaRef ? { ref: areaRef } : {})}
          />
          {keys && <KeyCap keys={keys} />}
        </div>
      </FieldShell>
    </AriaTextField>
  );
}
