import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, test, vi } from "vitest";
import { expectAccessible } from "../test/screen";
import {
  AS_MADE,
  NOTHING,
  type TableColumn,
  type TableLayout,
  type TableSelection,
  VirtualTable,
} from "./VirtualTable";

const MILLION = 1_000_000;
type Row = { id: number; company: string; city: string };
type Sort = "company" | "city";
type Props = Partial<Parameters<typeof VirtualTable<Row, Sort>>[0]>;

const ROWS = new Map<number, Row>();
const rowAt = (index: number): Row => {
  const row = ROWS.get(index) ?? { id: index + 1, company: `Bedrijf ${index}`, city: `Plaats ${index % 7}` };
  ROWS.set(index, row);
  return row;
};
const COLUMNS: TableColumn<Row, Sort>[] = [
  { key: "company", label: "bedrijf", width: "1fr", sort: "company", cell: (row) => row.company },
  { key: "city", label: "plaats", width: "120px", sort: "city", cell: (row) => row.city },
  { key: "number", label: "nummer", width: "80px", isRight: true, cell: (row) => row.id },
];
const ignore = () => undefined;

function Table(props: Props) {
  return (
    <VirtualTable<Row, Sort>
      label="Leads"
      columns={COLUMNS}
      total={MILLION}
      rowAt={rowAt}
      onView={ignore}
      idOf={(row) => row.id}
      nameOf={(row) => row.company}
      {...props}
    />
  );
}
/** A table that keeps what is chosen and how its columns stand, as a screen does. */
function Kept(props: Props) {
  const [selection, setSelection] = useState<TableSelection>(NOTHING);
  const [layout, setLayout] = useState<TableLayout>(AS_MADE);
  return (
    <Table
      selection={selection}
      layout={layout}
      {...props}
      onSelection={(next) => {
        setSelection(next);
        props.onSelection?.(next);
      }}
      onLayout={(next) => {
        setLayout(next);
        props.onLayout?.(next);
      }}
    />
  );
}

const grid = () => screen.getByRole("grid");
/** The cell on which a screen reader is, in words: the row's number and the column's. */
function active(): string {
  const cell = document.getElementById(grid().getAttribute("aria-activedescendant") ?? "");
  if (!cell) return "nowhere";
  const row = cell.closest("[role=row]")?.getAttribute("aria-rowindex");
  return `${row}:${cell.closest("[aria-colindex]")?.getAttribute("aria-colindex")}`;
}
const names = () => screen.getAllByRole("columnheader").map((head) => head.textContent);
function setup(table: React.ReactElement) {
  const user = userEvent.setup();
  const view = render(table);
  grid().focus();
  return { user, ...view };
}

