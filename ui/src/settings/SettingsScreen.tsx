import { type FormEvent, useState } from "react";
import { nl } from "../i18n";
import type { BookState, Problem } from "../ipc";
import { usePlatform, useVerbs } from "../ipc/asking";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { TextField } from "../kit/Field";
import { Segments } from "../kit/Segments";
import { Switch } from "../kit/Switch";
import { useToast } from "../kit/Toast";
import { has, languageName, problemText, useWords } from "../kit/words";
import "./settings.css";

type Preferences = { theme: "system" | "light" | "dark"; lang: "nl" | "en"; singleKeys: boolean; points: boolean };
type SettingsProps = {
  choices: Preferences;
  onChoose: (change: Partial<Preferences>) => void;
  book: Extract<BookState, { state: "open" }>;
  /** Another book came in the place of this one. */
  onBook: (state: BookState) => void;
};

/** What one sets rarely. */
export function SettingsScreen({ choices, onChoose, book, onBook }: SettingsProps) {
  const { t } = useWords();
  const { commands } = usePlatform();
  const { ask } = useVerbs();
  async function leaveExample() {
    const state = await ask(commands.leaveExample());
    if (state) onBook(state);
  }
  return (
    <div className="settings" role="region" aria-label={t("settings.title")}>
      <h1>{t("settings.title")}</h1>
      <section className="setting-group">
        <h2>{t("settings.appearance")}</h2>
        <Segments
          label={t("settings.theme")}
          options={[
            { key: "system", text: t("settings.themeSystem") },
            { key: "light", text: t("settings.themeLight") },
            { key: "dark", text: t("settings.themeDark") },
          ]}
          value={choices.theme}
          onChange={(theme) => onChoose({ theme })}
        />
        <Segments
          label={t("settings.language")}
          options={[
            { key: "nl", text: languageName("nl") },
            { key: "en", text: languageName("en") },
          ]}
          value={choices.lang}
          onChange={(lang) => onChoose({ lang })}
        />
      </section>
      <section className="setting-group">
        <h2>{t("settings.calling")}</h2>
        <div>
          <Switch
            label={t("settings.singleKeys")}
            isSelected={choices.singleKeys}
            onChange={(singleKeys) => onChoose({ singleKeys })}
          />
          <p className="setting-text">{t("settings.singleKeysText")}</p>
        </div>
        <div>
          <Switch
            label={t("settings.points")}
            isSelected={choices.points}
            onChange={(points) => onChoose({ points })}
          />
          <p className="setting-text">{t("settings.pointsText")}</p>
        </div>
      </section>
      <section className="setting-group">
        <h2>{t("settings.book")}</h2>
        <dl className="setting-facts">
          <dt>{t("settings.place")}</dt>
          <dd className="selectable">{book.path}</dd>
          <dt>{t("settings.size")}</dt>
          <dd>{t("settings.leads", { count: book.leads })}</dd>
          <dt>{t("settings.model")}</dt>
          <dd>{has(nl.app.template, book.template) ? t(`template.${book.template}`) : book.template}</dd>
          <dt>{t("settings.key")}</dt>
          <dd>{t(`settings.${book.keyPlace}`)}</dd>
        </dl>
        {book.example && (
          <div>
            <Button onPress={() => void leaveExample()}>{t("settings.leaveExample")}</Button>
            <p className="setting-text setting-text-below">{t("settings.leaveExampleText")}</p>
          </div>
        )}
        <Recovery />
      </section>
    </div>
  );
}

/** Two ways back into the book without this computer's keychain. */
function Recovery() {
  const words = useWords();
  const { t } = words;
  const { commands } = usePlatform();
  const { ask } = useVerbs();
  const toast = useToast();
  const [sheet, setSheet] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);

  async function keep(event: FormEvent) {
    event.preventDefault();
    let isKept = true;
    await ask(commands.setPassphrase(passphrase), (refused) => {
      isKept = false;
      setProblem(refused);
      return refused.kind === "refused";
    });
    if (!isKept) return;
    setPassphrase("");
    toast({ text: t("settings.passphraseSet") });
  }
  return (
    <>
      <form className="setting-passphrase" onSubmit={(event) => void keep(event)}>
        <TextField
          label={t("settings.passphrase")}
          type="password"
          hint={t("settings.passphraseText")}
          value={passphrase}
          onChange={(typed) => {
            setPassphrase(typed);
            setProblem(null);
          }}
          error={problem && problemText(problem, words).hint}
        />
        <Button type="submit" isDisabled={passphrase === ""}>
          {t("settings.passphraseDo")}
        </Button>
      </form>
      <div>
        <Button onPress={() => void ask(commands.recoveryText()).then(setSheet)}>{t("settings.recovery")}</Button>
      </div>
      <Dialog title={t("settings.recoveryTitle")} isOpen={sheet !== null} onClose={() => setSheet(null)}>
        <p>{t("settings.recoveryText")}</p>
        <pre className="setting-sheet selectable">{sheet}</pre>
      </Dialog>
    </>
  );
}
