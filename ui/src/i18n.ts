/** The two languages, bundled. Dutch decides which keys exist; English must have them all (i18n.test.ts). */
import i18next, { type FormatterModule } from "i18next";
import { initReactI18next } from "react-i18next";
import enApp from "../locales/en/app.json";
import enErrors from "../locales/en/errors.json";
import enImports from "../locales/en/imports.json";
import enKit from "../locales/en/kit.json";
import enLeads from "../locales/en/leads.json";
import enQueue from "../locales/en/queue.json";
import enResearch from "../locales/en/research.json";
import enScoring from "../locales/en/scoring.json";
import nlApp from "../locales/nl/app.json";
import nlErrors from "../locales/nl/errors.json";
import nlImports from "../locales/nl/imports.json";
import nlKit from "../locales/nl/kit.json";
import nlLeads from "../locales/nl/leads.json";
import nlQueue from "../locales/nl/queue.json";
import nlResearch from "../locales/nl/research.json";
import nlScoring from "../locales/nl/scoring.json";
import { number } from "./kit/words/amount";

export const nl = {
  app: nlApp,
  errors: nlErrors,
  imports: nlImports,
  kit: nlKit,
  leads: nlLeads,
  queue: nlQueue,
  research: nlResearch,
  scoring: nlScoring,
};
export const en = {
  app: enApp,
  errors: enErrors,
  imports: enImports,
  kit: enKit,
  leads: enLeads,
  queue: enQueue,
  research: enResearch,
  scoring: enScoring,
};

export type Lang = "nl" | "en";
export const NAMESPACES = ["app", "errors", "imports", "kit", "leads", "queue", "research", "scoring"] as const;

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "app";
    resources: typeof nl;
  }
}

/** Every number in a sentence is written as the reader writes it, so that no caller has to think of it. */
const numbers: FormatterModule = {
  type: "formatter",
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value, _, lang) => (typeof value === "number" ? number(value, lang === "en" ? "en" : "nl") : value),
};

export async function startLanguage(lang: Lang): Promise<void> {
  const keep = () => {
    document.documentElement.lang = i18next.language;
  };
  i18next.on("languageChanged", keep);
  await i18next
    .use(initReactI18next)
    .use(numbers)
    .init({
      resources: { nl, en },
      lng: lang,
      fallbackLng: false,
      ns: [...NAMESPACES],
      defaultNS: "app",
      interpolation: { escapeValue: false, alwaysFormat: true },
      returnNull: false,
    });
  keep();
}

export { i18next };
