import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { SearchField } from "./SearchField";

function Search({ onKey }: { onKey?: () => void }) {
  const [text, setText] = useState("");
  return (
    <div onKeyDown={onKey}>
      <SearchField label="Leads zoeken" isLabelHidden keys="/" value={text} onChange={setText} />
      <output>{text}</output>
    </div>
  );
}

test("a search field tells at every letter, and Escape empties it", async () => {
  const user = userEvent.setup();
  render(<Search />);
  await user.tab();
  await user.keyboard("bak");
  expect(screen.getByRole("status").textContent).toBe("bak");
  await user.keyboard("{Escape}");
  expect(screen.getByRole("status").textContent).toBe("");
});

test("Escape in an empty search field is left to what is around it", async () => {
  const key = vi.fn();
  const user = userEvent.setup();
  render(<Search onKey={key} />);
  await user.tab();
  await user.keyboard("{Escape}");
  expect(key).toHaveBeenCalledOnce();
});

test("the cross empties it and leaves the focus in the field, and is no stop of its own", async () => {
  const user = userEvent.setup();
  render(<Search />);
  const field = screen.getByRole("searchbox", { name: "Leads zoeken" });
  await user.type(field, "bak");
  await user.click(screen.getByRole("button", { name: "Zoekveld leegmaken" }));
  expect(screen.getByRole("status").textContent).toBe("");
  expect(document.activeElement).toBe(field);
  await user.tab();
  expect(document.activeElement).toBe(document.body);
});
