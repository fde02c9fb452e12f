import { useState } from "react";
import { Checkbox, CheckboxGroup } from "./Checkbox";
import { Hold, type Specimen, useSay } from "./specimen";

type Shared = { isDisabled?: boolean; isReadOnly?: boolean; isInvalid?: boolean };
type Day = "mo" | "tu" | "we";

function Three(state: Shared) {
  const say = useSay();
  const [isOn, setOn] = useState(true);
  const [isOff, setOff] = useState(false);
  return (
    <>
      <Checkbox {...state} isSelected={isOff} onChange={setOff}>
        {say("Recht van verzet genoemd", "Right to object was named")}
      </Checkbox>
      <Checkbox {...state} isSelected={isOn} onChange={setOn}>
        {say("Ook leads zonder telefoon", "Leads without a phone too")}
      </Checkbox>
      <Checkbox {...state} isIndeterminate>
        {say("12 van 40 gekozen", "12 of 40 chosen")}
      </Checkbox>
    </>
  );
}
const held = (state: "hovered" | "pressed" | "focus-visible") =>
  function Held() {
    const say = useSay();
    return [false, true].map((isOn) => (
      <Hold key={String(isOn)} state={state}>
        <Checkbox isSelected={isOn}>{say("Ook leads zonder telefoon", "Leads without a phone too")}</Checkbox>
      </Hold>
    ));
  };
function Alone() {
  const say = useSay();
  return ["Bakkerij Jansen B.V.", "Kok Techniek"].map((company, index) => (
    <Checkbox key={company} aria-label={say(`${company} kiezen`, `Choose ${company}`)} defaultSelected={index === 0} />
  ));
}
function Group({ error = null, ...state }: { isDisabled?: boolean; isReadOnly?: boolean; error?: string | null }) {
  const say = useSay();
  const [days, setDays] = useState<Day[]>(error ? [] : ["mo", "we"]);
  return (
    <CheckboxGroup<Day>
      {...state}
      label={say("Beldagen", "Calling days")}
      hint={say("Op andere dagen komt er niemand in de lijst", "On other days the list stays empty")}
      error={error}
      options={[
        { key: "mo", text: say("maandag", "Monday") },
        {
          key: "tu",
          text: say("dinsdag", "Tuesday"),
          note: say("alleen de ochtend, zie Beltijden", "mornings only, see Calling hours"),
        },
        { key: "we", text: say("woensdag", "Wednesday") },
      ]}
      value={days}
      onChange={setDays}
    />
  );
}
function InvalidGroup() {
  const say = useSay();
  return <Group error={say("Kies ten minste één dag.", "Choose at least one day.")} />;
}
function Long() {
  const say = useSay();
  return (
    <div style={{ width: "16rem" }}>
      <Checkbox
        hint={say("U kunt dit later per lead terugdraaien.", "You can turn this back later, lead by lead.")}
        defaultSelected
      >
        {say(
          "Bedrijven die op de Bel-me-niet-meer-lijst staan overslaan, ook als zij eerder klant waren",
          "Skip companies on the do-not-call list, even where they used to be customers",
        )}
      </Checkbox>
    </div>
  );
}

const checkbox: Specimen = {
  part: "Checkbox",
  use: "Yes or no as part of something that is saved or done later; what works at once is a Switch. Without words, with an aria-label, it picks a row of a table. CheckboxGroup: any number of a few.",
  states: [
    { name: "rest", Show: Three },
    { name: "hover", Show: held("hovered") },
    { name: "focus-visible", Show: held("focus-visible") },
    { name: "pressed", Show: held("pressed") },
    { name: "read-only", Show: () => <Three isReadOnly /> },
    { name: "disabled", Show: () => <Three isDisabled /> },
    { name: "invalid", Show: () => <Three isInvalid /> },
    { name: "without words, in a row", Show: Alone },
    { name: "group", Show: Group },
    { name: "group, read-only", Show: () => <Group isReadOnly /> },
    { name: "group, disabled", Show: () => <Group isDisabled /> },
    { name: "group, invalid", Show: InvalidGroup },
    { name: "long text", Show: Long },
  ],
};
export default checkbox;
