import { type Specimen, useSay } from "./specimen";
import { Table } from "./Table";
import { Text } from "./Text";

type Rule = { rule: string; fired: number; won: string; advice: string };

function Rules({ count = 3, isLong = false }: { count?: number; isLong?: boolean }) {
  const say = useSay();
  const rows: Rule[] = Array.from({ length: count }, (_, index) => ({
    rule: isLong
      ? say(
          `Functie directeur, eigenaar of financieel verantwoordelijke binnen de groep (${index + 1})`,
          `Role director, owner or responsible for finance within the group (${index + 1})`,
        )
      : say(`Functie directeur (${index + 1})`, `Role director (${index + 1})`),
    fired: 88 - index * 7,
    won: say(`${24 - index} van ${88 - index * 7}`, `${24 - index} of ${88 - index * 7}`),
    advice: say("houden", "keep"),
  }));
  return (
    <div style={{ maxHeight: 240, display: "flex" }}>
      <Table
        label={say("Wat de regels opleveren", "What the rules bring")}
        columns={[
          { key: "rule", label: say("Regel", "Rule"), cell: ({ rule }) => <Text weight="strong">{rule}</Text> },
          {
            key: "fired",
            label: say("Gold voor", "Fired for"),
            width: "90px",
            isRight: true,
            cell: ({ fired }) => fired,
          },
          { key: "won", label: say("Klant", "Customer"), width: "110px", cell: ({ won }) => won },
          {
            key: "advice",
            label: say("Voorstel", "Advice"),
            width: "110px",
            isRight: true,
            cell: ({ advice }) => (
              <Text tone="good" weight="strong">
                {advice}
              </Text>
            ),
          },
        ]}
        rows={rows}
        keyOf={({ rule }) => rule}
        note={count > 3 ? say("De eerste 40 van 312 regels.", "The first 40 of 312 rules.") : undefined}
      />
    </div>
  );
}

const table: Specimen = {
  part: "Table",
  use: "Figures to read, in rows as high as their text. For a list that is sorted, chosen from or long, VirtualTable.",
  states: [
    { name: "rest", wide: true, Show: () => <Rules /> },
    { name: "long text", wide: true, Show: () => <Rules isLong /> },
    { name: "many rows", wide: true, Show: () => <Rules count={40} /> },
  ],
};
export default table;
