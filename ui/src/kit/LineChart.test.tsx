import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { i18next } from "../i18n";
import { expectAccessible } from "../test/screen";
import { corners, spread, toNumber, valueAt } from "./chart/scales";
import { LineChart, type Series } from "./LineChart";
import { dayLabel } from "./words";

const GAIN: Series[] = [
  {
    key: "model",
    name: "uw model",
    points: [
      { x: 0, y: 0 },
      { x: 1200, y: 28 },
      { x: 2400, y: 40 },
    ],
  },
  {
    key: "chance",
    name: "toeval",
    points: [
      { x: 0, y: 0 },
      { x: 2400, y: 40 },
    ],
  },
];

const chart = (more: Partial<Parameters<typeof LineChart>[0]> = {}) => (
  <LineChart title="Klanten gevonden" series={GAIN} xName="gebeld" yName="klanten" {...more} />
);

test("its points are walked with the arrows, and each is said with all its values", async () => {
  const user = userEvent.setup();
  render(chart());
  await expectAccessible();
  await user.tab();
  await user.tab();
  expect(document.activeElement?.getAttribute("aria-label")).toBe("0 gebeld: uw model 0, toeval 0");
  await user.keyboard("{ArrowRight}");
  expect(document.activeElement?.getAttribute("aria-label")).toBe("1.200 gebeld: uw model 28, toeval 20");
  await user.keyboard("{End}");
  expect(document.activeElement?.getAttribute("aria-label")).toBe("2.400 gebeld: uw model 40, toeval 40");
  expect(screen.getAllByRole("img").filter((mark) => mark.getAttribute("tabindex") === "0")).toHaveLength(1);
});

test("a point opens what stands behind it", async () => {
  const picked = vi.fn();
  const user = userEvent.setup();
  render(chart({ onPick: picked }));
  await user.tab();
  await user.tab();
  await user.keyboard("{ArrowRight}{Enter}");
  expect(picked).toHaveBeenCalledExactlyOnceWith(1200);
});

test("the same figures are a table, in the notation of the reader", async () => {
  const user = userEvent.setup();
  const { unmount } = render(chart());
  await user.click(screen.getByRole("button", { name: "Tabel" }));
  const row = screen.getByRole("row", { name: /^1\.200/ });
  expect(
    within(row)
      .getAllByRole("cell")
      .map((cell) => cell.textContent),
  ).toEqual(["28", "20"]);
  await expectAccessible();
  unmount();
  await i18next.changeLanguage("en");
  render(chart());
  await user.click(screen.getByRole("button", { name: "Table" }));
  expect(screen.getByRole("row", { name: /^1,200/ })).toBeTruthy();
});

test("lines whose ends meet are named in a legend, and else beside their ends", () => {
  const { rerender } = render(chart());
  expect(screen.getAllByRole("listitem").map((entry) => entry.textContent)).toEqual(["uw model", "toeval"]);
  const apart = GAIN.map((line, index) => ({
    ...line,
    points: line.points.map((point) => ({ ...point, y: point.y / (index + 1) })),
  }));
  rerender(chart({ series: apart }));
  expect(screen.queryByRole("listitem")).toBeNull();
  expect(screen.getByText("toeval")).toBeTruthy();
});

test("what is expected is said to be", async () => {
  const user = userEvent.setup();
  render(
    chart({
      isStepped: true,
      series: [
        {
          key: "score",
          name: "score",
          points: [
            { x: "2026-02-24T09:00:00+01:00", y: 37 },
            { x: "2026-03-02T09:00:00+01:00", y: 62 },
          ],
          ahead: [{ x: "2026-03-12T09:00:00+01:00", y: 47 }],
        },
      ],
    }),
  );
  await user.tab();
  await user.tab();
  await user.keyboard("{End}");
  expect(document.activeElement?.getAttribute("aria-label")).toBe("12 mrt 2026: score 47 verwacht");
});

test("without figures it says so, and while they come it says that", () => {
  const { rerender } = render(chart({ series: [] }));
  expect(screen.getByText(i18next.t("kit:chart.empty"))).toBeTruthy();
  rerender(chart({ series: [], isLoading: true }));
  expect(screen.getByRole("status").textContent).toBe(i18next.t("kit:chart.loading"));
  expect(screen.queryByRole("button")).toBeNull();
});

describe("positions", () => {
  test("of labels keep apart, move little and stay inside", () => {
    expect(spread([10, 12, 90], 16, 0, 100)).toEqual([10, 26, 90]);
    expect(spread([99, 98], 16, 0, 100)).toEqual([100, 84]);
    expect(spread([50], 16, 0, 100)).toEqual([50]);
  });
  test("of a step line hold their value until the next", () => {
    const points = [
      { x: 0, y: 10 },
      { x: 10, y: 20 },
    ];
    expect(corners(points)).toEqual([
      { x: 0, y: 10 },
      { x: 10, y: 10 },
      { x: 10, y: 20 },
    ]);
    expect(valueAt(points, 5, true)).toBe(10);
    expect(valueAt(points, 5, false)).toBe(15);
    expect(valueAt(points, 11, false)).toBeNull();
  });
  test("of a moment are the book's own clock", () => {
    expect(dayLabel(toNumber("2026-03-02T23:30:00+01:00"), "nl")).toBe("2 mrt");
    expect(toNumber("2026-03-02")).toBe(Date.UTC(2026, 2, 2));
  });
});
