import { ChevronDown, type LucideIcon } from "lucide-react";
import type { ReactNode, Ref } from "react";
import { Button } from "react-aria-components";
import { Tooltip } from "./Tooltip";
import "./Rail.css";

type RailProps = { label: string; brand: ReactNode; children: ReactNode; foot?: ReactNode };

/** The screens of the program, side by side with whichever is shown; only pictures where the window is narrow. */
export function Rail({ label, brand, children, foot }: RailProps) {
  return (
    <div className="rail">
      {brand}
      <nav className="rail-screens" aria-label={label}>
        <div className="rail-items">{children}</div>
        {foot && <div className="rail-items">{foot}</div>}
      </nav>
    </div>
  );
}

type RailItemProps = {
  icon: LucideIcon;
  text: string;
  /** How much there is, already in the reader's notation. */
  count?: string | undefined;
  keys?: string | undefined;
  isCurrent: boolean;
  onPress: () => void;
};

/** One screen on the rail, with how much is in it. */
export function RailItem({ icon: Icon, text, count, keys, isCurrent, onPress }: RailItemProps) {
  return (
    <Tooltip text={text} keys={keys} placement="right">
      <Button className="rail-item" onPress={onPress} {...(isCurrent ? { "aria-current": "page" } : {})}>
        <Icon aria-hidden="true" />
        <span className="rail-word">{text}</span>
        {count && <span className="rail-count">{count}</span>}
      </Button>
    </Tooltip>
  );
}

/** The sign of the program. */
export function BrandMark({ icon: Icon, isLarge = false }: { icon: LucideIcon; isLarge?: boolean }) {
  return (
    <span className={isLarge ? "brand-mark large" : "brand-mark"}>
      <Icon aria-hidden="true" />
    </span>
  );
}

type BrandButtonProps = {
  icon: LucideIcon;
  name: string;
  /** What pressing it opens, for a screen reader and the tooltip. */
  label: string;
  keys?: string | undefined;
  buttonRef?: Ref<HTMLButtonElement>;
  onPress?: () => void;
};

/** The program's name, which opens its menu; stands inside a menu trigger. */
export function BrandButton({ icon, name, label, keys, buttonRef, onPress }: BrandButtonProps) {
  return (
    <Tooltip text={label} keys={keys} placement="bottom start">
      <Button
        className="brand"
        aria-label={label}
        {...(onPress ? { onPress } : {})}
        {...(buttonRef ? { ref: buttonRef } : {})}
      >
        <BrandMark icon={icon} />
        <span className="brand-name">{name}</span>
        <ChevronDown className="brand-more" aria-hidden="true" />
      </Button>
    </Tooltip>
  );
}
