import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { Switch } from "./Switch";

test("a switch goes over with the space bar and tells what it changes", async () => {
  const change = vi.fn();
  const user = userEvent.setup();
  render(<Switch label="Punten tonen" hint="Naast elk antwoord." onChange={change} />);
  await user.tab();
  await user.keyboard(" ");
  const control = screen.getByRole("switch", { name: "Punten tonen", checked: true });
  expect(change).toHaveBeenCalledWith(true);
  expect(document.getElementById(control.getAttribute("aria-describedby") ?? "")?.textContent).toBe(
    "Naast elk antwoord.",
  );
});

test("a read-only switch stays as it is", async () => {
  const change = vi.fn();
  const user = userEvent.setup();
  render(<Switch label="Punten tonen" isReadOnly onChange={change} />);
  await user.click(screen.getByText("Punten tonen"));
  expect(change).not.toHaveBeenCalled();
});
