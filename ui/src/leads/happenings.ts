/** A lead's timeline in words: calls, what the lead did, what was answered and changed. */
import {
  CalendarCheck,
  CalendarClock,
  CircleHelp,
  Download,
  FileDown,
  Globe,
  type LucideIcon,
  MailOpen,
  MessageSquare,
  Monitor,
  MousePointerClick,
  Pencil,
  PhoneCall,
  PhoneMissed,
  PhoneOff,
  Plus,
  SkipForward,
} from "lucide-react";
import { nl } from "../i18n";
import type { QuestionView, TimelineItem } from "../ipc";
import type { Happening } from "../kit/Timeline";
import { capital, day, has, kindName, list, said, type Words } from "../kit/words";

const CALLS: Record<string, LucideIcon> = {
  "no-answer": PhoneMissed,
  busy: PhoneMissed,
  voicemail: PhoneMissed,
  appointment: CalendarCheck,
  callback: CalendarClock,
  "wrong-number": PhoneOff,
  "do-not-call": PhoneOff,
};
const ACTIVITIES: Record<string, LucideIcon> = {
  "page-visit": MousePointerClick,
  "email-opened": MailOpen,
  "email-clicked": MousePointerClick,
  download: Download,
  "brochure-request": Download,
  "demo-request": Monitor,
  meeting: CalendarCheck,
  support: CircleHelp,
};
const CHANGES: Record<string, LucideIcon> = { "import-leads": FileDown, "skip-lead": SkipForward, "add-lead": Plus };

function iconOf(item: TimelineItem): LucideIcon {
  if (item.kind === "call") return CALLS[item.code] ?? PhoneCall;
  if (item.kind === "activity") return ACTIVITIES[item.code] ?? Globe;
  if (item.kind === "answer") return MessageSquare;
  return CHANGES[item.code] ?? Pencil;
}

function textOf(item: TimelineItem, questions: QuestionView[], words: Words): string {
  const { t } = words;
  if (item.kind === "call") return has(nl.research.result, item.code) ? t(`research:result.${item.code}`) : item.code;
  if (item.kind === "activity") {
    const kind = kindName(item.code, words);
    const { label } = item.params;
    const text =
      label === undefined
        ? t("scoring:line.activity", { kind, count: 1 })
        : t("scoring:line.activity-label", { kind, label: String(label), count: 1 });
    return text;
  }
  const params = said(item.params, words);
  switch (item.code) {
    case "answered":
    case "refused":
      return t(`leads:event.${item.code}`, { ...params, value: answerNames(item, questions, words) });
    case "import-leads":
      return item.params.file === undefined ? t("leads:event.import-plain") : t("leads:event.import-leads", params);
    default:
      return has(nl.leads.event, item.code) ? t(`leads:event.${item.code}`, params) : item.code;
  }
}

function answerNames(item: TimelineItem, questions: QuestionView[], { lang }: Words): string {
  const options = questions.find((question) => question.key === item.params.question)?.options ?? [];
  const names = String(item.params.values ?? "")
    .split(", ")
    .map((key) => options.find((option) => option.key === key)?.text[lang] ?? key);
  return list(names, lang);
}

export function happenings(items: TimelineItem[], questions: QuestionView[], words: Words): Happening[] {
  return items.map((item, index) => {
    const text = textOf(item, questions, words);
    return {
      key: `${item.at}-${index}`,
      icon: iconOf(item),
      text: capital(text, words.lang),
      when: day(item.at, words),
      at: item.at,
      note: item.note,
    };
  });
}
