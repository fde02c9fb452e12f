import { describe, expect, test } from "vitest";
import css from "./tokens.css?raw";

type Theme = "light" | "dark";
type Contrast = "normal" | "more";
type Colour = Record<Theme, string>;

/** The colours of one block of the style sheet, by name. */
function colours(selector: string): Map<string, Colour> {
  const at = css.indexOf(`${selector} {`);
  const block = css.slice(at, css.indexOf("\n}", at));
  const found = block.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g);
  return new Map([...found].map(([, name = "", light = "", dark = ""]) => [name, { light, dark }]));
}
const NORMAL = colours(":root");
const MORE = colours('[data-contrast="more"]');
function hex(name: string, theme: Theme, contrast: Contrast): string {
  const colour = (contrast === "more" ? MORE : NORMAL).get(name);
  if (!colour) throw new Error(`${name} has no colour in ${contrast}`);
  return colour[theme];
}

type Rgb = [number, number, number];
/** Light itself, without the curve of a screen. */
function linear(colour: string): Rgb {
  const part = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}
function luminance([r, g, b]: Rgb): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
/** WCAG 2.2, contrast ratio: 1 to 21. */
function contrastOf(one: string, other: string): number {
  const [a, b] = [luminance(linear(one)), luminance(linear(other))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const GROUNDS = ["sunk", "paper", "surface", "surface-2", "hover"];
/** Text (or a part's edge), the grounds it stands on, and the least contrast normally and in high contrast. */
const ON: [what: string, grounds: string[], normal: number, more: number][] = [
  ["ink", [...GROUNDS, "press", "accent-soft"], 7, 12],
  ["ink-2", [...GROUNDS, "press", "accent-soft"], 4.5, 7],
  ["ink-3", [...GROUNDS, "accent-soft"], 4.5, 7],
  ["accent", ["surface", "surface-2", "paper", "hover", "accent-soft"], 4.5, 7],
  ["accent-ink", ["accent", "accent-hover", "accent-press"], 4.5, 7],
  ["cold", ["cold-soft", ...GROUNDS], 4.5, 7],
  ["warm", ["warm-soft", ...GROUNDS], 4.5, 7],
  ["hot", ["hot-soft", ...GROUNDS], 4.5, 7],
  ["very-hot", ["very-hot-soft", ...GROUNDS], 4.5, 7],
  ["good", ["good-soft", "surface", "surface-2", "paper", "hover"], 4.5, 7],
  ["care", ["care-soft", "surface", "surface-2", "paper", "hover"], 4.5, 7],
  ["bad", ["bad-soft", "surface", "surface-2", "paper", "hover"], 4.5, 7],
  ["over-ink", ["over"], 7, 12],
  ["over-soft", ["over"], 4.5, 7],
  ["over-bad", ["over"], 4.5, 7],
  ["over-line", ["over"], 3, 4.5],
  ["field-line", ["surface", "surface-2", "paper"], 3, 7],
  ["line", ["surface"], 1.2, 3],
];

describe.each([
  ["light", "normal"],
  ["dark", "normal"],
  ["light", "more"],
  ["dark", "more"],
] as const)("contrast in %s, %s", (theme, contrast) => {
  test.each(ON)("%s on %j", (what, grounds, normal, more) => {
    const least = contrast === "more" ? more : normal;
    const poor = grounds
      .map((ground) => ({
        ground,
        ratio: Math.round(contrastOf(hex(what, theme, contrast), hex(ground, theme, contrast)) * 100) / 100,
      }))
      .filter(({ ratio }) => !(ratio >= least));
    expect(poor).toEqual([]);
  });
});

test("high contrast gives every colour anew", () => {
  const kept = [...NORMAL.keys()].filter((name) => !MORE.has(name));
  expect(kept).toEqual([]);
});

/** How a colour looks without one kind of cone: Machado, Oliveira and Fernandes (2009), full severity. */
const BLIND: Record<string, [Rgb, Rgb, Rgb]> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
function seen(colour: string, matrix: [Rgb, Rgb, Rgb]): Rgb {
  const [r, g, b] = linear(colour);
  const row = ([x, y, z]: Rgb) => Math.min(1, Math.max(0, x * r + y * g + z * b));
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}
/** CIE L*a*b* under D65, where equal distances look about equally far. */
function lab([r, g, b]: Rgb): Rgb {
  const curve = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = curve((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = curve(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = curve((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
/** Twice the distance that an eye just notices. */
const NOTICED = 5;
function distance(one: Rgb, other: Rgb): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

describe.each(Object.entries(BLIND))("bands side by side with %s", (_, matrix) => {
  test.each(["light", "dark"] as const)("are told apart in %s", (theme) => {
    const bands = ["cold", "warm", "hot", "very-hot"].map((name) => ({
      name,
      look: lab(seen(hex(name, theme, "normal"), matrix)),
    }));
    const alike = bands.slice(1).flatMap((band, index) => {
      const before = bands[index];
      const apart = before ? distance(before.look, band.look) : 0;
      return apart >= NOTICED ? [] : [`${before?.name} and ${band.name}: ${apart.toFixed(1)}`];
    });
    expect(alike).toEqual([]);
  });
});
