/** How screens ask: cached reads keyed by the nouns they show, and verbs that refresh exactly what they changed. */
import { keepPreviousData, QueryClient, useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, use, useCallback, useMemo } from "react";
import type {
  AnswerState,
  CallResult,
  Done,
  Draft,
  LeadCard,
  LeadRow,
  LeadSort,
  Noun,
  Platform,
  Problem,
  Result,
} from "./index";

/** A problem on its way through code that expects exceptions. */
class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.kind);
  }
}

const PlatformContext = createContext<Platform | null>(null);
export const PlatformProvider = PlatformContext.Provider;

export function usePlatform(): Platform {
  const platform = use(PlatformContext);
  if (!platform) throw new Error("no platform around this screen");
  return platform;
}

const ProblemContext = createContext<(problem: Problem) => void>(() => undefined);
/** Who shows a problem that no field on the screen claims. */
export const ProblemProvider = ProblemContext.Provider;

export function queryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: "always", retry: false, staleTime: 30_000, refetchOnWindowFocus: true },
      mutations: { networkMode: "always", retry: false },
    },
  });
}

/** What a cached answer is called: the nouns it shows first, so that a verb can refresh exactly those. */
export const keys = {
  book: () => [[], "book"] as const,
  today: () => [["queue", "research", "leads", "scoring"], "today"] as const,
  whyNot: (lead: number) => [["queue", "research", "leads", "scoring"], "whyNot", lead] as const,
  card: (lead: number) => [["leads", "research", "scoring", "queue"], "card", lead] as const,
  page: (search: string, sort: LeadSort, descending: boolean) =>
    [["leads", "scoring", "research"], "page", search, sort, descending] as const,
  found: (search: string) => [["leads", "scoring", "research"], "found", search] as const,
  preview: (lead: number, answers: Record<string, AnswerState>) =>
    [["scoring", "research"], "preview", lead, answers] as const,
  proposal: (lead: number, result: CallResult | null, callback: string | null) =>
    [["queue", "research"], "proposal", lead, result, callback] as const,
  undo: () => [["journal"], "undo"] as const,
  imports: () => [["imports"], "imports"] as const,
};

function shows(key: readonly unknown[], changed: Noun[]): boolean {
  const [nouns] = key;
  return Array.isArray(nouns) && nouns.some((noun) => changed.includes(noun));
}

async function value<T>(answer: Promise<Result<T>>): Promise<T> {
  const result = await answer;
  if (result.status === "error") throw new Refusal(result.error);
  return result.data;
}

export type Verbs = {
  /** Runs a changing verb and refreshes what it changed; `null` when it was refused and the problem is shown. */
  run<T>(answer: Promise<Result<Done<T>>>, claim?: (problem: Problem) => boolean): Promise<Done<T> | null>;
  /** Asks without changing; `null` as above. */
  ask<T>(answer: Promise<Result<T>>, claim?: (problem: Problem) => boolean): Promise<T | null>;
};

/** `claim` may show a problem where the hand is; problems it does not claim go to the app. */
export function useVerbs(): Verbs {
  const client = useQueryClient();
  const show = use(ProblemContext);
  return useMemo(() => {
    const refresh = (changed: Noun[]) =>
      client.invalidateQueries({ predicate: ({ queryKey }) => shows(queryKey, [...changed, "journal"]) });
    const ask: Verbs["ask"] = async (answer, claim) => {
      const result = await answer;
      if (result.status === "ok") return result.data;
      if (result.error.kind === "notFound") void refresh([result.error.detail.noun]);
      if (!claim?.(result.error)) show(result.error);
      return null;
    };
    const run: Verbs["run"] = async (answer, claim) => {
      const done = await ask(answer, claim);
      if (!done) return null;
      void refresh(done.changed);
      return done;
    };
    return { run, ask };
  }, [client, show]);
}

