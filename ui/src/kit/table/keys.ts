/** Where a key takes the active cell. */
import { type Active, CHECK, HEAD_ROW } from "./columns";

type KeyPress = { key: string; ctrlKey: boolean };
type Field = { columns: readonly string[]; total: number; page: number };

/** The cell that an arrow, Home, End or Page key leads to; `null` for another key. */
export function destination(
  { key, ctrlKey }: KeyPress,
  active: Active,
  { columns, total, page }: Field,
): Active | null {
  const at = Math.max(0, columns.indexOf(active.column));
  const row = (to: number) => ({ ...active, row: Math.max(total > 0 ? 0 : HEAD_ROW, Math.min(total - 1, to)) });
  const column = (to: number) => ({
    ...active,
    column: columns[Math.max(0, Math.min(columns.length - 1, to))] ?? CHECK,
  });
  switch (key) {
    case "ArrowDown":
      return row(ctrlKey ? total - 1 : active.row + 1);
    case "ArrowUp":
      // Above the first row is the header.
      return ctrlKey ? row(0) : active.row <= 0 ? { ...active, row: HEAD_ROW } : row(active.row - 1);
    case "ArrowLeft":
      return column(ctrlKey ? 0 : at - 1);
    case "ArrowRight":
      return column(ctrlKey ? columns.length - 1 : at + 1);
    case "Home":
      return ctrlKey ? { ...row(0), column: column(0).column } : column(0);
    case "End":
      return ctrlKey ? { ...row(total - 1), column: column(columns.length - 1).column } : column(columns.length - 1);
    case "PageDown":
      return row(active.row + page);
    case "PageUp":
      return active.row === HEAD_ROW ? active : row(active.row - page);
    default:
      return null;
  }
}
