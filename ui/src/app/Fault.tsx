import { CircleAlert } from "lucide-react";
import { Component, type ReactNode } from "react";
import { Button } from "../kit/Button";
import { useWords } from "../kit/words";
import "./app.css";

/** Keeps a mistake in one screen from blanking the window: nothing is lost, and the screen can be drawn again. */
export class Fault extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? <Failed onRetry={() => this.setState({ hasFailed: false })} /> : this.props.children;
  }
}

function Failed({ onRetry }: { onRetry: () => void }) {
  const { t } = useWords();
  return (
    <div className="closed-book" role="alert">
      <CircleAlert aria-hidden="true" />
      <h1>{t("fault.title")}</h1>
      <p className="plain-lead">{t("fault.screen")}</p>
      <Button kind="primary" onPress={onRetry}>
        {t("common.retry")}
      </Button>
    </div>
  );
}
