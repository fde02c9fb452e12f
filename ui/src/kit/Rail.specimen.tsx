import { FileDown, Phone, PhoneOutgoing, Settings, UsersRound } from "lucide-react";
import { useState } from "react";
import { BrandButton, BrandMark, Rail, RailItem } from "./Rail";
import { Hold, type Specimen, useSay } from "./specimen";

const nothing = () => undefined;

function Example() {
  const say = useSay();
  const [at, setAt] = useState("today");
  const item = (key: string) => ({ isCurrent: at === key, onPress: () => setAt(key) });
  return (
    <div style={{ display: "flex", height: 340 }}>
      <Rail
        label={say("Schermen", "Screens")}
        brand={
          <BrandButton icon={PhoneOutgoing} name="Belrij" label={say("Menu van Belrij", "Belrij menu")} keys="F10" />
        }
        foot={<RailItem icon={Settings} text={say("Instellingen", "Settings")} keys="Ctrl+," {...item("settings")} />}
      >
        <RailItem icon={Phone} text={say("Vandaag bellen", "Call today")} count="40" keys="Alt+1" {...item("today")} />
        <RailItem icon={UsersRound} text="Leads" count="1.014.233" keys="Alt+2" {...item("leads")} />
        <RailItem icon={FileDown} text={say("Importeren", "Import")} keys="Alt+3" {...item("import")} />
      </Rail>
    </div>
  );
}

function Item({ isCurrent = false }: { isCurrent?: boolean }) {
  const say = useSay();
  return (
    <RailItem
      icon={Phone}
      text={say("Vandaag bellen", "Call today")}
      count="40"
      isCurrent={isCurrent}
      onPress={nothing}
    />
  );
}

const rail: Specimen = {
  part: "Rail",
  use: "Goes from screen to screen. Makes itself narrow, with only pictures, in a narrow window.",
  states: [
    { name: "rest", Show: Example },
    { name: "current", Show: () => <Item isCurrent /> },
    {
      name: "hover",
      Show: () => (
        <Hold state="hovered">
          <Item />
        </Hold>
      ),
    },
    {
      name: "pressed",
      Show: () => (
        <Hold state="pressed">
          <Item />
        </Hold>
      ),
    },
    {
      name: "focus",
      Show: () => (
        <Hold state="focus-visible">
          <Item />
        </Hold>
      ),
    },
    { name: "the sign, large", Show: () => <BrandMark icon={PhoneOutgoing} isLarge /> },
  ],
};
export default rail;
