import "./Spark.css";
export type SparkPoint = { at: string; score: number };

const WIDTH = 230;
const HEIGHT = 54;

/** The points of a step line in the drawing's own units: a score holds until the next one. */
export function steps(points: SparkPoint[], from: number, to: number, low: number, high: number): string {
  const x = (at: string) => (to === from ? 0 : ((Date.parse(at) - from) / (to - from)) * WIDTH);
  const y = (score: number) => (high === low ? HEIGHT / 2 : HEIGHT - 4 - ((score - low) / (high - low)) * (HEIGHT - 8));
  return points
    .map((point, index) => {
      const [px, py] = [x(point.at).toFixed(1), y(point.score).toFixed(1)];
      return index === 0 ? `M${px} ${py}` : `H${px}V${py}`;
    })
    .join("");
}

/** A score through time as a small step line; `ahead` is what time alone will do, drawn dashed. */
export function Spark({
  points,
  ahead,
  limit,
  label,
}: {
  points: SparkPoint[];
  ahead: SparkPoint | null;
  limit: number | null;
  label: string;
}) {
  const last = points.at(-1);
  const first = points[0];
  if (!first || !last) return null;
  const all = [
    ...points.map((point) => point.score),
    ...(ahead ? [ahead.score] : []),
    ...(limit === null ? [] : [limit]),
  ];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const from = Date.parse(first.at);
  const now = Date.parse(last.at);
  const to = ahead ? Math.max(now, Math.min(Date.parse(ahead.at), now + (now - from) / 3)) : now;
  const draw = (line: SparkPoint[]) => steps(line, from, to, low, high);
  const end = new Date(to).toISOString();
  const turn = ahead ? new Date(Math.min(Date.parse(ahead.at), now + (to - now) * 0.6)).toISOString() : end;
  return (
    <svg className="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={label}>
      {limit !== null && (
        <path
          className="limit"
          d={draw([
            { at: first.at, score: limit },
            { at: end, score: limit },
          ])}
        />
      )}
      <path className="line" d={draw(points)} />
      {ahead && (
        <path
          className="line ahead"
          d={draw([last, { at: turn, score: ahead.score }, { at: end, score: ahead.score }])}
        />
      )}
    </svg>
  );
}
