import { Fact, Facts } from "./Facts";
import { type Specimen, useSay } from "./specimen";
import { Text } from "./Text";

function Rest() {
  const say = useSay();
  return (
    <Facts>
      <Fact term={say("Bedrijf", "Company")}>Bakkerij Jansen B.V.</Fact>
      <Fact term={say("Map", "Folder")}>/home/jansen/Documenten/Belrij/boek.sqlite</Fact>
      <Fact term={say("Reservekopie", "Backup")}>{say("gisteren 18:04", "yesterday 18:04")}</Fact>
    </Facts>
  );
}

function Aligned() {
  const say = useSay();
  return (
    <Facts isAligned>
      <Fact term={say("Heet erbij", "Hot, more")}>
        <Text tone="good" weight="strong">
          +9
        </Text>
      </Fact>
      <Fact term={say("Herkomst", "Source")}>{say("beurs Utrecht", "fair Utrecht")}</Fact>
      <Fact term={say("Rechtsvorm onbekend", "Legal form unknown")}>
        <Text tone="care" weight="strong">
          31
        </Text>
      </Fact>
    </Facts>
  );
}

function Lines() {
  const say = useSay();
  return (
    <Facts layout="lines">
      <Fact term={say("Plaats", "City")}>Gouda</Fact>
      <Fact term={say("Medewerkers", "Employees")}>62</Fact>
      <Fact term={say("Huidig pakket", "Current package")}>
        <Text tone="muted">{say("onbekend", "unknown")}</Text>
      </Fact>
    </Facts>
  );
}

function Long() {
  const say = useSay();
  return (
    <div style={{ width: 280 }}>
      <Facts layout="lines" isAligned>
        <Fact term="Bedrijfsnaam volgens handelsregister" note="Kaasmakerij Vermeer en Zonen B.V.">
          {say("bedrijf", "company")}
        </Fact>
        <Fact term="E-mail">administratie.afdeling-inkoop@kaasmakerij-vermeer-en-zonen.example</Fact>
      </Facts>
    </div>
  );
}

const facts: Specimen = {
  part: "Facts",
  use: "What is known, as terms with values. More than one of a kind is a table.",
  states: [
    { name: "rest, in columns", Show: Rest },
    { name: "values at the right", Show: Aligned },
    { name: "on lines", Show: Lines },
    { name: "long text", Show: Long },
  ],
};
export default facts;
