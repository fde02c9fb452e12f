// What the peers in Node share: the rules, the first leads of the workload as plain objects, and how a figure is
// reported. Activities are counted beforehand, because these engines have no notion of them.

import fs from "node:fs";

const read = (path) => fs.readFileSync(new URL(path, import.meta.url));

export const rules = JSON.parse(read("../rules.json"));

/** The name of the fact that counts the activities of a rule. */
export const times = (place) => `times_${place}`;

/** The first `count` leads of the workload in `folder`. */
export function leads(folder, count) {
  const column = (name) => {
    const bytes = fs.readFileSync(`${folder}/${name}.i32`);
    return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  };
  const columns = rules.columns.map(({ name }) => [name, column(`leads.${name}`)]);
  const found = Array.from({ length: count }, (_, place) =>
    Object.fromEntries([
      ...columns.map(([name, values]) => [name, values[place]]),
      ...rules.activities.map((_, rule) => [times(rule), 0]),
    ]),
  );
  const [lead, type, age] = ["lead", "type", "age"].map((name) => column(`activities.${name}`));
  for (let place = 0; lead[place] < count; place++) {
    rules.activities.forEach((rule, at) => {
      if (rule.type === type[place] && age[place] <= rule.days) found[lead[place]][times(at)]++;
    });
  }
  return found;
}

/** Scores all leads `rounds` times and reports how long each time took. `score` gives a lead's points. */
export async function measure(engine, leads, rounds, score) {
  const ms = [];
  let sum;
  for (let round = 0; round <= rounds; round++) {
    const start = performance.now();
    sum = 0;
    for (const lead of leads) sum += await score(lead);
    ms.push(performance.now() - start);
  }
  const { version } = JSON.parse(read(`../node_modules/${engine}/package.json`));
  console.log(JSON.stringify({ version, ms: ms.slice(1), leads: leads.length, sum }));
}
