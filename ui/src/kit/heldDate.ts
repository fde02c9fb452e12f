/** Dates as they pass between a field and its caller: ISO strings outside, calendar dates inside. */
import { CalendarDate, parseDate, parseTime, type Time } from "@internationalized/date";
import { useState } from "react";

/** A year below this is still being typed. */
const FIRST_YEAR = 1000;

/** A date or nothing: what is no date is nothing. */
export function dateOf(iso: string | null | undefined): CalendarDate | null {
  if (!iso) return null;
  try {
    return parseDate(iso.slice(0, 10));
  } catch {
    return null;
  }
}

export function timeOf(text: string | null | undefined): Time | null {
  if (!text) return null;
  try {
    return parseTime(text);
  } catch {
    return null;
  }
}

/** A date as people paste it: `5-3-2026`, `05/03/26`, `2026-03-05`. */
export function readDate(text: string): CalendarDate | null {
  const iso = /^\s*(\d{4})-(\d\d?)-(\d\d?)\s*$/.exec(text);
  const spoken = /^\s*(\d\d?)[-/. ](\d\d?)[-/. ](\d{4}|\d\d)\s*$/.exec(text);
  const [year, month, day] = (iso ? iso.slice(1) : (spoken?.slice(1).reverse() ?? [])).map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  const full = year < 100 ? 2000 + year : year;
  const date = new CalendarDate(full, month, day);
  // A day that does not exist is moved to one that does: then it was not meant.
  return date.month === month && date.day === day ? date : null;
}

/** The ISO number of the week that begins on this Monday: a week belongs to the year of its Thursday. */
export function weekNumber(monday: CalendarDate): number {
  const thursday = monday.add({ days: 3 });
  return Math.floor(thursday.compare(new CalendarDate(thursday.year, 1, 1)) / 7) + 1;
}

/** Lets a year be typed digit by digit, and tells the caller only of dates that somebody meant. */
export function useHeldDate(value: string | null, onChange: (value: string | null) => void) {
  const [held, setHeld] = useState({ shown: dateOf(value), told: value });
  if (held.told !== value) setHeld({ shown: dateOf(value), told: value });

  function change(next: CalendarDate | null) {
    if (next && next.year < FIRST_YEAR) {
      setHeld({ shown: next, told: value });
      return;
    }
    const told = next?.toString() ?? null;
    setHeld({ shown: next, told });
    if (told !== value) onChange(told);
  }
  /** `26` is this century. */
  function leave() {
    const { shown } = held;
    if (shown && shown.year < 100) change(shown.set({ year: 2000 + shown.year }));
  }
  return { shown: held.shown, change, leave };
}
