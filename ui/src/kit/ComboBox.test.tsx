import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, test, vi } from "vitest";
import { expectAccessible } from "../test/screen";
import { ComboBox } from "./ComboBox";
import { narrow } from "./narrow";

const CAFES = [
  { key: "exact", text: "Exact Online" },
  { key: "cafe", text: "Grand Café De Kroon", side: "Gouda" },
  { key: "old", text: "Kroon Oud", isDisabled: true },
  { key: "kroon", text: "Kroon Techniek" },
];

type Wishes = { onAdd?: (text: string) => void; onClear?: () => void; onChoose?: (key: string) => void };

function Field({ onAdd, onClear, onChoose }: Wishes) {
  const [value, setValue] = useState<string | null>("exact");
  return (
    <>
      <ComboBox
        label="Pakket"
        options={CAFES}
        value={value}
        onChange={(key) => {
          onChoose?.(key);
          setValue(key);
        }}
        {...(onAdd ? { onAdd: told(onAdd, setValue) } : {})}
        {...(onClear ? { onClear: told(onClear, () => setValue(null)) } : {})}
      />
      <button type="button">Verder</button>
    </>
  );
}

/** Tells both. */
function told<Arguments extends unknown[]>(...those: ((...given: Arguments) => void)[]) {
  return (...given: Arguments) => {
    for (const one of those) one(...given);
  };
}

function put(wishes: Wishes = {}) {
  const user = userEvent.setup();
  const { unmount } = render(<Field {...wishes} />);
  return { user, unmount, field: screen.getByRole<HTMLInputElement>("combobox", { name: "Pakket" }) };
}

const shown = () => screen.queryAllByRole("option").map((option) => option.textContent?.trim());

describe("narrowing", () => {
  test("minds neither case nor accents, and puts what begins so first", () => {
    expect(narrow(CAFES, "KROON").map((entry) => "key" in entry && entry.key)).toEqual(["old", "kroon", "cafe"]);
    expect(narrow(CAFES, "cafe grand").map((entry) => "key" in entry && entry.key)).toEqual(["cafe"]);
  });
  test("leaves out groups in which nothing fits", () => {
    const groups = [
      { title: "A", options: CAFES.slice(0, 1) },
      { title: "B", options: CAFES.slice(1) },
    ];
    expect(narrow(groups, "exact")).toEqual([{ title: "A", options: CAFES.slice(0, 1) }]);
  });
});

test("typing narrows, Enter takes the first that can be taken, and the field shows it", async () => {
  const onChoose = vi.fn();
  const { user, field } = put({ onChoose });
  await user.clear(field);
  await user.type(field, "kroon");
  expect(shown()).toEqual(["Kroon Oud", "Kroon Techniek", "Grand Café De Kroon Gouda"]);
  expect(document.getElementById(field.getAttribute("aria-activedescendant") ?? "")?.textContent).toBe(
    "Kroon Techniek",
  );
  await expectAccessible();
  await user.keyboard("{ArrowDown}{Enter}");
  expect(onChoose).toHaveBeenCalledExactlyOnceWith("cafe");
  expect(field.value).toBe("Grand Café De Kroon");
  expect(field.getAttribute("aria-expanded")).toBe("false");
});

test("the arrows open all of the list, go round it and pass by what is disabled", async () => {
  const { user, field } = put();
  await user.click(field);
  expect(shown()).toHaveLength(4);
  await user.keyboard("{ArrowDown}{ArrowDown}");
  expect(field.getAttribute("aria-activedescendant")).toMatch(/kroon$/);
  await user.keyboard("{ArrowDown}");
  expect(field.getAttribute("aria-activedescendant")).toMatch(/exact$/);
});

