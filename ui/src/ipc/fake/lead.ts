/** The leads of the fake book, as they stand on a Tuesday afternoon. */
import type {
  AnswerState,
  CallResult,
  CorrectionView,
  Draft,
  LeadCard,
  LeadRow,
  NextStep,
  PersonView,
  PhoneView,
  TimelineItem,
} from "../wire";
import { type Firm, firms } from "./firms";
import { views } from "./questions";
import { receiptOf, scoreOf } from "./score";
import { at, DAY, HOUR, iso } from "./when";

type FakeCall = { at: number; result: CallResult; note: string };
export type FakeLead = {
  id: number;
  since: number;
  source: string;
  status: string;
  company: string;
  fields: Record<string, string | number>;
  people: PersonView[];
  phones: PhoneView[];
  activities: { kind: string; label: string | null; at: number }[];
  answers: Record<string, AnswerState>;
  calls: FakeCall[];
  corrections: CorrectionView[];
  unreached: number;
  next: NextStep | null;
  draft: Draft | null;
  skippedUntil: number | null;
  suppressed: boolean;
  revision: number;
};

function phone(id: number, display: string, kind: PhoneView["kind"]): PhoneView {
  const digits = display.replace(/\D/g, "");
  const e164 = display.startsWith("+") ? `+${digits}` : `+31${digits.slice(1)}`;
  return { id, person: null, kind, display, e164, original: display, wrong: false };
}

function leadOf(firm: Firm, index: number, now: number): FakeLead {
  const id = index + 1;
  const belgian = firm.phone.startsWith("+32");
  const slug = firm.company
    .toLowerCase()
    .replace(/\bb\.v\.|\bn\.v\./g, "")
    .normalize("NFD")
    .replace(/[^a-z ]/g, "")
    .trim()
    .replace(/ +/g, "-");
  const fields: FakeLead["fields"] = {
    city: firm.city,
    country: belgian ? "BE" : "NL",
    sector: firm.sector,
    legal_form: firm.form,
    website: `${slug}.example`,
  };
  if (firm.employees !== null) fields.employees = firm.employees;
  if (firm.role) fields.role = firm.role;
  const phones = [phone(id * 10, firm.phone, "fixed")];
  if (firm.mobile) phones.push(phone(id * 10 + 1, firm.mobile, "mobile"));
  const email = firm.first ? `${firm.first.toLowerCase().replace(/[^a-z]/g, "")}@${slug}.example` : null;
  const people =
    firm.last || firm.first ? [{ id, firstName: firm.first, lastName: firm.last, role: firm.role, email }] : [];
  const source = ["fair", "website", "referral", "list"][index % 4] ?? "list";
  return {
    id,
    since: now - (20 + index) * DAY,
    source,
    status: "new",
    company: firm.company,
    fields,
    people,
    phones,
    activities: [],
    answers: {},
    calls: [],
    corrections: [],
    unreached: 0,
    next: null,
    draft: null,
    skippedUntil: null,
    suppressed: false,
    revision: 1,
  };
}

/** The day's story: who was promised what, who is hot, who did not pick up. */
export function book(now: number): FakeLead[] {
  const leads = firms.map((firm, index) => leadOf(firm, index, now));
  const by = (company: string) => leads.find((lead) => lead.company.startsWith(company));
  const did = (company: string, kind: string, daysAgo: number, label: string | null = null) =>
    by(company)?.activities.push({ kind, label, at: at(now, -daysAgo, 11, 20) });
  const promise = (company: string, hour: number, minute: number, note: string) => {
    const lead = by(company);
    if (!lead) return;
    lead.status = "contact";
    lead.calls.push({ at: at(now, -4, 10, 5), result: "callback", note });
    lead.next = {
      kind: "callback",
      at: iso(at(now, 0, hour, minute)),
      reason: { code: "promised", params: { at: iso(at(now, 0, hour, minute)) } },
    };
  };
  const missed = (company: string, times: number, result: CallResult) => {
    const lead = by(company);
    if (!lead) return;
    lead.status = "contact";
    lead.unreached = times;
    for (let n = times; n > 0; n--) lead.calls.push({ at: at(now, -3 * n, 9, 15), result, note: "" });
    lead.next = {
      kind: "call",
      at: iso(now - HOUR),
      reason: { code: "retry", params: { attempt: times + 1, result } },
    };
  };
  promise("De Vries", 14, 30, "Bel me na de lunch");
  promise("Bouwbedrijf Hendriks", 15, 0, "Offerte besproken, wil vrijdag beslissen");
  did("De Vries", "page-visit", 5, "prijzen");
  did("De Vries", "brochure-request", 6);
  did("Bouwbedrijf", "brochure-request", 9);
  did("Bouwbedrijf", "email-clicked", 3);
  did("Van Dam", "demo-request", 1);
  did("Bakkerij Jansen", "page-visit", 12, "prijzen");
  did("Bakkerij Jansen", "page-visit", 9, "prijzen");
  did("Bakkerij Jansen", "page-visit", 7, "prijzen");
  did("Bakkerij Jansen", "brochure-request", 1);
  did("Van der Meer", "brochure-request", 2);
  did("Van der Meer", "page-visit", 2, "prijzen");
  did("Kok Techniek", "download", 1, "whitepaper");
  did("Kok Techniek", "email-clicked", 1);
  did("Meubelmakerij", "demo-request", 2);
  did("Machinefabriek", "brochure-request", 1);
  missed("Garage Bakker", 2, "no-answer");
  missed("Kwekerij Smeets", 1, "busy");
  missed("Schildersbedrijf", 3, "voicemail");
  missed("Glashandel", 1, "no-answer");
  did("Garage Bakker", "brochure-request", 14);
  did("Tandartspraktijk", "download", 8, "whitepaper");
  did("Houthandel", "page-visit", 4, "prijzen");
  const rest = by("Slagerij de Wit");
  if (rest)
    rest.next = {
      kind: "rest",
      at: iso(at(now, 59, 9)),
      reason: { code: "later", params: { at: iso(at(now, 59, 9)) } },
    };
  const planned = by("Ingenieursbureau");
  if (planned) {
    planned.status = "qualified";
    planned.calls.push({ at: at(now, -1, 15, 40), result: "appointment", note: "Kennismaking op kantoor" });
    planned.next = {
      kind: "appointment",
      at: iso(at(now, 2, 10)),
      reason: { code: "appointment", params: { at: iso(at(now, 2, 10)) } },
    };
  }
  for (const name of ["Basisschool", "Kapsalon"]) {
    const lost = by(name);
    if (lost) lost.status = "lost";
  }
  const customer = by("Transportbedrijf");
  if (customer) customer.status = "customer";
  const unknown = by("Drukkerij");
  if (unknown) delete unknown.fields.legal_form;
  return leads;
}