describe("a table of a million rows", () => {
  test("draws what is in view and says how many there are", async () => {
    render(<Table sort="company" onSort={ignore} />);
    expect(screen.getAllByRole("row").length).toBeLessThan(60);
    expect(grid().getAttribute("aria-rowcount")).toBe(String(MILLION + 1));
    expect(grid().getAttribute("aria-colcount")).toBe("3");
    expect(screen.getAllByRole("columnheader").map((head) => head.getAttribute("aria-sort"))).toEqual([
      "ascending",
      "none",
      null,
    ]);
    await expectAccessible();
  });

  test("goes to the very last row, however far down, and Enter opens it", async () => {
    const opened = vi.fn();
    const { user } = setup(<Table onOpen={opened} />);
    await user.keyboard("{Control>}{End}{/Control}{Enter}");
    expect(opened).toHaveBeenCalledWith(rowAt(MILLION - 1));
    expect(active()).toBe(`${MILLION + 1}:3`);
  });

  test("scrolls by reusing the elements of its rows", () => {
    render(<Table />);
    const before = screen.getAllByRole("row").slice(1);
    const element = grid();
    for (let scroll = 0; scroll <= 3800; scroll += 190) {
      element.scrollTop = scroll;
      fireEvent.scroll(element);
    }
    const after = screen.getAllByRole("row").slice(1);
    expect(after.map((row) => row.getAttribute("aria-rowindex"))).toContain("101");
    expect(after.filter((row) => !before.includes(row)).length).toBeLessThanOrEqual(1);
  });

  test("moves by the wheel's own pixels in the middle, and jumps with the bar", () => {
    render(<Table />);
    const element = grid();
    const rows = () => screen.getAllByRole("row").slice(1, -1);
    const topOf = (index: number) =>
      Number.parseFloat(rows().find((row) => row.dataset.index === String(index))?.style.top ?? "NaN");
    element.scrollTop = 4_000_000;
    fireEvent.scroll(element);
    const index = Number(rows()[12]?.dataset.index);
    expect(index).toBeGreaterThan(490_000);
    const top = topOf(index);
    element.scrollTop += 38;
    fireEvent.scroll(element);
    // The row stays where it was in the scrolled element, so in view it went up by as much as the wheel turned.
    expect(topOf(index)).toBe(top);
  });

  test("asks for the rows in view, also when another list begins", () => {
    const onView = vi.fn();
    const { rerender } = render(<Table onView={onView} list="a" />);
    expect(onView).toHaveBeenLastCalledWith(0, expect.any(Number));
    const element = grid();
    element.scrollTop = 100_000;
    fireEvent.scroll(element);
    expect(onView.mock.lastCall?.[0]).toBeGreaterThan(2000);
    rerender(<Table onView={onView} list="b" />);
    expect(onView.mock.lastCall?.[0]).toBe(0);
    expect(element.scrollTop).toBe(0);
  });

  test("shows bars for what is still being fetched", async () => {
    render(<Table rowAt={(index) => (index < 2 ? rowAt(index) : undefined)} />);
    const rows = screen.getAllByRole("row");
    expect(rows[1]?.getAttribute("aria-busy")).toBeNull();
    expect(rows[4]?.getAttribute("aria-busy")).toBe("true");
    await expectAccessible();
  });
});

describe("the keyboard", () => {
  test("walks cells both ways, by pages and to the ends", async () => {
    const { user } = setup(<Table />);
    expect(active()).toBe("2:1");
    const walk: [keys: string, cell: string][] = [
      ["{ArrowDown}{ArrowRight}", "3:2"],
      ["{End}", "3:3"],
      ["{ArrowRight}", "3:3"],
      ["{Home}", "3:1"],
      ["{PageDown}", "19:1"],
      ["{PageUp}", "3:1"],
      ["{Control>}{End}{/Control}", `${MILLION + 1}:3`],
      ["{ArrowDown}", `${MILLION + 1}:3`],
      ["{ArrowUp}", `${MILLION}:3`],
      ["{Control>}{Home}{/Control}", "2:1"],
      ["{ArrowUp}", "1:1"],
      ["{ArrowUp}", "1:1"],
      ["{ArrowDown}", "2:1"],
    ];
    for (const [keys, cell] of walk) {
      await user.keyboard(keys);
      expect([keys, active()]).toEqual([keys, cell]);
    }
  });

  test("has one stop, and leaves letters to the program", async () => {
    const heard = vi.fn();
    const { user } = setup(
      <div onKeyDown={(event) => heard(event.key)}>
        <Table selection={NOTHING} onSelection={ignore} />
        <button type="button">daarna</button>
      </div>,
    );
    await user.keyboard("s7{ArrowDown}");
    expect(heard.mock.calls).toEqual([["s"], ["7"]]);
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "daarna" }));
  });

  test("sorts in the header and stays there", async () => {
    const onSort = vi.fn();
    const { user } = setup(<Table sort="company" onSort={onSort} />);
    await user.keyboard("{ArrowUp}{ArrowRight}{Enter}");
    expect(onSort).toHaveBeenCalledWith("city");
    expect(active()).toBe("1:2");
    expect(document.activeElement).toBe(grid());
    await user.click(screen.getByRole("button", { name: "bedrijf" }));
    expect(onSort).toHaveBeenLastCalledWith("company");
    expect(document.activeElement).toBe(grid());
  });

  test("stays on its row when a fetch moves it", async () => {
    const { user, rerender } = setup(<Table />);
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(active()).toBe("4:1");
    const above: Row = { id: 9_999_999, company: "Nieuw", city: "Delft" };
    rerender(<Table total={MILLION + 1} rowAt={(index) => (index === 0 ? above : rowAt(index - 1))} />);
    expect(active()).toBe("5:1");
    rerender(<Table total={2} />);
    expect(active()).toBe("3:1");
  });

  test("opens the menu of a row, as the right button does", async () => {
    const onRowMenu = vi.fn();
    const { user } = setup(<Table onRowMenu={onRowMenu} />);
    await user.keyboard("{ArrowDown}{Shift>}{F10}{/Shift}");
    expect(onRowMenu).toHaveBeenLastCalledWith(rowAt(1), expect.objectContaining({ x: 0 }));
    fireEvent.contextMenu(screen.getByText("Bedrijf 3"), { clientX: 40, clientY: 50 });
    expect(onRowMenu).toHaveBeenLastCalledWith(rowAt(3), { x: 40, y: 50 });
  });
});

