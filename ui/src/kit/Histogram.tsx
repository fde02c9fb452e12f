import { localPoint } from "@visx/event";
import { Group } from "@visx/group";
import { scaleLinear } from "@visx/scale";
import { Bar } from "@visx/shape";
import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { ChartFrame, type ChartTexts, type ChartTone, type TipRow } from "./ChartFrame";
import { AcrossAxis, ChartMarks, type Margin } from "./chart/Marks";
import { spread, textWidth } from "./chart/scales";
import { number, range as rangeText, useWords } from "./words";

/** How many have a value from `from` up to and including `to`. */
type Bin = { from: number; to: number; count: number };
/** What begins at `from`; the first one begins with the first bin, wherever it says. */
export type HistogramBand = { key: string; name: string; tone: ChartTone; from: number };

type HistogramProps = ChartTexts & {
  /** From low to high, without gaps. */
  bins: Bin[];
  bands?: HistogramBand[];
  /** Makes the beginnings of the bands sliders; each stays between its neighbours. */
  onThreshold?: (band: string, from: number) => void;
  /** What the bins are of, such as “punten”, and how a count is said, such as “12 leads”. */
  valueName: string;
  count?: (count: number) => string;
  height?: number;
  /** Opens what a bin counts. */
  onPick?: (bin: Bin) => void;
};

const PILL = { width: 36, height: 22 };
/** About half the width of a tick's figure, and the air around it. */
const TICK = 18;
const LEAST_GAP = 1;
const LEAP = 5;

/** How a value is spread over all leads, with the thresholds that divide it: they are dragged, or moved by the arrows. */
export function Histogram(props: HistogramProps) {
  const { bins, bands = [], onThreshold, valueName, height = 150, onPick, ...texts } = props;
  const { lang } = useWords();
  const count = props.count ?? ((amount: number) => number(amount, lang));
  return (
    <ChartFrame
      {...texts}
      height={height}
      isEmpty={bins.every((bin) => bin.count === 0)}
      legend={bands.map(({ key, name, tone }) => ({ key, name, look: tone, isPlain: true }))}
      table={{
        head: [valueName, texts.title],
        rows: bins.map((bin) => [rangeText(bin.from, bin.to, lang), count(bin.count)]),
      }}
    >
      {(width) => (
        <Drawing {...{ bins, bands, onThreshold, valueName, count, width, height, onPick, label: texts.title }} />
      )}
    </ChartFrame>
  );
}

type DrawingProps = Pick<HistogramProps, "bins" | "valueName"> & {
  bands: HistogramBand[];
  count: (count: number) => string;
  onThreshold: HistogramProps["onThreshold"];
  onPick: HistogramProps["onPick"];
  width: number;
  height: number;
  label: string;
};

function Drawing({ bins, bands, onThreshold, valueName, count, width, height, onPick, label }: DrawingProps) {
  const { lang } = useWords();
  const drawing = useRef<SVGSVGElement>(null);
  const limits = bands.slice(1);
  const margin: Margin = { top: 4, right: 8, bottom: limits.length > 0 ? 24 + PILL.height + 8 : 24, left: 8 };
  const inner = height - margin.top - margin.bottom;
  const across = Math.max(40, width - margin.left - margin.right);
  const [low, high] = [bins[0]?.from ?? 0, (bins.at(-1)?.to ?? 0) + 1];
  const x = scaleLinear<number>({ domain: [low, high], range: [0, across] });
  const y = scaleLinear<number>({ domain: [0, Math.max(1, ...bins.map((bin) => bin.count))], range: [inner, 0] });
  const ticks = x.ticks(Math.max(2, Math.floor(across / 70))).filter(
    // The figure of a threshold stands for the tick that its line would cross.
    (tick) => tick < high && limits.every((limit) => Math.abs(x(tick) - x(limit.from)) > TICK),
  );
  const pills = spread(
    limits.map((limit) => x(limit.from)),
    PILL.width + 4,
    PILL.width / 2 - margin.left,
    across - PILL.width / 2 + margin.right,
  );
  /** The part of a bin that belongs to a band. */
  function pieces(bin: Bin) {
    const all = bands.length > 0 ? bands : [{ key: "all", tone: "plain", from: low }];
    return all.flatMap((band, index) => {
      const from = Math.max(bin.from, index === 0 ? low : band.from);
      const to = Math.min(bin.to + 1, all[index + 1]?.from ?? high);
      return to > from ? [{ key: band.key, tone: band.tone, from, to, isLast: to === bin.to + 1 }] : [];
    });
  }
  const bandOf = (bin: Bin) => bands.findLast((band, index) => index === 0 || band.from <= bin.from);
  const gap = across / bins.length > 4 ? 1.5 : 0;

  return (
    <svg ref={drawing} role="presentation" className="chart-drawing" width={width} height={height}>
      <Group left={margin.left} top={margin.top}>
        <g aria-hidden="true">
          {bins.map((bin) =>
            pieces(bin).map((piece) => {
              const box = {
                x: x(piece.from),
                y: y(bin.count),
                width: Math.max(0.5, x(piece.to) - x(piece.from) - (piece.isLast ? gap : 0)),
                height: inner - y(bin.count),
                rx: 1.5,
              };
              return <Bar key={`${bin.from} ${piece.key}`} className="chart-surface" data-look={piece.tone} {...box} />;
            }),
          )}
        </g>
        <AcrossAxis scale={x} top={inner} width={across} ticks={ticks} format={(at) => number(at, lang)} />
        <ChartMarks
          label={label}
          margin={margin}
          onPick={
            onPick &&
            ((key) => {
              const bin = bins[Number(key)];
              if (bin) onPick(bin);
            })
          }
          marks={bins.map((bin, index) => ({
            key: String(index),
            x: x(bin.from),
            y: 0,
            width: x(bin.to + 1) - x(bin.from) - gap,
            height: inner,
            at: { x: (x(bin.from) + x(bin.to + 1)) / 2, y: y(bin.count) },
            name: `${rangeText(bin.from, bin.to, lang)} ${valueName}`,
            rows: [{ key: "count", value: count(bin.count), ...namedAfter(bandOf(bin)) }],
          }))}
        />
        {limits.map((limit, index) => {
          const before = bands[index]?.from ?? low;
          const after = bands[index + 2]?.from;
          return (
            <ThresholdSlider
              key={limit.key}
              limit={limit}
              at={x(limit.from)}
              pill={pills[index] ?? 0}
              top={inner}
              low={(index === 0 ? low : before) + LEAST_GAP}
              high={(after ?? high) - LEAST_GAP}
              said={count(inBand(bins, limit.from, after ?? high))}
              toValue={(event) => {
                const point = drawing.current ? localPoint(drawing.current, event) : null;
                return point ? Math.round(x.invert(point.x - margin.left)) : limit.from;
              }}
              onChange={onThreshold && ((from) => onThreshold(limit.key, from))}
            />
          );
        })}
      </Group>
    </svg>
  );
}

