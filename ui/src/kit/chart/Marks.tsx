/** What charts share inside their frame: axes with the reader's numbers, and marks that pointer and keys can walk. */
import { AxisBottom, AxisLeft, type AxisScale, type TickRendererProps } from "@visx/axis";
import { GridRows } from "@visx/grid";
import { Group } from "@visx/group";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { type ChartLook, type TipRow, useTip } from "../ChartFrame";
import { useWords } from "../words";

export type Margin = { top: number; right: number; bottom: number; left: number };

const tick = (anchor: "end" | "middle", dy: string) =>
  function Tick({ x, y, formattedValue }: TickRendererProps) {
    return (
      <text className="chart-tick" x={x} y={y} dy={dy} textAnchor={anchor}>
        {formattedValue}
      </text>
    );
  };
const UpTick = tick("end", "0.32em");
const AcrossTick = tick("middle", "0.35em");

type UpAxisProps<Scale extends AxisScale> = {
  scale: Scale;
  width: number;
  ticks: number[];
  format: (value: number) => string;
  name?: string | undefined;
};

/** The upright axis: quiet lines across and a figure before each. */
export function UpAxis<Scale extends AxisScale>({ scale, width, ticks, format, name }: UpAxisProps<Scale>) {
  return (
    <Group aria-hidden="true">
      <GridRows scale={scale} width={width} tickValues={ticks} className="chart-grid" />
      <AxisLeft
        scale={scale}
        tickValues={ticks}
        tickFormat={(value) => format(Number(value))}
        hideAxisLine
        hideTicks
        tickLength={8}
        tickComponent={UpTick}
      />
      {name && (
        <text className="chart-axis-name" x={0} y={-12}>
          {name}
        </text>
      )}
    </Group>
  );
}

type AcrossAxisProps<Scale extends AxisScale> = {
  scale: Scale;
  top: number;
  ticks: (number | string)[];
  format: (value: number | string) => string;
  name?: string | undefined;
  width: number;
};

/** The axis along the bottom. */
export function AcrossAxis<Scale extends AxisScale>({
  scale,
  top,
  ticks,
  format,
  name,
  width,
}: AcrossAxisProps<Scale>) {
  return (
    <Group aria-hidden="true">
      <AxisBottom
        scale={scale}
        top={top}
        tickValues={ticks}
        tickFormat={(value) => format(typeof value === "string" ? value : Number(value))}
        axisLineClassName="chart-base"
        hideTicks
        tickLength={6}
        tickComponent={AcrossTick}
      />
      {name && (
        <text className="chart-axis-name" x={width} y={top + 38} textAnchor="end">
          {name}
        </text>
      )}
    </Group>
  );
}

/** One figure of a chart: where the pointer finds it, where it stands, and what is said about it. */
export type Mark = {
  key: string;
  x: number;
  y: number;
  width: number;
  height: number;
  at: { x: number; y: number };
  name: string;
  rows: TipRow[];
  /** The points of the lines that it is about, shown while it is looked at. */
  dots?: { key: string; x: number; y: number; look: ChartLook }[];
};

type ChartMarksProps = {
  label: string;
  marks: Mark[];
  margin: Margin;
  /** Opens what a figure counts. */
  onPick?: ((key: string) => void) | undefined;
};

/** The figures of a chart as one tab stop: arrow keys walk them, and each says its name and its values. */
export function ChartMarks({ label, marks, margin, onPick }: ChartMarksProps) {
  const { t } = useWords();
  const id = useId();
  const showTip = useTip();
  const [active, setActive] = useState(0);
  const [shown, setShown] = useState<string | null>(null);
  const group = useRef<SVGGElement>(null);
  const stop = Math.min(active, marks.length - 1);

  function show(mark: Mark) {
    setShown(mark.key);
    showTip({ x: margin.left + mark.at.x, y: margin.top + mark.at.y, name: mark.name, rows: mark.rows });
  }
  function hide() {
    setShown(null);
    showTip(null);
  }
  function keyDown(event: KeyboardEvent, mark: Mark, index: number) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const moves: Record<string, number> = {
      ArrowRight: index + 1,
      ArrowDown: index + 1,
      ArrowLeft: index - 1,
      ArrowUp: index - 1,
      PageDown: index + 10,
      PageUp: index - 10,
      Home: 0,
      End: marks.length - 1,
    };
    const to = moves[event.key];
    if (to !== undefined)
      group.current?.querySelectorAll<SVGElement>(".chart-mark")[Math.max(0, Math.min(marks.length - 1, to))]?.focus();
    else if (onPick && (event.key === "Enter" || event.key === " ")) onPick(mark.key);
    else if (event.key === "Escape") hide();
    else return;
    event.preventDefault();
    if (event.key !== "Escape") event.stopPropagation();
  }

  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of a drawing has no role of its own
    <g ref={group} role="group" aria-label={label} aria-describedby={id}>
      <desc id={id}>{t("kit:chart.walk")}</desc>
      {marks
        .find((mark) => mark.key === shown)
        ?.dots?.map((dot) => (
          <circle
            key={dot.key}
            className="chart-dot"
            data-look={dot.look}
            cx={dot.x}
            cy={dot.y}
            r={4}
            aria-hidden="true"
          />
        ))}
      {marks.map((mark, index) => (
        <rect
          key={mark.key}
          className="chart-mark"
          role={onPick ? "button" : "img"}
          aria-label={`${mark.name}: ${mark.rows.map(({ name, value }) => (name ? `${name} ${value}` : value)).join(", ")}`}
          tabIndex={index === stop ? 0 : -1}
          data-picks={onPick ? true : undefined}
          x={mark.x}
          y={mark.y}
          width={Math.max(1, mark.width)}
          height={Math.max(1, mark.height)}
          rx={3}
          onPointerEnter={() => show(mark)}
          onPointerLeave={hide}
          onFocus={() => {
            setActive(index);
            show(mark);
          }}
          onBlur={hide}
          onKeyDown={(event) => keyDown(event, mark, index)}
          onClick={() => onPick?.(mark.key)}
        />
      ))}
    </g>
  );
}
