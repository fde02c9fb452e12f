/** What this person prefers on this computer: kept in the browser's own store, never in the book. */
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from "react";
import { i18next } from "../i18n";
import { usePlatform } from "../ipc/asking";

const THEMES = ["system", "light", "dark"] as const;
const CONTRASTS = ["system", "normal", "more"] as const;
const DENSITIES = ["comfortable", "compact"] as const;
const MOTIONS = ["system", "less"] as const;
const LANGS = ["nl", "en"] as const;

export type Choices = {
  theme: (typeof THEMES)[number];
  contrast: (typeof CONTRASTS)[number];
  density: (typeof DENSITIES)[number];
  motion: (typeof MOTIONS)[number];
  lang: (typeof LANGS)[number];
  singleKeys: boolean;
  points: boolean;
  /** How large the screen is drawn, 1 for as designed. */
  zoom: number;
};

const KEY = "belrij.choices";
const DEFAULTS: Choices = {
  theme: "system",
  contrast: "system",
  density: "comfortable",
  motion: "system",
  lang: "nl",
  singleKeys: true,
  points: true,
  zoom: 1,
};

export const ZOOMS = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];

/** The next larger (1) or smaller (-1) step from a zoom; the ends stay where they are. */
export function zoomStep(zoom: number, direction: 1 | -1): number {
  const beyond = ZOOMS.filter((step) => (direction === 1 ? step > zoom : step < zoom));
  return (direction === 1 ? beyond[0] : beyond.at(-1)) ?? zoom;
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown, otherwise: T): T {
  return allowed.find((one) => one === value) ?? otherwise;
}
function onOrOff(value: unknown, otherwise: boolean): boolean {
  return typeof value === "boolean" ? value : otherwise;
}
function within(low: number, high: number, value: unknown, otherwise: number): number {
  return typeof value === "number" && value >= low && value <= high ? value : otherwise;
}

/** What was kept, field by field: one broken or unknown value does not take the others along. */
export function readChoices(): Choices {
  let kept: Record<string, unknown> = {};
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    if (typeof parsed === "object" && parsed !== null) kept = { ...parsed };
  } catch {
    // Not readable is the same as nothing kept.
  }
  return {
    theme: oneOf(THEMES, kept.theme, DEFAULTS.theme),
    contrast: oneOf(CONTRASTS, kept.contrast, DEFAULTS.contrast),
    density: oneOf(DENSITIES, kept.density, DEFAULTS.density),
    motion: oneOf(MOTIONS, kept.motion, DEFAULTS.motion),
    lang: oneOf(LANGS, kept.lang, DEFAULTS.lang),
    singleKeys: onOrOff(kept.singleKeys, DEFAULTS.singleKeys),
    points: onOrOff(kept.points, DEFAULTS.points),
    zoom: within(Math.min(...ZOOMS), Math.max(...ZOOMS), kept.zoom, DEFAULTS.zoom),
  };
}

const ASKED = {
  dark: "(prefers-color-scheme: dark)",
  contrast: "(prefers-contrast: more)",
  motion: "(prefers-reduced-motion: reduce)",
};

/** Puts the choices on the page, with the system's wish where one leaves it to the system. */
export function showChoices(choices: Choices): void {
  const { dataset } = document.documentElement;
  const asks = (query: string) => window.matchMedia(query).matches;
  dataset.theme = choices.theme === "system" ? (asks(ASKED.dark) ? "dark" : "light") : choices.theme;
  dataset.contrast = choices.contrast === "system" ? (asks(ASKED.contrast) ? "more" : "normal") : choices.contrast;
  dataset.motion = choices.motion === "system" && asks(ASKED.motion) ? "less" : choices.motion;
  dataset.density = choices.density;
  dataset.singleKeys = choices.singleKeys ? "on" : "off";
}

type Chosen = { choices: Choices; choose: (change: Partial<Choices>) => void };
const ChoicesContext = createContext<Chosen>({ choices: DEFAULTS, choose: () => undefined });

export function useChoices(): Chosen {
  return use(ChoicesContext);
}

export function ChoicesProvider({ children }: { children: ReactNode }) {
  const { setZoom } = usePlatform();
  const [choices, setChoices] = useState(readChoices);
  useEffect(() => {
    const show = () => showChoices(choices);
    show();
    if (i18next.language !== choices.lang) void i18next.changeLanguage(choices.lang);
    localStorage.setItem(KEY, JSON.stringify(choices));
    const wishes = Object.values(ASKED).map((query) => window.matchMedia(query));
    for (const wish of wishes) wish.addEventListener("change", show);
    return () => {
      for (const wish of wishes) wish.removeEventListener("change", show);
    };
  }, [choices]);
  useEffect(() => setZoom(choices.zoom), [choices.zoom, setZoom]);
  const value = useMemo(
    () => ({ choices, choose: (change: Partial<Choices>) => setChoices((before) => ({ ...before, ...change })) }),
    [choices],
  );
  return <ChoicesContext value={value}>{children}</ChoicesContext>;
}
