/** A believable book in memory, so that every screen runs in a plain browser and in tests, without the program. */

import { missing, ok, refused } from "./fake/answers";
import { planOf, reportOf } from "./fake/imports";
import { entries, todayOf, whyNotOf } from "./fake/ladder";
import { book, cardOf, type FakeLead, personName, rowOf } from "./fake/lead";
import { type FakeVersion, firstVersion, modelCommands } from "./fake/models";
import { receiptOf, scoreOf } from "./fake/score";
import { at, HOUR, iso, parseWhen } from "./fake/when";
import type { Commands, ImportBatch, ImportFile, ImportProgress, Noun, Platform, Result, Step } from "./index";
import type { BookState, CallResult, NextStep, RecordCall } from "./wire";

export type FakeOptions = {
  /** Where the book's clock starts; it runs on from there. */
  now?: string;
  state?: "open" | "first-run" | "closed";
  /** The problem of a closed book. */
  problem?: string;
  /** Milliseconds that an import takes, so that progress can be seen. */
  importTakes?: number;
};

type Called = { at: number; reached: boolean; appointment: boolean };
type State = { leads: FakeLead[]; called: Called[]; batches: ImportBatch[]; versions: FakeVersion[] };
type Entry = { step: Step; lead: number | null; before: State; after: State; changed: Noun[] };

const REACHED = new Set<CallResult>(["appointment", "callback", "later", "not-interested", "do-not-call"]);

