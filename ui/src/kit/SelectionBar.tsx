import { X } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "./Button";
import { number, useWords } from "./words";
import "./SelectionBar.css";

type SelectionBarProps = {
  count: number;
  total: number;
  onClear: () => void;
  /** What can be done with what is chosen: buttons. */
  children: ReactNode;
};

/** How many rows are chosen, and what can be done with all of them at once; Escape lets them go. */
export function SelectionBar({ count, total, onClear, children }: SelectionBarProps) {
  const { t, lang } = useWords();
  return (
    <div
      className="selection-bar fade-in"
      role="toolbar"
      aria-label={t("kit:selection.bar")}
      onKeyDown={(event) => {
        // Not from a menu or dialog that one of its buttons opened: that closes first.
        if (event.key !== "Escape" || !(event.target instanceof Node) || !event.currentTarget.contains(event.target))
          return;
        event.stopPropagation();
        onClear();
      }}
    >
      <span className="selection-count" role="status">
        {t("kit:selection.count", { chosen: number(count, lang) })}{" "}
        <span className="selection-of">{t("kit:selection.of", { total: number(total, lang) })}</span>
      </span>
      {children}
      <IconButton icon={X} label={t("kit:selection.clear")} keys="Escape" onPress={onClear} />
    </div>
  );
}
