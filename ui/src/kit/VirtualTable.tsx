import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Onward } from "./table/CellEditor";
import { type Active, CHECK, HEAD_ROW, type TableColumn } from "./table/columns";
import { Header, widthsUpTo } from "./table/Header";
import { destination } from "./table/keys";
import { AS_MADE, leastWidth, shownColumns, type TableLayout, trackOf, withColumnAt, withWidths } from "./table/layout";
import { Notes } from "./table/Notes";
import { cellId, type RowTone, TableRow } from "./table/Row";
import { isSelected, NOTHING, selectionCount, selectionState, type TableSelection } from "./table/selection";
import { Totals } from "./table/Totals";
import { useChoosing } from "./table/useChoosing";
import { useEditing } from "./table/useEditing";
import { useWindow } from "./table/useWindow";
import { drawnHeight, rowsBySlot } from "./table/windowing";
import { useWords } from "./words";
import "./VirtualTable.css";

export type { CellEdit, TableColumn } from "./table/columns";
export { AS_MADE, type TableLayout, useTableLayout } from "./table/layout";
export {
  EVERYTHING,
  isSelected,
  NOTHING,
  selectionCount,
  selectionState,
  type TableSelection,
  withRows,
} from "./table/selection";

const CHECK_WIDTH = 52;
/** What a key press adds to a column's width. */
const STEP = 16;

type TableProps<Row, Sort extends string> = {
  label: string;
  columns: TableColumn<Row, Sort>[];
  total: number;
  /** The row at a place, or `undefined` while it is being fetched. */
  rowAt: (index: number) => Row | undefined;
  /** Says which places are in view, so that they can be fetched. */
  onView: (first: number, last: number) => void;
  idOf: (row: Row) => number;
  /** What a row is called, for who cannot see it. */
  nameOf?: (row: Row) => string;
  /** The opened row. */
  opened?: number | null;
  onOpen?: (row: Row) => void;
  sort?: Sort;
  isDescending?: boolean;
  onSort?: (sort: Sort) => void;
  sortLabel?: (column: string) => string;
  /** What is listed, such as the words searched for: another list begins at its top. */
  list?: string;
  /** Narrower than this it scrolls sideways; its columns may ask for more. */
  minWidth?: number;
  /** How the columns are arranged; with `onLayout` they can be dragged, sized and fitted. */
  layout?: TableLayout;
  onLayout?: (layout: TableLayout) => void;
  /** The first column stays in view when the others scroll sideways. */
  isFirstPinned?: boolean;
  /** With a selection there are checkboxes. */
  selection?: TableSelection;
  onSelection?: (selection: TableSelection) => void;
  /** The ids of a range that is not fetched; without it a range ends where the fetched rows do. */
  idsBetween?: (first: number, last: number) => Promise<readonly number[]>;
  tone?: (row: Row) => RowTone | undefined;
  onRowMenu?: (row: Row, at: { x: number; y: number }) => void;
  /** A figure below a column, in a row that stays in view. */
  totals?: (column: string) => ReactNode;
  /** Nothing has been fetched yet. */
  isLoading?: boolean;
  /** What to say when there are no rows. */
  empty?: ReactNode;
  /** What to say instead of rows. */
  problem?: ReactNode;
};

