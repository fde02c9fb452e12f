import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { expectAccessible } from "../test/screen";
import { PopoverButton } from "./Popover";

test("a card of explanation opens by the keyboard, is named, and Escape gives the focus back", async () => {
  const user = userEvent.setup();
  render(
    <PopoverButton title="Zakt op 12 maart" content={<p>De brochure telt dertig dagen.</p>} kind="words">
      waarom?
    </PopoverButton>,
  );
  await user.tab();
  await user.keyboard("{Enter}");
  expect(screen.getByRole("dialog", { name: "Zakt op 12 maart" }).textContent).toContain("dertig dagen");
  await expectAccessible();
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("dialog")).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: "waarom?" })));
});
