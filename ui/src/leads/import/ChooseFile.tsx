import { CircleAlert, FileDown, Undo2 } from "lucide-react";
import { keyOf } from "../../app/actions";
import { useImports, usePlatform, useVerbs } from "../../ipc/asking";
import { Button } from "../../kit/Button";
import { useToast } from "../../kit/Toast";
import { day, useWords } from "../../kit/words";

type ChooseFileProps = { problem: { message: string; hint: string } | null; onChoose: () => void };

/** The beginning: a place to drop a file, and what was imported before. */
export function ChooseFile({ problem, onChoose }: ChooseFileProps) {
  const words = useWords();
  const { t } = words;
  const { commands } = usePlatform();
  const { run } = useVerbs();
  const toast = useToast();
  const { data: batches } = useImports();

  async function undo(batch: number) {
    const done = await run(commands.undoImport(batch));
    if (!done) return;
    const { leads, kept } = done.value;
    toast({
      text: kept === 0 ? t("imports:undoneToast", { count: leads }) : t("imports:undoneKept", { count: leads, kept }),
    });
  }

  return (
    <div className="import-start" role="region" aria-label={t("imports:region")}>
      <h1>{t("imports:title")}</h1>
      <div className="drop">
        <FileDown aria-hidden="true" />
        <h2>{t("imports:drop")}</h2>
        <p>{t("imports:dropText")}</p>
        {problem && (
          <p className="import-problem" role="alert">
            <CircleAlert aria-hidden="true" />
            <span>
              <b>{problem.message}</b> {problem.hint}
            </span>
          </p>
        )}
        <Button kind="primary" keys={keyOf("choose-file")} onPress={onChoose}>
          {t("imports:choose")}
        </Button>
      </div>
      <section className="panel" aria-label={t("imports:earlier")}>
        <h2>{t("imports:earlier")}</h2>
        {batches?.length === 0 && <p className="muted">{t("imports:noEarlier")}</p>}
        <ul className="batches">
          {batches?.map((batch) => (
            <li key={batch.batch}>
              <span className="batch-name">{batch.name}</span>
              <span className="muted">{day(batch.at, words)}</span>
              <span className="batch-what">
                {t("imports:earlierWhat", { count: batch.created, updated: batch.updated })}
              </span>
              {batch.undone ? (
                <span className="chip">{t("imports:undone")}</span>
              ) : (
                <Button
                  small
                  kind="quiet"
                  icon={Undo2}
                  aria-label={t("imports:undoNamed", { name: batch.name })}
                  onPress={() => void undo(batch.batch)}
                >
                  {t("imports:undo")}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
