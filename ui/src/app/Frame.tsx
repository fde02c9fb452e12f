import { FileDown, type LucideIcon, Phone, PhoneOutgoing, Search, Settings, Undo2, UsersRound } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { Button as AriaButton } from "react-aria-components";
import { Trans } from "react-i18next";
import type { Step, TodayView } from "../ipc";
import { useLeadCount } from "../ipc/asking";
import { KeyCap } from "../kit/KeyCap";
import { Hint } from "../kit/Tooltip";
import { number, useWords } from "../kit/words";
import { keyOf } from "./actions";
import { stepName } from "./words";
import "./app.css";

export type Screen = "today" | "leads" | "import" | "settings";
const RAIL: { screen: Screen; icon: LucideIcon }[] = [
  { screen: "today", icon: Phone },
  { screen: "leads", icon: UsersRound },
  { screen: "import", icon: FileDown },
  { screen: "settings", icon: Settings },
];

type FrameProps = {
  screen: Screen;
  onScreen: (screen: Screen) => void;
  today: TodayView | null;
  undoable: Step | null;
  onFind: () => void;
  onUndo: () => void;
  children: ReactNode;
};

/** What surrounds every screen: the rail, finding, the day's tally, and the last step with its way back. */
export function Frame({ screen, onScreen, today, undoable, onFind, onUndo, children }: FrameProps) {
  const words = useWords();
  const { t, lang } = words;
  const main = useRef<HTMLElement>(null);
  const tally = today?.tally;
  const leads = useLeadCount();
  const counts: Partial<Record<Screen, number>> = { today: today?.total ?? 0, leads: leads.data ?? 0 };
  return (
    <div className="app">
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        {t("skipToScreen")}
      </button>
      <nav className="rail" aria-label={t("rail.label")}>
        <div className="brand">
          <span className="brand-mark">
            <PhoneOutgoing aria-hidden="true" />
          </span>
          <span className="brand-name">{t("name")}</span>
        </div>
        {RAIL.map(({ screen: to, icon: Icon }) => (
          <button
            key={to}
            type="button"
            title={t(`rail.${to}`)}
            className={to === "settings" ? "rail-item last" : "rail-item"}
            aria-current={to === screen ? "page" : undefined}
            onClick={() => onScreen(to)}
          >
            <Icon aria-hidden="true" />
            <span className="rail-word">{t(`rail.${to}`)}</span>
            {(counts[to] ?? 0) > 0 && <span className="rail-count">{number(counts[to] ?? 0, lang)}</span>}
          </button>
        ))}
      </nav>
      <header className="top">
        <button type="button" className="find" onClick={onFind}>
          <Search aria-hidden="true" />
          <span>{t("top.find")}</span>
          <KeyCap keys={keyOf("find")} />
        </button>
        <span className="grow" />
        {tally && (
          <ul className="tally" aria-label={t("top.tally")}>
            <li>
              <Trans i18nKey="top.called" count={tally.called} components={{ b: <b /> }} />
            </li>
            <li>
              <Trans i18nKey="top.spoken" count={tally.spoken} components={{ b: <b /> }} />
            </li>
            <li>
              <Trans i18nKey="top.appointments" count={tally.appointments} components={{ b: <b /> }} />
            </li>
          </ul>
        )}
        {undoable && (
          <Hint text={t("top.undo", { step: stepName(undoable, words) })}>
            <AriaButton className="undo" onPress={onUndo}>
              <Undo2 aria-hidden="true" />
              <span className="visually-hidden">{t("top.undo", { step: stepName(undoable, words) })}</span>
              <span className="undo-step" aria-hidden="true">
                {stepName(undoable, words)}
              </span>
              <KeyCap keys={keyOf("undo")} />
            </AriaButton>
          </Hint>
        )}
      </header>
      <main id="screen" ref={main} tabIndex={-1} data-rest className="screen">
        {children}
      </main>
    </div>
  );
}
