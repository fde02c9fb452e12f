import { Building2, Flame, Phone, Plus, Snowflake, Sun, Zap } from "lucide-react";
import { useState } from "react";
import type { Options } from "./narrow";
import { OptionList } from "./Option";
import { type Specimen, useSay } from "./specimen";

/** As a list stands in its popover. */
function List({ options, first = null, chosen = [] }: { options: Options; first?: string | null; chosen?: string[] }) {
  const say = useSay();
  const [active, setActive] = useState(first);
  const [taken, setTaken] = useState(chosen);
  return (
    <div className="popover list" style={{ width: 300 }}>
      <OptionList
        id={`options-${options.length}-${first}`}
        label={say("Klassen", "Bands")}
        options={options}
        chosen={taken}
        active={active}
        onActive={setActive}
        onTake={(key) => setTaken([key])}
      />
    </div>
  );
}

function Rest() {
  const say = useSay();
  const options = [
    { key: "very-hot", text: say("Zeer heet", "Very hot"), icon: Zap, side: "24" },
    { key: "hot", text: say("Heet", "Hot"), icon: Flame, side: "142" },
    { key: "warm", text: "Warm", icon: Sun, side: "611" },
    { key: "cold", text: say("Koud", "Cold"), icon: Snowflake, side: "1.237", isDisabled: true },
  ];
  return <List options={options} first="hot" chosen={["very-hot"]} />;
}

function Groups() {
  const say = useSay();
  const options = [
    {
      title: say("Administratie", "Accounting"),
      options: [
        { key: "exact", text: "Exact Online" },
        { key: "snel", text: "SnelStart" },
      ],
    },
    {
      title: say("Anders", "Other"),
      options: [
        { key: "excel", text: "Excel" },
        { key: "add", text: say("“Exact Globe” toevoegen", "Add “Exact Globe”"), icon: Plus },
      ],
    },
  ];
  return <List options={options} chosen={["snel"]} />;
}

function Notes() {
  const say = useSay();
  const options = [
    {
      key: "a",
      text: "Bakkerij Jansen B.V.",
      note: say("Anja Jansen, directeur", "Anja Jansen, director"),
      side: "Gouda",
      icon: Building2,
    },
    {
      key: "b",
      text: say(
        "Coöperatieve Inkoopvereniging voor Zelfstandige Bakkers in Zuid-Holland U.A.",
        "Cooperative Buying Association of Independent Bakers in South Holland",
      ),
      note: say("wil niet gebeld worden", "does not want to be called"),
      side: "Alphen aan den Rijn",
      icon: Phone,
      isDisabled: true,
    },
  ];
  return <List options={options} first="a" />;
}

export default {
  part: "Option",
  use: "One line of any list one chooses from, and the list under a field. The bar is where the arrows stand, the tick what is chosen.",
  states: [
    { name: "rest, at the arrows, chosen, disabled", Show: Rest },
    { name: "in groups, one to add", Show: Groups },
    { name: "a second line, a long name", Show: Notes },
  ],
} satisfies Specimen;
