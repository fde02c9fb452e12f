import { BookOpen, FileDown, FilePlus2 } from "lucide-react";
import { useState } from "react";
import { Hold, type Specimen, useSay } from "./specimen";
import { Tiles } from "./Tiles";

type Start = "example" | "own" | "empty";
type Shared = { isDisabled?: boolean; isReadOnly?: boolean; error?: string | null; isSmall?: boolean };

function Starts({ none = false, ...state }: Shared & { none?: boolean }) {
  const say = useSay();
  const [start, setStart] = useState<Start | null>(none ? null : "example");
  return (
    <Tiles<Start>
      {...state}
      label={say("Hoe wilt u beginnen?", "How would you like to begin?")}
      options={[
        {
          key: "example",
          icon: BookOpen,
          text: say("Voorbeeld bekijken", "See the example"),
          note: say("Veertig verzonnen bedrijven om mee te oefenen.", "Forty made-up companies to practise with."),
        },
        {
          key: "own",
          icon: FileDown,
          text: say("Eigen bestand", "Own file"),
          note: say("Een lijst uit Excel of uw boekhoudpakket.", "A list from a spreadsheet or your accounts."),
        },
        {
          key: "empty",
          icon: FilePlus2,
          text: say("Leeg boek", "Empty book"),
          note: say("U voegt leads één voor één toe.", "You add leads one by one."),
        },
      ]}
      value={start}
      onChange={setStart}
    />
  );
}
const held = (state: "hovered" | "pressed" | "focus-visible") =>
  function Held() {
    return (
      <div>
        <Hold state={state}>
          <Starts none />
        </Hold>
      </div>
    );
  };
function Small() {
  const say = useSay();
  const [model, setModel] = useState<"starter" | "bands">("starter");
  return (
    <Tiles<"starter" | "bands">
      label={say("Met welk scoremodel?", "With which score model?")}
      hint={say("U kunt later alles veranderen.", "You can change everything later.")}
      columns={2}
      isSmall
      options={[
        { key: "starter", text: say("Eenvoudig", "Simple"), note: say("Zes regels.", "Six rules.") },
        {
          key: "bands",
          text: say("Met klassen", "With bands"),
          note: say("Punten per groep van medewerkers en omzet.", "Points by number of employees and by revenue."),
        },
      ]}
      value={model}
      onChange={setModel}
    />
  );
}
function Invalid() {
  const say = useSay();
  return <Starts none error={say("Kies eerst hoe u wilt beginnen.", "First choose how to begin.")} />;
}
function Narrow() {
  return (
    <div style={{ width: "18rem" }}>
      <Starts />
    </div>
  );
}

const tiles: Specimen = {
  part: "Tiles",
  use: "One of a few that each need a sentence, for a choice that somebody makes once. Otherwise use Segments.",
  states: [
    { name: "rest", wide: true, Show: Starts },
    { name: "none chosen", wide: true, Show: () => <Starts none /> },
    { name: "hover", wide: true, Show: held("hovered") },
    { name: "focus-visible", wide: true, Show: held("focus-visible") },
    { name: "pressed", wide: true, Show: held("pressed") },
    { name: "small, two columns", wide: true, Show: Small },
    { name: "read-only", wide: true, Show: () => <Starts isReadOnly /> },
    { name: "disabled", wide: true, Show: () => <Starts isDisabled /> },
    { name: "invalid", wide: true, Show: Invalid },
    { name: "narrow", Show: Narrow },
  ],
};
export default tiles;
