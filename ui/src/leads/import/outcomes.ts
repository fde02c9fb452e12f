/** What happens to a row, in words. */
import { nl } from "../../i18n";
import type { RowOutcome } from "../../ipc";
import { bandName, fieldInText, has, said, type Words } from "../../kit/words";

type RowProblem = RowOutcome["problems"][number];

export function rowProblem(problem: RowProblem, words: Words): string {
  if (!has(nl.imports.problem, problem.code)) return problem.code;
  const text = words.t(`imports:problem.${problem.code}`, said(problem.params, words));
  return problem.column === "" ? text : words.t("imports:inColumn", { column: problem.column, problem: text });
}

export function scoreText(row: RowOutcome, words: Words): string {
  const { t } = words;
  const { before, after } = row;
  if (row.outcome === "refused") return t("imports:fixOrSkip");
  if (row.outcome === "blocked") return t("imports:notTaken");
  if (!after || row.outcome === "duplicate") return t("imports:nothingChanged");
  const to = bandName(after.band, words);
  if (!before) return t("imports:becomes", { band: to, score: after.score });
  if (before.score === after.score) return t("imports:stays", { band: to, score: after.score });
  return t("imports:moves", { from: bandName(before.band, words), before: before.score, to, after: after.score });
}

/** The fields a row changes, each with what it was. */
export function changesOf(
  row: RowOutcome,
  words: Words,
): { key: string; field: string; before: string | null; after: string }[] {
  return row.changes.map((change) => ({
    key: change.field,
    field: fieldInText(change.field, words),
    before: row.outcome === "update" ? (change.before ?? words.t("imports:empty")) : null,
    after: change.after ?? words.t("imports:empty"),
  }));
}
