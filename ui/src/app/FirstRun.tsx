import { BookOpen, FileDown, FilePlus2, type LucideIcon, PhoneOutgoing } from "lucide-react";
import { useState } from "react";
import type { BookState, Template } from "../ipc";
import { usePlatform, useVerbs } from "../ipc/asking";
import { Button } from "../kit/Button";
import { BrandMark } from "../kit/Rail";
import { Segments } from "../kit/Segments";
import { Text } from "../kit/Text";
import { Tiles } from "../kit/Tiles";
import { languageName, useWords } from "../kit/words";
import { useChoices } from "./choices";
import "./app.css";

type Start = "example" | "own" | "empty";
const STARTS: { key: Start; icon: LucideIcon }[] = [
  { key: "example", icon: BookOpen },
  { key: "own", icon: FileDown },
  { key: "empty", icon: FilePlus2 },
];
const TEMPLATES: Template[] = ["starter", "bands", "exact", "usage"];

/** The very first time: how to begin, and with which model. */
export function FirstRun({ path, onBegin }: { path: string; onBegin: (state: BookState, ownFile: boolean) => void }) {
  const { t } = useWords();
  const { choices, choose } = useChoices();
  const { commands } = usePlatform();
  const { ask } = useVerbs();
  const [start, setStart] = useState<Start>("example");
  const [template, setTemplate] = useState<Template>("starter");
  const [isBusy, setBusy] = useState(false);

  async function begin() {
    setBusy(true);
    const state = await ask(commands.createBook(template, start === "example"));
    setBusy(false);
    if (state) onBegin(state, start === "own");
  }
  return (
    <main className="plain-screen">
      <form
        className="first-run"
        onSubmit={(event) => {
          event.preventDefault();
          void begin();
        }}
      >
        <div className="first-run-head">
          <BrandMark icon={PhoneOutgoing} isLarge />
          <Segments
            label={t("settings.language")}
            isLabelHidden
            options={[
              { key: "nl", text: languageName("nl") },
              { key: "en", text: languageName("en") },
            ]}
            value={choices.lang}
            onChange={(lang) => choose({ lang })}
          />
        </div>
        <div className="first-run-words">
          <h1>{t("firstRun.title")}</h1>
          <Text as="p" size="l" tone="soft">
            {t("firstRun.lead")}
          </Text>
        </div>
        <Tiles
          label={t("firstRun.start")}
          options={STARTS.map(({ key, icon }) => ({
            key,
            icon,
            text: t(`firstRun.${key}`),
            note: t(`firstRun.${key}Text`),
          }))}
          value={start}
          onChange={setStart}
        />
        <Tiles
          label={t("firstRun.model")}
          hint={t("firstRun.modelHint")}
          columns={2}
          isSmall
          options={TEMPLATES.map((key) => ({ key, text: t(`template.${key}`), note: t(`template.${key}Text`) }))}
          value={template}
          onChange={setTemplate}
        />
        <div className="first-run-foot">
          <Text size="s" tone="muted" isSelectable>
            {t("firstRun.place", { path })}
          </Text>
          <Button kind="primary" type="submit" isPending={isBusy}>
            {t("firstRun.go")}
          </Button>
        </div>
      </form>
    </main>
  );
}
