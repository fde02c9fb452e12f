import { Button } from "./Button";
import { ContextMenu } from "./ContextMenu";
import { useLeadMenu } from "./Menu.specimen";
import { type Specimen, useSay } from "./specimen";

function Rest() {
  const say = useSay();
  return (
    <ContextMenu label={say("Acties", "Actions")} sections={useLeadMenu()}>
      <Button kind="quiet">{say("Rechts klikken, of Shift+F10", "Right click, or Shift+F10")}</Button>
    </ContextMenu>
  );
}

function None() {
  const say = useSay();
  return (
    <ContextMenu label={say("Acties", "Actions")} sections={[]}>
      <Button kind="quiet">{say("Hier is niets te doen", "Nothing to do here")}</Button>
    </ContextMenu>
  );
}

export default {
  part: "ContextMenu",
  use: "The menu of a place on the screen, by right click, Shift+F10 or the menu key. Everything in it can be found elsewhere too.",
  states: [
    { name: "rest", Show: Rest },
    { name: "empty", Show: None },
  ],
} satisfies Specimen;
