import { Minus, Plus } from "lucide-react";
import { type KeyboardEvent, type ReactNode, type Ref, use, useId } from "react";
import {
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaNumberFieldProps,
  Button,
  Group,
  I18nProvider,
  Input,
  NumberFieldStateContext,
} from "react-aria-components";
import { FieldShell, type FrameWords, fieldParts } from "./Field";
import { useWords } from "./words";
import "./NumberField.css";

type NumberFieldProps = Omit<
  AriaNumberFieldProps,
  "className" | "style" | "children" | "isInvalid" | "value" | "defaultValue" | "onChange" | keyof FrameWords
> &
  FrameWords & {
    /** `null` while there is nothing in it. */
    value: number | null;
    onChange: (value: number | null) => void;
    /** What it counts: “medewerkers”, “%”, “€”. Said with the label. */
    unit?: string;
    /** The unit stands in front, as with money. */
    isUnitFirst?: boolean;
    /** Without − and +, where several stand in a row. */
    isPlain?: boolean;
    placeholder?: string;
    inputRef?: Ref<HTMLInputElement>;
  };

/** How many steps PageUp and PageDown go. */
const PAGE = 10;

/** A number, written as the reader's language writes it. Arrows step, PageUp and PageDown go ten steps. */
export function NumberField({
  value,
  onChange,
  unit,
  isUnitFirst = false,
  isPlain = false,
  placeholder,
  inputRef,
  ...given
}: NumberFieldProps) {
  const { words, field } = fieldParts(given);
  const { label } = words;
  const { t, lang } = useWords();
  const unitId = useId();
  const unitText = unit && (
    <span id={unitId} className="number-unit">
      {unit}
    </span>
  );
  const step = (slot: "increment" | "decrement", icon: ReactNode) => (
    <Button slot={slot} className="number-step">
      {icon}
    </Button>
  );
  return (
    <I18nProvider locale={lang === "nl" ? "nl-NL" : "en-GB"}>
      <AriaNumberField
        {...field}
        isWheelDisabled
        incrementAriaLabel={t("kit:numberField.more", { label })}
        decrementAriaLabel={t("kit:numberField.less", { label })}
        {...(unit ? { "aria-describedby": unitId } : {})}
        value={value ?? Number.NaN}
        onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
        className={`${field.className} number-field`}
      >
        <FieldShell {...words}>
          <Paging step={given.step ?? 1}>
            <Group className="input-frame">
              {isUnitFirst && unitText}
              <Input
                className="input-bare"
                {...(placeholder === undefined ? {} : { placeholder })}
                {...(inputRef ? { ref: inputRef } : {})}
              />
              {!isUnitFirst && unitText}
              {!isPlain && step("decrement", <Minus aria-hidden="true" />)}
              {!isPlain && step("increment", <Plus aria-hidden="true" />)}
            </Group>
          </Paging>
        </FieldShell>
      </AriaNumberField>
    </I18nProvider>
  );
}

/** react-aria's own PageUp is one step, as an arrow is; here it is ten. */
function Paging({ step, children }: { step: number; children: ReactNode }) {
  const state = use(NumberFieldStateContext);
  function page(event: KeyboardEvent) {
    const direction = event.key === "PageUp" ? 1 : event.key === "PageDown" ? -1 : 0;
    if (direction === 0 || !state || !(event.target instanceof HTMLInputElement) || event.target.readOnly) return;
    event.preventDefault();
    event.stopPropagation();
    const { numberValue, minValue, maxValue } = state;
    const from = Number.isNaN(numberValue) ? 0 : numberValue;
    const to = from + direction * PAGE * step;
    state.setNumberValue(Math.min(Math.max(to, minValue ?? to), maxValue ?? to));
  }
  return (
    <div className="number-paging" onKeyDownCapture={page}>
      {children}
    </div>
  );
}
