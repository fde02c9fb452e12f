import { describe, expect, test } from "vitest";

const SHEETS = import.meta.glob<string>("./**/*.css", { query: "?raw", import: "default", eager: true });
const TOKENS = "./kit/tokens.css";
const SCREENS = Object.entries(SHEETS).filter(([path]) => !path.startsWith("./kit/"));
const PARTS = Object.entries(SHEETS).filter(([path]) => path.startsWith("./kit/") && path !== TOKENS);

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

const TOKEN = "var\\(--[\\w-]+\\)";
/** `currentColor` is the ink of the part; words with a capital are the system's own colours. */
const COLOUR = `(?:${TOKEN}|currentColor|transparent|[A-Z][A-Za-z]+|color-mix\\(in srgb, .*\\))`;
/** A line around a part is no shadow: nothing in it is blurred. */
const LINE = `(?:inset )?-?\\d+(?:px)? -?\\d+(?:px)? 0 (?:-?[\\d.]+px )?${COLOUR}`;
const LENGTH = `(?:-?[\\d.]+(?:px|%)?|${TOKEN}|calc\\(.*\\))`;

/** Which values a part may give to what the tokens decide. */
const FROM_TOKENS: [property: RegExp, value: RegExp][] = [
  [
    /^(color|background-color|(border|outline)(-[a-z]+)*-color|fill|stroke|caret-color)$/,
    list(`inherit|none|${COLOUR}`),
  ],
  [/^background$/, list(`none|inherit|${COLOUR}|(?:linear|radial)-gradient\\(.*\\)`)],
  [
    /^(border|outline)(-(top|right|bottom|left|block|inline)(-(start|end))?)?$/,
    list(`0|none|${LENGTH} \\w+ ${COLOUR}|${TOKEN}`),
  ],
  [/^border(-[a-z]+)*-radius$/, list("50%|inherit|(?:(?:0|var\\(--r\\w+\\)|calc\\(var\\(--r\\w+\\) - 1px\\)) ?){1,4}")],
  [/^box-shadow$/, list(`none|var\\(--shadow-\\w+\\)|${LINE}`)],
  [/^font-size$/, list("inherit|var\\(--text-\\w+\\)")],
  [/^font-weight$/, list("inherit|var\\(--weight-\\w+\\)")],
  [/^font-family$/, list("inherit|var\\(--font\\)")],
  [/^font$/, list("inherit|var\\(--text-m\\) / var\\(--line-text\\) var\\(--font\\)")],
];
/** Anywhere: a colour that has no name, or a time. */
const RAW = /#[\da-f]{3,8}\b|\b(rgb|hsl|oklch|light-dark)a?\(|(^|[\s(,])\.?\d[\d.]*m?s\b/i;

function list(one: string): RegExp {
  return new RegExp(`^(?:${one})(?:, (?:${one}))*$`);
}

type Declaration = { selector: string; property: string; value: string };

/** The declarations of a style sheet, those of its own names left out. */
function declarations(css: string): Declaration[] {
  const rules = css.replace(/\/\*.*?\*\//gs, "").matchAll(/([^{};]+)\{([^{}]*)\}/g);
  return [...rules].flatMap(([, selector = "", body = ""]) =>
    body
      .split(";")
      .map((line) => line.split(/:(.*)/s).map((part) => part.trim().replace(/\s+/g, " ")))
      .filter(([property = ""]) => property !== "" && !property.startsWith("--"))
      .map(([property = "", value = ""]) => ({ selector: selector.trim().replace(/\s+/g, " "), property, value })),
  );
}

function isFromTokens({ property, value }: Declaration): boolean {
  return !RAW.test(value) && FROM_TOKENS.every(([which, values]) => !which.test(property) || values.test(value));
}

function names(css: string, pattern: RegExp): string[] {
  return [...css.replace(/\/\*.*?\*\//gs, "").matchAll(pattern)].map(([, name = ""]) => name);
}

test("declarations are found inside media queries too", () => {
  const css = "@media (max-width: 9px) { .a { color: red; gap: 4px } } .b, .c { border: 0; }";
  expect(declarations(css).map(({ selector, property, value }) => `${selector} ${property} ${value}`)).toEqual([
    ".a color red",
    ".a gap 4px",
    ".b, .c border 0",
  ]);
});

test("a style sheet outside the kit arranges and never paints", () => {
  const painting = SCREENS.flatMap(([path, css]) =>
    declarations(css)
      .filter(({ property }) => !ARRANGES.some((known) => known.test(property)))
      .map(({ selector, property }) => `${path} ${selector} { ${property} }`),
  );
  expect(SCREENS.length).toBeGreaterThan(3);
  expect(painting).toEqual([]);
});

describe("a style sheet of the kit takes its values from the tokens", () => {
  test.each([
    "color: red",
    "background: #fff",
    "border: 1px solid grey",
    "box-shadow: 0 2px 6px var(--ink)",
    "border-radius: 5px 5px 0 0",
    "font-size: 13px",
    "font-weight: 600",
    "transition: opacity 120ms",
    "animation: fade-in .2s",
    "mask-image: linear-gradient(to top, transparent, rgb(0 0 0))",
  ])("%s would be a value of its own", (line) => {
    expect(declarations(`.a { ${line} }`).filter(isFromTokens)).toEqual([]);
  });

  test("and none of them has one", () => {
    const raw = PARTS.flatMap(([path, css]) =>
      declarations(css)
        .filter((one) => !isFromTokens(one))
        .map(({ selector, property, value }) => `${path} ${selector} { ${property}: ${value} }`),
    );
    expect(PARTS.length).toBeGreaterThan(40);
    expect(raw).toEqual([]);
  });
});

test("every token is used by a style sheet", () => {
  const used = new Set(Object.values(SHEETS).flatMap((css) => names(css, /var\(--([\w-]+)/g)));
  const idle = names(SHEETS[TOKENS] ?? "", /--([\w-]+):/g).filter((name) => !used.has(name));
  expect(idle).toEqual([]);
});
