/** Moments of the fake book, which lives in Amsterdam in winter: always +01:00, and "di 14u" for tests and pictures. */
const ZONE_MINUTES = 60;

export function iso(at: number): string {
  return `${new Date(at + ZONE_MINUTES * 60_000).toISOString().slice(0, 19)}+01:00`;
}

export function wall(at: number): Date {
  return new Date(at + ZONE_MINUTES * 60_000);
}

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** The moment at a wall-clock time, so many days from now. */
export function at(now: number, days: number, hour: number, minute = 0): number {
  const local = wall(now + days * DAY);
  return (
    Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate(), hour, minute) - ZONE_MINUTES * 60_000
  );
}

const WEEKDAYS = [/^(zo|su)/, /^(ma|mo)/, /^(di|tu)/, /^(wo|we)/, /^(do|th)/, /^(vr|fr)/, /^(za|sa)/];
const MONTHS = ["jan", "feb", "m(?:aa)?r", "apr", "m(?:ei|ay)", "jun", "jul", "aug", "sep", "o[kc]t", "nov", "dec"];

export function parseWhen(text: string, now: number): number | null {
  const words = text.trim().toLowerCase();
  if (words === "") return null;
  const clock = /(\d{1,2})(?::(\d{2})| ?(u|uur|h|am|pm))(\d{2})?/.exec(words);
  const afternoon = clock?.[3] === "pm" && Number(clock[1]) < 12 ? 12 : 0;
  const hour = clock ? Number(clock[1]) + afternoon : /lunch/.test(words) ? 13 : 9;
  const minute = clock ? Number(clock[2] ?? clock[4] ?? 0) : 0;
  if (hour > 23 || minute > 59) return null;
  const ahead = /(?:over|in) (\d+) (dag|day|we|ma|mo|u|h)/.exec(words);
  if (ahead) {
    const count = Number(ahead[1]);
    if (ahead[2] === "u" || ahead[2] === "h") return now + count * HOUR;
    const days = { dag: 1, day: 1, we: 7, ma: 30, mo: 30 }[ahead[2] ?? "we"] ?? 7;
    return at(now, count * days, hour, minute);
  }
  if (/^(volgende|next) we/.test(words)) return at(now, 7, hour, minute);
  if (/overmorgen/.test(words)) return at(now, 2, hour, minute);
  if (/morgen|tomorrow/.test(words)) return at(now, 1, hour, minute);
  if (/vandaag|today|lunch/.test(words)) return at(now, 0, hour, minute);
  const date = new RegExp(`(\\d{1,2})[ /-](?:(\\d{1,2})\\b|(${MONTHS.join("|")}))`).exec(words);
  if (date) {
    const month = date[2]
      ? Number(date[2]) - 1
      : MONTHS.findIndex((name) => new RegExp(`^${name}$`).test(date[3] ?? ""));
    const local = wall(now);
    const guess = Date.UTC(local.getUTCFullYear(), month, Number(date[1]), hour, minute) - ZONE_MINUTES * 60_000;
    return guess < now - DAY ? guess + 365 * DAY : guess;
  }
  const weekday = WEEKDAYS.findIndex((name) => name.test(words));
  if (weekday >= 0) {
    const days = (weekday - wall(now).getUTCDay() + 7) % 7;
    const found = at(now, days, hour, minute);
    return found > now ? found : found + 7 * DAY;
  }
  return clock ? at(now, 0, hour, minute) : null;
}
