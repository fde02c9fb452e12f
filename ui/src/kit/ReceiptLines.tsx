import { signed } from "./words";
import "./ReceiptLines.css";

export type ReceiptText = { key: string; text: string; when?: string | undefined; points: number; limit?: boolean };

/** One axis of a receipt: a heading with its sum, and the lines that add up to it. */
export function ReceiptLines({ title, sum, lines }: { title: string; sum: number; lines: ReceiptText[] }) {
  return (
    <section className="receipt-axis" aria-label={title}>
      <h3>
        <span>{title}</span>
        <span>{sum < 0 ? signed(sum) : sum}</span>
      </h3>
      {lines.map((line) => (
        <div key={line.key} className={line.limit ? "receipt-line limit" : "receipt-line"}>
          <span>
            {line.text}
            {line.when && <span className="receipt-when"> · {line.when}</span>}
          </span>
          <span className={line.points < 0 ? "points-down" : ""}>{signed(line.points)}</span>
        </div>
      ))}
    </section>
  );
}
