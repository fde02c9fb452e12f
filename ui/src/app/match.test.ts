import { describe, expect, test } from "vitest";
import { FIT, fit, respelled, slips } from "./match";

describe("typed words and a text", () => {
  test.each([
    ["intsellingen", "Naar Instellingen"],
    ["insteling", "Naar Instellingen"],
    ["jnasen", "Bakkerij Jansen B.V."],
    ["bakkerij jansne", "Bakkerij Jansen B.V."],
    ["ongedaan", "Ongedaan maken"],
    ["creme", "Crème Fraîche B.V."],
    ["INST", "Naar Instellingen"],
  ])("“%s” finds “%s”", (typed, text) => {
    expect(fit(typed, text)).toBeGreaterThan(FIT.none);
  });

  test.each([
    ["lead", "Notitie"],
    ["jan", "Nan"],
    ["jansen garage", "Bakkerij Jansen B.V."],
    ["0182", "0128"],
  ])("“%s” does not find “%s”", (typed, text) => {
    expect(fit(typed, text)).toBe(FIT.none);
  });

  test("a whole word is better than its beginning, that better than its inside, and a slip comes last", () => {
    const fits = ["Lead", "Leads", "Alleads", "Laed"].map((text) => fit("lead", text));
    expect(fits).toEqual([...fits].sort((a, b) => b - a));
    expect(new Set(fits).size).toBe(4);
  });
});

test("slips: change, leave out, add, swap", () => {
  expect(["jansem", "jnsen", "jannsen", "jnasen", "janssem"].map((word) => slips(word, "jansen", 2))).toEqual([
    1, 1, 1, 1, 2,
  ]);
  expect(slips("jansen", "garage", 2)).toBe(3);
});

test("a slipped word is spelled again so that what was meant is among it", () => {
  expect(respelled("jnasen")).toContain("jansen");
  expect(respelled("jansem")).toContain("jan");
  expect(respelled("jan")).toEqual([]);
});
