import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { expectAccessible } from "../test/screen";
import { BarChart, type ChartBar } from "./BarChart";

const STACKED: ChartBar[] = [1, 2].map((week) => ({
  key: `w${week}`,
  name: `week ${week}`,
  parts: [
    { key: "cold", name: "koud", value: 1200 * week, tone: "cold" },
    { key: "hot", name: "heet", value: 30 * week, tone: "hot" },
  ],
}));

test.each([true, false])("parts are walked and opened by keyboard (standing: %s)", async (stands) => {
  const picked = vi.fn();
  const user = userEvent.setup();
  render(
    <BarChart
      title="Gesprekken"
      bars={STACKED}
      isUpright={stands}
      barName="week"
      valueName="gesprekken"
      onPick={picked}
    />,
  );
  await expectAccessible();
  await user.tab();
  await user.tab();
  expect(document.activeElement?.getAttribute("aria-label")).toBe("week 1: koud 1.200");
  await user.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}");
  expect(document.activeElement?.getAttribute("aria-label")).toBe("week 2: heet 60");
  await user.keyboard("{Enter}");
  expect(picked).toHaveBeenCalledExactlyOnceWith("w2", "hot");
});

test("the table has the parts and their sum", async () => {
  const user = userEvent.setup();
  render(<BarChart title="Gesprekken" bars={STACKED} barName="week" valueName="gesprekken" />);
  await user.click(screen.getByRole("button", { name: "Tabel" }));
  expect(screen.getAllByRole("columnheader").map((head) => head.textContent)).toEqual([
    "week",
    "koud",
    "heet",
    "gesprekken",
  ]);
  const row = screen.getByRole("row", { name: /^week 2/ });
  expect(
    within(row)
      .getAllByRole("cell")
      .map((cell) => cell.textContent),
  ).toEqual(["2.400", "60", "2.460"]);
});

test("a change is said with what it was", async () => {
  const user = userEvent.setup();
  const bars: ChartBar[] = [
    { key: "hot", name: "Heet", parts: [{ key: "all", name: "Heet", value: 168, tone: "hot" }], was: 142 },
  ];
  render(<BarChart title="Klassen" bars={bars} barName="klasse" valueName="leads" />);
  await user.tab();
  await user.tab();
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Heet: 168, was 142");
});
