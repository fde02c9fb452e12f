import { Pane } from "./Pane";
import { Hold, type Specimen, useSay } from "./specimen";
import { Text } from "./Text";

const GROUNDS = ["sunk", "paper", "surface-2", "surface"] as const;

function Rest() {
  return (
    <div style={{ display: "grid", gridTemplateColumns: "repeat(4, 1fr)", height: 96 }}>
      {GROUNDS.map((ground, index) => (
        <Pane key={ground} ground={ground} edge={index > 0 ? "left" : []}>
          <div style={{ padding: 12 }}>
            <Text size="s">{ground}</Text>
          </div>
        </Pane>
      ))}
    </div>
  );
}

function Scrolling({ label }: { label: string }) {
  const say = useSay();
  return (
    <div style={{ height: 96, display: "grid" }}>
      <Pane as="aside" ground="surface-2" edge="left" label={label} isScrolling>
        <div style={{ padding: 12, height: 180 }}>
          <Text size="s">{say("Dit deel schuift vanzelf.", "This part scrolls by itself.")}</Text>
        </div>
      </Pane>
    </div>
  );
}

const pane: Specimen = {
  part: "Pane",
  use: "The ground under a part of a screen and the line where two parts meet. What lies on it and how is the screen's own.",
  states: [
    { name: "rest", Show: Rest, wide: true },
    { name: "scrolling", Show: () => <Scrolling label="Zijpaneel" /> },
    {
      name: "scrolling, focus",
      Show: () => (
        <Hold state="focus-visible">
          <Scrolling label="Tweede zijpaneel" />
        </Hold>
      ),
    },
  ],
};
export default pane;
