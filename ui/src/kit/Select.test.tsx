import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { expectAccessible } from "../test/screen";
import { Select } from "./Select";

const OPTIONS = [
  {
    title: "Open",
    options: [
      { key: "new", text: "Nieuw" },
      { key: "busy", text: "Bezig", side: "12" },
    ],
  },
  {
    title: "Dicht",
    options: [
      { key: "won", text: "Klant", isDisabled: true },
      { key: "lost", text: "Verloren" },
    ],
  },
];

test("opens by the keyboard on what is chosen, passes by what is disabled, and takes one", async () => {
  const onChange = vi.fn();
  const user = userEvent.setup();
  render(<Select label="Status" options={OPTIONS} value="busy" onChange={onChange} />);
  await user.tab();
  await user.keyboard("{ArrowDown}");
  expect(document.activeElement?.textContent).toContain("Bezig");
  expect(screen.getAllByRole("group").map((group) => group.textContent?.trim())).toEqual([
    "OpenNieuwBezig 12",
    "DichtKlantVerloren",
  ]);
  await expectAccessible();
  await user.keyboard("{ArrowDown}{Enter}");
  expect(onChange).toHaveBeenCalledExactlyOnceWith("lost");
});

test("says that nothing is chosen, and what is wrong with that", async () => {
  render(<Select label="Status" options={OPTIONS} value={null} onChange={() => undefined} error="Kies een status." />);
  const button = screen.getByRole("button", { name: /Status/ });
  expect(button.textContent).toBe("Kies…");
  const described = (button.getAttribute("aria-describedby") ?? "").split(" ");
  expect(described.map((id) => document.getElementById(id)?.textContent)).toContain("Kies een status.");
});

test("a very long list can be typed in", async () => {
  const options = Array.from({ length: 5000 }, (_, at) => ({ key: String(at), text: `SBI ${10000 + at}` }));
  const onChange = vi.fn();
  const user = userEvent.setup();
  render(<Select label="Branche" options={options} value="7" onChange={onChange} />);
  const field = screen.getByRole<HTMLInputElement>("combobox", { name: "Branche" });
  expect(field.value).toBe("SBI 10007");
  await user.clear(field);
  await user.type(field, "14999{Enter}");
  expect(onChange).toHaveBeenCalledExactlyOnceWith("4999");
});
