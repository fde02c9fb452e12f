/** Numbers as people write them: one notation per language, the same in a figure as inside a sentence. */
import type { Lang } from "../../i18n";

export const LOCALE: Record<Lang, string> = { nl: "nl-NL", en: "en-GB" };
const NO_BREAK = "\u00a0";

/** A minus as wide as the plus it stands under. */
function withMinus(text: string): string {
  return text.replaceAll("-", "−");
}

/** `1.250`, `2,5`, `−3`. */
export function number(value: number, lang: Lang): string {
  return withMinus(new Intl.NumberFormat(LOCALE[lang]).format(value));
}

/** Points with their sign: `+5`, `−5`, `+1.250`. */
export function signed(points: number, lang: Lang = "nl"): string {
  return withMinus(new Intl.NumberFormat(LOCALE[lang], { signDisplay: "always" }).format(points));
}

/** A part of a whole, 0 to 1, in whole percents: `12 %` in Dutch, `12%` in English. */
export function percent(part: number, lang: Lang, decimals = 0): string {
  return `${fixed(part * 100, lang, decimals)}${percentSign(lang)}`;
}

/** `24–63 %`: what a part plausibly lies between. */
export function percentRange(from: number, to: number, lang: Lang): string {
  return `${range(Math.round(from * 100), Math.round(to * 100), lang)}${percentSign(lang)}`;
}

function percentSign(lang: Lang): string {
  return lang === "nl" ? `${NO_BREAK}%` : "%";
}

/** A number with just so many decimals: `2,50`. */
function fixed(value: number, lang: Lang, decimals: number): string {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return withMinus(new Intl.NumberFormat(LOCALE[lang], digits).format(value));
}

/** `25–50`; ends that are the same are one number, and a negative end keeps its distance from the dash. */
export function range(from: number, to: number, lang: Lang): string {
  const [low, high] = [number(from, lang), number(to, lang)];
  if (low === high) return low;
  return from < 0 || to < 0 ? `${low}${NO_BREAK}–${NO_BREAK}${high}` : `${low}–${high}`;
}

/** Whole euros without cents, `€ 1.250`; `€ 12,50` where there are any. */
export function money(euros: number, lang: Lang): string {
  const digits = Number.isInteger(euros) ? 0 : 2;
  const format = { style: "currency", currency: "EUR", minimumFractionDigits: digits, maximumFractionDigits: digits };
  return withMinus(new Intl.NumberFormat(LOCALE[lang], format as Intl.NumberFormatOptions).format(euros));
}

/** `Excel, AFAS en SnelStart`. */
export function list(parts: string[], lang: Lang): string {
  return new Intl.ListFormat(LOCALE[lang], { type: "conjunction" }).format(parts);
}

/** How long a call takes: `4:07`, `1:04:07`. */
export function duration(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes}:${two(seconds % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

/** A language in its own words, for whoever cannot read the others. */
export function languageName(lang: Lang): string {
  const name = new Intl.DisplayNames(LOCALE[lang], { type: "language" }).of(lang) ?? lang;
  return capital(name, lang);
}

/** A text that begins a line, whatever it is made of: names and quantities in it keep their own capitals. */
export function capital(text: string, lang: Lang): string {
  const first = lang === "nl" && text.startsWith("ij") ? 2 : 1;
  return text.slice(0, first).toLocaleUpperCase(LOCALE[lang]) + text.slice(first);
}
