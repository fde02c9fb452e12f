import { Undo2 } from "lucide-react";
import { Button, IconButton } from "./Button";
import { KeyCap } from "./KeyCap";
import { type Specimen, useSay } from "./specimen";
import { Tooltip } from "./Tooltip";

function Rest() {
  const say = useSay();
  return (
    <>
      <Tooltip text={say("Een bv is een rechtspersoon: u mag ongevraagd bellen.", "A company may be called unasked.")}>
        <Button>{say("Sta hier stil", "Stand still here")}</Button>
      </Tooltip>
      <IconButton icon={Undo2} label={say("Ongedaan maken", "Undo")} keys="Ctrl+Z" />
    </>
  );
}
function Look() {
  const say = useSay();
  return (
    <>
      <div className="tooltip">
        {say("Ongedaan maken", "Undo")} <KeyCap keys="Ctrl+Z" />
      </div>
      <div className="tooltip">
        {say(
          "Een bv is een rechtspersoon: u mag ongevraagd bellen. Noem wel het recht van verzet en leg vast dat u dat deed.",
          "A company is a legal person: you may call unasked. Do name the right to object, and record that you did.",
        )}
      </div>
    </>
  );
}

const tooltip: Specimen = {
  part: "Tooltip",
  use: "A few words more for who stands still, with the key. Never the only place of what one has to know.",
  states: [
    { name: "rest, closed", Show: Rest },
    { name: "open: with a key, and long", Show: Look },
  ],
};
export default tooltip;
