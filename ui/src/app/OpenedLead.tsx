import { useEffect } from "react";
import { useLeadCard } from "../ipc/asking";
import { LeadDetail } from "../leads/LeadDetail";
import { WhyScore } from "../scoring/WhyScore";

/** A lead's page with its receipt: two nouns side by side, which only the app may do. */
export function OpenedLead({ lead, onClose, onCall }: { lead: number; onClose: () => void; onCall: () => void }) {
  const { data: card, isError } = useLeadCard(lead, true);
  useEffect(() => {
    if (isError) onClose();
  }, [isError, onClose]);
  if (!card) return null;
  return (
    <LeadDetail card={card} onClose={onClose} onCall={onCall}>
      <WhyScore receipt={card.receipt} before={card.receipt.score} questions={card.questions} />
    </LeadDetail>
  );
}
