import { type LucideIcon, Search } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import { KeyCap } from "./KeyCap";
import { OptionLine } from "./Option";
import { useWords } from "./words";
import "./CommandBox.css";

export type Command = {
  key: string;
  text: string;
  icon?: LucideIcon | undefined;
  /** Below the text in a smaller voice. */
  note?: string | undefined;
  keys?: string | undefined;
  /** At the right, where there is no key. */
  side?: ReactNode;
  /** It cannot be done now; `side` may say why. */
  isDisabled?: boolean | undefined;
};
export type CommandSection = { key: string; title: string; items: Command[] };

type CommandBoxProps = {
  label: string;
  search: string;
  onSearch: (text: string) => void;
  sections: CommandSection[];
  onAction: (key: string) => void;
  /** What is listed belongs to what is typed; until then Enter waits. */
  isSettled?: boolean;
  /** In the place of an empty list. */
  empty?: ReactNode;
  autoFocus?: boolean;
};

/** A field with what it finds below it: arrows choose, Enter does. What is chosen stays chosen while more is found. */
export function CommandBox({
  label,
  search,
  onSearch,
  sections,
  onAction,
  isSettled = true,
  empty,
  autoFocus = false,
}: CommandBoxProps) {
  const { t } = useWords();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [isWaiting, setWaiting] = useState(false);
  const all = sections.flatMap(({ items }) => items);
  const active = all.find(({ key }) => key === chosen) ?? all.find(({ isDisabled }) => !isDisabled) ?? all[0];
  const activeKey = active?.key;
  const place = (key: string) => `${id}-${key}`;

  function act(command: Command | undefined) {
    setWaiting(false);
    if (command && !command.isDisabled) onAction(command.key);
  }
  // Enter came before what it asks for; it counts once that is there.
  useEffect(() => {
    if (!isWaiting || !isSettled) return;
    setWaiting(false);
    if (active && !active.isDisabled) onAction(active.key);
  }, [isWaiting, isSettled, active, onAction]);
  useEffect(() => {
    if (activeKey !== undefined && list.current)
      list.current.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [activeKey]);

  function keyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const at = all.findIndex(({ key }) => key === activeKey);
    const to = (index: number) => setChosen(all[(index + all.length) % all.length]?.key ?? null);
    if (event.key === "ArrowDown") to(at + 1);
    else if (event.key === "ArrowUp") to(at - 1);
    else if (event.key === "PageDown") to(Math.min(at + 8, all.length - 1));
    else if (event.key === "PageUp") to(Math.max(at - 8, 0));
    else if (event.key === "Enter") {
      if (isSettled || chosen !== null) act(active);
      else setWaiting(true);
    } else return;
    event.preventDefault();
  }
  /** The keyboard stays in the field, so an option is only pointed at. */
  const option = (command: Command) =>
    ({
      id: place(command.key),
      role: "option",
      tabIndex: -1,
      className: "option",
      "data-focused": command.key === activeKey || undefined,
      "data-focus-visible": command.key === activeKey || undefined,
      "data-disabled": command.isDisabled || undefined,
      "aria-selected": command.key === activeKey,
      "aria-disabled": command.isDisabled || undefined,
      onClick: () => act(command),
      onPointerMove: () => command.key !== activeKey && setChosen(command.key),
    }) as const;
  return (
    <>
      <div className="command-search">
        <Search aria-hidden="true" />
        <input
          autoFocus={autoFocus}
          role="combobox"
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-label={label}
          aria-activedescendant={activeKey === undefined ? undefined : place(activeKey)}
          placeholder={label}
          spellCheck={false}
          autoComplete="off"
          value={search}
          onChange={(event) => {
            setChosen(null);
            setWaiting(false);
            onSearch(event.target.value);
          }}
          onKeyDown={keyDown}
        />
        <KeyCap keys="Escape" />
      </div>
      <div className="command-list" role="listbox" id={`${id}-list`} aria-label={t("kit:commandBox.found")} ref={list}>
        {sections.map(({ key, title, items }) => (
          <div key={key} role="group" aria-label={title}>
            <div className="option-title" role="presentation">
              {title}
            </div>
            {items.map((command) => (
              <div key={command.key} {...option(command)}>
                <OptionLine
                  text={command.text}
                  note={command.note}
                  icon={command.icon}
                  side={command.side}
                  keys={command.keys}
                />
              </div>
            ))}
          </div>
        ))}
      </div>
      {all.length === 0 && isSettled && <div className="command-empty">{empty}</div>}
      <p className="visually-hidden" aria-live="polite">
        {isSettled && search !== "" ? t("kit:commandBox.count", { count: all.length }) : ""}
      </p>
    </>
  );
}

type CommandDialogProps = { label: string; isOpen: boolean; onClose: () => void; children: ReactNode };

/** The command box in front of the screen; Escape or a click beside it closes it and gives the focus back. */
export function CommandDialog({ label, isOpen, onClose, children }: CommandDialogProps) {
  return (
    <ModalOverlay className="command-veil" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className="command-modal">
        <Dialog className="command-dialog" aria-label={label}>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