function namedAfter(band: HistogramBand | undefined): Pick<TipRow, "name" | "look"> {
  return band ? { name: band.name, look: band.tone } : {};
}

/** A bin on both sides of a threshold counts for its part on each, as if its values lay evenly in it. */
function inBand(bins: Bin[], from: number, to: number): number {
  const share = (bin: Bin) =>
    Math.max(0, Math.min(bin.to + 1, to) - Math.max(bin.from, from)) / (bin.to + 1 - bin.from);
  return Math.round(bins.reduce((sum, bin) => sum + bin.count * share(bin), 0));
}

type ThresholdSliderProps = {
  limit: HistogramBand;
  at: number;
  pill: number;
  top: number;
  low: number;
  high: number;
  said: string;
  toValue: (event: PointerEvent<SVGGElement>) => number;
  onChange: ((from: number) => void) | undefined;
};

function ThresholdSlider({ limit, at, pill, top, low, high, said, toValue, onChange }: ThresholdSliderProps) {
  const { t, lang } = useWords();
  const [dragged, setDragged] = useState(false);
  const from = limit.from;
  const put = (value: number) => {
    const next = Math.min(high, Math.max(low, value));
    if (next !== from) onChange?.(next);
  };
  function keyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const values: Record<string, number> = {
      ArrowRight: from + 1,
      ArrowUp: from + 1,
      ArrowLeft: from - 1,
      ArrowDown: from - 1,
      PageUp: from + LEAP,
      PageDown: from - LEAP,
      Home: low,
      End: high,
    };
    const value = values[event.key];
    if (value === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    put(value);
  }
  const text = number(from, lang);
  const wide = Math.max(PILL.width, textWidth(text) + 12);
  const below = top + 24;
  const drawn = (
    <>
      <line className="chart-threshold" x1={at} x2={at} y1={0} y2={top + 4} />
      {/* To its figure, which stands aside when a neighbour is near. */}
      <path className="chart-threshold" d={`M${at} ${top + 4}V${below - 4}L${pill} ${below}`} />
      <rect className="chart-pill" x={pill - wide / 2} y={below} width={wide} height={PILL.height} rx={6} />
      <text className="chart-pill-text" x={pill} y={below + PILL.height / 2} dy="0.35em" textAnchor="middle">
        {text}
      </text>
    </>
  );
  if (!onChange)
    return (
      <g>
        <title>{t("kit:chart.thresholdSaid", { name: limit.name, from: text, said })}</title>
        {drawn}
      </g>
    );
  return (
    <g
      className="chart-slider"
      role="slider"
      tabIndex={0}
      aria-label={t("kit:chart.threshold", { name: limit.name })}
      aria-valuemin={low}
      aria-valuemax={high}
      aria-valuenow={from}
      aria-valuetext={t("kit:chart.slider", { from: text, said })}
      data-dragged={dragged || undefined}
      onKeyDown={keyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.focus();
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragged(true);
      }}
      onPointerMove={(event) => {
        if (dragged) put(toValue(event));
      }}
      onPointerUp={() => setDragged(false)}
      onPointerCancel={() => setDragged(false)}
    >
      <rect className="chart-catch" x={at - 6} y={0} width={12} height={top + 24} />
      <rect className="chart-catch" x={pill - wide / 2 - 2} y={below - 4} width={wide + 4} height={PILL.height + 8} />
      {drawn}
    </g>
  );
}
