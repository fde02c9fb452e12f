import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { expectAccessible } from "../test/screen";
import { ReceiptLines } from "./ReceiptLines";

const LINES = [
  { key: "employees", text: "62 medewerkers", points: 15 },
  { key: "cap", text: "maximum is 10", points: -5, isLimit: true },
  { key: "package", text: "huidig pakket", points: 0, isUnknown: true },
];

test("what counts nothing is folded, and opens by keyboard", async () => {
  const user = userEvent.setup();
  render(<ReceiptLines title="Past bij ons" sum={10} lines={LINES} />);
  expect(screen.getAllByRole("listitem").map((line) => line.textContent)).toEqual([
    "62 medewerkers+15",
    "maximum is 10−5",
  ]);
  await user.tab();
  const fold = screen.getByRole("button", { name: "Nog onbekend: 1", expanded: false });
  expect(document.activeElement).toBe(fold);
  await user.keyboard("{Enter}");
  expect(screen.getByText("huidig pakket")).toBeTruthy();
  expect(screen.getAllByRole("listitem")).toHaveLength(3);
  await expectAccessible();
});

test("a rule that is known to give nothing is not called unknown", () => {
  render(<ReceiptLines title="Past bij ons" sum={0} lines={[{ key: "a", text: "6–10 medewerkers", points: 0 }]} />);
  expect(screen.getByRole("button", { name: "1 regel telt nu niet mee" })).toBeTruthy();
});

test("each line opens what it is based on", async () => {
  const opened = vi.fn();
  const user = userEvent.setup();
  render(<ReceiptLines title="Past bij ons" sum={10} lines={LINES} onOpen={opened} />);
  await user.tab();
  await user.tab();
  await user.keyboard("{Enter}");
  expect(opened).toHaveBeenCalledExactlyOnceWith("cap");
  await expectAccessible();
});

test("before and after differ in words, not only in colour", async () => {
  render(
    <ReceiptLines
      title="Past bij ons"
      sum={28}
      was={15}
      lines={[
        { key: "a", text: "62 medewerkers", points: 18, mark: { was: 15 } },
        { key: "b", text: "levensmiddelen", points: 10, mark: "new" },
        { key: "c", text: "buiten regio", points: -8, mark: "gone" },
      ]}
    />,
  );
  const [changed, added, gone] = screen.getAllByRole("listitem").map((line) => line.textContent);
  expect(changed).toContain("was +15");
  expect(added).toContain("nieuw:");
  expect(gone).toContain("vervalt:");
  expect(within(screen.getByRole("heading", { name: /Past bij ons/ })).getByText(/15/)).toBeTruthy();
  await expectAccessible();
});
