// json-rules-engine: in_json_rules_engine.mjs FOLDER ROUNDS LEADS.

import { Engine } from "json-rules-engine";
import { leads, measure, rules, times } from "./workload.mjs";

const [folder, rounds, count] = process.argv.slice(2);
const engine = new Engine();
for (const { column, is, from, to, points } of rules.attributes) {
  const all =
    is === undefined
      ? [
          { fact: column, operator: "greaterThanInclusive", value: from },
          { fact: column, operator: "lessThanInclusive", value: to },
        ]
      : [{ fact: column, operator: "equal", value: is }];
  engine.addRule({ conditions: { all }, event: { type: "attribute", params: { points } } });
}
rules.activities.forEach(({ points, cap }, place) => {
  const all = [{ fact: times(place), operator: "greaterThan", value: 0 }];
  engine.addRule({ conditions: { all }, event: { type: "activity", params: { place, points, cap } } });
});

await measure("json-rules-engine", leads(folder, Number(count)), Number(rounds), async (lead) => {
  const { events } = await engine.run(lead);
  return events.reduce((sum, { type, params: { place, points, cap } }) => {
    if (type === "attribute") return sum + points;
    const limit = points > 0 ? Math.min : Math.max;
    return sum + limit(lead[times(place)] * points, cap);
  }, 0);
});
