/** The reader's words are in `locales`, whole, and every one of them is used. */
import { describe, expect, test } from "vitest";
import { en, nl } from "./i18n";
import {
  calledName,
  isNode,
  literal,
  type Node,
  nameOf,
  parse,
  parts,
  pieces,
  place,
  SOURCES,
  type Source,
  walk,
} from "./test/code";

// ——— No text stands in the code ———

/** Made-up people and firms, and the sheets that show the kit, have their texts with them; nobody else does. */
const WITH_TEXTS = /^ipc\/fake|^ipc\/bindings|^gallery\/|specimen\.tsx$/;
const SCREEN = SOURCES.filter(({ path }) => !WITH_TEXTS.test(path));

/** Attributes, and properties of the same name, whose text is shown or spoken. */
const SHOWN = new Set(
  `alt announcement caption children count description error errorMessage hint label message note placeholder side
   subtitle text textValue title unit when aria-description aria-label aria-placeholder aria-roledescription
   aria-valuetext`.split(/\s+/),
);
const isShown = (name: string | undefined) =>
  name !== undefined && (SHOWN.has(name) || /(Label|Text|Title|Hint|Placeholder)$/.test(name));

const LETTERS = /\p{L}/u;
const SENTENCE = /^\p{Lu}\p{Ll}+( \p{L}|[.!?…]$)| \p{L}+[.!?…]$/u;

/** The texts that an expression may come out as. */
function texts(node: unknown): Node[] {
  if (!isNode(node)) return [];
  switch (node.type) {
    case "Literal":
    case "TemplateLiteral":
      return [node];
    case "JSXExpressionContainer":
    case "ParenthesizedExpression":
    case "TSAsExpression":
    case "TSSatisfiesExpression":
      return texts(node.expression);
    case "ConditionalExpression":
      return [...texts(node.consequent), ...texts(node.alternate)];
    case "LogicalExpression":
      return node.operator === "&&" ? texts(node.right) : [...texts(node.left), ...texts(node.right)];
    case "BinaryExpression":
      return node.operator === "+" ? [...texts(node.left), ...texts(node.right)] : [];
    case "ArrowFunctionExpression":
      return node.expression === true ? texts(node.body) : [];
    default:
      return [];
  }
}
function hasLetters(node: Node): boolean {
  return node.type === "TemplateLiteral"
    ? pieces(node).some((piece) => LETTERS.test(piece))
    : LETTERS.test(literal(node) ?? "");
}

/** Texts for people that stand in a file: `place: text`. */
function textsIn(source: Source): string[] {
  const found: Node[] = [];
  walk(source.tree, (node) => {
    if (node.type.startsWith("TS") && node.type.endsWith("Type")) return false;
    if (node.type === "ImportDeclaration") return false;
    // What a programmer reads is English.
    if (node.type === "NewExpression" && /Error$/.test(nameOf(node.callee) ?? "")) return false;
    if (node.type === "JSXText" && LETTERS.test(String(node.value))) found.push(node);
    if (node.type === "JSXExpressionContainer")
      found.push(...texts(node).filter((text) => isChild(source, node) && hasLetters(text)));
    if (node.type === "JSXAttribute" && isShown(nameOf(node.name))) found.push(...texts(node.value).filter(hasLetters));
    if (node.type === "Property" && isShown(nameOf(node.key))) found.push(...texts(node.value).filter(hasLetters));
    if (SENTENCE.test(literal(node) ?? "")) found.push(node);
    return undefined;
  });
  return [...new Set(found)].map((node) => `${place(source, node)}: ${source.text.slice(node.start, node.start + 40)}`);
}

/** Whether a container stands between tags and not in an attribute. */
function isChild({ text }: Source, { start }: Node): boolean {
  return text[start - 1] !== "=";
}

/** Where words are put together to be searched through, and never shown. */
const SEARCHED = ["app/Palette.tsx"];

/** Sentences that are put together from translated pieces, or translated words that are bent in the code. */
function glueIn(source: Source): string[] {
  const found: Node[] = [];
  const isSaid = (node: Node) =>
    node.type === "CallExpression" && /^t$|^(band|field|kind|question|source|step)Name$/.test(calledName(node) ?? "");
  const compared = new Set<unknown>();
  walk(source.tree, (node) => {
    // Small letters to find something by are no text.
    if (node.type === "MemberExpression" && /^(includes|startsWith)$/.test(nameOf(node.property) ?? ""))
      compared.add(node.object);
    // Two whole sentences may follow each other; everything else has an order that is not ours to choose.
    const isSequence = node.type === "TemplateLiteral" && pieces(node).every((piece) => piece.trim() === "");
    const said = parts(node).filter(({ type }) => type !== "TemplateElement");
    if (node.type === "TemplateLiteral" && said.some(isSaid) && !(isSequence && said.every(isSaid))) found.push(node);
    if (node.type === "BinaryExpression" && node.operator === "+" && parts(node).some(isSaid)) found.push(node);
    if (node.type === "CallExpression" && /^to(Locale)?(Lower|Upper)Case$/.test(calledName(node) ?? "")) {
      const callee = isNode(node.callee) ? node.callee : node;
      if (isNode(callee.object) && isSaid(callee.object) && !compared.has(node)) found.push(node);
    }
    return undefined;
  });
  return found.map((node) => `${place(source, node)}: ${source.text.slice(node.start, node.start + 60)}`);
}

