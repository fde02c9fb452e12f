import { Label, ProgressBar } from "react-aria-components";
import { Button } from "./Button";
import "./Progress.css";

type ProgressProps = { label: string; count: string; part: number | null; cancelLabel: string; onCancel?: () => void };

/** Work that takes a while: what, how far, and a way out. `part` is 0 to 1, or unknown. */
export function Progress({ label, count, part, cancelLabel, onCancel }: ProgressProps) {
  return (
    <div className="progress">
      <ProgressBar {...(part === null ? { isIndeterminate: true } : { value: part * 100 })}>
        {({ percentage }) => (
          <>
            <div className="progress-line">
              <Label>{label}</Label>
              <span className="muted">{count}</span>
            </div>
            <div className="progress-track">
              <div className="progress-fill" style={{ width: `${percentage ?? 30}%` }} />
            </div>
          </>
        )}
      </ProgressBar>
      {onCancel && (
        <div>
          <Button small onPress={onCancel}>
            {cancelLabel}
          </Button>
        </div>
      )}
    </div>
  );
}
