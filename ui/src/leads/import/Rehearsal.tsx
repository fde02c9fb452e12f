import { Check } from "lucide-react";
import { useMemo, useState } from "react";
import { keyOf } from "../../app/actions";
import type { Column, ImportPlan, ImportProgress, ImportReport, RowOutcome } from "../../ipc";
import { Button } from "../../kit/Button";
import { Progress } from "../../kit/Progress";
import { Segments } from "../../kit/Segments";
import { capital, number, useWords } from "../../kit/words";
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
  const count = (value: number) => number(value, lang);
  const progress = running?.progress;
  return (
    <div className="rehearsal" role="region" aria-label={t("imports:rehearsal")}>
      <header className="rehearsal-head">
        <h1>{t("imports:rehearsal")}</h1>
        <span className="muted">
          {plan.file.name} · {t("imports:nothingYet")}
        </span>
        <span className="grow" />
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
      </header>
      <div className="rehearsal-main">
        {running ? (
          <div className="panel">
            <Progress
              label={t("imports:running")}
              count={t("imports:progress.rows", { count: progress?.rows ?? 0 })}
              part={progress && progress.totalBytes > 0 ? progress.bytes / progress.totalBytes : null}
              cancelLabel={t("imports:stop")}
              onCancel={onStop}
            />
          </div>
        ) : !report ? (
          <div className="panel">
            <Progress label={t("imports:reading")} count="" part={null} cancelLabel="" />
          </div>
        ) : null}
        {report && (
          <>
            <ul className="counts" aria-label={t("imports:summary")}>
              <li>
                <b className="points-up">{count(report.created)}</b>
                <span>{t("imports:new")}</span>
              </li>
              <li>
                <b className="accent">{count(report.updated)}</b>
                <span>{t("imports:updatedFields", { count: report.fieldsChanged })}</span>
              </li>
              <li>
                <b>{count(report.duplicates)}</b>
                <span>{t("imports:duplicates")}</span>
              </li>
              <li>
                <b className={report.refused + report.blocked > 0 ? "points-down" : ""}>
                  {count(report.refused + report.blocked)}
                </b>
                <span>{t("imports:refused")}</span>
              </li>
            </ul>
            <Segments
              label={t("imports:filter")}
              quietLabel
              options={SHOWN.map((key) => ({
                key,
                text: key === "all" ? t("imports:all") : capital(t(`imports:outcome.${key}`), lang),
              }))}
              value={shown}
              onChange={setShown}
            />
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
            <div className="outcomes" role="region" aria-label={t("imports:rows")} tabIndex={0}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{t("imports:column.row")}</th>
                    <th scope="col">{t("imports:column.outcome")}</th>
                    <th scope="col">{t("imports:column.company")}</th>
                    <th scope="col">{t("imports:column.what")}</th>
                    <th scope="col">{t("imports:column.score")}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <tr key={row.row}>
                      <td className="muted">{row.row}</td>
                      <td className={`outcome ${row.outcome}`}>{t(`imports:outcome.${row.outcome}`)}</td>
                      <td className="outcome-company">
                        {row.company || (
                          <span className="muted">{row.outcome === "blocked" ? t("imports:hidden") : "–"}</span>
                        )}
                      </td>
                      <td>
                        {changesOf(row, words).map(({ key, field, before, after }) => (
                          <span key={key} className="outcome-change">
                            {before === null ? (
                              after
                            ) : (
                              <>
                                {field} <del>{before}</del> <b>{after}</b>
                              </>
                            )}
                          </span>
                        ))}
                        {row.problems.map((problem) => (
                          <span key={`${problem.column}-${problem.code}`} className="outcome-problem">
                            {rowProblem(problem, words)}
                          </span>
                        ))}
                      </td>
                      <td
                        className={
                          row.after && row.before?.band.key !== row.after.band.key
                            ? `tone-${row.after.band.tone}`
                            : "muted"
                        }
                      >
                        {scoreText(row, words)}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
              {report.read > report.rows.length && (
                <p className="panel-note">{t("imports:firstRows", { count: report.rows.length })}</p>
              )}
            </div>
          </>
        )}
      </div>
      <div className="rehearsal-side">
        <Columns plan={plan} columns={columns} onColumns={onColumns} />
        {report && <Effect report={report} source={{ value: source, onChange: onSource }} />}
      </div>
    </div>
  );
}
