import { useState } from "react";
import { Slider } from "./Slider";
import { Hold, type Specimen, useSay } from "./specimen";

type Shown = { isDisabled?: boolean; marked?: boolean; start?: number };

function Threshold({ isDisabled = false, marked = false, start = 51 }: Shown) {
  const say = useSay();
  const [value, setValue] = useState(start);
  return (
    <div style={{ width: "100%", minWidth: "15rem" }}>
      <Slider
        label={say("Drempel voor heet", "Threshold for hot")}
        format={(points) => say(`${points} punten`, `${points} points`)}
        hint={marked ? say("Bij 56 blijven er 120 leads over.", "At 56 there are 120 leads left.") : undefined}
        marks={
          marked
            ? [
                { value: 0, text: "0" },
                { value: 26, text: say("warm", "warm") },
                { value: 51, text: say("heet", "hot") },
                { value: 100, text: "100" },
              ]
            : []
        }
        value={value}
        onChange={setValue}
        min={0}
        max={100}
        isDisabled={isDisabled}
      />
    </div>
  );
}
function Range({ isDisabled = false }: Shown) {
  const say = useSay();
  const [value, setValue] = useState<[number, number]>([25, 50]);
  return (
    <div style={{ width: "100%", minWidth: "15rem" }}>
      <Slider
        label={say("Aantal medewerkers", "Number of employees")}
        marks={[{ value: 0 }, { value: 50 }, { value: 100 }, { value: 150 }, { value: 200 }]}
        value={value}
        onChange={setValue}
        min={0}
        max={200}
        step={5}
        isDisabled={isDisabled}
      />
    </div>
  );
}
/** The thumb is no control by itself: the one that `Hold` finds is inside it. */
const held = (state: "hovered" | "pressed" | "focus-visible") =>
  function Held() {
    return (
      <Hold state={state}>
        <Threshold />
      </Hold>
    );
  };

const slider: Specimen = {
  part: "Slider",
  use: "Any value in a range, where one looks for the place rather than knowing the number; otherwise a NumberField. Arrows step, PageUp and PageDown leap, Home and End go to the ends; a press on a mark goes there.",
  states: [
    { name: "rest", Show: Threshold },
    { name: "with marks", Show: () => <Threshold marked /> },
    { name: "two thumbs", Show: Range },
    { name: "hover", Show: held("hovered") },
    { name: "focus-visible", Show: held("focus-visible") },
    { name: "pressed", Show: held("pressed") },
    { name: "at the ends", Show: () => [0, 100].map((start) => <Threshold key={start} start={start} />) },
    { name: "disabled", Show: () => <Threshold isDisabled marked /> },
    { name: "two thumbs, disabled", Show: () => <Range isDisabled /> },
  ],
};
export default slider;
