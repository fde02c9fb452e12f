import { useQueryClient } from "@tanstack/react-query";
import { CircleAlert } from "lucide-react";
import { Component, type ErrorInfo, type ReactNode, useState } from "react";
import { keys } from "../ipc/asking";
import { Button } from "../kit/Button";
import { Message } from "../kit/Message";
import { useWords } from "../kit/words";

/** A short number for a mistake: the same mistake has the same one, so that two people can find out they met. */
function codeOf(error: Error): string {
  let sum = 0;
  for (const letter of `${error.name} ${error.message}`) sum = (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0;
  return sum.toString(36).toUpperCase().padStart(7, "0").slice(-6);
}

type FaultProps = { children: ReactNode };
type FaultState = { error: Error | null; where: string };

/** Keeps a mistake in one screen from blanking the window: nothing is lost, and the screen can be drawn again. */
export class Fault extends Component<FaultProps, FaultState> {
  override state: FaultState = { error: null, where: "" };

  static getDerivedStateFromError(thrown: unknown): Partial<FaultState> {
    return { error: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }

  override componentDidCatch(_: Error, { componentStack }: ErrorInfo) {
    this.setState({ where: (componentStack ?? "").trim().split("\n").slice(0, 6).join("\n") });
  }

  override render() {
    const { error, where } = this.state;
    if (!error) return this.props.children;
    return <Failed error={error} where={where} onRetry={() => this.setState({ error: null, where: "" })} />;
  }
}

function Failed({ error, where, onRetry }: { error: Error; where: string; onRetry: () => void }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [isCopied, setCopied] = useState(false);
  const code = codeOf(error);
  function retry() {
    // What was drawn may be what was wrong: it is asked for again. The focus goes to where the screen will be.
    void client.resetQueries({ predicate: ({ queryKey }) => queryKey[1] !== keys.book()[1] });
    document.getElementById("screen")?.focus();
    onRetry();
  }
  async function copy() {
    await navigator.clipboard.writeText(`Belrij ${code}\n${error.name}: ${error.message}\n${where}`);
    setCopied(true);
  }
  return (
    <Message
      icon={CircleAlert}
      title={t("fault.title")}
      text={`${t("fault.screen")} ${t("fault.kept")}`}
      note={<span className="selectable">{t("fault.code", { id: code })}</span>}
      isUrgent
    >
      {/* What had the focus is gone; this is what comes next. */}
      <Button kind="primary" autoFocus onPress={retry}>
        {t("common.retry")}
      </Button>
      <Button onPress={() => void copy().catch(() => undefined)}>
        {isCopied ? t("fault.copied", { id: code }) : t("fault.copy")}
      </Button>
    </Message>
  );
}
