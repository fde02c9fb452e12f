import { Check, CircleAlert, CircleSlash, Pencil, TrendingUp } from "lucide-react";
import { Badge } from "./Badge";
import { Hold, type Specimen, useSay } from "./specimen";

function Rest() {
  const say = useSay();
  return (
    <>
      <Badge>{say("ongedaan gemaakt", "undone")}</Badge>
      <Badge tone="accent" icon={Pencil}>
        {say("Concept · 3 verschillen", "Draft · 3 differences")}
      </Badge>
      <Badge tone="good" icon={Check}>
        {say("Bellen mag · bv", "May call · Ltd")}
      </Badge>
      <Badge tone="care" icon={CircleAlert}>
        {say("Rechtsvorm onbekend", "Legal form unknown")}
      </Badge>
      <Badge tone="bad" icon={CircleSlash}>
        {say("Niet meer bellen", "Do not call")}
      </Badge>
      <Badge tone="hot" icon={TrendingUp}>
        {say("+15 deze week", "+15 this week")}
      </Badge>
    </>
  );
}

function Small() {
  const say = useSay();
  return (
    <>
      <Badge isSmall tone="accent">
        {say("beste volgende vraag", "best next question")}
      </Badge>
      <Badge isSmall>12</Badge>
      <Badge isSmall tone="good" icon={Check}>
        {say("gedaan", "done")}
      </Badge>
    </>
  );
}

function WithTooltip() {
  const say = useSay();
  return (
    <Badge
      tone="good"
      icon={Check}
      tooltip={say("Een bv is een rechtspersoon: u mag ongevraagd bellen.", "A company may be called unasked.")}
    >
      {say("Bellen mag · bv", "May call · Ltd")}
    </Badge>
  );
}

const badge: Specimen = {
  part: "Badge",
  use: "A word or two about something, in the colour of what it means. Never the only place where it is said.",
  states: [
    { name: "rest", Show: Rest, wide: true },
    { name: "small", Show: Small },
    { name: "with a tooltip", Show: WithTooltip },
    {
      name: "with a tooltip, hover",
      Show: () => (
        <Hold state="hovered">
          <WithTooltip />
        </Hold>
      ),
    },
    {
      name: "with a tooltip, focus",
      Show: () => (
        <Hold state="focus-visible">
          <WithTooltip />
        </Hold>
      ),
    },
  ],
};
export default badge;
