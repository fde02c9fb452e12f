import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ComponentProps, useState } from "react";
import { describe, expect, test, vi } from "vitest";
import { i18next } from "../i18n";
import { NumberField } from "./NumberField";

type Shown = Partial<ComponentProps<typeof NumberField>>;

function show(start: number | null, rest: Shown = {}) {
  const change = vi.fn();
  function Field() {
    const [value, setValue] = useState(start);
    return (
      <NumberField
        label="Vanaf"
        {...rest}
        value={value}
        onChange={(next) => {
          change(next);
          setValue(next);
        }}
      />
    );
  }
  render(<Field />);
  return { change, field: screen.getByRole<HTMLInputElement>("textbox", { name: "Vanaf" }), user: userEvent.setup() };
}

describe("a number field", () => {
  test("writes and reads as Dutch does", async () => {
    const { change, field, user } = show(1250, { step: 0.5 });
    expect(field.value).toBe("1.250");
    await user.clear(field);
    await user.type(field, "2.014,5{Enter}");
    expect(change).toHaveBeenLastCalledWith(2014.5);
    expect(field.value).toBe("2.014,5");
  });

  test("writes and reads as English does", async () => {
    await i18next.changeLanguage("en");
    const { change, field, user } = show(1250, { step: 0.5 });
    expect(field.value).toBe("1,250");
    await user.clear(field);
    await user.type(field, "2.5{Enter}");
    expect(change).toHaveBeenLastCalledWith(2.5);
  });

  test("steps with the arrows, leaps with PageUp and PageDown, and stays within its ends", async () => {
    const { field, user } = show(5, { minValue: 0, maxValue: 20 });
    await user.click(field);
    await user.keyboard("{ArrowUp}{ArrowUp}{ArrowDown}");
    expect(field.value).toBe("6");
    await user.keyboard("{PageUp}");
    expect(field.value).toBe("16");
    await user.keyboard("{PageUp}");
    expect(field.value).toBe("20");
    await user.keyboard("{PageDown}{PageDown}{PageDown}");
    expect(field.value).toBe("0");
  });

  test("leaps from what was just typed", async () => {
    const { field, user } = show(null);
    await user.type(field, "7{PageUp}");
    expect(field.value).toBe("17");
  });

  test("is nothing when it is emptied", async () => {
    const { change, field, user } = show(12);
    await user.clear(field);
    await user.tab();
    expect(change).toHaveBeenLastCalledWith(null);
  });

  test("says its unit, and names its buttons after itself", async () => {
    const { field, user } = show(12, { unit: "medewerkers" });
    const said = (field.getAttribute("aria-describedby") ?? "").split(" ");
    expect(said.map((id) => document.getElementById(id)?.textContent)).toContain("medewerkers");
    await user.click(screen.getByRole("button", { name: "Vanaf verhogen" }));
    expect(field.value).toBe("13");
    await user.click(screen.getByRole("button", { name: "Vanaf verlagen" }));
    expect(field.value).toBe("12");
  });

  test("tells unit and error together", () => {
    const { field } = show(12, { unit: "medewerkers", error: "Kies 25 of meer." });
    const said = (field.getAttribute("aria-describedby") ?? "").split(" ");
    expect(said.map((id) => document.getElementById(id)?.textContent).join(" ")).toMatch(/medewerkers/);
    expect(said.map((id) => document.getElementById(id)?.textContent).join(" ")).toMatch(/Kies 25 of meer\./);
    expect(field.getAttribute("aria-invalid")).toBe("true");
  });

  test("that is read-only neither steps nor leaps", async () => {
    const { change, field, user } = show(12, { isReadOnly: true });
    await user.click(field);
    await user.keyboard("{ArrowUp}{PageUp}");
    expect(change).not.toHaveBeenCalled();
    expect(field.value).toBe("12");
  });
});
