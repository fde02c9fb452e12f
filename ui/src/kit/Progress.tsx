import { Check, CircleAlert } from "lucide-react";
import { Label, ProgressBar } from "react-aria-components";
import { Button } from "./Button";
import { useWords } from "./words";
import "./Progress.css";

type ProgressProps = {
  label: string;
  /** How far, in what is counted: `1.204 rijen`. */
  count?: string;
  /** 0 to 1, or unknown. */
  part: number | null;
  state?: "running" | "done" | "failed";
  cancelLabel?: string;
  onCancel?: () => void;
  /** Asked to stop, and not stopped yet. */
  isStopping?: boolean;
};

/** Work that takes a while: what, how far, and a way out. Under a second a Spinner is enough. */
export function Progress({
  label,
  count = "",
  part,
  state = "running",
  cancelLabel,
  onCancel,
  isStopping = false,
}: ProgressProps) {
  const { t } = useWords();
  const isUnknown = part === null && state === "running";
  return (
    <div className={`progress ${state}`}>
      <ProgressBar
        className="progress-bar"
        {...(isUnknown ? { isIndeterminate: true } : { value: 100 * (state === "done" ? 1 : (part ?? 0)) })}
      >
        {({ percentage }) => (
          <>
            <div className="progress-line">
              <Label>{label}</Label>
              <span className="progress-count">
                {count}
                <span role="status">
                  {state === "done" && (
                    <>
                      <Check aria-hidden="true" /> {t("kit:progress.done")}
                    </>
                  )}
                  {state === "failed" && (
                    <>
                      <CircleAlert aria-hidden="true" /> {t("kit:progress.failed")}
                    </>
                  )}
                </span>
              </span>
            </div>
            <div className="progress-track">
              <div
                className={isUnknown ? "progress-fill unknown" : "progress-fill"}
                style={isUnknown ? undefined : { width: `${percentage ?? 0}%` }}
              />
            </div>
          </>
        )}
      </ProgressBar>
      {onCancel && state === "running" && (
        <div>
          <Button isSmall onPress={onCancel} isPending={isStopping}>
            {cancelLabel ?? t("kit:confirm.cancel")}
          </Button>
        </div>
      )}
    </div>
  );
}
