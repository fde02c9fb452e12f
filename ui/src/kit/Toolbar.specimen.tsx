import { Bookmark, CalendarClock, Columns3, FolderOutput, Phone, Trash2, Undo2, UserRound } from "lucide-react";
import { Hold, type Specimen, useSay } from "./specimen";
import { Toolbar, type ToolbarGroup } from "./Toolbar";

const nothing = () => undefined;

function useGroups(isOff = false): ToolbarGroup[] {
  const say = useSay();
  return [
    {
      key: "call",
      items: [
        { key: "call", text: say("Bellen", "Call"), icon: Phone, keys: "Enter", onAction: nothing, isDisabled: isOff },
        {
          key: "later",
          text: say("Terugbellen", "Call back"),
          icon: CalendarClock,
          onAction: nothing,
          isDisabled: isOff,
        },
      ],
    },
    {
      key: "lead",
      items: [
        { key: "owner", text: say("Behandelaar", "Owner"), icon: UserRound, onAction: nothing, isDisabled: isOff },
        { key: "save", text: say("Bewaren", "Save"), icon: Bookmark, onAction: nothing, isDisabled: isOff },
        {
          key: "export",
          text: say("Exporteren", "Export"),
          icon: FolderOutput,
          onAction: nothing,
          whyNot: say("Er loopt nog een import.", "An import is still under way."),
        },
      ],
    },
    {
      key: "rest",
      items: [
        {
          key: "columns",
          text: say("Kolommen", "Columns"),
          icon: Columns3,
          isIcon: true,
          onAction: nothing,
          isDisabled: isOff,
        },
        {
          key: "undo",
          text: say("Ongedaan maken", "Undo"),
          icon: Undo2,
          isIcon: true,
          keys: "Ctrl+Z",
          onAction: nothing,
        },
        { key: "delete", text: say("Verwijderen", "Delete"), icon: Trash2, isIcon: true, onAction: nothing },
      ],
    },
  ];
}

function Bar({ width, isOff = false }: { width?: number; isOff?: boolean }) {
  const say = useSay();
  const groups = useGroups(isOff);
  return (
    <div>
      <div style={{ width: width ?? "100%" }}>
        <Toolbar label={say("Lead", "Lead")} groups={groups} isSmall />
      </div>
    </div>
  );
}

export default {
  part: "Toolbar",
  use: "Verbs that belong to one thing, side by side. One stop of Tab, arrows between; what does not fit is in its menu.",
  states: [
    { name: "rest", Show: () => <Bar />, wide: true },
    { name: "narrow", Show: () => <Bar width={260} /> },
    { name: "very narrow", Show: () => <Bar width={64} /> },
    {
      name: "focus-visible",
      Show: () => (
        <Hold state="focus-visible">
          <Bar width={340} />
        </Hold>
      ),
    },
    { name: "disabled", Show: () => <Bar isOff />, wide: true },
  ],
} satisfies Specimen;
