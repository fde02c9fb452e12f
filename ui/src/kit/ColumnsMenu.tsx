import { Columns3, GripVertical } from "lucide-react";
import { type KeyboardEvent, type PointerEvent, useId, useRef, useState } from "react";
import { Dialog, DialogTrigger, Heading, ListBox, ListBoxItem } from "react-aria-components";
import { Button } from "./Button";
import { KeyCap } from "./KeyCap";
import { OptionLine } from "./Option";
import { Popover } from "./Popover";
import { AS_MADE, inOrder, shownColumns, type TableLayout, withColumnAt, withShown } from "./table/layout";
import { useWords } from "./words";
import "./ColumnsMenu.css";

type Listed = { key: string; label: string; isFixed?: boolean };

type ColumnsListProps = { columns: Listed[]; layout: TableLayout; onLayout: (layout: TableLayout) => void };

/** The columns of a table in their order, ticked when they show: what the menu opens. */
export function ColumnsList({ columns, layout, onLayout }: ColumnsListProps) {
  const { t } = useWords();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const dragged = useRef<string | null>(null);
  const [said, setSaid] = useState("");
  const all = inOrder(columns, layout);
  const shown = shownColumns(columns, layout).map(({ key }) => key);

  function place(key: string, to: number) {
    const at = Math.max(0, Math.min(all.length - 1, to));
    if (all[at]?.key === key) return;
    onLayout(withColumnAt(columns, all, layout, key, at));
    setSaid(
      t("kit:columns.placed", { column: all.find((one) => one.key === key)?.label, place: at + 1, all: all.length }),
    );
  }
  function keyDown(event: KeyboardEvent) {
    const way = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (!event.altKey || way === 0) return;
    const key = document.activeElement?.getAttribute("data-key");
    event.preventDefault();
    event.stopPropagation();
    if (key != null) place(key, all.findIndex((one) => one.key === key) + way);
  }
  function drag(event: PointerEvent) {
    const key = dragged.current;
    if (key === null) return;
    const lines = [...(list.current?.querySelectorAll<HTMLElement>("[data-key]") ?? [])];
    const above = lines.filter((line) => {
      const { top, height } = line.getBoundingClientRect();
      return line.dataset.key !== key && top + height / 2 < event.clientY;
    });
    place(key, above.length);
  }

  return (
    <>
      <div ref={list} className="columns-list" onKeyDownCapture={keyDown}>
        <ListBox
          aria-label={t("kit:columns.title")}
          aria-describedby={id}
          className="options"
          selectionMode="multiple"
          escapeKeyBehavior="none"
          disallowEmptySelection
          selectedKeys={shown}
          onSelectionChange={(keys) => {
            const isShown = ({ key, isFixed }: Listed) => isFixed === true || keys === "all" || keys.has(key);
            onLayout(columns.reduce((next, column) => withShown(next, column.key, isShown(column)), layout));
          }}
          items={all}
          dependencies={[shown]}
        >
          {(column) => (
            <ListBoxItem id={column.key} textValue={column.label} className="option columns-option">
              <span
                className="columns-grip"
                aria-hidden="true"
                onPointerDown={(event) => {
                  // The list would take it for a press on the line.
                  event.stopPropagation();
                  event.currentTarget.setPointerCapture(event.pointerId);
                  dragged.current = column.key;
                }}
                onPointerMove={drag}
                onPointerUp={() => {
                  dragged.current = null;
                }}
                onPointerCancel={() => {
                  dragged.current = null;
                }}
                onClick={(event) => event.stopPropagation()}
                onKeyDown={undefined}
              >
                <GripVertical />
              </span>
              <OptionLine text={column.label} isTicked={shown.includes(column.key)} />
            </ListBoxItem>
          )}
        </ListBox>
      </div>
      <div className="columns-foot">
        <span className="columns-keys" id={id}>
          <KeyCap keys="Alt+↑↓" />
          {t("kit:columns.keys")}
        </span>
        <Button kind="quiet" isSmall isDisabled={isAsMade(layout)} onPress={() => onLayout(AS_MADE)}>
          {t("kit:columns.reset")}
        </Button>
      </div>
      <span className="visually-hidden" aria-live="polite">
        {said}
      </span>
    </>
  );
}

function isAsMade({ order, hidden, widths }: TableLayout): boolean {
  return order.length === 0 && hidden.length === 0 && Object.keys(widths).length === 0;
}

/** Which columns a table shows and in which order, with a way back to how it was made. */
export function ColumnsMenu(props: ColumnsListProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <DialogTrigger>
      <Button icon={Columns3}>{t("kit:columns.button")}</Button>
      <Popover placement="bottom end" kind="menu">
        <Dialog className="columns-menu" aria-labelledby={id}>
          <Heading id={id} level={3} className="option-title">
            {t("kit:columns.title")}
          </Heading>
          <ColumnsList {...props} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