/** Numbers and dates that are written in the notation of the machine, or of nobody in particular. */
function notationsIn(source: Source): string[] {
  const found: Node[] = [];
  walk(source.tree, (node) => {
    const name = node.type === "CallExpression" ? calledName(node) : undefined;
    if (/^toLocale(Date|Time)?String$/.test(name ?? "")) found.push(node);
    if (node.type === "MemberExpression" && nameOf(node.object) === "Intl" && !source.path.startsWith("kit/words/"))
      found.push(node);
    // A number that rings is for the dialler; people see it as they write it themselves.
    if (node.type === "MemberExpression" && nameOf(node.property) === "e164") found.push(node);
    return undefined;
  });
  return found.map((node) => `${place(source, node)}: ${source.text.slice(node.start, node.start + 60)}`);
}

describe("no text stands in the code", () => {
  test.each([
    ["between tags", "<p>Hallo {name}</p>"],
    ["between tags, as an expression", '<p>{isOpen ? "Open" : "Dicht"}</p>'],
    ["in an attribute", '<Button aria-label="Sluiten" />'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code to be read
    ["in an attribute, as a template", "<Field label={`Kies ${what}`} />"],
    ["in an attribute of a part", '<Row cancelLabel={busy && "Stop"} />'],
    ["in a table of options", 'const options = [{ key: "nl", text: "Nederlands" }];'],
    ["in a function that speaks", 'const speak = { label: (at) => "rij " + at };'],
    ["in any other place, as a sentence", 'say("Er ging iets mis.");'],
  ])("a text is found %s", (_, code) => {
    expect(textsIn(parse("a.tsx", code))).toHaveLength(code.includes("Dicht") ? 2 : 1);
  });
  test.each([
    ["a sign", "<p> · {a}–{b} %</p>"],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code to be read
    ["a key", '<p title={t("app.title")} className="big one">{t(`step.${kind}`)}</p>'],
    ["a fault for programmers", 'throw new Error("No clock here.");'],
    ["a type", 'type Way = "Up and down" | "No way.";'],
  ])("%s is no text", (_, code) => {
    expect(textsIn(parse("a.tsx", code))).toEqual([]);
  });
  test("in no file of the screen", () => {
    expect(SCREEN.length).toBeGreaterThan(50);
    expect(SCREEN.flatMap(textsIn)).toEqual([]);
  });
});

describe("sentences are whole", () => {
  test.each([
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code to be read
    ["a template around a message", "const s = `${t('edit')}: ${value}`;"],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code to be read
    ["a message beside a value", "const s = `${t('one')} ${value}`;"],
    ["a sum of messages", "const s = t('one') + value;"],
    ["a message bent to small letters", "const s = words.t('one').toLowerCase();"],
    ["a name bent to small letters", "const s = fieldName(key, words).toLowerCase();"],
  ])("%s is found", (_, code) => {
    expect(glueIn(parse("a.ts", code))).toHaveLength(1);
  });
  test("in every file of the screen", () => {
    expect(SCREEN.filter(({ path }) => !SEARCHED.includes(path)).flatMap(glueIn)).toEqual([]);
  });
});

describe("numbers, dates and phone numbers are written in one place", () => {
  test.each([
    "const s = count.toLocaleString();",
    "const s = new Date().toLocaleDateString('nl');",
    "const s = new Intl.NumberFormat().format(1);",
    "const s = phone.e164;",
  ])("%s is found", (code) => {
    expect(notationsIn(parse("a.ts", code))).toHaveLength(1);
  });
  test("which is kit/words, and the book for phone numbers", () => {
    expect(SCREEN.flatMap(notationsIn)).toEqual([]);
  });
});

// ——— Every text is used ———

/** `app:moment.today`; without a name in front it is the app's. */
const whole = (key: string) => (key.includes(":") ? key : `app:${key}`);

function keysOf(table: object, at: string): string[] {
  return Object.entries(table).flatMap(([key, value]) =>
    typeof value === "object" && value !== null ? keysOf(value, `${at}${key}.`) : [`${at}${key}`],
  );
}
const PLURAL = /_(one|other)$/;
const allKeys = (language: object) => Object.entries(language).flatMap(([noun, table]) => keysOf(table, `${noun}:`));
const KEYS = [...new Set(allKeys(nl).map((key) => key.replace(PLURAL, "")))];

type Asked = { fixed: Set<string>; open: RegExp[]; said: Set<string>; tables: Set<string> };

/**
 * The keys that the code asks for: as they stand, and as a pattern where a code is filled in; with every code that it
 * names, and the tables that it looks codes of the book up in (`has(nl.leads.field, code)`).
 */
function asked(sources: Source[]): Asked {
  const found: Asked = { fixed: new Set(), open: [], said: new Set(), tables: new Set() };
  const ask = (node: unknown) => {
    for (const key of texts(node)) {
      const fixed = literal(key);
      if (fixed !== undefined) found.fixed.add(whole(fixed));
      else
        found.open.push(
          new RegExp(`^${whole(pieces(key).join("*")).replaceAll(".", "\\.").replaceAll("*", "([^.]+)")}$`),
        );
    }
  };
  for (const { tree } of sources)
    walk(tree, (node) => {
      if (node.type === "CallExpression" && calledName(node) === "t" && Array.isArray(node.arguments))
        ask(node.arguments[0]);
      if (node.type === "JSXAttribute" && nameOf(node.name) === "i18nKey") ask(node.value);
      const text = literal(node) ?? (node.type === "Property" ? nameOf(node.key) : undefined);
      if (text !== undefined) found.said.add(text);
      const [root, noun, ...rest] = node.type === "MemberExpression" ? chain(node) : [];
      if (root === "nl" && rest.length > 0) found.tables.add(`${noun}:${rest.join(".")}`);
      return undefined;
    });
  return found;
}

/** `nl.leads.field` as its names. */
function chain(node: unknown): string[] {
  if (!isNode(node)) return [];
  return node.type === "MemberExpression"
    ? [...chain(node.object), nameOf(node.property) ?? "?"]
    : [nameOf(node) ?? "?"];
}

/** Keys that nothing asks for: neither by name, nor by a code that the code names or a table that it looks them up in. */
function unused(keys: string[], { fixed, open, said, tables }: Asked): string[] {
  const isUsed = (key: string) => {
    const codes = open.flatMap((pattern) => pattern.exec(key)?.slice(1) ?? []);
    const path = key.split(".");
    const isLookedUp = path.some((_, length) => tables.has(path.slice(0, length).join(".")));
    return fixed.has(key) || (isLookedUp ? codes.length > 0 : codes.some((code) => said.has(code)));
  };
  return keys.filter((key) => !isUsed(key));
}

describe("every text is used", () => {
  test("a key that nothing asks for is found", () => {
    const code = [
      't("a.title"); t(open ? "a.on" : "a.off");',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code to be read
      "t(`a.${way}`); const way = 'up';",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code to be read
      "if (has(nl.leads.field, code)) t(`leads:field.${code}`);",
    ];
    const used = ["app:a.title", "app:a.on", "app:a.off", "app:a.up", "leads:field.city"];
    const dead = ["app:a.dead", "leads:status.new", "leads:field"];
    expect(unused([...used, ...dead], asked([parse("a.ts", code.join("\n"))]))).toEqual(dead);
  });
  test("in both languages", () => {
    expect(unused(KEYS, asked(SOURCES))).toEqual([]);
  });
});

describe("what is counted has its plural", () => {
  /** Counts of one form only, for languages that the plural rules of both have. */
  function formless(language: object): string[] {
    const keys = new Set(allKeys(language));
    return [...keys].filter((key) => {
      const one = key.replace(PLURAL, "");
      const counts = String(at(language, key)).includes("{{count}}");
      if (PLURAL.test(key)) return !keys.has(`${one}_one`) || !keys.has(`${one}_other`);
      return counts;
    });
  }
  function at(language: object, key: string): unknown {
    return key.split(/[:.]/).reduce<unknown>((table, part) => (table as Record<string, unknown>)[part], language);
  }
  test("a count with one form is found", () => {
    expect(formless({ a: { b: "{{count}} leads", c_one: "een", d_one: "een", d_other: "{{count}}" } })).toEqual([
      "a:b",
      "a:c_one",
    ]);
  });
  test.each([
    ["nl", nl],
    ["en", en],
  ])("in %s", (_, language) => {
    expect(formless(language)).toEqual([]);
  });
});
