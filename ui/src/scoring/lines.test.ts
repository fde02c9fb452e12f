import { describe, expect, test } from "vitest";
import { i18next, NAMESPACES } from "../i18n";
import type { ReceiptLine, Way, WayChange } from "../ipc";
import { QUESTIONS } from "../ipc/fake/questions";
import type { Words } from "../kit/words";
import { lineInText, linesOf, wayText } from "./lines";

const words = (lang: "nl" | "en"): Words => ({
  t: i18next.getFixedT(lang, [...NAMESPACES]) as Words["t"],
  lang,
  now: "2026-03-03T14:12:00+01:00",
});
const question = { asked: false, hint: null, points: null, answer: null, min: null, max: null, other: false };
const questions = QUESTIONS.map((asked) => ({ ...question, options: [], ...asked })) as unknown as Parameters<
  typeof wayText
>[1];
const change = (code: string, params: WayChange["params"], points = 5): WayChange => ({ code, params, points });
const way = (...changes: WayChange[]): Way => ({
  changes,
  points: changes.reduce((total, { points }) => total + points, 0),
});

describe("a way to a higher class is a sentence", () => {
  const excel = change("ask", { question: "package", value: "excel" });
  test.each<[string, string, Way]>([
    ["vraag naar het huidige pakket (Excel)", "ask about the current package (Excel)", way(excel)],
    [
      "vraag naar prijs en kwaliteit",
      "ask about price and quality",
      way(change("ask", { question: "price_quality", value: "1" })),
    ],
    [
      "zoek uit: medewerkers (51 of meer)",
      "find out: employees (51 or more)",
      way(change("learn", { field: "employees", from: 51 })),
    ],
    [
      "zoek uit: medewerkers (25–50)",
      "find out: employees (25–50)",
      way(change("learn", { field: "employees", from: 25, to: 50 })),
    ],
    [
      "zoek uit: functie (directeur)",
      "find out: role (directeur)",
      way(change("learn", { field: "role", value: "directeur" })),
    ],
    [
      "zoek uit: einde contract (binnen 60 dagen)",
      "find out: einde contract (within 60 days)",
      way(change("learn", { field: "custom:einde_contract", from: 0, to: 60, measure: "days-until" })),
    ],
    ["bied een demo aan", "offer a demo", way(change("do", { activity: "demo-request" }, 40))],
    [
      "wijs op de website (prijs)",
      "point to the website (prijs)",
      way(change("do", { activity: "page-visit", label: "prijs" })),
    ],
    ["zorg voor: beursbezoek", "bring about: beursbezoek", way(change("do", { activity: "beursbezoek" }))],
    [
      "vraag naar het huidige pakket (Excel +5) en bied een demo aan (+40)",
      "ask about the current package (Excel +5) and offer a demo (+40)",
      way(excel, change("do", { activity: "demo-request" }, 40)),
    ],
  ])("%s", (nl, en, told) => {
    expect([wayText(told, questions, words("nl")), wayText(told, questions, words("en"))]).toEqual([nl, en]);
  });
});

describe("a line of the receipt", () => {
  const line = (part: Partial<ReceiptLine>): ReceiptLine => ({
    rule: "it",
    name: null,
    axis: "interest",
    points: 5,
    code: "activity",
    params: {},
    at: null,
    source: null,
    events: 0,
    ...part,
  });
  const said = (part: Partial<ReceiptLine>) =>
    linesOf("interest", [line(part)], [], words("nl")).map(({ text }) => text);
  test("a correction stands on its own, with its end", () => {
    const params = { reason: "gesproken op de beurs", until: "2026-12-01T00:00:00+01:00" };
    expect(said({ rule: "correction", code: "correction", params })).toEqual(["gesproken op de beurs (tot 1 dec)"]);
  });
  test("days to and since a date are told from today", () => {
    const bands = (params: ReceiptLine["params"]) =>
      said({ code: "bands", params: { field: "custom:einde", ...params } });
    expect(bands({ value: 30, measure: "days-until" })).toEqual(["einde: over 30 dagen"]);
    expect(bands({ value: -1, measure: "days-until" })).toEqual(["einde: 1 dag geleden"]);
    expect(bands({ value: 12, measure: "days-since" })).toEqual(["einde: 12 dagen geleden"]);
  });
  test("in a sentence it comes with its day", () => {
    const demo = line({ params: { kind: "demo-request", count: 1 }, at: "2025-04-01T10:00:00+02:00" });
    expect(lineInText(demo, [], words("nl"))).toBe("demoaanvraag (1 apr 2025)");
  });
});
