import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { expectAccessible } from "../test/screen";
import { TagField } from "./TagField";

const PAINS = [
  { key: "double", text: "dubbel invoeren" },
  { key: "slow", text: "traag" },
  { key: "dear", text: "te duur" },
];

function Field({ first = ["double", "slow"], isFree = true }: { first?: string[]; isFree?: boolean }) {
  const [value, setValue] = useState(first);
  return <TagField label="Struikelpunten" options={PAINS} value={value} onChange={setValue} isFree={isFree} />;
}

function put(props: { first?: string[]; isFree?: boolean } = {}) {
  const user = userEvent.setup();
  render(<Field {...props} />);
  return { user, field: screen.getByRole<HTMLInputElement>("combobox", { name: "Struikelpunten" }) };
}

const chips = () => screen.queryAllByRole("listitem").map((chip) => chip.textContent);

test("an option is taken, ticked in the list, and taken out again by the same line", async () => {
  const { user, field } = put({ first: [] });
  await user.type(field, "tra{Enter}");
  expect(chips()).toEqual(["traag"]);
  expect(screen.getByRole("option", { name: "traag" }).getAttribute("aria-selected")).toBe("true");
  await expectAccessible();
  await user.click(screen.getByRole("option", { name: "traag" }));
  expect(chips()).toEqual([]);
  expect(document.activeElement).toBe(field);
});

test("Backspace goes to the last chip first, and takes it out the second time", async () => {
  const { user, field } = put();
  await user.click(field);
  await user.keyboard("{Backspace}");
  expect(chips()).toHaveLength(2);
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "traag weghalen" }));
  await user.keyboard("{Backspace}");
  expect(chips()).toEqual(["dubbel invoeren"]);
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "dubbel invoeren weghalen" }));
});

test("the arrows walk over the chips, Delete gives the focus to the next, letters go to the field", async () => {
  const { user, field } = put();
  await user.click(field);
  await user.keyboard("{ArrowLeft}{ArrowLeft}{Delete}");
  expect(chips()).toEqual(["traag"]);
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "traag weghalen" }));
  await user.keyboard("{ArrowRight}");
  expect(document.activeElement).toBe(field);
  await user.keyboard("{ArrowLeft}du");
  expect(document.activeElement).toBe(field);
  expect(field.value).toBe("du");
});

test("a pasted list becomes chips, each once, under the option's own name", async () => {
  const { user, field } = put({ first: ["slow"] });
  await user.click(field);
  await user.paste("Te Duur, TRAAG; eigen punt\nnog een");
  expect(chips()).toEqual(["traag", "te duur", "eigen punt", "nog een"]);
});

test("what is not on a fixed list stays in the field, and is named", async () => {
  const { user, field } = put({ first: [], isFree: false });
  await user.click(field);
  await user.paste("traag, onzin");
  expect(chips()).toEqual(["traag"]);
  expect(field.value).toBe("onzin");
  expect(screen.getByRole("alert").textContent).toBe("Niet op de lijst: onzin.");
});

test("a comma ends a chip, and a new one can be added by its line", async () => {
  const { user, field } = put({ first: [] });
  await user.type(field, "geen overzicht,maatwerk");
  expect(chips()).toEqual(["geen overzicht"]);
  await user.click(screen.getByRole("option", { name: "“maatwerk” toevoegen" }));
  expect(chips()).toEqual(["geen overzicht", "maatwerk"]);
});

test("what cannot be changed has no buttons", () => {
  const onChange = vi.fn();
  render(<TagField label="Vast" options={PAINS} value={["slow"]} onChange={onChange} isReadOnly />);
  const list = screen.getByRole("list", { name: "Gekozen: Vast" });
  expect(within(list).queryByRole("button")).toBeNull();
});
