/** The name of a step in the journal, for undo and redo. */
import type { nl } from "../i18n";
import type { Step } from "../ipc";
import { has, said, type Words } from "../kit/words";

type Verb = Exclude<keyof typeof nl.app.step, `${string}_${string}`> | "import-leads" | "import-activities";
const VERBS: Record<Verb, true> = {
  "add-lead": true,
  "set-fields": true,
  "record-call": true,
  "answer-question": true,
  "add-activity": true,
  "skip-lead": true,
  "import-leads": true,
  "import-activities": true,
  "undo-import": true,
  "publish-model": true,
  "change-settings": true,
  "forget-lead": true,
};

export function stepName(step: Step, words: Words): string {
  if (!has(VERBS, step.verb)) return step.verb;
  const count = typeof step.params.count === "number" ? step.params.count : 1;
  return words.t(`step.${step.verb}`, { ...said(step.params, words), count });
}
