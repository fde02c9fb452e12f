import { BookLock, CircleAlert } from "lucide-react";
import { Button } from "./Button";
import { Message } from "./Message";
import { type Specimen, useSay } from "./specimen";

const nothing = () => undefined;

function Locked({ path = "/home/anja/.local/share/belrij/belrij.boek" }: { path?: string }) {
  const say = useSay();
  return (
    <Message
      icon={BookLock}
      title={say("Uw boek is al open", "Your book is already open")}
      text={say("Sluit het andere venster en probeer het opnieuw.", "Close the other window and try again.")}
      note={path}
    >
      <Button kind="primary" onPress={nothing}>
        {say("Opnieuw proberen", "Try again")}
      </Button>
    </Message>
  );
}

function Urgent() {
  const say = useSay();
  return (
    <Message
      icon={CircleAlert}
      title={say("Er ging iets mis", "Something went wrong")}
      text={say(
        "Dit scherm kon niet worden getoond. Wat u typte, is bewaard.",
        "This screen could not be shown. What you typed is kept.",
      )}
      isUrgent
    />
  );
}

const message: Specimen = {
  part: "Message",
  use: "Stands in the place of a screen that cannot be shown, and says what to do.",
  states: [
    { name: "rest", wide: true, Show: () => <Locked /> },
    { name: "urgent, nothing to press", wide: true, Show: Urgent },
    {
      name: "a long place",
      wide: true,
      Show: () => <Locked path={`/home/anja/${"zeer-lange-map/".repeat(12)}belrij.boek`} />,
    },
  ],
};
export default message;
