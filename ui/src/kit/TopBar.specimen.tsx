import { Undo2 } from "lucide-react";
import { Hold, type Specimen, useSay } from "./specimen";
import { FindButton, LastStep, SkipLink, Tally, TopBar } from "./TopBar";

const nothing = () => undefined;

function Find() {
  const say = useSay();
  return (
    <FindButton
      text={say("Zoek een lead of een opdracht", "Find a lead or a command")}
      keys="Ctrl+K"
      onPress={nothing}
    />
  );
}

function Step({ name }: { name?: string }) {
  const say = useSay();
  const step = name ?? say("Gesprek met Kok Techniek", "Call with Kok Techniek");
  return (
    <LastStep
      icon={Undo2}
      step={step}
      label={say(`Ongedaan maken: ${step}`, `Undo: ${step}`)}
      keys="Ctrl+Z"
      onPress={nothing}
    />
  );
}

function Counts() {
  const say = useSay();
  return (
    <Tally
      label={say("Vandaag tot nu toe", "Today so far")}
      counts={[
        { key: "called", text: say("14 gebeld", "14 called") },
        { key: "spoken", text: say("6 gesproken", "6 reached") },
        { key: "appointments", text: say("2 afspraken", "2 appointments") },
      ]}
    />
  );
}

const LONG =
  "Import van beurs-utrecht-voorjaar-2026-definitieve-versie-met-verbeterde-telefoonnummers.csv, 12.400 leads";

const topBar: Specimen = {
  part: "TopBar",
  use: "Finding, the last step with its way back, and the day's counts, above every screen.",
  states: [
    {
      name: "rest",
      wide: true,
      Show: () => (
        <TopBar>
          <Find />
          <Step />
          <Counts />
        </TopBar>
      ),
    },
    {
      name: "nothing to undo",
      wide: true,
      Show: () => (
        <TopBar>
          <Find />
          <Counts />
        </TopBar>
      ),
    },
    {
      name: "a long step",
      wide: true,
      Show: () => (
        <TopBar>
          <Find />
          <Step name={LONG} />
          <Counts />
        </TopBar>
      ),
    },
    {
      name: "hover",
      Show: () => (
        <>
          <Hold state="hovered">
            <Find />
          </Hold>
          <Hold state="hovered">
            <Step />
          </Hold>
        </>
      ),
    },
    {
      name: "pressed",
      Show: () => (
        <>
          <Hold state="pressed">
            <Find />
          </Hold>
          <Hold state="pressed">
            <Step />
          </Hold>
        </>
      ),
    },
    {
      name: "focus",
      Show: () => (
        <>
          <Hold state="focus-visible">
            <Find />
          </Hold>
          <Hold state="focus-visible">
            <Step />
          </Hold>
        </>
      ),
    },
    { name: "past it all", Show: () => <SkipLink onPress={nothing}>↓</SkipLink> },
  ],
};
export default topBar;
