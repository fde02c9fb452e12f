import { Check, CircleAlert, Info, type LucideIcon, TriangleAlert, X } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "./Button";
import { useWords } from "./words";
import "./Notice.css";

const ICONS = { info: Info, good: Check, care: TriangleAlert, bad: CircleAlert };

type NoticeProps = {
  children?: ReactNode;
  tone?: keyof typeof ICONS;
  title?: ReactNode;
  icon?: LucideIcon;
  /** One small button: what to do about it. */
  action?: ReactNode;
  onClose?: () => void;
  /** It appeared while someone was at work, so it is spoken: a problem at once, the rest in its turn. */
  isLive?: boolean;
  /** From edge to edge of its pane, as a bar. */
  isBar?: boolean;
  className?: string;
};

/** Something to know here and now, where it concerns; what passes by itself is a toast. */
export function Notice({
  children,
  tone = "info",
  title,
  icon,
  action,
  onClose,
  isLive = false,
  isBar = false,
  className = "",
}: NoticeProps) {
  const { t } = useWords();
  const Icon = icon ?? ICONS[tone];
  return (
    <div
      className={`notice ${tone} ${isBar ? "bar" : ""} ${className}`}
      {...(isLive ? { role: tone === "bad" ? "alert" : "status" } : {})}
    >
      <Icon aria-hidden="true" />
      <div className="notice-body">
        <div className="notice-text">
          {title && <p className="notice-title">{title}</p>}
          {children && <div>{children}</div>}
        </div>
        {action && <div className="notice-action">{action}</div>}
      </div>
      {onClose && <IconButton icon={X} label={t("kit:notice.close")} onPress={onClose} />}
    </div>
  );
}
