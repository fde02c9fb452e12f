/** What charts share inside their frame: axes with the reader's numbers, and marks that pointer and keys can walk. */
import { GridRows } from "@visx/grid";
import { Group } from "@visx/group";
import type { scaleLinear } from "@visx/scale";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { type ChartLook, type TipRow, useTip } from "../ChartFrame";
import { useWords } from "../words";

export type Margin = { top: number; right: number; bottom: number; left: number };

/** A scale from figures to pixels. */
type ScaleLinear = ReturnType<typeof scaleLinear<number>>;

type UpAxisProps = {
  scale: ScaleLinear;
  width: number;
  ticks: number[];
  format: (value: number) => string;
  name?: string | undefined;
};

/** The upright axis: quiet lines across and a figure before each. */
export function UpAxis({ scale, width, ticks, format, name }: UpAxisProps) {
  return (
    <Group aria-hidden="true">
      <GridRows scale={scale} width={width} tickValues={ticks} className="chart-grid" />
      {ticks.map((value) => (
        <text key={value} className="chart-tick" x={-8} y={scale(value)} dy="0.35em" textAnchor="end">
          {format(value)}
        </text>
      ))}
      {name && (
        <text className="chart-axis-name" x={0} y={-12}>
          {name}
        </text>
      )}
    </Group>
  );
}

type AcrossAxisProps = {
  scale: ScaleLinear;
  top: number;
  ticks: number[];
  format: (value: number) => string;
  name?: string | undefined;
  width: number;
};

/** The axis along the bottom. */
export function AcrossAxis({ scale, top, ticks, format, name, width }: AcrossAxisProps) {
  return (
    <Group aria-hidden="true" top={top}>
      <line className="chart-base" x2={width} y1={0.5} y2={0.5} />
      {ticks.map((value) => (
        <text key={value} className="chart-tick" x={scale(value)} y={20} textAnchor="middle">
          {format(value)}
        </text>
      ))}
      {name && (
        <text className="chart-axis-name" x={width} y={38} textAnchor="end">
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
