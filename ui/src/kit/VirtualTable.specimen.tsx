import { Download, ListPlus, SearchX, UserRound } from "lucide-react";
import { type ReactNode, useCallback, useEffect, useMemo, useState } from "react";
import { BandChip } from "./Band";
import { Button } from "./Button";
import { ColumnsMenu } from "./ColumnsMenu";
import { EmptyState } from "./EmptyState";
import { Problem } from "./Problem";
import { SelectionBar } from "./SelectionBar";
import { type Specimen, useSay } from "./specimen";
import {
  AS_MADE,
  NOTHING,
  selectionCount,
  type TableColumn,
  type TableLayout,
  type TableSelection,
  VirtualTable,
  withRows,
} from "./VirtualTable";
import { number, useWords } from "./words";

type Lead = {
  id: number;
  company: string;
  person: string | null;
  phone: string;
  size: number;
  score: number;
  step: number;
};
type Sort = "company" | "person" | "size" | "score";

const TRADES = [
  "Bakkerij",
  "Bouwbedrijf",
  "Installatietechniek",
  "Administratiekantoor",
  "Garage",
  "Kwekerij",
  "Drukkerij",
];
const NAMES = ["Jansen", "De Vries", "Van den Berg", "Bakker", "Smeets", "Visser", "Peeters", "Mulder", "Van Leeuwen"];
const PEOPLE = ["Anja Jansen", "Mark Hendriks", "Els Peeters", null, "Fatima de Wit", "Jan de Vries", "Bas Groen"];
const SIZES = [4, 12, 28, 62, 140, 7];

/** The lead of a number, worked out of it: a million of them take no room. */
function leadAt(index: number): Lead {
  const pick = <T,>(from: readonly T[], salt: number): T | undefined =>
    from[(index * salt + (index >> 3)) % from.length];
  return {
    id: index + 1,
    company: `${pick(TRADES, 3) ?? ""} ${pick(NAMES, 5) ?? ""}`,
    person: pick(PEOPLE, 3) ?? null,
    phone: `0${10 + ((index * 7) % 80)} ${String(100 + ((index * 31) % 900))} ${String(1000 + ((index * 77) % 9000))}`,
    size: pick(SIZES, 5) ?? 4,
    score: 88 - ((index * 5) % 110),
    step: index % 5,
  };
}
const band = (score: number) => {
  if (score >= 70) return { key: "very-hot", name: null, tone: "very-hot" as const };
  if (score >= 50) return { key: "hot", name: null, tone: "hot" as const };
  return score >= 25
    ? { key: "warm", name: null, tone: "warm" as const }
    : { key: "cold", name: null, tone: "cold" as const };
};

function useColumns(): TableColumn<Lead, Sort>[] {
  const say = useSay();
  const { lang } = useWords();
  return useMemo(
    () => [
      {
        key: "company",
        label: say("Bedrijf", "Company"),
        width: "minmax(180px, 1.6fr)",
        sort: "company",
        isFixed: true,
        cell: (lead) => <span className="strong">{lead.company}</span>,
      },
      {
        key: "person",
        label: say("Contactpersoon", "Contact"),
        width: "minmax(140px, 1.1fr)",
        sort: "person",
        cell: ({ person }) =>
          person ? <span className="soft">{person}</span> : <span className="muted">{say("onbekend", "unknown")}</span>,
      },
      { key: "phone", label: say("Telefoon", "Telephone"), width: "136px", cell: (lead) => lead.phone },
      {
        key: "size",
        label: say("Medewerkers", "Employees"),
        width: "116px",
        isRight: true,
        sort: "size",
        cell: (lead) => number(lead.size, lang),
      },
      {
        key: "score",
        label: "Score",
        width: "80px",
        isRight: true,
        sort: "score",
        cell: ({ score }) => <span className="strong">{score < 0 ? `−${-score}` : score}</span>,
      },
      {
        key: "band",
        label: say("Klasse", "Class"),
        width: "116px",
        cell: (lead) => <BandChip band={band(lead.score)} />,
      },
      {
        key: "step",
        label: say("Volgende stap", "Next step"),
        width: "minmax(140px, 1fr)",
        cell: (lead) => (
          <span className="soft">
            {
              [
                say("demo op do 5 maart", "demo on Thu 5 Mar"),
                say("vraag contractdatum", "ask contract date"),
                say("2e poging", "2nd attempt"),
                say("eerste gesprek", "first call"),
                say("rust tot 1 mei", "rests until 1 May"),
              ][lead.step]
            }
          </span>
        ),
      },
    ],
    [lang],
  );
}

