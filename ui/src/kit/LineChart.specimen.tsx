import { HoldMark } from "./ChartFrame.specimen";
import { LineChart, type Series } from "./LineChart";
import { type Specimen, useSay } from "./specimen";

const nothing = () => undefined;

/** Customers found among the first so many leads. */
function useGain(): Series[] {
  const say = useSay();
  const curve = (found: number[]) => found.map((y, index) => ({ x: Math.round((index * 316) / 10), y }));
  return [
    { key: "model", name: say("uw model", "your model"), points: curve([0, 13, 21, 28, 31, 33, 35, 37, 39, 39, 40]) },
    {
      key: "newest",
      name: say("nieuwste eerst", "newest first"),
      points: curve([0, 5, 10, 14, 19, 23, 27, 31, 34, 37, 40]),
    },
    { key: "chance", name: say("toeval", "chance"), points: curve([0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40]) },
  ];
}

function Gain({ picks = false }: { picks?: boolean }) {
  const say = useSay();
  return (
    <LineChart
      title={say("Klanten gevonden, als u van hoog naar laag belt", "Customers found when you call from high to low")}
      note={say("Nagerekend op 316 afgeronde leads.", "Worked out on 316 finished leads.")}
      series={useGain()}
      xName={say("gebeld", "called")}
      yName={say("klanten", "customers")}
      marked={95}
      {...(picks ? { onPick: nothing } : {})}
    />
  );
}

const COURSE = [
  ["2026-01-08T09:00:00+01:00", 12],
  ["2026-01-20T09:00:00+01:00", 18],
  ["2026-02-02T09:00:00+01:00", 24],
  ["2026-02-16T09:00:00+01:00", 22],
  ["2026-02-24T09:00:00+01:00", 37],
  ["2026-03-02T09:00:00+01:00", 62],
] as const;

function Course({ quiet = false }: { quiet?: boolean }) {
  const say = useSay();
  return (
    <LineChart
      title={say("Verloop van de score", "Course of the score")}
      isQuiet={quiet}
      isStepped
      series={[
        {
          key: "score",
          name: "score",
          points: COURSE.map(([x, y]) => ({ x, y })),
          ahead: [
            { x: "2026-03-12T09:00:00+01:00", y: 47 },
            { x: "2026-03-24T09:00:00+01:00", y: 47 },
          ],
        },
      ]}
      thresholds={[
        { key: "hot", name: say("heet 51", "hot 51"), y: 51, tone: "hot" },
        { key: "warm", name: say("warm 26", "warm 26"), y: 26, tone: "warm" },
      ]}
      xName={say("dag", "day")}
      yName={say("punten", "points")}
    />
  );
}

function Apart() {
  const say = useSay();
  const line = (key: string, name: string, end: number): Series => ({
    key,
    name,
    points: [
      { x: 0, y: 0 },
      { x: 5, y: end * 0.7 },
      { x: 10, y: end },
    ],
  });
  return (
    <LineChart
      title={say("Leads per herkomst", "Leads by source")}
      series={[
        line("site", "website", 1840),
        line("fair", say("beurs", "fair"), 1310),
        line("list", say("lijst", "list"), 260),
      ]}
      xName="week"
      yName="leads"
      onPick={nothing}
    />
  );
}

function Bare({ loading = false }: { loading?: boolean }) {
  const say = useSay();
  return (
    <LineChart
      title={say("Verloop van de score", "Course of the score")}
      series={[]}
      xName={say("dag", "day")}
      yName={say("punten", "points")}
      height={160}
      isLoading={loading}
    />
  );
}

const specimen: Specimen = {
  part: "LineChart",
  use: "How figures run, over numbers or time. Names stand beside the ends of their lines, or in a legend where ends meet.",
  states: [
    { name: "rest, ends that meet", Show: () => <Gain />, wide: true },
    { name: "steps, what is expected, and thresholds", Show: () => <Course /> },
    { name: "names beside the lines", Show: Apart },
    { name: "in a side pane", Show: () => <Course quiet /> },
    {
      name: "a point with the focus",
      Show: () => (
        <HoldMark of=".chart-mark:nth-of-type(5)">
          <Gain picks />
        </HoldMark>
      ),
    },
    { name: "loading", Show: () => <Bare loading /> },
    { name: "empty", Show: () => <Bare /> },
  ],
};
export default specimen;
