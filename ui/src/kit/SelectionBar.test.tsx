import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { expectAccessible } from "../test/screen";
import { Button } from "./Button";
import { SelectionBar } from "./SelectionBar";

test("says how many of how many are chosen, and Escape lets them go", async () => {
  const onClear = vi.fn();
  const onExport = vi.fn();
  const user = userEvent.setup();
  render(
    <main>
      <SelectionBar count={12_345} total={1_000_000} onClear={onClear}>
        <Button onPress={onExport}>Exporteren</Button>
      </SelectionBar>
    </main>,
  );
  expect(screen.getByRole("status").textContent).toBe("12.345 gekozen uit 1.000.000");
  await expectAccessible();
  await user.tab();
  await user.keyboard("{Enter}");
  expect(onExport).toHaveBeenCalledOnce();
  expect(onClear).not.toHaveBeenCalled();
  await user.keyboard("{Escape}");
  expect(onClear).toHaveBeenCalledOnce();
  await user.click(screen.getByRole("button", { name: "Keuze opheffen" }));
  expect(onClear).toHaveBeenCalledTimes(2);
});
