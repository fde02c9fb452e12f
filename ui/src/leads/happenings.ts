/** A lead's timeline in words: calls, what the lead did, what was answered and changed. */
import {
  CalendarCheck,
  CalendarClock,
  CircleHelp,
  Download,
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
  SkipForward,
} from "lucide-react";
import { nl } from "../i18n";
import type { TimelineItem } from "../ipc";
import type { Happening } from "../kit/Timeline";
import { day, has, kindName, said, sourceName, type Words } from "../kit/words";

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
const OTHERS: Record<Exclude<TimelineItem["kind"], "call" | "activity">, LucideIcon> = {
  answer: MessageSquare,
  change: Pencil,
};

function iconOf(item: TimelineItem): LucideIcon {
  if (item.kind === "call") return CALLS[item.code] ?? PhoneCall;
  if (item.kind === "activity") return ACTIVITIES[item.code] ?? Globe;
  return item.code === "skipped" ? SkipForward : OTHERS[item.kind];
}

function textOf(item: TimelineItem, words: Words): string {
  const { t } = words;
  if (item.kind === "call") return has(nl.research.result, item.code) ? t(`research:result.${item.code}`) : item.code;
  if (item.kind === "activity") {
    const kind = kindName(item.code, words);
    const { label } = item.params;
    const text =
      label === undefined
        ? t("scoring:line.activity", { kind, count: 1 })
        : t("scoring:line.activity-label", { kind, label: String(label), count: 1 });
    return text.charAt(0).toUpperCase() + text.slice(1);
  }
  if (item.code === "import-leads")
    return item.params.file
      ? t("leads:event.imported", { source: sourceName(String(item.params.file), words) })
      : t("leads:event.imported-plain");
  return has(nl.leads.event, item.code) ? t(`leads:event.${item.code}`, said(item.params, words)) : item.code;
}

export function happenings(items: TimelineItem[], words: Words): Happening[] {
  return items.map((item, index) => {
    const text = textOf(item, words);
    return {
      key: `${item.at}-${index}`,
      icon: iconOf(item),
      text: text.charAt(0).toUpperCase() + text.slice(1),
      when: day(item.at, words),
      at: item.at,
      note: item.note,
    };
  });
}
