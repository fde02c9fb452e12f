import { Spark, type SparkPoint } from "./Spark";
import { type Specimen, useSay } from "./specimen";

const point = (day: number, score: number): SparkPoint => ({
  at: `2026-02-${String(day).padStart(2, "0")}T09:00:00Z`,
  score,
});
const RISEN = [point(3, 12), point(9, 18), point(17, 18), point(24, 47), point(28, 62)];

function Course({
  points,
  ahead = null,
  limit = null,
}: {
  points: SparkPoint[];
  ahead?: SparkPoint | null;
  limit?: number | null;
}) {
  const say = useSay();
  return (
    <div style={{ width: 230 }}>
      <Spark
        points={points}
        ahead={ahead}
        limit={limit}
        label={say("Verloop: van 12 naar 62 in 25 dagen", "Course: from 12 to 62 in 25 days")}
      />
    </div>
  );
}

const spark: Specimen = {
  part: "Spark",
  use: "How one score went, as small as a line of text is high. For figures that are read off, a chart.",
  states: [
    { name: "rest", Show: () => <Course points={RISEN} /> },
    {
      name: "with what time will do, and a threshold",
      Show: () => <Course points={RISEN} ahead={{ at: "2026-03-12T09:00:00Z", score: 44 }} limit={51} />,
    },
    { name: "nothing changes", Show: () => <Course points={[point(3, 12), point(28, 12)]} /> },
    { name: "one moment", Show: () => <Course points={[point(28, 62)]} /> },
  ],
};
export default spark;
