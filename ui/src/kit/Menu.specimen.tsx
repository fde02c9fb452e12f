import { Ban, CalendarClock, Check, Copy, Ellipsis, FolderOutput, Phone, Star, Trash2, UserRound } from "lucide-react";
import { useState } from "react";
import { Menu, MenuButton, type MenuSection, SplitButton } from "./Menu";
import { Hold, type Specimen, useSay } from "./specimen";

const nothing = () => undefined;

export function useLeadMenu(): MenuSection[] {
  const say = useSay();
  return [
    {
      key: "do",
      items: [
        { key: "call", text: say("Bellen", "Call"), icon: Phone, keys: "Enter", onAction: nothing },
        { key: "later", text: say("Terugbelafspraak", "Callback"), icon: CalendarClock, keys: "T", onAction: nothing },
        {
          key: "owner",
          text: say("Behandelaar", "Owner"),
          icon: UserRound,
          items: [
            { key: "sanne", text: "Sanne de Wit", onAction: nothing },
            { key: "mark", text: "Mark Visser", onAction: nothing },
          ],
        },
        { key: "copy", text: say("Nummer kopiëren", "Copy number"), icon: Copy, keys: "Ctrl+C", onAction: nothing },
      ],
    },
    {
      key: "out",
      items: [
        {
          key: "export",
          text: say("Exporteren", "Export"),
          icon: FolderOutput,
          whyNot: say("Er loopt nog een import.", "An import is still under way."),
        },
        {
          key: "stop",
          text: say("Niet meer bellen", "Do not call again"),
          icon: Ban,
          note: say("legt het recht van verzet vast", "records the right to object"),
          onAction: nothing,
        },
        {
          key: "delete",
          text: say("Verwijderen", "Delete"),
          icon: Trash2,
          keys: "Delete",
          isDanger: true,
          onAction: nothing,
        },
      ],
    },
  ];
}

function useColumnsMenu(): MenuSection[] {
  const say = useSay();
  const [shown, setShown] = useState(["phone", "score"]);
  const [sort, setSort] = useState("score");
  const flip = (key: string) => setShown(shown.includes(key) ? shown.filter((one) => one !== key) : [...shown, key]);
  const columns = [
    { key: "phone", text: say("telefoon", "phone") },
    { key: "score", text: "score" },
    { key: "step", text: say("volgende stap", "next step") },
  ];
  return [
    {
      key: "columns",
      title: say("Kolommen", "Columns"),
      choose: "many",
      items: columns.map((item) => ({ ...item, isSelected: shown.includes(item.key), onAction: () => flip(item.key) })),
    },
    {
      key: "sort",
      title: say("Sorteren op", "Sort by"),
      choose: "one",
      items: columns.slice(1).map((item) => ({
        ...item,
        key: `sort ${item.key}`,
        isSelected: sort === item.key,
        onAction: () => setSort(item.key),
      })),
    },
  ];
}

function Rest() {
  const say = useSay();
  return (
    <>
      <MenuButton label={say("Acties", "Actions")} sections={useLeadMenu()} />
      <MenuButton label={say("Kolommen", "Columns")} sections={useColumnsMenu()} kind="quiet" />
      <MenuButton label={say("Meer", "More")} icon={Ellipsis} isIcon sections={useLeadMenu()} />
    </>
  );
}

function Split({ isDisabled = false }: { isDisabled?: boolean }) {
  const say = useSay();
  const sections = [
    {
      key: "save",
      items: [
        { key: "stay", text: say("Opslaan en blijven", "Save and stay"), icon: Check, onAction: nothing },
        { key: "star", text: say("Opslaan als ijklead", "Save as calibration lead"), icon: Star, onAction: nothing },
      ],
    },
  ];
  const words = say("Opslaan", "Save");
  return (
    <>
      <SplitButton
        label={words}
        sections={sections}
        keys="Ctrl+Enter"
        kind="primary"
        onPress={nothing}
        isDisabled={isDisabled}
      >
        {words}
      </SplitButton>
      <SplitButton label={words} sections={sections} onPress={nothing} isDisabled={isDisabled}>
        {words}
      </SplitButton>
    </>
  );
}

function Open() {
  const say = useSay();
  return (
    <div className="popover menu">
      <Menu label={say("Acties", "Actions")} sections={useLeadMenu()} />
    </div>
  );
}

function OpenChoices() {
  const say = useSay();
  return (
    <div className="popover menu">
      <Menu label={say("Kolommen", "Columns")} sections={useColumnsMenu()} />
    </div>
  );
}

export default {
  part: "Menu",
  use: "What can be done here, behind a button or beside the usual way. What is done all day stands on the screen itself.",
  states: [
    { name: "rest", Show: Rest },
    { name: "split button", Show: Split },
    {
      name: "focus-visible",
      Show: () => (
        <Hold state="focus-visible">
          <Rest />
        </Hold>
      ),
    },
    { name: "disabled", Show: () => <Split isDisabled /> },
    { name: "open: icons, keys, side menu, a reason, danger", Show: Open },
    { name: "open: choices", Show: OpenChoices },
  ],
} satisfies Specimen;
