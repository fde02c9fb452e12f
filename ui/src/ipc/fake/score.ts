/** Canned points, enough to make the screens believable. The real rules live in the program, never here. */
import type { AnswerState, BandView, ReceiptLine, ReceiptView, ScoreView, Way, WayChange } from "../wire";
import type { FakeLead } from "./lead";
import { pointsOf, QUESTIONS } from "./questions";
import { DAY, iso } from "./when";

const BANDS: { band: BandView; from: number }[] = [
  { band: { key: "cold", name: null, tone: "cold" }, from: Number.NEGATIVE_INFINITY },
  { band: { key: "warm", name: null, tone: "warm" }, from: 26 },
  { band: { key: "hot", name: null, tone: "hot" }, from: 51 },
  { band: { key: "very-hot", name: null, tone: "very-hot" }, from: 71 },
];

export function bandOf(score: number): BandView {
  return (BANDS.findLast(({ from }) => score >= from) ?? BANDS[0])?.band ?? { key: "cold", name: null, tone: "cold" };
}

export function rankOf(score: number): number {
  return BANDS.findLastIndex(({ from }) => score >= from);
}

const DECIDES = new Set([
  "directeur",
  "eigenaar",
  "zaakvoerder",
  "vennoot",
  "partner",
  "financieel directeur",
  "gedelegeerd bestuurder",
]);
const SECTORS = new Set(["levensmiddelen", "groothandel", "industrie", "metaal", "transport"]);
const ACTIVITY: Record<string, { each: number; max: number }> = {
  "demo-request": { each: 40, max: 40 },
  "brochure-request": { each: 15, max: 15 },
  download: { each: 10, max: 10 },
  "page-visit": { each: 5, max: 10 },
  "email-clicked": { each: 5, max: 15 },
};

function fitLines(lead: FakeLead): ReceiptLine[] {
  const lines: ReceiptLine[] = [];
  const add = (rule: string, points: number, code: string, params: ReceiptLine["params"]) =>
    lines.push({
      rule,
      name: null,
      axis: "fit",
      points,
      code,
      params,
      at: iso(lead.since),
      source: lead.source,
      events: 0,
    });
  const { employees, role, sector, country } = lead.fields;
  if (typeof employees === "number" && employees > 50)
    add("employees", 15, "bands", { field: "employees", value: employees });
  else if (typeof employees === "number" && employees >= 25)
    add("employees", 10, "bands", { field: "employees", value: employees });
  if (typeof role === "string" && DECIDES.has(role)) add("role", 20, "choice", { field: "role", value: role });
  if (role === "stagiair") add("role", -20, "choice", { field: "role", value: role });
  if (typeof sector === "string" && SECTORS.has(sector))
    add("sector", 10, "choice", { field: "sector", value: sector });
  if (country === "BE") add("region", -8, "choice", { field: "country", value: "BE" });
  return lines;
}

function correctionLines(lead: FakeLead, axis: ReceiptLine["axis"], now: number): ReceiptLine[] {
  return lead.corrections
    .filter((one) => one.axis === axis && Date.parse(one.until) > now)
    .map(({ points, reason, from, until, author }) => ({
      rule: "correction",
      name: null,
      axis,
      points,
      code: "correction",
      params: { reason, until },
      at: from,
      source: author,
      events: 0,
    }));
}

function interestLines(lead: FakeLead, answers: Record<string, AnswerState>, now: number): ReceiptLine[] {
  const lines: ReceiptLine[] = [];
  for (const [kind, { each, max }] of Object.entries(ACTIVITY)) {
    const seen = lead.activities.filter((a) => a.kind === kind && a.at <= now);
    const last = seen.at(-1);
    if (!last) continue;
    const points = seen.length * each;
    const params: ReceiptLine["params"] = { kind, count: seen.length, ...(last.label ? { label: last.label } : {}) };
    lines.push({
      name: null,
      rule: kind,
      axis: "interest",
      points,
      code: "activity",
      params,
      at: iso(last.at),
      source: "site",
      events: seen.length,
    });
    if (points > max) {
      lines.push({
        name: null,
        rule: kind,
        axis: "interest",
        points: max - points,
        code: "cap-period",
        params: { max, days: 30, lost: points - max },
        at: null,
        source: null,
        events: 0,
      });
    }
  }
  for (const question of QUESTIONS) {
    const answer = answers[question.key];
    if (answer?.state !== "answered") continue;
    const points = pointsOf(question, answer);
    if (points === 0) continue;
    const value = answer.values.join(", ");
    lines.push({
      name: null,
      rule: question.key,
      axis: "interest",
      points,
      code: "answer",
      params: { question: question.key, value },
      at: iso(now),
      source: "call",
      events: 0,
    });
  }
  if (lead.unreached >= 3) {
    lines.push({
      name: null,
      rule: "unreached",
      axis: "interest",
      points: -5,
      code: "unreached",
      params: { count: lead.unreached },
      at: null,
      source: null,
      events: lead.unreached,
    });
  }
  return lines;
}

