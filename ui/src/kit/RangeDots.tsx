import { scaleLinear } from "@visx/scale";
import { Bar } from "@visx/shape";
import type { ReactNode } from "react";
import { percent, percentRange, useWords } from "./words";
import "./RangeDots.css";

export type DotRow = {
  key: string;
  /** What the row is about, drawn and said. */
  head: ReactNode;
  name: string;
  /** What was counted, such as “9 van 21”. */
  counted: string;
  /** 0 to 1, or null when there is too little to say anything. */
  value: number | null;
  low: number;
  high: number;
};

type RangeDotsProps = {
  label: string;
  headName: string;
  countedName: string;
  rows: DotRow[];
  /** Opens what a row counted. */
  onPick?: (key: string) => void;
};

const HEIGHT = 16;
const MIDDLE = HEIGHT / 2;

/** Parts of small numbers with the range that is plausible: a tick for what was found, a bar for what it may be. */
export function RangeDots({ label, headName, countedName, rows, onPick }: RangeDotsProps) {
  const { t, lang } = useWords();
  const most = Math.max(0.1, ...rows.map(({ value, high }) => (value === null ? 0 : high)));
  const x = scaleLinear<number>({ domain: [0, most], range: [0, 100], nice: 2 });
  return (
    <table className="range-dots" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{headName}</th>
          <th scope="col">{countedName}</th>
          <th scope="col" colSpan={2}>
            {t("kit:chart.range")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.head}</th>
            <td>
              {onPick ? (
                <button
                  type="button"
                  className="range-pick"
                  aria-label={`${row.name}, ${row.counted}`}
                  onClick={() => onPick(row.key)}
                >
                  {row.counted}
                </button>
              ) : (
                row.counted
              )}
            </td>
            <td className="range-drawn">
              <svg width="100%" height={HEIGHT} aria-hidden="true">
                <line className="range-track" x2="100%" y1={MIDDLE} y2={MIDDLE} />
                {row.value !== null && (
                  <>
                    <Bar
                      className="range-bar"
                      x={`${x(row.low)}%`}
                      y={MIDDLE - 3}
                      width={`${Math.max(1, x(row.high) - x(row.low))}%`}
                      height={6}
                      rx={3}
                    />
                    <line
                      className="range-tick"
                      x1={`${x(row.value)}%`}
                      x2={`${x(row.value)}%`}
                      y1={2}
                      y2={HEIGHT - 2}
                    />
                  </>
                )}
              </svg>
            </td>
            <td className="range-figures">
              {row.value === null ? (
                <span className="muted">{t("kit:chart.tooFew")}</span>
              ) : (
                <>
                  <span className="visually-hidden">{percent(row.value, lang)}, </span>
                  {percentRange(row.low, row.high, lang)}
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
