import { Phone, Trash2 } from "lucide-react";
import { Button, IconButton } from "./Button";
import { Hold, type Specimen, useSay } from "./specimen";

const nothing = () => undefined;

function Kinds() {
  const say = useSay();
  return (
    <>
      <Button kind="primary" icon={Phone} keys="Enter" onPress={nothing}>
        {say("Bel", "Call")}
      </Button>
      <Button onPress={nothing}>{say("Annuleren", "Cancel")}</Button>
      <Button kind="quiet" onPress={nothing}>
        {say("Overslaan", "Skip")}
      </Button>
      <IconButton icon={Trash2} label={say("Verwijderen", "Remove")} onPress={nothing} />
    </>
  );
}

const button: Specimen = {
  part: "Button",
  use: "Does something at once. One primary button on a screen: what most people want next.",
  states: [
    { name: "rest", Show: Kinds },
    {
      name: "hover",
      Show: () => (
        <Hold state="hovered">
          <Kinds />
        </Hold>
      ),
    },
  ],
};
export default button;
