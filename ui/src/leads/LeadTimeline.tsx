import type { QuestionView, TimelineItem } from "../ipc";
import { Timeline } from "../kit/Timeline";
import { useWords } from "../kit/words";
import { happenings } from "./happenings";
import "./leads.css";

export function LeadTimeline({ items, questions }: { items: TimelineItem[]; questions: QuestionView[] }) {
  const words = useWords();
  const label = words.t("leads:timeline");
  return (
    <section className="lead-timeline">
      <h3>{label}</h3>
      <Timeline label={label} items={happenings(items, questions, words)} />
    </section>
  );
}
