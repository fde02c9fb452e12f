/** From codes, fields and moments to the reader's words. Every sentence itself is in `locales`. */
import { createContext, type ReactNode, use, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { type Lang, NAMESPACES, nl } from "../../i18n";
import type { BandView, Param, Problem } from "../../ipc";
import { list, money, number } from "./amount";
import { moment, type Words } from "./moment";

export * from "./amount";
export * from "./moment";

const NowContext = createContext("1970-01-01T00:00:00Z");
/** The moment by the book's clock that every "vandaag" on the screen is relative to. */
export function NowProvider({ now, children }: { now: string; children: ReactNode }) {
  return <NowContext value={now}>{children}</NowContext>;
}

export function useWords(): Words {
  const { t, i18n } = useTranslation([...NAMESPACES]);
  const now = use(NowContext);
  const lang: Lang = i18n.language === "en" ? "en" : "nl";
  return useMemo(() => ({ t, lang, now }), [t, lang, now]);
}

/** Narrows a code from the wire to one that a table of sentences has. */
export function has<T extends object>(table: T, code: string): code is Extract<keyof T, string> {
  return Object.hasOwn(table, code);
}

/** A code that has no sentence yet shows as itself, so that it is noticed and never mistaken for another. */
function told<T extends object>(table: T, code: string, say: (code: Extract<keyof T, string>) => string): string {
  return has(table, code) ? say(code) : code;
}

export function bandName(band: Pick<BandView, "key" | "name">, { t }: Words): string {
  return band.name ?? told(nl.scoring.band, band.key, (key) => t(`scoring:band.${key}`));
}

/** A class within a sentence: `zeer heet`; one that got a name of its own keeps it. */
export function bandInText(band: Pick<BandView, "key" | "name">, words: Words): string {
  if (band.name !== null || !has(nl.scoring.bandInText, band.key)) return bandName(band, words);
  return words.t(`scoring:bandInText.${band.key}`);
}

export function fieldName(key: string, { t }: Words): string {
  return told(nl.leads.field, key, (known) => t(`leads:field.${known}`))
    .replace(/^custom:/, "")
    .replaceAll("_", " ");
}

/** A field within a sentence: `medewerkers`, `KvK-nummer`; a field of one's own keeps the name it was given. */
export function fieldInText(key: string, words: Words): string {
  return has(nl.leads.fieldInText, key) ? words.t(`leads:fieldInText.${key}`) : fieldName(key, words);
}

/** A field's value in words: choices by name, numbers in the reader's notation. */
export function fieldValue(key: string, value: string | number, words: Words): string {
  const { t, lang } = words;
  if (typeof value === "number") return key === "revenue" ? money(value, lang) : number(value, lang);
  switch (key) {
    case "legal_form":
      return told(nl.leads.legalForm, value, (known) => t(`leads:legalForm.${known}`));
    case "growth_phase":
      return told(nl.leads.growthPhase, value, (known) => t(`leads:growthPhase.${known}`));
    case "status":
      return told(nl.leads.status, value, (known) => t(`leads:status.${known}`));
    case "country":
      return told(nl.leads.country, value, (known) => t(`leads:country.${known}`));
    case "source":
      return sourceName(value, words);
    case "employees":
      return /^\d+$/.test(value) ? number(Number(value), lang) : value;
    case "revenue":
      return /^\d+$/.test(value) ? money(Number(value), lang) : value;
    default:
      return value;
  }
}

function sourceName(source: string, { t }: Words): string {
  return told(nl.leads.source, source, (known) => t(`leads:source.${known}`));
}

export function kindName(kind: string, { t }: Words): string {
  return told(nl.scoring.activity, kind, (known) => t(`scoring:activity.${known}`));
}

export function questionName(key: string, { t }: Words): string {
  return told(nl.research.question, key, (known) => t(`research:question.${known}`));
}

/** A question within a sentence: `het huidige pakket`. */
export function questionInText(key: string, words: Words): string {
  const { t } = words;
  return has(nl.research.questionInText, key) ? t(`research:questionInText.${key}`) : questionName(key, words);
}

export function mayCallWhy(code: string, { t }: Words): string {
  return told(nl.leads.mayCall, code, (known) => t(`leads:mayCall.${known}`));
}

/** A fact about the company as the receipt and the headline say it: `62 medewerkers`, `directeur`. */
export function fact(field: string, value: Param, words: Words): string {
  const { t } = words;
  const said = fieldValue(field, value, words);
  if (field === "employees") {
    // An exact number counts; a range ("11-50") is said as it stands.
    const count = Number(value);
    return Number.isNaN(count)
      ? t("scoring:fact.employees", { count: 2, replace: { count: said } })
      : t("scoring:fact.employees", { count });
  }
  if (field === "country") return t("scoring:fact.country", { value: said });
  if (field === "role" || field === "sector" || field === "city" || field === "legal_form")
    return t("scoring:fact.plain", { value: said });
  return t("scoring:fact.named", { field: fieldName(field, words), value: said });
}

const MOMENT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d.*)?$/;

/** The facts of a sentence, said in the reader's language. */
export function said(params: Record<string, Param>, words: Words): Record<string, Param> {
  const entries = Object.entries(params).map(([name, value]): [string, Param] => {
    if (typeof value === "number") return [name, value];
    if (MOMENT.test(value)) return [name, moment(value, words)];
    switch (name) {
      case "field":
      case "ask":
        return [name, fieldName(value, words)];
      case "fields":
        return [
          name,
          list(
            value.split(", ").map((key) => fieldInText(key, words)),
            words.lang,
          ),
        ];
      case "target":
        return [name, fieldInText(value, words)];
      case "kind":
        return [name, kindName(value, words)];
      case "question":
        return [name, questionName(value, words)];
      case "band":
      case "max":
        return [name, bandInText({ key: value, name: null }, words)];
      case "form":
        return [name, fieldValue("legal_form", value, words)];
      case "status":
        return [name, fieldValue("status", value, words)];
      case "source":
        return [name, sourceName(value, words)];
      default:
        return [name, value];
    }
  });
  return Object.fromEntries(entries);
}

/** A problem as two sentences: what is the matter, and what to do. */
export function problemText(problem: Problem, words: Words): { message: string; hint: string } {
  const { t } = words;
  if (problem.kind === "fault")
    return { message: t("errors:fault"), hint: t("errors:faultHint", { id: problem.detail.id }) };
  if (problem.kind === "notFound") return { message: t("errors:notFound"), hint: "" };
  const { code, params } = problem.detail;
  const facts = said(params, words);
  return has(nl.errors.code, code)
    ? { message: t(`errors:code.${code}.message`, facts), hint: t(`errors:code.${code}.hint`, facts) }
    : { message: code, hint: "" };
}
