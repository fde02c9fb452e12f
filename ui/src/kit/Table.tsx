import type { ReactNode } from "react";
import { Scroller } from "./Scroller";
import "./Table.css";

export type PlainColumn<Row> = {
  key: string;
  label: string;
  /** A share of the width, such as `104px` or `26%`; without it, what is left. */
  width?: string;
  isRight?: boolean;
  cell: (row: Row) => ReactNode;
};

type TableProps<Row> = {
  label: string;
  columns: PlainColumn<Row>[];
  rows: Row[];
  keyOf: (row: Row) => string | number;
  /** Below the rows: that there are more, or what they are based on. */
  note?: ReactNode;
  className?: string;
};

/** Figures to read, in rows as high as their text; the head stays. For a list that is worked in, VirtualTable. */
export function Table<Row>({ label, columns, rows, keyOf, note, className = "" }: TableProps<Row>) {
  return (
    <Scroller label={label} className={`plain-table ${className}`}>
      <div>
        <table aria-label={label}>
          <colgroup>
            {columns.map(({ key, width }) => (
              <col key={key} {...(width ? { style: { width } } : {})} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {columns.map(({ key, label: head, isRight }) => (
                <th key={key} scope="col" className={isRight ? "right" : ""}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={keyOf(row)}>
                {columns.map(({ key, isRight, cell }) => (
                  <td key={key} className={isRight ? "right" : ""}>
                    {cell(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {note && <p className="plain-table-note">{note}</p>}
      </div>
    </Scroller>
  );
}
