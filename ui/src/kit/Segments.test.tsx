import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import { Segments } from "./Segments";

type View = "list" | "table" | "week";
function Views({ isReadOnly = false }: { isReadOnly?: boolean }) {
  const [view, setView] = useState<View>("list");
  return (
    <Segments<View>
      label="Weergave"
      isReadOnly={isReadOnly}
      options={[
        { key: "list", text: "Lijst", count: 2014 },
        { key: "table", text: "Tabel", isDisabled: true },
        { key: "week", text: "Week" },
      ]}
      value={view}
      onChange={setView}
    />
  );
}

test("the arrows choose the next one that can be chosen, and the row is one stop", async () => {
  const user = userEvent.setup();
  render(<Views />);
  expect(screen.getByRole("radiogroup", { name: "Weergave" })).toBeTruthy();
  await user.tab();
  await user.keyboard("{ArrowRight}");
  expect(screen.getByRole("radio", { name: "Week", checked: true })).toBe(document.activeElement);
  await user.keyboard("{ArrowRight}");
  expect(screen.getByRole("radio", { checked: true })).toBe(screen.getByRole("radio", { name: /^Lijst/ }));
  await user.tab();
  expect(document.activeElement).toBe(document.body);
});

test("a count is written in the reader's notation and belongs to the name", () => {
  render(<Views />);
  expect(screen.getByRole("radio", { name: "Lijst 2.014" })).toBeTruthy();
});

test("what is read-only keeps its choice", async () => {
  const user = userEvent.setup();
  render(<Views isReadOnly />);
  await user.click(screen.getByText("Week"));
  expect(screen.getByRole("radio", { checked: true })).toBe(screen.getByRole("radio", { name: /^Lijst/ }));
});
