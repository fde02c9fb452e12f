// The ZEN engine: in_zen.mjs FOLDER ROUNDS LEADS. A decision of one expression, which suits it best.

import { ZenEngine } from "@gorules/zen-engine";
import { leads, measure, rules, times } from "./workload.mjs";

const [folder, rounds, count] = process.argv.slice(2);
const attribute = ({ column, is, from, to, points }) => {
  const test = is === undefined ? `${column} >= ${from} and ${column} <= ${to}` : `${column} == ${is}`;
  return `(${test} ? ${points} : 0)`;
};
const activity = ({ points, cap }, place) =>
  `${points > 0 ? "min" : "max"}([${times(place)} * (${points}), ${cap}])`;
const score = [...rules.attributes.map(attribute), ...rules.activities.map(activity)].join(" + ");

const node = (id, type, content) => ({ id, name: id, type, content, position: { x: 0, y: 0 } });
const edge = (sourceId, targetId) => ({ id: `${sourceId}-${targetId}`, sourceId, targetId, type: "edge" });
const graph = {
  nodes: [
    node("lead", "inputNode"),
    node("rules", "expressionNode", { expressions: [{ id: "score", key: "score", value: score }] }),
    node("points", "outputNode"),
  ],
  edges: [edge("lead", "rules"), edge("rules", "points")],
};
const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify(graph)));

await measure("@gorules/zen-engine", leads(folder, Number(count)), Number(rounds), async (lead) => {
  const { result } = await decision.evaluate(lead);
  return Number(result.score);
});
