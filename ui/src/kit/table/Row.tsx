import { Check } from "lucide-react";
import { memo, type ReactNode } from "react";
import { CellEditor, type Onward } from "./CellEditor";
import { CHECK, type Draft, type RowDrafts, type TableColumn } from "./columns";
import { draftCounts } from "./useEditing";

/** A checkbox that shows a state; the table itself listens. */
export function CheckBox({
  id,
  label,
  state,
}: {
  id?: string | undefined;
  label: string;
  state: "none" | "some" | "all";
}) {
  return (
    <span
      id={id}
      role="checkbox"
      tabIndex={-1}
      aria-label={label}
      aria-checked={state === "some" ? "mixed" : state === "all"}
      className="table-box"
    >
      {state === "some" && <span className="table-dash" />}
      {state === "all" && <Check aria-hidden="true" />}
    </span>
  );
}

export type RowTone = "muted" | "care";

type RowProps<Row> = {
  /** What the ids of its cells begin with. */
  grid: string;
  index: number;
  top: number;
  /** `undefined` while it is being fetched. */
  row: Row | undefined;
  columns: readonly TableColumn<Row>[];
  isPinned: boolean;
  /** `null` when nothing can be chosen. */
  isSelected: boolean | null;
  isOpened: boolean;
  /** The column of the active cell. */
  active: string | null;
  tone: RowTone | undefined;
  name: string;
  /** “Choose Jansen Bakery”. */
  sayCheck: (name: string) => string;
  drafts: RowDrafts<Row> | undefined;
  /** The column being edited, and the text to begin with. */
  editing: string | null;
  text: string;
  editLabel: string;
  onDone: (text: string | null, onward: Onward) => void;
  onType: () => void;
};

export const cellId = (grid: string, index: number, column: string) =>
  `${grid}-${index}-${column === CHECK ? "check" : column}`;

/** What a cell shows of a text that is on its way. */
function draftText<Row>(draft: Draft<Row>, column: TableColumn<Row>): string {
  return column.edit?.options?.find(({ value }) => value === draft.text)?.label ?? draft.text;
}

function PlainRow<Row>(props: RowProps<Row>) {
  const { grid, index, top, row, columns, isPinned, isSelected, isOpened, active, tone, drafts, editing } = props;
  const checks = isSelected !== null;

  function content(column: TableColumn<Row>, n: number): ReactNode {
    if (row === undefined)
      return <span className="table-bone" style={{ width: `${46 + ((index * 5 + n * 7) % 4) * 12}%` }} />;
    if (editing === column.key && column.edit)
      return (
        <CellEditor
          label={props.editLabel}
          edit={column.edit}
          text={props.text}
          isRight={column.isRight ?? false}
          onDone={props.onDone}
          onType={props.onType}
        />
      );
    const draft = drafts?.[column.key];
    return draft && draftCounts(draft, row) ? (
      <span className="table-draft">{draftText(draft, column)}</span>
    ) : (
      column.cell(row)
    );
  }

  return (
    <div
      role="row"
      data-index={index}
      data-tone={tone}
      data-opened={isOpened || undefined}
      data-selected={(isSelected ?? isOpened) || undefined}
      data-active={active !== null || undefined}
      aria-rowindex={index + 2}
      aria-selected={isSelected ?? isOpened}
      aria-current={checks && isOpened ? true : undefined}
      aria-busy={row === undefined || undefined}
      className="table-row"
      style={{ top }}
    >
      {checks && (
        <span
          role="gridcell"
          aria-colindex={1}
          data-column={CHECK}
          data-active={active === CHECK || undefined}
          className={isPinned ? "table-check pinned" : "table-check"}
        >
          <CheckBox
            id={active === CHECK ? cellId(grid, index, CHECK) : undefined}
            label={props.sayCheck(props.name)}
            state={isSelected ? "all" : "none"}
          />
        </span>
      )}
      {columns.map((column, n) => {
        const draft = drafts?.[column.key];
        const state = draft && row !== undefined && draftCounts(draft, row) ? draft.state : undefined;
        const isActive = active === column.key;
        return (
          <span
            key={column.key}
            role="gridcell"
            id={isActive || state === "refused" ? cellId(grid, index, column.key) : undefined}
            aria-colindex={n + (checks ? 2 : 1)}
            aria-readonly={column.edit ? undefined : columns.some((other) => other.edit) || undefined}
            aria-invalid={state === "refused" || undefined}
            aria-describedby={state === "refused" ? `${cellId(grid, index, column.key)}-note` : undefined}
            aria-busy={state === "pending" || undefined}
            data-column={column.key}
            data-active={isActive || undefined}
            data-editable={column.edit ? true : undefined}
            data-editing={editing === column.key || undefined}
            data-state={state}
            className={[column.isRight ? "right" : "", isPinned && n === 0 ? "pinned pinned-last" : ""]
              .join(" ")
              .trim()}
          >
            {content(column, n)}
          </span>
        );
      })}
    </div>
  );
}

/** One row. While the table scrolls it becomes another row and keeps its elements. */
export const TableRow = memo(PlainRow) as typeof PlainRow;
