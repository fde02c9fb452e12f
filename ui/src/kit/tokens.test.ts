import { describe, expect, test } from "vitest";
import css from "./tokens.css?raw";

const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name = "", light = "", dark = ""]) => [
    name,
    { light, dark },
  ]),
);

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const ON: [text: string, grounds: string[], least: number][] = [
  ["ink", ["paper", "surface", "surface-2", "sunk", "accent-soft"], 7],
  ["ink-2", ["paper", "surface", "surface-2", "sunk", "accent-soft"], 4.5],
  ["ink-3", ["paper", "surface", "surface-2", "sunk", "accent-soft"], 4.5],
  ["accent", ["surface", "surface-2", "accent-soft"], 4.5],
  ["accent-ink", ["accent", "accent-press"], 4.5],
  ["cold", ["cold-soft", "surface", "surface-2", "sunk"], 4.5],
  ["warm", ["warm-soft", "surface", "surface-2", "sunk"], 4.5],
  ["hot", ["hot-soft", "surface", "surface-2", "sunk"], 4.5],
  ["very-hot", ["very-hot-soft", "surface", "surface-2", "sunk"], 4.5],
  ["good", ["good-soft", "surface", "surface-2"], 4.5],
  ["bad", ["bad-soft", "surface", "surface-2"], 4.5],
  ["field-line", ["surface", "surface-2"], 3],
];

describe.each(["light", "dark"] as const)("contrast in %s", (theme) => {
  test.each(ON)("%s on %j", (text, grounds, least) => {
    const hex = (name: string) => tokens.get(name)?.[theme] ?? "";
    const poor = grounds
      .map((ground) => ({ ground, ratio: Math.round(contrast(hex(text), hex(ground)) * 100) / 100 }))
      .filter(({ ratio }) => !(ratio >= least));
    expect(poor).toEqual([]);
  });
});
