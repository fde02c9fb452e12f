import type { LucideIcon } from "lucide-react";
import { RadioButton, RadioField, RadioGroup, Text } from "react-aria-components";
import { FieldShell, type FieldWords } from "./Field";
import "./Tiles.css";

export type TileOption<K extends string> = {
  key: K;
  title: string;
  text: string;
  icon?: LucideIcon;
  isDisabled?: boolean;
};

type TilesProps<K extends string> = FieldWords & {
  options: readonly TileOption<K>[];
  value: K | null;
  onChange: (key: K) => void;
  /** Side by side where there is room for it. */
  columns?: 1 | 2 | 3;
  small?: boolean;
  isDisabled?: boolean;
  isReadOnly?: boolean;
};

/** One of a few that each need a sentence, for a choice that somebody makes once. Otherwise use Segments. */
export function Tiles<K extends string>({
  options,
  value,
  onChange,
  columns = 3,
  small = false,
  isDisabled = false,
  isReadOnly = false,
  ...words
}: TilesProps<K>) {
  return (
    <RadioGroup
      className="field"
      validationBehavior="aria"
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.key === key);
        if (chosen) onChange(chosen.key);
      }}
      isDisabled={isDisabled}
      isReadOnly={isReadOnly}
      isInvalid={Boolean(words.error)}
      isRequired={words.mark === "required"}
    >
      <FieldShell {...words}>
        <div className={small ? "tiles small" : "tiles"} style={{ ["--columns" as string]: columns }}>
          {options.map(({ key, title, text, icon: Icon, isDisabled: isOut = false }) => (
            <RadioField key={key} value={key} aria-label={title} isDisabled={isOut} className="tile-field">
              <RadioButton className="tile">
                {Icon && <Icon aria-hidden="true" />}
                <span className="tile-title">{title}</span>
                <Text slot="description" className="tile-text">
                  {text}
                </Text>
              </RadioButton>
            </RadioField>
          ))}
        </div>
      </FieldShell>
    </RadioGroup>
  );
}
