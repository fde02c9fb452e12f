import { Meter as AriaMeter, Label } from "react-aria-components";
import "./Meter.css";

type MeterProps = {
  /** What is measured. */
  label: string;
  isLabelHidden?: boolean;
  value: number;
  max: number;
  /** Where the filled part begins; below zero the track begins there too. */
  from?: number;
  /** The value in words, shown and spoken: `bereikbaar −2 tot 47, maximum 60`. */
  text: string;
  isTextHidden?: boolean;
  tone?: "accent" | "good" | "care" | "bad";
};

/** How much of something there is, within what there can be. For work under way there is Progress. */
export function Meter({
  label,
  isLabelHidden = false,
  value,
  max,
  from = 0,
  text,
  isTextHidden = false,
  tone = "accent",
}: MeterProps) {
  const low = Math.min(0, from);
  // What goes over the maximum stays in sight, beyond a mark.
  const high = Math.max(max, value);
  const at = (point: number) => `${high > low ? (100 * (point - low)) / (high - low) : 0}%`;
  const span = (start: number, end: number) => ({ left: at(start), right: `calc(100% - ${at(end)})` });
  return (
    <AriaMeter className={`meter ${tone}`} value={value} minValue={low} maxValue={high} valueLabel={text}>
      <Label className={isLabelHidden ? "visually-hidden" : "meter-label"}>{label}</Label>
      <span className="meter-track" aria-hidden="true">
        {from < 0 && <span className="meter-below" style={span(from, Math.min(value, 0))} />}
        {value > 0 && <span className="meter-fill" style={span(Math.max(from, 0), Math.min(value, max))} />}
        {value > max && <span className="meter-over" style={span(max, value)} />}
        {value > max && <span className="meter-mark" style={{ left: at(max) }} />}
      </span>
      {!isTextHidden && <span className="meter-text">{text}</span>}
    </AriaMeter>
  );
}
