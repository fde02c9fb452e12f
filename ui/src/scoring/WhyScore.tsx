import type { ReactNode } from "react";
import type { QuestionView, ReceiptView } from "../ipc";
import { Badge } from "../kit/Badge";
import { Notice } from "../kit/Notice";
import { Pane } from "../kit/Pane";
import { Panel } from "../kit/Panel";
import { ReceiptLines } from "../kit/ReceiptLines";
import { ScoreFigure } from "../kit/ScoreFigure";
import { Spark } from "../kit/Spark";
import { Text } from "../kit/Text";
import { bandInText, date, daysAhead, list, said, signed, useWords, type Words } from "../kit/words";
import { lineInText, linesOf, unknownOf, wayText } from "./lines";
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

/** How firmly the lead stands in its class: how far above its edge, on what alone, and when time takes it elsewhere. */
function firmness({ score, band, lines, margin, hangsOn, next }: ReceiptView, questions: QuestionView[], words: Words) {
  const { t } = words;
  const line = hangsOn === null ? undefined : lines[hangsOn];
  const said: string[] = [];
  if (margin !== null)
    said.push(
      t(margin === 0 ? "scoring:marginNone" : "scoring:margin", { count: margin, band: bandInText(band, words) }),
    );
  if (line) said.push(t("scoring:hangsOn", { what: lineInText(line, questions, words) }));
  if (next) {
    const to = { when: date(next.at, words), band: bandInText(next.band, words) };
    said.push(t(next.score > score ? "scoring:rises" : "scoring:drops", to));
  }
  return said.join(" ");
}

/** The receipt of one lead: how the score came about, what would raise it, and where time takes it. */
export function WhyScore({ receipt, before, questions, isPanel = false, children }: WhyScoreProps) {
  const words = useWords();
  const { t } = words;
  const next = receipt.toBand[0];
  const first = receipt.history[0];
  const now = receipt.history.at(-1);
  const unknown = unknownOf(receipt.lines, words);
  const firm = firmness(receipt, questions, words);
  const trend =
    receipt.trend === 0
      ? null
      : {
          points: receipt.trend,
          text:
            receipt.trend > 0
              ? t("scoring:trendUp", { points: receipt.trend })
              : t("scoring:trendDown", { points: -receipt.trend }),
        };
  return (
    <Pane
      as="aside"
      className="why-score"
      label={t("scoring:region")}
      ground="surface-2"
      {...(isPanel ? ({ edge: "left", isScrolling: true, isRest: true } as const) : {})}
    >
      <Text as="h2" size="xs" weight="strong" tone="muted">
        {t("scoring:why")}
      </Text>
      <ScoreFigure score={receipt.score} band={receipt.band} isLive trend={receipt.score === before ? trend : null}>
        {receipt.score !== before && <Badge tone="accent">{signed(receipt.score - before)}</Badge>}
      </ScoreFigure>
      {firm !== "" && (
        <Text as="p" size="xs" tone="muted">
          {firm}
        </Text>
      )}
      {receipt.cappedBy && (
        <Notice tone="bad">{t("scoring:capped", said({ max: receipt.cappedBy.params.max ?? "" }, words))}</Notice>
      )}
      {receipt.lines.every((line) => line.points === 0) ? (
        <Text as="p" tone="muted">
          {t("scoring:none")}
        </Text>
      ) : (
        <div className="why-lines">
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
        <Text as="p" size="xs" tone="muted">
          {t("scoring:unknownList", { list: list(unknown, words.lang) })}
        </Text>
      )}
      {next && (
        <Panel
          isSmall
          level={3}
          title={t("scoring:missing", { count: next.missing, band: bandInText(next.band, words) })}
        >
          <Ways to={next} questions={questions} />
        </Panel>
      )}
      {first && now && receipt.history.length > 1 && (
        <Panel isSmall level={3} title={t("scoring:course")}>
          <Spark
            points={receipt.history}
            ahead={receipt.next?.score === undefined ? null : { at: receipt.next.at, score: receipt.next.score }}
            limit={null}
            label={t("scoring:courseText", { from: first.score, to: now.score, count: daysAhead(now.at, first.at) })}
          />
        </Panel>
      )}
      {children}
    </Pane>
  );
}

type WaysProps = { to: ReceiptView["toBand"][number]; questions: QuestionView[] };

/** The shortest ways to a class, each by itself enough. */
function Ways({ to, questions }: WaysProps) {
  const words = useWords();
  const { t } = words;
  // What can be asked now comes before what the lead would have to do.
  const waits = (way: (typeof to.ways)[number]) => way.changes.filter((change) => change.code === "do").length;
  const ways = to.ways.toSorted((one, other) => waits(one) - waits(other)).slice(0, 3);
  if (ways.length === 0) return null;
  const isShort = ways.every((way) => way.points < to.missing);
  return (
    <>
      {(isShort || ways.length > 1) && (
        <Text as="p" size="xs" tone="muted">
          {isShort ? t("scoring:way.closer") : t("scoring:way.anyOf")}
        </Text>
      )}
      <ul className="why-ways">
        {ways.map((way) => (
          <li key={wayText(way, questions, words)}>
            <Text tone="soft" isSentence>
              {wayText(way, questions, words)}
            </Text>
            <Text tone="good" weight="strong">
              {signed(way.points)}
            </Text>
          </li>
        ))}
      </ul>
    </>
  );
}
