import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import { Tiles } from "./Tiles";

function Starts() {
  const [start, setStart] = useState<"own" | "empty" | null>(null);
  return (
    <Tiles<"own" | "empty">
      label="Hoe wilt u beginnen?"
      options={[
        { key: "own", text: "Eigen bestand", note: "Een lijst uit Excel." },
        { key: "empty", text: "Leeg boek", note: "Leads één voor één." },
      ]}
      value={start}
      onChange={setStart}
    />
  );
}

test("a tile is chosen with the space bar and the arrows, is called by its title, and its sentence describes it", async () => {
  const user = userEvent.setup();
  render(<Starts />);
  expect(screen.getByRole("radiogroup", { name: "Hoe wilt u beginnen?" })).toBeTruthy();
  await user.tab();
  await user.keyboard(" ");
  expect(screen.getByRole("radio", { name: "Eigen bestand", checked: true })).toBeTruthy();
  await user.keyboard("{ArrowDown}");
  const empty = screen.getByRole("radio", { name: "Leeg boek", checked: true });
  const said = (empty.getAttribute("aria-describedby") ?? "").split(" ");
  expect(said.map((id) => document.getElementById(id)?.textContent)).toContain("Leads één voor één.");
});

test("a press anywhere on a tile chooses it", async () => {
  const user = userEvent.setup();
  render(<Starts />);
  await user.click(screen.getByText("Leads één voor één."));
  expect(screen.getByRole("radio", { name: "Leeg boek", checked: true })).toBeTruthy();
});
