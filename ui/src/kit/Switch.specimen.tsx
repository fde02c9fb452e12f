import { useState } from "react";
import { Switch } from "./Switch";
import { Hold, type Specimen, useSay } from "./specimen";

function Two(state: { isDisabled?: boolean; isReadOnly?: boolean }) {
  const say = useSay();
  const [isOn, setOn] = useState(true);
  const [isOff, setOff] = useState(false);
  return (
    <div style={{ display: "grid", gap: "var(--s4)" }}>
      <Switch
        {...state}
        label={say("Sneltoetsen met één letter", "Single-letter shortcuts")}
        hint={say(
          "1 tot 9 kiest een belresultaat, T een terugbelmoment. Zet dit uit als u dicteert.",
          "1 to 9 choose a result, T a callback. Turn this off when you dictate.",
        )}
        isSelected={isOn}
        onChange={setOn}
      />
      <Switch
        {...state}
        label={say("Punten bij de antwoorden", "Points beside the answers")}
        isSelected={isOff}
        onChange={setOff}
      />
    </div>
  );
}
const held = (state: "hovered" | "pressed" | "focus-visible") =>
  function Held() {
    const say = useSay();
    return [false, true].map((isOn) => (
      <Hold key={String(isOn)} state={state}>
        <Switch label={say("Punten tonen", "Show points")} isSelected={isOn} />
      </Hold>
    ));
  };

const specimen: Specimen = {
  part: "Switch",
  use: "A setting that works at once. What is saved with other things is a Checkbox.",
  states: [
    { name: "rest", Show: Two },
    { name: "hover", Show: held("hovered") },
    { name: "focus-visible", Show: held("focus-visible") },
    { name: "pressed", Show: held("pressed") },
    { name: "read-only", Show: () => <Two isReadOnly /> },
    { name: "disabled", Show: () => <Two isDisabled /> },
  ],
};
export default specimen;
