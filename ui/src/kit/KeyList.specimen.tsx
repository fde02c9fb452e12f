import { KeyList } from "./KeyList";
import { type Specimen, useSay } from "./specimen";

function Keys() {
  const say = useSay();
  return (
    <KeyList
      title={say("Op dit scherm", "On this screen")}
      lines={[
        { key: "dial", text: say("Bellen", "Call"), keys: ["Enter"] },
        { key: "busy", text: say("Resultaat: in gesprek", "Result: busy"), keys: ["2", "Ctrl+2"] },
        { key: "in", text: say("Groter weergeven", "Zoom in"), keys: ["Ctrl++"] },
      ]}
      note={say("In de notitie werken de cijfers met Ctrl.", "In the note the digits work with Ctrl.")}
    />
  );
}

const keyList: Specimen = {
  part: "KeyList",
  use: "Lists which key does what, for looking up.",
  states: [{ name: "rest", Show: Keys }],
};
export default keyList;
