import { CalendarClock, CircleHelp, Clock3, Flame, type LucideIcon, RotateCcw, Sparkles, Undo2 } from "lucide-react";
import { useMemo } from "react";
import { keyOf } from "../app/actions";
import type { QueueStep, TodayView } from "../ipc";
import { Score } from "../kit/Band";
import { Button } from "../kit/Button";
import { GroupHead, ListRow } from "../kit/ListRow";
import { Notice } from "../kit/Notice";
import { Pane } from "../kit/Pane";
import { ScreenHead } from "../kit/ScreenHead";
import { Text } from "../kit/Text";
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
          const name = t(`queue:step.${step}`);
          return {
            key: step,
            name,
            items: today.entries.filter((entry) => entry.step === step),
            head: (
              <GroupHead icon={ICONS[step]} count={number(count, lang)}>
                {name}
              </GroupHead>
            ),
          };
        })
        .filter((group) => group.items.length > 0),
    [today, t, lang],
  );
  const beyond = today.total - today.entries.length;
  return (
    <Pane as="section" className="queue" ground="surface-2" edge="right" label={t("queue:region")}>
      <ScreenHead
        className="queue-head"
        isSmall
        title={t("queue:title")}
        note={`${date(today.now, words, true)} · ${clock(today.now)}`}
      />
      {!today.open && today.closedBecause && today.opensAt && (
        <Notice className="queue-hours" tone="care" icon={Clock3}>
          {hoursText(today.closedBecause, today.opensAt, words)}
        </Notice>
      )}
      <VirtualList
        label={t("queue:list")}
        groups={groups}
        idOf={(entry) => entry.lead}
        value={chosen}
        onChange={onChoose}
        render={(entry) => (
          <ListRow
            title={entry.company}
            side={<Score score={entry.score} band={entry.band} />}
            isSelected={entry.lead === chosen}
          >
            {entryText(entry, words)}
          </ListRow>
        )}
      />
      {beyond > 0 && (
        <Text as="p" className="queue-more" size="xs" tone="muted">
          {t("queue:more", { count: beyond })}
        </Text>
      )}
      <Pane as="footer" className="queue-foot" ground="surface-2" edge="top">
        <Button kind="quiet" icon={CircleHelp} keys={keyOf("why-not")} onPress={onWhyNot}>
          {t("queue:whyNot.open")}
        </Button>
      </Pane>
    </Pane>
  );
}
