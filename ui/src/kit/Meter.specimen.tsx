import { Meter } from "./Meter";
import { type Specimen, useSay } from "./specimen";

function Rest() {
  const say = useSay();
  return (
    <Meter
      label={say("Past bij ons", "Fits us")}
      from={-2}
      value={47}
      max={60}
      text={say("bereikbaar −2 tot 47, maximum 60", "can reach −2 to 47, maximum 60")}
    />
  );
}
function Over() {
  const say = useSay();
  return (
    <Meter
      label={say("Toont interesse", "Shows interest")}
      from={-12}
      value={72}
      max={60}
      text={say("bereikbaar −12 tot 72, maximum 60", "can reach −12 to 72, maximum 60")}
    />
  );
}
function Plain() {
  const say = useSay();
  return (
    <div style={{ display: "grid", gap: 8 }}>
      <Meter label={say("Ingevuld", "Filled in")} value={9} max={12} text={say("9 van 12", "9 of 12")} tone="good" />
      <Meter label={say("Schijf", "Disk")} value={92} max={100} text="92 %" tone="care" />
      <Meter label={say("Leeg", "Empty")} value={0} max={12} text={say("0 van 12", "0 of 12")} />
      <Meter label={say("Vol", "Full")} value={12} max={12} text={say("12 van 12", "12 of 12")} tone="bad" />
    </div>
  );
}

const meter: Specimen = {
  part: "Meter",
  use: "How much there is, within what there can be. Work under way is a Progress.",
  states: [
    { name: "rest", Show: Rest, wide: true },
    { name: "more than the maximum", Show: Over, wide: true },
    { name: "from nothing, in its tones", Show: Plain },
    {
      name: "bar alone",
      Show: () => <Meter label="Past bij ons" isLabelHidden value={20} max={60} text="20 / 60" isTextHidden />,
    },
  ],
};
export default meter;
