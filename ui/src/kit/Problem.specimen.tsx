import { Button } from "./Button";
import { Panel } from "./Panel";
import { Problem } from "./Problem";
import { type Specimen, useSay } from "./specimen";

function Rest() {
  const say = useSay();
  return (
    <Problem
      title={say("De leads zijn niet te lezen", "The leads cannot be read")}
      hint={say("Staat de map nog op deze computer? Nummer 4f2a.", "Is the folder still there? Number 4f2a.")}
      onRetry={() => undefined}
    >
      <Button kind="quiet">{say("Map kiezen", "Choose the folder")}</Button>
    </Problem>
  );
}
function Small() {
  const say = useSay();
  return (
    <Panel title={say("Verloop", "Course")} isSmall>
      <Problem
        isSmall
        title={say("Het verloop is er niet", "The course is missing")}
        onRetry={() => undefined}
        isRetrying
      />
    </Panel>
  );
}

const problem: Specimen = {
  part: "Problem",
  use: "In the place of a part that could not be made: what happened, and what to do. The rest of the screen goes on.",
  states: [
    { name: "rest", Show: Rest, wide: true },
    { name: "small, trying again", Show: Small },
  ],
};
export default problem;
