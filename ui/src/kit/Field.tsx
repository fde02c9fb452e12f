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

/** What every field can say about itself, and the states it can be in. */
export type FieldWords = {
  label: string;
  /** The label is said but not shown, where the place already says it. */
  isLabelHidden?: boolean;
  /** One line below, for as long as nothing is wrong. */
  hint?: string | undefined;
  /** What is wrong and what to do; takes the place of the hint. */
  error?: string | null | undefined;
  /** Printed beside the label. In a form where most must be filled in, mark what need not be. */
  mark?: "required" | "optional" | undefined;
  /** An InlineHelp beside the label. */
  help?: ReactNode;
  isDisabled?: boolean;
  isReadOnly?: boolean;
  isRequired?: boolean;
};

/** As FieldWords, for a field with a frame around what is filled in. */
export type FrameWords = FieldWords & {
  /** As high as a small button, for a row of those. */
  isSmall?: boolean;
  autoFocus?: boolean;
};

/** Parts what a field is given into its words, for the shell, and what its react-aria part wants to know. */
export function fieldParts<Given extends FrameWords>(given: Given) {
  const { label, isLabelHidden = false, hint, error, mark, help, isSmall = false, ...rest } = given;
  return {
    words: { label, isLabelHidden, hint, error, mark, help },
    field: {
      ...rest,
      validationBehavior: "aria" as const,
      isInvalid: Boolean(error),
      isRequired: given.isRequired ?? mark === "required",
      className: isSmall ? "field small" : "field",
    },
  };
}

type FieldShellProps = Pick<FieldWords, "label" | "isLabelHidden" | "hint" | "error" | "mark" | "help"> & {
  children: ReactNode;
};

/** The shell of a field: goes around the control, within the react-aria part that ties label and lines to it. */
export function FieldShell({ label, isLabelHidden = false, hint, error, mark, help, children }: FieldShellProps) {
  const { t } = useWords();
  return (
    <>
      <div className={isLabelHidden && !help ? "visually-hidden" : "field-head"}>
        <Label className={isLabelHidden ? "visually-hidden" : "field-label"}>
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

type AriaRest = Omit<AriaTextFieldProps, "className" | "style" | "children" | "isInvalid" | keyof FrameWords>;

type TextFieldProps = AriaRest &
  FrameWords & {
    placeholder?: string;
    inputRef?: Ref<HTMLInputElement>;
  };

/** A line of text. */
export function TextField({ placeholder, inputRef, ...given }: TextFieldProps) {
  const { words, field } = fieldParts(given);
  return (
    <AriaTextField {...field}>
      <FieldShell {...words}>
        <Input
          className="input"
          {...(placeholder === undefined ? {} : { placeholder })}
          {...(inputRef ? { ref: inputRef } : {})}
        />
      </FieldShell>
    </AriaTextField>
  );
}

type TextAreaProps = AriaRest &
  Omit<FrameWords, "isSmall"> & {
    placeholder?: string;
    /** Lines it has when empty; it grows with its text up to `mostRows`, and scrolls from there. */
    rows?: number;
    mostRows?: number;
    /** The key that brings one here; its cap is gone while one is. */
    keys?: string | undefined;
    inputRef?: Ref<HTMLTextAreaElement>;
  };

/** Text of more than a line, as high as what is in it. */
export function TextArea({ placeholder, rows = 2, mostRows = 12, keys, inputRef, ...given }: TextAreaProps) {
  const { words, field } = fieldParts(given);
  const [own, setOwn] = useState(given.defaultValue ?? "");
  return (
    <AriaTextField
      {...field}
      onChange={(text) => {
        setOwn(text);
        given.onChange?.(text);
      }}
    >
      <FieldShell {...words}>
        {/* A hidden copy of the text gives the height; measuring would wait for a layout at every key. */}
        <div
          className="text-area"
          data-text={given.value ?? own}
          style={{ ["--rows" as string]: rows, ["--most-rows" as string]: Math.max(rows, mostRows) }}
        >
          <AriaTextArea
            className="input"
            rows={rows}
            {...(placeholder === undefined ? {} : { placeholder })}
            {...(inputRef ? { ref: inputRef } : {})}
          />
          {keys && <KeyCap keys={keys} />}
        </div>
      </FieldShell>
    </AriaTextField>
  );
}
