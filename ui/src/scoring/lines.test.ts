import { expect, test } from "vitest";
import { i18next } from "../i18n";
import type { QuestionView, WayChange } from "../ipc";
import type { Words } from "../kit/words";
import { changeText } from "./lines";

const words: Words = {
  t: i18next.getFixedT("nl", ["app"]) as Words["t"],
  lang: "nl",
  now: "2026-03-03T14:12:00+01:00",
};
const questions = [
  { key: "package", kind: "choice", options: [{ key: "excel", text: { nl: "Excel", en: "Excel" } }] },
  { key: "uses_package", kind: "yes-no", options: [] },
] as unknown as QuestionView[];
const change = (code: string, params: WayChange["params"]): WayChange => ({ code, params, points: 5 });

test.each<[string, WayChange]>([
  ["Vraag naar het huidige pakket (Excel)", change("ask", { question: "package", value: "excel" })],
  ["Zoek uit: medewerkers (25–50)", change("learn", { field: "employees", from: 25, to: 50 })],
  ["Zoek uit: medewerkers (≥ 51)", change("learn", { field: "employees", from: 51 })],
  ["Zoek uit: branche", change("learn", { field: "sector" })],
  ["Zorg voor: demoaanvraag", change("do", { activity: "demo-request" })],
  ["Zorg voor: download (whitepaper)", change("do", { activity: "download", label: "whitepaper" })],
])("%s", (text, one) => {
  expect(changeText(one, questions, words)).toBe(text);
});