/** A table for a million rows: only what is in view exists, wherever the scroll bar stands. */
export function VirtualTable<Row, Sort extends string = string>(props: TableProps<Row, Sort>) {
  const {
    label,
    total: known,
    rowAt,
    onView,
    idOf,
    nameOf,
    opened = null,
    onOpen,
    sort,
    isDescending = false,
    list,
  } = props;
  const { selection, onSelection, layout = AS_MADE, onLayout, totals, tone, empty, problem } = props;
  const { t } = useWords();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLSpanElement>(null);
  const [said, setSaid] = useState("");
  const [sizing, setSizing] = useState<Record<string, number> | null>(null);

  const message = problem ?? (known === 0 && !props.isLoading ? empty : undefined);
  // While nothing is known, quiet bars fill one view.
  const isWaiting = props.isLoading === true && known === 0;
  const total = message ? 0 : isWaiting ? 24 : known;
  const { view, show, go } = useWindow(scroller, probe, total, totals !== undefined);
  const { first, count, offset, row: height } = view;
  const last = first + count - 1;

  const checks = selection !== undefined;
  const columns = useMemo(() => shownColumns(props.columns, layout), [props.columns, layout]);
  const keys = useMemo(() => [...(checks ? [CHECK] : []), ...columns.map(({ key }) => key)], [checks, columns]);
  const [active, setActive] = useState<Active>({ row: 0, column: "" });
  const column = keys.includes(active.column) ? active.column : (columns[0]?.key ?? CHECK);
  const columnAt = (key: string) => columns.find((one) => one.key === key);
  const held = useRef<number | undefined>(undefined);
  const rowName = (row: Row | undefined, index: number) =>
    row !== undefined && nameOf ? nameOf(row) : t("kit:table.row", { number: index + 1 });

  const idAt = (index: number) => {
    const row = rowAt(index);
    return row === undefined ? undefined : idOf(row);
  };
  const choosing = useChoosing(selection, onSelection, total, idAt, props.idsBetween);
  const { editing, drafts, begin, finish, follow } = useEditing<Row>(idOf, t("kit:table.fault"), (field, row, why) =>
    setSaid(t("kit:table.refused", { column: field.label, row: rowName(row, 0), problem: why })),
  );

  useEffect(() => {
    if (last >= first && !isWaiting) onView(first, last);
  }, [first, last, onView, isWaiting, list, sort, isDescending]);

  // Another list or order begins at its top.
  const listed = `${list ?? ""} ${sort ?? ""} ${isDescending}`;
  const wasListed = useRef(listed);
  useLayoutEffect(() => {
    if (wasListed.current === listed) return;
    wasListed.current = listed;
    held.current = undefined;
    setActive((now) => (now.row > 0 ? { ...now, row: 0 } : now));
    go(0);
  }, [listed, go]);

  // The keyboard stays on its row when a fetch or a commit moves it within reach, and on its place when it is gone.
  useLayoutEffect(() => {
    if (active.row === HEAD_ROW || total === 0) return;
    if (active.row >= total) return setActive({ ...active, row: total - 1 });
    const here = rowAt(active.row);
    if (here === undefined) return;
    const wanted = editing ? idOf(editing.row) : held.current;
    if (wanted === undefined || idOf(here) === wanted) {
      held.current = idOf(here);
      return;
    }
    for (let index = first; index <= last; index++) {
      const row = rowAt(index);
      if (row === undefined || idOf(row) !== wanted) continue;
      follow(index);
      return setActive({ ...active, row: index });
    }
    if (!editing) held.current = idOf(here);
  });

  const focus = useCallback(() => scroller.current?.focus({ preventScroll: true }), []);
  const activeId = total > 0 || active.row === HEAD_ROW ? cellId(id, active.row, column) : undefined;

  /** Puts the keyboard on a cell, and the cell in view both ways. */
  function move(to: Active) {
    const at = rowAt(to.row);
    held.current = at === undefined ? undefined : idOf(at);
    setActive(to);
    if (to.row !== HEAD_ROW) show(to.row);
    const element = scroller.current;
    const cell = element?.querySelector<HTMLElement>(`[role=columnheader][data-column="${CSS.escape(to.column)}"]`);
    if (!element || !cell || cell.classList.contains("pinned")) return;
    const pinned = [...element.querySelectorAll<HTMLElement>("[role=columnheader].pinned")];
    const left = pinned.reduce((sum, one) => sum + one.offsetWidth, 0);
    if (cell.offsetLeft - left < element.scrollLeft) element.scrollLeft = cell.offsetLeft - left;
    const over = cell.offsetLeft + cell.offsetWidth - element.clientWidth;
    if (over > element.scrollLeft) element.scrollLeft = over;
  }

  function edit(index: number, key: string): boolean {
    const row = rowAt(index);
    const field = columnAt(key);
    if (row === undefined || !field?.edit) return false;
    begin(row, index, field);
    return true;
  }

  function done(text: string | null, onward: Onward) {
    if (!editing) return;
    const { index, column: key } = editing;
    finish(columnAt(key), text);
    if (scroller.current?.contains(document.activeElement) || onward !== "stay" || text === null) focus();
    if (onward === "down") move({ row: Math.min(total - 1, index + 1), column: key });
    if (onward === "up") move({ row: Math.max(0, index - 1), column: key });
    if (onward === "next" || onward === "previous") {
      // Tab goes from field to field; behind the last one it only moves on.
      const way = onward === "next" ? 1 : -1;
      const at = keys.indexOf(key);
      const rest = way > 0 ? keys.slice(at + 1) : keys.slice(0, at).reverse();
      const field = rest.find((other) => columnAt(other)?.edit);
      const to = field ?? rest[0] ?? key;
      move({ row: index, column: to });
      if (field) edit(index, field);
    }
  }

  function place(key: string, to: number) {
    const at = Math.max(0, Math.min(columns.length - 1, to));
    onLayout?.(withColumnAt(props.columns, columns, layout, key, at));
    const said = { column: columnAt(key)?.label, place: at + 1, all: columns.length };
    setSaid(t("kit:table.placed", said));
  }
  function size(key: string, width: (now: number) => number) {
    const head = scroller.current?.querySelector("[role=row]");
    if (!head || !onLayout) return;
    const widths = widthsUpTo(head, key);
    const next = withWidths(layout, { ...widths, [key]: width(widths[key] ?? 0) });
    onLayout(next);
    setSaid(t("kit:table.sized", { column: columnAt(key)?.label, width: next.widths[key] }));
  }
  /** As wide as the widest of what is in view. */
  function fit(key: string) {
    const element = scroller.current;
    if (!element) return;
    const before = element.style.getPropertyValue("--columns");
    element.style.setProperty(
      "--columns",
      [...tracks.map((track, n) => (keys[n] === key ? "max-content" : track))].join(" "),
    );
    const cells = [...element.querySelectorAll<HTMLElement>("[data-column]")].filter(
      (cell) => cell.dataset.column === key,
    );
    const widest = Math.max(...cells.map((cell) => cell.offsetWidth));
    element.style.setProperty("--columns", before);
    size(key, () => widest + 1);
  }

  function headKey(event: KeyboardEvent): boolean {
    const at = columns.findIndex(({ key }) => key === column);
    const way = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : 0;
    if (way !== 0 && at >= 0 && onLayout && (event.altKey || event.shiftKey)) {
      if (event.altKey) place(column, at + way);
      else size(column, (now) => now + way * STEP);
      return true;
    }
    if (event.key !== "Enter" && event.key !== " ") return false;
    const by = columnAt(column)?.sort;
    if (column === CHECK) choosing.all();
    else if (by !== undefined) props.onSort?.(by);
    return true;
  }

  function rowKey(event: KeyboardEvent): boolean {
    const row = rowAt(active.row);
    const isSpace = event.key === " ";
    if ((event.key === "F10" && event.shiftKey) || event.key === "ContextMenu") {
      const cell = activeId ? document.getElementById(activeId)?.getBoundingClientRect() : undefined;
      if (row === undefined || !props.onRowMenu) return false;
      props.onRowMenu(row, { x: cell?.left ?? 0, y: cell?.bottom ?? 0 });
      return true;
    }
    if (checks && isSpace) choosing.toggle(active.row);
    else if (checks && event.key === "Enter" && column === CHECK) choosing.toggle(active.row);
    else if (event.ctrlKey) return false;
    else if (event.key === "F2") return edit(active.row, column);
    else if (event.key === "Enter" || isSpace) {
      if (!(event.key === "Enter" && edit(active.row, column)) && row !== undefined) onOpen?.(row);
    } else return false;
    return true;
  }

  function keyDown(event: KeyboardEvent) {
    if (event.target !== event.currentTarget || event.metaKey) return;
    scroller.current?.setAttribute("data-keys", "");
    const isArrow = event.key.startsWith("Arrow");
    const at: Active = { row: active.row, column };
    let isTaken = false;
    if (event.altKey || (event.shiftKey && active.row === HEAD_ROW && isArrow)) {
      isTaken = active.row === HEAD_ROW && headKey(event);
    } else if (checks && event.ctrlKey && event.key.toLowerCase() === "a") {
      choosing.all();
      isTaken = true;
    } else if (event.key === "Escape") {
      isTaken = checks && selectionCount(selection, total) > 0;
      if (isTaken) onSelection?.(NOTHING);
    } else {
      const page = Math.max(1, Math.floor(view.inner / height) - 1);
      const to = destination(event, at, { columns: keys, total, page });
      if (to) {
        if (checks && event.shiftKey && to.row !== at.row && to.row >= 0) choosing.extend(at.row, to.row);
        else if (!event.shiftKey) choosing.rest();
        move(to);
        isTaken = true;
      } else isTaken = active.row === HEAD_ROW ? headKey(event) : rowKey(event);
    }
    if (!isTaken) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** The row and column below the pointer; `null` on something in a cell that has a meaning of its own. */
  function hit(event: MouseEvent): { index: number; key: string } | null {
    const target = event.target;
    if (!(target instanceof Element) || !event.currentTarget.contains(target)) return null;
    if (target.closest("a, button:not(.table-sort), input, .table-choice")) return null;
    const index = target.closest<HTMLElement>("[data-index]")?.dataset.index;
    if (index === undefined) return null;
    return { index: Number(index), key: target.closest<HTMLElement>("[data-column]")?.dataset.column ?? column };
  }
  function mouseDown(event: MouseEvent) {
    const target = event.target;
    if (!(target instanceof Element) || !event.currentTarget.contains(target) || !target.closest("[role=row]")) return;
    if (target.closest("a, button:not(.table-sort), input")) return;
    // The focus belongs to the table, not to what was pressed in it; its ring belongs to the keyboard.
    event.preventDefault();
    focus();
    scroller.current?.removeAttribute("data-keys");
  }
  function click(event: MouseEvent) {
    const on = hit(event);
    if (!on) return;
    const row = rowAt(on.index);
    const isRange = checks && event.shiftKey;
    if (isRange) choosing.extend(active.row, on.index);
    else if (checks && (on.key === CHECK || event.ctrlKey || event.metaKey)) choosing.toggle(on.index);
    else if (row !== undefined) {
      choosing.rest();
      onOpen?.(row);
    }
    held.current = row === undefined ? undefined : idOf(row);
    setActive({ row: on.index, column: on.key });
  }
  function contextMenu(event: MouseEvent) {
    const on = hit(event);
    const row = on ? rowAt(on.index) : undefined;
    if (!on || row === undefined || !props.onRowMenu) return;
    event.preventDefault();
    setActive({ row: on.index, column: on.key });
    props.onRowMenu(row, { x: event.clientX, y: event.clientY });
  }

  // What rows call is the latest, while the function itself stays the same, so that rows need not be drawn again.
  const latest = useRef({ done, show, editing });
  latest.current = { done, show, editing };
  const onDone = useCallback((text: string | null, onward: Onward) => latest.current.done(text, onward), []);
  const sayCheck = useCallback((row: string) => t("kit:table.check", { row }), [t]);
  const onType = useCallback(() => latest.current.editing && latest.current.show(latest.current.editing.index), []);

  const arranged = sizing ? withWidths(layout, sizing) : layout;
  const tracks = [...(checks ? [`${CHECK_WIDTH}px`] : []), ...columns.map((one) => trackOf(one, arranged))];
  const least = tracks.reduce((sum, track) => sum + leastWidth(track), 0);
  const style: CSSProperties & Record<`--${string}`, string> = {
    "--columns": tracks.join(" "),
    "--min-width": `${Math.max(least, props.minWidth ?? 0)}px`,
    "--pinned-from": `${checks ? CHECK_WIDTH : 0}px`,
  };
  const isPinned = props.isFirstPinned ?? false;
  const places = rowsBySlot(view);
  // The active row exists wherever the view is, because the focus is on it.
  const away = editing?.index ?? active.row;
  if (away >= 0 && away < total && (away < first || away > last)) places.push(away);
  const topOf = (index: number) => Math.max(first - 1, Math.min(last + 1, index)) * height + offset;
  const refused = places.flatMap((index) => {
    const row = rowAt(index);
    const cells = row === undefined ? undefined : drafts.get(idOf(row));
    return Object.entries(cells ?? {}).flatMap(([key, draft]) =>
      draft.state === "refused" && keys.includes(key) ? [{ index, key, problem: draft.problem }] : [],
    );
  });

  return (
    <div className="table-frame" data-bare={message ? true : undefined}>
      <div
        ref={scroller}
        className="table"
        role="grid"
        aria-label={label}
        aria-rowcount={isWaiting ? -1 : total + 1 + (totals ? 1 : 0)}
        aria-colcount={keys.length}
        aria-multiselectable={checks || undefined}
        aria-busy={isWaiting || undefined}
        aria-activedescendant={activeId}
        tabIndex={0}
        style={style}
        onKeyDown={keyDown}
        onMouseDown={mouseDown}
        onFocus={(event) => {
          if (event.target === event.currentTarget && event.target.matches(":focus-visible"))
            event.target.setAttribute("data-keys", "");
        }}
      >
        <Header
          grid={id}
          columns={columns}
          isPinned={isPinned}
          state={checks ? selectionState(selection, total) : null}
          checkLabel={t("kit:table.checkAll")}
          active={{ row: active.row, column }}
          sort={sort}
          descending={isDescending}
          sortLabel={props.sortLabel ?? ((name) => t("kit:table.sort", { column: name }))}
          onSort={props.onSort}
          onCheck={choosing.all}
          canArrange={onLayout !== undefined}
          onSize={setSizing}
          onSized={(widths) => {
            setSizing(null);
            onLayout?.(withWidths(layout, widths));
          }}
          onFit={fit}
          onPlace={place}
        />
        <div
          className="table-body"
          role="rowgroup"
          style={{ height: drawnHeight({ total, row: height, inner: view.inner }) }}
          onClick={click}
          onKeyDown={undefined}
          onDoubleClick={(event) => {
            const on = hit(event);
            if (on) edit(on.index, on.key);
          }}
          onContextMenu={contextMenu}
        >
          {places.map((index) => {
            const there = rowAt(index);
            const isEdited = editing?.index === index;
            const row = isEdited && (there === undefined || idOf(there) !== idOf(editing.row)) ? editing.row : there;
            const rowId = row === undefined ? undefined : idOf(row);
            const field = isEdited ? columnAt(editing.column)?.label : undefined;
            return (
              <TableRow
                // A slot of the window becomes the row that slides into it; a row in somebody's hands keeps its own.
                key={isEdited ? "edited" : index < first || index > last ? "away" : index % count}
                grid={id}
                index={index}
                top={topOf(index)}
                row={row}
                columns={columns}
                isPinned={isPinned}
                isSelected={checks ? rowId !== undefined && isSelected(selection, rowId) : null}
                isOpened={rowId !== undefined && rowId === opened}
                active={index === active.row ? column : null}
                tone={row === undefined ? undefined : tone?.(row)}
                name={rowName(row, index)}
                sayCheck={sayCheck}
                drafts={rowId === undefined ? undefined : drafts.get(rowId)}
                editing={isEdited ? editing.column : null}
                text={isEdited ? editing.text : ""}
                editLabel={field ? t("kit:table.edit", { column: field, row: rowName(row, index) }) : ""}
                onDone={onDone}
                onType={onType}
              />
            );
          })}
        </div>
        <Notes
          grid={id}
          notes={refused}
          columns={keys}
          busy={editing?.index ?? active.row}
          last={total - 1}
          topOf={topOf}
          head={view.head}
        />
        {totals && <Totals columns={columns} checks={checks} isPinned={isPinned} index={total} totals={totals} />}
      </div>
      {message && <div className="table-message">{message}</div>}
      <span ref={probe} className="table-probe" aria-hidden="true" />
      <span className="visually-hidden" aria-live="polite">
        {said}
      </span>
    </div>
  );
}
