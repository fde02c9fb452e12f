import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { expectAccessible } from "../test/screen";
import { TextField } from "./Field";
import { InlineHelp } from "./InlineHelp";
import { NumberField } from "./NumberField";
import { SearchField } from "./SearchField";

const help = (
  <InlineHelp about="Halveringstijd" example="30 dagen">
    Na zoveel dagen telt het voor de helft.
  </InlineHelp>
);

test("help opens with a key, is read as a whole, and Escape gives the focus back", async () => {
  const user = userEvent.setup();
  render(
    <main>
      <TextField label="Dagen" help={help} />
    </main>,
  );
  await user.tab();
  const button = screen.getByRole("button", { name: "Uitleg bij Halveringstijd" });
  expect(document.activeElement).toBe(button);
  await user.keyboard("{Enter}");
  const dialog = await screen.findByRole("dialog", { name: "Halveringstijd" });
  expect(dialog.textContent).toContain("Voorbeeld 30 dagen");
  await expectAccessible();
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(button));
});

test.each([
  ["a number field", <NumberField key="number" label="Dagen" value={30} onChange={() => undefined} help={help} />],
  ["a search field", <SearchField key="search" label="Zoeken" defaultValue="bak" help={help} />],
])("in %s help is no button of the field itself", async (_, field) => {
  const user = userEvent.setup();
  render(field);
  const before = screen.getByRole<HTMLInputElement>(/number/.test(_) ? "textbox" : "searchbox").value;
  await user.click(screen.getByRole("button", { name: "Uitleg bij Halveringstijd" }));
  expect(await screen.findByRole("dialog", { name: "Halveringstijd" })).toBeTruthy();
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(screen.getByDisplayValue(before)).toBeTruthy();
});
