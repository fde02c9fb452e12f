import { BookLock } from "lucide-react";
import { type FormEvent, useState } from "react";
import { nl } from "../i18n";
import type { BookState, Problem, Result } from "../ipc";
import { usePlatform, useVerbs } from "../ipc/asking";
import { Button } from "../kit/Button";
import { TextField } from "../kit/Field";
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
  const known = has(nl.app.closed.title, code) ? code : "disk";

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
    void open(commands.unlockBook(secret));
  }
  return (
    <main className="plain-screen">
      <div className="closed-book">
        <BookLock aria-hidden="true" />
        <h1>{t(`closed.title.${known}`)}</h1>
        <p className="plain-lead">{t(`closed.what.${known}`)}</p>
        {path && (
          <p className="closed-place">
            <span className="muted">{t("closed.place")}</span>
            <code className="selectable">{path}</code>
          </p>
        )}
        {LOCKED.includes(known) && (
          <form className="closed-secret" onSubmit={unlock}>
            <TextField
              label={t("closed.secret")}
              type="password"
              value={secret}
              onChange={(typed) => {
                setSecret(typed);
                setProblem(null);
              }}
              error={problem && problemText(problem, words).message}
            />
            <Button type="submit" kind="primary" isDisabled={isBusy || secret === ""}>
              {t("closed.unlock")}
            </Button>
          </form>
        )}
        <Button
          kind={LOCKED.includes(known) ? "plain" : "primary"}
          autoFocus
          isDisabled={isBusy}
          onPress={() => void open(commands.bookState())}
        >
          {t("common.retry")}
        </Button>
      </div>
    </main>
  );
}
