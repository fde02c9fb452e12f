import { use, useLayoutEffect, useRef } from "react";
import {
  Slider as AriaSlider,
  Label,
  SliderFill,
  SliderOutput,
  SliderStateContext,
  SliderThumb,
  SliderTrack,
} from "react-aria-components";
import { number, useWords } from "./words";
import "./Field.css";
import "./Slider.css";

type SliderMark = { value: number; text?: string };

type SliderProps<V extends number | [number, number]> = {
  label: string;
  isLabelHidden?: boolean;
  hint?: string | undefined;
  /** Two numbers are two thumbs, from and up to. */
  value: V;
  onChange: (value: V) => void;
  /** Once the thumb is let go: for what is too much work to do at every step. */
  onChangeEnd?: (value: V) => void;
  min: number;
  max: number;
  step?: number;
  /** Places that mean something; a press on one goes there. */
  marks?: readonly SliderMark[];
  /** A value in words, as it is shown and said: “51 punten”. */
  format?: (value: number) => string;
  isDisabled?: boolean;
};

/** Any value in a range, where one looks for the place rather than knowing the number. */
export function Slider<V extends number | [number, number]>({
  label,
  isLabelHidden = false,
  hint,
  value,
  onChange,
  onChangeEnd,
  min,
  max,
  step = 1,
  marks = [],
  format,
  isDisabled = false,
}: SliderProps<V>) {
  const { t, lang } = useWords();
  const say = format ?? ((one: number) => number(one, lang));
  const given: number | [number, number] = value;
  const isRange = typeof given !== "number";
  /** What react-aria tells is of the shape that it was given. */
  const shaped = (next: number | number[]): V => next as V;
  return (
    <AriaSlider
      className="field slider"
      value={given}
      onChange={(next) => onChange(shaped(next))}
      {...(onChangeEnd ? { onChangeEnd: (next: number | number[]) => onChangeEnd(shaped(next)) } : {})}
      minValue={min}
      maxValue={max}
      step={step}
      isDisabled={isDisabled}
    >
      <div className={isLabelHidden ? "visually-hidden" : "slider-head"}>
        <Label className="field-label">{label}</Label>
        <SliderOutput className="slider-value">
          {({ state }) =>
            isRange
              ? t("kit:slider.range", { from: say(state.values[0] ?? min), to: say(state.values[1] ?? max) })
              : say(state.values[0] ?? min)
          }
        </SliderOutput>
      </div>
      <div className="slider-body">
        <SliderTrack className="slider-track">
          <span className="slider-groove" aria-hidden="true">
            <SliderFill className="slider-fill" />
          </span>
          {marks.map((mark) => (
            <span key={mark.value} className="slider-tick" style={place(mark.value, min, max)} aria-hidden="true" />
          ))}
          <Thumb index={0} say={say} {...(isRange ? { name: t("kit:slider.from") } : {})} />
          {isRange && <Thumb index={1} say={say} name={t("kit:slider.to")} />}
        </SliderTrack>
        {marks.length > 0 && <Marks marks={marks} say={say} min={min} max={max} />}
      </div>
      {hint && <p className="field-hint">{hint}</p>}
    </AriaSlider>
  );
}

function place(value: number, min: number, max: number) {
  return { insetInlineStart: `${((value - min) / (max - min)) * 100}%` };
}

function Thumb({ index, say, name }: { index: number; say: (value: number) => string; name?: string }) {
  const state = use(SliderStateContext);
  const input = useRef<HTMLInputElement>(null);
  const text = say(state?.values[index] ?? 0);
  // react-aria says the bare number; this runs after it at every change, so that the unit is said as well.
  useLayoutEffect(() => input.current?.setAttribute("aria-valuetext", text));
  return (
    <SliderThumb
      data-hold=""
      index={index}
      inputRef={input}
      className="slider-thumb"
      {...(name ? { "aria-label": name } : {})}
    />
  );
}

/** For the hand only: by keyboard the thumb itself goes everywhere. */
function Marks({
  marks,
  say,
  min,
  max,
}: {
  marks: readonly SliderMark[];
  say: (value: number) => string;
  min: number;
  max: number;
}) {
  const state = use(SliderStateContext);
  function go(value: number) {
    if (!state || state.isDisabled) return;
    const distances = state.values.map((one) => Math.abs(one - value));
    const nearest = distances.indexOf(Math.min(...distances));
    state.setThumbDragging(nearest, true);
    state.setThumbValue(nearest, value);
    state.setThumbDragging(nearest, false);
    state.setFocusedThumb(nearest);
  }
  return (
    <div className="slider-marks" aria-hidden="true">
      {marks.map((mark) => (
        <button
          key={mark.value}
          type="button"
          tabIndex={-1}
          className="slider-mark"
          disabled={state?.isDisabled}
          style={place(mark.value, min, max)}
          onClick={() => go(mark.value)}
        >
          {mark.text ?? say(mark.value)}
        </button>
      ))}
    </div>
  );
}
