import { useState } from "react";
import { Button } from "./Button";
import { ConfirmDialog, Dialog } from "./Dialog";
import { type Specimen, useSay } from "./specimen";
import { Text } from "./Text";

function Plain({ size }: { size: "s" | "m" | "l" }) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>
        {say("Dialoog", "Dialog")} {size}
      </Button>
      <Dialog
        title={say("Bakkerij Jansen overslaan", "Skip Bakkerij Jansen")}
        isOpen={isOpen}
        onClose={close}
        size={size}
        footNote={say("Komt morgen weer in de lijst", "Is back in the list tomorrow")}
        foot={
          <>
            <Button onPress={close}>{say("Annuleren", "Cancel")}</Button>
            <Button kind="primary" keys="Ctrl+Enter" onPress={close}>
              {say("Overslaan", "Skip")}
            </Button>
          </>
        }
      >
        <Text as="p">{say("Waarom slaat u deze lead over?", "Why do you skip this lead?")}</Text>
      </Dialog>
    </>
  );
}

function Long() {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{say("Lang", "Long")}</Button>
      <Dialog
        title={say(
          "Coöperatieve Groothandelsvereniging voor Bouwmaterialen Zuid-Holland U.A. samenvoegen",
          "Merge Coöperatieve Groothandelsvereniging voor Bouwmaterialen Zuid-Holland U.A.",
        )}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        foot={<Button onPress={() => setOpen(false)}>{say("Sluiten", "Close")}</Button>}
      >
        {Array.from({ length: 40 }, (_, line) => (
          <Text key={`line ${line + 1}`} as="p">
            {say("Regel", "Line")} {line + 1}
          </Text>
        ))}
      </Dialog>
    </>
  );
}

function Confirm({ isDanger }: { isDanger: boolean }) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>
        {isDanger ? say("Wissen…", "Erase…") : say("Importeren…", "Import…")}
      </Button>
      <ConfirmDialog
        title={
          isDanger ? say("212 leads wissen?", "Erase 212 leads?") : say("214 leads importeren?", "Import 214 leads?")
        }
        isOpen={isOpen}
        onClose={close}
        onConfirm={close}
        confirmLabel={isDanger ? say("212 leads wissen", "Erase 212 leads") : say("Importeren", "Import")}
        isDanger={isDanger}
      >
        <Text as="p">
          {isDanger
            ? say(
                "Ook hun gesprekken, antwoorden en notities verdwijnen. Dit kan niet ongedaan gemaakt worden.",
                "Their calls, answers and notes disappear too. This cannot be undone.",
              )
            : say("61 leads krijgen nieuwe gegevens. Ongedaan maken kan.", "61 leads get new facts. You can undo it.")}
        </Text>
      </ConfirmDialog>
    </>
  );
}

const dialog: Specimen = {
  part: "Dialog",
  use: "A question in front of the screen. What can be undone asks nothing; what lasts longer than a question is a screen.",
  states: [
    {
      name: "rest, in three sizes",
      Show: () => (
        <>
          <Plain size="s" />
          <Plain size="m" />
          <Plain size="l" />
        </>
      ),
    },
    { name: "long title, long content", Show: Long },
    {
      name: "confirm, and confirm a danger",
      Show: () => (
        <>
          <Confirm isDanger={false} />
          <Confirm isDanger />
        </>
      ),
    },
  ],
};
export default dialog;
