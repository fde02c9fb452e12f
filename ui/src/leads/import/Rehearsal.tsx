import { Check } from "lucide-react";
import { Fragment, useMemo, useState } from "react";
import { keyOf } from "../../app/actions";
import type { Column, ImportPlan, ImportProgress, ImportReport, RowOutcome } from "../../ipc";
import { Button } from "../../kit/Button";
import { Pane } from "../../kit/Pane";
import { Panel } from "../../kit/Panel";
import { Progress } from "../../kit/Progress";
import { ScreenHead } from "../../kit/ScreenHead";
import { Scroller } from "../../kit/Scroller";
import { Stat } from "../../kit/Stat";
import { type PlainColumn, Table } from "../../kit/Table";
import { Text, type TextTone } from "../../kit/Text";
import { number, useWords, type Words } from "../../kit/words";
import { Columns } from "./Columns";
import { Effect } from "./Effect";
import { changesOf, rowProblem, scoreText } from "./outcomes";

type RehearsalProps = {
  plan: ImportPlan;
  columns: Column[];
  report: ImportReport | null;
  source: string;
  running: { progress: ImportProgress | null } | null;
  onColumns: (columns: Column[]) => void;
  onSource: (source: string) => void;
  onRun: () => void;
  onStop: () => void;
  onCancel: () => void;
};

const SHOWN = ["all", "new", "update", "duplicate", "refused"] as const;
type Shown = (typeof SHOWN)[number];

function isShown(row: RowOutcome, shown: Shown): boolean {
  return shown === "all" || row.outcome === shown || (shown === "refused" && row.outcome === "blocked");
}

const TONES: Record<RowOutcome["outcome"], TextTone> = {
  new: "good",
  update: "accent",
  duplicate: "muted",
  unchanged: "muted",
  refused: "bad",
  blocked: "bad",
};

/** What of a row is worth knowing before it is taken: what changes, and what was wrong with its cells. */
function What({ row, words }: { row: RowOutcome; words: Words }) {
  const changes = changesOf(row, words).map(({ key, field, before, after }) => (
    <Fragment key={key}>
      {before === null ? (
        <span className="row-part">{after}</span>
      ) : (
        <>
          {field} <del>{before}</del> <b>{after}</b>
        </>
      )}
    </Fragment>
  ));
  const problems = row.problems.map((problem) => (
    <Text key={`${problem.column}-${problem.code}`} tone="soft">
      {rowProblem(problem, words)}
    </Text>
  ));
  return [...changes, ...problems].map((part, index) => (
    <Fragment key={part.key}>
      {index > 0 && " · "}
      {part}
    </Fragment>
  ));
}

function columnsOf(words: Words): PlainColumn<RowOutcome>[] {
  const { t } = words;
  return [
    {
      key: "row",
      label: t("imports:column.row"),
      width: "64px",
      cell: ({ row }) => <Text tone="muted">{number(row, words.lang)}</Text>,
    },
    {
      key: "outcome",
      label: t("imports:column.outcome"),
      width: "112px",
      cell: ({ outcome }) => (
        <Text weight="strong" tone={TONES[outcome]}>
          {t(`imports:outcome.${outcome}`)}
        </Text>
      ),
    },
    {
      key: "company",
      label: t("imports:column.company"),
      width: "25%",
      cell: ({ company, outcome }) =>
        company ? (
          <Text weight="strong">{company}</Text>
        ) : (
          <Text tone="muted">{outcome === "blocked" ? t("imports:hidden") : "–"}</Text>
        ),
    },
    { key: "what", label: t("imports:column.what"), cell: (row) => <What row={row} words={words} /> },
    {
      key: "score",
      label: t("imports:column.score"),
      width: "23%",
      cell: (row) => (
        <Text tone={row.after && row.before?.band.key !== row.after.band.key ? row.after.band.tone : "muted"}>
          {scoreText(row, words)}
        </Text>
      ),
    },
  ];
}

/** What importing would do, row by row; nothing is written yet. */
export function Rehearsal({
  plan,
  columns,
  report,
  source,
  running,
  onColumns,
  onSource,
  onRun,
  onStop,
  onCancel,
}: RehearsalProps) {
  const words = useWords();
  const { t, lang } = words;
  const [shown, setShown] = useState<Shown>("all");
  const rows = useMemo(() => report?.rows.filter((row) => isShown(row, shown)).slice(0, 1000) ?? [], [report, shown]);
  const columnsShown = useMemo(() => columnsOf(words), [words]);
  const progress = running?.progress;
  const stat = (key: Shown, value: number, label: string, tone: "plain" | "good" | "accent" | "bad" = "plain") => (
    <li>
      <Stat
        value={number(value, lang)}
        label={label}
        tone={tone}
        isSelected={shown === key}
        onPress={() => setShown(shown === key ? "all" : key)}
      />
    </li>
  );
  const bad = report ? report.refused + report.blocked : 0;
  return (
    <Pane as="section" className="rehearsal" ground="paper" label={t("imports:rehearsal")}>
      <ScreenHead
        className="rehearsal-head"
        title={t("imports:rehearsal")}
        note={[plan.file.name, t("imports:nothingYet")].join(" · ")}
        actions={
          <>
            <Button onPress={onCancel} isDisabled={running !== null}>
              {t("imports:cancel")}
            </Button>
            <Button
              kind="primary"
              icon={Check}
              keys={keyOf("run-import")}
              isDisabled={!report || running !== null}
              onPress={onRun}
            >
              {t("imports:run")}
            </Button>
          </>
        }
      />
      <div className="rehearsal-main">
        {running ? (
          <Panel>
            <Progress
              label={t("imports:running")}
              count={t("imports:progress.rows", { count: progress?.rows ?? 0 })}
              part={progress && progress.totalBytes > 0 ? progress.bytes / progress.totalBytes : null}
              cancelLabel={t("imports:stop")}
              onCancel={onStop}
            />
          </Panel>
        ) : !report ? (
          <Panel>
            <Progress label={t("imports:reading")} count="" part={null} cancelLabel="" />
          </Panel>
        ) : null}
        {report && (
          <>
            <ul className="counts" aria-label={t("imports:summary")}>
              {stat("all", report.read, t("imports:all"))}
              {stat("new", report.created, t("imports:new"), "good")}
              {stat("update", report.updated, t("imports:updatedFields", { count: report.fieldsChanged }), "accent")}
              {stat("duplicate", report.duplicates, t("imports:duplicates"))}
              {stat("refused", bad, t("imports:refused"), bad > 0 ? "bad" : "plain")}
            </ul>
            <Panel isFlush className="outcomes">
              <Table
                label={t("imports:rows")}
                columns={columnsShown}
                rows={rows}
                keyOf={({ row }) => row}
                note={
                  report.read > report.rows.length ? t("imports:firstRows", { count: report.rows.length }) : undefined
                }
              />
            </Panel>
          </>
        )}
      </div>
      <div className="rehearsal-side">
        <Scroller label={t("imports:columns")}>
          <div className="rehearsal-panels">
            <Columns plan={plan} columns={columns} onColumns={onColumns} />
            {report && <Effect report={report} source={{ value: source, onChange: onSource }} />}
          </div>
        </Scroller>
      </div>
    </Pane>
  );
}
