import { Flame, Snowflake, Sun } from "lucide-react";
import { type ComponentProps, useState } from "react";
import { Select } from "./Select";
import { Hold, type Specimen, useSay } from "./specimen";

type Extra = Partial<Omit<ComponentProps<typeof Select>, "value" | "onChange">> & { first?: string | null };

function Bands({ first = "hot", ...extra }: Extra) {
  const say = useSay();
  const [value, setValue] = useState<string | null>(first);
  return (
    <Select
      label={say("Klasse", "Band")}
      options={[
        { key: "hot", text: say("Heet", "Hot"), icon: Flame, side: "142" },
        { key: "warm", text: "Warm", icon: Sun, side: "611" },
        { key: "cold", text: say("Koud", "Cold"), icon: Snowflake, side: "1.237", isDisabled: true },
      ]}
      {...extra}
      value={value}
      onChange={setValue}
    />
  );
}

function Groups() {
  const say = useSay();
  return (
    <Bands
      first="exact"
      label={say("Huidig pakket", "Current package")}
      options={[
        {
          title: say("Administratie", "Accounting"),
          options: [
            { key: "exact", text: "Exact Online", note: say("boekhouden en facturen", "books and invoices") },
            { key: "snel", text: "SnelStart" },
          ],
        },
        { title: say("Zonder pakket", "No package"), options: [{ key: "excel", text: "Excel" }] },
      ]}
    />
  );
}

function Wrong() {
  const say = useSay();
  return (
    <Bands
      first={null}
      hint={say("Bepaalt waar de lead in de rij komt.", "Decides where the lead stands in the queue.")}
      error={say("Kies een klasse.", "Choose a band.")}
    />
  );
}

function Long() {
  const say = useSay();
  return (
    <Bands
      options={[
        {
          key: "hot",
          text: say(
            "Groothandel in verwarmingsapparatuur en airconditioning voor de utiliteitsbouw",
            "Wholesale of heating and air conditioning equipment for non-residential building",
          ),
        },
      ]}
    />
  );
}

const MANY = Array.from({ length: 5000 }, (_, at) => ({ key: String(at), text: `SBI ${10000 + at}` }));

export default {
  part: "Select",
  use: "One out of a fixed list. A few at a glance are better side by side (Segments); many are quicker in a ComboBox.",
  states: [
    { name: "rest", Show: () => <Bands /> },
    { name: "nothing chosen", Show: () => <Bands first={null} /> },
    {
      name: "hover",
      Show: () => (
        <Hold state="hovered">
          <Bands />
        </Hold>
      ),
    },
    {
      name: "focus-visible",
      Show: () => (
        <Hold state="focus-visible">
          <Bands />
        </Hold>
      ),
    },
    { name: "disabled", Show: () => <Bands isDisabled /> },
    { name: "invalid, with help", Show: Wrong },
    { name: "in groups, second lines", Show: Groups },
    { name: "loading", Show: () => <Bands first={null} options={[]} isLoading /> },
    { name: "empty", Show: () => <Bands first={null} options={[]} /> },
    { name: "long text", Show: Long },
    { name: "five thousand", Show: () => <Bands first="4321" options={MANY} /> },
  ],
} satisfies Specimen;
