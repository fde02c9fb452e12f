/** The keys of a tree: one tab stop, the arrows walk the rows, and a row's own controls are behind → and Tab. */
import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import type { TreeNode, TreeRow } from "./places";

type TreeKeys<Item> = {
  grid: RefObject<HTMLDivElement | null>;
  rows: TreeRow<Item>[];
  fold: (id: string, shut: boolean) => void;
  step?: (node: TreeNode<Item>, way: "up" | "down" | "in" | "out") => void;
};

const WAYS = { ArrowUp: "up", ArrowDown: "down", ArrowRight: "in", ArrowLeft: "out" } as const;
const PAGE = 8;
const CONTROLS = "button, input, select, textarea, a[href], [tabindex]";
/** Controls that have a use of their own for the arrows. */
const WALKS_ITSELF = "input, select, textarea, [contenteditable], [role=slider], [role=spinbutton], [role=radio]";

function controlsOf(row: Element | null | undefined): HTMLElement[] {
  return [...(row?.querySelectorAll<HTMLElement>(CONTROLS) ?? [])].filter(
    (control) => control.tabIndex >= 0 && !control.matches(":disabled"),
  );
}

export function useTreeKeys<Item>({ grid, rows, fold, step }: TreeKeys<Item>) {
  const [active, setActive] = useState<string | null>(rows[0]?.node.id ?? null);
  const tabbing = useRef(false);
  const leaving = useRef(false);
  useEffect(() => {
    // Tab from outside ends on the row that had the focus last, a click wherever it was made.
    const watch = (event: Event) => {
      tabbing.current = event instanceof globalThis.KeyboardEvent && event.key === "Tab";
    };
    document.addEventListener("keydown", watch, true);
    document.addEventListener("pointerdown", watch, true);
    return () => {
      document.removeEventListener("keydown", watch, true);
      document.removeEventListener("pointerdown", watch, true);
    };
  }, []);

  const elementOf = (id: string | undefined) =>
    id === undefined ? null : grid.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`);
  function go(row: TreeRow<Item> | undefined | null) {
    if (!row) return;
    setActive(row.node.id);
    elementOf(row.node.id)?.focus();
  }
  function rowOf(target: EventTarget): TreeRow<Item> | undefined {
    const id = target instanceof Element ? target.closest<HTMLElement>("[data-row]")?.dataset.row : undefined;
    return rows.find(({ node }) => node.id === id);
  }

  function onFocus(event: FocusEvent<HTMLDivElement>) {
    const { target, currentTarget, relatedTarget } = event;
    if (!currentTarget.contains(target) || leaving.current) return;
    const row = rowOf(target);
    const fromOutside = !(relatedTarget instanceof Node && currentTarget.contains(relatedTarget));
    const last = elementOf(active ?? undefined);
    if (fromOutside && tabbing.current && last && target !== last) last.focus();
    else if (row) setActive(row.node.id);
  }

  /** Out of the tree: the focus goes to its edge first, and the browser takes it from there. */
  function leave(backwards: boolean) {
    leaving.current = true;
    if (backwards) {
      // Only for this moment: a place to go that is before the first row.
      grid.current?.setAttribute("tabindex", "-1");
      grid.current?.focus();
    } else controlsOf(grid.current).at(-1)?.focus();
    leaving.current = false;
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const { key, target, currentTarget } = event;
    if (!(target instanceof HTMLElement) || !currentTarget.contains(target) || event.defaultPrevented) return;
    const row = rowOf(target);
    if (!row) return;
    const element = elementOf(row.node.id);
    const controls = controlsOf(element);
    const at = controls.indexOf(target);

    if (key === "Tab" && !event.ctrlKey && !event.altKey) {
      const next = event.shiftKey ? (at === 0 ? element : controls[at - 1]) : controls[at + 1];
      if (next) {
        event.preventDefault();
        next.focus();
      } else leave(event.shiftKey);
      return;
    }
    const way = isWay(key) ? WAYS[key] : undefined;
    if (event.altKey && !event.ctrlKey && !event.metaKey && way && step) step(row.node, way);
    else if (event.altKey || event.ctrlKey || event.metaKey) return;
    else if (target === element) {
      if (!onRow(key, row, controls)) return;
    } else if (!target.matches(WALKS_ITSELF)) {
      if (key === "ArrowRight") controls[at + 1]?.focus();
      else if (key === "ArrowLeft") (at > 0 ? controls[at - 1] : element)?.focus();
      else return;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Whether the key meant something. */
  function onRow(key: string, row: TreeRow<Item>, controls: HTMLElement[]): boolean {
    const { node, isOpen, parent } = row;
    const at = rows.indexOf(row);
    const canFold = (node.children?.length ?? 0) > 0;
    const moves: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: rows.length - 1,
      PageDown: at + PAGE,
      PageUp: at - PAGE,
    };
    const to = moves[key];
    if (to !== undefined) go(rows[Math.max(0, Math.min(rows.length - 1, to))]);
    else if (key === "ArrowRight" && canFold && !isOpen) fold(node.id, false);
    else if (key === "ArrowRight" || key === "Enter") controls[0]?.focus();
    else if (key === "ArrowLeft" && canFold && isOpen) fold(node.id, true);
    else if (key === "ArrowLeft") go(rows.find((other) => other.node.id === parent?.id));
    else return false;
    return true;
  }

  return { active, setActive, props: { onKeyDown, onFocus } };
}

function isWay(key: string): key is keyof typeof WAYS {
  return Object.hasOwn(WAYS, key);
}
