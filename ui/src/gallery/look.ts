/** How the gallery looks: the same choices, kept in the same place, as those of the program. */
import { useEffect, useState } from "react";
import { i18next, type Lang } from "../i18n";

const KEY = "belrij.choices";

export type Look = {
  lang: Lang;
  theme: "system" | "light" | "dark";
  contrast: "normal" | "more";
  density: "comfortable" | "compact";
  motion: "system" | "less";
};
const PLAIN: Look = { lang: "nl", theme: "system", contrast: "normal", density: "comfortable", motion: "system" };

function kept(): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return typeof parsed === "object" && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
}

export function readLook(): Look {
  const { lang, theme, contrast, density, motion } = kept();
  return {
    lang: lang === "en" ? "en" : PLAIN.lang,
    theme: theme === "light" || theme === "dark" ? theme : PLAIN.theme,
    contrast: contrast === "more" ? "more" : PLAIN.contrast,
    density: density === "compact" ? "compact" : PLAIN.density,
    motion: motion === "less" ? "less" : PLAIN.motion,
  };
}

export function useLook(): [Look, (change: Partial<Look>) => void] {
  const [look, setLook] = useState(readLook);
  useEffect(() => {
    const { dataset } = document.documentElement;
    const dark =
      look.theme === "dark" || (look.theme === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
    dataset.theme = dark ? "dark" : "light";
    dataset.contrast = look.contrast;
    dataset.density = look.density;
    dataset.motion = look.motion;
    if (i18next.language !== look.lang) void i18next.changeLanguage(look.lang);
    localStorage.setItem(KEY, JSON.stringify({ ...kept(), ...look }));
  }, [look]);
  return [look, (change) => setLook((before) => ({ ...before, ...change }))];
}
