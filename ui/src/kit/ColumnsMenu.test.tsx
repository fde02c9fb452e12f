import { fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { expectAccessible } from "../test/screen";
import { ColumnsMenu } from "./ColumnsMenu";
import { AS_MADE, type TableLayout } from "./VirtualTable";

const COLUMNS = [
  { key: "company", label: "bedrijf", isFixed: true },
  { key: "person", label: "contactpersoon" },
  { key: "score", label: "score" },
];

function open(onLayout = vi.fn()) {
  function Menu() {
    const [layout, setLayout] = useState<TableLayout>(AS_MADE);
    return (
      <ColumnsMenu
        columns={COLUMNS}
        layout={layout}
        onLayout={(next) => {
          setLayout(next);
          onLayout(next);
        }}
      />
    );
  }
  render(
    <main>
      <Menu />
    </main>,
  );
  return { user: userEvent.setup(), onLayout };
}
const lines = () => screen.getAllByRole("option").map((line) => line.textContent);
const ticked = () => screen.getAllByRole("option", { selected: true }).map((line) => line.textContent);

test("shows and hides with the keyboard, and never what a table cannot do without", async () => {
  const { user, onLayout } = open();
  await user.tab();
  await user.keyboard("{Enter}");
  const list = await screen.findByRole("listbox", { name: "Kolommen tonen en ordenen" });
  await expectAccessible();
  within(list).getByRole("option", { name: "bedrijf" }).focus();
  await user.keyboard(" {ArrowDown} ");
  expect(ticked()).toEqual(["bedrijf", "score"]);
  expect(onLayout.mock.lastCall?.[0].hidden).toEqual(["person"]);
  await user.keyboard(" ");
  expect(ticked()).toEqual(["bedrijf", "contactpersoon", "score"]);
});

test("orders with Alt and says where a column is; the focus goes along, and one button undoes it all", async () => {
  const { user, onLayout } = open();
  await user.click(screen.getByRole("button", { name: "Kolommen" }));
  (await screen.findByRole("option", { name: "score" })).focus();
  await user.keyboard("{Alt>}{ArrowUp}{ArrowUp}{/Alt}");
  expect(lines()).toEqual(["score", "bedrijf", "contactpersoon"]);
  screen.getByText("score is nu kolom 1 van 3");
  expect(document.activeElement?.textContent).toBe("score");
  await user.click(screen.getByRole("button", { name: "Standaardindeling" }));
  expect(lines()).toEqual(["bedrijf", "contactpersoon", "score"]);
  expect(onLayout).toHaveBeenLastCalledWith(AS_MADE);
});

test("orders by the grip, and a press on the grip ticks nothing", async () => {
  const { user } = open();
  await user.click(screen.getByRole("button", { name: "Kolommen" }));
  const options = await screen.findAllByRole("option");
  options.forEach((line, n) => {
    line.getBoundingClientRect = () => ({ top: n * 30, height: 30 }) as DOMRect;
  });
  const grip = options[0]?.querySelector(".columns-grip");
  if (!grip) throw new Error("no grip");
  grip.setPointerCapture = () => undefined;
  fireEvent.pointerDown(grip, { pointerId: 1, clientY: 10 });
  fireEvent.pointerMove(grip, { pointerId: 1, clientY: 50 });
  fireEvent.pointerUp(grip, { pointerId: 1, clientY: 50 });
  expect(lines()).toEqual(["contactpersoon", "bedrijf", "score"]);
  await user.click(grip);
  expect(ticked()).toHaveLength(3);
});
