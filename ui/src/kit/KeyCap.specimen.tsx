import { KeyCap } from "./KeyCap";
import type { Specimen } from "./specimen";

function Rest() {
  return (
    <>
      {["J", "4", "Enter", "Ctrl+Enter", "Ctrl+Z", "Escape", "ArrowUp", "Shift+Tab", "F6"].map((keys) => (
        <KeyCap key={keys} keys={keys} />
      ))}
    </>
  );
}

const keyCap: Specimen = {
  part: "KeyCap",
  use: "The key of an action, printed on the control that it works.",
  states: [{ name: "rest", Show: Rest }],
};
export default keyCap;