const FEW = Array.from({ length: 40 }, (_, index) => leadAt(index));
const ignore = () => undefined;
const idOf = (lead: Lead) => lead.id;
const nameOf = (lead: Lead) => lead.company;

function Room({ children, height = 420, width }: { children: ReactNode; height?: number; width?: number }) {
  return (
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        gap: 12,
        height,
        width: "100%",
        maxWidth: width,
        minWidth: 0,
      }}
    >
      {children}
    </div>
  );
}

function useSorting() {
  const [by, setBy] = useState<{ sort: Sort; descending: boolean }>({ sort: "score", descending: true });
  const onSort = useCallback((sort: Sort) => {
    setBy((now) => ({ sort, descending: now.sort === sort ? !now.descending : sort === "score" }));
  }, []);
  return { ...by, onSort };
}

function Rest() {
  const columns = useColumns();
  const sorting = useSorting();
  const [opened, setOpened] = useState<number | null>(3);
  const rows = useMemo(() => {
    const value = (lead: Lead) => lead[sorting.sort] ?? "";
    const rows = FEW.toSorted((a, b) => (value(a) < value(b) ? -1 : value(a) > value(b) ? 1 : a.id - b.id));
    return sorting.descending ? rows.reverse() : rows;
  }, [sorting.sort, sorting.descending]);
  return (
    <Room>
      <VirtualTable
        label="Leads"
        columns={columns}
        total={rows.length}
        rowAt={(index) => rows[index]}
        onView={ignore}
        idOf={idOf}
        nameOf={nameOf}
        opened={opened}
        onOpen={(lead) => setOpened(lead.id)}
        tone={(lead) => (lead.step === 4 ? "muted" : undefined)}
        {...sorting}
      />
    </Room>
  );
}

/** Rows come a moment after they are asked for, a hundred at a time, as from a book. */
function useFetched(total: number): {
  rowAt: (index: number) => Lead | undefined;
  see: (from: number, to: number) => void;
} {
  const [pages, setPages] = useState<ReadonlySet<number>>(new Set());
  const [wanted, setWanted] = useState<readonly [number, number]>([0, 0]);
  const see = useCallback(
    (from: number, to: number) => {
      const next = [Math.floor(from / 100), Math.floor(Math.min(to, total - 1) / 100)] as const;
      setWanted((now) => (now[0] === next[0] && now[1] === next[1] ? now : next));
    },
    [total],
  );
  useEffect(() => {
    const later = setTimeout(() => {
      setPages(new Set(Array.from({ length: wanted[1] - wanted[0] + 1 }, (_, n) => wanted[0] + n)));
    }, 30);
    return () => clearTimeout(later);
  }, [wanted]);
  const rowAt = useCallback((index: number) => (pages.has(Math.floor(index / 100)) ? kept(index) : undefined), [pages]);
  return { rowAt, see };
}
const keptRows = new Map<number, Lead>();
/** The same object for the same row, as a cache of answers gives it. */
function kept(index: number): Lead {
  if (keptRows.size > 2000) keptRows.clear();
  const lead = keptRows.get(index) ?? leadAt(index);
  keptRows.set(index, lead);
  return lead;
}

const MILLION = 1_000_000;

