import { render, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { BandView, ReceiptLine, ReceiptView } from "../ipc";
import { NowProvider } from "../kit/words";
import { WhyScore } from "./WhyScore";

const band = (key: BandView["tone"]): BandView => ({ key, name: null, tone: key });
const demo: ReceiptLine = {
  rule: "demo-request",
  name: null,
  axis: "interest",
  points: 40,
  code: "activity",
  params: { kind: "demo-request", count: 1 },
  at: "2025-04-01T10:00:00+02:00",
  source: null,
  events: 1,
};
const receipt: ReceiptView = {
  score: 54,
  fit: 14,
  interest: 40,
  band: band("hot"),
  lines: [demo],
  headline: [0],
  margin: 3,
  hangsOn: 0,
  next: { at: "2026-12-12T10:00:00+01:00", band: band("warm"), score: 34 },
  toBand: [
    {
      band: band("very-hot"),
      missing: 17,
      ways: [
        { changes: [{ code: "learn", params: { field: "role", value: "directeur" }, points: 20 }], points: 20 },
        { changes: [{ code: "do", params: { activity: "meeting" }, points: 18 }], points: 18 },
      ],
    },
  ],
  cappedBy: null,
  trend: 0,
  history: [],
};

function show(part: Partial<ReceiptView> = {}) {
  render(
    <NowProvider now="2026-03-03T14:12:00+01:00">
      <WhyScore receipt={{ ...receipt, ...part }} before={54} questions={[]} />
    </NowProvider>,
  );
  return screen.getByRole("complementary", { name: "Waarom deze score" });
}

test("one quiet line says how firmly the lead stands, and where time takes it", () => {
  expect(show().textContent).toContain(
    "3 punten boven de grens van heet. Hangt aan één ding: demoaanvraag (1 apr 2025). Zakt 12 dec naar warm.",
  );
});

test("a lead that time lifts is told so, and in the lowest class there is no edge", () => {
  const rises = { at: "2026-12-12T10:00:00+01:00", band: band("warm"), score: 60 };
  const pane = show({ margin: null, hangsOn: null, next: rises });
  expect(within(pane).getByText("Stijgt 12 dec naar warm.")).toBeTruthy();
});

test("the ways to the next class are alternatives, each on a line of its own", () => {
  const pane = show();
  expect(within(pane).getByRole("heading", { name: "Nog 17 punten tot zeer heet" })).toBeTruthy();
  const ways = within(pane)
    .getAllByRole("listitem")
    .filter((item) => /zoek uit|plan/i.test(item.textContent ?? ""));
  expect(ways.map((item) => item.textContent)).toEqual(["zoek uit: functie (directeur)+20", "plan een gesprek+18"]);
  expect(within(pane).queryByText("Nog niet genoeg, wel dichterbij.")).toBeNull();
});

test("what is not enough is not called a way", () => {
  const [far] = receipt.toBand;
  if (!far) throw new Error("There is one.");
  const pane = show({ toBand: [{ ...far, missing: 60 }] });
  expect(within(pane).getByText("Nog niet genoeg, wel dichterbij.")).toBeTruthy();
});
