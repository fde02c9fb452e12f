/** The list of today in the fake book, and why a lead is not in it. */
import type { QueueEntry, QueueStep, TodayView, WhyNotView } from "../wire";
import { type FakeLead, headlineOf, mayCall, personName } from "./lead";
import { rankOf, receiptOf, scoreOf } from "./score";
import { at, HOUR, iso, wall } from "./when";

const ORDER: QueueStep[] = ["promised", "hot", "retry", "new", "tail"];
type Blocked = WhyNotView["reasons"];
type Place = { step: QueueStep; reason: QueueEntry["reason"]; due: number | null };

function blocks(lead: FakeLead, now: number): Blocked {
  const found: Blocked = [];
  const add = (code: string, until: number | null = null, params: Blocked[number]["params"] = {}) =>
    found.push({ code, params, until: until === null ? null : iso(until) });
  if (lead.status === "lost" || lead.status === "customer") add("closed", null, { status: lead.status });
  const verdict = mayCall(lead);
  if (verdict.answer === "no") add("may-not-call", null, { ...verdict.params, because: verdict.code });
  if (lead.skippedUntil !== null && lead.skippedUntil > now) add("skipped", lead.skippedUntil);
  const due = lead.next?.at ? Date.parse(lead.next.at) : null;
  if (due === null) return found;
  const tonight = at(now, 1, 0);
  if (lead.next?.kind === "rest" && due > now) add("resting", due);
  if (lead.next?.kind === "appointment" && due > now) add("appointment", due);
  if (lead.next?.kind === "callback" && due >= tonight) add("promise-later", due);
  if (lead.next?.kind === "call" && due > now) add("waiting", due);
  return found;
}

function place(lead: FakeLead, now: number): Place {
  const { score } = scoreOf(lead, now);
  if (lead.next?.kind === "callback" && lead.next.at) {
    const due = Date.parse(lead.next.at);
    return {
      step: "promised",
      reason: {
        code: due < now ? "promise-missed" : "promise-today",
        params: { at: lead.next.at },
      },
      due,
    };
  }
  if (rankOf(score) >= 2 && lead.calls.length === 0) {
    const due = at(now, 0, 16, 20) + (lead.id % 3) * (HOUR / 2);
    return { step: "hot", reason: { code: "hot-deadline", params: { deadline: iso(due) } }, due };
  }
  const attempts = lead.calls.length;
  if (lead.unreached > 0) return { step: "retry", reason: { code: "wait-over", params: { attempts } }, due: null };
  if (attempts === 0) return { step: "new", reason: { code: "new", params: {} }, due: null };
  return { step: "tail", reason: { code: "unplanned", params: { attempts } }, due: null };
}

export function entries(leads: FakeLead[], now: number): QueueEntry[] {
  const placed = leads
    .filter((lead) => blocks(lead, now).length === 0)
    .map((lead) => ({ lead, ...place(lead, now), ...scoreOf(lead, now) }))
    .sort((a, b) => {
      const step = ORDER.indexOf(a.step) - ORDER.indexOf(b.step);
      if (step !== 0) return step;
      if (a.step === "promised") return (a.due ?? 0) - (b.due ?? 0) || a.lead.id - b.lead.id;
      if (a.step === "hot")
        return rankOf(b.score) - rankOf(a.score) || (a.due ?? 0) - (b.due ?? 0) || a.lead.id - b.lead.id;
      return b.score - a.score || a.lead.id - b.lead.id;
    });
  return placed.map(({ lead, step, reason, due, score, band }, index) => ({
    rank: index + 1,
    lead: lead.id,
    company: lead.company,
    phone: lead.phones[0]?.display ?? null,
    person: personName(lead),
    score,
    band,
    step,
    reason,
    due: due === null ? null : iso(due),
    because: headlineOf(receiptOf(lead, now))[0] ?? null,
  }));
}

export function todayOf(
  leads: FakeLead[],
  now: number,
  called: { at: number; reached: boolean; appointment: boolean }[],
): TodayView {
  const list = entries(leads, now);
  const hour = wall(now).getUTCHours() + wall(now).getUTCMinutes() / 60;
  const weekend = [0, 6].includes(wall(now).getUTCDay());
  const closedBecause = weekend ? "weekend" : hour < 8.5 ? "before-hours" : hour >= 17.5 ? "after-hours" : null;
  const opens =
    hour < 8.5 && !weekend ? at(now, 0, 8, 30) : at(now, weekend && wall(now).getUTCDay() === 6 ? 2 : 1, 8, 30);
  return {
    now: iso(now),
    zone: "Europe/Amsterdam",
    entries: list.slice(0, 200),
    total: list.length,
    steps: ORDER.map((step) => ({ step, count: list.filter((entry) => entry.step === step).length })),
    tally: {
      called: called.length,
      spoken: called.filter((c) => c.reached).length,
      appointments: called.filter((c) => c.appointment).length,
    },
    open: closedBecause === null,
    opensAt: closedBecause === null ? null : iso(opens),
    closesAt: closedBecause === null ? iso(at(now, 0, 17, 30)) : null,
    closedBecause,
  };
}

export function whyNotOf(leads: FakeLead[], lead: FakeLead, now: number): WhyNotView {
  const rank = entries(leads, now).find((entry) => entry.lead === lead.id)?.rank ?? null;
  return {
    lead: lead.id,
    company: lead.company,
    inQueue: rank !== null,
    rank,
    reasons: rank === null ? blocks(lead, now) : [],
  };
}
