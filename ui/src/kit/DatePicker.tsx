import { type CalendarDate, getWeeksInMonth, startOfWeek } from "@internationalized/date";
import { CalendarDays, ChevronLeft, ChevronRight } from "lucide-react";
import { use } from "react";
import {
  Button as AriaButton,
  Calendar as AriaCalendar,
  DatePicker as AriaDatePicker,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarStateContext,
  Dialog,
  Group,
  Heading,
  useLocale,
} from "react-aria-components";
import { IconButton } from "./Button";
import { type DateWords, Places, useDayField } from "./DateField";
import { FieldShell } from "./Field";
import { dateOf, weekNumber } from "./heldDate";
import { OptionLine } from "./Option";
import { Popover } from "./Popover";
import { date, useWords } from "./words";
import "./DatePicker.css";

type DatePickerProps = DateWords & {
  /** Beside the calendar the days that are meant most: tomorrow, in a week, in a month. */
  hasQuick?: boolean;
};

/** A date, typed or picked from a calendar with week numbers; Alt+ArrowDown opens it. */
export function DatePicker(props: DatePickerProps) {
  const { hasQuick = false, ...given } = props;
  const { min, max, value } = given;
  const { t, now } = useWords();
  const { words, field, onDate } = useDayField(given);
  return (
    <AriaDatePicker {...field} placeholderValue={dateOf(now)} firstDayOfWeek="mon">
      <FieldShell {...words}>
        <Group className="input date-group">
          <Places kind="bare" onDate={onDate} />
          <AriaButton className="date-open" aria-label={t("kit:date.open")}>
            <CalendarDays aria-hidden="true" />
          </AriaButton>
        </Group>
      </FieldShell>
      <Popover kind="menu">
        <Dialog className="date-card" aria-label={words.label}>
          {({ close }) => (
            <>
              {hasQuick && (
                <QuickDays
                  min={min}
                  max={max}
                  value={value}
                  onChange={(day) => {
                    onDate?.(day);
                    close();
                  }}
                />
              )}
              <Calendar />
            </>
          )}
        </Dialog>
      </Popover>
    </AriaDatePicker>
  );
}

type QuickDaysProps = {
  min: string | undefined;
  max: string | undefined;
  value: string | null;
  onChange: (day: CalendarDate) => void;
};

/** The days people mean most, counted from the book's today. */
function QuickDays({ min, max, value, onChange }: QuickDaysProps) {
  const words = useWords();
  const { t, now } = words;
  const today = dateOf(now);
  if (!today) return null;
  const days = [
    { text: t("kit:date.today"), day: today },
    { text: t("kit:date.tomorrow"), day: today.add({ days: 1 }) },
    { text: t("kit:date.inWeek"), day: today.add({ weeks: 1 }) },
    { text: t("kit:date.inMonth"), day: today.add({ months: 1 }) },
  ];
  return (
    <div role="group" aria-label={t("kit:date.quick")} className="quick-days">
      {days.map(({ text, day }) => {
        const iso = day.toString();
        const isOut = (min !== undefined && iso < min) || (max !== undefined && iso > max);
        return (
          <AriaButton
            key={text}
            slot={null}
            className={iso === value ? "option chosen" : "option"}
            isDisabled={isOut}
            onPress={() => onChange(day)}
          >
            <OptionLine text={text} side={date(iso, words)} />
          </AriaButton>
        );
      })}
    </div>
  );
}

/** A month, the weeks numbered and beginning on Monday. */
function Calendar() {
  const { t, now } = useWords();
  const today = now.slice(0, 10);
  return (
    <AriaCalendar className="calendar">
      <header className="calendar-head">
        <IconButton slot="previous" icon={ChevronLeft} label={t("kit:date.previous")} />
        <Heading level={3} className="calendar-month" />
        <IconButton slot="next" icon={ChevronRight} label={t("kit:date.next")} />
      </header>
      <div className="calendar-month-plane">
        <WeekNumbers />
        <CalendarGrid weekdayStyle="short">
          <CalendarGridHeader>
            {(day) => <CalendarHeaderCell className="calendar-weekday">{day}</CalendarHeaderCell>}
          </CalendarGridHeader>
          <CalendarGridBody>
            {(day) => (
              <CalendarCell date={day} className={day.toString() === today ? "calendar-day today" : "calendar-day"} />
            )}
          </CalendarGridBody>
        </CalendarGrid>
      </div>
    </AriaCalendar>
  );
}

/** Beside the grid and not in it: its rows are react-aria's own. Both have rows of one fixed height. */
function WeekNumbers() {
  const { t } = useWords();
  const { locale } = useLocale();
  const state = use(CalendarStateContext);
  if (!state) return null;
  const { start } = state.visibleRange;
  const monday = startOfWeek(start, locale, "mon");
  const weeks = Array.from({ length: getWeeksInMonth(start, locale, "mon") }, (_, at) =>
    weekNumber(monday.add({ weeks: at })),
  );
  return (
    <ol className="calendar-weeks">
      <li aria-hidden="true">{t("kit:date.weekShort")}</li>
      {weeks.map((week) => (
        <li key={week}>
          <span className="visually-hidden">{t("kit:date.week", { number: week })}</span>
          <span aria-hidden="true">{week}</span>
        </li>
      ))}
    </ol>
  );
}
