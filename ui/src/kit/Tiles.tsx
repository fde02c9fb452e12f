import type { LucideIcon } from "lucide-react";
import { RadioButton, RadioField, RadioGroup, Text } from "react-aria-components";
import { FieldShell, type FieldWords, fieldParts } from "./Field";
import "./Tiles.css";

type TileOption<K extends string> = {
  key: K;
  text: string;
  /** What it means, in a sentence. */
  note: string;
  icon?: LucideIcon;
  isDisabled?: boolean;
};

type TilesProps<K extends string> = FieldWords & {
  options: readonly TileOption<K>[];
  value: K | null;
  onChange: (key: K) => void;
  /** Side by side where there is room for it. */
  columns?: 1 | 2 | 3;
  isSmall?: boolean;
};

/** One of a few that each need a sentence, for a choice that somebody makes once. Otherwise use Segments. */
export function Tiles<K extends string>({
  options,
  value,
  onChange,
  columns = 3,
  isSmall = false,
  ...given
}: TilesProps<K>) {
  const { words, field } = fieldParts(given);
  return (
    <RadioGroup
      {...field}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.key === key);
        if (chosen) onChange(chosen.key);
      }}
    >
      <FieldShell {...words}>
        <div className={isSmall ? "tiles small" : "tiles"} style={{ ["--columns" as string]: columns }}>
          {options.map(({ key, text, note, icon: Icon, isDisabled: isOut = false }) => (
            <RadioField key={key} value={key} aria-label={text} isDisabled={isOut} className="tile-field">
              <RadioButton className="tile">
                {Icon && <Icon aria-hidden="true" />}
                <span className="tile-text">{text}</span>
                <Text slot="description" className="tile-note">
                  {note}
                </Text>
              </RadioButton>
            </RadioField>
          ))}
        </div>
      </FieldShell>
    </RadioGroup>
  );
}