function Million() {
  const say = useSay();
  const columns = useColumns();
  const { rowAt, see } = useFetched(MILLION);
  const [opened, setOpened] = useState<number | null>(null);
  const [layout, setLayout] = useState<TableLayout>(AS_MADE);
  const [selection, setSelection] = useState<TableSelection>(NOTHING);
  const count = selectionCount(selection, MILLION);
  return (
    <Room height={560}>
      <div style={{ display: "flex", justifyContent: "flex-end" }}>
        <ColumnsMenu columns={columns} layout={layout} onLayout={setLayout} />
      </div>
      <VirtualTable
        label={say("Miljoen rijen", "Million rows")}
        columns={columns}
        total={MILLION}
        rowAt={rowAt}
        onView={see}
        idOf={idOf}
        nameOf={nameOf}
        opened={opened}
        onOpen={(lead) => setOpened(lead.id)}
        layout={layout}
        onLayout={setLayout}
        isFirstPinned
        selection={selection}
        onSelection={setSelection}
        idsBetween={(first, last) => Promise.resolve(Array.from({ length: last - first + 1 }, (_, n) => first + n + 1))}
      />
      {count > 0 && (
        <SelectionBar count={count} total={MILLION} onClear={() => setSelection(NOTHING)}>
          <Button isSmall icon={Download}>
            {say("Exporteren", "Export")}
          </Button>
        </SelectionBar>
      )}
    </Room>
  );
}

function Chosen() {
  const say = useSay();
  const columns = useColumns();
  const [selection, setSelection] = useState<TableSelection>(() => withRows(NOTHING, [2, 3, 4], true));
  const [layout, setLayout] = useState<TableLayout>(AS_MADE);
  const count = selectionCount(selection, FEW.length);
  return (
    <Room>
      <VirtualTable
        label={say("Leads om te kiezen", "Leads to choose")}
        columns={columns}
        total={FEW.length}
        rowAt={(index) => FEW[index]}
        onView={ignore}
        idOf={idOf}
        nameOf={nameOf}
        selection={selection}
        onSelection={setSelection}
        layout={layout}
        onLayout={setLayout}
        sort="score"
        isDescending
        onSort={ignore}
      />
      {count > 0 && (
        <SelectionBar count={count} total={FEW.length} onClear={() => setSelection(NOTHING)}>
          <Button isSmall icon={UserRound}>
            {say("Behandelaar…", "Owner…")}
          </Button>
          <Button isSmall icon={ListPlus}>
            {say("Op de bellijst", "To the call list")}
          </Button>
        </SelectionBar>
      )}
    </Room>
  );
}

function Editing() {
  const say = useSay();
  const columns = useColumns();
  const [leads, setLeads] = useState(() => FEW.slice(0, 9));
  const editable = useMemo(
    () =>
      columns.map((column): TableColumn<Lead, Sort> => {
        const keep = (change: (lead: Lead, text: string) => Lead) => async (lead: Lead, text: string) => {
          await new Promise((resolve) => setTimeout(resolve, 400));
          setLeads((now) => now.map((one) => (one.id === lead.id ? change(one, text) : one)));
          return null;
        };
        if (column.key === "person")
          return {
            ...column,
            edit: {
              kind: "text",
              value: (lead) => lead.person ?? "",
              onCommit: keep((lead, text) => ({ ...lead, person: text || null })),
            },
          };
        if (column.key === "size")
          return {
            ...column,
            edit: {
              kind: "number",
              value: (lead) => String(lead.size),
              onCommit: (lead, text) =>
                /^\d+$/.test(text)
                  ? keep((one, typed) => ({ ...one, size: Number(typed) }))(lead, text)
                  : Promise.resolve(say("Dit is geen getal.", "This is no number.")),
            },
          };
        if (column.key === "step")
          return {
            ...column,
            edit: {
              kind: "choice",
              value: (lead) => String(lead.step),
              options: [
                { value: "0", label: say("demo op do 5 maart", "demo on Thu 5 Mar") },
                { value: "1", label: say("vraag contractdatum", "ask contract date") },
                { value: "2", label: say("2e poging", "2nd attempt") },
                { value: "3", label: say("eerste gesprek", "first call") },
                { value: "4", label: say("rust tot 1 mei", "rests until 1 May") },
              ],
              onCommit: keep((lead, text) => ({ ...lead, step: Number(text) })),
            },
          };
        return column;
      }),
    [columns, say],
  );
  return (
    <Room height={390}>
      <VirtualTable
        label={say("Leads om te wijzigen", "Leads to edit")}
        columns={editable}
        total={leads.length}
        rowAt={(index) => leads[index]}
        onView={ignore}
        idOf={idOf}
        nameOf={nameOf}
      />
    </Room>
  );
}

