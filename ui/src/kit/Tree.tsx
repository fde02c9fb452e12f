import {
  type CollisionDetection,
  DndContext,
  type DragMoveEvent,
  DragOverlay,
  MeasuringStrategy,
  PointerSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { GripVertical } from "lucide-react";
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { useTreeKeys } from "./tree/keys";
import {
  isWithin,
  type MayHold,
  type Place,
  placeAt,
  rowsOf,
  stepOf,
  type TreeNode,
  type TreeRow,
} from "./tree/places";
import { TreeRowView } from "./tree/Row";
import { useWords } from "./words";
import "./Tree.css";

export type { MayHold, TreeNode } from "./tree/places";
export { movedTo } from "./tree/places";

type TreeProps<Item> = {
  label: string;
  nodes: TreeNode<Item>[];
  render: (node: TreeNode<Item>, row: { level: number; isOpen: boolean }) => ReactNode;
  /** The row goes to this place among the children of `toParent` (null is the top), counted without the row itself. */
  onMove?: (item: TreeNode<Item>, toParent: string | null, index: number) => void;
  /** Which rows may become children of which; without it every row may be anywhere. */
  mayHold?: MayHold<Item>;
  /** Rows without children look like cards. */
  hasCards?: boolean;
  empty?: ReactNode;
};

/** How far a level stands to the right of the one above it. */
const INDENT = 24;

/** The rows of which the middle is above the pointer: their number is the gap that it points at. */
const rowsAbove: CollisionDetection = ({ pointerCoordinates, droppableRects, droppableContainers }) =>
  droppableContainers.flatMap(({ id }) => {
    const rect = droppableRects.get(id);
    return rect && pointerCoordinates && rect.top + rect.height / 2 < pointerCoordinates.y ? [{ id }] : [];
  });

/** Rows in groups that can be put in another order and another group, by hand and by Alt with the arrows. */
export function Tree<Item>({
  label,
  nodes,
  render,
  onMove,
  mayHold = () => true,
  hasCards = false,
  empty,
}: TreeProps<Item>) {
  const { t } = useWords();
  const id = useId();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState("");
  const [dragged, setDragged] = useState<TreeRow<Item> | null>(null);
  const [aim, setAim] = useState<(Place & { level: number; top: number }) | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const rows = rowsOf(nodes, (key) => folded.has(key));
  // Groups that stay where they are read as headings, and what is in them needs no indent.
  const base = nodes.every((node) => node.isFixed) ? 2 : 1;
  const isFlat = rows.every(({ node }) => node.children === undefined);
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));

  function fold(key: string, shut: boolean) {
    setFolded((before) => new Set(shut ? [...before, key] : [...before].filter((other) => other !== key)));
  }

  // A row that moves is another place in the document, which takes the focus away from it.
  const focused = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const element = focused.current;
    focused.current = null;
    if (element instanceof HTMLElement && element.isConnected && document.activeElement !== element) element.focus();
  });

  function tell(node: TreeNode<Item>, place: Place, what: "moved" | "over") {
    const parent = rowsOf(nodes, () => false).find((row) => row.node.id === place.parent)?.node;
    const siblings = (parent ? (parent.children ?? []) : nodes).filter((other) => other.id !== node.id);
    const facts = { name: node.name, place: place.index + 1, all: siblings.length + 1 };
    setSaid(parent ? t(`kit:tree.${what}`, { ...facts, parent: parent.name }) : t(`kit:tree.${what}Top`, facts));
  }
  function move(node: TreeNode<Item>, place: Place) {
    focused.current = grid.current?.contains(document.activeElement) ? document.activeElement : null;
    if (place.parent !== null) fold(place.parent, false);
    onMove?.(node, place.parent, place.index);
    tell(node, place, "moved");
  }
  function step(node: TreeNode<Item>, way: "up" | "down" | "in" | "out") {
    const place = stepOf(nodes, node, way, mayHold);
    if (place) move(node, place);
    else setSaid(t("kit:tree.cannot", { name: node.name }));
  }
  const keys = useTreeKeys({ grid, rows, fold, ...(onMove ? { step } : {}) });

  function drag({ delta, collisions }: DragMoveEvent) {
    if (!dragged) return;
    const above = new Set(collisions?.map((collision) => collision.id));
    const staying = rows.filter(({ node }) => !isWithin(rows, node, dragged.node));
    const gap = staying.filter(({ node }) => above.has(node.id)).length;
    const place = placeAt(rows, dragged.node, gap, dragged.level + Math.round(delta.x / INDENT), mayHold);
    const top = place ? lineAt(staying[gap - 1]?.node.id, staying[gap]?.node.id) : 0;
    if (place && (place.parent !== aim?.parent || place.index !== aim.index)) tell(dragged.node, place, "over");
    setAim(place && { ...place, top });
  }
  /** The middle of the gap between two rows, from the top of the tree. */
  function lineAt(above: string | undefined, below: string | undefined): number {
    const find = (key: string | undefined) =>
      key === undefined ? null : grid.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`);
    const [upper, lower] = [find(above), find(below)];
    const bottom = upper ? upper.offsetTop + upper.offsetHeight : (lower?.offsetTop ?? 0) - 6;
    // Below what is dragged away the gap is far; the line then stays with the row above it.
    const next = lower && lower.offsetTop - bottom < INDENT ? lower.offsetTop : bottom + 6;
    return (bottom + next) / 2;
  }
  function drop() {
    if (dragged && aim) move(dragged.node, aim);
    else if (dragged) setSaid(t("kit:tree.dropped", { name: dragged.node.name }));
    setDragged(null);
    setAim(null);
  }

  // The row that had the focus may be gone.
  const { active, setActive } = keys;
  const first = rows[0]?.node.id ?? null;
  useEffect(() => {
    if (!rows.some(({ node }) => node.id === active)) setActive(first);
  });

  if (rows.length === 0) return <>{empty}</>;
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={rowsAbove}
      measuring={{ droppable: { strategy: MeasuringStrategy.Always } }}
      accessibility={{ announcements: QUIET, screenReaderInstructions: { draggable: "" } }}
      onDragStart={({ active: { id: key } }) => {
        const row = rows.find(({ node }) => node.id === key);
        setDragged(row ?? null);
        if (row) setSaid(t("kit:tree.picked", { name: row.node.name }));
      }}
      onDragMove={drag}
      onDragEnd={drop}
      onDragCancel={() => {
        if (dragged) setSaid(t("kit:tree.dropped", { name: dragged.node.name }));
        setDragged(null);
        setAim(null);
      }}
    >
      <div className="tree" data-dragging={dragged !== null || undefined}>
        <div
          ref={grid}
          className="tree-rows"
          role={isFlat ? "grid" : "treegrid"}
          aria-label={label}
          aria-rowcount={rows.length}
          {...keys.props}
        >
          {rows.map((row) => (
            <TreeRowView
              key={row.node.id}
              row={row}
              isFlat={isFlat}
              indent={Math.max(0, row.level - base) * INDENT}
              isCard={hasCards && row.node.children === undefined}
              isActive={row.node.id === active}
              isDragged={dragged !== null && isWithin(rows, row.node, dragged.node)}
              isMovable={onMove !== undefined && !row.node.isFixed}
              describedBy={id}
              mayStep={(way) => stepOf(nodes, row.node, way, mayHold) !== null}
              onStep={(way) => step(row.node, way)}
              onFold={(shut) => fold(row.node.id, shut)}
            >
              {render(row.node, row)}
            </TreeRowView>
          ))}
        </div>
        {aim && (
          <div
            className="tree-line"
            aria-hidden="true"
            style={{ top: aim.top, left: Math.max(0, aim.level - base) * INDENT }}
          />
        )}
        <span id={id} className="visually-hidden">
          {onMove && t("kit:tree.keys")}
        </span>
        <span className="visually-hidden" role="status" aria-live="assertive">
          {said}
        </span>
      </div>
      <DragOverlay dropAnimation={null}>
        {dragged && (
          <div className="tree-ghost">
            <GripVertical aria-hidden="true" />
            {dragged.node.name}
          </div>
        )}
      </DragOverlay>
    </DndContext>
  );
}

/** The tree speaks for itself, in the language of the screen. */
const silent = () => undefined;
const QUIET = { onDragStart: silent, onDragOver: silent, onDragEnd: silent, onDragCancel: silent };

type SortableListProps<Item> = Omit<TreeProps<Item>, "nodes" | "onMove" | "mayHold"> & {
  items: TreeNode<Item>[];
  onMove: (item: TreeNode<Item>, index: number) => void;
};

/** A list without groups that can be put in another order. */
export function SortableList<Item>({ items, onMove, ...rest }: SortableListProps<Item>) {
  return (
    <Tree
      {...rest}
      nodes={items}
      mayHold={(parent) => parent === null}
      onMove={(item, _, index) => onMove(item, index)}
    />
  );
}