test("Escape puts back what was there, and only then is for who stands around it", async () => {
  const outside = vi.fn();
  const user = userEvent.setup();
  render(
    <div onKeyDown={(event) => outside(event.key)}>
      <Field />
    </div>,
  );
  const field = screen.getByRole<HTMLInputElement>("combobox");
  await user.type(field, "zzz");
  expect(screen.getByText("Niets gevonden voor “Exact Onlinezzz”.", { selector: ".option-none" })).toBeTruthy();
  outside.mockClear();
  await user.keyboard("{Escape}");
  expect(field.value).toBe("Exact Online");
  expect(outside).not.toHaveBeenCalled();
  await user.keyboard("{Escape}");
  expect(outside).toHaveBeenCalledExactlyOnceWith("Escape");
});

test("what is not on the list can be added where that is allowed, by Enter or by going on", async () => {
  const onAdd = vi.fn();
  const { user, field } = put({ onAdd });
  await user.clear(field);
  await user.type(field, "Exact Globe");
  expect(shown()).toEqual(["“Exact Globe” toevoegen"]);
  await user.keyboard("{Enter}");
  expect(onAdd).toHaveBeenLastCalledWith("Exact Globe");
  expect(field.value).toBe("Exact Globe");
  await user.clear(field);
  await user.type(field, "Eigen maatwerk");
  await user.tab();
  expect(onAdd).toHaveBeenLastCalledWith("Eigen maatwerk");
});

test("a name that is on the list is chosen and not added again", async () => {
  const onAdd = vi.fn();
  const onChoose = vi.fn();
  const { user, field } = put({ onAdd, onChoose });
  await user.clear(field);
  await user.type(field, "kroon techniek");
  await user.click(screen.getByRole("button", { name: "Verder" }));
  expect(onChoose).toHaveBeenCalledExactlyOnceWith("kroon");
  expect(onAdd).not.toHaveBeenCalled();
});

test("emptying the field is a choice only where that is allowed", async () => {
  const first = put();
  await first.user.clear(first.field);
  await first.user.tab();
  expect(first.field.value).toBe("Exact Online");
  first.unmount();
  const onClear = vi.fn();
  const second = put({ onClear });
  await second.user.clear(second.field);
  await second.user.keyboard("{Enter}");
  expect(onClear).toHaveBeenCalledOnce();
  expect(second.field.value).toBe("");
});

test("the mouse takes an option and leaves the focus in the field", async () => {
  const onChoose = vi.fn();
  const { user, field } = put({ onChoose });
  await user.click(screen.getByRole("button", { name: "Lijst van Pakket tonen" }));
  await user.click(screen.getByRole("option", { name: "Kroon Techniek" }));
  expect(onChoose).toHaveBeenCalledWith("kroon");
  expect(document.activeElement).toBe(field);
  await user.click(field);
  await user.click(screen.getByRole("option", { name: "Kroon Oud" }));
  expect(onChoose).toHaveBeenCalledOnce();
});

test("of five thousand options only those in view exist, with their place in the whole", async () => {
  const options = Array.from({ length: 5000 }, (_, at) => ({ key: String(at), text: `SBI ${10000 + at}` }));
  const onChoose = vi.fn();
  const user = userEvent.setup();
  render(<ComboBox label="Branche" options={options} onChange={onChoose} />);
  await user.click(screen.getByRole("combobox"));
  expect(shown().length).toBeLessThan(60);
  expect(screen.getAllByRole("option")[0]?.getAttribute("aria-setsize")).toBe("5000");
  await user.keyboard("14321");
  await waitFor(() => expect(shown()).toEqual(["SBI 14321"]));
  await user.keyboard("{Enter}");
  expect(onChoose).toHaveBeenCalledWith("4321");
});

test("while options are on their way, that is said", async () => {
  const user = userEvent.setup();
  render(<ComboBox label="Branche" options={[]} onChange={() => undefined} isLoading />);
  await user.click(screen.getByRole("combobox"));
  expect(screen.getByRole("status").textContent).toBe("Opties ophalen…");
  await expectAccessible();
});
