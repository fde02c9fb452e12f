/** What is chosen in a table: a few of many, or all but a few, so that a million costs no more than one. */

/** Row ids: with `all`, those that are left out; otherwise those that are chosen. */
export type TableSelection = { readonly all: boolean; readonly except: ReadonlySet<number> };

export const NOTHING: TableSelection = { all: false, except: new Set() };
export const EVERYTHING: TableSelection = { all: true, except: new Set() };

export function isSelected({ all, except }: TableSelection, id: number): boolean {
  return all !== except.has(id);
}

/** With these ids chosen too (or no longer). */
export function withRows(selection: TableSelection, ids: Iterable<number>, chosen: boolean): TableSelection {
  const except = new Set(selection.except);
  for (const id of ids) {
    if (chosen === selection.all) except.delete(id);
    else except.add(id);
  }
  return { all: selection.all, except };
}

export function toggled(selection: TableSelection, id: number): TableSelection {
  return withRows(selection, [id], !isSelected(selection, id));
}

/** How many of `total` rows are chosen. */
export function selectionCount({ all, except }: TableSelection, total: number): number {
  return all ? Math.max(0, total - except.size) : except.size;
}

/** What the checkbox in the header shows. */
export function selectionState(selection: TableSelection, total: number): "none" | "some" | "all" {
  const count = selectionCount(selection, total);
  if (count === 0) return "none";
  return count < total ? "some" : "all";
}
