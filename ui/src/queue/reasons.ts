/** Why a lead stands where it stands, and why another does not: codes of the queue, in the reader's words. */
import { nl } from "../i18n";
import type { QueueEntry, WhyNotView } from "../ipc";
import { clock, daysAhead, has, kindName, left, mayCallWhy, moment, said, sourceName, type Words } from "../kit/words";

/** A new code needs its sentence in `locales/…/queue.json` under `reason`, and a line here. */
export const QUEUE_REASONS = [
  "promised",
  "promised-missed",
  "deadline",
  "deadline-passed",
  "retry",
  "new",
  "tail",
  "waiting-passed",
  "later",
  "added",
] as const;
export type QueueReason = (typeof QUEUE_REASONS)[number];

function isReason(code: string): code is QueueReason {
  return QUEUE_REASONS.some((known) => known === code);
}

export function reasonText(entry: QueueEntry, words: Words): string {
  const { t } = words;
  const { code, params } = entry.reason;
  if (!isReason(code)) return code;
  const at =
    entry.due === null ? "" : daysAhead(entry.due, words.now) === 0 ? clock(entry.due) : moment(entry.due, words);
  switch (code) {
    case "promised":
      return params.note
        ? t("queue:reason.promised-note", { at, note: params.note })
        : t("queue:reason.promised", { at });
    case "deadline": {
      const remaining = entry.due === null ? "" : left(entry.due, words);
      return params.kind
        ? t("queue:reason.deadline-kind", { left: remaining, kind: kindName(String(params.kind), words) })
        : t("queue:reason.deadline", { left: remaining });
    }
    case "retry": {
      const attempt = Number(params.attempt ?? 2);
      if (params.result === "no-answer" || params.result === "busy" || params.result === "voicemail")
        return t(`queue:reason.retry-${params.result}`, { attempt });
      return t("queue:reason.retry", { attempt });
    }
    case "new":
      return params.source
        ? t("queue:reason.new-source", { source: sourceName(String(params.source), words) })
        : t("queue:reason.new");
    default:
      return t(`queue:reason.${code}`, { ...said(params, words), at });
  }
}

type Block = WhyNotView["reasons"][number];

export function blockText(block: Block, words: Words): string {
  const { t } = words;
  if (!has(nl.queue.block, block.code)) return block.code;
  const why = mayCallWhy(String(block.params.because ?? ""), words);
  return t(`queue:block.${block.code}`, { ...said(block.params, words), why });
}

export function hoursText(because: string, opensAt: string, words: Words): string {
  const { t } = words;
  const at = moment(opensAt, words);
  if (because.startsWith("holiday:")) {
    const key = because.slice("holiday:".length);
    const holiday = has(nl.queue.holiday, key) ? t(`queue:holiday.${key}`) : key;
    return t("queue:hours.holiday", { holiday, moment: at });
  }
  return has(nl.queue.hours, because) ? t(`queue:hours.${because}`, { moment: at, holiday: "" }) : because;
}
