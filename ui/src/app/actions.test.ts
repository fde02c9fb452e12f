import { describe, expect, test } from "vitest";
import { en, nl } from "../i18n";
import { has } from "../kit/words";
import { ACTION_IDS, type ActionId, actionOf, GROUPS } from "./actions";
import { isHeld, isSingle, pressed } from "./keys";
import { SCREENS } from "./screens";

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
  test("plus and minus are keys of their own, with whatever Shift they need", () => {
    expect(pressed(press("+", { ctrlKey: true, shiftKey: true }), "Ctrl++")).toBe(true);
    expect(pressed(press("+", { ctrlKey: true }), "Ctrl++")).toBe(true);
    expect(pressed(press("=", { ctrlKey: true }), "Ctrl+=")).toBe(true);
    expect(pressed(press("-", { ctrlKey: true }), "Ctrl+-")).toBe(true);
    expect(pressed(press("-"), "Ctrl+-")).toBe(false);
    expect(["Ctrl++", "Ctrl+-", "Alt+1"].every(isHeld)).toBe(true);
    expect(["F10", "?", "Enter"].some(isHeld)).toBe(false);
  });
});

describe("the list of actions", () => {
  const keysOn = (screen: string) =>
    ACTION_IDS.filter((id) => [undefined, screen].includes(actionOf(id).on)).flatMap((id) => actionOf(id).keys);

  test.each(SCREENS)("no two actions of %s share a key", (screen) => {
    const keys = keysOn(screen);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  test("every action and every group has words in both languages", () => {
    const without = (table: Record<string, object>, ids: readonly string[]) =>
      ids.filter((id) => !Object.values(table).every((words) => has(words, id)));
    expect(without({ nl: nl.app.action, en: en.app.action }, ACTION_IDS)).toEqual([]);
    expect(without({ nl: nl.app.group, en: en.app.group }, GROUPS)).toEqual([]);
    const words = new Set<string>(ACTION_IDS);
    expect(Object.keys(nl.app.action).filter((id) => !words.has(id))).toEqual([]);
  });

  test("no two actions are called the same", () => {
    for (const table of [nl, en]) {
      const names = ACTION_IDS.map((id: ActionId) => table.app.action[id]);
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    }
  });

  test("Ctrl and Alt are left to words: a single key is one that can be switched off", () => {
    const single = ACTION_IDS.flatMap((id) => actionOf(id).keys).filter(isSingle);
    expect(single.sort()).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9", "?", "O", "S", "T", "W"]);
  });
});
