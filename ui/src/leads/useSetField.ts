import { useCallback } from "react";
import { usePlatform, useVerbs } from "../ipc/asking";
import { problemText, useWords } from "../kit/words";

/** Changes one field of a lead; answers with what is wrong with the text and what to do, or nothing. */
export function useSetField(): (lead: number, field: string, text: string) => Promise<string | null> {
  const words = useWords();
  const { commands } = usePlatform();
  const { run } = useVerbs();
  return useCallback(
    async (lead, field, text) => {
      let wrong: string | null = null;
      await run(commands.setFields(lead, { [field]: text }), (problem) => {
        const { message, hint } = problemText(problem, words);
        wrong = `${message} ${hint}`;
        return problem.kind === "refused";
      });
      return wrong;
    },
    [commands, run, words],
  );
}
