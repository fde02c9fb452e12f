import { useState } from "react";
import { Hold, type Specimen, useSay } from "./specimen";
import { movedTo, SortableList, Tree, type TreeNode } from "./Tree";

type Rule = { text: string; points: string; isGroup?: boolean };

function rule(id: string, text: string, points: string): TreeNode<Rule> {
  return { id, name: text, item: { text, points } };
}
function group(id: string, text: string, children: TreeNode<Rule>[]): TreeNode<Rule> {
  return { id, name: text, item: { text, points: "", isGroup: true }, children, isFixed: true };
}

function useRules(): TreeNode<Rule>[] {
  const say = useSay();
  return [
    group("fit", say("Past bij ons", "Fits us"), [
      rule("role", say("Functie: directeur, eigenaar of CFO", "Role: director, owner or CFO"), "+20"),
      rule("package", say("Huidig pakket: Excel", "Current package: Excel"), "+12"),
      {
        id: "any",
        name: say("Eén van deze", "Any of these"),
        item: { text: say("Eén van deze", "Any of these"), points: "+10" },
        children: [
          rule("food", say("Branche: levensmiddelen", "Sector: food"), ""),
          rule("metal", say("Branche: metaal", "Sector: metal"), ""),
        ],
      },
      rule("never", say("Nooit heet: buiten doelmarkt", "Never hot: outside the market"), "0"),
    ]),
    group("interest", say("Toont interesse", "Shows interest"), [
      rule("prices", say("Prijzenpagina bekeken: elke keer", "Pricing page seen: each time"), "+5"),
      rule("demo", say("Demo aangevraagd, halveert elke 30 dagen", "Demo requested, halves every 30 days"), "+40"),
      rule("unreached", say("3× niet bereikt, tot 60 dagen", "Not reached 3×, for 60 days"), "−5"),
    ]),
  ];
}

function Row({ node }: { node: TreeNode<Rule> }) {
  const { text, points, isGroup } = node.item;
  if (isGroup) return <b>{text}</b>;
  return (
    <div style={{ display: "flex", gap: "var(--s3)", justifyContent: "space-between", alignItems: "center" }}>
      <span>{text}</span>
      {points && (
        <button type="button" className="specimen-choice" aria-label={`${text}: ${points}`}>
          {points}
        </button>
      )}
    </div>
  );
}

/** Rules live in groups and in “any of these”; groups stay at the top. */
const mayHold = (parent: TreeNode<Rule> | null) =>
  parent !== null && (parent.item.isGroup === true || parent.id === "any");

function Rules({ isFixed = false }: { isFixed?: boolean }) {
  const say = useSay();
  const [nodes, setNodes] = useState(useRules());
  return (
    <Tree<Rule>
      label={say("Regels", "Rules")}
      nodes={nodes}
      hasCards
      mayHold={mayHold}
      render={(node) => <Row node={node} />}
      {...(isFixed
        ? {}
        : { onMove: (node, parent, index) => setNodes((before) => movedTo(before, node.id, { parent, index })) })}
    />
  );
}

function Flat() {
  const say = useSay();
  const [items, setItems] = useState([
    rule("1", say("Gebruikt u een pakket?", "Do you use a package?"), ""),
    rule("2", say("Welk pakket?", "Which package?"), ""),
    rule("3", say("Waar loopt u tegenaan?", "What gets in your way?"), ""),
  ]);
  return (
    <SortableList
      label={say("Vragen", "Questions")}
      items={items}
      hasCards
      render={(node) => <Row node={node} />}
      onMove={(node, index) => setItems((before) => movedTo(before, node.id, { parent: null, index }))}
    />
  );
}

function Many() {
  const say = useSay();
  const [nodes, setNodes] = useState([
    group(
      "all",
      say("Zestig regels", "Sixty rules"),
      Array.from({ length: 60 }, (_, index) => rule(`r${index}`, say(`Regel ${index + 1}`, `Rule ${index + 1}`), "+1")),
    ),
  ]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, which the keyboard can do only with the focus
    <section style={{ height: 260, overflow: "auto" }} tabIndex={0} aria-label={say("Veel regels", "Many rules")}>
      <Tree
        label={say("Zestig regels", "Sixty rules")}
        nodes={nodes}
        mayHold={mayHold}
        render={(node) => <Row node={node} />}
        onMove={(node, parent, index) => setNodes((before) => movedTo(before, node.id, { parent, index }))}
      />
    </section>
  );
}

const specimen: Specimen = {
  part: "Tree",
  use: "Rows in groups that can be put in another order and another group: by the handle, its menu, or Alt with the arrows.",
  states: [
    { name: "rest", Show: Rules, wide: true },
    {
      name: "focus",
      Show: () => (
        <Hold state="focus-visible">
          <Flat />
        </Hold>
      ),
    },
    { name: "read-only", Show: () => <Rules isFixed /> },
    { name: "a flat list", Show: Flat },
    { name: "many items", Show: Many },
    {
      name: "empty",
      Show: () => {
        const say = useSay();
        return (
          <Tree<Rule>
            label={say("Regels", "Rules")}
            nodes={[]}
            render={() => null}
            empty={<p className="muted">{say("Nog geen regels.", "No rules yet.")}</p>}
          />
        );
      },
    },
  ],
};
export default specimen;
