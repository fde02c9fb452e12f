import { BookOpen, CalendarCheck, MousePointerClick, Pencil, PhoneMissed } from "lucide-react";
import { type Specimen, useSay } from "./specimen";
import { type Happening, Timeline } from "./Timeline";

function useItems(): Happening[] {
  const say = useSay();
  return [
    {
      key: "1",
      icon: BookOpen,
      text: say("Brochure aangevraagd", "Brochure requested"),
      when: say("gisteren", "yesterday"),
      at: "2026-03-02T16:12:00+01:00",
      note: null,
    },
    {
      key: "2",
      icon: Pencil,
      text: say("Sector gewijzigd: Bouw", "Sector changed: Construction"),
      when: say("gisteren", "yesterday"),
      at: "2026-03-02T09:40:00+01:00",
      note: null,
      isUndone: true,
    },
    {
      key: "3",
      icon: MousePointerClick,
      text: say("Prijzenpagina bekeken, 3e keer", "Pricing page seen, third time"),
      when: say("24 feb", "24 Feb"),
      at: "2026-02-24T11:02:00+01:00",
      note: null,
    },
    {
      key: "4",
      icon: PhoneMissed,
      text: say("Geen gehoor, 2e poging", "No answer, second attempt"),
      when: say("19 feb", "19 Feb"),
      at: "2026-02-19T10:15:00+01:00",
      note: say(
        "De receptie zegt dat mevrouw Jansen ’s ochtends in de bakkerij staat; na twaalven bellen.",
        "Reception says Mrs Jansen is in the bakery in the morning; call after noon.",
      ),
    },
  ];
}

function Shown({ hasDays = false, count, first }: { hasDays?: boolean; count?: number; first?: number }) {
  const say = useSay();
  const items = useItems();
  const many = Array.from({ length: count ?? items.length }, (_, index): Happening => {
    const item = items[index % items.length];
    return {
      icon: CalendarCheck,
      text: "",
      when: "",
      at: "2026-03-02",
      note: null,
      ...item,
      key: String(index),
    };
  });
  return <Timeline label={say("Tijdlijn", "Timeline")} items={many} hasDays={hasDays} {...(first ? { first } : {})} />;
}

const specimen: Specimen = {
  part: "Timeline",
  use: "What happened to one lead, latest first. What was taken back stays to be read.",
  states: [
    { name: "rest", Show: () => <Shown /> },
    { name: "by day", Show: () => <Shown hasDays /> },
    { name: "a long list", Show: () => <Shown count={240} first={4} /> },
    { name: "loading", Show: () => <Timeline label="Tijdlijn" items={[]} isLoading /> },
    { name: "empty", Show: () => <Timeline label="Tijdlijn" items={[]} /> },
  ],
};
export default specimen;