describe("choosing rows", () => {
  const chosen = () =>
    screen
      .getAllByRole("row", { selected: true })
      .map((row) => row.getAttribute("aria-rowindex"))
      .join(" ");
  const all = () => screen.getByRole("checkbox", { name: "Alles kiezen" }).getAttribute("aria-checked");

  test("goes by Space, by Shift with arrows and back, and Escape lets go", async () => {
    const onSelection = vi.fn();
    const { user } = setup(<Kept onSelection={onSelection} />);
    await user.keyboard(" ");
    expect(chosen()).toBe("2");
    await user.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}{Shift>}{ArrowDown}{ArrowDown}{/Shift}");
    expect(chosen()).toBe("2 5 6 7");
    await user.keyboard("{Shift>}{ArrowUp}{/Shift}");
    expect(chosen()).toBe("2 5 6");
    expect(all()).toBe("mixed");
    await user.keyboard("{Escape}");
    expect(onSelection).toHaveBeenLastCalledWith(NOTHING);
    await expectAccessible();
  });

  test("all of a million, less one, is one entry", async () => {
    const onSelection = vi.fn();
    const { user } = setup(<Kept onSelection={onSelection} />);
    await user.keyboard("{Control>}a{/Control}");
    expect(all()).toBe("true");
    await user.click(screen.getByRole("checkbox", { name: "Bedrijf 4 kiezen" }));
    expect(onSelection).toHaveBeenLastCalledWith({ all: true, except: new Set([5]) });
    expect(all()).toBe("mixed");
    await user.click(screen.getByRole("checkbox", { name: "Alles kiezen" }));
    await user.click(screen.getByRole("checkbox", { name: "Alles kiezen" }));
    expect(all()).toBe("false");
  });

  test("goes by the mouse: a box, Ctrl, and Shift up to here; a plain click opens", async () => {
    const opened = vi.fn();
    const { user } = setup(<Kept onOpen={opened} />);
    await user.click(screen.getByRole("checkbox", { name: "Bedrijf 1 kiezen" }));
    await user.keyboard("{Shift>}");
    await user.click(screen.getByText("Bedrijf 3"));
    await user.keyboard("{/Shift}{Control>}");
    await user.click(screen.getByText("Bedrijf 6"));
    await user.keyboard("{/Control}");
    expect(chosen()).toBe("3 4 5 8");
    expect(opened).not.toHaveBeenCalled();
    await user.click(screen.getByText("Bedrijf 6"));
    expect(opened).toHaveBeenCalledWith(rowAt(6));
    expect(chosen()).toBe("3 4 5 8");
  });

  test("asks who is in a range that is not fetched", async () => {
    const onSelection = vi.fn();
    const idsBetween = vi.fn(async (first: number, last: number) =>
      Array.from({ length: last - first + 1 }, (_, n) => first + n + 1),
    );
    const { user } = setup(
      <Kept
        onSelection={onSelection}
        idsBetween={idsBetween}
        rowAt={(index) => (index < 50 ? rowAt(index) : undefined)}
        total={500}
      />,
    );
    await user.keyboard("{ArrowDown}{Shift>}{Control>}{End}{/Control}{/Shift}");
    await waitFor(() => expect(onSelection).toHaveBeenCalled());
    expect(idsBetween).toHaveBeenCalledWith(1, 499);
    expect(onSelection.mock.lastCall?.[0].except.size).toBe(499);
  });
});

