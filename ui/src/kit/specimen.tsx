/** How a part shows itself in the gallery: each `<Part>.specimen.tsx` beside a part lists its states. */
import { type ComponentType, type ReactNode, useLayoutEffect, useRef } from "react";
import type { Lang } from "../i18n";
import { useWords } from "./words";

export type State = {
  /** What is particular about it: `rest`, `invalid`, `a very long name`. */
  name: string;
  Show: ComponentType;
  /** Takes the whole width of the gallery. */
  wide?: boolean;
};

export type Specimen = {
  /** The part's name, as in the code. */
  part: string;
  /** In a sentence: what it is for, and when another part is better. */
  use: string;
  states: State[];
};

/** Sample text in the language of the screen: a specimen is no screen, so its words are not in the locales. */
export function useSay(): (nl: string, en: string) => string {
  const lang: Lang = useWords().lang;
  return (nl, en) => (lang === "nl" ? nl : en);
}

type Held = "hovered" | "pressed" | "focus-visible" | "focused";

/** Holds the first control inside in a state that otherwise needs a hand. */
export function Hold({ state, children }: { state: Held; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const controls = "button, input, textarea, a, label:has(input), [tabindex]";
    const control = place.current?.querySelector("[data-hold]") ?? place.current?.querySelector(controls);
    control?.setAttribute(`data-${state}`, "true");
    if (state === "focus-visible") control?.setAttribute("data-focused", "true");
  });
  return (
    <div ref={place} style={{ display: "contents" }}>
      {children}
    </div>
  );
}
