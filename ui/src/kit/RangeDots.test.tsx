import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { expectAccessible } from "../test/screen";
import { RangeDots } from "./RangeDots";

const ROWS = [
  { key: "hot", name: "Heet", head: "Heet", counted: "18 van 74", value: 18 / 74, low: 0.16, high: 0.35 },
  { key: "cold", name: "Koud", head: "Koud", counted: "0 van 0", value: null, low: 0, high: 1 },
];

test("says the part and the range it plausibly lies in, or that there is too little", async () => {
  render(<RangeDots label="Klant geworden" headName="klasse" countedName="klant / gebeld" rows={ROWS} />);
  const hot = screen.getByRole("row", { name: /^Heet/ }).textContent;
  expect(hot).toMatch(/24\s%, 16–35\s%/);
  const cold = within(screen.getByRole("row", { name: /^Koud/ }));
  expect(cold.getByText("te weinig")).toBeTruthy();
  await expectAccessible();
});

test("what was counted opens by keyboard", async () => {
  const picked = vi.fn();
  const user = userEvent.setup();
  render(
    <RangeDots label="Klant geworden" headName="klasse" countedName="klant / gebeld" rows={ROWS} onPick={picked} />,
  );
  await user.tab();
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Heet, 18 van 74");
  await user.keyboard("{Enter}");
  expect(picked).toHaveBeenCalledExactlyOnceWith("hot");
});