export function fakePlatform(options: FakeOptions = {}): Platform & { drop(name: string): void } {
  const began = Date.now();
  const start = Date.parse(options.now ?? "2026-03-03T14:12:00+01:00");
  const now = () => start + (Date.now() - began);
  let book_: BookState["state"] = options.state ?? "open";
  let example = true;
  let template = "starter";
  let state: State = {
    leads: book(start),
    called: Array.from({ length: 14 }, (_, n) => ({ at: start - n * HOUR, reached: n < 6, appointment: n < 2 })),
    batches: [
      {
        batch: 2,
        name: "beurs-utrecht-2025.csv",
        source: "beurs Utrecht",
        at: iso(at(start, -21, 10, 4)),
        created: 188,
        updated: 12,
        undone: false,
      },
      {
        batch: 1,
        name: "klanten.csv",
        source: "klanten",
        at: iso(at(start, -40, 16, 31)),
        created: 32,
        updated: 0,
        undone: true,
      },
    ],
    versions: [firstVersion(start)],
  };
  const done: Entry[] = [];
  let undone: Entry[] = [];
  const hearers = { progress: new Set<(p: ImportProgress) => void>(), files: new Set<(f: ImportFile[]) => void>() };
  const files = new Map<number, string>();
  let handles = 0;
  let cancelled = false;

  const find = (id: number) => state.leads.find((lead) => lead.id === id);
  const path = "/home/marieke/.local/share/belrij/belrij.book";
  const bookState = (): BookState => {
    if (book_ === "first-run") return { state: "first-run", path };
    if (book_ === "closed")
      return { state: "closed", path, problem: { code: options.problem ?? "book-in-use", params: {} } };
    return { state: "open", path, leads: state.leads.length, template, keyPlace: "keychain", example, openFiles: [] };
  };

  /** Every change is one step that can be taken back whole. */
  function change<T>(verb: string, params: Step["params"], changed: Noun[], lead: number | null, apply: () => T) {
    const before = structuredClone(state);
    const value = apply();
    done.push({ step: { verb, params, at: iso(now()) }, lead, before, after: structuredClone(state), changed });
    undone = [];
    return ok({ value, changed });
  }

  function concluded(lead: FakeLead, result: CallResult, callback: string | null): Result<NextStep> {
    const asked = callback === null ? null : Date.parse(callback);
    if (asked !== null && asked < now()) return refused("callback-in-past", { at: callback ?? "" });
    const step = (kind: NextStep["kind"], moment: number | null, code: string): Result<NextStep> => {
      const when = moment === null ? null : iso(moment);
      return ok({ kind, at: when, reason: { code, params: when ? { at: when } : {} } });
    };
    switch (result) {
      case "no-answer":
      case "busy":
      case "voicemail":
        if (asked !== null) return step("callback", asked, "promised");
        if (result === "busy") return step("call", now() + HOUR / 2, "retry");
        if (lead.unreached >= 6) return step("rest", at(now(), 60, 9), "not-reached");
        return lead.unreached === 0
          ? step("call", now() + 2 * HOUR, "retry")
          : step("call", at(now(), lead.unreached === 1 ? 1 : 3, 9, 30), "retry");
      case "appointment":
        return asked === null
          ? ok({
              kind: "callback" as const,
              at: iso(at(now(), 1, 8, 30)),
              reason: { code: "appointment-to-plan", params: {} },
            })
          : step("appointment", asked, "appointment");
      case "callback":
        return asked === null ? refused("callback-missing") : step("callback", asked, "promised");
      case "later":
        return step("rest", asked ?? at(now(), 90, 9), "later");
      case "wrong-number":
        return step("none", null, "wrong-number");
      case "not-interested":
        return step("none", null, "not-interested");
      case "do-not-call":
        return step("none", null, "do-not-call");
    }
  }

  function save(call: RecordCall, lead: FakeLead, next: NextStep) {
    const list = entries(state.leads, now());
    const place = list.findIndex((entry) => entry.lead === lead.id);
    const following = (list[place + 1] ?? list.find((entry) => entry.lead !== lead.id))?.lead ?? null;
    return change(
      "record-call",
      { company: lead.company, result: call.result },
      ["research", "leads", "queue", "scoring"],
      lead.id,
      () => {
        const reached = REACHED.has(call.result);
        lead.calls.push({ at: now(), result: call.result, note: call.note });
        Object.assign(lead.answers, call.answers);
        lead.unreached = reached ? 0 : lead.unreached + 1;
        lead.next = next.kind === "none" ? null : next;
        lead.status =
          call.result === "not-interested" || call.result === "do-not-call"
            ? "lost"
            : lead.status === "new"
              ? "contact"
              : lead.status;
        lead.suppressed = lead.suppressed || call.result === "do-not-call";
        const dialled = lead.phones.find((phone) => phone.id === call.phone);
        if (call.result === "wrong-number" && dialled) dialled.wrong = true;
        lead.draft = null;
        lead.revision++;
        state.called.push({ at: now(), reached, appointment: call.result === "appointment" });
        return { nextStep: next, score: scoreOf(lead, now()), next: following };
      },
    );
  }

  async function working(rows: number): Promise<void> {
    cancelled = false;
    const ticks = options.importTakes ? 20 : 0;
    for (let tick = 1; tick <= ticks && !cancelled; tick++) {
      await new Promise((resolve) => setTimeout(resolve, (options.importTakes ?? 0) / ticks));
      const progress = {
        rows: Math.round((rows * tick) / ticks),
        bytes: 48_213 * (tick / ticks),
        totalBytes: 48_213,
      } as const;
      for (const hear of hearers.progress) hear(progress);
    }
  }

  function hand(name: string): ImportFile {
    handles++;
    files.set(handles, name);
    return { handle: handles, name, bytes: 48_213 };
  }

  function turn(from: Entry[], to: Entry[], back: boolean, code: string) {
    const entry = from.pop();
    if (!entry) return refused(code);
    state = structuredClone(back ? entry.before : entry.after);
    to.push(entry);
    return ok({ value: { step: entry.step, lead: entry.lead }, changed: entry.changed });
  }

  const models = modelCommands(
    now,
    () => state.versions,
    (verb, versions) =>
      change(verb, {}, ["scoring", "leads", "queue"], null, () => {
        state.versions = versions;
        return versions.at(-1)?.version ?? 0;
      }),
  );

  const commands: Commands = {
    bookState: async () => {
      const state = bookState();
      // Whatever was in the way is gone when one tries again.
      if (book_ === "closed") book_ = "open";
      return ok(state);
    },
    unlockBook: async (secret) => {
      if (secret.length < 8) return refused("wrong-passphrase");
      book_ = "open";
      return ok(bookState());
    },
    leaveExample: async () => {
      if (!example) return refused("not-the-example");
      book_ = "first-run";
      return ok(bookState());
    },
    recoveryText: async () => ok("0123 4567 89ab cdef"),
    setPassphrase: async (passphrase) => (passphrase.length < 8 ? refused("passphrase-short", { least: 8 }) : ok(null)),
    createBook: async (name, withExample) => {
      book_ = "open";
      template = name;
      example = withExample;
      if (!withExample) state = { leads: [], called: [], batches: [], versions: [firstVersion(now())] };
      return ok(bookState());
    },

    today: async () => ok(todayOf(state.leads, now(), state.called)),
    whyNot: async (id) => {
      const lead = find(id);
      return lead ? ok(whyNotOf(state.leads, lead, now())) : missing(id);
    },
    skipLead: async (id, _reason, until) => {
      const lead = find(id);
      if (!lead) return missing(id);
      return change("skip-lead", { company: lead.company }, ["queue"], id, () => {
        lead.skippedUntil = until === null ? at(now(), 1, 8, 30) : Date.parse(until);
        return null;
      });
    },

    leadCard: async (id) => {
      const lead = find(id);
      return lead ? ok(structuredClone(cardOf(lead, now()))) : missing(id);
    },
    leadsPage: async ({ search, sort, descending, offset, limit }) => {
      const words = search.trim().toLowerCase().split(/\s+/).filter(Boolean);
      const text = (lead: FakeLead) =>
        `${lead.company} ${personName(lead) ?? ""} ${lead.fields.city ?? ""} ${lead.phones.map((p) => p.display.replace(/\s/g, "")).join(" ")}`.toLowerCase();
      const found = state.leads
        .filter((lead) => words.every((word) => text(lead).includes(word)))
        .map((lead) => rowOf(lead, now()));
      const by = {
        score: "score",
        company: "company",
        person: "person",
        status: "status",
        city: "city",
        id: "id",
        fit: "fit",
        interest: "interest",
        "next-step": "nextStep",
      } as const;
      const of = (row: (typeof found)[number]) =>
        sort === "next-step" ? (row.nextStep?.at ?? "") : (row[by[sort]] ?? "");
      found.sort((a, b) => {
        const [x, y] = [of(a), of(b)];
        const order = typeof x === "number" && typeof y === "number" ? x - y : String(x).localeCompare(String(y), "nl");
        return (descending ? -order : order) || a.id - b.id;
      });
      return ok({ total: found.length, all: state.leads.length, rows: found.slice(offset, offset + limit) });
    },
    addLead: async (values) => {
      const company = values.company?.trim() ?? "";
      if (company === "" && !values.last_name?.trim()) return refused("nothing-to-identify");
      return change("add-lead", { company: company || (values.last_name ?? "") }, ["leads", "queue"], null, () => {
        const id = Math.max(0, ...state.leads.map((lead) => lead.id)) + 1;
        const fields: FakeLead["fields"] = { country: "NL" };
        for (const key of ["city", "sector", "legal_form", "role"]) if (values[key]) fields[key] = values[key];
        if (values.employees) fields.employees = Number(values.employees);
        state.leads.push({
          id,
          since: now(),
          source: values.source || "own",
          status: "new",
          company,
          fields,
          people:
            values.first_name || values.last_name
              ? [
                  {
                    id,
                    firstName: values.first_name || null,
                    lastName: values.last_name || null,
                    role: values.role || null,
                    email: values.email || null,
                  },
                ]
              : [],
          phones: values.phone
            ? [
                {
                  id: id * 10,
                  person: null,
                  kind: "fixed",
                  display: values.phone,
                  e164: null,
                  original: values.phone,
                  wrong: false,
                },
              ]
            : [],
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
        });
        return id;
      });
    },
    setFields: async (id, values) => {
      const lead = find(id);
      if (!lead) return missing(id);
      const employees = values.employees?.trim();
      if (employees && !/^\d+$/.test(employees)) return refused("number-invalid", { field: "employees" });
      return change(
        "set-fields",
        { company: lead.company, fields: Object.keys(values).join(", ") },
        ["leads", "scoring", "queue"],
        null,
        () => {
          for (const [key, raw] of Object.entries(values)) {
            if (key === "company") lead.company = raw;
            else if (key === "status") lead.status = raw;
            else if (raw.trim() === "") delete lead.fields[key];
            else lead.fields[key] = key === "employees" || key === "revenue" ? Number(raw) : raw;
            const person = lead.people[0];
            if (person && key === "role") person.role = raw || null;
          }
          lead.revision++;
          return null;
        },
      );
    },
    addActivity: async (id, kind, label) => {
      const lead = find(id);
      if (!lead) return missing(id);
      return change("add-activity", { company: lead.company, kind }, ["leads", "scoring", "queue"], id, () => {
        lead.activities.push({ kind, label, at: now() });
        return scoreOf(lead, now());
      });
    },

    recordCall: async (call) => {
      const lead = find(call.lead);
      if (!lead) return missing(call.lead);
      const next = concluded(lead, call.result, call.callback);
      if (next.status === "error") return next;
      // The draft is what reopening brings back.
      lead.draft = { note: call.note, answers: call.answers, result: call.result, callback: call.callback };
      return save(call, lead, next.data);
    },
    previewAnswers: async (id, answers) => {
      const lead = find(id);
      return lead ? ok(receiptOf(lead, now(), { ...lead.answers, ...answers })) : missing(id);
    },
    proposeNext: async (id, result, callback) => {
      const lead = find(id);
      return lead ? concluded(lead, result, callback) : missing(id);
    },
    parseWhen: async (text) => {
      const moment = parseWhen(text, now());
      if (moment === null) return refused("when-unclear", { text });
      return moment < now() ? refused("callback-in-past", { at: iso(moment) }) : ok(iso(moment));
    },
    saveDraft: async (id, draft) => {
      const lead = find(id);
      if (!lead) return missing(id);
      lead.draft = draft;
      return ok(null);
    },
    dial: async () => ok(null),

    ...models,
    history: async (id) => {
      const lead = find(id);
      if (!lead) return missing(id);
      const cause = { code: "fact", params: { verb: "add-activity", author: "Marieke" } } as const;
      const past = receiptOf(lead, now()).history;
      const other = past.filter(({ score }, place) => score !== past[place - 1]?.score);
      return ok(other.map(({ at, score }) => ({ ...scoreOf(lead, Date.parse(at)), at, score, cause })));
    },
    correctScore: async ({ lead: id, points, axis, reason, until }) => {
      const lead = find(id);
      if (!lead) return missing(id);
      if (points === 0) return refused("correction-of-nothing");
      if (Date.parse(until) <= now()) return refused("correction-in-past");
      return change("correct-score", { company: lead.company }, ["leads", "scoring", "queue"], id, () => {
        const number = id * 100 + lead.corrections.length;
        lead.corrections.push({ id: number, axis, points, reason, from: iso(now()), until, author: "Marieke" });
        return number;
      });
    },
    endCorrection: async (id) => {
      const lead = state.leads.find((one) => one.corrections.some((correction) => correction.id === id));
      if (!lead) return missing(id, "scoring");
      return change("end-correction", { company: lead.company }, ["leads", "scoring", "queue"], lead.id, () => {
        for (const one of lead.corrections) if (one.id === id) one.until = iso(now());
        return null;
      });
    },

    undoState: async () => ok({ undo: done.at(-1)?.step ?? null, redo: undone.at(-1)?.step ?? null }),
    undo: async () => turn(done, undone, true, "nothing-to-undo"),
    redo: async () => turn(undone, done, false, "nothing-to-redo"),

    chooseImportFile: async () => ok(hand("beurs-utrecht-2026.csv")),
    openedFiles: async () => ok([]),
    planImport: async (handle) => {
      const name = files.get(handle) ?? "beurs-utrecht-2026.csv";
      return name.endsWith(".pdf") ? refused("file-pdf", { name }) : ok(planOf(handle, name));
    },
    rehearseImport: async (_handle, { columns }) => ok(reportOf(columns, null)),
    runImport: async (handle, { columns }, source) => {
      await working(131);
      const name = files.get(handle) ?? "";
      const report = reportOf(columns, cancelled ? null : state.batches.length + 1);
      if (cancelled) return ok({ value: { ...report, cancelled: true }, changed: [] });
      return change("import-leads", { file: source || name }, ["leads", "imports", "queue", "scoring"], null, () => {
        state.batches.unshift({
          batch: state.batches.length + 1,
          name,
          source,
          at: iso(now()),
          created: report.created,
          updated: report.updated,
          undone: false,
        });
        return report;
      });
    },
    cancelImport: async () => {
      cancelled = true;
      return ok(null);
    },
    undoImport: async (id) => {
      const batch = state.batches.find((b) => b.batch === id);
      if (!batch || batch.undone) return refused("import-undone");
      return change("undo-import", { file: batch.name }, ["leads", "imports", "queue", "scoring"], null, () => {
        batch.undone = true;
        return { leads: batch.created, activities: 0, kept: 3 };
      });
    },
    imports: async () => ok(structuredClone(state.batches)),
  };

  return {
    commands,
    onImportProgress: (hear) => {
      hearers.progress.add(hear);
      return () => void hearers.progress.delete(hear);
    },
    onFilesOpened: (hear) => {
      hearers.files.add(hear);
      return () => void hearers.files.delete(hear);
    },
    // A page has no zoom of its own to set: the nearest is drawing its root larger. Its media queries do not notice.
    setZoom: (factor) => document.documentElement.style.setProperty("zoom", String(factor)),
    drop: (name) => {
      const file = hand(name);
      for (const hear of hearers.files) hear([file]);
    },
  };
}
