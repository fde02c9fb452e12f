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
  /** Within a panel or a side pane. */
  isSmall?: boolean;
};

/** In the place of a part that could not be made: what happened, and what to do. */
export function Problem({
  title,
  hint,
  onRetry,
  retryLabel,
  isRetrying = false,
  children,
  isSmall = false,
}: ProblemProps) {
  const { t } = useWords();
  return (
    <div className={isSmall ? "empty problem small" : "empty problem"} role="alert">
      <CircleAlert aria-hidden="true" />
      <p className="problem-title">{title}</p>
      {hint && <p className="selectable">{hint}</p>}
      {(onRetry || children) && (
        <div className="problem-ways">
          {onRetry && (
            <Button isSmall={isSmall} icon={RotateCw} onPress={onRetry} isPending={isRetrying}>
              {retryLabel ?? t("kit:problem.retry")}
            </Button>
          )}
          {children}
        </div>
      )}
    </div>
  );
}
