import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, test } from "vitest";
import { i18next } from "../i18n";
import { expectAccessible } from "../test/screen";
import { movedTo, SortableList, Tree, type TreeNode } from "./Tree";
import { placeAt, rowsOf } from "./tree/places";

const leaf = (id: string): TreeNode<string> => ({ id, name: id, item: id });
const group = (id: string, ...children: TreeNode<string>[]): TreeNode<string> => ({
  id,
  name: id,
  item: id,
  children,
  isFixed: id === id.toUpperCase(),
});

const RULES = [group("FIT", leaf("a"), group("any", leaf("b1"), leaf("b2")), leaf("c")), group("INTEREST", leaf("d"))];
/** Rules live in a group or in another rule's “any of these”. */
const mayHold = (parent: TreeNode<string> | null) => parent !== null && parent.children !== undefined;

function Rules() {
  const [nodes, setNodes] = useState(RULES);
  return (
    <>
      <button type="button">ervoor</button>
      <Tree
        label="Regels"
        nodes={nodes}
        mayHold={mayHold}
        render={(node) =>
          node.children ? (
            node.item
          ) : (
            <>
              {node.item} <button type="button">{`veld ${node.item}`}</button>{" "}
              <button type="button">{`punten ${node.item}`}</button>
            </>
          )
        }
        onMove={(node, parent, index) => setNodes((before) => movedTo(before, node.id, { parent, index }))}
      />
      <button type="button">erna</button>
    </>
  );
}

const order = () => screen.getAllByRole("row").map((row) => `${row.getAttribute("aria-level")}${row.dataset.row}`);
const row = (id: string) => screen.getAllByRole("row").find((one) => one.dataset.row === id);
const focused = () => (document.activeElement as HTMLElement).dataset.row ?? document.activeElement?.textContent;

describe("the keys of a tree", () => {
  test("are one tab stop, with the controls of a row behind Tab and the arrows", async () => {
    const user = userEvent.setup();
    render(<Rules />);
    await expectAccessible();
    await user.tab();
    await user.tab();
    expect(focused()).toBe("FIT");
    await user.keyboard("{ArrowDown}");
    expect(focused()).toBe("a");
    await user.tab();
    expect(focused()).toBe("veld a");
    await user.keyboard("{ArrowRight}");
    expect(focused()).toBe("punten a");
    await user.keyboard("{ArrowLeft}{ArrowLeft}");
    expect(focused()).toBe("a");
    await user.keyboard("{ArrowRight}");
    expect(focused()).toBe("veld a");
    await user.tab();
    await user.tab();
    expect(focused()).toBe("erna");
    await user.tab({ shift: true });
    expect(focused()).toBe("a");
    await user.tab({ shift: true });
    expect(focused()).toBe("ervoor");
  });

  test("walk, fold and unfold", async () => {
    const user = userEvent.setup();
    render(<Rules />);
    row("any")?.focus();
    await user.keyboard("{ArrowLeft}");
    expect(row("any")?.getAttribute("aria-expanded")).toBe("false");
    expect(order()).toEqual(["1FIT", "2a", "2any", "2c", "1INTEREST", "2d"]);
    await user.keyboard("{ArrowLeft}");
    expect(focused()).toBe("FIT");
    await user.keyboard("{End}");
    expect(focused()).toBe("d");
    row("any")?.focus();
    await user.keyboard("{ArrowRight}");
    expect(order()).toContain("3b1");
  });
});

describe("Alt with an arrow", () => {
  test("moves within a group and into the next one, keeps the focus, and says where", async () => {
    const user = userEvent.setup();
    render(<Rules />);
    row("c")?.focus();
    await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
    expect(order()).toEqual(["1FIT", "2a", "2c", "2any", "3b1", "3b2", "1INTEREST", "2d"]);
    expect(focused()).toBe("c");
    expect(screen.getByText("c staat nu op plaats 2 van 3 in FIT")).toBeTruthy();
    await user.keyboard("{Alt>}{ArrowDown}{ArrowDown}{/Alt}");
    expect(order()).toEqual(["1FIT", "2a", "2any", "3b1", "3b2", "1INTEREST", "2c", "2d"]);
    await user.keyboard("{Alt>}{ArrowDown}{ArrowDown}{/Alt}");
    expect(screen.getByText("c kan niet verder")).toBeTruthy();
    expect(order().at(-1)).toBe("2c");
  });

  test("nests under the row above where that is allowed, and comes out again", async () => {
    const user = userEvent.setup();
    render(<Rules />);
    row("c")?.focus();
    await user.keyboard("{Alt>}{ArrowRight}{/Alt}");
    expect(order()).toEqual(["1FIT", "2a", "2any", "3b1", "3b2", "3c", "1INTEREST", "2d"]);
    await user.keyboard("{Alt>}{ArrowLeft}{/Alt}");
    expect(order()).toEqual(["1FIT", "2a", "2any", "3b1", "3b2", "2c", "1INTEREST", "2d"]);
    await user.keyboard("{Alt>}{ArrowLeft}{/Alt}");
    expect(screen.getByText("c kan niet verder")).toBeTruthy();
  });

  test("says it in English too", async () => {
    await i18next.changeLanguage("en");
    const user = userEvent.setup();
    render(<Rules />);
    row("c")?.focus();
    await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
    expect(screen.getByText("c is now number 2 of 3 in FIT")).toBeTruthy();
  });

  test("does not move what stays where it is", async () => {
    const user = userEvent.setup();
    render(<Rules />);
    row("INTEREST")?.focus();
    await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
    expect(order()[0]).toBe("1FIT");
  });
});

