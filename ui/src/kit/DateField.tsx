import type { CalendarDate } from "@internationalized/date";
import { DateField as AriaDateField, TimeField as AriaTimeField, DateInput, DateSegment } from "react-aria-components";
import { FieldShell, type FrameWords, fieldParts } from "./Field";
import { dateOf, readDate, timeOf, useHeldDate } from "./heldDate";
import { date, useWords } from "./words";
import "./DateField.css";

export type DateWords = FrameWords & {
  /** `2026-03-05`, or null while there is none. */
  value: string | null;
  /** A day out of range is told too: the field then says what is wrong with it. */
  onChange: (value: string | null) => void;
  min?: string;
  max?: string;
};

/** What a field for a day is made of, whether it is typed in or picked. */
export function useDayField({ value, onChange, min, max, ...given }: DateWords) {
  const words = useWords();
  const { shown, change, leave } = useHeldDate(value, onChange);
  const isEarly = value !== null && min !== undefined && value < min;
  const isLate = value !== null && max !== undefined && value > max;
  const range = isEarly
    ? words.t("kit:date.from", { date: date(min, words) })
    : isLate
      ? words.t("kit:date.upTo", { date: date(max, words) })
      : null;
  const parts = fieldParts({ ...given, error: given.error || range });
  return {
    words: parts.words,
    field: {
      ...parts.field,
      value: shown,
      onChange: change,
      onBlur: leave,
      minValue: dateOf(min),
      maxValue: dateOf(max),
      shouldForceLeadingZeros: true,
    },
    /** Takes a day that was pasted or picked; nothing while the field is fixed. */
    onDate: given.isReadOnly || given.isDisabled ? undefined : change,
  };
}

type PlacesProps = { kind?: "date" | "time" | "bare"; onDate?: ((date: CalendarDate) => void) | undefined };

/** The places of a date or a time, each of which takes digits and the up and down arrows; a pasted date fills them all. */
export function Places({ kind = "date", onDate }: PlacesProps) {
  return (
    <div
      className="contents"
      onPaste={(event) => {
        const pasted = readDate(event.clipboardData.getData("text"));
        if (pasted) onDate?.(pasted);
      }}
    >
      <DateInput className={kind === "bare" ? "date-places" : `input date-places ${kind}`}>
        {(segment) => <DateSegment segment={segment} className="date-place" />}
      </DateInput>
    </div>
  );
}

/** A date that one knows by heart: typed, day first. Where one wants to see the week, a DatePicker. */
export function DateField(props: DateWords) {
  const { words, field, onDate } = useDayField(props);
  return (
    <AriaDateField {...field}>
      <FieldShell {...words}>
        <Places onDate={onDate} />
      </FieldShell>
    </AriaDateField>
  );
}

type TimeFieldProps = FrameWords & {
  /** `14:30`, or null while there is none. */
  value: string | null;
  onChange: (value: string | null) => void;
  min?: string;
  max?: string;
};

/** A time of the day, by the clock of 24 hours. */
export function TimeField({ value, onChange, min, max, ...given }: TimeFieldProps) {
  const { t } = useWords();
  const early = value !== null && min !== undefined && value < min;
  const late = value !== null && max !== undefined && value > max;
  const range = early ? t("kit:date.timeFrom", { time: min }) : late ? t("kit:date.timeUpTo", { time: max }) : null;
  const { words, field } = fieldParts({ ...given, error: given.error || range });
  return (
    <AriaTimeField
      {...field}
      value={timeOf(value)}
      onChange={(next) => onChange(next?.toString().slice(0, 5) ?? null)}
      minValue={timeOf(min)}
      maxValue={timeOf(max)}
      hourCycle={24}
      granularity="minute"
      shouldForceLeadingZeros
    >
      <FieldShell {...words}>
        <Places kind="time" />
      </FieldShell>
    </AriaTimeField>
  );
}
