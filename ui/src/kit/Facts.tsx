import type { ReactNode } from "react";
import "./Facts.css";

type FactsProps = {
  children: ReactNode;
  /** `columns` for a few facts that are read, `lines` (each on a rule of its own) for many that are looked up or changed. */
  layout?: "columns" | "lines";
  /** Values at the right edge, as in a sum. */
  isAligned?: boolean;
  className?: string;
};

/** What is known, as terms with their values; its children are `Fact`s. */
export function Facts({ children, layout = "columns", isAligned = false, className = "" }: FactsProps) {
  return <dl className={`facts ${layout} ${isAligned ? "aligned" : ""} ${className}`}>{children}</dl>;
}

type FactProps = {
  term: ReactNode;
  /** Said below the term in a smaller voice. */
  note?: ReactNode;
  children: ReactNode;
};

/** One term with its value. */
export function Fact({ term, note, children }: FactProps) {
  return (
    <div className="fact">
      <dt>
        {term}
        {note && <small>{note}</small>}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
