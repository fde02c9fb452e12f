import { act, screen } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { openToday } from "../test/screen";
import { readChoices, showChoices, zoomStep } from "./choices";

const keep = (kept: unknown) =>
  localStorage.setItem("belrij.choices", typeof kept === "string" ? kept : JSON.stringify(kept));

describe("kept choices", () => {
  test("nothing kept is as designed", () => {
    expect(readChoices()).toEqual({
      theme: "system",
      contrast: "system",
      density: "comfortable",
      motion: "system",
      lang: "nl",
      singleKeys: true,
      points: true,
      zoom: 1,
    });
  });

  test("a broken value falls back alone", () => {
    keep({ theme: "purple", contrast: "more", density: 3, lang: "fr", singleKeys: "no", points: false, zoom: 9 });
    expect(readChoices()).toMatchObject({
      theme: "system",
      contrast: "more",
      density: "comfortable",
      lang: "nl",
      singleKeys: true,
      points: false,
      zoom: 1,
    });
  });

  test.each(["{", "null", "7", '"dark"', "[]"])("%s is as if nothing was kept", (text) => {
    keep(text);
    expect(readChoices().theme).toBe("system");
  });
});

test("zoom steps up and down and stops at the ends", () => {
  expect([zoomStep(1, 1), zoomStep(1, -1), zoomStep(2, 1), zoomStep(0.8, -1), zoomStep(1.3, 1)]).toEqual([
    1.1, 0.9, 2, 0.8, 1.5,
  ]);
});

describe("what the system wishes", () => {
  const wishes = new Map<string, boolean>();
  const hearers = new Set<() => void>();
  beforeEach(() => {
    wishes.clear();
    hearers.clear();
    vi.spyOn(window, "matchMedia").mockImplementation(
      (query) =>
        ({
          media: query,
          matches: wishes.get(query) ?? false,
          addEventListener: (_: string, hear: () => void) => hearers.add(hear),
          removeEventListener: (_: string, hear: () => void) => hearers.delete(hear),
        }) as unknown as MediaQueryList,
    );
  });
  const root = document.documentElement.dataset;

  test("holds where one leaves it to the system, and changes with it", async () => {
    wishes.set("(prefers-color-scheme: dark)", true);
    await openToday();
    expect([root.theme, root.contrast, root.motion]).toEqual(["dark", "normal", "system"]);
    wishes.set("(prefers-color-scheme: dark)", false);
    wishes.set("(prefers-contrast: more)", true);
    wishes.set("(prefers-reduced-motion: reduce)", true);
    act(() => {
      for (const hear of hearers) hear();
    });
    expect([root.theme, root.contrast, root.motion]).toEqual(["light", "more", "less"]);
  });

  test("yields to what one chose", () => {
    wishes.set("(prefers-color-scheme: dark)", true);
    wishes.set("(prefers-contrast: more)", true);
    showChoices({ ...readChoices(), theme: "light", contrast: "normal", density: "compact" });
    expect([root.theme, root.contrast, root.density]).toEqual(["light", "normal", "compact"]);
  });
});

test("a kept zoom is there from the start", async () => {
  keep({ zoom: 1.25 });
  const { platform } = await openToday();
  expect(screen.getByRole("listbox", { name: "Vandaag" })).toBeTruthy();
  expect(document.documentElement.style.getPropertyValue("zoom")).toBe("1.25");
  platform.setZoom(1);
});
