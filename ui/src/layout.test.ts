import { expect, test } from "vitest";

const SHEETS = import.meta.glob<string>(["./**/*.css", "!./kit/**"], { query: "?raw", import: "default", eager: true });

/** What arranges: a screen's own style sheet may set these and nothing else. What paints is in the kit. */
const ARRANGES = [
  /^display$/,
  /^(flex|grid|order|gap|row-gap|column-gap|columns?)(-|$)/,
  /^(align|justify|place)-/,
  /^(margin|padding|inset)(-|$)/,
  /^(min-|max-)?(width|height|inline-size|block-size)$/,
  /^(top|right|bottom|left|position|z-index|overflow|overflow-[xy]|scroll-.*|contain|container(-.*)?)$/,
  /^(white-space|text-overflow|overflow-wrap|text-wrap|text-align|clip-path|pointer-events|break-.*|zoom)$/,
];

/** The declarations of a style sheet, as `selector: property`. */
export function declarations(css: string): { selector: string; property: string }[] {
  const rules = css.replace(/\/\*.*?\*\//gs, "").matchAll(/([^{};]+)\{([^{}]*)\}/g);
  return [...rules].flatMap(([, selector = "", body = ""]) =>
    body
      .split(";")
      .map((line) => line.split(":")[0]?.trim() ?? "")
      .filter((property) => property !== "" && !property.startsWith("--"))
      .map((property) => ({ selector: selector.trim().replace(/\s+/g, " "), property })),
  );
}

test("declarations are found inside media queries too", () => {
  const css = "@media (max-width: 9px) { .a { color: red; gap: 4px } } .b, .c { border: 0; }";
  expect(declarations(css).map(({ selector, property }) => `${selector} ${property}`)).toEqual([
    ".a color",
    ".a gap",
    ".b, .c border",
  ]);
});

test("a style sheet outside the kit arranges and never paints", () => {
  const painting = Object.entries(SHEETS).flatMap(([path, css]) =>
    declarations(css)
      .filter(({ property }) => !ARRANGES.some((known) => known.test(property)))
      .map(({ selector, property }) => `${path} ${selector} { ${property} }`),
  );
  expect(Object.keys(SHEETS).length).toBeGreaterThan(3);
  expect(painting).toEqual([]);
});
