import { BarChart, type ChartBar } from "./BarChart";
import { type Specimen, useSay } from "./specimen";

const nothing = () => undefined;
const one = (
  key: string,
  name: string,
  value: number,
  tone?: "cold" | "warm" | "hot" | "very-hot",
  was?: number,
): ChartBar => ({
  key,
  name,
  parts: [{ key: "all", name, value, ...(tone ? { tone } : {}) }],
  ...(was === undefined ? {} : { was }),
});

function Change() {
  const say = useSay();
  return (
    <BarChart
      title={say("Wat dit concept doet", "What this draft does")}
      isQuiet
      bars={[
        one("very-hot", say("Zeer heet", "Very hot"), 31, "very-hot", 24),
        one("hot", say("Heet", "Hot"), 168, "hot", 142),
        one("warm", "Warm", 590, "warm", 611),
        one("cold", say("Koud", "Cold"), 1225, "cold", 1237),
      ]}
      barName={say("klasse", "class")}
      valueName="leads"
      onPick={nothing}
    />
  );
}

function weeks(say: (nl: string, en: string) => string): ChartBar[] {
  return Array.from({ length: 8 }, (_, index) => ({
    key: `w${index}`,
    name: `wk ${index + 2}`,
    parts: [
      { key: "cold", name: say("koud", "cold"), value: 40 + ((index * 17) % 23), tone: "cold" },
      { key: "warm", name: "warm", value: 28 + ((index * 11) % 15), tone: "warm" },
      { key: "hot", name: say("heet", "hot"), value: 12 + ((index * 5) % 9), tone: "hot" },
      { key: "very-hot", name: say("zeer heet", "very hot"), value: 3 + (index % 4), tone: "very-hot" },
    ],
  }));
}

function Stacked({ stands = false }: { stands?: boolean }) {
  const say = useSay();
  const bars = weeks(say);
  return (
    <BarChart
      title={say("Gesprekken per week, naar klasse", "Calls per week, by class")}
      bars={stands ? bars : bars.slice(0, 4)}
      isUpright={stands}
      barName="week"
      valueName={say("gesprekken", "calls")}
      onPick={nothing}
    />
  );
}

function Long() {
  const say = useSay();
  return (
    <BarChart
      title={say("Waarom niet in de lijst", "Why not in the list")}
      bars={[
        one("rest", say("Rust tot de wachttijd om is", "Rests until the wait is over"), 412),
        one(
          "law",
          say("Eenmanszaak of vof zonder toestemming om te bellen", "Sole trader without consent to be called"),
          97,
        ),
        one("number", say("Geen nummer", "No number"), 3),
      ]}
      barName={say("reden", "reason")}
      valueName="leads"
    />
  );
}

function Bare({ loading = false }: { loading?: boolean }) {
  const say = useSay();
  return (
    <BarChart
      title={say("Gesprekken", "Calls")}
      bars={[]}
      barName="week"
      valueName=""
      isUpright
      height={160}
      isLoading={loading}
    />
  );
}

const specimen: Specimen = {
  part: "BarChart",
  use: "Amounts beside each other. Lying for names, standing for an order such as weeks; a line in the bar is what it was.",
  states: [
    { name: "rest, a change", Show: Change },
    { name: "lying in parts", Show: () => <Stacked /> },
    { name: "long names", Show: Long },
    { name: "standing in parts", Show: () => <Stacked stands />, wide: true },
    { name: "loading", Show: () => <Bare loading /> },
    { name: "empty", Show: () => <Bare /> },
  ],
};
export default specimen;
