/** Why a lead stands where it stands, and why another does not: codes of the queue, in the reader's words. */
import { nl } from "../i18n";
import type { QueueEntry, WhyNotView } from "../ipc";
import { clock, day, daysAhead, fact, has, kindName, left, mayCallWhy, moment, said, type Words } from "../kit/words";

/** A new code needs its sentence in `locales/…/queue.json` under `reason`, and a line here. */
export const QUEUE_REASONS = [
  "promise-today",
  "promise-missed",
  "appointment-today",
  "appointment-passed",
  "hot-deadline",
  "hot-late",
  "wait-over",
  "rest-over",
  "unplanned",
  "new",
] as const;
type QueueReason = (typeof QUEUE_REASONS)[number];

function isReason(code: string): code is QueueReason {
  return QUEUE_REASONS.some((known) => known === code);
}

/** A moment of today is its clock; another day is named. */
function short(at: string, words: Words): string {
  return daysAhead(at, words.now) === 0 ? clock(at) : moment(at, words);
}

function reasonText(entry: Pick<QueueEntry, "reason" | "due">, words: Words): string {
  const { t } = words;
  const { code, params } = entry.reason;
  if (!isReason(code)) return code;
  const at = String(params.at ?? params.deadline ?? entry.due ?? words.now);
  const attempts = Number(params.attempts ?? 0);
  switch (code) {
    case "hot-deadline":
      return t("queue:reason.hot-deadline", { left: left(at, words) });
    case "wait-over":
      return t("queue:reason.wait-over", { attempt: attempts + 1 });
    case "rest-over":
      return t("queue:reason.rest-over", { count: attempts });
    default:
      return t(`queue:reason.${code}`, { at: short(at, words) });
  }
}

/** The strongest thing to say about a lead, in a few words: `brochure gisteren`, `62 medewerkers`. */
function becauseText(because: QueueEntry["because"], words: Words): string {
  if (because === null) return "";
  const { code, params } = because;
  if (code === "activity") {
    const when = params.at === undefined ? "" : day(String(params.at), words);
    return words.t("queue:because", { kind: kindName(String(params.kind ?? ""), words), when });
  }
  // An answer makes sense beside its question only, and that is on the card.
  return params.field === undefined ? "" : fact(String(params.field), params.value ?? "", words);
}

/** Why a lead stands where it stands and why it is worth a call, on one line. */
export function entryText(entry: QueueEntry, words: Words): string {
  const because = becauseText(entry.because, words);
  // The group already says that these are new.
  if (entry.reason.code === "new" && because !== "") return because;
  return [reasonText(entry, words), because].filter(Boolean).join(" · ");
}

type Block = WhyNotView["reasons"][number];
const BLOCKS = [
  "closed",
  "may-not-call",
  "suppressed",
  "no-phone",
  "waiting",
  "resting",
  "promise-later",
  "skipped",
  "cap-day",
  "cap-week",
  "cap-total",
] as const;

export function blockText(block: Block, words: Words): string {
  const { t } = words;
  const { code, params } = block;
  if (code === "below-gate") return t("queue:block.below-gate", { count: Number(params.missing ?? 0) });
  const known = BLOCKS.find((candidate) => candidate === code);
  if (known === undefined) return code;
  return t(`queue:block.${known}`, { ...said(params, words), why: mayCallWhy(String(params.because ?? ""), words) });
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
