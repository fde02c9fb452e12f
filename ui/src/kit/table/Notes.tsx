import { CircleAlert } from "lucide-react";
import { cellId } from "./Row";

type NotesProps = {
  grid: string;
  notes: { index: number; key: string; problem: string }[];
  columns: readonly string[];
  /** The row in which somebody is at work, which no note covers. */
  busy: number;
  /** The number of the last row, below which there is no room. */
  last: number;
  topOf: (index: number) => number;
  head: number;
};

/** Over which row a note hangs: below its cell, else above it, else beside it. */
function placeOf(index: number, busy: number, last: number): number {
  return [index + 1, index - 1].find((row) => row >= 0 && row <= last && row !== busy) ?? index;
}

/** What is wrong with what was typed, at its cell. Over the rows, so that nothing moves. */
export function Notes({ grid, notes, columns, busy, last, topOf, head }: NotesProps) {
  return notes.map(({ index, key, problem }) => {
    const place = placeOf(index, busy, last);
    const at = columns.indexOf(key) + 1;
    // Beside the cell: behind it, or before it when nothing comes behind.
    const beside = at < columns.length ? `${at + 1} / -1` : `1 / ${at}`;
    return (
      <div key={`${index} ${key}`} className="table-row table-note-row" style={{ top: head + topOf(place) }}>
        <span
          className="table-note"
          id={`${cellId(grid, index, key)}-note`}
          style={{
            gridColumn: place === index ? beside : at,
            justifySelf: place === index && at === columns.length ? "end" : "start",
          }}
        >
          <CircleAlert aria-hidden="true" />
          {problem}
        </span>
      </div>
    );
  });
}
