import { type ReactNode, useEffect, useState } from "react";
import { useWords } from "./words";
import "./Loading.css";

/** What comes sooner needs no picture of waiting. */
const QUIET_MS = 150;
/** Lines of a text are not equally long. */
const WIDTHS = ["92%", "78%", "85%", "64%", "88%", "71%"];

type LoadingProps = {
  /** What is coming, for a screen reader. */
  label?: string;
  lines?: number;
  /** Bars as high as the rows of a list, instead of lines of text. */
  isRows?: boolean;
};

/** The shape of what will come, shown only when it takes long enough to notice. */
export function Loading({ label, lines = 3, isRows = false }: LoadingProps) {
  const { t } = useWords();
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), QUIET_MS);
    return () => clearTimeout(timer);
  }, []);
  const bars: ReactNode[] = Array.from({ length: lines }, (_, index) => (
    <span key={index} className="loading-line" style={{ width: WIDTHS[index % WIDTHS.length] }} />
  ));
  return (
    <div className={isRows ? "loading rows" : "loading"} data-late={isLate || undefined}>
      <span className="visually-hidden" role="status">
        {isLate && (label ?? t("kit:loading.label"))}
      </span>
      <div className="loading-lines" aria-hidden="true">
        {bars}
      </div>
    </div>
  );
}
