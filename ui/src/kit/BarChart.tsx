import { Group } from "@visx/group";
import { scaleBand, scaleLinear } from "@visx/scale";
import { Bar } from "@visx/shape";
import { useId } from "react";
import { ChartFrame, type ChartTexts, type ChartTone, Patterns } from "./ChartFrame";
import { ChartMarks, type Margin, type Mark, UpAxis } from "./chart/Marks";
import { textWidth, wholeTicks } from "./chart/scales";
import { number, useWords } from "./words";

type BarPart = { key: string; name: string; value: number; tone?: ChartTone };
export type ChartBar = {
  key: string;
  name: string;
  /** One part is a bar; more are stacked, told apart by colour, pattern and legend. */
  parts: BarPart[];
  /** What the bar counted before a change. */
  was?: number;
};

type BarChartProps = ChartTexts & {
  bars: ChartBar[];
  /** Bars that lie have room for their names; bars that stand show an order, such as weeks. */
  isUpright?: boolean;
  /** What the bars are, and what they count: the headings of the table. */
  barName: string;
  valueName: string;
  format?: (value: number) => string;
  height?: number;
  /** Opens what a part counts. */
  onPick?: (bar: string, part: string) => void;
};

/** From one lying bar to the next, and how thick it is. */
const LYING = 28;
const THICK = 14;
/** Names are a size larger than figures on an axis. */
const NAME = 1.1;
const NAME_LINE = 15;
const NAME_GAP = 8;
const sumOf = (bar: ChartBar) => bar.parts.reduce((sum, part) => sum + part.value, 0);

/** Amounts beside each other, whole or in parts; with `was`, a change. */
export function BarChart(props: BarChartProps) {
  const { bars, isUpright = false, barName, valueName, height, onPick, ...texts } = props;
  const { lang, t } = useWords();
  const format = props.format ?? ((value: number) => number(value, lang));
  const parts = [...new Map(bars.flatMap((bar) => bar.parts).map((part) => [part.key, part])).values()];
  const isStacked = bars.some((bar) => bar.parts.length > 1);
  const hasBefore = bars.some((bar) => bar.was !== undefined);
  const most = Math.max(1, ...bars.map((bar) => Math.max(sumOf(bar), bar.was ?? 0)));
  const tall = isUpright ? (height ?? 220) : Math.max(LYING, bars.length * LYING);
  const table = {
    head: [
      barName,
      ...(isStacked ? parts.map(({ name }) => name) : []),
      ...(hasBefore ? [t("kit:chart.before")] : []),
      valueName,
    ],
    rows: bars.map((bar) => [
      bar.name,
      ...(isStacked ? parts.map(({ key }) => format(bar.parts.find((part) => part.key === key)?.value ?? 0)) : []),
      ...(hasBefore ? [bar.was === undefined ? "" : format(bar.was)] : []),
      format(sumOf(bar)),
    ]),
  };
  const pick = onPick && {
    onPick: (key: string) => {
      const [bar = 0, part = 0] = key.split("-").map(Number);
      const chosen = bars[bar];
      const piece = chosen?.parts[part];
      if (chosen && piece) onPick(chosen.key, piece.key);
    },
  };
  const Drawing = isUpright ? Standing : Lying;
  return (
    <ChartFrame
      {...texts}
      height={tall}
      isEmpty={bars.length === 0}
      table={table}
      legend={isStacked ? parts.map(({ key, name, tone }) => ({ key, name, look: tone ?? "cold" })) : []}
    >
      {(width) => <Drawing {...{ bars, width, height: tall, most, format, isStacked, label: texts.title, ...pick }} />}
    </ChartFrame>
  );
}

type DrawingProps = {
  bars: ChartBar[];
  width: number;
  height: number;
  most: number;
  format: (value: number) => string;
  isStacked: boolean;
  label: string;
  onPick?: (key: string) => void;
};
type Box = { x: number; y: number; width: number; height: number };

/** The parts of each bar with their boxes; `place` turns a stretch of the amount into a box. */
function useMarks(
  bars: ChartBar[],
  format: DrawingProps["format"],
  place: (bar: ChartBar, from: number, to: number) => Box,
) {
  const { t } = useWords();
  return bars.flatMap((bar, index) => {
    let from = 0;
    return bar.parts.map((part, piece): Mark & { part: BarPart; box: Box } => {
      const box = place(bar, from, from + part.value);
      from += part.value;
      const was = bar.was === undefined ? [] : [{ key: "was", value: t("kit:chart.was", { value: format(bar.was) }) }];
      const named = bar.parts.length > 1 ? { name: part.name, look: part.tone ?? ("cold" as const) } : {};
      return {
        key: `${index}-${piece}`,
        ...box,
        at: { x: box.x + box.width / 2, y: box.y },
        name: bar.name,
        rows: [{ key: "value", value: format(part.value), ...named }, ...was],
        part,
        box,
      };
    });
  });
}

function Pieces({ marks, isStacked }: { marks: (Mark & { part: BarPart; box: Box })[]; isStacked: boolean }) {
  const id = useId();
  return (
    <g aria-hidden="true">
      <Patterns id={id} />
      {marks.map(({ key, part, box }) => (
        <g key={key}>
          <Bar className="chart-surface" data-look={part.tone ?? "plain"} {...box} rx={2} />
          {isStacked && part.tone && part.tone !== "cold" && <Bar fill={`url(#${id}-${part.tone})`} {...box} rx={2} />}
        </g>
      ))}
    </g>
  );
}

