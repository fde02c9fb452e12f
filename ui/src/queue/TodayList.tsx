import { CalendarClock, CircleHelp, Clock3, Flame, type LucideIcon, RotateCcw, Sparkles, Undo2 } from "lucide-react";
import { useMemo } from "react";
import { keyOf } from "../app/actions";
import type { QueueStep, TodayView } from "../ipc";
import { Score } from "../kit/Band";
import { KeyCap } from "../kit/KeyCap";
import { VirtualList } from "../kit/VirtualList";
import { clock, date, number, useWords } from "../kit/words";
import { entryText, hoursText } from "./reasons";
import "./queue.css";

const ICONS: Record<QueueStep, LucideIcon> = {
  promised: CalendarClock,
  hot: Flame,
  retry: RotateCcw,
  new: Sparkles,
  tail: Undo2,
};

type TodayListProps = {
  today: TodayView;
  chosen: number | null;
  onChoose: (lead: number) => void;
  onWhyNot: () => void;
};

/** The list of today in the steps of its ladder, each lead with the reason why it stands there. */
export function TodayList({ today, chosen, onChoose, onWhyNot }: TodayListProps) {
  const words = useWords();
  const { t, lang } = words;
  const groups = useMemo(
    () =>
      today.steps
        .map(({ step, count }) => {
          const Icon = ICONS[step];
          const name = t(`queue:step.${step}`);
          return {
            key: step,
            name,
            items: today.entries.filter((entry) => entry.step === step),
            head: (
              <div className="queue-step">
                <Icon aria-hidden="true" />
                {name}
                <span className="queue-count">{number(count, lang)}</span>
              </div>
            ),
          };
        })
        .filter((group) => group.items.length > 0),
    [today, t, lang],
  );
  const beyond = today.total - today.entries.length;
  return (
    <section className="queue" aria-label={t("queue:region")}>
      <header className="queue-head">
        <h1>{t("queue:title")}</h1>
        <span className="muted">
          {date(today.now, words, true)} · {clock(today.now)}
        </span>
      </header>
      {!today.open && today.closedBecause && today.opensAt && (
        <p className="queue-hours">
          <Clock3 aria-hidden="true" />
          <span>{hoursText(today.closedBecause, today.opensAt, words)}</span>
        </p>
      )}
      <VirtualList
        label={t("queue:list")}
        groups={groups}
        idOf={(entry) => entry.lead}
        chosen={chosen}
        onChoose={(entry) => onChoose(entry.lead)}
        render={(entry) => (
          <div className={entry.lead === chosen ? "queue-row chosen" : "queue-row"}>
            <span className="queue-company">{entry.company}</span>
            <span className="queue-score">
              <Score score={entry.score} band={entry.band} />
            </span>
            <span className="queue-reason">{entryText(entry, words)}</span>
          </div>
        )}
      />
      {beyond > 0 && <p className="queue-more">{t("queue:more", { count: beyond })}</p>}
      <button type="button" className="queue-foot" onClick={onWhyNot}>
        <CircleHelp aria-hidden="true" />
        {t("queue:whyNot.open")}
        <KeyCap keys={keyOf("why-not")} />
      </button>
    </section>
  );
}
