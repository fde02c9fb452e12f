import { BookLock } from "lucide-react";
import { type FormEvent, useId, useState } from "react";
import { nl } from "../i18n";
import type { BookState, Problem, Result } from "../ipc";
import { usePlatform, useVerbs } from "../ipc/asking";
import { Button } from "../kit/Button";
import { TextField } from "../kit/Field";
import { Message } from "../kit/Message";
import { has, problemText, useWords } from "../kit/words";
import "./app.css";

/** Problems that the owner's passphrase or recovery sheet takes away. */
const LOCKED = ["wrong-key", "key-missing", "not-a-key", "wrong-passphrase"];

/** The book would not open: what is the matter, what to do, and trying again. */
export function ClosedBook({ path, code, onOpen }: { path: string; code: string; onOpen: (state: BookState) => void }) {
  const words = useWords();
  const { t } = words;
  const { commands } = usePlatform();
  const { ask } = useVerbs();
  const [isBusy, setBusy] = useState(false);
  const [secret, setSecret] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const form = useId();
  const known = has(nl.app.closed.title, code) ? code : "disk";
  const isLocked = LOCKED.includes(known);

  async function open(opening: Promise<Result<BookState>>) {
    setBusy(true);
    const state = await ask(opening, (refused) => {
      setProblem(refused);
      return refused.kind === "refused";
    });
    setBusy(false);
    if (state) onOpen(state);
  }
  function unlock(event: FormEvent) {
    event.preventDefault();
    if (secret !== "") void open(commands.unlockBook(secret));
  }
  return (
    <main className="plain-screen">
      <Message
        icon={BookLock}
        title={t(`closed.title.${known}`)}
        text={t(`closed.what.${known}`)}
        note={
          path && (
            <>
              {t("closed.place")}: <span className="selectable">{path}</span>
            </>
          )
        }
      >
        {isLocked && (
          <form id={form} className="closed-secret" onSubmit={unlock}>
            <TextField
              label={t("closed.secret")}
              type="password"
              autoFocus
              value={secret}
              onChange={(typed) => {
                setSecret(typed);
                setProblem(null);
              }}
              error={problem && problemText(problem, words).message}
            />
          </form>
        )}
        {isLocked && (
          <Button type="submit" form={form} kind="primary" isPending={isBusy} isDisabled={secret === ""}>
            {t("closed.unlock")}
          </Button>
        )}
        <Button
          kind={isLocked ? "plain" : "primary"}
          autoFocus={!isLocked}
          isPending={isBusy}
          onPress={() => void open(commands.bookState())}
        >
          {t("common.retry")}
        </Button>
      </Message>
    </main>
  );
}
