import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { KeyChoice } from "./KeyChoice";

test("a choice is taken with the space bar, and says whether it is taken and what it is worth", async () => {
  const take = vi.fn();
  const user = userEvent.setup();
  const { rerender } = render(
    <KeyChoice role="radio" keys="C" points={5} isSelected={false} onClick={take}>
      Excel
    </KeyChoice>,
  );
  await user.tab();
  await user.keyboard(" ");
  expect(take).toHaveBeenCalledOnce();
  expect(screen.getByRole("radio", { name: "Excel +5", checked: false })).toBeTruthy();
  rerender(
    <KeyChoice role="radio" keys="C" points={-2} isSelected>
      Excel
    </KeyChoice>,
  );
  expect(screen.getByRole("radio", { name: "Excel −2", checked: true })).toBeTruthy();
});

test("without a role it is a plain button that is neither taken nor not", () => {
  render(<KeyChoice keys="F">anders…</KeyChoice>);
  expect(screen.getByRole("button", { name: "anders…" }).hasAttribute("aria-checked")).toBe(false);
});

test("what is read-only is reached and does nothing", async () => {
  const take = vi.fn();
  const user = userEvent.setup();
  render(
    <KeyChoice role="checkbox" isReadOnly isSelected onClick={take}>
      traag
    </KeyChoice>,
  );
  await user.tab();
  await user.keyboard(" {Enter}");
  expect(document.activeElement).toBe(screen.getByRole("checkbox", { checked: true }));
  expect(take).not.toHaveBeenCalled();
});
