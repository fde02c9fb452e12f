import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useLayoutEffect, useMemo, useRef } from "react";
import { Loading } from "./Loading";
import { useWords } from "./words";
import "./VirtualList.css";

export type ListGroup<Item> = { key: string; name: string; head: ReactNode; items: Item[] };

type ListProps<Item> = {
  label: string;
  groups: ListGroup<Item>[];
  idOf: (item: Item) => number;
  /** The id of the chosen entry. */
  value: number | null;
  onChange: (id: number) => void;
  render: (item: Item) => ReactNode;
  /** Lets letters go to the entry that begins with them, for who has switched single keys off. */
  nameOf?: (item: Item) => string;
  isLoading?: boolean;
  /** What stands there when there is nothing to choose from. */
  empty?: ReactNode;
  /** What stands there when the list could not be read. */
  problem?: ReactNode;
};

/** Without layout (a test) nothing can be counted in view. */
const FAIR_PAGE = 8;
/** Letters typed within this time belong together. */
const TYPED_TOGETHER = 700;

/** A list in groups with one chosen entry; the arrows choose, and only what is in view exists. */
export function VirtualList<Item>(props: ListProps<Item>) {
  const { groups, isLoading = false, empty, problem } = props;
  const { t } = useWords();
  if (problem) return <div className="list">{problem}</div>;
  if (isLoading)
    return (
      <div className="list" aria-busy="true">
        <Loading label={t("kit:list.loading")} lines={8} isRows />
      </div>
    );
  if (empty && groups.every((group) => group.items.length === 0)) return <div className="list">{empty}</div>;
  return <FilledList {...props} />;
}

function FilledList<Item>({ label, groups, idOf, value, onChange, render, nameOf }: ListProps<Item>) {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const flat = useMemo(
    () => groups.flatMap((group) => [{ group, item: null }, ...group.items.map((item) => ({ group, item }))]),
    [groups],
  );
  const heads = useMemo(() => flat.flatMap((entry, index) => (entry.item === null ? [index] : [])), [flat]);
  const items = useMemo(() => groups.flatMap((group) => group.items), [groups]);
  const rows = useVirtualizer({
    count: flat.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (flat[index]?.item == null ? 32 : 54),
    getItemKey: (index) => {
      const entry = flat[index];
      return entry?.item == null ? `head ${entry?.group.key}` : idOf(entry.item);
    },
    overscan: 8,
    // What is chosen from elsewhere comes to stand below the head that sticks, not under it.
    scrollPaddingStart: 32,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      const first = shown[0] ?? 0;
      const head = heads.findLast((index) => index <= first) ?? first;
      return head === first ? shown : [head, ...shown];
    },
  });
  const place = flat.findIndex((entry) => entry.item !== null && idOf(entry.item) === value);
  const byPointer = useRef(false);
  useEffect(() => {
    // Keeps the chosen entry in sight when it was chosen elsewhere; under a pointer it stays where it was pressed.
    if (place > 0 && !byPointer.current) rows.scrollToIndex(place, { align: "auto" });
    byPointer.current = false;
  }, [place, rows]);

  // When others come or go above the chosen entry, it stays where the eye has it.
  const held = useRef<{ groups: ListGroup<Item>[]; value: number | null; top: number } | null>(null);
  function hold() {
    const element = scroller.current;
    const start = rows.measurementsCache[place]?.start;
    held.current = element && start !== undefined ? { groups, value, top: start - element.scrollTop } : null;
  }
  useLayoutEffect(() => {
    const element = scroller.current;
    const start = rows.measurementsCache[place]?.start;
    const before = held.current;
    if (element && start !== undefined && before && before.groups !== groups && before.value === value) {
      const wasInSight = before.top >= 0 && before.top < element.clientHeight;
      if (wasInSight) element.scrollTop = start - before.top;
    }
    hold();
  });

  const seen = rows.getVirtualItems();
  const typed = useRef({ text: "", at: 0 });
  function keyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = items.findIndex((item) => idOf(item) === value);
    const height = scroller.current?.clientHeight ?? 0;
    const inView = rows.getTotalSize() > height ? Math.floor(height / (rows.getTotalSize() / flat.length)) - 2 : 0;
    const page = inView > 0 ? inView : FAIR_PAGE;
    const moves: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: items.length - 1,
      PageDown: at + page,
      PageUp: at - page,
    };
    const to = moves[event.key] ?? named(event.key, at);
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const item = items[Math.max(0, Math.min(items.length - 1, to))];
    if (item !== undefined) onChange(idOf(item));
  }
  /** The next entry whose name begins with what is typed; letters are shortcuts as long as single keys are on. */
  function named(key: string, at: number): number | undefined {
    if (!nameOf || key.length !== 1 || document.documentElement.dataset.singleKeys !== "off") return undefined;
    const now = performance.now();
    const text = (now - typed.current.at < TYPED_TOGETHER ? typed.current.text : "") + key.toLowerCase();
    typed.current = { text, at: now };
    const from = text.length > 1 ? Math.max(0, at) : at + 1;
    const begins = (item: Item) => nameOf(item).toLowerCase().startsWith(text);
    const after = items.findIndex((item, index) => index >= from && begins(item));
    const found = after >= 0 ? after : items.findIndex(begins);
    return found >= 0 ? found : undefined;
  }

  return (
    <div
      ref={scroller}
      className="list"
      role="listbox"
      aria-label={label}
      tabIndex={0}
      data-rest
      data-chosen={place >= 0 || undefined}
      aria-activedescendant={value !== null && seen.some((row) => row.index === place) ? `${id}-${value}` : undefined}
      onKeyDown={keyDown}
      onScroll={hold}
    >
      <div className="list-space" role="presentation" style={{ height: rows.getTotalSize() }}>
        {groups.map((group, which) => {
          const mine = seen.filter((row) => flat[row.index]?.group === group);
          if (mine.length === 0) return null;
          const start = rows.measurementsCache[heads[which] ?? 0]?.start ?? 0;
          const end = rows.measurementsCache[heads[which + 1] ?? flat.length]?.start ?? rows.getTotalSize();
          const before = (heads[which] ?? 0) - which;
          return (
            <div
              key={group.key}
              className="list-group"
              role="group"
              aria-label={group.name}
              style={{ top: start, height: end - start }}
            >
              {mine.map((row) => {
                const item = flat[row.index]?.item;
                if (item == null)
                  return (
                    <div
                      key={row.key}
                      ref={rows.measureElement}
                      data-index={row.index}
                      className="list-head-at"
                      role="presentation"
                      aria-hidden="true"
                    >
                      {group.head}
                    </div>
                  );
                return (
                  <div
                    key={row.key}
                    ref={rows.measureElement}
                    data-index={row.index}
                    id={`${id}-${idOf(item)}`}
                    className="list-at"
                    role="option"
                    aria-selected={idOf(item) === value}
                    aria-posinset={before + (row.index - (heads[which] ?? 0))}
                    aria-setsize={items.length}
                    style={{ transform: `translateY(${row.start - start}px)` }}
                    onClick={() => {
                      byPointer.current = idOf(item) !== value;
                      onChange(idOf(item));
                    }}
                    onKeyDown={undefined}
                  >
                    {render(item)}
                  </div>
                );
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
}
