import { type ComponentProps, useState } from "react";
import { InlineHelp } from "./InlineHelp";
import { NumberField } from "./NumberField";
import { Hold, type Specimen, useSay } from "./specimen";

type Shown = Partial<ComponentProps<typeof NumberField>> & { start?: number | null };

function Employees({ start = 1250, ...rest }: Shown) {
  const say = useSay();
  const [value, setValue] = useState<number | null>(start);
  return (
    <div style={{ width: "15rem" }}>
      <NumberField
        label={say("Vanaf", "From")}
        unit={say("medewerkers", "employees")}
        minValue={0}
        {...rest}
        value={value}
        onChange={setValue}
      />
    </div>
  );
}
function Units() {
  const say = useSay();
  return (
    <div style={{ display: "grid", gap: "var(--s4)" }}>
      <Employees
        label={say("Korting", "Discount")}
        unit="%"
        step={0.5}
        minValue={0}
        maxValue={100}
        start={2.5}
        hint={say("0 tot 100, in halven", "0 to 100, by halves")}
      />
      <Employees
        label={say("Punten", "Points")}
        unit={say("punten", "points")}
        minValue={-100}
        formatOptions={{ signDisplay: "exceptZero" }}
        start={8}
      />
      <Employees label={say("Omzet", "Revenue")} unit="€" isUnitFirst step={1000} start={250000} />
      <Employees label={say("Drempel", "Threshold")} unit={say("punten", "points")} isPlain start={51} />
    </div>
  );
}
function Invalid() {
  const say = useSay();
  return (
    <Employees
      start={12}
      error={say("Overlapt met de groep 11–24. Kies 25 of meer.", "Overlaps with 11–24. Choose 25.")}
    />
  );
}
function Helped() {
  const say = useSay();
  const about = say("Halveringstijd", "Half-life");
  return (
    <Employees
      label={about}
      unit={say("dagen", "days")}
      start={30}
      mark="optional"
      help={
        <InlineHelp about={about} example={say("30 dagen: +40 wordt +20", "30 days: +40 becomes +20")}>
          {say("Na zoveel dagen telt een activiteit nog voor de helft.", "After so many days it counts for half.")}
        </InlineHelp>
      }
    />
  );
}
const held = (state: "hovered" | "focused") =>
  function Held() {
    return (
      <Hold state={state}>
        <Employees />
      </Hold>
    );
  };

const numberField: Specimen = {
  part: "NumberField",
  use: "A number with its unit, as the reader's language writes it. Arrows step, PageUp and PageDown go ten steps, Home and End to the ends. Where any value in a range will do, a Slider.",
  states: [
    { name: "rest", Show: Employees },
    { name: "empty", Show: () => <Employees start={null} /> },
    { name: "hover", Show: held("hovered") },
    { name: "focus", Show: held("focused") },
    { name: "units, decimals, below zero, plain", Show: Units },
    { name: "at the lowest", Show: () => <Employees start={0} /> },
    { name: "read-only", Show: () => <Employees isReadOnly /> },
    { name: "disabled", Show: () => <Employees isDisabled /> },
    { name: "invalid", Show: Invalid },
    { name: "mark and help", Show: Helped },
  ],
};
export default numberField;
