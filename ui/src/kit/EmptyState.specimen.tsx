import { FileDown, PhoneOff } from "lucide-react";
import { Button } from "./Button";
import { EmptyState } from "./EmptyState";
import { Panel } from "./Panel";
import { type Specimen, useSay } from "./specimen";

function Rest() {
  const say = useSay();
  return (
    <EmptyState
      icon={FileDown}
      title={say("Nog geen leads", "No leads yet")}
      text={say(
        "Kies een Excel- of CSV-bestand; u ziet eerst wat er gebeurt.",
        "Choose an Excel or CSV file; you first see what will happen.",
      )}
    >
      <Button kind="primary">{say("Bestand kiezen", "Choose a file")}</Button>
    </EmptyState>
  );
}
function Small() {
  const say = useSay();
  return (
    <Panel title={say("Tijdlijn", "Timeline")} isSmall>
      <EmptyState
        isSmall
        level={3}
        icon={PhoneOff}
        title={say("Nog niet gebeld", "Not called yet")}
        text={say("Het eerste gesprek staat straks hier.", "The first call will be here.")}
      />
    </Panel>
  );
}

const emptyState: Specimen = {
  part: "EmptyState",
  use: "An empty place that says what comes next, with one button.",
  states: [
    { name: "rest", Show: Rest, wide: true },
    { name: "small, in a panel", Show: Small },
  ],
};
export default emptyState;