function Lying({ bars, width, most, format, isStacked, label, onPick }: DrawingProps) {
  const widest = Math.max(...bars.map(({ name }) => textWidth(name) * NAME));
  const names = Math.min(width * 0.42, widest + 12);
  // A row is as high as its name needs.
  const rows = new Map<string, { top: number; pitch: number }>();
  let height = 0;
  for (const { key, name } of bars) {
    const lines = Math.ceil((textWidth(name) * NAME) / (names - NAME_GAP));
    const pitch = Math.max(LYING, lines * NAME_LINE + 10);
    rows.set(key, { top: height, pitch });
    height += pitch;
  }
  const middle = ({ key }: ChartBar) => (rows.get(key)?.top ?? 0) + (rows.get(key)?.pitch ?? 0) / 2;
  const topOf = (bar: ChartBar) => middle(bar) - THICK / 2;
  const figure = ({ was }: ChartBar, sum: number) => (was === undefined ? "" : `${format(was)} → `) + format(sum);
  const margin: Margin = {
    top: 0,
    right: Math.max(...bars.map((bar) => textWidth(figure(bar, sumOf(bar))) * NAME)) + 12,
    bottom: 0,
    left: names,
  };
  const across = Math.max(24, width - margin.left - margin.right);
  const amount = scaleLinear<number>({ domain: [0, most], range: [0, across] });
  const marks = useMarks(bars, format, (bar, from, to) => ({
    x: amount(from),
    y: topOf(bar),
    width: Math.max(0, amount(to) - amount(from) - (isStacked ? 1 : 0)),
    height: THICK,
  }));
  return (
    <>
      <svg role="presentation" className="chart-drawing" width={width} height={height}>
        <Group left={margin.left}>
          <g aria-hidden="true">
            {bars.map((bar) => (
              <Bar key={bar.key} className="chart-track" y={topOf(bar)} width={across} height={THICK} rx={2} />
            ))}
          </g>
          <Pieces marks={marks} isStacked={isStacked} />
          <g aria-hidden="true">
            {bars.map((bar) => (
              <g key={bar.key}>
                {bar.was !== undefined && (
                  <line
                    className="chart-was"
                    x1={amount(bar.was)}
                    x2={amount(bar.was)}
                    y1={topOf(bar) - 3}
                    y2={topOf(bar) + THICK + 3}
                  />
                )}
                <text className="chart-value" x={across + margin.right} y={middle(bar)} dy="0.35em" textAnchor="end">
                  {bar.was !== undefined && <tspan className="chart-before">{`${format(bar.was)} → `}</tspan>}
                  {format(sumOf(bar))}
                </text>
              </g>
            ))}
          </g>
          <ChartMarks
            label={label}
            margin={margin}
            onPick={onPick}
            // The whole height of its row, so that a small hand movement does not lose it.
            marks={marks.map((mark) => ({ ...mark, y: mark.y - 5, height: THICK + 10 }))}
          />
        </Group>
      </svg>
      {bars.map((bar) => (
        // In the page and not in the drawing, where a long name could not go on to a second line.
        <div
          key={bar.key}
          className="chart-bar-name"
          aria-hidden="true"
          style={{ top: rows.get(bar.key)?.top, height: rows.get(bar.key)?.pitch, width: names - NAME_GAP }}
        >
          {bar.name}
        </div>
      ))}
    </>
  );
}

function Standing({ bars, width, height, most, format, isStacked, label, onPick }: DrawingProps) {
  const margin: Margin = { top: 12, right: 4, bottom: 24, left: 0 };
  const inner = height - margin.top - margin.bottom;
  const amount = scaleLinear<number>({ domain: [0, most], range: [inner, 0], nice: 4 });
  const ticks = wholeTicks(amount.ticks(4), bars.map(sumOf));
  margin.left = Math.max(...ticks.map((value) => textWidth(format(value)))) + 12;
  const across = Math.max(24, width - margin.left - margin.right);
  const columns = scaleBand({ domain: bars.map(({ key }) => key), range: [0, across], padding: 0.35 });
  const marks = useMarks(bars, format, (bar, from, to) => ({
    x: columns(bar.key) ?? 0,
    y: amount(to),
    width: columns.bandwidth(),
    height: Math.max(0, amount(from) - amount(to) - (isStacked ? 1 : 0)),
  }));
  // As many names as fit beside each other.
  const every = Math.ceil((Math.max(...bars.map(({ name }) => textWidth(name))) + 8) / Math.max(1, columns.step()));
  return (
    <svg role="presentation" className="chart-drawing" width={width} height={height}>
      <Group left={margin.left} top={margin.top}>
        <UpAxis scale={amount} width={across} ticks={ticks} format={format} />
        <Pieces marks={marks} isStacked={isStacked} />
        <g aria-hidden="true">
          {bars.map((bar, index) => {
            const middle = (columns(bar.key) ?? 0) + columns.bandwidth() / 2;
            return (
              <g key={bar.key}>
                {bar.was !== undefined && (
                  <line
                    className="chart-was"
                    x1={(columns(bar.key) ?? 0) - 3}
                    x2={(columns(bar.key) ?? 0) + columns.bandwidth() + 3}
                    y1={amount(bar.was)}
                    y2={amount(bar.was)}
                  />
                )}
                {index % every === 0 && (
                  <text className="chart-tick" x={middle} y={inner + 18} textAnchor="middle">
                    {bar.name}
                  </text>
                )}
              </g>
            );
          })}
        </g>
        <ChartMarks label={label} margin={margin} onPick={onPick} marks={marks} />
      </Group>
    </svg>
  );
}
