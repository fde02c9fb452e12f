import { render } from "@testing-library/react";
import { I18nProvider } from "react-aria-components";
import { describe, expect, test } from "vitest";
import { i18next } from "../i18n";
import { expectAccessible } from "../test/screen";
import type { Specimen } from "./specimen";
import { Toaster } from "./Toast";
import { NowProvider } from "./words";

const PARTS = import.meta.glob<Record<string, unknown>>(["./**/*.tsx", "!./**/*.{specimen,test}.tsx"], { eager: true });
const SPECIMENS = import.meta.glob<Specimen>("./**/*.specimen.tsx", { import: "default", eager: true });
const SOURCES = import.meta.glob<string>(["./**/*.tsx", "!./**/*.{specimen,test}.tsx"], {
  query: "?raw",
  import: "default",
  eager: true,
});

/** Files of the kit that show nothing by themselves. */
const NOTHING_TO_SEE: Record<string, string> = {
  "./table/CellEditor.tsx": "a cell of VirtualTable",
  "./table/Header.tsx": "the head of VirtualTable",
  "./table/Notes.tsx": "what VirtualTable says below a cell",
  "./table/Row.tsx": "a row of VirtualTable",
  "./table/Totals.tsx": "the last row of VirtualTable",
  "./tree/Row.tsx": "a row of Tree",
  "./chart/Marks.tsx": "the axes and figures of the charts",
  "./specimen.tsx": "it shows the others",
  "./words/index.tsx": "words, not a part: only a provider",
};

function exportsPart(file: Record<string, unknown>): boolean {
  return Object.entries(file).some(([name, value]) => typeof value === "function" && /^[A-Z][a-z]/.test(name));
}

test("every part of the kit has a specimen", () => {
  const without = Object.entries(PARTS)
    .filter(([path, file]) => exportsPart(file) && !(path in NOTHING_TO_SEE))
    .map(([path]) => path.replace(/\.tsx$/, ".specimen.tsx"))
    .filter((path) => !(path in SPECIMENS));
  expect(without).toEqual([]);
});

test("every exception is a file that is there", () => {
  expect(Object.keys(NOTHING_TO_SEE).filter((path) => !(path in PARTS))).toEqual([]);
});

describe.each(Object.entries(SPECIMENS))("%s", (path, specimen) => {
  test("is named after its part and shows it at rest, each state once", () => {
    expect(path).toContain(`/${specimen.part}.`);
    const names = specimen.states.map(({ name }) => name);
    expect(names).toContainEqual(expect.stringMatching(/^rest\b/));
    expect(names).toEqual([...new Set(names)]);
  });

  // What a part is not told it says itself, in each language; the others say nothing that is not in their specimen.
  const hasWords = SOURCES[path.replace(".specimen", "")]?.includes('"kit:') ?? false;
  test.each(hasWords ? (["nl", "en"] as const) : (["nl"] as const))(
    "is accessible in each of its states, in %s",
    async (lang) => {
      await i18next.changeLanguage(lang);
      for (const { name, Show } of specimen.states) {
        const { unmount } = render(
          <I18nProvider locale={lang === "nl" ? "nl-NL" : "en-GB"}>
            <NowProvider now="2026-03-03T09:30:00+01:00">
              <Toaster>
                <main>
                  <h1>{specimen.part}</h1>
                  <h2>{name}</h2>
                  <Show />
                </main>
              </Toaster>
            </NowProvider>
          </I18nProvider>,
        );
        await expectAccessible().catch((breach: Error) => {
          throw new Error(`${name}: ${breach.message}`);
        });
        unmount();
      }
    },
  );
});
