import { useVirtualizer } from "@tanstack/react-virtual";
import { Check, type LucideIcon } from "lucide-react";
import { type CSSProperties, type ReactNode, type Ref, type RefObject, useEffect, useId, useMemo, useRef } from "react";
import { KeyCap } from "./KeyCap";
import { everyOption, isGroup, type Option, type OptionGroup, type Options } from "./narrow";
import { Popover } from "./Popover";
import { Spinner } from "./Spinner";
import { useWords } from "./words";
import "./Option.css";

type OptionLineProps = {
  text: ReactNode;
  note?: ReactNode;
  side?: ReactNode;
  icon?: LucideIcon | undefined;
  keys?: string | undefined;
  /** In a list in which something is chosen: whether this is. Leaves room for the tick on every line. */
  isTicked?: boolean;
  /** For a list that wants its ticks in front, as a menu does. */
  isTickFirst?: boolean;
};

/** What stands on one line of any list one chooses from: an option, a menu item, a command. */
export function OptionLine({ text, note, side, icon: Icon, keys, isTicked, isTickFirst = false }: OptionLineProps) {
  const tick = isTicked !== undefined && (
    <span className="option-tick" aria-hidden="true">
      {isTicked && <Check />}
    </span>
  );
  return (
    <>
      {isTickFirst && tick}
      {Icon && <Icon aria-hidden="true" className="option-icon" />}
      <span className="option-text">
        {text}
        {note && <span className="option-note"> {note}</span>}
      </span>
      {side && " "}
      {side && <span className="option-side">{side}</span>}
      {keys && <KeyCap keys={keys} />}
      {!isTickFirst && tick}
    </>
  );
}

/** From so many lines on, only what is in view exists. */
const LONG = 200;

type OptionListProps = {
  id: string;
  label: string;
  options: Options;
  chosen: readonly string[];
  /** The line that Enter would take. */
  active: string | null;
  onActive: (key: string) => void;
  onTake: (key: string) => void;
  isMultiple?: boolean;
};

/** The list under a field that keeps the focus while the arrows walk here; opens at once whatever its length. */
export function OptionList(props: OptionListProps) {
  const long = useMemo(() => everyOption(props.options).length > LONG, [props.options]);
  return long ? <LongList {...props} /> : <ShortList {...props} />;
}

/** The id of an option's line, for `aria-activedescendant`. */
export function lineId(list: string, key: string): string {
  return `${list}-${key}`;
}

type LineProps = OptionListProps & {
  option: Option;
  lineRef?: Ref<HTMLDivElement>;
  index?: number;
  place?: { at: number; of: number };
  style?: CSSProperties;
};

function Line(props: LineProps) {
  const { option, id, chosen, active, onActive, onTake, isMultiple = false, lineRef, index, place, style } = props;
  const isChosen = chosen.includes(option.key);
  const isActive = active === option.key;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field that has the focus hears the keys
    <div
      ref={lineRef}
      id={lineId(id, option.key)}
      role="option"
      className="option"
      aria-selected={isChosen}
      aria-disabled={option.isDisabled || undefined}
      aria-posinset={place?.at}
      aria-setsize={place?.of}
      data-index={index}
      data-selected={isChosen || undefined}
      data-focused={isActive || undefined}
      data-focus-visible={isActive || undefined}
      data-disabled={option.isDisabled || undefined}
      style={style}
      // The focus stays in the field.
      onMouseDown={(event) => event.preventDefault()}
      onPointerMove={() => !isActive && !option.isDisabled && onActive(option.key)}
      onClick={() => !option.isDisabled && onTake(option.key)}
    >
      <OptionLine
        text={option.text}
        note={option.note}
        side={option.side}
        icon={option.icon}
        {...(isMultiple || chosen.length > 0 ? { isTicked: isChosen } : {})}
      />
    </div>
  );
}

