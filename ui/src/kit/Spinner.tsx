import { LoaderCircle } from "lucide-react";
import { ProgressBar } from "react-aria-components";
import { useWords } from "./words";
import "./Spinner.css";

/** Says that something small is under way, where it was asked for. What takes over a second gets a Progress. */
export function Spinner({
  label,
  isWord = false,
}: {
  label?: string;
  /** Part of the name of the button it stands in. */
  isWord?: boolean;
}) {
  const { t } = useWords();
  const name = label ?? t("kit:button.loading");
  // Within the name of a button, a progress bar counts for its value, and it has none: there it is a word.
  if (isWord) {
    return (
      <span className="spinner">
        <LoaderCircle aria-hidden="true" />
        <span className="visually-hidden">{name}</span>
      </span>
    );
  }
  return (
    <ProgressBar isIndeterminate aria-label={name} className="spinner">
      <LoaderCircle aria-hidden="true" />
    </ProgressBar>
  );
}
