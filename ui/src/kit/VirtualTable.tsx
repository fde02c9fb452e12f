import { ArrowDown, ArrowUp } from "lucide-react";
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import "./VirtualTable.css";

const ROW = 38;
const HEAD = 34;
const SPARE = 6;
/** Browsers draw no element taller than some 33 million pixels; a longer table scrolls faster instead. */
const TALLEST = 12_000_000;

export type TableColumn<Row, Sort extends string> = {
  key: string;
  label: string;
  /** A grid track, such as `118px` or `minmax(0, 1.5fr)`. */
  width: string;
  right?: boolean;
  sort?: Sort;
  cell: (row: Row) => ReactNode;
};

type TableProps<Row, Sort extends string> = {
  label: string;
  columns: TableColumn<Row, Sort>[];
  total: number;
  /** The row at a place, or `undefined` while it is being fetched. */
  rowAt: (index: number) => Row | undefined;
  /** Says which places are in view, so that they can be fetched. */
  onView: (first: number, last: number) => void;
  idOf: (row: Row) => number;
  chosen: number | null;
  onOpen: (row: Row) => void;
  sort: Sort;
  descending: boolean;
  onSort: (sort: Sort) => void;
  sortLabel: (column: string) => string;
  /** Narrower than this it scrolls sideways. */
  minWidth: number;
};

type View = { top: number; height: number };

/** A table for a million rows: only what is in view exists, wherever the scroll bar stands. */
export function VirtualTable<Row, Sort extends string>(props: TableProps<Row, Sort>) {
  const { label, columns, total, rowAt, onView, idOf, chosen, onOpen, sort, descending, onSort, sortLabel, minWidth } =
    props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<View>({ top: 0, height: 0 });
  const [active, setActive] = useState(0);

  const full = total * ROW;
  const drawn = Math.min(full, TALLEST);
  const inner = Math.max(ROW, view.height - HEAD);
  const stretch = drawn > inner ? (full - inner) / (drawn - inner) : 1;
  const virtualTop = view.top * stretch;
  const first = Math.max(0, Math.floor(virtualTop / ROW) - SPARE);
  const last = Math.min(total - 1, Math.ceil((virtualTop + inner) / ROW) + SPARE);

  const look = useCallback(() => {
    const element = scroller.current;
    // Without layout (a test) a fair screenful is shown.
    if (element) setView({ top: element.scrollTop, height: element.clientHeight || 640 });
  }, []);
  useLayoutEffect(look, [look]);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const watch = new ResizeObserver(look);
    watch.observe(element);
    return () => watch.disconnect();
  }, [look]);
  useEffect(() => {
    if (last >= first) onView(first, last);
  }, [first, last, onView]);

  function show(index: number) {
    const next = Math.max(0, Math.min(total - 1, index));
    setActive(next);
    const element = scroller.current;
    if (!element) return;
    if (next * ROW < virtualTop) element.scrollTop = (next * ROW) / stretch;
    else if ((next + 1) * ROW > virtualTop + inner) element.scrollTop = ((next + 1) * ROW - inner) / stretch;
  }

  function keyDown(event: KeyboardEvent) {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor(inner / ROW) - 1);
    const moves: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: total - 1,
    };
    const to = moves[event.key];
    const row = rowAt(active);
    if (to !== undefined) show(to);
    else if ((event.key === "Enter" || event.key === " ") && row !== undefined) onOpen(row);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const places = Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n);
  const style: CSSProperties & { "--columns": string; "--min-width": string } = {
    "--columns": columns.map((column) => column.width).join(" "),
    "--min-width": `${minWidth}px`,
  };
  return (
    <div
      ref={scroller}
      className="table"
      role="grid"
      aria-label={label}
      aria-rowcount={total + 1}
      aria-activedescendant={active >= first && active <= last && total > 0 ? `${id}-${active}` : undefined}
      tabIndex={0}
      style={style}
      onScroll={look}
      onKeyDown={keyDown}
    >
      <div className="table-row table-head" role="row" aria-rowindex={1} tabIndex={-1}>
        {columns.map((column) => (
          <span
            key={column.key}
            role="columnheader"
            className={column.right ? "right" : ""}
            aria-sort={
              column.sort === undefined
                ? undefined
                : column.sort !== sort
                  ? "none"
                  : descending
                    ? "descending"
                    : "ascending"
            }
          >
            {column.sort === undefined ? (
              column.label
            ) : (
              <button
                type="button"
                className="sort-button"
                title={sortLabel(column.label)}
                onClick={() => column.sort !== undefined && onSort(column.sort)}
              >
                {column.label}
                {column.sort === sort &&
                  (descending ? <ArrowDown aria-hidden="true" /> : <ArrowUp aria-hidden="true" />)}
              </button>
            )}
          </span>
        ))}
      </div>
      <div className="table-body" role="rowgroup" style={{ height: drawn }}>
        {places.map((index) => {
          const row = rowAt(index);
          const isChosen = row !== undefined && idOf(row) === chosen;
          return (
            <div
              key={index}
              id={`${id}-${index}`}
              role="row"
              tabIndex={-1}
              aria-rowindex={index + 2}
              aria-selected={isChosen}
              className={["table-row", isChosen ? "chosen" : "", index === active ? "active" : ""].join(" ")}
              style={{ top: view.top + index * ROW - virtualTop }}
              onClick={() => {
                setActive(index);
                if (row !== undefined) onOpen(row);
              }}
              onKeyDown={undefined}
            >
              {columns.map((column) => (
                <span key={column.key} role="gridcell" tabIndex={-1} className={column.right ? "right" : ""}>
                  {row === undefined ? "" : column.cell(row)}
                </span>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}
