import { useSyncExternalStore } from "react";

/** Too narrow for three things beside each other; the style sheets turn at the same width. */
const NARROW = "(max-width: 900px)";

function watch(tell: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener("change", tell);
  return () => query.removeEventListener("change", tell);
}

export function useNarrow(): boolean {
  return useSyncExternalStore(watch, () => window.matchMedia(NARROW).matches);
}
