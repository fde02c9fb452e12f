/** What a caller says about a column, and the words that the parts of the table share. */
import type { ReactNode } from "react";

export type CellEdit<Row> = {
  kind: "text" | "number" | "choice";
  /** What stands in the field when the editing begins. */
  value: (row: Row) => string;
  /** Keeps the text; answers with what is wrong with it, or `null` once the table's rows have it. */
  onCommit: (row: Row, text: string) => Promise<string | null>;
  /** For a choice. */
  options?: readonly { value: string; label: string }[];
};

export type TableColumn<Row, Sort extends string = string> = {
  key: string;
  label: string;
  /** A grid track with its padding, such as `118px` or `minmax(120px, 1.5fr)`. */
  width: string;
  isRight?: boolean;
  sort?: Sort;
  cell: (row: Row) => ReactNode;
  /** Makes its cells editable in place. */
  edit?: CellEdit<Row>;
  /** Cannot be hidden. */
  isFixed?: boolean;
};

/** The column of checkboxes has a place among the others, but is not theirs to move. */
export const CHECK = "\u0000check";
/** The row number of the header. */
export const HEAD_ROW = -1;

/** Where the keyboard is. */
export type Active = { row: number; column: string };

/** What was typed into a cell and is not in the caller's rows yet. */
export type Draft<Row> = {
  text: string;
  state: "pending" | "kept" | "refused";
  /** What is wrong with it. */
  problem: string;
  /** The row it was typed over: a newer one has the last word. */
  over: Row;
};
export type RowDrafts<Row> = Readonly<Record<string, Draft<Row>>>;
