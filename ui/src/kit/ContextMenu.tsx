import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef, useState } from "react";
import { Menu, type MenuSection } from "./Menu";
import { Popover } from "./Popover";
import "./Menu.css";

type Opened = { x: number; y: number; sections: readonly MenuSection[] };

/** What has the arrows: the focus itself, or the line in it that the focus speaks for. */
function spokenFor(focused: Element): Element {
  const active = focused.getAttribute("aria-activedescendant");
  return (active && document.getElementById(active)) || focused;
}

/**
 * A menu at the pointer on a right click, and at what has the focus on Shift+F10 or the menu key. `sectionsFor` says what
 * can be done with the place that was meant; null leaves the place without a menu.
 */
export function useContextMenu(label: string, sectionsFor: (target: Element) => readonly MenuSection[] | null) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const place = useRef<HTMLSpanElement>(null);

  function open(target: Element, x: number, y: number): boolean {
    const sections = sectionsFor(target);
    if (!sections || sections.length === 0) return false;
    setOpened({ x, y, sections });
    return true;
  }
  function close() {
    setOpened(null);
  }
  const targetProps = {
    onContextMenu(event: MouseEvent) {
      if (!(event.target instanceof Element)) return;
      if (open(event.target, event.clientX, event.clientY)) event.preventDefault();
    },
    onKeyDown(event: KeyboardEvent) {
      if (event.key !== "ContextMenu" && !(event.key === "F10" && event.shiftKey)) return;
      if (!(event.target instanceof Element)) return;
      const target = spokenFor(event.target);
      const { left, bottom, width } = target.getBoundingClientRect();
      if (!open(target, left + Math.min(24, width / 2), bottom - 4)) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
  const menu = opened && (
    <>
      <span ref={place} className="menu-place" style={{ left: opened.x, top: opened.y }} />
      <Popover
        kind="menu"
        aria-label={label}
        triggerRef={place}
        isOpen
        onOpenChange={(isOpen) => !isOpen && close()}
        offset={2}
        placement="bottom start"
      >
        <Menu label={label} sections={opened.sections} onClose={close} />
      </Popover>
    </>
  );
  return { targetProps, menu };
}

type ContextMenuProps = { label: string; sections: readonly MenuSection[]; children: ReactNode };

/** Gives what is inside it a menu of its own, for the right mouse button and the keyboard alike. */
export function ContextMenu({ label, sections, children }: ContextMenuProps) {
  const { targetProps, menu } = useContextMenu(label, () => sections);
  return (
    <>
      <div className="contents" {...targetProps}>
        {children}
      </div>
      {menu}
    </>
  );
}
