import { Group } from "@visx/group";
import { scaleLinear, scaleUtc } from "@visx/scale";
import { LinePath } from "@visx/shape";
import { ChartFrame, type ChartLook, type ChartTexts, type ChartTone } from "./ChartFrame";
import { AcrossAxis, ChartMarks, type Margin, UpAxis } from "./chart/Marks";
import {
  type ChartPoint,
  type ChartX,
  corners,
  nameOfX,
  spread,
  textWidth,
  toNumber,
  valueAt,
  wholeTicks,
} from "./chart/scales";
import { dayLabel, number, useWords } from "./words";

export type { ChartPoint, ChartX } from "./chart/scales";

export type Series = {
  key: string;
  name: string;
  /** In the order of x. Moments make a time axis. */
  points: ChartPoint[];
  /** What is expected after the last point, drawn dashed. */
  ahead?: ChartPoint[];
};
export type Threshold = { key: string; name: string; y: number; tone?: ChartTone };

type LineChartProps = ChartTexts & {
  series: Series[];
  /** A value holds until the next one, as a score does. */
  isStepped?: boolean;
  thresholds?: Threshold[];
  /** The x of the point of the first line that the text around the chart is about. */
  marked?: ChartX;
  xName: string;
  yName: string;
  format?: (value: number) => string;
  height?: number;
  /** Opens what stands behind the figures at an x. */
  onPick?: (x: ChartX) => void;
};

const LOOKS: ChartLook[] = ["main", "second", "quiet", "dots"];
const LABEL_HEIGHT = 16;
const FURTHEST_LABEL = 14;

type Label = { key: string; name: string; y: number; tone?: ChartTone; look?: ChartLook };

/** The labels beside the chart, moved as little as keeps them apart. */
function apart(labels: Label[], height: number): (Label & { top: number })[] {
  const wanted = labels.map(({ y }) => y);
  const tops = spread(wanted, LABEL_HEIGHT, 0, height);
  return labels.map((label, index) => ({ ...label, top: tops[index] ?? label.y }));
}

