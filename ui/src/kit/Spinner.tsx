import { LoaderCircle } from "lucide-react";
import { ProgressBar } from "react-aria-components";
import { useWords } from "./words";
import "./Spinner.css";

/** Says that something small is under way, where it was asked for. What takes over a second gets a Progress. */
export function Spinner({ label }: { label?: string }) {
  const { t } = useWords();
  return (
    <ProgressBar isIndeterminate aria-label={label ?? t("kit:button.loading")} className="spinner">
      <LoaderCircle aria-hidden="true" />
    </ProgressBar>
  );
}
