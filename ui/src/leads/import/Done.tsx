import { Check } from "lucide-react";
import type { ImportReport } from "../../ipc";
import { Button } from "../../kit/Button";
import { DropArea } from "../../kit/DropArea";
import { Pane } from "../../kit/Pane";
import { Text } from "../../kit/Text";
import { number, useWords } from "../../kit/words";
import { Effect } from "./Effect";

type DoneProps = {
  report: ImportReport;
  name: string;
  onToday: () => void;
  onLeads: () => void;
  onAnother: () => void;
  onUndo: () => void;
};

/** What came in, and where to go from here. */
export function Done({ report, name, onToday, onLeads, onAnother, onUndo }: DoneProps) {
  const { t, lang } = useWords();
  const count = (value: number) => number(value, lang);
  return (
    <Pane as="section" className="import-start" ground="paper" isScrolling label={t("imports:region")}>
      <div className="import-column">
        <DropArea icon={Check} title={t("imports:done")} level={1} isFilled>
          <Text as="p" weight="strong">
            {name}
          </Text>
          <p>
            {t("imports:doneText", {
              created: count(report.created),
              updated: count(report.updated),
              refused: count(report.refused + report.blocked),
            })}
          </p>
          <div className="done-verbs">
            <Button kind="primary" autoFocus onPress={onToday}>
              {t("imports:doneCall")}
            </Button>
            <Button onPress={onLeads}>{t("imports:doneLeads")}</Button>
            <Button onPress={onAnother}>{t("imports:another")}</Button>
            <Button kind="quiet" keys="Ctrl+Z" onPress={onUndo}>
              {t("toast.undo")}
            </Button>
          </div>
        </DropArea>
        <Effect report={report} source={null} />
      </div>
    </Pane>
  );
}
