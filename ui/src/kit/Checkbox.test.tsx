import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, test, vi } from "vitest";
import { Checkbox, CheckboxGroup } from "./Checkbox";

describe("a checkbox", () => {
  test("is ticked with the space bar and tells its hint", async () => {
    const change = vi.fn();
    const user = userEvent.setup();
    render(
      <Checkbox onChange={change} hint="later terug te draaien">
        Overslaan
      </Checkbox>,
    );
    await user.tab();
    await user.keyboard(" ");
    const box = screen.getByRole("checkbox", { name: "Overslaan", checked: true });
    expect(change).toHaveBeenCalledWith(true);
    const description = document.getElementById(box.getAttribute("aria-describedby") ?? "");
    expect(description?.textContent).toBe("later terug te draaien");
  });

  test("half ticked says so", () => {
    render(<Checkbox isIndeterminate>12 van 40</Checkbox>);
    expect(screen.getByRole<HTMLInputElement>("checkbox").indeterminate).toBe(true);
  });

  test("without words has a name for its row", () => {
    render(<Checkbox aria-label="Bakkerij Jansen kiezen" />);
    expect(screen.getByRole("checkbox", { name: "Bakkerij Jansen kiezen" })).toBeTruthy();
  });

  test("that is read-only stays as it is", async () => {
    const user = userEvent.setup();
    render(
      <Checkbox defaultSelected isReadOnly>
        Overslaan
      </Checkbox>,
    );
    await user.tab();
    await user.keyboard(" ");
    expect(screen.getByRole("checkbox", { checked: true })).toBeTruthy();
  });
});

test("a group gives its choices in the order they stand in, whatever the order of ticking", async () => {
  const user = userEvent.setup();
  function Days() {
    const [days, setDays] = useState<("mo" | "tu")[]>([]);
    return (
      <>
        <CheckboxGroup
          label="Beldagen"
          options={[
            { key: "mo", text: "maandag" },
            { key: "tu", text: "dinsdag" },
          ]}
          value={days}
          onChange={setDays}
        />
        <output>{days.join(" ")}</output>
      </>
    );
  }
  render(<Days />);
  await user.tab();
  await user.tab();
  await user.keyboard(" ");
  await user.tab({ shift: true });
  await user.keyboard(" ");
  expect(screen.getByRole("group", { name: "Beldagen" })).toBeTruthy();
  expect(screen.getByRole("status").textContent).toBe("mo tu");
});
