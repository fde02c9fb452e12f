import { describe, expect, test } from "vitest";
import { EVERYTHING, isSelected, NOTHING, selectionCount, selectionState, toggled, withRows } from "./selection";

const MILLION = 1_000_000;

describe("a selection", () => {
  test("of all but three of a million costs three", () => {
    const most = withRows(EVERYTHING, [4, 5, 6], false);
    expect(most.except.size).toBe(3);
    expect(selectionCount(most, MILLION)).toBe(MILLION - 3);
    expect(isSelected(most, 5)).toBe(false);
    expect(isSelected(most, 999_999)).toBe(true);
    expect(selectionState(most, MILLION)).toBe("some");
  });
  test("chooses and lets go the same way from nothing and from everything", () => {
    for (const start of [NOTHING, EVERYTHING]) {
      const chosen = withRows(start, [1, 2, 3], true);
      expect([1, 2, 3].map((id) => isSelected(chosen, id))).toEqual([true, true, true]);
      const fewer = withRows(chosen, [2], false);
      expect([1, 2, 3].map((id) => isSelected(fewer, id))).toEqual([true, false, true]);
      expect(isSelected(fewer, 9)).toBe(start.all);
    }
  });
  test("turns one row twice into what it was", () => {
    for (const start of [NOTHING, EVERYTHING, withRows(NOTHING, [7], true)]) {
      expect(toggled(toggled(start, 7), 7)).toEqual(start);
      expect(isSelected(toggled(start, 7), 7)).not.toBe(isSelected(start, 7));
    }
  });
  test("says none, some and all", () => {
    expect(selectionState(NOTHING, 3)).toBe("none");
    expect(selectionState(EVERYTHING, 3)).toBe("all");
    expect(selectionState(withRows(NOTHING, [1, 2], true), 3)).toBe("some");
    expect(selectionState(withRows(NOTHING, [1, 2, 3], true), 3)).toBe("all");
    expect(selectionState(EVERYTHING, 0)).toBe("none");
  });
  test("leaves the one it came from as it was", () => {
    const one = withRows(NOTHING, [1], true);
    toggled(one, 2);
    expect([...one.except]).toEqual([1]);
    expect(NOTHING.except.size).toBe(0);
  });
});
