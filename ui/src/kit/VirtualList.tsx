import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef } from "react";
import "./VirtualList.css";

export type ListGroup<Item> = { key: string; name: string; head: ReactNode; items: Item[] };

type ListProps<Item> = {
  label: string;
  groups: ListGroup<Item>[];
  idOf: (item: Item) => number;
  chosen: number | null;
  onChoose: (item: Item) => void;
  render: (item: Item) => ReactNode;
};

/** A list in groups with one chosen entry; the arrows choose, and only what is in view exists. */
export function VirtualList<Item>({ label, groups, idOf, chosen, onChoose, render }: ListProps<Item>) {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const flat = useMemo(
    () => groups.flatMap((group) => [{ group, item: null }, ...group.items.map((item) => ({ group, item }))]),
    [groups],
  );
  const items = useMemo(() => groups.flatMap((group) => group.items), [groups]);
  const rows = useVirtualizer({
    count: flat.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (flat[index]?.item == null ? 31 : 53),
    overscan: 8,
  });
  const place = flat.findIndex((entry) => entry.item !== null && idOf(entry.item) === chosen);
  useEffect(() => {
    // Keeps the chosen entry in sight when it was chosen elsewhere.
    if (place > 0) rows.scrollToIndex(place, { align: "auto" });
  }, [place, rows]);

  function keyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = items.findIndex((item) => idOf(item) === chosen);
    const moves: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: items.length - 1,
      PageDown: at + 8,
      PageUp: at - 8,
    };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const item = items[Math.max(0, Math.min(items.length - 1, to))];
    if (item) onChoose(item);
  }

  const seen = rows.getVirtualItems();
  return (
    <div
      ref={scroller}
      className="list"
      role="listbox"
      aria-label={label}
      tabIndex={0}
      data-rest
      aria-activedescendant={chosen !== null && seen.some((row) => row.index === place) ? `${id}-${chosen}` : undefined}
      onKeyDown={keyDown}
    >
      <div className="list-space" role="presentation" style={{ height: rows.getTotalSize() }}>
        {groups.map((group) => {
          const mine = seen.filter((row) => flat[row.index]?.group === group);
          if (mine.length === 0) return null;
          return (
            <div key={group.key} role="group" aria-label={group.name}>
              {mine.map((row) => {
                const item = flat[row.index]?.item;
                const at = { transform: `translateY(${row.start}px)` };
                if (item == null)
                  return (
                    <div
                      key={row.key}
                      ref={rows.measureElement}
                      data-index={row.index}
                      className="list-at"
                      role="presentation"
                      aria-hidden="true"
                      style={at}
                    >
                      {group.head}
                    </div>
                  );
                const isChosen = idOf(item) === chosen;
                return (
                  <div
                    key={row.key}
                    ref={rows.measureElement}
                    data-index={row.index}
                    id={`${id}-${idOf(item)}`}
                    className="list-at"
                    role="option"
                    tabIndex={-1}
                    aria-selected={isChosen}
                    style={at}
                    onClick={() => onChoose(item)}
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