test("the handle offers the same moves without dragging", async () => {
  const user = userEvent.setup();
  render(<Rules />);
  await user.click(screen.getByRole("button", { name: "c verplaatsen" }));
  await user.click(await screen.findByRole("menuitem", { name: /Omhoog/ }));
  expect(order()).toEqual(["1FIT", "2a", "2c", "2any", "3b1", "3b2", "1INTEREST", "2d"]);
});

describe("a pointer that drags", () => {
  const rows = rowsOf(RULES, () => false);
  const node = (id: string) => {
    const found = rows.find((one) => one.node.id === id);
    if (!found) throw new Error(id);
    return found.node;
  };
  test("means the level it is at, between the levels of the rows around it", () => {
    // Below b2, the last of “any”: in it, or after it.
    expect(placeAt(rows, node("a"), 4, 3, mayHold)).toEqual({ parent: "any", index: 2, level: 3 });
    expect(placeAt(rows, node("a"), 4, 2, mayHold)).toEqual({ parent: "FIT", index: 1, level: 2 });
  });
  test("never puts a row into itself or below itself", () => {
    // What hangs below “any” does not count, so the gap after “a” is before “c”.
    expect(placeAt(rows, node("any"), 2, 3, mayHold)).toEqual({ parent: "FIT", index: 1, level: 2 });
  });
  test("finds no place where none is allowed", () => {
    expect(placeAt(rows, node("a"), 0, 1, mayHold)).toBeNull();
  });

  test("moves the row to where it is dropped", async () => {
    render(<Rules />);
    // Without layout all rows are given one: forty pixels each, in their order.
    for (const [index, element] of screen.getAllByRole("row").entries())
      element.getBoundingClientRect = () => new DOMRect(0, index * 40, 600, 40);
    const grip = screen.getByRole("button", { name: "d verplaatsen" });
    const at = (clientY: number) => ({ clientX: 10, clientY, isPrimary: true, button: 0, buttons: 1 });
    fireEvent.pointerDown(grip, at(300));
    fireEvent.pointerMove(document, at(290));
    await screen.findByText("d opgepakt");
    // Dragged over time: first measured, then over the gap between FIT and a.
    fireEvent.pointerMove(document, at(55));
    await screen.findByText("d: plaats 1 in FIT");
    fireEvent.pointerUp(document, at(55));
    expect(await screen.findByText("d staat nu op plaats 1 van 4 in FIT")).toBeTruthy();
    expect(order()).toEqual(["1FIT", "2d", "2a", "2any", "3b1", "3b2", "2c", "1INTEREST"]);
  });
});

test("a flat list is sorted by the same keys", async () => {
  const user = userEvent.setup();
  function Flat() {
    const [items, setItems] = useState([leaf("x"), leaf("y"), leaf("z")]);
    return (
      <SortableList
        label="Vragen"
        items={items}
        render={(item) => item.item}
        onMove={(item, index) => setItems((before) => movedTo(before, item.id, { parent: null, index }))}
      />
    );
  }
  render(<Flat />);
  row("x")?.focus();
  await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
  expect(screen.getAllByRole("row").map((one) => one.dataset.row)).toEqual(["y", "x", "z"]);
  expect(screen.getByRole("grid", { name: "Vragen" })).toBeTruthy();
  await user.keyboard("{Alt>}{ArrowRight}{/Alt}");
  expect(screen.getByText("x kan niet verder")).toBeTruthy();
  await expectAccessible();
});
