import { Plus, Search, SearchX, UsersRound } from "lucide-react";
import { type ReactNode, useCallback, useDeferredValue, useMemo, useRef, useState } from "react";
import { keyOf, useAction } from "../app/actions";
import type { LeadRow, LeadSort } from "../ipc";
import { PAGE, useLeads } from "../ipc/asking";
import { BandChip } from "../kit/Band";
import { Button } from "../kit/Button";
import { EmptyState } from "../kit/EmptyState";
import { TextField } from "../kit/Field";
import { KeyCap } from "../kit/KeyCap";
import { type TableColumn, VirtualTable } from "../kit/VirtualTable";
import { fieldValue, moment, number, useWords, type Words } from "../kit/words";
import "./leads.css";

function columns(words: Words, narrow: boolean): TableColumn<LeadRow, LeadSort>[] {
  const { t } = words;
  const all: (TableColumn<LeadRow, LeadSort> & { wide?: boolean })[] = [
    {
      key: "company",
      label: t("leads:column.company"),
      width: "minmax(162px, 1.6fr)",
      sort: "company",
      cell: (row) => <span className="strong">{row.company}</span>,
    },
    {
      key: "person",
      label: t("leads:column.person"),
      width: "minmax(122px, 1fr)",
      sort: "person",
      cell: (row) => <span className={row.person ? "soft" : "muted"}>{row.person ?? t("common.unknown")}</span>,
    },
    { key: "phone", label: t("leads:column.phone"), width: "136px", wide: true, cell: (row) => row.phone ?? "" },
    {
      key: "city",
      label: t("leads:column.city"),
      width: "minmax(102px, 0.8fr)",
      sort: "city",
      wide: true,
      cell: (row) => <span className="soft">{row.city ?? ""}</span>,
    },
    {
      key: "score",
      label: t("leads:column.score"),
      width: "74px",
      right: true,
      sort: "score",
      cell: (row) => <span className="strong">{number(row.score, words.lang)}</span>,
    },
    { key: "band", label: t("leads:column.band"), width: "112px", cell: (row) => <BandChip band={row.band} /> },
    {
      key: "status",
      label: t("leads:column.status"),
      width: "104px",
      sort: "status",
      wide: true,
      cell: (row) => <span className="soft">{fieldValue("status", row.status, words)}</span>,
    },
    {
      key: "next-step",
      label: t("leads:column.next-step"),
      width: "minmax(196px, 1.1fr)",
      sort: "next-step",
      wide: true,
      cell: ({ nextStep }) => (
        <span className={nextStep ? "soft" : "muted"}>
          {nextStep
            ? t(`leads:step.${nextStep.kind}`, { moment: nextStep.at ? moment(nextStep.at, words) : "" })
            : t("leads:noStep")}
        </span>
      ),
    },
  ];
  return all.filter((column) => !(narrow && column.wide));
}

type LeadsScreenProps = {
  opened: number | null;
  onOpen: (lead: number) => void;
  onNew: () => void;
  onImport: () => void;
  detail: ReactNode;
};

/** Who they are: a table that searches as one types, with the opened lead beside it. */
export function LeadsScreen({ opened, onOpen, onNew, onImport, detail }: LeadsScreenProps) {
  const words = useWords();
  const { t, lang } = words;
  const [search, setSearch] = useState("");
  const [sort, setSort] = useState<LeadSort>("score");
  const [descending, setDescending] = useState(true);
  const [pages, setPages] = useState([0]);
  const searchRef = useRef<HTMLInputElement>(null);
  const wanted = useDeferredValue(search);
  const leads = useLeads(wanted, sort, descending, pages);
  useAction("search-leads", () => searchRef.current?.focus());

  const see = useCallback((first: number, last: number) => {
    const from = Math.floor(first / PAGE);
    const count = Math.floor(last / PAGE) - from + 1;
    setPages((before) =>
      before[0] === from && before.length === count ? before : Array.from({ length: count }, (_, n) => from + n),
    );
  }, []);
  const shown = useMemo(() => columns(words, detail !== null), [words, detail]);

  function order(by: LeadSort) {
    // Names begin at A, scores at the top; a second press turns it round.
    setDescending(by === sort ? !descending : by === "score");
    setSort(by);
    setPages([0]);
  }

  return (
    <div className="leads">
      <section className="leads-main" aria-label={t("leads:region")}>
        <header className="leads-head">
          <h1>{t("leads:title")}</h1>
          <span className="muted" aria-live="polite">
            {leads.isLoading
              ? ""
              : t("leads:count", { shown: number(leads.total, lang), all: number(leads.all, lang) })}
          </span>
          <div className="leads-search">
            <Search aria-hidden="true" />
            <TextField
              label={t("leads:search")}
              quietLabel
              placeholder={t("leads:searchPlaceholder")}
              value={search}
              onChange={(text) => {
                setSearch(text);
                setPages([0]);
              }}
              inputRef={searchRef}
              type="search"
            />
            <KeyCap keys={keyOf("search-leads")} />
          </div>
          <Button kind="primary" icon={Plus} keys={keyOf("new-lead")} onPress={onNew}>
            {t("leads:new")}
          </Button>
        </header>
        {!leads.isLoading && leads.all === 0 ? (
          <EmptyState icon={UsersRound} title={t("leads:empty")} text={t("leads:emptyText")}>
            <Button kind="primary" onPress={onImport}>
              {t("leads:import")}
            </Button>
          </EmptyState>
        ) : !leads.isLoading && leads.total === 0 ? (
          <EmptyState icon={SearchX} title={t("leads:nothing")} text={t("leads:nothingText", { search })}>
            <Button onPress={() => setSearch("")}>{t("leads:clearSearch")}</Button>
          </EmptyState>
        ) : (
          <VirtualTable
            label={t("leads:title")}
            columns={shown}
            total={leads.total}
            rowAt={leads.rowAt}
            onView={see}
            idOf={(row) => row.id}
            minWidth={detail === null ? 780 : 540}
            chosen={opened}
            onOpen={(row) => onOpen(row.id)}
            sort={sort}
            descending={descending}
            onSort={order}
            list={wanted}
            sortLabel={(column) => t("leads:sortBy", { column })}
          />
        )}
      </section>
      {detail}
    </div>
  );
}
