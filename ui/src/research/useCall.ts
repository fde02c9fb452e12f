/** The call being made: what was answered, noted and concluded, kept as a draft until it is saved. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { AnswerState, CallResult, CallSaved, Draft, LeadCard, Problem } from "../ipc";
import { useDraftInCard, usePlatform, usePreview, useProposal, useVerbs } from "../ipc/asking";

const AUTOSAVE_MS = 400;
export const CLOSING = new Set<CallResult>(["not-interested", "wrong-number", "do-not-call"]);

export type SavedCall = { saved: CallSaved; result: CallResult; draft: Draft };
export type Call = ReturnType<typeof useCall>;

function isEmpty(draft: Draft): boolean {
  return (
    draft.note.trim() === "" &&
    Object.keys(draft.answers).length === 0 &&
    draft.result === null &&
    draft.callback === null
  );
}

export function useCall(card: LeadCard, onSaved: (saved: SavedCall) => void) {
  const { commands } = usePlatform();
  const { ask, run } = useVerbs();
  const putDraft = useDraftInCard();
  const [draft, setDraft] = useState<Draft>(
    () => card.draft ?? { note: "", answers: {}, result: null, callback: null },
  );
  const [lostReason, setLostReason] = useState<string | null>(null);
  const [rightNamed, setRightNamed] = useState(false);
  const [phone, setPhone] = useState<number | null>(
    () => card.phones.find((candidate) => !candidate.wrong)?.id ?? null,
  );
  const [dialledAt, setDialledAt] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const [isSaving, setSaving] = useState(false);
  /** Two presses before the screen has drawn the first are still one save. */
  const saving = useRef(false);
  /** A moment still being read; saving waits for it. */
  const reading = useRef<Promise<string | null> | null>(null);
  /** Whether a moment was typed that nobody can read. */
  const unclear = useRef(false);
  const operation = useRef(crypto.randomUUID());
  const unsaved = useRef<Draft | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const keep = useCallback(() => {
    clearTimeout(timer.current);
    const latest = unsaved.current;
    if (!latest) return;
    unsaved.current = null;
    const stored = isEmpty(latest) ? null : latest;
    putDraft(card.id, stored);
    void ask(commands.saveDraft(card.id, stored));
  }, [ask, card.id, commands, putDraft]);
  useEffect(() => keep, [keep]);

  const change = useCallback(
    (part: Partial<Draft>) =>
      setDraft((before) => {
        const after = { ...before, ...part };
        unsaved.current = after;
        clearTimeout(timer.current);
        timer.current = setTimeout(keep, AUTOSAVE_MS);
        return after;
      }),
    [keep],
  );

  const preview = usePreview(card.id, draft.answers);
  const proposal = useProposal(card.id, draft.result, draft.callback);
  const hasAnswers = Object.keys(draft.answers).length > 0;

  async function save() {
    if (saving.current) return;
    if (draft.result === null) {
      setRefusal({ kind: "refused", detail: { code: "result-missing", params: {} } });
      return;
    }
    saving.current = true;
    setSaving(true);
    const callback = reading.current ? await reading.current : draft.callback;
    if (unclear.current) {
      saving.current = false;
      setSaving(false);
      return;
    }
    const { result } = draft;
    const seconds = dialledAt === null ? 0 : Math.round((Date.now() - dialledAt) / 1000);
    clearTimeout(timer.current);
    unsaved.current = null;
    const done = await run(
      commands.recordCall({
        lead: card.id,
        result,
        note: draft.note.trim(),
        callback,
        answers: draft.answers,
        lostReason: result === "not-interested" ? lostReason : null,
        phone,
        seconds,
        rightNamed,
        operation: operation.current,
      }),
      (problem) => {
        setRefusal(problem);
        return problem.kind === "refused";
      },
    );
    saving.current = false;
    setSaving(false);
    if (done) onSaved({ saved: done.value, result, draft: { ...draft, callback } });
  }

  return {
    draft,
    lostReason,
    setLostReason,
    rightNamed,
    setRightNamed,
    phone,
    dialledAt,
    refusal,
    isSaving,
    reading,
    receipt: hasAnswers ? (preview.data ?? card.receipt) : card.receipt,
    proposal,
    keep,
    note: (note: string) => change({ note }),
    answer: (question: string, answer: AnswerState) => change({ answers: { ...draft.answers, [question]: answer } }),
    conclude: (result: CallResult) => {
      // These close the lead: there is no moment to ask for any more.
      if (CLOSING.has(result)) unclear.current = false;
      if (!unclear.current) setRefusal(null);
      change({ result });
    },
    callBack: (callback: string | null) => {
      unclear.current = false;
      setRefusal(null);
      change({ callback });
    },
    refuse: (problem: Problem) => {
      unclear.current = true;
      setRefusal(problem);
    },
    dial: (number: number) => {
      setPhone(number);
      setDialledAt(Date.now());
      void ask(commands.dial(number));
    },
    save,
  };
}
