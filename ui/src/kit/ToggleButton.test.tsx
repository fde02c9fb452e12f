import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Pin } from "lucide-react";
import { expect, test, vi } from "vitest";
import { ToggleButton } from "./ToggleButton";

test("a toggle goes in and out with the space bar, and says which", async () => {
  const change = vi.fn();
  const user = userEvent.setup();
  render(<ToggleButton label="Alleen heet" onChange={change} />);
  await user.tab();
  await user.keyboard(" ");
  expect(screen.getByRole("button", { name: "Alleen heet", pressed: true })).toBeTruthy();
  await user.keyboard("{Enter}");
  expect(screen.getByRole("button", { name: "Alleen heet", pressed: false })).toBeTruthy();
  expect(change.mock.calls).toEqual([[true], [false]]);
});

test("a toggle that is only a picture keeps its name", () => {
  render(<ToggleButton label="Vastzetten" icon={Pin} isLabelHidden isSelected />);
  expect(screen.getByRole("button", { name: "Vastzetten", pressed: true }).textContent).toBe("");
});
