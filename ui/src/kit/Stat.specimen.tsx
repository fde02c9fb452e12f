import { type ReactNode, useState } from "react";
import { Stat } from "./Stat";
import { Hold, type Specimen, useSay } from "./specimen";

function Four({ children }: { children: ReactNode }) {
  return <div style={{ display: "grid", gridTemplateColumns: "repeat(4, 1fr)", gap: 10 }}>{children}</div>;
}

function Rest() {
  const say = useSay();
  return (
    <Four>
      <Stat value="214" label={say("nieuw", "new")} tone="good" />
      <Stat value="61" label={say("bijgewerkt, 83 velden", "updated, 83 fields")} tone="accent" />
      <Stat value="27" label={say("dubbel", "duplicate")} />
      <Stat value="5" label={say("geweigerd of geblokkeerd", "refused or blocked")} tone="bad" />
    </Four>
  );
}

function Buttons() {
  const say = useSay();
  const [chosen, choose] = useState("new");
  return (
    <Four>
      <Stat
        value="214"
        label={say("nieuw", "new")}
        tone="good"
        isSelected={chosen === "new"}
        onPress={() => choose("new")}
      />
      <Stat
        value="27"
        label={say("dubbel", "duplicate")}
        isSelected={chosen === "twice"}
        onPress={() => choose("twice")}
      />
      <Stat value="0" label={say("geweigerd", "refused")} isDisabled onPress={() => undefined} />
    </Four>
  );
}

function One() {
  const say = useSay();
  return <Stat value="27" label={say("dubbel", "duplicate")} onPress={() => undefined} />;
}

const stat: Specimen = {
  part: "Stat",
  use: "One figure with what it counts; as a button where the figure opens what it counts.",
  states: [
    { name: "rest", Show: Rest, wide: true },
    { name: "as buttons, one chosen, one disabled", Show: Buttons, wide: true },
    {
      name: "hover",
      Show: () => (
        <Hold state="hovered">
          <One />
        </Hold>
      ),
    },
    {
      name: "pressed",
      Show: () => (
        <Hold state="pressed">
          <One />
        </Hold>
      ),
    },
    {
      name: "focus",
      Show: () => (
        <Hold state="focus-visible">
          <One />
        </Hold>
      ),
    },
  ],
};
export default stat;
