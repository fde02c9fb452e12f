import { CalendarClock, Flame, PhoneOff, Sparkles } from "lucide-react";
import { useState } from "react";
import { Score } from "./Band";
import { EmptyState } from "./EmptyState";
import { GroupHead, ListRow } from "./ListRow";
import { Problem } from "./Problem";
import { Hold, type Specimen, useSay } from "./specimen";
import { type ListGroup, VirtualList } from "./VirtualList";
import { number, useWords } from "./words";

type Entry = { id: number; company: string; reason: string; score: number; tone: "cold" | "warm" | "hot" | "very-hot" };

const entry = (id: number, company: string, reason: string, score: number, tone: Entry["tone"]): Entry => ({
  id,
  company,
  reason,
  score,
  tone,
});

function useGroups(): ListGroup<Entry>[] {
  const say = useSay();
  const promised = say("Beloofd", "Promised");
  const hot = say("Direct en heet", "Hot, now");
  return [
    {
      key: "promised",
      name: promised,
      head: (
        <GroupHead icon={CalendarClock} count={2}>
          {promised}
        </GroupHead>
      ),
      items: [
        entry(
          1,
          "De Vries Installaties",
          say("14:00 · “bel me na de lunch”", "14:00 · “call me after lunch”"),
          48,
          "warm",
        ),
        entry(2, "Bouwbedrijf Hendriks", say("14:30 · offerte besproken", "14:30 · quote discussed"), 57, "hot"),
      ],
    },
    {
      key: "hot",
      name: hot,
      head: (
        <GroupHead icon={Flame} count={3}>
          {hot}
        </GroupHead>
      ),
      items: [
        entry(
          3,
          "Van Dam Groothandel",
          say("nog 2 u 48 · demo aangevraagd", "2 h 48 left · demo requested"),
          74,
          "very-hot",
        ),
        entry(
          4,
          "Bakkerij Jansen B.V.",
          say("nog 2 u 08 · brochure gisteren", "2 h 08 left · brochure yesterday"),
          62,
          "hot",
        ),
        entry(
          5,
          "Coöperatieve Vereniging Noordoostpolder Landbouwwerktuigen U.A.",
          say(
            "nog 3 u 08 · contract loopt af in mei, en de boekhouder vroeg om een tweede gesprek",
            "3 h 08 left · contract ends in May, and the accountant asked for a second call",
          ),
          55,
          "hot",
        ),
      ],
    },
  ];
}

const band = (tone: Entry["tone"]) => ({ key: tone, name: null, tone, from: 0 });

function Shown({
  groups,
  one = false,
  start = 4,
}: {
  groups: ListGroup<Entry>[];
  one?: boolean;
  start?: number | null;
}) {
  const say = useSay();
  const [chosen, setChosen] = useState<number | null>(start);
  return (
    <div style={{ display: "flex", width: "100%", height: 320 }}>
      <VirtualList
        label={say("Vandaag bellen", "Call today")}
        groups={groups}
        idOf={(item) => item.id}
        nameOf={(item) => item.company}
        value={chosen}
        onChange={setChosen}
        render={(item) => (
          <ListRow
            title={item.company}
            side={<Score score={item.score} band={band(item.tone)} />}
            isSelected={item.id === chosen}
          >
            {one ? undefined : item.reason}
          </ListRow>
        )}
        empty={
          <EmptyState
            icon={PhoneOff}
            isSmall
            title={say("Iedereen is gebeld", "Everyone has been called")}
            text={say("Nieuwe leads komen er vanzelf bij.", "New leads appear by themselves.")}
          />
        }
      />
    </div>
  );
}

function Rest() {
  return <Shown groups={useGroups()} />;
}

function Nothing({ state }: { state: "loading" | "problem" }) {
  const say = useSay();
  return (
    <div style={{ display: "flex", height: 320 }}>
      <VirtualList<Entry>
        label={say("Vandaag bellen", "Call today")}
        groups={[]}
        idOf={(item) => item.id}
        value={null}
        onChange={() => undefined}
        render={() => null}
        isLoading={state === "loading"}
        problem={
          state === "problem" && (
            <Problem
              isSmall
              title={say("De lijst kon niet worden gelezen.", "The list could not be read.")}
              hint={say("Het boek is door een ander programma geopend.", "Another program has the book open.")}
              onRetry={() => undefined}
            />
          )
        }
      />
    </div>
  );
}

const COUNT = 10_000;
const MANY = Array.from({ length: COUNT }, (_, index) =>
  entry(index + 1, `Bedrijf ${index + 1}`, "11–24", (index * 37) % 90, "warm"),
);

function Many() {
  const say = useSay();
  const { lang } = useWords();
  const name = say("Nieuw", "New");
  const half = COUNT / 2;
  return (
    <Shown
      groups={[
        {
          key: "a",
          name,
          head: (
            <GroupHead icon={Sparkles} count={number(half, lang)}>
              {name}
            </GroupHead>
          ),
          items: MANY.slice(0, half),
        },
        {
          key: "b",
          name: say("Opnieuw", "Again"),
          head: <GroupHead count={number(half, lang)}>{say("Opnieuw", "Again")}</GroupHead>,
          items: MANY.slice(half),
        },
      ]}
      start={4_990}
    />
  );
}

const specimen: Specimen = {
  part: "VirtualList",
  use: "One of many, in groups, chosen with the arrows; the head of the group stays in sight. With columns: VirtualTable.",
  states: [
    { name: "rest, two lines", Show: Rest },
    { name: "one line", Show: () => <Shown groups={useGroups()} one /> },
    {
      name: "focus on the chosen entry",
      Show: () => (
        <Hold state="focus-visible">
          <Rest />
        </Hold>
      ),
    },
    { name: "nothing chosen", Show: () => <Shown groups={useGroups()} start={null} /> },
    { name: "10,000 entries", Show: Many },
    { name: "loading", Show: () => <Nothing state="loading" /> },
    { name: "empty", Show: () => <Shown groups={[]} /> },
    { name: "problem", Show: () => <Nothing state="problem" /> },
  ],
};
export default specimen;
