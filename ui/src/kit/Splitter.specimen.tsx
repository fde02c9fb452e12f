import { Pane } from "./Pane";
import { Splitter } from "./Splitter";
import { Hold, type Specimen, useSay } from "./specimen";
import { Text } from "./Text";

function Panes({ name, sized = "first" }: { name: string; sized?: "first" | "second" }) {
  const say = useSay();
  const pane = (text: string, isOwn: boolean) => (
    <Pane ground={isOwn ? "surface-2" : "surface"}>
      <div style={{ padding: 12 }}>
        <Text size="s">{text}</Text>
      </div>
    </Pane>
  );
  return (
    <div style={{ height: 140, width: "100%" }}>
      <Splitter
        name={`gallery.${name}`}
        label={say("Lijst", "List")}
        sized={sized}
        initial={220}
        min={160}
        max={420}
        rest={200}
        isCollapsible
        first={pane(say("Lijst", "List"), sized === "first")}
        second={pane(say("Kaart", "Card"), sized === "second")}
      />
    </div>
  );
}

const splitter: Specimen = {
  part: "Splitter",
  use: "Two panes whose border a hand or the arrow keys can move. It stays where it was put; a double click resets it.",
  states: [
    { name: "rest", Show: () => <Panes name="rest" />, wide: true },
    {
      name: "hover",
      Show: () => (
        <Hold state="hovered">
          <Panes name="hover" />
        </Hold>
      ),
      wide: true,
    },
    {
      name: "focus",
      Show: () => (
        <Hold state="focus-visible">
          <Panes name="focus" />
        </Hold>
      ),
      wide: true,
    },
    { name: "the second has the width", Show: () => <Panes name="second" sized="second" />, wide: true },
  ],
};
export default splitter;
