import type { LucideIcon } from "lucide-react";
import { RadioButton, RadioField, RadioGroup } from "react-aria-components";
import { FieldShell, type FieldWords, fieldParts } from "./Field";
import { number, useWords } from "./words";
import "./Segments.css";

type Segment<K extends string> = {
  key: K;
  text: string;
  icon?: LucideIcon;
  /** How many there are behind it. */
  count?: number;
  isDisabled?: boolean;
};

type SegmentsProps<K extends string> = FieldWords & {
  options: readonly Segment<K>[];
  value: K | null;
  onChange: (key: K) => void;
};

/** One of a few, side by side, all of them in sight. From six on, or with long names, use a Select. */
export function Segments<K extends string>({ options, value, onChange, ...given }: SegmentsProps<K>) {
  const { words, field } = fieldParts(given);
  const { lang } = useWords();
  return (
    <RadioGroup
      {...field}
      orientation="horizontal"
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.key === key);
        if (chosen) onChange(chosen.key);
      }}
    >
      <FieldShell {...words}>
        <div className="segments">
          {options.map(({ key, text, icon: Icon, count, isDisabled: isOut = false }) => (
            <RadioField key={key} value={key} isDisabled={isOut}>
              <RadioButton className="segment">
                {Icon && <Icon aria-hidden="true" />}
                <span className="steady-text" data-text={text}>
                  {text}
                </span>{" "}
                {count !== undefined && <span className="segment-count">{number(count, lang)}</span>}
              </RadioButton>
            </RadioField>
          ))}
        </div>
      </FieldShell>
    </RadioGroup>
  );
}
