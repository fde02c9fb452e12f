import { BookOpen, FileDown, FilePlus2, type LucideIcon, PhoneOutgoing } from "lucide-react";
import { useState } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import type { BookState, Template } from "../ipc";
import { usePlatform, useVerbs } from "../ipc/asking";
import { Button } from "../kit/Button";
import { Choice } from "../kit/Select";
import { useWords } from "../kit/words";
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
          <span className="brand-mark large">
            <PhoneOutgoing aria-hidden="true" />
          </span>
          <Choice
            label={t("settings.language")}
            quietLabel
            options={[
              { key: "nl", text: "Nederlands" },
              { key: "en", text: "English" },
            ]}
            value={choices.lang}
            onChange={(lang) => choose({ lang })}
          />
        </div>
        <h1>{t("firstRun.title")}</h1>
        <p className="plain-lead">{t("firstRun.lead")}</p>
        <RadioGroup
          className="tiles-group"
          value={start}
          onChange={(key) => setStart(STARTS.find((one) => one.key === key)?.key ?? "example")}
        >
          <Label className="label">{t("firstRun.start")}</Label>
          <div className="tiles three">
            {STARTS.map(({ key, icon: Icon }) => (
              <Radio key={key} value={key} className="tile">
                <Icon aria-hidden="true" />
                <b>{t(`firstRun.${key}`)}</b>
                <span>{t(`firstRun.${key}Text`)}</span>
              </Radio>
            ))}
          </div>
        </RadioGroup>
        <RadioGroup
          className="tiles-group"
          value={template}
          onChange={(key) => setTemplate(TEMPLATES.find((one) => one === key) ?? "starter")}
        >
          <Label className="label">{t("firstRun.model")}</Label>
          <div className="tiles two">
            {TEMPLATES.map((key) => (
              <Radio key={key} value={key} className="tile small">
                <b>{t(`template.${key}`)}</b>
                <span>{t(`template.${key}Text`)}</span>
              </Radio>
            ))}
          </div>
          <p className="panel-note">{t("firstRun.modelHint")}</p>
        </RadioGroup>
        <div className="first-run-foot">
          <span className="panel-note selectable">{t("firstRun.place", { path })}</span>
          <Button kind="primary" type="submit" isDisabled={isBusy}>
            {t("firstRun.go")}
          </Button>
        </div>
      </form>
    </main>
  );
}
