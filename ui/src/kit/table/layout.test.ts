import { act, renderHook } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import {
  AS_MADE,
  inOrder,
  LEAST_WIDTH,
  leastWidth,
  readLayout,
  shownColumns,
  type TableLayout,
  trackOf,
  useTableLayout,
  withColumnAt,
  withShown,
  withWidths,
} from "./layout";

const made = (...keys: string[]) => keys.map((key) => ({ key, width: "100px" }));
const keys = (columns: { key: string }[]) => columns.map(({ key }) => key).join(" ");
const ABCD = made("a", "b", "c", "d");

describe("a layout", () => {
  test("left alone shows the columns as they were made", () => {
    expect(keys(shownColumns(ABCD, AS_MADE))).toBe("a b c d");
  });
  test("keeps its order, and puts a new column behind the one it was made to follow", () => {
    const layout: TableLayout = { ...AS_MADE, order: ["d", "a", "b"] };
    expect(keys(inOrder(ABCD, layout))).toBe("d a b c");
    expect(keys(inOrder(made("new", "a", "b", "d"), layout))).toBe("new d a b");
  });
  test("passes over a column that is gone, and remembers its place for when it returns", () => {
    const layout: TableLayout = { ...AS_MADE, order: ["c", "gone", "a", "b", "d"] };
    expect(keys(shownColumns(ABCD, layout))).toBe("c a b d");
    const after = withColumnAt(ABCD, shownColumns(ABCD, layout), layout, "d", 0);
    expect(keys(shownColumns([...ABCD, ...made("gone")], after))).toBe("d c gone a b");
  });
  test("moves a column among those that show, around the hidden ones", () => {
    for (let from = 0; from < 4; from++) {
      for (let to = 0; to < 4; to++) {
        const hidden: TableLayout = { ...AS_MADE, order: ["a", "x", "b", "c", "d"], hidden: ["x"] };
        const all = made("a", "x", "b", "c", "d");
        const shown = shownColumns(all, hidden);
        const key = shown[from]?.key ?? "";
        const wanted = shown.map((column) => column.key).filter((other) => other !== key);
        wanted.splice(to, 0, key);
        const after = withColumnAt(all, shown, hidden, key, to);
        expect(keys(shownColumns(all, after))).toBe(wanted.join(" "));
        expect([...after.order].sort()).toEqual(["a", "b", "c", "d", "x"]);
      }
    }
  });
  test("hides and shows, and never hides everything", () => {
    const hidden = withShown(withShown(AS_MADE, "b", false), "b", false);
    expect(hidden.hidden).toEqual(["b"]);
    expect(keys(shownColumns(ABCD, hidden))).toBe("a c d");
    expect(keys(shownColumns(ABCD, withShown(hidden, "b", true)))).toBe("a b c d");
    expect(keys(shownColumns(ABCD, { ...AS_MADE, hidden: ["a", "b", "c", "d"] }))).toBe("a");
  });
  test("gives a dragged column its width, and none too narrow to drag back", () => {
    const layout = withWidths(AS_MADE, { a: 3, b: 120.4 });
    expect(layout.widths).toEqual({ a: LEAST_WIDTH, b: 120 });
    expect(ABCD.map((column) => trackOf(column, layout))).toEqual([`${LEAST_WIDTH}px`, "120px", "100px", "100px"]);
  });
  test("knows the least width of a track", () => {
    expect(["118px", "minmax(150px, 1.6fr)", "1fr"].map(leastWidth)).toEqual([118, 150, LEAST_WIDTH]);
  });
});

describe("a kept layout", () => {
  test.each(["", "{", "null", "3", "[]", '{"order":3}'])("that has become %j is as made", (kept) => {
    expect(readLayout(kept)).toEqual(AS_MADE);
  });
  test("loses only what is wrong in it", () => {
    const kept = { order: ["a"], hidden: [4], widths: { a: 90, b: "wide", c: -1 } };
    expect(readLayout(JSON.stringify(kept))).toEqual({ order: ["a"], hidden: [], widths: { a: 90 } });
  });
  test("is there again next time, under its own name", () => {
    const first = renderHook(() => useTableLayout("leads"));
    act(() => first.result.current[1](withShown(AS_MADE, "b", false)));
    expect(first.result.current[0].hidden).toEqual(["b"]);
    expect(renderHook(() => useTableLayout("leads")).result.current[0].hidden).toEqual(["b"]);
    expect(renderHook(() => useTableLayout("other")).result.current[0]).toEqual(AS_MADE);
  });
});
