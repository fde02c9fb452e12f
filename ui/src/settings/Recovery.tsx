import { type FormEvent, useState } from "react";
import type { Problem } from "../ipc";
import { usePlatform, useVerbs } from "../ipc/asking";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { TextField } from "../kit/Field";
import { Panel } from "../kit/Panel";
import { Text } from "../kit/Text";
import { useToast } from "../kit/Toast";
import { problemText, useWords } from "../kit/words";

/** Two ways back into the book without this computer's keychain. */
export function Recovery() {
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
    if (passphrase === "") return;
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
      <div className="setting">
        <Button onPress={() => void ask(commands.recoveryText()).then(setSheet)}>{t("settings.recovery")}</Button>
      </div>
      <Dialog title={t("settings.recoveryTitle")} isOpen={sheet !== null} onClose={() => setSheet(null)}>
        <Text as="p">{t("settings.recoveryText")}</Text>
        <Panel kind="sunk">
          <p className="setting-sheet selectable">{sheet}</p>
        </Panel>
      </Dialog>
    </>
  );
}
