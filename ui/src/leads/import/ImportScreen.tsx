import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { useAction } from "../../app/actions";
import { useDraft } from "../../app/draft";
import type { Column, ImportFile, ImportPlan, ImportProgress, ImportReport, Problem, Reading } from "../../ipc";
import { usePlatform, useVerbs } from "../../ipc/asking";
import { useToast } from "../../kit/Toast";
import { problemText, useWords } from "../../kit/words";
import { ChooseFile } from "./ChooseFile";
import { Done } from "./Done";
import { Rehearsal } from "./Rehearsal";
import "./import.css";

type Phase =
  | { at: "choose"; problem: Problem | null }
  | { at: "rehearsal"; plan: ImportPlan; columns: Column[]; report: ImportReport | null; source: string }
  | {
      at: "running";
      progress: ImportProgress | null;
      plan: ImportPlan;
      columns: Column[];
      report: ImportReport;
      source: string;
    }
  | { at: "done"; report: ImportReport; name: string };

/** As the plan says, with the columns as they are now. */
function readingOf({ country, dayOrder }: ImportPlan, columns: Column[]): Reading {
  return { columns, country, dayOrder };
}

/** What was set for a file that is not imported yet. */
type Kept = { file: ImportFile; columns: Column[]; source: string };

type ImportScreenProps = {
  file: ImportFile | null;
  onTaken: () => void;
  onToday: () => void;
  onLeads: () => void;
  onUndo: () => void;
};

/** From a file to leads: choose, see what would happen, do it, and take it back if need be. */
export function ImportScreen({ file, onTaken, onToday, onLeads, onUndo }: ImportScreenProps) {
  const words = useWords();
  const { t } = words;
  const platform = usePlatform();
  const { commands } = platform;
  const { ask, run } = useVerbs();
  const client = useQueryClient();
  const toast = useToast();
  const [phase, setPhase] = useState<Phase>({ at: "choose", problem: null });
  const [kept, keep, forget] = useDraft<Kept | null>("import", null);
  const [left] = useState(kept);

  const rehearse = useCallback(
    async (plan: ImportPlan, columns: Column[], source: string) => {
      keep(() => ({ file: plan.file, columns, source }));
      setPhase({ at: "rehearsal", plan, columns, report: null, source });
      const report = await ask(commands.rehearseImport(plan.file.handle, readingOf(plan, columns), source));
      // Only the rehearsal of the latest columns counts.
      setPhase((now) => (now.at === "rehearsal" && now.columns === columns ? { ...now, report } : now));
    },
    [ask, commands, keep],
  );
  const take = useCallback(
    async (chosen: ImportFile) => {
      const plan = await ask(commands.planImport(chosen.handle), (problem) => {
        setPhase({ at: "choose", problem });
        return problem.kind === "refused";
      });
      if (plan) await rehearse(plan, plan.columns, chosen.name.replace(/\.[a-z]+$/i, ""));
    },
    [ask, commands, rehearse],
  );
  async function choose() {
    const chosen = await ask(commands.chooseImportFile());
    if (chosen) await take(chosen);
  }
  useEffect(() => {
    if (!file) return;
    onTaken();
    void take(file);
  }, [file, onTaken, take]);
  // Back from another screen, or after a reload: the file is still known to the program, unless that was ended too.
  useEffect(() => {
    if (!left || file) return;
    void ask(commands.planImport(left.file.handle), () => {
      forget();
      return true;
    }).then((plan) => plan && rehearse(plan, left.columns, left.source));
  }, []);
  useEffect(
    () =>
      platform.onImportProgress((progress) => setPhase((now) => (now.at === "running" ? { ...now, progress } : now))),
    [platform],
  );

  async function begin() {
    if (phase.at !== "rehearsal" || !phase.report) return;
    const { plan, columns, report, source } = phase;
    setPhase({ at: "running", progress: null, plan, columns, report, source });
    const done = await run(commands.runImport(plan.file.handle, readingOf(plan, columns), source));
    if (!done || done.value.cancelled) {
      if (done) toast({ text: t("imports:cancelled") });
      setPhase({ at: "rehearsal", plan, columns, report, source });
      return;
    }
    forget();
    setPhase({ at: "done", report: done.value, name: plan.file.name });
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === "book" });
  }
  useAction("choose-file", phase.at === "choose" || phase.at === "done" ? () => void choose() : null);
  useAction("run-import", phase.at === "rehearsal" && phase.report ? () => void begin() : null);

  switch (phase.at) {
    case "choose":
      return (
        <ChooseFile problem={phase.problem ? problemText(phase.problem, words) : null} onChoose={() => void choose()} />
      );
    case "done":
      return (
        <Done
          report={phase.report}
          name={phase.name}
          onToday={onToday}
          onLeads={onLeads}
          onAnother={() => setPhase({ at: "choose", problem: null })}
          onUndo={onUndo}
        />
      );
    default:
      return (
        <Rehearsal
          plan={phase.plan}
          columns={phase.columns}
          report={phase.report}
          source={phase.source}
          running={phase.at === "running" ? { progress: phase.progress } : null}
          onColumns={(columns) => void rehearse(phase.plan, columns, phase.source)}
          onSource={(source) => {
            keep((before) => before && { ...before, source });
            setPhase((now) => (now.at === "rehearsal" ? { ...now, source } : now));
          }}
          onRun={() => void begin()}
          onStop={() => void ask(commands.cancelImport())}
          onCancel={() => {
            forget();
            setPhase({ at: "choose", problem: null });
          }}
        />
      );
  }
}
