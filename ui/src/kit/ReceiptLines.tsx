import { ChevronRight } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { signed, useWords } from "./words";
import "./ReceiptLines.css";

export type ReceiptText = {
  key: string;
  text: string;
  when?: string | undefined;
  points: number;
  /** A limit takes away what the lines above it give too much. */
  isLimit?: boolean;
  /** Counts nothing because it is not known yet. */
  isUnknown?: boolean;
  /** What changed with respect to another receipt: the line came, it went, or its points were these. */
  mark?: "new" | "gone" | { was: number };
};

type ReceiptLinesProps = {
  title: string;
  sum: number;
  /** The sum of the receipt that this one is compared with. */
  was?: number;
  lines: ReceiptText[];
  /** Opens what a line is based on. */
  onOpen?: (key: string) => void;
};

const total = (points: number) => (points < 0 ? signed(points) : String(points));
const gain = (points: number) => (points === 0 ? "0" : signed(points));

/** One axis of a receipt: a heading with its sum, and the lines that add up to it; what counts nothing is folded. */
export function ReceiptLines({ title, sum, was, lines, onOpen }: ReceiptLinesProps) {
  const { t } = useWords();
  const id = useId();
  const [open, setOpen] = useState(false);
  const counting = lines.filter((line) => line.points !== 0 || line.isLimit || line.mark);
  const folded = lines.filter((line) => !counting.includes(line));
  const allUnknown = folded.every((line) => line.isUnknown);
  const draw = (line: ReceiptText) => <Line key={line.key} line={line} onOpen={onOpen} />;
  return (
    <div className="receipt-axis" role="group" aria-label={title}>
      <h3>
        <span>{title}</span>
        <span>
          {was !== undefined && was !== sum && <Was>{total(was)}</Was>}
          {total(sum)}
        </span>
      </h3>
      <ul>{counting.map(draw)}</ul>
      {folded.length > 0 && (
        <>
          <button
            type="button"
            className="receipt-fold"
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            <ChevronRight aria-hidden="true" />
            {t(allUnknown ? "kit:receipt.unknown" : "kit:receipt.zero", { count: folded.length })}
          </button>
          <ul id={id} hidden={!open}>
            {folded.map(draw)}
          </ul>
        </>
      )}
    </div>
  );
}

function Was({ children }: { children: ReactNode }) {
  const { t } = useWords();
  return (
    <del className="receipt-was">
      <span className="visually-hidden">{t("kit:receipt.was")} </span>
      {children}
    </del>
  );
}

function Line({ line, onOpen }: { line: ReceiptText; onOpen: ((key: string) => void) | undefined }) {
  const { t } = useWords();
  const mark = typeof line.mark === "string" ? line.mark : undefined;
  const tone = line.points < 0 ? "down" : "";
  const content = (
    <>
      <span className="receipt-text">
        {mark && (
          <span className="receipt-mark" data-mark={mark}>
            <span aria-hidden="true">{mark === "new" ? "+" : "−"}</span>
            <span className="visually-hidden">{t(`kit:receipt.${mark}`)} </span>
          </span>
        )}
        {mark === "gone" ? <del>{line.text}</del> : line.text}
        {line.when && <span className="receipt-when"> · {line.when}</span>}
      </span>
      <span className={`receipt-points ${mark === "gone" ? "" : tone}`}>
        {typeof line.mark === "object" && <Was>{gain(line.mark.was)}</Was>}
        {mark === "gone" ? <del>{gain(line.points)}</del> : gain(line.points)}
      </span>
    </>
  );
  const look = ["receipt-line", line.isLimit ? "limit" : "", line.points === 0 ? "zero" : ""].join(" ");
  return (
    <li>
      {onOpen ? (
        <button type="button" className={look} onClick={() => onOpen(line.key)}>
          {content}
        </button>
      ) : (
        <div className={look}>{content}</div>
      )}
    </li>
  );
}
