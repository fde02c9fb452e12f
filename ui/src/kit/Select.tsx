import { ChevronDown } from "lucide-react";
import { useMemo } from "react";
import {
  Select as AriaSelect,
  Button,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  SelectValue,
} from "react-aria-components";
import { ComboBox } from "./ComboBox";
import { FieldShell, type FrameWords, fieldParts } from "./Field";
import { everyOption, isGroup, type Option, type OptionGroup, type Options } from "./narrow";
import { OptionLine } from "./Option";
import { Popover } from "./Popover";
import { Spinner } from "./Spinner";
import { useWords } from "./words";
import "./Select.css";

export type { Option } from "./narrow";

type SelectProps<K extends string> = FrameWords & {
  options: Options<K>;
  value: K | null;
  onChange: (key: K) => void;
  /** What stands there while nothing is chosen. */
  placeholder?: string;
  /** The options are still on their way. */
  isLoading?: boolean;
};

/** A list longer than this is searched rather than scrolled. */
const LONG = 200;

/** One out of a fixed list; a very long one can be typed in too. What may be added to is a ComboBox. */
export function Select<K extends string>(props: SelectProps<K>) {
  const { options, value, onChange, placeholder, isLoading = false, ...given } = props;
  const { t } = useWords();
  const every = useMemo(() => everyOption(options), [options]);
  if (every.length > LONG) {
    return (
      <ComboBox
        {...given}
        options={options}
        value={value}
        onChange={onChange}
        placeholder={placeholder ?? t("kit:choose.placeholder")}
      />
    );
  }
  const chosen = every.find((option) => option.key === value);
  const ChosenIcon = chosen?.icon;
  const list = (
    <ListBox
      className="options"
      items={options.map((entry) => ({ entry, id: isGroup(entry) ? `group ${entry.title}` : entry.key }))}
      renderEmptyState={() => (
        <div className="option-none">
          {isLoading && <Spinner label={t("kit:choose.loading")} />}
          {t(isLoading ? "kit:choose.loading" : "kit:choose.none")}
        </div>
      )}
    >
      {({ entry }) => (isGroup(entry) ? <Group group={entry} /> : <Item option={entry} />)}
    </ListBox>
  );
  const { words, field } = fieldParts(given);
  return (
    <AriaSelect
      {...field}
      value={value}
      placeholder={placeholder ?? t("kit:choose.placeholder")}
      onChange={(key) => {
        const next = every.find((option) => option.key === key);
        if (next) onChange(next.key);
      }}
    >
      <FieldShell {...words}>
        <Button className="input select-button">
          <SelectValue className="select-value">
            {({ defaultChildren, isPlaceholder }) =>
              isPlaceholder ? (
                defaultChildren
              ) : (
                <>
                  {ChosenIcon && <ChosenIcon aria-hidden="true" />}
                  <span>{chosen?.text ?? defaultChildren}</span>
                </>
              )
            }
          </SelectValue>
          <ChevronDown aria-hidden="true" className="select-chevron" />
        </Button>
      </FieldShell>
      <Popover>{list}</Popover>
    </AriaSelect>
  );
}

function Item({ option }: { option: Option }) {
  return (
    <ListBoxItem id={option.key} className="option" textValue={option.text} isDisabled={option.isDisabled ?? false}>
      {({ isSelected }) => (
        <OptionLine text={option.text} note={option.note} side={option.side} icon={option.icon} isTicked={isSelected} />
      )}
    </ListBoxItem>
  );
}

function Group({ group }: { group: OptionGroup }) {
  return (
    <ListBoxSection id={`group ${group.title}`} className="option-group">
      <Header className="option-title">{group.title}</Header>
      {group.options.map((option) => (
        <Item key={option.key} option={option} />
      ))}
    </ListBoxSection>
  );
}