function ShortList(props: OptionListProps) {
  const { id, label, options, active, isMultiple = false } = props;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active !== null) document.getElementById(lineId(id, active))?.scrollIntoView({ block: "nearest" });
  }, [id, active]);
  return (
    <div ref={list} id={id} role="listbox" aria-label={label} aria-multiselectable={isMultiple} className="options">
      {options.map((entry) =>
        isGroup(entry) ? (
          <Group key={`group ${entry.title}`} group={entry}>
            {entry.options.map((option) => (
              <Line key={option.key} {...props} option={option} />
            ))}
          </Group>
        ) : (
          <Line key={entry.key} {...props} option={entry} />
        ),
      )}
    </div>
  );
}

function Group({ group, children }: { group: OptionGroup; children: ReactNode }) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className="option-group">
      <div id={id} role="presentation" className="option-title">
        {group.title}
      </div>
      {children}
    </div>
  );
}

type Row = { title: string } | { option: Option; at: number };

function LongList(props: OptionListProps) {
  const { id, label, options, active, isMultiple = false } = props;
  const list = useRef<HTMLDivElement>(null);
  const { rows, count } = useMemo(() => {
    const rows: Row[] = [];
    let at = 0;
    for (const entry of options) {
      if (isGroup(entry)) rows.push({ title: entry.title });
      for (const option of isGroup(entry) ? entry.options : [entry]) {
        at += 1;
        rows.push({ option, at });
      }
    }
    return { rows, count: at };
  }, [options]);
  const window = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current,
    estimateSize: () => {
      const height = list.current ? getComputedStyle(list.current).getPropertyValue("--option") : "";
      return Number.parseFloat(height) || 34;
    },
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : "title" in row ? `title ${row.title}` : row.option.key;
    },
    overscan: 10,
    paddingStart: 4,
    paddingEnd: 4,
    scrollPaddingStart: 4,
    scrollPaddingEnd: 4,
  });
  const place = useMemo(() => rows.findIndex((row) => "option" in row && row.option.key === active), [rows, active]);
  useEffect(() => {
    if (place >= 0) window.scrollToIndex(place, { align: "auto" });
  }, [place, window]);
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={label}
      aria-multiselectable={isMultiple}
      className="options long"
    >
      <div role="presentation" style={{ height: window.getTotalSize() }}>
        {window.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const style = { transform: `translateY(${start}px)` };
          return "title" in row ? (
            <div
              key={key}
              ref={window.measureElement}
              data-index={index}
              aria-hidden="true"
              className="option-title"
              style={style}
            >
              {row.title}
            </div>
          ) : (
            <Line
              key={key}
              {...props}
              option={row.option}
              lineRef={window.measureElement}
              index={index}
              place={{ at: row.at, of: count }}
              style={style}
            />
          );
        })}
      </div>
    </div>
  );
}

type OptionsUnderProps = OptionListProps & {
  place: RefObject<HTMLElement | null>;
  isOpen: boolean;
  onClose: () => void;
  isLoading: boolean;
  typed: string;
};

/** The list that hangs under a field in which one types, and says how much of it fits. */
export function OptionsUnder({ place, isOpen, onClose, isLoading, typed, ...list }: OptionsUnderProps) {
  const { t } = useWords();
  const count = everyOption(list.options).length;
  const none = isLoading
    ? t("kit:choose.loading")
    : t(typed ? "kit:choose.noneFor" : "kit:choose.none", { text: typed });
  return (
    <>
      <span role="status" className="visually-hidden">
        {isOpen && (count === 0 || isLoading ? none : typed && t("kit:choose.count", { count }))}
      </span>
      <Popover
        trigger="field"
        triggerRef={place}
        isOpen={isOpen}
        isNonModal
        placement="bottom start"
        onOpenChange={(open) => !open && onClose()}
        shouldCloseOnInteractOutside={(target) => !place.current?.contains(target)}
      >
        {count > 0 && <OptionList {...list} />}
        {(count === 0 || isLoading) && (
          <div className="option-none" id={count === 0 ? list.id : undefined}>
            {isLoading && <Spinner label={none} />}
            {none}
          </div>
        )}
      </Popover>
    </>
  );
}
