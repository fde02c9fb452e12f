import { Clock3, Lightbulb } from "lucide-react";
import { Button } from "./Button";
import { Notice } from "./Notice";
import { type Specimen, useSay } from "./specimen";

function Rest() {
  const say = useSay();
  return (
    <Notice icon={Lightbulb}>
      <b>{say("Vroeg gisteren de brochure aan", "Asked for the brochure yesterday")}</b> ·{" "}
      {say("bekeek driemaal de prijzen · 62 medewerkers", "viewed the prices three times · 62 employees")}
    </Notice>
  );
}

function Tones() {
  const say = useSay();
  return (
    <div style={{ display: "grid", gap: 8 }}>
      <Notice tone="good">{say("Reservekopie gemaakt: 2.014 leads.", "Backup made: 2,014 leads.")}</Notice>
      <Notice tone="care" icon={Clock3}>
        {say("Buiten beltijden, open om 9:00.", "Outside calling hours, open at 9:00.")}
      </Notice>
      <Notice tone="bad" title={say("Het bestand is niet leesbaar", "The file cannot be read")}>
        {say("Bewaar het in Excel als .xlsx en kies het opnieuw.", "Save it in Excel as .xlsx and choose it again.")}
      </Notice>
    </div>
  );
}

function WithAction() {
  const say = useSay();
  return (
    <Notice
      tone="care"
      title={say("31 leads hebben geen rechtsvorm", "31 leads have no legal form")}
      action={<Button isSmall>{say("Toon wie", "Show who")}</Button>}
      onClose={() => undefined}
    >
      {say("Zonder rechtsvorm is niet zeker dat u mag bellen.", "Without it, it is not certain that you may call.")}
    </Notice>
  );
}

function Narrow() {
  const say = useSay();
  return (
    <div style={{ width: 240 }}>
      <Notice tone="care" isBar icon={Clock3} action={<Button isSmall>{say("Toch bellen", "Call anyway")}</Button>}>
        {say(
          "Zaterdag wordt er niet gebeld. Maandag om 9:00 gaat de lijst verder waar hij was.",
          "No calls on Saturday. On Monday at 9:00 the list goes on where it was.",
        )}
      </Notice>
    </div>
  );
}

const notice: Specimen = {
  part: "Notice",
  use: "Something to know here and now, in the place that it concerns. What may pass by itself is a toast.",
  states: [
    { name: "rest", Show: Rest, wide: true },
    { name: "good, care, bad", Show: Tones },
    { name: "with an action", Show: WithAction },
    { name: "long text as a bar in a narrow pane", Show: Narrow },
  ],
};
export default notice;
