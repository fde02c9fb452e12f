import { CircleAlert } from "lucide-react";
import { cellId } from "./Row";

type NotesProps = {
  grid: string;
  notes: { index: number; key: string; problem: string }[];
  columns: readonly string[];
  /** The number of the last row, below which there is no room. */
  last: number;
  topOf: (index: number) => number;
  row: number;
  head: number;
};

/** What is wrong with what was typed, below its cell (above it in the last row). Over the rows, so that nothing moves. */
export function Notes({ grid, notes, columns, last, topOf, row, head }: NotesProps) {
  return notes.map(({ index, key, problem }) => (
    <div
      key={`${index} ${key}`}
      className="table-row table-note-row"
      style={{ top: head + topOf(index) + (index === last && index > 0 ? -row : row) }}
    >
      <span
        className="table-note"
        id={`${cellId(grid, index, key)}-note`}
        style={{ gridColumn: columns.indexOf(key) + 1 }}
      >
        <CircleAlert aria-hidden="true" />
        {problem}
      </span>
    </div>
  ));
}
