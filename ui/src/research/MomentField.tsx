import { type Ref, type RefObject, useState } from "react";
import type { Problem } from "../ipc";
import { usePlatform, useVerbs } from "../ipc/asking";
import { TextField } from "../kit/Field";
import { moment, useWords } from "../kit/words";

type MomentFieldProps = {
  label: string;
  value: string | null;
  onChange: (moment: string | null) => void;
  /** What could not be understood, shown beside the next step. */
  onProblem: (problem: Problem) => void;
  /** Holds the reading that is under way, so that saving can wait for it. */
  reading: RefObject<Promise<string | null> | null>;
  inputRef: Ref<HTMLInputElement>;
};

/** A moment in the caller's own words ("di 14u"); what was understood stands beside it. */
export function MomentField({ label, value, onChange, onProblem, reading, inputRef }: MomentFieldProps) {
  const words = useWords();
  const { t, lang } = words;
  const { commands } = usePlatform();
  const { ask } = useVerbs();
  const [text, setText] = useState(() => (value ? moment(value, words) : ""));

  async function read(typed: string): Promise<string | null> {
    if (typed.trim() === "") {
      onChange(null);
      return null;
    }
    const found = await ask(commands.parseWhen(typed, lang), (refused) => {
      // What was meant before must not be saved in the place of what cannot be read now.
      onChange(null);
      onProblem(refused);
      return refused.kind === "refused";
    });
    if (found) onChange(found);
    return found;
  }

  function type(typed: string) {
    setText(typed);
    const mine = read(typed);
    reading.current = mine;
    void mine.finally(() => {
      if (reading.current === mine) reading.current = null;
    });
  }

  return (
    <TextField
      label={label}
      isLabelHidden
      isSmall
      placeholder={t("research:when.placeholder")}
      value={text}
      onChange={type}
      inputRef={inputRef}
    />
  );
}
