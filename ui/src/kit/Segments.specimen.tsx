import { CalendarDays, List, Table2 } from "lucide-react";
import { useState } from "react";
import { Segments } from "./Segments";
import { Hold, type Specimen, useSay } from "./specimen";

type View = "list" | "table" | "week";
type Shared = { isDisabled?: boolean; isReadOnly?: boolean; error?: string | null };

function Views({ icons = false, counts = false, ...state }: Shared & { icons?: boolean; counts?: boolean }) {
  const say = useSay();
  const [view, setView] = useState<View>("table");
  return (
    <Segments<View>
      {...state}
      label={say("Weergave", "View")}
      options={[
        { key: "list", text: say("Lijst", "List"), ...(icons && { icon: List }), ...(counts && { count: 40 }) },
        { key: "table", text: say("Tabel", "Table"), ...(icons && { icon: Table2 }), ...(counts && { count: 2014 }) },
        { key: "week", text: say("Week", "Week"), ...(icons && { icon: CalendarDays }), ...(counts && { count: 0 }) },
      ]}
      value={view}
      onChange={setView}
    />
  );
}
const held = (state: "hovered" | "pressed" | "focus-visible") =>
  function Held() {
    return (
      <Hold state={state}>
        <Views />
      </Hold>
    );
  };
function OneOut() {
  const say = useSay();
  const [theme, setTheme] = useState<"system" | "light" | "dark">("light");
  return (
    <Segments<"system" | "light" | "dark">
      label={say("Thema", "Theme")}
      isLabelHidden
      options={[
        { key: "system", text: say("Als het systeem", "As the system"), isDisabled: true },
        { key: "light", text: say("Licht", "Light") },
        { key: "dark", text: say("Donker", "Dark") },
      ]}
      value={theme}
      onChange={setTheme}
    />
  );
}
function Invalid() {
  const say = useSay();
  return <Views error={say("De weekweergave heeft een terugbeldatum nodig.", "The week needs a callback date.")} />;
}
function Long() {
  const say = useSay();
  const [key, setKey] = useState<"a" | "b" | "c">("a");
  return (
    <div style={{ width: "18rem" }}>
      <Segments<"a" | "b" | "c">
        label={say("Als een lead al bestaat", "When a lead is already there")}
        options={[
          { key: "a", text: say("Lege velden aanvullen", "Fill empty fields") },
          { key: "b", text: say("Alles overschrijven", "Overwrite everything") },
          { key: "c", text: say("Overslaan", "Skip") },
        ]}
        value={key}
        onChange={setKey}
      />
    </div>
  );
}

const segments: Specimen = {
  part: "Segments",
  use: "One of a few, side by side, all of them in sight. From six on, or with long names, use a Select; where each needs a sentence, Tiles.",
  states: [
    { name: "rest", Show: Views },
    { name: "hover", Show: held("hovered") },
    { name: "focus-visible", Show: held("focus-visible") },
    { name: "pressed", Show: held("pressed") },
    { name: "with icons", Show: () => <Views icons /> },
    { name: "with counts", Show: () => <Views icons counts /> },
    { name: "read-only", Show: () => <Views isReadOnly /> },
    { name: "disabled", Show: () => <Views isDisabled /> },
    { name: "one of them disabled, hidden label", Show: OneOut },
    { name: "invalid", Show: Invalid },
    { name: "long text", Show: Long },
  ],
};
export default segments;
