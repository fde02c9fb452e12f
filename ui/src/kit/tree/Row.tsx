import { useDraggable, useDroppable } from "@dnd-kit/core";
import { ChevronRight, GripVertical } from "lucide-react";
import { type ReactNode, useRef, useState } from "react";
import { Menu } from "../Menu";
import { Popover } from "../Popover";
import { useWords } from "../words";
import type { TreeRow } from "./places";

const WAYS = [
  { way: "up", keys: "Alt+ArrowUp" },
  { way: "down", keys: "Alt+ArrowDown" },
  { way: "in", keys: "Alt+ArrowRight" },
  { way: "out", keys: "Alt+ArrowLeft" },
] as const;
export type Way = (typeof WAYS)[number]["way"];

type TreeRowProps<Item> = {
  row: TreeRow<Item>;
  isFlat: boolean;
  /** How far to the right it stands, in pixels. */
  indent: number;
  isCard: boolean;
  isActive: boolean;
  isDragged: boolean;
  isMovable: boolean;
  describedBy: string;
  mayStep: (way: Way) => boolean;
  onStep: (way: Way) => void;
  onFold: (shut: boolean) => void;
  children: ReactNode;
};

/** One row of a tree: its handle, its fold, and whatever it is about. */
export function TreeRowView<Item>(props: TreeRowProps<Item>) {
  const {
    row,
    isFlat,
    indent,
    isCard,
    isActive,
    isDragged,
    isMovable,
    describedBy,
    mayStep,
    onStep,
    onFold,
    children,
  } = props;
  const { t } = useWords();
  const { node, level, index, siblings, isOpen } = row;
  const canFold = (node.children?.length ?? 0) > 0;
  const grip = useRef<HTMLButtonElement>(null);
  const [menu, setMenu] = useState(false);
  const drag = useDraggable({ id: node.id, disabled: !isMovable });
  const drop = useDroppable({ id: node.id });
  const possible = menu ? WAYS.filter(({ way }) => mayStep(way)) : [];
  const ways = possible.map(({ way, keys }) => ({
    key: way,
    text: t(`kit:tree.${way}`),
    keys,
    onAction: () => onStep(way),
  }));
  return (
    <div
      ref={(element) => {
        drag.setNodeRef(element);
        drop.setNodeRef(element);
      }}
      className={isCard ? "tree-row card" : "tree-row"}
      role="row"
      data-row={node.id}
      data-dragged={isDragged || undefined}
      style={{ marginInlineStart: indent }}
      data-group={(level === 1 && node.isFixed) || undefined}
      tabIndex={isActive ? 0 : -1}
      aria-posinset={isFlat ? undefined : index + 1}
      aria-setsize={isFlat ? undefined : siblings}
      aria-level={isFlat ? undefined : level}
      aria-rowindex={isFlat ? index + 1 : undefined}
      aria-expanded={canFold ? isOpen : undefined}
      aria-describedby={isMovable ? describedBy : undefined}
      aria-keyshortcuts={isMovable ? "Alt+ArrowUp Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight" : undefined}
      onKeyDown={(event) => {
        const asks = event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey);
        if (!asks || !isMovable || event.target !== event.currentTarget) return;
        event.preventDefault();
        setMenu(true);
      }}
    >
      <div className="tree-cell" role="gridcell">
        {isMovable && (
          <button
            ref={(element) => {
              grip.current = element;
              drag.setActivatorNodeRef(element);
            }}
            type="button"
            className="tree-grip"
            tabIndex={-1}
            aria-label={t("kit:tree.grip", { name: node.name })}
            aria-haspopup="menu"
            aria-expanded={menu}
            {...drag.listeners}
            // Not only for hands that can drag: a click offers the same moves.
            onClick={() => setMenu(true)}
          >
            <GripVertical aria-hidden="true" />
          </button>
        )}
        {canFold && (
          <button
            type="button"
            className="tree-fold"
            tabIndex={-1}
            aria-label={t(isOpen ? "kit:tree.collapse" : "kit:tree.expand", { name: node.name })}
            data-open={isOpen || undefined}
            onClick={() => onFold(isOpen)}
          >
            <ChevronRight aria-hidden="true" />
          </button>
        )}
        <div className="tree-content">{children}</div>
      </div>
      {menu && ways.length > 0 && (
        <Popover kind="menu" placement="bottom start" triggerRef={grip} isOpen onOpenChange={setMenu}>
          <Menu
            label={t("kit:tree.grip", { name: node.name })}
            onClose={() => setMenu(false)}
            sections={[{ key: "ways", items: ways }]}
          />
        </Popover>
      )}
    </div>
  );
}
