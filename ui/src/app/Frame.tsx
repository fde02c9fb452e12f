import { Undo2 } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { Trans } from "react-i18next";
import type { Step, TodayView } from "../ipc";
import { useLeadCount } from "../ipc/asking";
import { Rail, RailItem } from "../kit/Rail";
import { FindButton, LastStep, SkipLink, Tally, TopBar } from "../kit/TopBar";
import { number, useWords } from "../kit/words";
import { AppMenu } from "./AppMenu";
import { keyOf, useHint } from "./actions";
import { SCREEN_ICON, SCREENS, type Screen } from "./screens";
import { stepName } from "./words";
import "./app.css";

type FrameProps = {
  screen: Screen;
  onScreen: (screen: Screen) => void;
  today: TodayView | null;
  undoable: Step | null;
  onFind: () => void;
  onUndo: () => void;
  children: ReactNode;
};

const COUNTS = ["called", "spoken", "appointments"] as const;

/** What surrounds every screen: the rail, finding, the day's tally, and the last step with its way back. */
export function Frame({ screen, onScreen, today, undoable, onFind, onUndo, children }: FrameProps) {
  const words = useWords();
  const { t, lang } = words;
  const main = useRef<HTMLElement>(null);
  const leads = useLeadCount();
  const find = useHint("find");
  const undo = useHint("undo");
  const counts: Partial<Record<Screen, number>> = { today: today?.total ?? 0, leads: leads.data ?? 0 };
  const step = undoable && stepName(undoable, words);

  useEffect(() => {
    document.title = t("title", { screen: t(`rail.${screen}`) });
  }, [t, screen]);
  // A new screen starts where its keys work, unless it took the focus itself or the rail is being walked through.
  useEffect(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) main.current?.focus();
  }, [screen]);

  const item = (to: Screen) => (
    <RailItem
      key={to}
      icon={SCREEN_ICON[to]}
      text={t(`rail.${to}`)}
      count={counts[to] ? number(counts[to], lang) : undefined}
      keys={keyOf(`go-${to}`)}
      isCurrent={to === screen}
      onPress={() => onScreen(to)}
    />
  );
  return (
    <div className="app">
      <SkipLink onPress={() => main.current?.focus()}>{t("skipToScreen")}</SkipLink>
      <Rail label={t("rail.label")} brand={<AppMenu screen={screen} />} foot={item("settings")}>
        {SCREENS.filter((to) => to !== "settings").map(item)}
      </Rail>
      <div className="app-work">
        <TopBar>
          <FindButton text={t("top.find")} keys={find.keys} onPress={onFind} />
          {step && (
            <LastStep icon={Undo2} step={step} label={t("top.undo", { step })} keys={undo.keys} onPress={onUndo} />
          )}
          {today && (
            <Tally
              label={t("top.tally")}
              counts={COUNTS.map((key) => ({
                key,
                text: <Trans i18nKey={`top.${key}`} count={today.tally[key]} components={{ b: <b /> }} />,
              }))}
            />
          )}
        </TopBar>
        <main id="screen" ref={main} tabIndex={-1} data-rest className="screen">
          {children}
        </main>
      </div>
    </div>
  );
}
