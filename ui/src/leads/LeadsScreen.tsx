import { Plus, SearchX, UsersRound } from "lucide-react";
import { type ReactNode, useCallback, useDeferredValue, useMemo, useRef, useState } from "react";
import { keyOf, useAction } from "../app/actions";
import { nl } from "../i18n";
import type { LeadRow, LeadSort } from "../ipc";
import { PAGE, useLeads } from "../ipc/asking";
import { BandChip } from "../kit/Band";
import { Button } from "../kit/Button";
import { ColumnsMenu } from "../kit/ColumnsMenu";
import { EmptyState } from "../kit/EmptyState";
import { Pane } from "../kit/Pane";
import { ScreenHead } from "../kit/ScreenHead";
import { SearchField } from "../kit/SearchField";
import { Text } from "../kit/Text";
import { type TableColumn, useTableLayout, VirtualTable } from "../kit/VirtualTable";
import { fieldValue, moment, number, useWords, type Words } from "../kit/words";
import { useSetField } from "./useSetField";
import "./leads.css";

function columns(words: Words, set: ReturnType<typeof useSetField>): TableColumn<LeadRow, LeadSort>[] {
  const { t } = words;
  return [
    {
      key: "company",
      label: t("leads:column.company"),
      width: "minmax(170px, 1.6fr)",
      sort: "company",
      isFixed: true,
      cell: (row) => <Text weight="strong">{row.company}</Text>,
    },
    {
      key: "person",
      label: t("leads:column.person"),
      width: "minmax(130px, 1fr)",
      sort: "person",
      cell: (row) => <Text tone={row.person ? "soft" : "muted"}>{row.person ?? t("common.unknown")}</Text>,
    },
    { key: "phone", label: t("leads:column.phone"), width: "136px", cell: (row) => <Text>{row.phone ?? ""}</Text> },
    {
      key: "city",
      label: t("leads:column.city"),
      width: "minmax(110px, 0.9fr)",
      sort: "city",
      cell: (row) => <Text tone="soft">{row.city ?? ""}</Text>,
      edit: { kind: "text", value: (row) => row.city ?? "", onCommit: (row, text) => set(row.id, "city", text) },
    },
    {
      key: "score",
      label: t("leads:column.score"),
      width: "72px",
      isRight: true,
      sort: "score",
      cell: (row) => <Text weight="strong">{number(row.score, words.lang)}</Text>,
    },
    { key: "band", label: t("leads:column.band"), width: "124px", cell: (row) => <BandChip band={row.band} /> },
    {
      key: "status",
      label: t("leads:column.status"),
      width: "104px",
      sort: "status",
      cell: (row) => <Text tone="soft">{fieldValue("status", row.status, words)}</Text>,
      edit: {
        kind: "choice",
        value: (row) => row.status,
        options: Object.keys(nl.leads.status).map((value) => ({ value, label: fieldValue("status", value, words) })),
        onCommit: (row, text) => set(row.id, "status", text),
      },
    },
    {
      key: "next-step",
      label: t("leads:column.next-step"),
      width: "minmax(196px, 1.1fr)",
      sort: "next-step",
      cell: ({ nextStep }) => (
        <Text tone={nextStep ? "soft" : "muted"}>
          {nextStep
            ? t(`leads:step.${nextStep.kind}`, { moment: nextStep.at ? moment(nextStep.at, words) : "" })
            : t("leads:noStep")}
        </Text>
      ),
    },
  ];
}

/** What makes room for an opened lead, which shows these itself. */
const ON_THE_CARD = ["phone", "city", "status", "next-step"];

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
  const [layout, setLayout] = useTableLayout("leads");
  const set = useSetField();
  const all = useMemo(() => columns(words, set), [words, set]);

  function order(by: LeadSort) {
    // Names begin at A, scores at the top; a second press turns it round.
    setDescending(by === sort ? !descending : by === "score");
    setSort(by);
    setPages([0]);
  }

  return (
    <div className="leads">
      <Pane as="section" className="leads-main" label={t("leads:region")}>
        <ScreenHead
          className="leads-head"
          title={t("leads:title")}
          note={
            <span aria-live="polite">
              {leads.isLoading
                ? ""
                : t("leads:count", { shown: number(leads.total, lang), all: number(leads.all, lang) })}
            </span>
          }
          actions={
            <>
              <div className="leads-search">
                <SearchField
                  label={t("leads:search")}
                  isLabelHidden
                  placeholder={t("leads:searchPlaceholder")}
                  keys={keyOf("search-leads")}
                  value={search}
                  onChange={(text) => {
                    setSearch(text);
                    setPages([0]);
                  }}
                  inputRef={searchRef}
                />
              </div>
              {detail === null && <ColumnsMenu columns={all} layout={layout} onLayout={setLayout} />}
              <Button kind="primary" icon={Plus} keys={keyOf("new-lead")} onPress={onNew}>
                {t("leads:new")}
              </Button>
            </>
          }
        />
        <VirtualTable
          label={t("leads:title")}
          columns={all}
          {...(detail === null
            ? { layout, onLayout: setLayout }
            : { layout: { ...layout, hidden: [...layout.hidden, ...ON_THE_CARD] } })}
          isFirstPinned
          total={leads.total}
          isLoading={leads.isLoading}
          rowAt={leads.rowAt}
          onView={see}
          idOf={(row) => row.id}
          nameOf={(row) => row.company}
          list={wanted}
          opened={opened}
          onOpen={(row) => onOpen(row.id)}
          sort={sort}
          isDescending={descending}
          onSort={order}
          sortLabel={(column) => t("leads:sortBy", { column })}
          empty={
            leads.all === 0 ? (
              <EmptyState icon={UsersRound} title={t("leads:empty")} text={t("leads:emptyText")}>
                <Button kind="primary" onPress={onImport}>
                  {t("leads:import")}
                </Button>
              </EmptyState>
            ) : (
              <EmptyState icon={SearchX} title={t("leads:nothing")} text={t("leads:nothingText", { search })}>
                <Button onPress={() => setSearch("")}>{t("leads:clearSearch")}</Button>
              </EmptyState>
            )
          }
        />
      </Pane>
      {detail}
    </div>
  );
}
