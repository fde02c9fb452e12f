import { CircleAlert, X } from "lucide-react";
import { createContext, type ReactNode, use, useCallback, useEffect, useRef, useState } from "react";
import { Button, IconButton } from "./Button";
import { useWords } from "./words";
import "./Toast.css";

export type Toast = { text: string; hint?: string; bad?: boolean; undo?: () => void };
type Shown = Toast & { id: number };

const SECONDS = { good: 6, bad: 12 };
const ToastContext = createContext<(toast: Toast) => void>(() => undefined);

export function useToast(): (toast: Toast) => void {
  return use(ToastContext);
}

/** Short messages that go away by themselves; a problem stays longer, and the newest takes the place of the one before. */
export function Toaster({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const [shown, setShown] = useState<Shown[]>([]);
  const ids = useRef(0);
  const show = useCallback((toast: Toast) => {
    ids.current++;
    const id = ids.current;
    // Only the last step can be taken back, so an older message would offer what it cannot do.
    setShown((before) => [
      ...before.filter((other) => other.bad && toast.bad && other.text !== toast.text).slice(-1),
      { ...toast, id },
    ]);
  }, []);
  const dismiss = useCallback((id: number) => setShown((before) => before.filter((toast) => toast.id !== id)), []);
  return (
    <ToastContext value={show}>
      {children}
      <section className="toasts" aria-label={t("toast.region")} aria-live="polite">
        {shown.map((toast) => (
          <ToastView key={toast.id} toast={toast} dismiss={dismiss} />
        ))}
      </section>
    </ToastContext>
  );
}

function ToastView({ toast, dismiss }: { toast: Shown; dismiss: (id: number) => void }) {
  const { t } = useWords();
  useEffect(() => {
    const timer = setTimeout(() => dismiss(toast.id), 1000 * (toast.bad ? SECONDS.bad : SECONDS.good));
    return () => clearTimeout(timer);
  }, [toast, dismiss]);
  const { undo } = toast;
  return (
    <div className="toast fade-in" role={toast.bad ? "alert" : "status"}>
      {toast.bad && <CircleAlert aria-hidden="true" />}
      <div className="toast-text">
        {toast.text}
        {toast.hint && <small>{toast.hint}</small>}
      </div>
      {undo && (
        <Button
          small
          keys="Ctrl+Z"
          onPress={() => {
            dismiss(toast.id);
            undo();
          }}
        >
          {t("toast.undo")}
        </Button>
      )}
      <IconButton icon={X} label={t("toast.dismiss")} onPress={() => dismiss(toast.id)} />
    </div>
  );
}
