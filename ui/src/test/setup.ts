/** What jsdom lacks, and one way to put a screen up. */
import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeAll, beforeEach } from "vitest";
import { i18next, startLanguage } from "../i18n";

// The name that was not found says enough; the whole page does not help.
configure({ getElementError: (message) => new Error(message?.split("\n")[0] ?? "not found"), asyncUtilTimeout: 3000 });

class NoResize {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver = NoResize;
window.matchMedia = (query) => ({
  matches: false,
  media: query,
  onchange: null,
  addListener() {},
  removeListener() {},
  addEventListener() {},
  removeEventListener() {},
  dispatchEvent: () => false,
});
globalThis.CSS = { escape: (text: string) => text.replace(/[^\w-]/g, "\\$&") } as typeof CSS;
Element.prototype.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;
// Without layout everything that scrolls is a screenful high and every row is a row.
const sized = (name: string, size: number) =>
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => size });
sized("clientHeight", 700);
sized("clientWidth", 900);
sized("offsetHeight", 40);
sized("offsetWidth", 900);

beforeAll(() => startLanguage("nl"));
beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  // What one test chose (contrast, single keys) stands on the root, which all files share.
  for (const name of Object.keys(document.documentElement.dataset)) delete document.documentElement.dataset[name];
  await i18next.changeLanguage("nl");
});
afterEach(async () => {
  cleanup();
  await new Promise((resolve) => setTimeout(resolve, 0));
});
