import { Building2, History, ListChecks } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { type Specimen, useSay } from "./specimen";
import { Tabs } from "./Tabs";
import { Text } from "./Text";

function Rest() {
  const say = useSay();
  const [selected, select] = useState<"facts" | "history" | "answers" | "files">("facts");
  return (
    <Tabs
      label={say("Kaart", "Card")}
      value={selected}
      onChange={select}
      tabs={[
        {
          key: "facts",
          text: say("Gegevens", "Facts"),
          icon: Building2,
          content: <Text as="p">{say("Gouda, 62 medewerkers", "Gouda, 62 employees")}</Text>,
        },
        {
          key: "history",
          text: say("Tijdlijn", "Timeline"),
          icon: History,
          count: 12,
          content: <Text as="p">{say("Brochure aangevraagd", "Asked for the brochure")}</Text>,
        },
        {
          key: "answers",
          text: say("Antwoorden", "Answers"),
          icon: ListChecks,
          count: 3,
          content: <Text as="p">Excel</Text>,
        },
        { key: "files", text: say("Bestanden", "Files"), isDisabled: true, content: null },
      ]}
    />
  );
}

/** Tabs are drawn in two passes, so one is held after the second. */
function Held({ state, children }: { state: string; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [, setPass] = useState(1);
  useEffect(() => {
    setPass(2);
    place.current?.querySelector("[role=tab]")?.setAttribute(`data-${state}`, "true");
  });
  return (
    <div ref={place} style={{ width: "100%" }}>
      {children}
    </div>
  );
}

function Many() {
  const [selected, select] = useState("week 4");
  return (
    <div style={{ width: 300 }}>
      <Tabs
        label="Weken"
        value={selected}
        onChange={select}
        tabs={Array.from({ length: 12 }, (_, index) => {
          const name = `week ${index + 1}`;
          return { key: name, text: name, count: index * 7, content: <Text as="p">{name}</Text> };
        })}
      />
    </div>
  );
}

const tabs: Specimen = {
  part: "Tabs",
  use: "Views of the same thing, one at a time. What filters is a Choice; what leads elsewhere is in the rail.",
  states: [
    { name: "rest", Show: Rest, wide: true },
    {
      name: "hover",
      Show: () => (
        <Held state="hovered">
          <Rest />
        </Held>
      ),
      wide: true,
    },
    {
      name: "focus",
      Show: () => (
        <Held state="focus-visible">
          <Rest />
        </Held>
      ),
      wide: true,
    },
    { name: "many", Show: Many },
  ],
};
export default tabs;
