import { Check, Columns3, Pencil, Plus } from "lucide-react";
import { Badge } from "./Badge";
import { Button } from "./Button";
import { ScreenHead } from "./ScreenHead";
import { type Specimen, useSay } from "./specimen";

function Rest() {
  const say = useSay();
  return (
    <ScreenHead
      title="Leads"
      note={say("684 van 2.014", "684 of 2,014")}
      actions={
        <>
          <Button icon={Columns3}>{say("Kolommen", "Columns")}</Button>
          <Button kind="primary" icon={Plus} keys="Ctrl+N">
            {say("Nieuwe lead", "New lead")}
          </Button>
        </>
      }
    />
  );
}

function WithBadge() {
  const say = useSay();
  return (
    <ScreenHead
      title={say("Scoremodel", "Scoring model")}
      badge={
        <Badge tone="accent" icon={Pencil}>
          {say("Concept · 3 verschillen", "Draft · 3 differences")}
        </Badge>
      }
      actions={
        <Button kind="primary" icon={Check}>
          {say("In gebruik nemen", "Publish")}
        </Button>
      }
    />
  );
}

function Long() {
  const say = useSay();
  return (
    <div style={{ width: 420 }}>
      <ScreenHead
        title={say("Proefimport", "Trial import")}
        note={say(
          "bezoekers-vakbeurs-installatietechniek-utrecht-2026-definitief.xlsx · er is nog niets gewijzigd",
          "visitors-trade-fair-installation-utrecht-2026-final.xlsx · nothing has changed yet",
        )}
        actions={
          <>
            <Button>{say("Annuleren", "Cancel")}</Button>
            <Button kind="primary">{say("Importeren", "Import")}</Button>
          </>
        }
      />
    </div>
  );
}

function Small() {
  const say = useSay();
  return (
    <div style={{ width: 220 }}>
      <ScreenHead isSmall title={say("Vandaag", "Today")} note={say("di 3 maart · 14:12", "Tue 3 March · 14:12")} />
    </div>
  );
}

const screenHead: Specimen = {
  part: "ScreenHead",
  use: "Opens a screen: its title, what there is to say about all of it, and its verbs at the right. One on a screen.",
  states: [
    { name: "rest", Show: Rest, wide: true },
    { name: "with a badge", Show: WithBadge, wide: true },
    { name: "long text in a narrow window", Show: Long },
    { name: "small, above a column", Show: Small },
  ],
};
export default screenHead;
