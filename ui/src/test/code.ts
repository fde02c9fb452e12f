/** The screen's own code as a tree, for tests that say what may not stand in it. */
import { parseSync } from "vite";

export type Node = { type: string; start: number; [part: string]: unknown };
export type Source = { path: string; text: string; tree: Node };

const FILES = import.meta.glob<string>(["../**/*.ts", "../**/*.tsx"], {
  query: "?raw",
  import: "default",
  eager: true,
});

export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

export function parse(path: string, text: string): Source {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0 || !isNode(program)) throw new Error(`${path}: ${errors[0]?.message ?? "no tree"}`);
  return { path, text, tree: program };
}

/** Every file under `src`, tests left out; `path` begins after `src/`. */
export const SOURCES: Source[] = Object.entries(FILES)
  .map(([path, text]) => ({ path: path.startsWith("../") ? path.slice(3) : `test/${path.slice(2)}`, text }))
  .filter(({ path }) => !path.includes(".test.") && !path.startsWith("test/"))
  .map(({ path, text }) => parse(path, text));

/** What a node is made of. */
export function parts(node: Node): Node[] {
  return Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value]).filter(isNode));
}

/** Every node of a tree, each before what it is made of; what `enter` refuses is passed over whole. */
export function walk(node: Node, enter: (node: Node) => boolean | undefined): void {
  if (enter(node) === false) return;
  for (const part of parts(node)) walk(part, enter);
}

/** Where a node stands, as an editor names it. */
export function place({ path, text }: Source, { start }: Node): string {
  return `${path}:${text.slice(0, start).split("\n").length}`;
}

/** A literal text, and undefined for anything else. */
export function literal(node: unknown): string | undefined {
  return isNode(node) && node.type === "Literal" && typeof node.value === "string" ? node.value : undefined;
}

/** The name of an identifier or of a property, however it is written. */
export function nameOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === "JSXNamespacedName") return undefined;
  return typeof node.name === "string" ? node.name : literal(node);
}

/** The pieces of a template that stand in the code. */
export function pieces(template: Node): string[] {
  const quasis = Array.isArray(template.quasis) ? template.quasis : [];
  return quasis.map((quasi) => String(quasi.value?.cooked ?? ""));
}

/** The last name of what is called: `t` for `t(…)` and for `words.t(…)`. */
export function calledName(call: Node): string | undefined {
  const callee = isNode(call.callee) ? call.callee : undefined;
  return callee?.type === "MemberExpression" ? nameOf(callee.property) : nameOf(callee);
}
