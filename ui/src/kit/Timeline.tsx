import type { LucideIcon } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Loading } from "./Loading";
import { clock, day, useWords } from "./words";
import "./Timeline.css";

export type Happening = {
  key: string;
  icon: LucideIcon;
  text: string;
  when: string;
  at: string;
  note: string | null;
  /** It was taken back later: it stays to be read, but no longer counts. */
  isUndone?: boolean;
};

type TimelineProps = {
  label: string;
  items: Happening[];
  /** Puts a heading above each day, and the time of day beside each entry. */
  hasDays?: boolean;
  /** How many are shown before “show more”. */
  first?: number;
  isLoading?: boolean;
  empty?: ReactNode;
};

/** What happened, latest first. */
export function Timeline({ label, items, hasDays = false, first = 50, isLoading = false, empty }: TimelineProps) {
  const words = useWords();
  const { t } = words;
  const [shown, setShown] = useState(first);
  const list = useRef<HTMLDivElement>(null);
  const revealed = useRef<number | null>(null);
  useEffect(() => {
    // The button may be gone: the focus goes to the first entry that it brought.
    if (revealed.current === null) return;
    list.current?.querySelectorAll<HTMLElement>("li.happening")[revealed.current]?.focus();
    revealed.current = null;
  });

  if (isLoading) return <Loading label={t("kit:timeline.loading")} lines={4} />;
  if (items.length === 0) return <>{empty ?? <p className="muted">{t("kit:timeline.empty")}</p>}</>;

  const seen = items.slice(0, shown);
  const days = hasDays ? [...new Set(seen.map((item) => item.at.slice(0, 10)))] : [null];
  const more = items.length - seen.length;
  return (
    <div ref={list} className="timeline">
      {days.map((date) => (
        <div key={date} className="timeline-part">
          {date !== null && (
            <p className="timeline-day" aria-hidden="true">
              {day(date, words)}
            </p>
          )}
          <ol aria-label={date === null ? label : `${label}, ${day(date, words)}`}>
            {seen
              .filter((item) => date === null || item.at.startsWith(date))
              .map((item) => (
                <Entry key={item.key} item={item} when={date === null ? item.when : timeOf(item.at)} />
              ))}
          </ol>
        </div>
      ))}
      {more > 0 && (
        <button
          type="button"
          className="timeline-more"
          onClick={() => {
            revealed.current = seen.length;
            setShown(shown + Math.max(first, 20));
          }}
        >
          {t("kit:timeline.more", { count: more })}
        </button>
      )}
    </div>
  );
}

function timeOf(at: string): string {
  return at.length > 10 ? clock(at) : "";
}

function Entry({ item, when }: { item: Happening; when: string }) {
  const { t } = useWords();
  const { icon: Icon, text, at, note, isUndone = false } = item;
  return (
    <li className="happening" data-undone={isUndone || undefined} tabIndex={-1}>
      <Icon aria-hidden="true" />
      <span>
        {isUndone ? <del>{text}</del> : text}
        {isUndone && <span className="happening-undone"> {t("kit:timeline.undone")}</span>}
      </span>
      <time dateTime={at}>{when}</time>
      {note && <span className="happening-note selectable">{note}</span>}
    </li>
  );
}
