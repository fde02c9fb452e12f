import { PartyPopper, UsersRound } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { LeadCard, TodayView } from "../ipc";
import { useLeadCard, useToday } from "../ipc/asking";
import { Button } from "../kit/Button";
import { EmptyState } from "../kit/EmptyState";
import { Segments } from "../kit/Segments";
import { useToast } from "../kit/Toast";
import { useWords } from "../kit/words";
import { LeadTimeline } from "../leads/LeadTimeline";
import { SkipDialog } from "../queue/SkipDialog";
import { TodayList } from "../queue/TodayList";
import { WhyNotDialog } from "../queue/WhyNotDialog";
import { CallCard } from "../research/CallCard";
import { type SavedCall, useCall } from "../research/useCall";
import { WhyScore } from "../scoring/WhyScore";
import { useAction } from "./actions";
import { useNarrow } from "./narrow";

/** What is shown one at a time where there is no room for all. */
const PARTS = ["list", "card", "why"] as const;
type Part = (typeof PARTS)[number];

type TodayProps = {
  lead: number | null;
  onLead: (lead: number | null) => void;
  showPoints: boolean;
  onUndo: () => void;
  onSaved: (saved: SavedCall & { lead: number }) => void;
  onImport: () => void;
};

/** The lead after this one in the list, or the one before when it was the last. */
export function neighbour(today: TodayView, lead: number | null, step: 1 | -1): number | null {
  const at = today.entries.findIndex((entry) => entry.lead === lead);
  if (at < 0) return today.entries[0]?.lead ?? null;
  return today.entries[at + step]?.lead ?? null;
}

/** Vandaag bellen: the list, the card of the chosen lead, and why its score is what it is. */
export function Today({ lead, onLead, showPoints, onUndo, onSaved, onImport }: TodayProps) {
  const { t } = useWords();
  const toast = useToast();
  const { data: today, isFetching } = useToday();
  const card = useLeadCard(lead);
  const [dialog, setDialog] = useState<"why-not" | "skip" | null>(null);
  const restRef = useRef<HTMLElement>(null);
  const close = () => setDialog(null);
  const isNarrow = useNarrow();
  const [part, setPart] = useState<Part>("card");

  // The first lead is chosen once; from then on the card stays until it is saved or left, whatever the list does.
  const first = today?.entries[0]?.lead ?? null;
  useEffect(() => {
    if (lead === null && first !== null && !isFetching) onLead(first);
  }, [lead, first, isFetching, onLead]);
  // The lead is gone, erased perhaps: the list decides again.
  useEffect(() => {
    if (card.isError) onLead(null);
  }, [card.isError, onLead]);
  // A new card takes the focus, unless the list is being walked through.
  const shownLead = card.data?.id;
  useEffect(() => {
    const focused = document.activeElement;
    if (
      shownLead !== undefined &&
      (focused === null || focused === document.body || focused.closest("main .card") || focused.id === "screen")
    )
      restRef.current?.focus();
  }, [shownLead]);

  const move = (step: 1 | -1) => {
    const to = today && neighbour(today, lead, step);
    if (to !== null && to !== undefined) onLead(to);
  };
  useAction("previous-lead", () => move(-1));
  useAction("next-lead", () => move(1));
  useAction("why-not", () => setDialog("why-not"));
  useAction("skip-lead", lead === null ? null : () => setDialog("skip"), { why: t("unavailable.noCard") });

  if (!today) return null;
  function saved(done: SavedCall, from: LeadCard) {
    onSaved({ ...done, lead: from.id });
    const result = t(`research:result.${done.result}`);
    toast({ text: t("research:saved", { company: from.company, result }), onUndo });
    onLead(done.saved.next);
    restRef.current?.focus();
  }
  return (
    <div className="today" {...(isNarrow ? { "data-part": part } : {})}>
      {isNarrow && (
        <div className="today-parts">
          {part !== "list" && <h1 className="visually-hidden">{t("queue:title")}</h1>}
          <Segments
            label={t("today.parts")}
            isLabelHidden
            options={PARTS.map((key) => ({ key, text: t(`today.${key}`) }))}
            value={part}
            onChange={setPart}
          />
        </div>
      )}
      <div className="today-part today-list">
        <TodayList
          today={today}
          chosen={lead}
          onChoose={(chosen) => {
            onLead(chosen);
            setPart("card");
          }}
          onWhyNot={() => setDialog("why-not")}
        />
      </div>
      {lead === null ? (
        <div className="today-empty">
          {today.total === 0 && today.tally.called === 0 ? (
            <EmptyState icon={UsersRound} title={t("queue:empty.noLeads")} text={t("queue:empty.noLeadsText")}>
              <Button kind="primary" onPress={onImport}>
                {t("queue:empty.import")}
              </Button>
            </EmptyState>
          ) : (
            <EmptyState icon={PartyPopper} title={t("queue:empty.title")} text={t("queue:empty.text")}>
              <Button onPress={onImport}>{t("queue:empty.import")}</Button>
            </EmptyState>
          )}
        </div>
      ) : card.data ? (
        <Desk
          key={`${card.data.id}-${card.data.revision}`}
          card={card.data}
          showPoints={showPoints}
          onSaved={saved}
          restRef={restRef}
        />
      ) : (
        <div className="today-empty" aria-busy="true" />
      )}
      <WhyNotDialog isOpen={dialog === "why-not"} onClose={close} lead={lead} />
      {card.data && (
        <SkipDialog
          isOpen={dialog === "skip"}
          onClose={close}
          lead={card.data.id}
          company={card.data.company}
          onSkipped={() => {
            toast({ text: t("queue:skip.done", { company: card.data.company }), onUndo });
            onLead(neighbour(today, lead, 1) ?? neighbour(today, lead, -1));
          }}
        />
      )}
    </div>
  );
}

type DeskProps = {
  card: LeadCard;
  showPoints: boolean;
  onSaved: (saved: SavedCall, card: LeadCard) => void;
  restRef: React.RefObject<HTMLElement | null>;
};

function Desk({ card, showPoints, onSaved, restRef }: DeskProps) {
  const call = useCall(card, (saved) => onSaved(saved, card));
  return (
    <>
      <div className="today-part today-card">
        <CallCard card={card} call={call} showPoints={showPoints} restRef={restRef} />
      </div>
      <div className="today-part today-why">
        <WhyScore receipt={call.receipt} before={card.receipt.score} questions={card.questions} isPanel>
          <LeadTimeline items={card.timeline} questions={card.questions} />
        </WhyScore>
      </div>
    </>
  );
}
