import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { expectAccessible } from "../test/screen";
import { CommandBox, CommandDialog, type CommandSection } from "./CommandBox";

const section = (key: string, ...keys: string[]): CommandSection => ({
  key,
  title: key,
  items: keys.map((one) => ({ key: one, text: one, isDisabled: one.startsWith("not-") })),
});

function Box({
  sections,
  isSettled = true,
  onAction,
}: {
  sections: CommandSection[];
  isSettled?: boolean;
  onAction: (key: string) => void;
}) {
  const [search, setSearch] = useState("");
  return (
    <CommandBox
      autoFocus
      label="Zoek"
      search={search}
      onSearch={setSearch}
      sections={sections}
      onAction={onAction}
      isSettled={isSettled}
    />
  );
}
const chosen = () => screen.getByRole("option", { selected: true }).textContent;

test("Enter does the first that can be done; arrows choose and go round", async () => {
  const user = userEvent.setup();
  const onAction = vi.fn();
  render(<Box sections={[section("een", "not-this", "go"), section("twee", "jansen")]} onAction={onAction} />);
  await expectAccessible();
  expect(chosen()).toBe("go");
  await user.keyboard("{Enter}{ArrowDown}{Enter}{ArrowDown}{Enter}");
  expect(chosen()).toBe("not-this");
  await user.keyboard("{ArrowUp}{Enter}");
  expect(onAction.mock.calls).toEqual([["go"], ["jansen"], ["jansen"]]);
});

test("what is chosen stays chosen while more is found before it", async () => {
  const user = userEvent.setup();
  const onAction = vi.fn();
  const view = render(<Box sections={[section("een", "a", "b")]} onAction={onAction} />);
  await user.keyboard("{ArrowDown}");
  view.rerender(<Box sections={[section("nul", "z"), section("een", "a", "b")]} onAction={onAction} />);
  expect(chosen()).toBe("b");
  await user.keyboard("a");
  expect(chosen()).toBe("z");
});

test("Enter typed before the finding is done waits for what was meant", async () => {
  const user = userEvent.setup();
  const onAction = vi.fn();
  const view = render(<Box sections={[section("een", "old")]} isSettled={false} onAction={onAction} />);
  await user.keyboard("new{Enter}");
  expect(onAction).not.toHaveBeenCalled();
  view.rerender(<Box sections={[section("een", "new")]} onAction={onAction} />);
  expect(onAction.mock.calls).toEqual([["new"]]);
});

test("in front of the screen, Escape closes it and the focus goes back", async () => {
  const user = userEvent.setup();
  function Page() {
    const [isOpen, setOpen] = useState(false);
    return (
      <>
        <button type="button" onClick={() => setOpen(true)}>
          open
        </button>
        <CommandDialog label="Zoek" isOpen={isOpen} onClose={() => setOpen(false)}>
          <Box sections={[section("een", "a")]} onAction={() => undefined} />
        </CommandDialog>
      </>
    );
  }
  render(<Page />);
  await user.click(screen.getByRole("button", { name: "open" }));
  expect(document.activeElement).toBe(screen.getByRole("combobox", { name: "Zoek" }));
  await user.keyboard("{Escape}");
  await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: "open" })));
});