export function mayCall(lead: FakeLead): LeadCard["mayCall"] {
  const form = lead.fields.legal_form;
  if (lead.suppressed) return { answer: "no", code: "suppressed", params: {} };
  if (form === undefined) return { answer: "note", code: "form-unknown", params: { ask: "legal_form" } };
  if (form === "sole-trader" || form === "vof" || form === "maatschap") {
    if (lead.source === "website") return { answer: "yes", code: "consent", params: { form } };
    return form === "sole-trader"
      ? { answer: "no", code: "natural-person", params: { form } }
      : { answer: "note", code: "designated", params: { form } };
  }
  return { answer: "yes", code: "legal-person", params: { form } };
}

export function personName(lead: FakeLead): string | null {
  const person = lead.people[0];
  return person ? [person.firstName, person.lastName].filter(Boolean).join(" ") : null;
}

function timeline(lead: FakeLead): TimelineItem[] {
  const items: TimelineItem[] = [
    ...lead.calls.map((call) => ({
      at: iso(call.at),
      kind: "call" as const,
      code: call.result,
      params: {},
      note: call.note || null,
      author: "Marieke",
    })),
    ...lead.activities.map((activity) => ({
      at: iso(activity.at),
      kind: "activity" as const,
      code: activity.kind,
      params: activity.label ? { label: activity.label } : {},
      note: null,
      author: "",
    })),
    {
      at: iso(lead.since),
      kind: "change" as const,
      code: "import-leads",
      params: { file: "beurs-utrecht-2025.csv" },
      note: null,
      author: "",
    },
  ];
  return items.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

/** The strongest things to say about a lead. */
export function headlineOf({ lines }: LeadCard["receipt"]): LeadCard["headline"] {
  return lines
    .filter((line) => line.points > 0 && line.code !== "answer")
    .sort((a, b) => (a.axis === b.axis ? b.points - a.points : a.axis === "interest" ? -1 : 1))
    .slice(0, 3)
    .map(({ code, params, at }) => ({ code, params: { ...params, ...(at && code === "activity" ? { at } : {}) } }));
}

export function cardOf(lead: FakeLead, now: number): LeadCard {
  const receipt = receiptOf(lead, now);
  return {
    id: lead.id,
    company: lead.company,
    status: lead.status,
    fields: Object.entries(lead.fields).map(([key, value]) => ({
      key,
      value: String(value),
      source: lead.source,
      at: iso(lead.since),
    })),
    people: lead.people,
    phones: lead.phones,
    receipt,
    corrections: lead.corrections.filter(({ until }) => Date.parse(until) > now),
    mayCall: mayCall(lead),
    headline: headlineOf(receipt),
    script: {
      opening: {
        nl: "Goedemiddag {person}, u spreekt met Marieke van Belrij. {reason} Schikt het om er kort over te praten?",
        en: "Good afternoon {person}, this is Marieke from Belrij. {reason} Is this a good moment for a few questions?",
      },
      right: {
        nl: "Als u liever niet meer gebeld wordt, kunt u dat nu zeggen; dan noteer ik dat meteen.",
        en: "If you would rather not be called again, just say so and I will note it right away.",
      },
    },
    questions: views(lead.answers, iso(lead.calls.at(-1)?.at ?? now)),
    attempts: lead.calls.length,
    nextStep: lead.next,
    timeline: timeline(lead),
    draft: lead.draft,
    revision: lead.revision,
  };
}

export function rowOf(lead: FakeLead, now: number): LeadRow {
  return {
    id: lead.id,
    company: lead.company,
    person: personName(lead),
    phone: lead.phones[0]?.display ?? null,
    status: lead.status,
    ...scoreOf(lead, now),
    nextStep: lead.next,
    city: typeof lead.fields.city === "string" ? lead.fields.city : null,
  };
}
