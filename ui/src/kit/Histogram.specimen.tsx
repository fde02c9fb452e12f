import { useState } from "react";
import { HoldMark } from "./ChartFrame.specimen";
import { Histogram, type HistogramBand } from "./Histogram";
import { type Specimen, useSay } from "./specimen";
import { number, useWords } from "./words";

const nothing = () => undefined;
const BINS = Array.from({ length: 40 }, (_, index) => ({
  from: index * 2.5,
  to: index * 2.5 + 1.5,
  count: Math.round(92 * Math.exp(-(((index - 12) / 11) ** 2)) + 6 * Math.exp(-(((index - 30) / 9) ** 2))),
})).map((bin, index) => ({ ...bin, from: index * 3, to: index * 3 + 2 }));

function useBands(): HistogramBand[] {
  const say = useSay();
  return [
    { key: "cold", name: say("koud", "cold"), tone: "cold", from: 0 },
    { key: "warm", name: "warm", tone: "warm", from: 26 },
    { key: "hot", name: say("heet", "hot"), tone: "hot", from: 51 },
    { key: "very-hot", name: say("zeer heet", "very hot"), tone: "very-hot", from: 71 },
  ];
}

function Shown({ moves = false, near = false, picks = false }: { moves?: boolean; near?: boolean; picks?: boolean }) {
  const say = useSay();
  const { lang } = useWords();
  const start = useBands();
  const [bands, setBands] = useState(
    near ? start.map((band, index) => ({ ...band, from: [0, 48, 51, 54][index] ?? 0 })) : start,
  );
  return (
    <Histogram
      title={say("Wat dit concept doet", "What this draft does")}
      isQuiet
      bins={BINS}
      bands={bands}
      valueName={say("punten", "points")}
      count={(count) => `${number(count, lang)} leads`}
      {...(moves
        ? {
            onThreshold: (key, from) =>
              setBands((before) => before.map((band) => (band.key === key ? { ...band, from } : band))),
          }
        : {})}
      {...(picks ? { onPick: nothing } : {})}
    />
  );
}

function Plain() {
  const say = useSay();
  return (
    <Histogram title={say("Aantal medewerkers", "Employees")} bins={BINS} valueName={say("medewerkers", "employees")} />
  );
}

function Bare({ loading = false }: { loading?: boolean }) {
  const say = useSay();
  return <Histogram title={say("Verdeling", "Spread")} bins={[]} valueName="" isLoading={loading} />;
}

const specimen: Specimen = {
  part: "Histogram",
  use: "How a value is spread over all leads. The thresholds between classes are dragged, or moved with the arrows.",
  states: [
    { name: "rest", Show: () => <Shown moves picks /> },
    { name: "thresholds close together", Show: () => <Shown moves near /> },
    {
      name: "a bar with the focus",
      Show: () => (
        <HoldMark of=".chart-mark:nth-of-type(12)">
          <Shown moves picks />
        </HoldMark>
      ),
    },
    {
      name: "a threshold with the focus",
      Show: () => (
        <HoldMark of=".chart-slider">
          <Shown moves />
        </HoldMark>
      ),
    },
    { name: "read-only", Show: () => <Shown /> },
    { name: "without classes", Show: Plain },
    { name: "wide", Show: () => <Shown moves />, wide: true },
    { name: "loading", Show: () => <Bare loading /> },
    { name: "empty", Show: () => <Bare /> },
  ],
};
export default specimen;
