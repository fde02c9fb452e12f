import { BookLock } from "lucide-react";
import { useState } from "react";
import { nl } from "../i18n";
import type { BookState } from "../ipc";
import { usePlatform, useVerbs } from "../ipc/asking";
import { Button } from "../kit/Button";
import { has, useWords } from "../kit/words";
import "./app.css";

/** The book would not open: what is the matter, what to do, and trying again. */
export function ClosedBook({ path, code, onOpen }: { path: string; code: string; onOpen: (state: BookState) => void }) {
  const { t } = useWords();
  const { commands } = usePlatform();
  const { ask } = useVerbs();
  const [isBusy, setBusy] = useState(false);
  const known = has(nl.app.closed.title, code) ? code : "disk";

  async function retry() {
    setBusy(true);
    const state = await ask(commands.retryBook());
    setBusy(false);
    if (state) onOpen(state);
  }
  return (
    <main className="plain">
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
        <Button kind="primary" autoFocus isDisabled={isBusy} onPress={() => void retry()}>
          {t("common.retry")}
        </Button>
      </div>
    </main>
  );
}
