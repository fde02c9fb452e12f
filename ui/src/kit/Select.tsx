import { ChevronDown } from "lucide-react";
import {
  ComboBox as AriaComboBox,
  Select as AriaSelect,
  Button,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Radio,
  RadioGroup,
  SelectValue,
} from "react-aria-components";
import { useWords } from "./words";
import "./Select.css";
import "./Popover.css";
import "./Option.css";
import "./Segments.css";

export type Option<K extends string> = { key: K; text: string; side?: string };

type SelectProps<K extends string> = {
  label: string;
  quietLabel?: boolean;
  options: Option<K>[];
  value: K | null;
  onChange: (key: K) => void;
};

export function Select<K extends string>({ label, quietLabel = false, options, value, onChange }: SelectProps<K>) {
  return (
    <AriaSelect
      className="field"
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.key === key);
        if (chosen) onChange(chosen.key);
      }}
    >
      <Label className={quietLabel ? "visually-hidden" : "field-label"}>{label}</Label>
      <Button className="input select-button">
        <SelectValue className="select-value" />
        <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox items={options.map((option) => ({ ...option, id: option.key }))}>
          {(option) => (
            <ListBoxItem className="option" textValue={option.text}>
              {option.text}
              {option.side && <span className="option-side">{option.side}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

type ComboBoxProps<K extends string> = {
  label: string;
  placeholder?: string;
  options: Option<K>[];
  search: string;
  onSearch: (text: string) => void;
  onChoose: (key: K) => void;
};

/** A field that searches as one types; what matches is the caller's affair. */
export function ComboBox<K extends string>({
  label,
  placeholder,
  options,
  search,
  onSearch,
  onChoose,
}: ComboBoxProps<K>) {
  const { t } = useWords();
  return (
    <AriaComboBox
      className="field"
      menuTrigger="input"
      items={options.map((option) => ({ ...option, id: option.key }))}
      inputValue={search}
      onInputChange={onSearch}
      defaultFilter={() => true}
      allowsEmptyCollection
      onChange={(key) => {
        const chosen = options.find((option) => option.key === key);
        if (chosen) onChoose(chosen.key);
      }}
    >
      <Label className="field-label">{label}</Label>
      <Input className="input" {...(placeholder ? { placeholder } : {})} />
      <Popover className="popover" offset={4}>
        <ListBox renderEmptyState={() => <div className="option muted">{t("common.noOptions")}</div>}>
          {(option: Option<K> & { id: K }) => (
            <ListBoxItem className="option" textValue={option.text}>
              {option.text}
              {option.side && <span className="option-side">{option.side}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}

type ChoiceProps<K extends string> = {
  label: string;
  quietLabel?: boolean;
  options: Option<K>[];
  value: K | null;
  onChange: (key: K) => void;
};

/** A few choices side by side, one of them chosen. */
export function Choice<K extends string>({ label, quietLabel = false, options, value, onChange }: ChoiceProps<K>) {
  return (
    <RadioGroup
      className="field"
      orientation="horizontal"
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.key === key);
        if (chosen) onChange(chosen.key);
      }}
    >
      <Label className={quietLabel ? "visually-hidden" : "field-label"}>{label}</Label>
      <div>
        <div className="segments">
          {options.map((option) => (
            <Radio key={option.key} value={option.key} className="segment">
              {option.text}
            </Radio>
          ))}
        </div>
      </div>
    </RadioGroup>
  );
}
