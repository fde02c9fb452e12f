import { Progress } from "./Progress";
import { type Specimen, useSay } from "./specimen";

function Rest() {
  const say = useSay();
  return (
    <Progress
      label={say("Importeren", "Importing")}
      count={say("1.204 rijen", "1,204 rows")}
      part={0.42}
      cancelLabel={say("Stoppen", "Stop")}
      onCancel={() => undefined}
    />
  );
}
function Unknown() {
  const say = useSay();
  return <Progress label={say("Bestand lezen", "Reading the file")} part={null} onCancel={() => undefined} />;
}
function Ended() {
  const say = useSay();
  return (
    <div style={{ display: "grid", gap: 16 }}>
      <Progress label={say("Importeren", "Importing")} count="2.871" part={1} state="done" />
      <Progress label={say("Reservekopie", "Backup")} count="61 %" part={0.61} state="failed" />
    </div>
  );
}
function Stopping() {
  const say = useSay();
  return (
    <Progress
      label={say("Terugtest", "Back-test")}
      count="180 / 316"
      part={0.57}
      cancelLabel={say("Stoppen", "Stop")}
      onCancel={() => undefined}
      isStopping
    />
  );
}

const progress: Specimen = {
  part: "Progress",
  use: "Work that takes longer than a second: what, how far, and a way out.",
  states: [
    { name: "rest, under way", Show: Rest },
    { name: "how far is unknown", Show: Unknown },
    { name: "stopping", Show: Stopping },
    { name: "done, failed", Show: Ended },
  ],
};
export default progress;
