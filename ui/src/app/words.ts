/** The name of a step in the journal, for undo and redo. */
import { nl } from "../i18n";
import type { Step } from "../ipc";
import { has, said, type Words } from "../kit/words";

export function stepName(step: Step, words: Words): string {
  return has(nl.app.step, step.verb) ? words.t(`step.${step.verb}`, said(step.params, words)) : step.verb;
}
