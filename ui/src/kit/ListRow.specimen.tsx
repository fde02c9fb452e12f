import { CalendarClock, Flame } from "lucide-react";
import { GroupHead, ListRow } from "./ListRow";
import { Hold, type Specimen, useSay } from "./specimen";
import { Text } from "./Text";

function Rest() {
  const say = useSay();
  return (
    <div style={{ width: 252, background: "var(--surface-2)" }}>
      <GroupHead icon={CalendarClock} count="2">
        {say("Beloofd", "Promised")}
      </GroupHead>
      <ListRow title="De Vries Installaties" side={<Text tone="warm">48</Text>}>
        14:00 · “bel me na de lunch”
      </ListRow>
      <GroupHead icon={Flame} count="3">
        {say("Direct en heet", "Direct and hot")}
      </GroupHead>
      <ListRow title="Van Dam Groothandel" side={<Text tone="very-hot">74</Text>}>
        {say("nog 2 u 48 · demo aangevraagd", "2 h 48 left · asked for a demo")}
      </ListRow>
      <ListRow title="Bakkerij Jansen B.V." side={<Text tone="hot">62</Text>} isSelected>
        {say("nog 2 u 08 · brochure gisteren", "2 h 08 left · brochure yesterday")}
      </ListRow>
      <ListRow title="Meubelmakerij Peeters" side={<Text tone="hot">55</Text>}>
        {say("nog 3 u 08 · contract loopt af in mei", "3 h 08 left · contract ends in May")}
      </ListRow>
    </div>
  );
}

function Row() {
  return (
    <div data-hold>
      <ListRow title="Kwekerij Smeets" side={<Text tone="warm">38</Text>}>
        2e poging
      </ListRow>
    </div>
  );
}

function Long() {
  return (
    <div style={{ width: 252, background: "var(--surface-2)" }}>
      <ListRow
        title="Coöperatieve Groothandelsvereniging voor Bouwmaterialen Zuid-Holland U.A."
        side={<Text tone="bad">−12</Text>}
      >
        Vraagt om een offerte voor drie vestigingen, wil eerst weten of de loonadministratie erbij kan en belt zelf
        terug als de accountant akkoord is
      </ListRow>
      <ListRow title="Zonder tweede regel" side="9" />
    </div>
  );
}

const listRow: Specimen = {
  part: "ListRow",
  use: "The look of a row in a list of two lines each, and of the word above a group of them.",
  states: [
    { name: "rest, with groups and one selected", Show: Rest },
    {
      name: "hover",
      Show: () => (
        <Hold state="hovered">
          <Row />
        </Hold>
      ),
    },
    { name: "long text", Show: Long },
  ],
};
export default listRow;
