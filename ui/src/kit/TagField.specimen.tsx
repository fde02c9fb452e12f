import { type ComponentProps, useState } from "react";
import { Hold, type Specimen, useSay } from "./specimen";
import { TagField } from "./TagField";

type Extra = Partial<Omit<ComponentProps<typeof TagField>, "onChange">>;

function Pains({ value: first = ["dubbel", "traag"], ...extra }: Extra) {
  const say = useSay();
  const [value, setValue] = useState<readonly string[]>(first);
  return (
    <TagField
      label={say("Struikelpunten", "Pain points")}
      placeholder={say("Kies of typ er een", "Choose or type one")}
      options={[
        { key: "dubbel", text: say("dubbel invoeren", "entering twice") },
        { key: "inzicht", text: say("geen inzicht", "no insight") },
        { key: "traag", text: say("traag", "slow") },
        { key: "duur", text: say("te duur", "too expensive") },
        { key: "koppeling", text: say("koppeling ontbreekt", "no connection"), side: "38" },
      ]}
      isFree
      {...extra}
      value={value}
      onChange={setValue}
    />
  );
}

function Wrong() {
  const say = useSay();
  return (
    <Pains
      value={[]}
      hint={say("Een lijst met komma's plakken kan ook.", "You may paste a list with commas.")}
      error={say("Noem er ten minste één.", "Name at least one.")}
    />
  );
}

function Many() {
  const say = useSay();
  const long = say(
    "boekhouder doet alles nog op papier en belt daarover",
    "the bookkeeper still does everything on paper",
  );
  return <Pains value={["dubbel", "inzicht", "traag", "duur", "koppeling", "Exact Globe", long, "btw-aangifte"]} />;
}

const MANY = Array.from({ length: 5000 }, (_, at) => ({ key: String(at), text: `SBI ${10000 + at}` }));

export default {
  part: "TagField",
  use: "Several out of a list, or freely typed. Backspace and the arrows go to the chips, Delete takes one out, a pasted list becomes chips.",
  states: [
    { name: "rest", Show: () => <Pains /> },
    { name: "empty", Show: () => <Pains value={[]} /> },
    {
      name: "hover",
      Show: () => (
        <Hold state="hovered">
          <Pains value={[]} />
        </Hold>
      ),
    },
    {
      name: "focus-visible",
      Show: () => (
        <Hold state="focus-visible">
          <Pains value={[]} />
        </Hold>
      ),
    },
    { name: "only from the list", Show: () => <Pains isFree={false} value={["duur"]} /> },
    { name: "invalid, with help", Show: Wrong },
    { name: "disabled", Show: () => <Pains isDisabled /> },
    { name: "read-only", Show: () => <Pains isReadOnly /> },
    { name: "loading", Show: () => <Pains value={[]} options={[]} isFree={false} isLoading /> },
    { name: "many, and long text", Show: Many },
    { name: "out of five thousand", Show: () => <Pains options={MANY} value={["4321"]} isFree={false} /> },
  ],
} satisfies Specimen;