export function useBook() {
  const { commands } = usePlatform();
  return useQuery({
    queryKey: keys.book(),
    queryFn: () => value(commands.bookState()),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useToday() {
  const { commands } = usePlatform();
  // A promise falls due and a deadline passes by themselves: the list looks again every minute.
  return useQuery({ queryKey: keys.today(), queryFn: () => value(commands.today()), refetchInterval: 60_000 });
}

/** A lead's card; with `keepsLast` the one before stays until it is there, so that a pane does not blink. */
export function useLeadCard(lead: number | null, keepsLast = false) {
  const { commands } = usePlatform();
  return useQuery({
    ...(keepsLast ? { placeholderData: keepPreviousData } : {}),
    queryKey: keys.card(lead ?? 0),
    queryFn: () => value(commands.leadCard(lead ?? 0)),
    enabled: lead !== null,
  });
}

/** Keeps a saved draft in the cached card, so that coming back within seconds shows it. */
export function useDraftInCard() {
  const client = useQueryClient();
  return useCallback(
    (lead: number, draft: Draft | null) =>
      client.setQueryData<LeadCard>(keys.card(lead), (card) => card && { ...card, draft }),
    [client],
  );
}

export const PAGE = 100;

/** The leads of one search and order: the pages in view, fetched as the table scrolls. */
export function useLeads(search: string, sort: LeadSort, descending: boolean, pages: number[]) {
  const { commands } = usePlatform();
  return useQueries({
    queries: pages.map((page) => ({
      queryKey: [...keys.page(search, sort, descending), page],
      queryFn: () => value(commands.leadsPage({ search, sort, descending, offset: page * PAGE, limit: PAGE })),
      placeholderData: keepPreviousData,
    })),
    combine: (results) => {
      const known = results.find((result) => result.data)?.data;
      return {
        total: known?.total ?? 0,
        all: known?.all ?? 0,
        isLoading: known === undefined,
        rowAt: (index: number): LeadRow | undefined =>
          results[pages.indexOf(Math.floor(index / PAGE))]?.data?.rows[index % PAGE],
      };
    },
  });
}

const FEW = 8;
const POSSIBLE = 30;

/**
 * The few best leads that hold what is typed; when none does, those that hold one of its other spellings. These are asked
 * for one after the other, and the next letter ends it: the engine is not kept busy with what nobody waits for.
 */
export function useFoundLeads(search: string, spellings: (search: string) => string[]) {
  const { commands } = usePlatform();
  return useQuery({
    queryKey: keys.found(search),
    enabled: search !== "",
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const find = async (text: string, limit: number) =>
        (await value(commands.leadsPage({ search: text, sort: "score", descending: true, offset: 0, limit }))).rows;
      const rows = await find(search, FEW);
      if (rows.length > 0) return { rows, isAlike: false };
      const alike = new Map<number, LeadRow>();
      for (const other of spellings(search)) {
        signal.throwIfAborted();
        for (const row of await find(other, POSSIBLE)) alike.set(row.id, row);
      }
      return { rows: [...alike.values()], isAlike: true };
    },
  });
}

/** The cards of a few leads, without those that are gone. */
export function useLeadCards(leads: number[]): LeadCard[] {
  const { commands } = usePlatform();
  return useQueries({
    queries: leads.map((lead) => ({ queryKey: keys.card(lead), queryFn: () => value(commands.leadCard(lead)) })),
    combine: (results) => results.flatMap(({ data }) => (data ? [data] : [])),
  });
}

/** How many leads the book holds. */
export function useLeadCount() {
  const { commands } = usePlatform();
  return useQuery({
    queryKey: [["leads"], "count"],
    queryFn: async () =>
      (await value(commands.leadsPage({ search: "", sort: "id", descending: false, offset: 0, limit: 1 }))).all,
  });
}

export function usePreview(lead: number, answers: Record<string, AnswerState>) {
  const { commands } = usePlatform();
  return useQuery({
    queryKey: keys.preview(lead, answers),
    queryFn: () => value(commands.previewAnswers(lead, answers)),
    enabled: Object.keys(answers).length > 0,
    placeholderData: keepPreviousData,
  });
}

export function useProposal(lead: number, result: CallResult | null, callback: string | null) {
  const { commands } = usePlatform();
  return useQuery({
    queryKey: keys.proposal(lead, result, callback),
    queryFn: () => (result ? value(commands.proposeNext(lead, result, callback)) : null),
    enabled: result !== null,
  });
}

export function useWhyNot(lead: number | null) {
  const { commands } = usePlatform();
  return useQuery({
    queryKey: keys.whyNot(lead ?? 0),
    queryFn: () => value(commands.whyNot(lead ?? 0)),
    enabled: lead !== null,
  });
}

export function useUndo() {
  const { commands } = usePlatform();
  return useQuery({ queryKey: keys.undo(), queryFn: () => value(commands.undoState()) });
}

export function useImports() {
  const { commands } = usePlatform();
  return useQuery({ queryKey: keys.imports(), queryFn: () => value(commands.imports()) });
}

/** The problem inside a failed query, if it is one of ours. */
export function problemOf(error: unknown): Problem | null {
  return error instanceof Refusal ? error.problem : null;
}
