import { BandChip } from "./Band";
import { type DotRow, RangeDots } from "./RangeDots";
import { Hold, type Specimen, useSay } from "./specimen";

const nothing = () => undefined;

function useRows(): DotRow[] {
  const say = useSay();
  const row = (
    tone: "cold" | "warm" | "hot" | "very-hot",
    name: string,
    won: number,
    called: number,
    low: number,
    high: number,
  ): DotRow => ({
    key: tone,
    name,
    head: <BandChip band={{ key: tone, name, tone }} />,
    counted: say(`${won} van ${called}`, `${won} of ${called}`),
    value: called === 0 ? null : won / called,
    low,
    high,
  });
  return [
    row("very-hot", say("Zeer heet", "Very hot"), 9, 21, 0.24, 0.63),
    row("hot", say("Heet", "Hot"), 18, 74, 0.16, 0.35),
    row("warm", "Warm", 11, 128, 0.05, 0.15),
    row("cold", say("Koud", "Cold"), 0, 0, 0, 1),
  ];
}

function Shown({ picks = false }: { picks?: boolean }) {
  const say = useSay();
  return (
    <RangeDots
      label={say("Klant geworden, per klasse", "Became a customer, by class")}
      headName={say("Klasse", "Class")}
      countedName={say("Klant / gebeld", "Customer / called")}
      rows={useRows()}
      {...(picks ? { onPick: nothing } : {})}
    />
  );
}

const specimen: Specimen = {
  part: "RangeDots",
  use: "A part of a small number, with the range it plausibly lies in: the more was counted, the shorter the bar.",
  states: [
    { name: "rest", Show: () => <Shown />, wide: true },
    { name: "figures that open", Show: () => <Shown picks /> },
    {
      name: "focus",
      Show: () => (
        <Hold state="focus-visible">
          <Shown picks />
        </Hold>
      ),
    },
    {
      name: "hover",
      Show: () => (
        <Hold state="hovered">
          <Shown picks />
        </Hold>
      ),
    },
  ],
};
export default specimen;