describe("arranging columns", () => {
  test("moves a column with Alt and says where it is", async () => {
    const { user } = setup(<Kept />);
    await user.keyboard("{ArrowUp}{Alt>}{ArrowRight}{/Alt}");
    expect(names().slice(1)).toEqual(["plaats", "bedrijf", "nummer"]);
    screen.getByText("bedrijf is nu kolom 2 van 3");
    expect(active()).toBe("1:3");
  });

  test("sizes a column with Shift, and by its edge", async () => {
    const onLayout = vi.fn();
    const { user } = setup(<Kept onLayout={onLayout} />);
    await user.keyboard("{ArrowUp}{ArrowRight}{Shift>}{ArrowRight}{/Shift}");
    // Without layout a column is 0 wide, and none becomes narrower than one can take hold of.
    expect(onLayout.mock.lastCall?.[0].widths.city).toBe(56);
    screen.getByText("plaats is 56 pixels breed");
    const edge = within(screen.getByRole("columnheader", { name: "bedrijf" })).getByText("", {
      selector: ".table-edge",
    });
    edge.setPointerCapture = ignore;
    fireEvent.pointerDown(edge, { button: 0, clientX: 100, pointerId: 1 });
    fireEvent.pointerMove(edge, { clientX: 240, pointerId: 1 });
    expect(grid().style.getPropertyValue("--columns")).toContain("140px");
    fireEvent.pointerUp(edge, { clientX: 240, pointerId: 1 });
    expect(onLayout.mock.lastCall?.[0].widths.company).toBe(140);
  });

  test("shows them in a kept order, without the hidden ones", async () => {
    render(<Table layout={{ order: ["number", "gone", "company"], hidden: ["city"], widths: { number: 90 } }} />);
    expect(names()).toEqual(["nummer", "bedrijf"]);
    expect(grid().style.getPropertyValue("--columns")).toBe("90px 1fr");
    await expectAccessible();
  });
});

