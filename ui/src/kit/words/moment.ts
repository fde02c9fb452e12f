/**
 * Moments as a caller says them. A moment on the wire carries the offset of the book's zone, so its digits already are
 * the wall clock: they are read as they stand, and the computer's own zone never plays a part.
 */
import type { TFunction } from "i18next";
import type { Lang } from "../../i18n";
import { LOCALE } from "./amount";

const DAY = 86_400_000;

export type Words = {
  t: TFunction<["app", "errors", "imports", "kit", "leads", "queue", "research", "scoring"]>;
  lang: Lang;
  now: string;
};

/** The wall clock of a moment or date, as if it were UTC. */
function wall(moment: string): Date {
  return new Date(`${moment.length === 10 ? `${moment}T00:00` : moment.slice(0, 16)}:00Z`);
}

/** Whole days on the calendar from now. */
export function daysAhead(moment: string, now: string): number {
  return Math.round((Date.parse(`${moment.slice(0, 10)}T00:00Z`) - Date.parse(`${now.slice(0, 10)}T00:00Z`)) / DAY);
}

/** The moment so many hours later, by the same offset. */
export function later(moment: string, hours: number): string {
  const digits = new Date(wall(moment).getTime() + hours * 3_600_000).toISOString().slice(0, 19);
  return digits + (/([+-]\d\d:\d\d|Z)$/.exec(moment)?.[0] ?? "Z");
}

export function clock(moment: string): string {
  return moment.slice(11, 16);
}

/** `di 3 mrt`; the year is named once it is another one. */
export function date(moment: string, { lang, now }: Pick<Words, "lang" | "now">, long = false): string {
  const year = moment.slice(0, 4) === now.slice(0, 4) ? {} : ({ year: "numeric" } as const);
  const near = Math.abs(daysAhead(moment, now)) < 60;
  return new Intl.DateTimeFormat(LOCALE[lang], {
    ...(near ? { weekday: "short" } : {}),
    day: "numeric",
    month: long ? "long" : "short",
    timeZone: "UTC",
    ...year,
  })
    .format(wall(moment))
    .replace(/[.,]/g, "");
}

/** `vandaag`, `morgen`, `di 3 mrt`. */
export function day(moment: string, words: Words): string {
  switch (daysAhead(moment, words.now)) {
    case 0:
      return words.t("moment.todayDay");
    case 1:
      return words.t("moment.tomorrowDay");
    case -1:
      return words.t("moment.yesterdayDay");
    default:
      return date(moment, words);
  }
}

/** As one says it into a telephone: `gisteren`, `op woensdag 25 februari`. */
export function dayAloud(moment: string, words: Words): string {
  const ahead = daysAhead(moment, words.now);
  if (ahead >= -1 && ahead <= 1) return day(moment, words);
  const said = new Intl.DateTimeFormat(LOCALE[words.lang], {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  }).format(wall(moment));
  return words.t("moment.onDay", { day: said.replace(",", "") });
}

/** `vandaag 16:20`, `di 3 mrt 09:00`. */
export function moment(at: string, words: Words): string {
  const { t, now } = words;
  if (at.length === 10) return day(at, words);
  const time = clock(at);
  switch (daysAhead(at, now)) {
    case 0:
      return t("moment.today", { time });
    case 1:
      return t("moment.tomorrow", { time });
    case -1:
      return t("moment.yesterday", { time });
    default:
      return t("moment.other", { day: date(at, words), time });
  }
}

/** The time left today (`nog 2 u 08`); a later day is named (`vóór wo 4 mrt 10:30`). */
export function left(due: string, words: Words): string {
  const minutes = Math.ceil((Date.parse(due) - Date.parse(words.now)) / 60_000);
  if (minutes < 0) return words.t("moment.passed", { moment: moment(due, words) });
  if (daysAhead(due, words.now) > 0) return words.t("moment.before", { moment: moment(due, words) });
  if (minutes < 60) return words.t("moment.leftMinutes", { minutes });
  return words.t("moment.leftHours", {
    hours: Math.floor(minutes / 60),
    minutes: String(minutes % 60).padStart(2, "0"),
  });
}

/** How many days off, in words: `gisteren`, `over 3 dagen`, `2 dagen geleden`. */
export function relativeDay(at: string, { lang, now }: Pick<Words, "lang" | "now">): string {
  return new Intl.RelativeTimeFormat(LOCALE[lang], { numeric: "auto" }).format(daysAhead(at, now), "day");
}

/** `3 mrt`, and the year where another one begins: a day on an axis, where there is no now to be near to. */
export function dayLabel(at: number, lang: Lang, withYear = false): string {
  return new Intl.DateTimeFormat(LOCALE[lang], {
    day: "numeric",
    month: "short",
    timeZone: "UTC",
    ...(withYear ? { year: "numeric" } : {}),
  })
    .format(new Date(at))
    .replace(".", "");
}
