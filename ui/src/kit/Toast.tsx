import { CircleAlert, X } from "lucide-react";
import { createContext, type ReactNode, use, useCallback, useEffect, useRef, useState } from "react";
import { Button, IconButton } from "./Button";
import { useWords } from "./words";
import "./Toast.css";

export type Toast = {
  text: string;
  hint?: string;
  /** A problem: it stays until someone has read it. */
  isBad?: boolean;
  onUndo?: () => void;
};
type Shown = Toast & { id: number };

const SHOWN_MS = 6000;
/** More problems at a time than one reads. */
const MOST = 3;
const ToastContext = createContext<(toast: Toast) => void>(() => undefined);

/** To say in passing what was done, with the way back. */
export function useToast(): (toast: Toast) => void {
  return use(ToastContext);
}

/**
 * Short messages that go away by themselves, but not under the hand; problems pile up and stay. F6 goes to the newest, and
 * back again.
 */
export function Toaster({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const [shown, setShown] = useState<Shown[]>([]);
  const ids = useRef(0);
  const place = useRef<HTMLElement>(null);
  const before = useRef<HTMLElement | null>(null);
  const show = useCallback((toast: Toast) => {
    ids.current++;
    const id = ids.current;
    setShown((others) => {
      const problems = others.filter((other) => other.isBad && other.text !== toast.text);
      // Only the last step can be taken back, so an older message would offer what it cannot do.
      const rest = toast.isBad ? others.filter((other) => !other.isBad) : [];
      return [...problems.slice(toast.isBad ? 1 - MOST : -MOST), ...rest, { ...toast, id }];
    });
  }, []);
  const dismiss = useCallback((id: number) => {
    const now = document.activeElement;
    const isIn = now instanceof HTMLElement && place.current?.contains(now);
    setShown((others) => others.filter((toast) => toast.id !== id));
    // A message that goes gives the hand back to where it came from.
    if (isIn) requestAnimationFrame(() => before.current?.isConnected && before.current.focus());
  }, []);

  const isAny = shown.length > 0;
  useEffect(() => {
    if (!isAny) return;
    // Ahead of all others: a tooltip in a message would take Escape for itself.
    const keyDown = (event: KeyboardEvent) => {
      const now = document.activeElement;
      if (event.key === "Escape" && place.current?.contains(now)) {
        event.preventDefault();
        event.stopImmediatePropagation();
        dismiss(Number(now?.closest<HTMLElement>(".toast")?.dataset.toast));
        return;
      }
      if (event.key !== "F6") return;
      const messages = place.current?.querySelectorAll<HTMLElement>(".toast");
      const target = place.current?.contains(now)
        ? before.current
        : messages?.item(messages.length - 1)?.querySelector<HTMLElement>("button");
      if (!target) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      target.focus();
    };
    window.addEventListener("keydown", keyDown, true);
    return () => window.removeEventListener("keydown", keyDown, true);
  }, [isAny, dismiss]);

  return (
    <ToastContext value={show}>
      {children}
      <section
        ref={place}
        className="toasts"
        aria-label={t("kit:toast.region")}
        aria-live="polite"
        // A dialog hides and locks what lies behind it; messages lie before it.
        data-react-aria-top-layer="true"
        onFocus={({ relatedTarget }) => {
          if (relatedTarget instanceof HTMLElement && !place.current?.contains(relatedTarget))
            before.current = relatedTarget;
        }}
      >
        {shown.map((toast) => (
          <ToastView key={toast.id} toast={toast} onDismiss={dismiss} />
        ))}
      </section>
    </ToastContext>
  );
}

function ToastView({ toast, onDismiss }: { toast: Shown; onDismiss: (id: number) => void }) {
  const { t } = useWords();
  const [isOver, setOver] = useState(false);
  const [hasFocus, setFocus] = useState(false);
  const left = useRef(SHOWN_MS);
  const isHeld = toast.isBad || isOver || hasFocus;
  useEffect(() => {
    if (isHeld) return;
    const since = Date.now();
    const timer = setTimeout(() => onDismiss(toast.id), left.current);
    return () => {
      clearTimeout(timer);
      // Who looked at it gets a moment more.
      left.current = Math.max(2000, left.current - (Date.now() - since));
    };
  }, [isHeld, toast.id, onDismiss]);
  const { onUndo } = toast;
  return (
    <div
      className={`toast ${toast.isBad ? "bad" : ""}`}
      {...(toast.isBad ? { role: "alert" } : {})}
      onPointerEnter={() => setOver(true)}
      onPointerLeave={() => setOver(false)}
      onFocus={() => setFocus(true)}
      onBlur={() => setFocus(false)}
      data-toast={toast.id}
    >
      {toast.isBad && <CircleAlert aria-hidden="true" />}
      <div className="toast-text">
        {toast.text}
        {toast.hint && <small>{toast.hint}</small>}
      </div>
      {onUndo && (
        <Button
          isSmall
          keys="Ctrl+Z"
          onPress={() => {
            onDismiss(toast.id);
            onUndo();
          }}
        >
          {t("kit:toast.undo")}
        </Button>
      )}
      <IconButton icon={X} label={t("kit:toast.dismiss")} onPress={() => onDismiss(toast.id)} />
    </div>
  );
}
