import { ChartNoAxesColumn, Table2 } from "lucide-react";
import { createContext, type ReactNode, type RefObject, use, useId, useLayoutEffect, useRef, useState } from "react";
import { Button, IconButton } from "./Button";
import { useWords } from "./words";
import "./ChartFrame.css";

export type ChartTone = "cold" | "warm" | "hot" | "very-hot";
/** How a line or a surface looks, so that a legend and a tooltip can show the same. */
export type ChartLook = "main" | "second" | "quiet" | "dots" | ChartTone;

/** The same figures in words: a heading for each column, and rows that begin with what they are about. */
type ChartTable = { head: string[]; rows: string[][] };
type LegendEntry = {
  key: string;
  name: string;
  look: ChartLook;
  /** Drawn without the pattern of its class. */
  isPlain?: boolean;
};

/** What every chart may say around its figures. */
export type ChartTexts = {
  title: string;
  /** A sentence under the title: what it is counted on. */
  note?: ReactNode;
  /** A small title, for a side pane. */
  isQuiet?: boolean;
  isLoading?: boolean;
  /** What stands there without figures; there is a sentence for it already. */
  empty?: ReactNode;
};

type ChartFrameProps = ChartTexts & {
  table: ChartTable;
  legend?: LegendEntry[];
  height: number;
  isEmpty?: boolean;
  children: (width: number) => ReactNode;
};

type Tip = { x: number; y: number; name: string; rows: TipRow[] };
export type TipRow = { key: string; name?: string; value: string; look?: ChartLook };
const TipContext = createContext<(tip: Tip | null) => void>(() => undefined);
export function useTip(): (tip: Tip | null) => void {
  return use(TipContext);
}

/** Without layout (a test) a fair width. */
const FAIR_WIDTH = 600;

function useWidth(): [RefObject<HTMLDivElement | null>, number] {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const look = () => setWidth(element.clientWidth || FAIR_WIDTH);
    look();
    const watch = new ResizeObserver(look);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [place, width];
}

/** What surrounds a drawing: its title, its legend, the same figures as a table, and what shows while there are none. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, note, isQuiet = false, table, legend = [], height, isLoading = false, isEmpty = false, empty } = props;
  const { t } = useWords();
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  const [tip, setTip] = useState<Tip | null>(null);
  const [place, width] = useWidth();
  const isBare = isLoading || isEmpty;
  const toggle = {
    icon: asTable ? ChartNoAxesColumn : Table2,
    onPress: () => {
      setTip(null);
      setAsTable(!asTable);
    },
  };
  const toggleText = t(asTable ? "kit:chart.graph" : "kit:chart.table");
  return (
    <div className="chart" role="group" aria-labelledby={id}>
      <header className="chart-head">
        <h3 id={id} className={isQuiet ? "chart-title quiet" : "chart-title"}>
          {title}
        </h3>
        {!isBare &&
          (isQuiet ? (
            <IconButton label={toggleText} {...toggle} />
          ) : (
            <Button kind="quiet" isSmall {...toggle}>
              {toggleText}
            </Button>
          ))}
        {note && <p className="chart-note">{note}</p>}
      </header>
      {!isBare && !asTable && legend.length > 0 && (
        <ul className="chart-legend">
          {legend.map((entry) => (
            <li key={entry.key}>
              <Swatch look={entry.look} isPlain={entry.isPlain ?? false} />
              {entry.name}
            </li>
          ))}
        </ul>
      )}
      <div ref={place} className="chart-body" style={{ minHeight: height }}>
        {isLoading ? (
          <div className="chart-waiting" role="status" aria-busy="true">
            <span className="visually-hidden">{t("kit:chart.loading")}</span>
            {WAITING.map((part) => (
              <span key={part} className="chart-waiting-bar" style={{ height: `${part}%` }} aria-hidden="true" />
            ))}
          </div>
        ) : isEmpty ? (
          <div className="chart-empty">{empty ?? <p>{t("kit:chart.empty")}</p>}</div>
        ) : asTable ? (
          <FigureTable title={title} table={table} />
        ) : (
          width > 0 && (
            <TipContext value={setTip}>
              {props.children(width)}
              {tip && <TipView tip={tip} width={width} />}
            </TipContext>
          )
        )}
      </div>
    </div>
  );
}

const WAITING = [22, 38, 61, 84, 96, 78, 55, 41, 30, 18];

function FigureTable({ title, table }: { title: string; table: ChartTable }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long one scrolls, which the keyboard can do only with the focus
    <section className="chart-table" aria-label={title} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {table.head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([name, ...figures]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {figures.map((figure, column) => (
                <td key={table.head[column + 1]}>{figure}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const LINES: ReadonlySet<ChartLook> = new Set(["main", "second", "quiet", "dots"]);

/** The look of a line or a surface, small. */
export function Swatch({ look, isPlain = false }: { look: ChartLook; isPlain?: boolean }) {
  const id = useId();
  return (
    <svg className="chart-swatch" width="20" height="10" aria-hidden="true">
      {LINES.has(look) ? (
        <line className="chart-line" data-look={look} x1="1" y1="5" x2="19" y2="5" />
      ) : (
        <>
          <Patterns id={id} look={look} />
          <rect className="chart-surface" data-look={look} x="4" width="12" height="10" rx="2" />
          {!isPlain && <rect fill={`url(#${id}-${look})`} x="4" width="12" height="10" rx="2" />}
        </>
      )}
    </svg>
  );
}

/** What tells stacked surfaces apart without their colour: plain, dots, strokes, and a grid. */
export function Patterns({ id, look }: { id: string; look?: ChartLook }) {
  const wanted = (one: ChartTone) => look === undefined || look === one;
  return (
    <defs>
      {wanted("warm") && (
        <pattern id={`${id}-warm`} width="6" height="6" patternUnits="userSpaceOnUse">
          <circle className="chart-pattern" cx="1.5" cy="1.5" r="1" />
          <circle className="chart-pattern" cx="4.5" cy="4.5" r="1" />
        </pattern>
      )}
      {wanted("hot") && (
        <pattern id={`${id}-hot`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="chart-pattern" width="1.5" height="6" />
        </pattern>
      )}
      {wanted("very-hot") && (
        <pattern id={`${id}-very-hot`} width="5" height="5" patternUnits="userSpaceOnUse">
          <rect className="chart-pattern" width="1.25" height="5" />
          <rect className="chart-pattern" width="5" height="1.25" />
        </pattern>
      )}
    </defs>
  );
}

const FROM_POINT = 10;
/** It may lie over the title, which says less while a point is looked at than the lines below it. */
const HIGHEST = -100;

function TipView({ tip, width }: { tip: Tip; width: number }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    // Above the point and within the chart; below it when there is no room.
    const left = Math.min(width - element.offsetWidth, Math.max(0, tip.x - element.offsetWidth / 2));
    const above = tip.y - element.offsetHeight - FROM_POINT;
    element.style.transform = `translate(${Math.max(0, left)}px, ${above > HIGHEST ? above : tip.y + FROM_POINT}px)`;
  });
  return (
    <div ref={box} className="chart-tip" aria-hidden="true">
      <b>{tip.name}</b>
      {tip.rows.map((row) => (
        <span key={row.key} className="chart-tip-row">
          {row.look && <Swatch look={row.look} isPlain />}
          {row.name && <span>{row.name}</span>}
          <span className="chart-tip-value">{row.value}</span>
        </span>
      ))}
    </div>
  );
}
