import { FileDown, Undo2 } from "lucide-react";
import { keyOf } from "../../app/actions";
import { useImports, usePlatform, useVerbs } from "../../ipc/asking";
import { Badge } from "../../kit/Badge";
import { Button } from "../../kit/Button";
import { DropArea } from "../../kit/DropArea";
import { Notice } from "../../kit/Notice";
import { Pane } from "../../kit/Pane";
import { Panel } from "../../kit/Panel";
import { ScreenHead } from "../../kit/ScreenHead";
import { Text } from "../../kit/Text";
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
    <Pane as="section" className="import-start" ground="paper" isScrolling label={t("imports:region")}>
      <div className="import-column">
        <ScreenHead title={t("imports:title")} />
        <DropArea icon={FileDown} title={t("imports:drop")}>
          <p>{t("imports:dropText")}</p>
          {problem && (
            <Notice tone="bad" isLive title={problem.message}>
              {problem.hint}
            </Notice>
          )}
          <Button kind="primary" keys={keyOf("choose-file")} onPress={onChoose}>
            {t("imports:choose")}
          </Button>
        </DropArea>
        <Panel isQuiet title={t("imports:earlier")}>
          {batches?.length === 0 && (
            <Text as="p" tone="muted">
              {t("imports:noEarlier")}
            </Text>
          )}
          <ul className="batches">
            {batches?.map((batch) => (
              <li key={batch.batch}>
                <Text size="s" weight="label" className="batch-name">
                  {batch.name}
                </Text>
                <Text size="s" tone="muted">
                  {day(batch.at, words)}
                </Text>
                <Text size="s" tone="soft">
                  {t("imports:earlierWhat", { count: batch.created, updated: batch.updated })}
                </Text>
                {batch.undone ? (
                  <Badge>{t("imports:undone")}</Badge>
                ) : (
                  <Button
                    isSmall
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
        </Panel>
      </div>
    </Pane>
  );
}
