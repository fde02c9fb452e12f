import { Phone, Settings, Undo2 } from "lucide-react";
import { useState } from "react";
import { CommandBox, type CommandSection } from "./CommandBox";
import { type Specimen, useSay } from "./specimen";

const nothing = () => undefined;

function useSections(): CommandSection[] {
  const say = useSay();
  return [
    {
      key: "verbs",
      title: say("Opdrachten", "Commands"),
      items: [
        { key: "go", text: say("Naar Instellingen", "Go to Settings"), icon: Settings, keys: "Ctrl+," },
        { key: "dial", text: say("Bellen", "Call"), icon: Phone, keys: "Enter" },
        {
          key: "undo",
          text: say("Ongedaan maken", "Undo"),
          icon: Undo2,
          isDisabled: true,
          side: say("Er is niets om ongedaan te maken", "There is nothing to undo"),
        },
      ],
    },
    {
      key: "leads",
      title: "Leads",
      items: [
        { key: "jansen", text: "Bakkerij Jansen B.V.", note: "Anja Jansen · Gouda · 0182 555 456" },
        {
          key: "long",
          text: "Vereniging van Eigenaren Appartementengebouw Koningin Wilhelminakade 112 tot en met 260 te Rotterdam",
          note: say("een lange naam eindigt in puntjes", "a long name ends in dots"),
        },
      ],
    },
  ];
}

function Box({
  search = "",
  sections,
  isSettled = true,
}: {
  search?: string;
  sections: CommandSection[];
  isSettled?: boolean;
}) {
  const say = useSay();
  const [typed, setTyped] = useState(search);
  return (
    <div className="command-modal" style={{ maxHeight: 360 }}>
      <div className="command-dialog">
        <CommandBox
          label={say("Zoek een lead of een opdracht", "Find a lead or a command")}
          search={typed}
          onSearch={setTyped}
          sections={sections}
          onAction={nothing}
          isSettled={isSettled}
          empty={say("Niets gevonden voor “xyz”.", "Nothing found for “xyz”.")}
        />
      </div>
    </div>
  );
}

const commandBox: Specimen = {
  part: "CommandBox",
  use: "Finds a thing or a verb by typing, and does it. For choosing one of a known few, a menu or select is better.",
  states: [
    { name: "rest", wide: true, Show: () => <Box search="jan" sections={useSections()} /> },
    { name: "nothing typed", wide: true, Show: () => <Box sections={useSections()} /> },
    { name: "still looking", wide: true, Show: () => <Box search="jans" sections={[]} isSettled={false} /> },
    { name: "nothing found", wide: true, Show: () => <Box search="xyz" sections={[]} /> },
    {
      name: "many",
      wide: true,
      Show: () => (
        <Box
          search="a"
          sections={useSections().map((section) => ({
            ...section,
            items: Array.from({ length: 20 }, (_, n) =>
              section.items.map((one) => ({ ...one, key: `${one.key}${n}` })),
            ).flat(),
          }))}
        />
      ),
    },
  ],
};
export default commandBox;
