import type { ReactNode } from "react";

type TotalsProps = {
  columns: readonly { key: string; isRight?: boolean }[];
  checks: boolean;
  isPinned: boolean;
  /** The number of the row it would be. */
  index: number;
  totals: (column: string) => ReactNode;
};

/** A figure below each column, in a row that stays in view. */
export function Totals({ columns, checks, isPinned, index, totals }: TotalsProps) {
  return (
    <div className="table-row table-totals" role="row" aria-rowindex={index + 2}>
      {checks && <span role="gridcell" aria-colindex={1} className={isPinned ? "table-check pinned" : "table-check"} />}
      {columns.map(({ key, isRight }, n) => (
        <span
          key={key}
          role="gridcell"
          aria-colindex={n + (checks ? 2 : 1)}
          data-column={key}
          className={[isRight ? "right" : "", isPinned && n === 0 ? "pinned pinned-last" : ""].join(" ").trim()}
        >
          {totals(key)}
        </span>
      ))}
    </div>
  );
}
