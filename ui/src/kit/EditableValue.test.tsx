import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { expectAccessible } from "../test/screen";
import { EditableValue } from "./EditableValue";

function put(onCommit: (text: string) => Promise<string | null>) {
  render(
    <EditableValue
      label="plaats"
      editLabel="Plaats wijzigen: Gouda"
      value="Gouda"
      placeholder="invullen"
      onCommit={onCommit}
    />,
  );
  return userEvent.setup();
}
const button = () => screen.findByRole("button", { name: "Plaats wijzigen: Gouda" });

test("Enter keeps what was typed and gives the focus back", async () => {
  const keep = vi.fn(async () => null);
  const user = put(keep);
  await user.click(await button());
  await user.clear(screen.getByRole("textbox", { name: "plaats" }));
  await user.keyboard("Reeuwijk{Enter}");
  expect(keep).toHaveBeenCalledWith("Reeuwijk");
  expect(document.activeElement).toBe(await button());
});

test("Escape takes it back", async () => {
  const keep = vi.fn(async () => null);
  const user = put(keep);
  await user.click(await button());
  await user.keyboard("x{Escape}");
  expect(await button()).toBeTruthy();
  expect(keep).not.toHaveBeenCalled();
});

test("a refused value stays with what is wrong, and nothing typed is lost", async () => {
  const user = put(async () => "Een plaats heeft geen cijfers.");
  await user.click(await button());
  await user.keyboard("4{Enter}");
  await screen.findByText("Een plaats heeft geen cijfers.");
  expect(screen.getByRole<HTMLInputElement>("textbox").value).toBe("Gouda4");
  await expectAccessible();
});
