/**
 * What this computer remembers of how each book was left. Only codes and numbers: the book is encrypted and the
 * browser's store is not, so no name of a company or person is ever in here.
 */
import { SCREENS, type Screen } from "./screens";

type Memory = {
  screen: Screen | null;
  /** The lead whose page was open. */
  opened: number | null;
  /** What was chosen in the palette, the latest first: `undo`, `lead-12`. */
  used: string[];
};

const KEY = "belrij.memory";
const BOOKS = 8;
const USED = 12;

function everything(): Record<string, unknown> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return typeof kept === "object" && kept !== null ? { ...kept } : {};
  } catch {
    return {};
  }
}

export function recall(book: string): Memory {
  const kept = everything()[book];
  const { screen, opened, used }: Record<string, unknown> =
    typeof kept === "object" && kept !== null ? { ...kept } : {};
  return {
    screen: SCREENS.find((one) => one === screen) ?? null,
    opened: typeof opened === "number" ? opened : null,
    used: Array.isArray(used) ? used.filter((one) => typeof one === "string").slice(0, USED) : [],
  };
}

export function remember(book: string, change: Partial<Memory>): void {
  const { [book]: _, ...others } = everything();
  const latest = Object.entries(others).slice(0, BOOKS - 1);
  localStorage.setItem(KEY, JSON.stringify({ [book]: { ...recall(book), ...change }, ...Object.fromEntries(latest) }));
}

export function rememberUse(book: string, key: string): void {
  remember(book, { used: [key, ...recall(book).used.filter((one) => one !== key)].slice(0, USED) });
}
