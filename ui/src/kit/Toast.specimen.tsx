import { Button } from "./Button";
import { type Specimen, useSay } from "./specimen";
import { useToast } from "./Toast";

function Rest() {
  const say = useSay();
  const toast = useToast();
  return (
    <>
      <Button
        onPress={() =>
          toast({ text: say("Bakkerij Jansen: afspraak", "Bakkerij Jansen: appointment"), onUndo: () => undefined })
        }
      >
        {say("Met ongedaan maken", "With undo")}
      </Button>
      <Button onPress={() => toast({ text: say("Import gestopt, er is niets gewijzigd", "Import stopped") })}>
        {say("Zonder", "Without")}
      </Button>
    </>
  );
}

function Problems() {
  const say = useSay();
  const toast = useToast();
  return (
    <>
      <Button
        onPress={() =>
          toast({
            text: say("Bewaren lukt niet: de schijf is vol", "Cannot save: the disk is full"),
            hint: say("Maak ruimte vrij en probeer het opnieuw.", "Make room and try again."),
            isBad: true,
          })
        }
      >
        {say("Probleem", "Problem")}
      </Button>
      <Button
        onPress={() =>
          toast({ text: say("De reservekopie van vandaag ontbreekt", "Today’s backup is missing"), isBad: true })
        }
      >
        {say("Nog een", "Another")}
      </Button>
    </>
  );
}

const toast: Specimen = {
  part: "Toast",
  use: "Says in passing what was done, with the way back. A problem stays until it is read; F6 goes there.",
  states: [
    { name: "rest", Show: Rest },
    { name: "problems pile up", Show: Problems },
  ],
};
export default toast;
