import { ChevronDown, ChevronRight, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import {
  Button as AriaButton,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  Group,
  Header,
  MenuTrigger,
  SubmenuTrigger,
} from "react-aria-components";
import { Button, type ButtonProps, IconButton } from "./Button";
import { OptionLine } from "./Option";
import { Popover } from "./Popover";
import { useWords } from "./words";
import "./Menu.css";
import "./Option.css";

type MenuItem = {
  key: string;
  text: string;
  icon?: LucideIcon | undefined;
  /** The key that does the same without the menu. */
  keys?: string | undefined;
  note?: string | undefined;
  side?: string | undefined;
  /** Takes something away. */
  isDanger?: boolean | undefined;
  /** Why it cannot be done now. The line stays reachable, so that the reason can be read. */
  whyNot?: string | undefined;
  /** In a section with `choose`: whether this is chosen. */
  isSelected?: boolean | undefined;
  onAction?: (() => void) | undefined;
  /** Opens to the side. */
  items?: readonly MenuItem[] | undefined;
};

export type MenuSection = {
  key: string;
  title?: string | undefined;
  /** The lines are choices that hold: one of them, or any number. */
  choose?: "one" | "many" | undefined;
  items: readonly MenuItem[];
};

type MenuProps = {
  label: string;
  sections: readonly MenuSection[];
  /** For a menu that no button opened: what puts it away, the first line then has the focus. */
  onClose?: () => void;
};

/** A list of what can be done here. Stands in a MenuButton, a SplitButton or a context menu. */
export function Menu({ label, sections, onClose }: MenuProps) {
  return (
    <AriaMenu className="options menu" aria-label={label} {...(onClose ? { onClose, autoFocus: "first" } : {})}>
      {sections.map((section) => (
        <Section key={section.key} section={section} />
      ))}
    </AriaMenu>
  );
}

function Section({ section: { key, title, choose, items } }: { section: MenuSection }) {
  const chosen = items.filter((item) => item.isSelected).map((item) => item.key);
  return (
    <AriaMenuSection
      id={key}
      className="option-group"
      {...(title ? {} : { "aria-label": items.map((item) => item.text).join(", ") })}
      selectionMode={choose === "many" ? "multiple" : choose === "one" ? "single" : "none"}
      selectedKeys={chosen}
      disallowEmptySelection={choose === "one"}
    >
      {title && <Header className="option-title">{title}</Header>}
      {items.map((item) => (
        <Item key={item.key} item={item} choose={choose} />
      ))}
    </AriaMenuSection>
  );
}

function Item({ item, choose }: { item: MenuItem; choose?: MenuSection["choose"] }) {
  const { key, text, icon, keys, note, side, isDanger, whyNot, items, isSelected, onAction } = item;
  const line = (
    <AriaMenuItem
      id={key}
      textValue={text}
      className={isDanger ? "option danger" : "option"}
      {...(whyNot
        ? {
            shouldCloseOnSelect: false,
            // Disabled for react-aria would also be out of reach.
            render: (props) =>
              "href" in props ? <a {...props} /> : <div {...props} aria-disabled="true" data-disabled="true" />,
          }
        : onAction
          ? { onAction }
          : {})}
    >
      <OptionLine
        text={text}
        note={whyNot ?? note}
        side={items ? <ChevronRight aria-hidden="true" className="menu-more" /> : side}
        icon={icon}
        keys={keys}
        {...(choose ? { isTicked: isSelected ?? false, isTickFirst: true } : {})}
      />
    </AriaMenuItem>
  );
  if (!items || whyNot) return line;
  return (
    <SubmenuTrigger>
      {line}
      <Popover kind="menu" offset={-2} crossOffset={-5}>
        <AriaMenu className="options menu" aria-label={text}>
          {items.map((under) => (
            <Item key={under.key} item={under} />
          ))}
        </AriaMenu>
      </Popover>
    </SubmenuTrigger>
  );
}

type MenuButtonProps = {
  /** What stands on the button, or is said of it when there is only a picture. */
  label: string;
  sections: readonly MenuSection[];
  icon?: LucideIcon;
  /** Only the picture. */
  isIcon?: boolean;
  kind?: ButtonProps["kind"];
  isSmall?: boolean;
  isDisabled?: boolean;
  placement?: "bottom start" | "bottom end" | "top start" | "top end";
};

/** A button that opens a menu below it; ArrowDown opens it too. */
export function MenuButton(props: MenuButtonProps) {
  const {
    label,
    sections,
    icon,
    isIcon = false,
    kind = "plain",
    isSmall = false,
    isDisabled = false,
    placement,
  } = props;
  return (
    <MenuTrigger>
      {isIcon && icon ? (
        <IconButton icon={icon} label={label} isDisabled={isDisabled} />
      ) : (
        <Button kind={kind} isSmall={isSmall} isDisabled={isDisabled} {...(icon ? { icon } : {})}>
          <span className="menu-button-text">
            {label}
            <ChevronDown aria-hidden="true" />
          </span>
        </Button>
      )}
      <Popover kind="menu" placement={placement ?? "bottom start"}>
        <Menu label={label} sections={sections} />
      </Popover>
    </MenuTrigger>
  );
}

type SplitButtonProps = {
  /** What is done most often, in words. */
  children: ReactNode;
  label: string;
  onPress: () => void;
  sections: readonly MenuSection[];
  icon?: LucideIcon;
  keys?: string;
  kind?: "plain" | "primary";
  isDisabled?: boolean;
};

/** One thing at once, and its less usual ways in the menu beside it. */
export function SplitButton(props: SplitButtonProps) {
  const { children, label, onPress, sections, icon, keys, kind = "plain", isDisabled = false } = props;
  const { t } = useWords();
  const name = t("kit:menu.split", { label });
  return (
    <Group className="split-button" aria-label={label}>
      <Button kind={kind} onPress={onPress} keys={keys} isDisabled={isDisabled} {...(icon ? { icon } : {})}>
        {children}
      </Button>
      <MenuTrigger>
        <AriaButton className={`button ${kind} split-more`} aria-label={name} isDisabled={isDisabled}>
          <ChevronDown aria-hidden="true" />
        </AriaButton>
        <Popover kind="menu" placement="bottom end">
          <Menu label={name} sections={sections} />
        </Popover>
      </MenuTrigger>
    </Group>
  );
}
