import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, test, vi } from "vitest";
import { TextArea, TextField } from "./Field";

/** What is said after the name of a control. */
function described(control: HTMLElement): string {
  const ids = control.getAttribute("aria-describedby")?.split(" ") ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
}

describe("a field", () => {
  test("tells its hint, and what is wrong in place of it", () => {
    const { rerender } = render(<TextField label="Bedrijf" hint="Zoals in het register" />);
    const input = screen.getByRole("textbox", { name: "Bedrijf" });
    expect(described(input)).toBe("Zoals in het register");
    rerender(<TextField label="Bedrijf" hint="Zoals in het register" error="Vul een naam in." />);
    expect(described(input)).toBe("Vul een naam in.");
    expect(input.getAttribute("aria-invalid")).toBe("true");
    expect(screen.queryByText("Zoals in het register")).toBeNull();
  });

  test("that must be filled in says so without stopping its form", async () => {
    const submit = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
    const user = userEvent.setup();
    render(
      <form onSubmit={submit}>
        <TextField label="Bedrijf" mark="required" />
      </form>,
    );
    const input = screen.getByRole("textbox", { name: "Bedrijf verplicht" });
    expect(input.getAttribute("aria-required")).toBe("true");
    await user.type(input, "{Enter}");
    expect(submit).toHaveBeenCalledOnce();
  });

  test("with a quiet label is still named", () => {
    render(<TextField label="Zoeken" isLabelHidden />);
    expect(screen.getByRole("textbox", { name: "Zoeken" })).toBeTruthy();
  });

  test("that is read-only can be read with the keyboard and not changed", async () => {
    const change = vi.fn();
    const user = userEvent.setup();
    render(<TextField label="Bedrijf" value="Jansen" onChange={change} isReadOnly />);
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole("textbox"));
    await user.keyboard("x");
    expect(change).not.toHaveBeenCalled();
  });
});

describe("a text area", () => {
  test("takes its height from a copy of its text, line breaks and all", async () => {
    const user = userEvent.setup();
    const Note = () => {
      const [note, setNote] = useState("");
      return <TextArea label="Notitie" value={note} onChange={setNote} />;
    };
    render(<Note />);
    await user.tab();
    await user.keyboard("een{Enter}twee");
    const area = screen.getByRole("textbox", { name: "Notitie" });
    expect(area.closest<HTMLElement>("[data-text]")?.dataset.text).toBe("een\ntwee");
  });

  test("that keeps its own text grows as well", async () => {
    const user = userEvent.setup();
    render(<TextArea label="Notitie" defaultValue="een" />);
    const area = screen.getByRole("textbox");
    await user.type(area, "!");
    expect(area.closest<HTMLElement>("[data-text]")?.dataset.text).toBe("een!");
  });
});
