/** Where a row of a tree may go, without a screen: rows, places, and the way from one place to the next. */

export type TreeNode<Item> = {
  id: string;
  /** What is said about the row when it moves. */
  name: string;
  item: Item;
  children?: TreeNode<Item>[];
  /** It stays where it is: no handle, and the keys do not move it. */
  isFixed?: boolean;
};

/** A place among the children of `parent` (the top when null), counted without the row that moves. */
export type Place = { parent: string | null; index: number };

export type TreeRow<Item> = {
  node: TreeNode<Item>;
  /** 1 for the top. */
  level: number;
  parent: TreeNode<Item> | null;
  index: number;
  siblings: number;
  isOpen: boolean;
};

/** The rows in view from top to bottom; what is folded does not exist. */
export function rowsOf<Item>(
  nodes: TreeNode<Item>[],
  isFolded: (id: string) => boolean,
  parent: TreeNode<Item> | null = null,
  level = 1,
): TreeRow<Item>[] {
  return nodes.flatMap((node, index) => {
    const isOpen = !isFolded(node.id);
    const row = { node, level, parent, index, siblings: nodes.length, isOpen };
    return [row, ...(isOpen ? rowsOf(node.children ?? [], isFolded, node, level + 1) : [])];
  });
}

/** Whether a row may be a child of this one; null is the top of the tree. */
export type MayHold<Item> = (parent: TreeNode<Item> | null, moved: TreeNode<Item>) => boolean;

function without<Item>(nodes: TreeNode<Item>[], id: string): TreeNode<Item>[] {
  return nodes
    .filter((node) => node.id !== id)
    .map((node) => (node.children ? { ...node, children: without(node.children, id) } : node));
}

type Steps = "up" | "down" | "in" | "out";

/** Where one key press takes a row: up and down on its own level, also into the next group; in and out one level. */
export function stepOf<Item>(
  nodes: TreeNode<Item>[],
  moved: TreeNode<Item>,
  step: Steps,
  mayHold: MayHold<Item>,
): Place | null {
  const all = rowsOf(nodes, () => false);
  const row = all.find(({ node }) => node.id === moved.id);
  if (!row || moved.isFixed) return null;
  const here = row.parent?.id ?? null;
  if (step === "out") {
    const group = all.find(({ node }) => node.id === here);
    if (!group || !mayHold(group.parent, moved)) return null;
    return { parent: group.parent?.id ?? null, index: group.index + 1 };
  }
  if (step === "in") {
    const above = (row.parent?.children ?? nodes)[row.index - 1];
    return above && mayHold(above, moved) ? { parent: above.id, index: above.children?.length ?? 0 } : null;
  }
  // All places of the same level, in the order in which they stand on the screen.
  const rest = rowsOf(without(nodes, moved.id), () => false);
  const groups = row.level === 1 ? [null] : rest.filter(({ level }) => level === row.level - 1).map(({ node }) => node);
  const places = groups
    .filter((group) => (group?.id ?? null) === here || mayHold(group, moved))
    .flatMap((group) => {
      const count = group ? (group.children?.length ?? 0) : rest.filter(({ level }) => level === 1).length;
      return Array.from({ length: count + 1 }, (_, index) => ({ parent: group?.id ?? null, index }));
    });
  const at = places.findIndex((place) => place.parent === here && place.index === row.index);
  return places[at + (step === "up" ? -1 : 1)] ?? null;
}

/**
 * The place that a pointer means: below the first `gap` of the rows, and as far to the right as `level` says. Nothing
 * goes into itself, so neither the moved row nor what hangs below it counts.
 */
export function placeAt<Item>(
  rows: TreeRow<Item>[],
  moved: TreeNode<Item>,
  gap: number,
  level: number,
  mayHold: MayHold<Item>,
): (Place & { level: number }) | null {
  const staying = rows.filter(({ node }) => !isWithin(rows, node, moved));
  const above = staying[Math.min(gap, staying.length) - 1];
  const below = staying[gap];
  const places: (Place & { level: number; group: TreeNode<Item> | null })[] = [];
  const count = (children: TreeNode<Item>[] | undefined) =>
    (children ?? []).filter((child) => child.id !== moved.id).length;
  if (above) {
    const { node } = above;
    const isShut = !above.isOpen && count(node.children) > 0;
    places.push({ group: node, parent: node.id, index: isShut ? count(node.children) : 0, level: above.level + 1 });
  } else places.push({ group: null, parent: null, index: 0, level: 1 });
  // After the row above, and after each group that ends with it.
  let last = above;
  while (last && (!below || below.level <= last.level)) {
    const { parent } = last;
    const siblings = staying.filter((row) => row.parent?.id === parent?.id);
    const index = siblings.findIndex((row) => row.node.id === last?.node.id) + 1;
    places.push({ group: parent, parent: parent?.id ?? null, index, level: last.level });
    last = staying.find(({ node }) => node.id === parent?.id);
  }
  const allowed = places.filter(({ group }) => mayHold(group, moved));
  const best = allowed.sort((a, b) => Math.abs(a.level - level) - Math.abs(b.level - level))[0];
  return best ? { parent: best.parent, index: best.index, level: best.level } : null;
}

/** Whether a row is the other one or hangs below it. */
export function isWithin<Item>(rows: TreeRow<Item>[], node: TreeNode<Item>, other: TreeNode<Item>): boolean {
  if (node.id === other.id) return true;
  const parent = rows.find((row) => row.node.id === node.id)?.parent;
  return parent ? isWithin(rows, parent, other) : false;
}

/** The tree with a row at its new place, for whoever keeps it as a value. */
export function movedTo<Item>(nodes: TreeNode<Item>[], id: string, place: Place): TreeNode<Item>[] {
  const moved = rowsOf(nodes, () => false).find(({ node }) => node.id === id)?.node;
  if (!moved) return nodes;
  const put = (siblings: TreeNode<Item>[], parent: string | null): TreeNode<Item>[] => {
    const here = siblings.map((node) =>
      node.children || node.id === place.parent ? { ...node, children: put(node.children ?? [], node.id) } : node,
    );
    return parent === place.parent ? [...here.slice(0, place.index), moved, ...here.slice(place.index)] : here;
  };
  return put(without(nodes, id), null);
}
