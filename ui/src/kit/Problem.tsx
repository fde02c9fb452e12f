import { CircleAlert, RotateCw } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./Button";
import { useWords } from "./words";
import "./EmptyState.css";
import "./Problem.css";

type ProblemProps = {
  /** What happened, in a sentence. */
  title: string;
  /** What to do about it. */
  hint?: ReactNode;
  onRetry?: () => void;
  retryLabel?: string;
  isRetrying?: boolean;
  /** Other ways out. */
  children?: ReactNode;
  size?: "m" | "s";
};

/** In the place of a part that could not be made: what happened, and what to do. */
export function Problem({ title, hint, onRetry, retryLabel, isRetrying = false, children, size = "m" }: ProblemProps) {
  const { t } = useWords();
  return (
    <div className={`empty problem size-${size}`} role="alert">
      <CircleAlert aria-hidden="true" />
      <p className="problem-title">{title}</p>
      {hint && <p className="selectable">{hint}</p>}
      {(onRetry || children) && (
        <div className="problem-ways">
          {onRetry && (
            <Button small={size === "s"} icon={RotateCw} onPress={onRetry} isPending={isRetrying}>
              {retryLabel ?? t("kit:problem.retry")}
            </Button>
          )}
          {children}
        </div>
      )}
    </div>
  );
}
