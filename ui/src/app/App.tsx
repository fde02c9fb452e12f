/** The whole program on the screen: which book, which screen, and what every screen shares. */
import { QueryClientProvider, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useCallback, useEffect, useMemo, useState } from "react";
import { I18nProvider } from "react-aria-components";
import type { BookState, ImportFile, Platform, Problem, Step } from "../ipc";
import {
  keys,
  PlatformProvider,
  ProblemProvider,
  problemOf,
  queryClient,
  useBook,
  usePlatform,
  useToday,
  useUndo,
  useVerbs,
} from "../ipc/asking";
import { Toaster, useToast } from "../kit/Toast";
import { NowProvider, problemText, useWords } from "../kit/words";
import { ImportScreen } from "../leads/import/ImportScreen";
import { LeadsScreen } from "../leads/LeadsScreen";
import { NewLeadDialog } from "../leads/NewLeadDialog";
import type { SavedCall } from "../research/useCall";
import { SettingsScreen } from "../settings/SettingsScreen";
import { ActionsProvider, useAction } from "./actions";
import { ClosedBook } from "./ClosedBook";
import { ChoicesProvider, useChoices, zoomStep } from "./choices";
import { useDraft } from "./draft";
import { Fault } from "./Fault";
import { FirstRun } from "./FirstRun";
import { Frame } from "./Frame";
import { recall, remember, rememberUse } from "./memory";
import { OpenedLead } from "./OpenedLead";
import { Palette } from "./Palette";
import { Shortcuts } from "./Shortcuts";
import type { Screen } from "./screens";
import { Today } from "./Today";
import { stepName } from "./words";

export function App({ platform }: { platform: Platform }) {
  const client = useMemo(queryClient, []);
  return (
    <PlatformProvider value={platform}>
      <QueryClientProvider client={client}>
        <ChoicesProvider>
          <Locale>
            <Toaster>
              <Problems>
                <Fault>
                  <Book />
                </Fault>
              </Problems>
            </Toaster>
          </Locale>
        </ChoicesProvider>
      </QueryClientProvider>
    </PlatformProvider>
  );
}

/** react-aria speaks the language of the screen, not of the computer. */
function Locale({ children }: { children: ReactNode }) {
  const { lang } = useWords();
  return <I18nProvider locale={lang === "nl" ? "nl-NL" : "en-GB"}>{children}</I18nProvider>;
}

function Problems({ children }: { children: ReactNode }) {
  const words = useWords();
  const toast = useToast();
  const show = useCallback(
    (problem: Problem) => {
      const { message, hint } = problemText(problem, words);
      toast({ text: message, hint, isBad: problem.kind === "fault" });
    },
    [toast, words],
  );
  return <ProblemProvider value={show}>{children}</ProblemProvider>;
}

function Book() {
  const book = useBook();
  const client = useQueryClient();
  const { choices } = useChoices();
  const [ownFile, setOwnFile] = useState(false);
  const set = (state: BookState) => {
    // All but the book itself: a cleared entry would no longer tell this screen that it changed.
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[1] !== keys.book()[1] });
    client.setQueryData(keys.book(), state);
  };
  const problem = problemOf(book.error);
  if (problem)
    return <ClosedBook path="" code={problem.kind === "refused" ? problem.detail.code : "disk"} onOpen={set} />;
  if (!book.data) return null;
  switch (book.data.state) {
    case "first-run":
      return (
        <FirstRun
          path={book.data.path}
          onBegin={(state, own) => {
            setOwnFile(own);
            set(state);
          }}
        />
      );
    case "closed":
      return <ClosedBook path={book.data.path} code={book.data.problem.code} onOpen={set} />;
    case "open":
      return (
        <ActionsProvider singleKeys={choices.singleKeys}>
          <OpenBook book={book.data} chooseFile={ownFile} onBook={set} />
        </ActionsProvider>
      );
  }
}

/** How the screen looks is changed from anywhere, without a way through the settings. */
function useViewActions() {
  const { t } = useWords();
  const { choices, choose } = useChoices();
  const { zoom } = choices;
  const [larger, smaller] = [zoomStep(zoom, 1), zoomStep(zoom, -1)];
  useAction("zoom-in", larger === zoom ? null : () => choose({ zoom: larger }), {
    why: t("unavailable.largest"),
  });
  useAction("zoom-out", smaller === zoom ? null : () => choose({ zoom: smaller }), {
    why: t("unavailable.smallest"),
  });
  useAction("zoom-reset", zoom === 1 ? null : () => choose({ zoom: 1 }), { why: t("unavailable.already") });
  useAction("turn-theme", () =>
    choose({ theme: document.documentElement.dataset.theme === "dark" ? "light" : "dark" }),
  );
  useAction("turn-density", () => choose({ density: choices.density === "compact" ? "comfortable" : "compact" }));
  useAction("turn-language", () => choose({ lang: choices.lang === "nl" ? "en" : "nl" }));
}

type OpenBookProps = {
  book: Extract<BookState, { state: "open" }>;
  chooseFile: boolean;
  onBook: (state: BookState) => void;
};

