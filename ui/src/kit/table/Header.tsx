import { ArrowDown, ArrowUp } from "lucide-react";
import { type MouseEvent, type PointerEvent, useRef, useState } from "react";
import { type Active, CHECK, HEAD_ROW, type TableColumn } from "./columns";
import { CheckBox, cellId } from "./Row";

/** So many pixels make a press a drag. */
const DRAG = 6;

type HeaderProps<Row, Sort extends string> = {
  grid: string;
  columns: readonly TableColumn<Row, Sort>[];
  isPinned: boolean;
  /** `null` when nothing can be chosen. */
  state: "none" | "some" | "all" | null;
  checkLabel: string;
  active: Active;
  sort: Sort | undefined;
  descending: boolean;
  sortLabel: (column: string) => string;
  onSort: ((sort: Sort) => void) | undefined;
  onCheck: () => void;
  /** Whether columns can be dragged and sized. */
  canArrange: boolean;
  /** While an edge is dragged; `null` when the hand lets go of it unchanged. */
  onSize: (widths: Record<string, number> | null) => void;
  onSized: (widths: Record<string, number>) => void;
  onFit: (column: string) => void;
  onPlace: (column: string, place: number) => void;
};

type Sizing = { key: string; from: number; widths: Record<string, number>; width: number };
type Dragging = { key: string; from: number; place: number; isMoving: boolean };

/** The widths of the columns up to this one, as they are: then nothing left of a dragged edge moves. */
export function widthsUpTo(head: Element, key: string): Record<string, number> {
  const widths: Record<string, number> = {};
  for (const cell of head.querySelectorAll<HTMLElement>("[role=columnheader][data-column]")) {
    const column = cell.dataset.column ?? "";
    if (column === CHECK) continue;
    widths[column] = cell.getBoundingClientRect().width;
    if (column === key) break;
  }
  return widths;
}

/** The row of column names: sorts, sizes and moves. */
export function Header<Row, Sort extends string>(props: HeaderProps<Row, Sort>) {
  const { grid, columns, isPinned, state, active, sort, descending, sortLabel, onSort, canArrange } = props;
  const head = useRef<HTMLDivElement>(null);
  const sizing = useRef<Sizing | null>(null);
  const [drag, setDrag] = useState<Dragging | null>(null);
  // A drag ends in a click that means nothing.
  const wasDrag = useRef(false);

  function sizeDown(event: PointerEvent<HTMLElement>, key: string) {
    if (event.button !== 0 || !head.current) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    const widths = widthsUpTo(head.current, key);
    sizing.current = { key, from: event.clientX, widths, width: widths[key] ?? 0 };
  }
  function sizeMove(event: PointerEvent) {
    const now = sizing.current;
    if (!now) return;
    now.widths[now.key] = now.width + event.clientX - now.from;
    props.onSize({ ...now.widths });
  }
  function sizeUp(event: PointerEvent) {
    const now = sizing.current;
    sizing.current = null;
    if (!now) return;
    if (Math.abs(event.clientX - now.from) < 1 || event.type === "pointercancel") props.onSize(null);
    else props.onSized(now.widths);
  }

  /** Before how many of the other columns the pointer stands. */
  function placeAt(x: number, key: string): number {
    const cells = head.current?.querySelectorAll<HTMLElement>("[role=columnheader][data-column]") ?? [];
    return [...cells].filter((cell) => {
      const { left, width } = cell.getBoundingClientRect();
      return cell.dataset.column !== CHECK && cell.dataset.column !== key && left + width / 2 < x;
    }).length;
  }
  function dragDown(event: PointerEvent, key: string) {
    wasDrag.current = false;
    if (!canArrange || event.button !== 0 || event.ctrlKey) return;
    setDrag({ key, from: event.clientX, place: columns.findIndex((column) => column.key === key), isMoving: false });
  }
  function dragMove(event: PointerEvent) {
    if (!drag) return;
    if (event.buttons === 0) return setDrag(null);
    if (!drag.isMoving && Math.abs(event.clientX - drag.from) < DRAG) return;
    if (!drag.isMoving) head.current?.setPointerCapture(event.pointerId);
    const place = placeAt(event.clientX, drag.key);
    if (!drag.isMoving || place !== drag.place) setDrag({ ...drag, place, isMoving: true });
  }
  function dragUp(event: PointerEvent) {
    if (!drag) return;
    setDrag(null);
    wasDrag.current = drag.isMoving;
    const was = columns.findIndex(({ key }) => key === drag.key);
    if (drag.isMoving && event.type === "pointerup" && drag.place !== was) props.onPlace(drag.key, drag.place);
  }
  function unlessDragged(event: MouseEvent) {
    if (wasDrag.current) event.stopPropagation();
    wasDrag.current = false;
  }

  const others = drag?.isMoving ? columns.filter(({ key }) => key !== drag.key) : [];
  const before = others[drag?.place ?? 0]?.key;
  const behind = before === undefined ? others.at(-1)?.key : undefined;

  return (
    <div
      ref={head}
      className="table-row table-head"
      role="row"
      aria-rowindex={1}
      data-dragging={drag?.isMoving || undefined}
      onPointerMove={dragMove}
      onPointerUp={dragUp}
      onPointerCancel={dragUp}
      onClickCapture={unlessDragged}
    >
      {state !== null && (
        <span
          role="columnheader"
          aria-colindex={1}
          data-column={CHECK}
          data-active={(active.row === HEAD_ROW && active.column === CHECK) || undefined}
          className={isPinned ? "table-check pinned" : "table-check"}
          onClick={props.onCheck}
          onKeyDown={undefined}
        >
          <CheckBox id={cellId(grid, HEAD_ROW, CHECK)} label={props.checkLabel} state={state} />
        </span>
      )}
      {columns.map((column, n) => {
        const { key, label, isRight } = column;
        const isSorted = column.sort !== undefined && column.sort === sort;
        const Arrow = isSorted && descending ? ArrowDown : ArrowUp;
        return (
          <span
            key={key}
            id={cellId(grid, HEAD_ROW, key)}
            role="columnheader"
            aria-colindex={n + (state === null ? 1 : 2)}
            aria-sort={
              column.sort === undefined ? undefined : isSorted ? (descending ? "descending" : "ascending") : "none"
            }
            data-column={key}
            data-active={(active.row === HEAD_ROW && active.column === key) || undefined}
            data-dragged={(drag?.isMoving && drag.key === key) || undefined}
            data-drop={key === before ? "before" : key === behind ? "behind" : undefined}
            className={[isRight ? "right" : "", isPinned && n === 0 ? "pinned pinned-last" : ""].join(" ").trim()}
            onPointerDown={(event) => dragDown(event, key)}
          >
            {column.sort === undefined ? (
              <span className="table-name">{label}</span>
            ) : (
              <button
                type="button"
                tabIndex={-1}
                className="table-sort"
                data-sorted={isSorted || undefined}
                title={sortLabel(label)}
                onClick={() => column.sort !== undefined && onSort?.(column.sort)}
              >
                <span className="table-name">{label}</span>
                <Arrow aria-hidden="true" />
              </button>
            )}
            {canArrange && (
              <span
                className="table-edge"
                aria-hidden="true"
                onPointerDown={(event) => sizeDown(event, key)}
                onPointerMove={sizeMove}
                onPointerUp={sizeUp}
                onPointerCancel={sizeUp}
                onDoubleClick={() => props.onFit(key)}
              />
            )}
          </span>
        );
      })}
    </div>
  );
}