const sum = (lines: ReceiptLine[]) => lines.reduce((total, line) => total + line.points, 0);

/** Single changes that are enough; where none is, the three best together. */
function ways(lead: FakeLead, answers: Record<string, AnswerState>, missing: number): Way[] {
  const found: WayChange[] = [];
  for (const question of QUESTIONS) {
    if ((answers[question.key]?.state ?? "not-asked") !== "not-asked") continue;
    const best = question.options?.reduce((top, option) => (option.points > top.points ? option : top));
    if (best && best.points > 0)
      found.push({ code: "ask", params: { question: question.key, value: best.key }, points: best.points });
  }
  if (lead.fields.employees === undefined)
    found.push({ code: "learn", params: { field: "employees", from: 51 }, points: 15 });
  if (!lead.activities.some((activity) => activity.kind === "demo-request"))
    found.push({ code: "do", params: { activity: "demo-request" }, points: 40 });
  found.sort((a, b) => a.points - b.points);
  const enough = found.filter((change) => change.points >= missing);
  if (enough.length > 0) return enough.slice(0, 3).map((change) => ({ changes: [change], points: change.points }));
  const changes = found.reverse().slice(0, 3);
  return changes.length === 0 ? [] : [{ changes, points: changes.reduce((total, change) => total + change.points, 0) }];
}

/** The places of the three lines that say most, acts before traits. */
function headlineOf(lines: ReceiptLine[]): number[] {
  return lines
    .map((line, place) => ({ line, place }))
    .filter(({ line }) => line.points > 0)
    .sort(
      (a, b) =>
        Number(b.line.code === "activity") - Number(a.line.code === "activity") || b.line.points - a.line.points,
    )
    .slice(0, 3)
    .map(({ place }) => place);
}

/** The place of the only line without which the class would be a lower one. */
function hangsOn(lines: ReceiptLine[], margin: number | null): number | null {
  const held = lines.flatMap((line, place) => (margin !== null && line.points > margin ? [place] : []));
  return held.length === 1 ? (held[0] ?? null) : null;
}

export function scoreOf(lead: FakeLead, now: number, answers = lead.answers): ScoreView {
  const fit = sum([...fitLines(lead), ...correctionLines(lead, "fit", now)]);
  const interest = sum([...interestLines(lead, answers, now), ...correctionLines(lead, "interest", now)]);
  return { score: fit + interest, fit, interest, band: bandOf(fit + interest) };
}

export function receiptOf(lead: FakeLead, now: number, answers = lead.answers): ReceiptView {
  const score = scoreOf(lead, now, answers);
  const corrections = [...correctionLines(lead, "fit", now), ...correctionLines(lead, "interest", now)];
  const lines = [...fitLines(lead), ...interestLines(lead, answers, now), ...corrections];
  const rank = rankOf(score.score);
  const history: ReceiptView["history"] = [];
  const known = Object.keys(lead.answers).length > 0 ? lead.answers : {};
  for (const moment of [now - 42 * DAY, ...lead.activities.map((a) => a.at), now - 7 * DAY].sort((a, b) => a - b)) {
    history.push({ at: iso(moment), score: score.fit + sum(interestLines({ ...lead, unreached: 0 }, known, moment)) });
  }
  history.push({ at: iso(now), score: score.score });
  const weekAgo = score.fit + sum(interestLines(lead, {}, now - 7 * DAY));
  const higher = BANDS.slice(rank + 1);
  const margin = rank > 0 ? score.score - (BANDS[rank]?.from ?? 0) : null;
  const brochure = lead.activities.findLast((a) => a.kind === "brochure-request" || a.kind === "download");
  const dropped = bandOf(score.score - 15);
  return {
    ...score,
    lines,
    headline: headlineOf(lines),
    margin,
    hangsOn: hangsOn(lines, margin),
    next:
      brochure && dropped.key !== score.band.key
        ? { at: iso(brochure.at + 10 * DAY), band: dropped, score: score.score - 15 }
        : null,
    toBand: higher.map(({ band, from }) => {
      const missing = from - score.score;
      return { band, missing, ways: ways(lead, answers, missing) };
    }),
    cappedBy: lead.fields.role === "stagiair" ? { code: "knock-out", params: { rule: "student", max: "warm" } } : null,
    trend: score.score - weekAgo,
    history,
  };
}
