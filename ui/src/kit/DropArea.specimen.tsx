import { Check, FileDown } from "lucide-react";
import { Button } from "./Button";
import { DropArea } from "./DropArea";
import { Notice } from "./Notice";
import { type Specimen, useSay } from "./specimen";

function Waiting({ isRefused = false }: { isRefused?: boolean }) {
  const say = useSay();
  return (
    <DropArea icon={FileDown} title={say("Sleep een bestand hierheen", "Drop a file here")}>
      <p>{say("Een lijst als csv uit Excel of uw CRM.", "A list as CSV from Excel or your CRM.")}</p>
      {isRefused && <Notice tone="bad">{say("Dit is een pdf.", "This is a PDF.")}</Notice>}
      <Button kind="primary">{say("Bestand kiezen", "Choose a file")}</Button>
    </DropArea>
  );
}
function Filled() {
  const say = useSay();
  return (
    <DropArea icon={Check} title={say("Geïmporteerd", "Imported")} isFilled>
      <p>{say("214 nieuwe leads.", "214 new leads.")}</p>
    </DropArea>
  );
}

const dropArea: Specimen = {
  part: "DropArea",
  use: "Says that a file can be dropped, and offers the other way.",
  states: [
    { name: "rest", wide: true, Show: () => <Waiting /> },
    { name: "error", wide: true, Show: () => <Waiting isRefused /> },
    { name: "filled", wide: true, Show: Filled },
  ],
};
export default dropArea;
