import { X } from "lucide-react";
import { type ReactNode, useId, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { IconButton } from "./Button";
import { Scroller } from "./Scroller";
import { useWords } from "./words";
import "./Dialog.css";
import "./Drawer.css";

type DrawerProps = {
  title: string;
  /** Behind the title, as a badge. */
  badge?: ReactNode;
  isOpen: boolean;
  onClose: () => void;
  /** Below the title, and it stays when the rest scrolls. */
  bar?: ReactNode;
  foot?: ReactNode;
  children: ReactNode;
  size?: "s" | "m" | "l";
  /** Off where opening it must leave the hand where it was: a list that shows more of each row in turn. */
  takesFocus?: boolean;
  className?: string;
};

/** Too narrow for two things beside each other. */
const NARROW = "(max-width: 900px)";
function watchNarrow(tell: () => void) {
  const query = window.matchMedia(NARROW);
  query.addEventListener("change", tell);
  return () => query.removeEventListener("change", tell);
}

/** More about one thing, at the right of where it was chosen; in a narrow window it comes before the rest. */
export function Drawer(props: DrawerProps) {
  const isNarrow = useSyncExternalStore(watchNarrow, () => window.matchMedia(NARROW).matches);
  const { isOpen, onClose, title, size = "m" } = props;
  if (!isNarrow) return isOpen ? <Beside {...props} /> : null;
  return (
    <ModalOverlay
      className="veil drawer-veil fade-in"
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
    >
      <Modal className={`drawer-modal size-${size}`}>
        <AriaDialog className="drawer" aria-label={title}>
          <Insides {...props} heading={<Heading level={2}>{title}</Heading>} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function Beside(props: DrawerProps) {
  const { title, onClose, size = "m", takesFocus = true, className = "" } = props;
  const id = useId();
  const place = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    const drawer = place.current;
    if (takesFocus) heading.current?.focus();
    return () => {
      // Only a hand that was in it, or nowhere, is brought back.
      const now = document.activeElement;
      const isLost = now === null || now === document.body || drawer?.contains(now);
      if (isLost && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [takesFocus]);
  return (
    <section
      ref={place}
      className={`drawer beside size-${size} ${className}`}
      aria-labelledby={id}
      onKeyDown={(event) => {
        // What lies over it (a menu, a field being changed) closes first and says so.
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <Insides
        {...props}
        heading={
          <h2 ref={heading} id={id} tabIndex={-1} className="selectable">
            {title}
          </h2>
        }
      />
    </section>
  );
}

function Insides({ heading, badge, bar, foot, children, onClose }: DrawerProps & { heading: ReactNode }) {
  const { t } = useWords();
  return (
    <>
      <div className="drawer-head">
        <div className="drawer-title">
          {heading}
          {badge}
        </div>
        <IconButton icon={X} label={t("kit:drawer.close")} keys="Escape" onPress={onClose} />
      </div>
      {bar && <div className="drawer-bar">{bar}</div>}
      <Scroller className="grow">
        <div className="drawer-body">{children}</div>
      </Scroller>
      {foot && <div className="dialog-foot">{foot}</div>}
    </>
  );
}
