import { TrendingDown, TrendingUp } from "lucide-react";
import type { ReactNode } from "react";
import type { QuestionView, ReceiptView } from "../ipc";
import { ReceiptLines } from "../kit/ReceiptLines";
import { Spark } from "../kit/Spark";
import { bandName, date, daysAhead, list, said, signed, useWords } from "../kit/words";
import { linesOf, unknownOf, wayText } from "./lines";
import "./scoring.css";

type WhyScoreProps = {
  receipt: ReceiptView;
  /** The score before the answers that are being given now. */
  before: number;
  questions: QuestionView[];
  /** Whether it is a panel that scrolls by itself, and so has to be reachable by keyboard. */
  isPanel?: boolean;
  children?: ReactNode;
};

/** The receipt of one lead: how the score came about, what would raise it, and where time takes it. */
export function WhyScore({ receipt, before, questions, isPanel = false, children }: WhyScoreProps) {
  const words = useWords();
  const { t } = words;
  const next = receipt.toBand[0];
  const first = receipt.history[0];
  const now = receipt.history.at(-1);
  const unknown = unknownOf(receipt.lines, words);
  return (
    <aside
      className="why-score"
      aria-label={t("scoring:region")}
      {...(isPanel ? { tabIndex: 0, "data-rest": true } : {})}
    >
      <h2 className="label">{t("scoring:why")}</h2>
      <div className="why-figure">
        <b className="why-number" aria-live="polite">
          {receipt.score < 0 ? signed(receipt.score) : receipt.score}
        </b>
        {receipt.score !== before ? (
          <span className="chip accent">{signed(receipt.score - before)}</span>
        ) : (
          receipt.trend !== 0 && (
            <span className={`chip tone-${receipt.trend > 0 ? receipt.band.tone : "cold"}`}>
              {receipt.trend > 0 ? <TrendingUp aria-hidden="true" /> : <TrendingDown aria-hidden="true" />}
              {receipt.trend > 0
                ? t("scoring:trendUp", { points: receipt.trend })
                : t("scoring:trendDown", { points: -receipt.trend })}
            </span>
          )
        )}
      </div>
      {receipt.cappedBy && (
        <p className="why-capped">{t("scoring:capped", said({ max: receipt.cappedBy.params.max ?? "" }, words))}</p>
      )}
      {receipt.lines.every((line) => line.points === 0) ? (
        <p className="muted">{t("scoring:none")}</p>
      ) : (
        <div className="receipt">
          <ReceiptLines
            title={t("scoring:axis.fit")}
            sum={receipt.fit}
            lines={linesOf("fit", receipt.lines, questions, words)}
          />
          <ReceiptLines
            title={t("scoring:axis.interest")}
            sum={receipt.interest}
            lines={linesOf("interest", receipt.lines, questions, words)}
          />
        </div>
      )}
      {unknown.length > 0 && (
        <p className="why-unknown">{t("scoring:unknownList", { list: list(unknown, words.lang) })}</p>
      )}
      {next && (
        <section className="why-box">
          <h3>{t("scoring:missing", { count: next.missing, band: bandName(next.band, words).toLowerCase() })}</h3>
          {next.ways.length > 0 && (
            <ul>
              {next.ways.slice(0, 3).map((way) => (
                <li key={`${way.code}-${Object.values(way.params).join("-")}`}>
                  <span>{wayText(way, questions, words)}</span>
                  <span className="points-up">{signed(way.points)}</span>
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
      {first && now && receipt.history.length > 1 && (
        <section className="why-box">
          <div className="why-course">
            <h3>{t("scoring:course")}</h3>
            {receipt.next && (
              <span>
                {t("scoring:drops", {
                  when: date(receipt.next.at, words),
                  band: bandName(receipt.next.band, words).toLowerCase(),
                })}
              </span>
            )}
          </div>
          <Spark
            points={receipt.history}
            ahead={receipt.next?.score === undefined ? null : { at: receipt.next.at, score: receipt.next.score }}
            limit={null}
            label={t("scoring:courseText", { from: first.score, to: now.score, count: daysAhead(now.at, first.at) })}
          />
        </section>
      )}
      {children}
    </aside>
  );
}
