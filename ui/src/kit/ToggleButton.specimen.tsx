import { Filter, Pin } from "lucide-react";
import { useState } from "react";
import { Hold, type Specimen, useSay } from "./specimen";
import { ToggleButton } from "./ToggleButton";

function Both({ isDisabled = false }: { isDisabled?: boolean }) {
  const say = useSay();
  const [isOn, setOn] = useState(true);
  const [isOut, setOut] = useState(false);
  const filter = say("Alleen heet", "Hot only");
  return (
    <>
      <ToggleButton
        label={filter}
        icon={Filter}
        keys="F"
        isSelected={isOut}
        onChange={setOut}
        isDisabled={isDisabled}
      />
      <ToggleButton label={filter} icon={Filter} keys="F" isSelected={isOn} onChange={setOn} isDisabled={isDisabled} />
      <ToggleButton label={filter} isSmall isSelected={isOn} onChange={setOn} isDisabled={isDisabled} />
      <ToggleButton
        label={say("Vastzetten", "Pin")}
        icon={Pin}
        isLabelHidden
        isSelected={isOut}
        onChange={setOut}
        isDisabled={isDisabled}
      />
      <ToggleButton
        label={say("Vastzetten", "Pin")}
        icon={Pin}
        isLabelHidden
        isSelected={isOn}
        onChange={setOn}
        isDisabled={isDisabled}
      />
    </>
  );
}
function Held({ state }: { state: "hovered" | "pressed" | "focus-visible" }) {
  const say = useSay();
  const filter = say("Alleen heet", "Hot only");
  return [false, true].map((isOn) => (
    <Hold key={String(isOn)} state={state}>
      <ToggleButton label={filter} icon={Filter} keys="F" isSelected={isOn} />
    </Hold>
  ));
}

const toggleButton: Specimen = {
  part: "ToggleButton",
  use: "Stays in or out by itself, such as a filter or a pin. For one of several, use Segments; for a setting, a Switch.",
  states: [
    { name: "rest, out and in", Show: Both },
    { name: "hover", Show: () => <Held state="hovered" /> },
    { name: "focus-visible", Show: () => <Held state="focus-visible" /> },
    { name: "pressed", Show: () => <Held state="pressed" /> },
    { name: "disabled", Show: () => <Both isDisabled /> },
  ],
};
export default toggleButton;
