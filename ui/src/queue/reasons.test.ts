import { expect, test } from "vitest";
import { i18next } from "../i18n";
import type { QueueEntry } from "../ipc";
import type { Words } from "../kit/words";
import { entryText } from "./reasons";

const words: Words = {
  t: i18next.getFixedT("nl", ["app"]) as Words["t"],
  lang: "nl",
  now: "2026-03-03T14:12:00+01:00",
};
type Part = Pick<QueueEntry, "reason" | "because" | "due">;
const entry = (part: Part): QueueEntry => ({
  rank: 1,
  lead: 1,
  company: "Bakkerij Jansen B.V.",
  person: null,
  phone: null,
  score: 62,
  band: { key: "hot", name: null, tone: "hot" },
  step: "hot",
  ...part,
});
const brochure = {
  code: "activity",
  params: { kind: "brochure-request", at: "2026-03-02T10:00:00+01:00", count: 1 },
};

test.each<[string, Part]>([
  [
    "nog 2 u 08 · brochure gisteren",
    {
      reason: { code: "hot-deadline", params: { deadline: "2026-03-03T16:20:00+01:00" } },
      because: brochure,
      due: "2026-03-03T16:20:00+01:00",
    },
  ],
  ["brochure gisteren", { reason: { code: "new", params: {} }, because: brochure, due: null }],
  ["nog niet gebeld", { reason: { code: "new", params: {} }, because: null, due: null }],
  [
    "62 medewerkers",
    {
      reason: { code: "new", params: {} },
      because: { code: "bands", params: { field: "employees", value: 62 } },
      due: null,
    },
  ],
  [
    "nog niet gebeld",
    { reason: { code: "new", params: {} }, because: { code: "answer", params: { question: "package" } }, due: null },
  ],
])("an entry says “%s”", (said, part) => {
  expect(entryText(entry(part), words)).toBe(said);
});
