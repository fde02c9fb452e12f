import { Phone } from "lucide-react";
import { useState } from "react";
import { BandChip } from "./Band";
import { Button } from "./Button";
import { Drawer } from "./Drawer";
import { Fact, Facts } from "./Facts";
import { Pane } from "./Pane";
import { type Specimen, useSay } from "./specimen";

function Beside({ title, isOpenFirst }: { title: string; isOpenFirst: boolean }) {
  const say = useSay();
  const [isOpen, setOpen] = useState(isOpenFirst);
  return (
    <div style={{ display: "flex", height: 260, overflow: "hidden" }}>
      <Pane className="grow" ground="surface">
        <Button onPress={() => setOpen(!isOpen)}>{say("Kaart tonen of sluiten", "Show or close the card")}</Button>
      </Pane>
      <Drawer
        title={title}
        badge={<BandChip band={{ key: "hot", name: null, tone: "hot" }} />}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        takesFocus={!isOpenFirst}
        bar={
          <Button kind="primary" isSmall icon={Phone}>
            {say("Bellen", "Call")}
          </Button>
        }
      >
        <Facts layout="lines">
          <Fact term={say("Plaats", "City")}>Gouda</Fact>
          <Fact term={say("Medewerkers", "Employees")}>62</Fact>
          <Fact term={say("Branche", "Sector")}>{say("levensmiddelen", "food")}</Fact>
        </Facts>
      </Drawer>
    </div>
  );
}

const drawer: Specimen = {
  part: "Drawer",
  use: "More about one thing, at the right of where it was chosen. In a narrow window it comes in front of the rest.",
  states: [
    {
      name: "rest, open beside the screen",
      Show: () => <Beside title="Bakkerij Jansen B.V." isOpenFirst />,
      wide: true,
    },
    { name: "closed", Show: () => <Beside title="Bakkerij Jansen B.V." isOpenFirst={false} />, wide: true },
    {
      name: "a long name",
      Show: () => (
        <Beside title="Coöperatieve Groothandelsvereniging voor Bouwmaterialen Zuid-Holland U.A." isOpenFirst />
      ),
      wide: true,
    },
  ],
};
export default drawer;
