import { Explanation, InlineHelp } from "./InlineHelp";
import { Hold, type Specimen, useSay } from "./specimen";

function useWhat() {
  const say = useSay();
  return {
    about: say("Halveringstijd", "Half-life"),
    children: say(
      "Na zoveel dagen telt een activiteit nog voor de helft. Zo weegt wat gisteren gebeurde zwaarder dan wat in januari gebeurde.",
      "After so many days an activity counts for half. What happened yesterday then weighs more than what happened in January.",
    ),
    example: say("30 dagen: +40 wordt +20 na een maand", "30 days: +40 becomes +20 after a month"),
  };
}
function Closed() {
  const what = useWhat();
  return (
    <>
      {what.about} <InlineHelp {...what} />
    </>
  );
}
function Held({ state }: { state: "hovered" | "focus-visible" | "pressed" }) {
  return (
    <Hold state={state}>
      <InlineHelp {...useWhat()} />
    </Hold>
  );
}
function Open() {
  return (
    <div className="popover" style={{ justifySelf: "start", maxWidth: "22rem" }}>
      <Explanation {...useWhat()} />
    </div>
  );
}

const inlineHelp: Specimen = {
  part: "InlineHelp",
  use: "A “?” beside a label that opens two or three sentences and an example. What everybody must know is the field's hint instead.",
  states: [
    { name: "rest", Show: Closed },
    { name: "hover", Show: () => <Held state="hovered" /> },
    { name: "focus-visible", Show: () => <Held state="focus-visible" /> },
    { name: "pressed", Show: () => <Held state="pressed" /> },
    { name: "open", Show: Open },
  ],
};
export default inlineHelp;