/** How figures run: one or a few lines over numbers or time, with what is expected and what they have to reach. */
export function LineChart(props: LineChartProps) {
  const { series, isStepped = false, thresholds = [], marked, xName, yName, height = 220, onPick, ...texts } = props;
  const { lang, t } = useWords();
  const format = props.format ?? ((value: number) => number(Math.round(value * 10) / 10, lang));
  const lines = series.map((one, index) => ({
    ...one,
    look: LOOKS[index % LOOKS.length] ?? "main",
    all: [...one.points, ...(one.ahead ?? [])],
  }));
  const points = lines.flatMap((line) => line.all);
  const isTime = points.some((point) => typeof point.x === "string");
  const xs = [...new Map(points.map((point) => [toNumber(point.x), point.x]))].sort(([a], [b]) => a - b);
  const ys = [...points.map((point) => point.y), ...thresholds.map((one) => one.y)];

  const margin: Margin = { top: 24, right: 12, bottom: 46, left: 12 };
  const inner = height - margin.top - margin.bottom;
  const yScale = scaleLinear<number>({
    domain: [Math.min(0, ...ys), Math.max(1, ...ys)],
    range: [inner, 0],
    nice: 4,
  });
  const yTicks = wholeTicks(yScale.ticks(4), ys);
  margin.left = Math.max(...yTicks.map((value) => textWidth(format(value)))) + 12;

  // Beside the end of its line a name cannot lie on a line; where ends are too close, a legend is clearer.
  const limits: Label[] = thresholds.map((one) => ({ ...one, y: yScale(one.y) }));
  const ends: Label[] = lines.map(({ key, name, look, all }) => ({ key, name, look, y: yScale(all.at(-1)?.y ?? 0) }));
  const direct = lines.length > 1 ? apart([...limits, ...ends], inner) : apart(limits, inner);
  const isDirect = direct.every(({ y, top }) => Math.abs(top - y) <= FURTHEST_LABEL);
  const labels = isDirect ? direct : apart(limits, inner);
  if (labels.length > 0) margin.right = Math.max(...labels.map(({ name }) => textWidth(name))) + 12;

  return (
    <ChartFrame
      {...texts}
      height={height}
      isEmpty={points.length === 0}
      legend={!isDirect && lines.length > 1 ? lines.map(({ key, name, look }) => ({ key, name, look })) : []}
      table={{
        head: [xName, ...lines.map(({ name }) => name)],
        rows: xs.map(([at, x]) => [
          nameOfX(x, lang),
          ...lines.map((line) => {
            const value = valueAt(line.all, at, isStepped);
            return value === null ? "" : format(value);
          }),
        ]),
      }}
    >
      {(width) => {
        const across = Math.max(40, width - margin.left - margin.right);
        const [low = 0, high = 1] = [xs[0]?.[0], xs.at(-1)?.[0]];
        const range = [0, across];
        const room = Math.max(2, Math.floor(across / (isTime ? 90 : 110)));
        const numbers = scaleLinear<number>({ domain: [low, high === low ? low + 1 : high], range });
        const times = scaleUtc<number>({ domain: [low, high === low ? low + 1 : high], range });
        const x = (at: ChartX) => numbers(toNumber(at));
        const ticks = isTime
          ? times
              .ticks(room)
              .map(Number)
              .filter((at) => at % 86_400_000 === 0)
          : wholeTicks(
              numbers.ticks(room),
              xs.map(([at]) => at),
            );
        const draw = (list: ChartPoint[]) => (isStepped ? corners(list) : list);
        const path = { x: (point: ChartPoint) => x(point.x), y: (point: ChartPoint) => yScale(point.y) };
        const place = xs.map(([at]) => numbers(at));
        const point = marked === undefined ? null : (valueAt(lines[0]?.all ?? [], toNumber(marked), isStepped) ?? null);
        return (
          <svg role="presentation" className="chart-drawing" width={width} height={height}>
            <Group top={margin.top} left={margin.left}>
              <UpAxis scale={yScale} width={across} ticks={yTicks} format={format} name={yName} />
              <AcrossAxis
                scale={numbers}
                top={inner}
                width={across}
                ticks={ticks}
                format={(at) => (isTime ? dayLabel(at, lang) : number(at, lang))}
                name={xName}
              />
              {thresholds.map((one) => (
                <line
                  key={one.key}
                  className="chart-limit"
                  data-tone={one.tone}
                  x2={across}
                  y1={yScale(one.y)}
                  y2={yScale(one.y)}
                />
              ))}
              {lines.toReversed().map((line) => (
                <g key={line.key} aria-hidden="true">
                  <LinePath className="chart-line" data-look={line.look} data={draw(line.points)} {...path} />
                  {line.ahead && (
                    <LinePath
                      className="chart-line ahead"
                      data-look={line.look}
                      data={draw([...line.points.slice(-1), ...line.ahead])}
                      {...path}
                    />
                  )}
                </g>
              ))}
              {marked !== undefined && point !== null && (
                <g aria-hidden="true">
                  <line className="chart-marked-line" x1={x(marked)} x2={x(marked)} y1={yScale(point)} y2={inner} />
                  <circle className="chart-marked" cx={x(marked)} cy={yScale(point)} r={4.5} />
                </g>
              )}
              {labels.map((label) => (
                <text
                  key={label.key}
                  className="chart-label"
                  data-tone={label.tone}
                  data-look={label.look}
                  x={across + 8}
                  y={label.top}
                  dy="0.35em"
                  aria-hidden="true"
                >
                  {label.name}
                </text>
              ))}
              <ChartMarks
                label={texts.title}
                margin={margin}
                onPick={onPick && ((key) => onPick(xs[Number(key)]?.[1] ?? 0))}
                marks={xs.map(([at, name], index) => {
                  const left = index === 0 ? -6 : ((place[index - 1] ?? 0) + (place[index] ?? 0)) / 2;
                  const right =
                    index === xs.length - 1 ? across + 6 : ((place[index] ?? 0) + (place[index + 1] ?? 0)) / 2;
                  const rows = lines.flatMap((line) => {
                    const value = valueAt(line.all, at, isStepped);
                    if (value === null) return [];
                    const isAhead = at > toNumber(line.points.at(-1)?.x ?? at);
                    const figure = isAhead ? t("kit:chart.expected", { value: format(value) }) : format(value);
                    return [{ key: line.key, name: line.name, value: figure, look: line.look, y: yScale(value) }];
                  });
                  return {
                    key: String(index),
                    x: left,
                    y: 0,
                    width: right - left,
                    height: inner,
                    at: { x: place[index] ?? 0, y: Math.min(inner, ...rows.map(({ y }) => y)) },
                    name: isTime ? nameOfX(name, lang) : `${nameOfX(name, lang)} ${xName}`,
                    rows,
                    dots: rows.map(({ key, y, look }) => ({ key, x: place[index] ?? 0, y, look })),
                  };
                })}
              />
            </Group>
          </svg>
        );
      }}
    </ChartFrame>
  );
}
