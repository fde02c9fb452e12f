import type { LucideIcon } from "lucide-react";
import { type ReactNode, useId } from "react";
import {
  Popover as AriaPopover,
  type PopoverProps as AriaPopoverProps,
  Dialog,
  DialogTrigger,
  Heading,
} from "react-aria-components";
import { Button, type ButtonProps, Link } from "./Button";
import "./Popover.css";

type PopoverProps = Omit<AriaPopoverProps, "className" | "style"> & {
  /** `list` is as wide as what opened it; `card` holds text and stays narrow enough to read. */
  kind?: "list" | "menu" | "card";
};

/** A plane that floats over the screen, beside what opened it. */
export function Popover({ kind = "list", offset = 4, ...rest }: PopoverProps) {
  return <AriaPopover {...rest} offset={offset} containerPadding={8} className={`popover ${kind}`} />;
}

type PopoverButtonProps = {
  /** What stands on the button. */
  children: ReactNode;
  /** What the card is about. */
  title: string;
  content: ReactNode;
  /** `words` reads as part of the text around it. */
  kind?: ButtonProps["kind"] | "words";
  icon?: LucideIcon;
  isSmall?: boolean;
  isDisabled?: boolean;
  placement?: AriaPopoverProps["placement"];
};

/** A button that opens a small card: why something is so, what a figure counts. Escape or a click beside it closes. */
export function PopoverButton(props: PopoverButtonProps) {
  const { children, title, content, kind = "plain", icon, isSmall = false, isDisabled = false, placement } = props;
  const id = useId();
  return (
    <DialogTrigger>
      {kind === "words" ? (
        <Link isDisabled={isDisabled}>{children}</Link>
      ) : (
        <Button kind={kind} isSmall={isSmall} isDisabled={isDisabled} {...(icon ? { icon } : {})}>
          {children}
        </Button>
      )}
      <Popover kind="card" offset={6} placement={placement ?? "bottom start"}>
        <Dialog className="popover-card" aria-labelledby={id}>
          <Heading id={id} level={3}>
            {title}
          </Heading>
          <div className="popover-content">{content}</div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