function Totals() {
  const say = useSay();
  const columns = useColumns();
  const { lang } = useWords();
  const sum = FEW.reduce((total, lead) => total + lead.size, 0);
  return (
    <Room height={300}>
      <VirtualTable
        label={say("Leads met totalen", "Leads with totals")}
        columns={columns}
        total={FEW.length}
        rowAt={(index) => FEW[index]}
        onView={ignore}
        idOf={idOf}
        nameOf={nameOf}
        totals={(column) =>
          column === "company" ? say("40 leads", "40 leads") : column === "size" ? number(sum, lang) : undefined
        }
      />
    </Room>
  );
}

function Fetching() {
  const say = useSay();
  const columns = useColumns();
  return (
    <Room height={240}>
      <VirtualTable
        label={say("Leads die komen", "Leads on their way")}
        columns={columns}
        total={200}
        rowAt={(index) => (index < 3 ? FEW[index] : undefined)}
        onView={ignore}
        idOf={idOf}
      />
    </Room>
  );
}

function Bare({ look }: { look: "loading" | "empty" | "problem" }) {
  const say = useSay();
  const columns = useColumns();
  return (
    <Room height={300}>
      <VirtualTable
        label={look}
        columns={columns}
        total={0}
        rowAt={() => undefined}
        onView={ignore}
        idOf={idOf}
        isLoading={look === "loading"}
        empty={
          <EmptyState
            level={3}
            icon={SearchX}
            title={say("Niets gevonden", "Nothing found")}
            text={say("Geen lead past bij “zzz”.", "No lead fits “zzz”.")}
          >
            <Button>{say("Zoekwoorden wissen", "Clear the search")}</Button>
          </EmptyState>
        }
        problem={
          look === "problem" ? (
            <Problem
              title={say("De lijst kon niet worden gelezen", "The list could not be read")}
              hint={say("Het boek is op een andere plek.", "The book is in another place.")}
              onRetry={ignore}
            />
          ) : undefined
        }
      />
    </Room>
  );
}

function Narrow() {
  const say = useSay();
  const columns = useColumns();
  const [selection, setSelection] = useState<TableSelection>(NOTHING);
  const [layout, setLayout] = useState<TableLayout>(AS_MADE);
  return (
    <Room height={300} width={460}>
      <VirtualTable
        label={say("Smal", "Narrow")}
        columns={columns}
        total={FEW.length}
        rowAt={(index) => FEW[index]}
        onView={ignore}
        idOf={idOf}
        nameOf={nameOf}
        isFirstPinned
        selection={selection}
        onSelection={setSelection}
        layout={layout}
        onLayout={setLayout}
      />
    </Room>
  );
}

const table: Specimen = {
  part: "VirtualTable",
  use: "Many rows of the same kind, to sort, choose, open and change: up to a million of them. A handful of rows is a list.",
  states: [
    { name: "rest", Show: Rest, wide: true },
    { name: "chosen rows", Show: Chosen, wide: true },
    { name: "editing: Enter or F2 in contact, employees and next step", Show: Editing, wide: true },
    { name: "a million rows", Show: Million, wide: true },
    { name: "totals", Show: Totals, wide: true },
    { name: "rows on their way", Show: Fetching, wide: true },
    { name: "loading", Show: () => <Bare look="loading" />, wide: true },
    { name: "empty", Show: () => <Bare look="empty" />, wide: true },
    { name: "problem", Show: () => <Bare look="problem" />, wide: true },
    { name: "narrow, with its first column pinned", Show: Narrow, wide: true },
  ],
};
export default table;
