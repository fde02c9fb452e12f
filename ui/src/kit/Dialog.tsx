import { X } from "lucide-react";
import { type ReactNode, useId } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Button, IconButton } from "./Button";
import { Scroller } from "./Scroller";
import { useWords } from "./words";
import "./Dialog.css";

type DialogProps = {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** Its buttons, the one most people want last. */
  foot?: ReactNode;
  /** At the left of the foot: what the buttons do not say. */
  footNote?: ReactNode;
  size?: "s" | "m" | "l";
};

/** A question in front of the screen; Escape and a click beside it close it. */
export function Dialog({ title, isOpen, onClose, children, foot, footNote, size = "m" }: DialogProps) {
  const { t } = useWords();
  return (
    <ModalOverlay className="veil fade-in" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className={`modal size-${size}`}>
        <AriaDialog className="dialog">
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton icon={X} label={t("kit:dialog.close")} keys="Escape" onPress={onClose} />
          </div>
          <Scroller>
            <div className="dialog-body">{children}</div>
          </Scroller>
          {foot && (
            <div className="dialog-foot">
              {footNote && <span className="dialog-foot-note">{footNote}</span>}
              {foot}
            </div>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

type ConfirmDialogProps = {
  /** The question, with what it is about: `212 leads wissen?`. */
  title: string;
  isOpen: boolean;
  onClose: () => void;
  onConfirm: () => void;
  /** What confirming does, as a verb: `212 leads wissen`. */
  confirmLabel: string;
  /** What will change, and whether it can be taken back. */
  children: ReactNode;
  /** For what cannot be taken back: the hand then starts at the way out. */
  isDanger?: boolean;
  isPending?: boolean;
};

/** Says what will change before it does. What can be undone asks nothing: it happens, and a toast takes it back. */
export function ConfirmDialog({
  title,
  isOpen,
  onClose,
  onConfirm,
  confirmLabel,
  children,
  isDanger = false,
  isPending = false,
}: ConfirmDialogProps) {
  const { t } = useWords();
  const described = useId();
  return (
    <ModalOverlay
      className="veil fade-in"
      isOpen={isOpen}
      onOpenChange={(open) => !open && !isPending && onClose()}
      isDismissable={false}
    >
      <Modal className="modal size-s">
        <AriaDialog className="dialog" role="alertdialog" aria-describedby={described}>
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
          </div>
          <Scroller>
            <div className="dialog-body" id={described}>
              {children}
            </div>
          </Scroller>
          <div className="dialog-foot">
            <Button onPress={onClose} autoFocus={isDanger} isDisabled={isPending}>
              {t("kit:confirm.cancel")}
            </Button>
            <Button
              kind={isDanger ? "danger" : "primary"}
              onPress={onConfirm}
              autoFocus={!isDanger}
              isPending={isPending}
            >
              {confirmLabel}
            </Button>
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