describe("typing in a cell", () => {
  function editable(onCommit: (row: Row, text: string) => Promise<string | null>): TableColumn<Row, Sort>[] {
    return COLUMNS.map((column) =>
      column.key === "city"
        ? { ...column, edit: { kind: "text", value: (row) => row.city, onCommit } }
        : column.key === "number"
          ? {
              ...column,
              edit: {
                kind: "choice",
                value: (row) => (row.id % 2 ? "odd" : "even"),
                options: [
                  { value: "odd", label: "oneven" },
                  { value: "even", label: "even" },
                ],
                onCommit,
              },
            }
          : column,
    );
  }
  const field = () => screen.getByRole("textbox", { name: /^plaats van/ });

  test("keeps with Enter and goes down; the text stands while it is on its way", async () => {
    let settle: (problem: string | null) => void = ignore;
    const onCommit = vi.fn(() => new Promise<string | null>((resolve) => (settle = resolve)));
    const { user } = setup(<Table columns={editable(onCommit)} />);
    await user.keyboard("{ArrowRight}{F2}");
    expect(field()).toBe(document.activeElement);
    await user.clear(field());
    await user.keyboard("Gouda{Enter}");
    expect(onCommit).toHaveBeenCalledWith(rowAt(0), "Gouda");
    expect(active()).toBe("3:2");
    expect(document.activeElement).toBe(grid());
    expect(screen.getByText("Gouda").closest("[role=gridcell]")?.getAttribute("aria-busy")).toBe("true");
    await act(async () => settle(null));
    expect(screen.getByText("Gouda").closest("[role=gridcell]")?.getAttribute("aria-busy")).toBeNull();
  });

  test("shows a newer row as soon as there is one", async () => {
    const columns = editable(async () => null);
    const { user, rerender } = setup(<Table columns={columns} />);
    await user.keyboard("{ArrowRight}{Enter}gouda{Enter}");
    await screen.findByText("gouda");
    rerender(
      <Table columns={columns} rowAt={(index) => ({ ...rowAt(index), ...(index === 0 ? { city: "Gouda" } : {}) })} />,
    );
    await screen.findByText("Gouda");
    expect(screen.queryByText("gouda")).toBeNull();
  });

  test("Escape restores, and an unchanged text is no change", async () => {
    const onCommit = vi.fn(async () => null);
    const { user } = setup(<Table columns={editable(onCommit)} />);
    await user.keyboard("{ArrowRight}{Enter}xyz{Escape}");
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(document.activeElement).toBe(grid());
    await user.keyboard("{Enter}{Enter}");
    expect(onCommit).not.toHaveBeenCalled();
    expect(active()).toBe("3:2");
  });

  test("says at the cell what is wrong, and loses nothing", async () => {
    const onCommit = vi.fn(async (_: Row, text: string) => (text === "?" ? "Dit is geen plaats." : null));
    const { user } = setup(<Table columns={editable(onCommit)} />);
    await user.keyboard("{ArrowRight}{Enter}?{Enter}");
    const [note] = await screen.findAllByText("Dit is geen plaats.");
    const cell = screen.getByText("?").closest("[role=gridcell]");
    expect(cell?.getAttribute("aria-invalid")).toBe("true");
    expect(cell?.getAttribute("aria-describedby")).toBe(note?.id);
    screen.getByText("plaats van Bedrijf 0 is niet opgeslagen: Dit is geen plaats.");
    // The hand is in the row below, so it stands beside the cell; later it hangs below.
    const top = () => Number.parseFloat(note?.parentElement?.style.top ?? "NaN");
    expect(top()).toBe(34);
    await user.keyboard("{ArrowDown}");
    expect(top()).toBe(34 + 38);
    await user.keyboard("{ArrowUp}");
    await expectAccessible();
    await user.keyboard("{ArrowUp}{Enter}");
    expect((field() as HTMLInputElement).value).toBe("?");
    await user.keyboard("{Escape}");
    expect(screen.queryByText("Dit is geen plaats.")).toBeNull();
    screen.getAllByText("Plaats 0");
  });

  test("that could not be kept at all says so", async () => {
    const { user } = setup(<Table columns={editable(() => Promise.reject(new Error("gone")))} />);
    await user.keyboard("{ArrowRight}{Enter}Gouda{Enter}");
    await screen.findByText("Dit kon niet worden opgeslagen. Probeer het opnieuw.");
    screen.getByText("Gouda");
  });

  test("Tab goes to the next field, and a choice is made with the arrows", async () => {
    const onCommit = vi.fn(async () => null);
    const { user } = setup(<Table columns={editable(onCommit)} />);
    await user.keyboard("{ArrowRight}{Enter}Gouda{Tab}");
    expect(onCommit).toHaveBeenCalledWith(rowAt(0), "Gouda");
    await screen.findByRole("option", { name: "oneven", selected: true });
    await user.keyboard("{ArrowDown}{Enter}");
    expect(onCommit).toHaveBeenLastCalledWith(rowAt(0), "even");
    await waitFor(() => expect(document.activeElement).toBe(grid()));
    expect(active()).toBe("3:3");
  });

  test("goes on while the row is scrolled away or fetched anew", async () => {
    const onCommit = vi.fn(async () => null);
    const columns = editable(onCommit);
    const { user, rerender } = setup(<Table columns={columns} />);
    await user.keyboard("{ArrowRight}{Enter}");
    const before = field();
    const element = grid();
    element.scrollTop = 1_000_000;
    fireEvent.scroll(element);
    expect(field()).toBe(before);
    rerender(<Table columns={columns} rowAt={() => undefined} />);
    await user.keyboard("Gouda{Enter}");
    expect(onCommit).toHaveBeenCalledWith(rowAt(0), "Gouda");
  });

  test("goes along when a fetch puts the row elsewhere", async () => {
    const onCommit = vi.fn(async () => null);
    const columns = editable(onCommit);
    const { user, rerender } = setup(<Table columns={columns} />);
    await user.keyboard("{ArrowRight}{Enter}");
    const above: Row = { id: 9_999_999, company: "Nieuw", city: "Delft" };
    rerender(<Table columns={columns} rowAt={(index) => (index === 0 ? above : rowAt(index - 1))} />);
    expect(field().closest("[role=row]")?.getAttribute("aria-rowindex")).toBe("3");
    expect(screen.getAllByText("Bedrijf 0")).toHaveLength(1);
    await user.keyboard("Gouda{Enter}");
    expect(onCommit).toHaveBeenCalledWith(rowAt(0), "Gouda");
    expect(active()).toBe("4:2");
  });

  test("Enter opens a row from a column that is not editable", async () => {
    const opened = vi.fn();
    const { user } = setup(<Table columns={editable(async () => null)} onOpen={opened} />);
    await user.keyboard("{Enter}");
    expect(opened).toHaveBeenCalledWith(rowAt(0));
  });
});