function OpenBook({ book, chooseFile, onBook }: OpenBookProps) {
  const platform = usePlatform();
  const { commands } = platform;
  const { run, ask } = useVerbs();
  const client = useQueryClient();
  const words = useWords();
  const toast = useToast();
  const today = useToday();
  const undoable = useUndo();
  const { choices, choose } = useChoices();
  const [left] = useState(() => recall(book.path));
  const [screen, setScreen] = useState<Screen>(
    chooseFile || book.openFiles.length > 0 ? "import" : (left.screen ?? "today"),
  );
  // Which lead is called is remembered for this session only: tomorrow the list begins at its beginning.
  const [lead, changeLead] = useDraft<number | null>(`called ${book.path}`, null);
  const setLead = useCallback((next: number | null) => changeLead(() => next), [changeLead]);
  const [opened, setOpened] = useState<number | null>(left.opened);
  const [file, setFile] = useState<ImportFile | null>(book.openFiles[0] ?? null);
  const [lastSaved, setLastSaved] = useState<(SavedCall & { lead: number }) | null>(null);
  const [dialog, setDialog] = useState<"find" | "shortcuts" | "new-lead" | null>(null);
  const close = () => setDialog(null);

  useEffect(
    () =>
      platform.onFilesOpened((files) => {
        setFile(files[0] ?? null);
        setScreen("import");
      }),
    [platform],
  );
  useEffect(() => {
    if (!chooseFile) return;
    void ask(commands.chooseImportFile()).then((chosen) => chosen && setFile(chosen));
  }, [chooseFile, ask, commands]);

  useEffect(() => remember(book.path, { screen, opened }), [book.path, screen, opened]);

  async function turn(back: boolean) {
    const done = await run(back ? commands.undo() : commands.redo());
    if (!done) return;
    const { step, lead: reopened } = done.value;
    const name = stepName(step, words);
    toast({ text: words.t(back ? "toast.undone" : "toast.redone", { step: name }) });
    if (!back || reopened === null || step.verb !== "record-call") return;
    // The card comes back as it was left: with its note, its answers and its result.
    if (lastSaved?.lead === reopened) await ask(commands.saveDraft(reopened, lastSaved.draft));
    await client.resetQueries({ queryKey: keys.card(reopened) });
    setLead(reopened);
    setScreen("today");
  }
  const undo = () => void turn(true);

  useAction("find", () => setDialog("find"));
  useAction("shortcuts", () => setDialog("shortcuts"));
  useAction("new-lead", () => setDialog("new-lead"));
  const steps = undoable.data;
  const about = (step: Step | null | undefined) => (step ? stepName(step, words) : undefined);
  useAction("undo", steps?.undo ? undo : null, {
    why: words.t("unavailable.nothingToUndo"),
    about: about(steps?.undo),
  });
  useAction("redo", steps?.redo ? () => void turn(false) : null, {
    why: words.t("unavailable.nothingToRedo"),
    about: about(steps?.redo),
  });
  useAction("go-today", () => setScreen("today"));
  useAction("go-leads", () => setScreen("leads"));
  useAction("go-import", () => setScreen("import"));
  useAction("go-settings", () => setScreen("settings"));
  useViewActions();

  function openLead(id: number) {
    rememberUse(book.path, `lead-${id}`);
    setOpened(id);
    setScreen("leads");
  }
  function call(id: number) {
    setLead(id);
    setScreen("today");
  }
  const taken = useCallback(() => setFile(null), []);

  return (
    <NowProvider now={today.data?.now ?? new Date().toISOString()}>
      <Frame
        screen={screen}
        onScreen={setScreen}
        today={today.data ?? null}
        undoable={steps?.undo ?? null}
        onFind={() => setDialog("find")}
        onUndo={undo}
      >
        <Fault key={screen}>
          {screen === "today" && (
            <Today
              lead={lead}
              onLead={setLead}
              showPoints={choices.points}
              onUndo={undo}
              onSaved={setLastSaved}
              onImport={() => setScreen("import")}
            />
          )}
          {screen === "leads" && (
            <LeadsScreen
              opened={opened}
              onOpen={setOpened}
              onNew={() => setDialog("new-lead")}
              onImport={() => setScreen("import")}
              detail={
                opened === null ? null : (
                  <OpenedLead lead={opened} onClose={() => setOpened(null)} onCall={() => call(opened)} />
                )
              }
            />
          )}
          {screen === "import" && (
            <ImportScreen
              file={file}
              onTaken={taken}
              onToday={() => setScreen("today")}
              onLeads={() => setScreen("leads")}
              onUndo={undo}
            />
          )}
          {screen === "settings" && <SettingsScreen choices={choices} onChoose={choose} book={book} onBook={onBook} />}
        </Fault>
      </Frame>
      <Palette isOpen={dialog === "find"} onClose={close} onLead={openLead} screen={screen} book={book.path} />
      <Shortcuts isOpen={dialog === "shortcuts"} onClose={close} screen={screen} singleKeys={choices.singleKeys} />
      <NewLeadDialog
        isOpen={dialog === "new-lead"}
        onClose={close}
        onAdded={(id) => {
          close();
          openLead(id);
        }}
      />
    </NowProvider>
  );
}
