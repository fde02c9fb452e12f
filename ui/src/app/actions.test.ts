import { describe, expect, test } from "vitest";
import { ACTION_IDS, ACTIONS, isSingle, pressed } from "./actions";

const press = (key: string, held: Partial<KeyboardEvent> = {}, code = "") => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe("keys", () => {
  test("Ctrl+Shift+Z is not Ctrl+Z", () => {
    expect(pressed(press("Z", { ctrlKey: true, shiftKey: true }), "Ctrl+Z")).toBe(false);
    expect(pressed(press("Z", { ctrlKey: true, shiftKey: true }), "Ctrl+Shift+Z")).toBe(true);
    expect(pressed(press("z", { ctrlKey: true }), "Ctrl+Z")).toBe(true);
  });
  test("a digit is a digit on a Belgian keyboard too", () => {
    expect(pressed(press("&", {}, "Digit1"), "1")).toBe(true);
    expect(pressed(press("1", { ctrlKey: true }, "Digit1"), "1")).toBe(false);
  });
  test("? needs whatever Shift the keyboard needs", () => {
    expect(pressed(press("?", { shiftKey: true }), "?")).toBe(true);
    expect(pressed(press("?"), "?")).toBe(true);
  });
  test("only keys without Ctrl or Alt can be switched off", () => {
    expect(["1", "T", "?"].every(isSingle)).toBe(true);
    expect(["Ctrl+1", "Alt+1", "Enter", "ArrowUp"].some(isSingle)).toBe(false);
  });
  test("no two actions of everywhere share a key, nor one of a screen with them", () => {
    const everywhere = ACTION_IDS.filter((id) => ACTIONS[id].place === "everywhere").flatMap(
      (id) => ACTIONS[id].keys as string[],
    );
    expect(new Set(everywhere).size).toBe(everywhere.length);
    expect(
      ACTION_IDS.filter(
        (id) =>
          ACTIONS[id].place === "screen" && (ACTIONS[id].keys as string[]).some((key) => everywhere.includes(key)),
      ),
    ).toEqual([]);
  });
});
