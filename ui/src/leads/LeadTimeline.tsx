import type { QuestionView, TimelineItem } from "../ipc";
import { SideSection } from "../kit/Panel";
import { Timeline } from "../kit/Timeline";
import { useWords } from "../kit/words";
import { happenings } from "./happenings";

export function LeadTimeline({ items, questions }: { items: TimelineItem[]; questions: QuestionView[] }) {
  const words = useWords();
  const label = words.t("leads:timeline");
  return (
    <SideSection title={label}>
      <Timeline label={label} items={happenings(items, questions, words)} />
    </SideSection>
  );
}
