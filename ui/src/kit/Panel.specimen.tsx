import { Printer } from "lucide-react";
import { Badge } from "./Badge";
import { Button } from "./Button";
import { ListRow } from "./ListRow";
import { Panel, SideSection } from "./Panel";
import { type Specimen, useSay } from "./specimen";
import { Text } from "./Text";

function Rest() {
  const say = useSay();
  return (
    <Panel
      title={say("Werkt uw scoremodel?", "Does your scoring model work?")}
      note={say("Nagerekend op 316 afgeronde leads · versie 7", "Checked on 316 finished leads · version 7")}
      side={
        <Button isSmall icon={Printer}>
          {say("Maandpagina", "Month page")}
        </Button>
      }
    >
      <Text as="p" size="l">
        {say(
          "Had u alleen de bovenste 100 gebeld, dan had u 28 van de 40 klanten gehad.",
          "Had you called only the top 100, you would have had 28 of the 40 customers.",
        )}
      </Text>
    </Panel>
  );
}

const VARIANTS = ["plain", "raised", "sunk", "accent"] as const;
function Variants() {
  const say = useSay();
  return (
    <div style={{ display: "grid", gap: 12, padding: 12, background: "var(--paper)" }}>
      {VARIANTS.map((variant) => (
        <Panel key={variant} kind={variant} isSmall title={variant} level={3}>
          <Text as="p" tone="soft">
            {say("Vraag de contractdatum (+4).", "Ask for the contract date (+4).")}
          </Text>
        </Panel>
      ))}
    </div>
  );
}

function Small() {
  const say = useSay();
  return (
    <Panel
      isSmall
      level={3}
      title={say("Verloop", "Course")}
      side={say("zakt 12 maart naar warm", "drops to warm on 12 March")}
    >
      <Text as="p" tone="soft">
        {say("Vraag het huidige pakket (Excel +5).", "Ask for the current package (Excel +5).")}
      </Text>
    </Panel>
  );
}

function Quiet() {
  const say = useSay();
  return (
    <Panel isQuiet title={say("Kolommen", "Columns")} side="5">
      <Text as="p" size="s">
        {say("Onthouden voor de volgende lijst.", "Remembered for the next list.")}
      </Text>
    </Panel>
  );
}

function Flush() {
  const say = useSay();
  return (
    <Panel isFlush title={say("Veranderen van klasse", "Changing class")} side={<Badge>54</Badge>}>
      <ListRow title="Meubelmakerij Peeters" side="55">
        {say("warm → heet", "warm → hot")}
      </ListRow>
      <ListRow title="Technische Unie Oost" side="52" isSelected>
        {say("warm → heet", "warm → hot")}
      </ListRow>
    </Panel>
  );
}

function Side() {
  const say = useSay();
  return (
    <SideSection title={say("Wat dit concept doet", "What this draft does")} side="2.014 leads · 3 ms">
      <Text as="p" size="s">
        {say("Komt erbij: Peeters, Kersten", "Joins: Peeters, Kersten")}
      </Text>
    </SideSection>
  );
}

const panel: Specimen = {
  part: "Panel",
  use: "Holds together what belongs together. In a side pane a section with a quiet heading is often enough, without an edge.",
  states: [
    { name: "rest", Show: Rest, wide: true },
    { name: "variants", Show: Variants },
    { name: "small", Show: Small },
    { name: "quiet title", Show: Quiet },
    { name: "content up to the edges", Show: Flush },
    { name: "side section", Show: Side },
  ],
};
export default panel;
