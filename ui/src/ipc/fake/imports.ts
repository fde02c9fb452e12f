/** A fair's visitor list, rehearsed: every outcome a row can have, with the numbers adding up. */
import type { Column, ImportPlan, ImportReport, RowOutcome, ScoreView } from "../wire";
import { bandOf } from "./score";

const TARGETS = [
  "company",
  "first_name",
  "last_name",
  "role",
  "phone",
  "mobile",
  "email",
  "website",
  "street",
  "postcode",
  "city",
  "country",
  "sector",
  "employees",
  "revenue",
  "growth_phase",
  "legal_form",
  "kvk",
  "source",
  "status",
  "notes",
  "external_id",
];

const COLUMNS: Column[] = [
  {
    header: "Bedrijfsnaam",
    samples: ["Kaasmakerij Vermeer", "Bakkerij Jansen B.V.", "Garage Bakker"],
    target: "company",
  },
  { header: "Contactpersoon", samples: ["Dirk Vermeer", "Anja Jansen", "Henk Bakker"], target: "last_name" },
  { header: "Tel.nr.", samples: ["0172 555 122", "0182 555 456", "0570 555 218"], target: "phone" },
  { header: "E-mail", samples: ["dirk@vermeer.example", "", "henk@garagebakker.example"], target: "email" },
  { header: "FTE", samples: ["19", "62", "18"], target: "employees" },
  { header: "Interesse in", samples: ["demo", "loonadministratie", ""], target: "notes" },
  { header: "Badge", samples: ["A-1201", "A-1202", "A-1203"], target: "skip" },
];

export function planOf(handle: number, name: string): ImportPlan {
  return {
    file: { handle, name, bytes: 48_213 },
    kind: "leads",
    encoding: "UTF-8",
    delimiter: ";",
    preamble: 0,
    columns: COLUMNS.map((column) => ({ ...column })),
    remembered: false,
    country: "NL",
    dayOrder: null,
    targets: TARGETS,
  };
}

const view = (score: number): ScoreView => ({ score, fit: score, interest: 0, band: bandOf(score) });
const row = (
  number: number,
  outcome: RowOutcome["outcome"],
  company: string,
  rest: Partial<RowOutcome> = {},
): RowOutcome => ({
  row: number,
  outcome,
  company,
  changes: [],
  problems: [],
  before: null,
  after: null,
  ...rest,
});
const change = (field: string, before: string | null, after: string | null) => ({ field, before, after });

const NAMES = [
  "Atelier",
  "Rijschool",
  "Kliniek",
  "Bouwgroep",
  "Handelshuis",
  "Techniek",
  "Logistiek",
  "Studio",
  "Praktijk",
  "Werkplaats",
];
const PLACES = ["Roos", "Zuid", "Amrani", "De Eik", "Vermeulen", "Noord", "Van Gelder", "Maasland", "Prins", "De Brug"];

function told(mapped: boolean): RowOutcome[] {
  const known = [
    row(2, "new", "Kaasmakerij Vermeer", { changes: [change("phone", null, "0172 555 122")], after: view(34) }),
    row(
      3,
      "update",
      "Bakkerij Jansen B.V.",
      mapped
        ? { changes: [change("employees", "24", "62")], before: view(47), after: view(62) }
        : { changes: [change("notes", null, "loonadministratie")], before: view(47), after: view(47) },
    ),
    row(4, "duplicate", "Garage Bakker", {
      problems: [{ column: "", code: "number-of-other-lead", params: { company: "Garage Bakker B.V." } }],
    }),
    row(5, "new", "Atelier Roos", {
      changes: [change("phone", null, "06 29841033")],
      problems: [{ column: "Tel.nr.", code: "phone-rounded", params: {} }],
      after: view(12),
    }),
    row(6, "refused", "", { problems: [{ column: "", code: "nothing-to-identify", params: {} }] }),
    row(7, "update", "Kwekerij Smeets", {
      changes: [change("email", null, "ton@smeets.example")],
      before: view(38),
      after: view(38),
    }),
    row(8, "blocked", "", { problems: [{ column: "", code: "erased-before", params: {} }] }),
    row(9, "new", "Loodgieter Amrani", { changes: [change("phone", null, "+32 3 555 56 78")], after: view(9) }),
    row(10, "unchanged", "Houthandel Kuipers", { before: view(40), after: view(40) }),
    row(11, "new", "Zonweg Techniek", {
      problems: [{ column: "Tel.nr.", code: "phone-too-short", params: {} }],
      after: view(20),
    }),
  ];
  for (let n = 12; n <= 132; n++) {
    const company = `${NAMES[n % 10]} ${PLACES[(n * 7) % 10]}`;
    const score = (n * 13) % 64;
    const phone = `0${10 + (n % 70)} 555 ${String(1000 + n * 37).slice(-4)}`;
    known.push(
      n % 6 === 0
        ? row(n, "update", company, {
            changes: [change("employees", String(n % 9), String(n))],
            before: view(score),
            after: view(score + 10),
          })
        : row(n, "new", company, { changes: [change("phone", null, phone)], after: view(score) }),
    );
  }
  return known;
}

export function reportOf(columns: Column[], batch: number | null): ImportReport {
  const rows = told(columns.some((column) => column.target === "employees"));
  const count = (outcome: RowOutcome["outcome"]) => rows.filter((r) => r.outcome === outcome).length;
  const tally = (key: string, of: (r: RowOutcome) => ScoreView | null) =>
    rows.filter((r) => of(r)?.band.key === key).length;
  return {
    batch,
    mapping: Object.fromEntries(columns.map(({ header, target }) => [header, target])),
    otherKinds: [],
    read: rows.length,
    created: count("new"),
    updated: count("update"),
    unchanged: count("unchanged"),
    duplicates: count("duplicate"),
    refused: count("refused"),
    blocked: count("blocked"),
    fieldsChanged: rows.filter((r) => r.outcome === "update").reduce((sum, r) => sum + r.changes.length, 0),
    rows,
    bands: [0, 26, 51, 71].map((from) => ({
      band: bandOf(from),
      before: tally(bandOf(from).key, (r) => r.before),
      after: tally(bandOf(from).key, (r) => r.after),
    })),
    legalFormUnknown: 31,
    cancelled: false,
  };
}
