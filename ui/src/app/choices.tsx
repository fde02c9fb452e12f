/** What this person prefers on this computer: kept in the browser's own store, never in the book. */
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from "react";
import { i18next, type Lang } from "../i18n";

export type Theme = "system" | "light" | "dark";
export type Choices = { theme: Theme; lang: Lang; singleKeys: boolean; points: boolean };
const KEY = "belrij.choices";
const DEFAULTS: Choices = { theme: "system", lang: "nl", singleKeys: true, points: true };

export function readChoices(): Choices {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return typeof kept === "object" && kept !== null ? { ...DEFAULTS, ...kept } : DEFAULTS;
  } catch {
    return DEFAULTS;
  }
}

type Chosen = { choices: Choices; choose: (change: Partial<Choices>) => void };
const ChoicesContext = createContext<Chosen>({ choices: DEFAULTS, choose: () => undefined });

export function useChoices(): Chosen {
  return use(ChoicesContext);
}

export function ChoicesProvider({ children }: { children: ReactNode }) {
  const [choices, setChoices] = useState(readChoices);
  useEffect(() => {
    const root = document.documentElement;
    if (choices.theme === "system") delete root.dataset.theme;
    else root.dataset.theme = choices.theme;
    root.dataset.singleKeys = choices.singleKeys ? "on" : "off";
    if (i18next.language !== choices.lang) void i18next.changeLanguage(choices.lang);
    localStorage.setItem(KEY, JSON.stringify(choices));
  }, [choices]);
  const value = useMemo(
    () => ({ choices, choose: (change: Partial<Choices>) => setChoices((before) => ({ ...before, ...change })) }),
    [choices],
  );
  return <ChoicesContext value={value}>{children}</ChoicesContext>;
}
