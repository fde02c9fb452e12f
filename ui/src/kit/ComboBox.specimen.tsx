import { type ComponentProps, useState } from "react";
import { ComboBox } from "./ComboBox";
import { Hold, type Specimen, useSay } from "./specimen";

const PACKAGES = ["AFAS", "Exact Online", "Excel", "SnelStart", "Twinfield", "Visma eAccounting", "Yuki"];
const MANY = Array.from({ length: 5000 }, (_, at) => ({
  key: String(at),
  text: `SBI ${10000 + at}`,
  side: `${at + 1}`,
}));

type Extra = Partial<ComponentProps<typeof ComboBox>> & { first?: string | null; isFree?: boolean };

function Package({ first = "Exact Online", isFree = false, ...extra }: Extra) {
  const say = useSay();
  const [value, setValue] = useState<string | null>(first);
  return (
    <ComboBox
      label={say("Huidig pakket", "Current package")}
      placeholder={say("Typ een naam", "Type a name")}
      options={PACKAGES.map((name) => ({ key: name, text: name }))}
      onClear={() => setValue(null)}
      {...(isFree ? { onAdd: setValue } : {})}
      {...extra}
      value={value}
      onChange={setValue}
    />
  );
}

/** The caller searches, as in a book of a million leads. */
function Searching() {
  const say = useSay();
  const [search, setSearch] = useState("");
  const names = ["Bakkerij Jansen B.V.", "Kwekerij Smeets", "Van Dam Groothandel"];
  return (
    <ComboBox
      label={say("Welke lead?", "Which lead?")}
      options={names
        .filter((name) => name.toLowerCase().includes(search.toLowerCase()))
        .map((name) => ({ key: name, text: name, side: "Gouda" }))}
      search={search}
      onSearch={setSearch}
      onChange={() => undefined}
    />
  );
}

function Words({ isWrong }: { isWrong: boolean }) {
  const say = useSay();
  return (
    <Package
      first={isWrong ? null : "AFAS"}
      hint={say("Zoals de klant het noemt.", "As the customer calls it.")}
      {...(isWrong
        ? { error: say("Kies een pakket of typ een nieuwe naam.", "Choose a package or type a new name.") }
        : {})}
    />
  );
}

export default {
  part: "ComboBox",
  use: "Searches a list as one types, without minding case or accents; may add what is not there. Escape puts back what was.",
  states: [
    { name: "rest", Show: () => <Package /> },
    { name: "empty", Show: () => <Package first={null} /> },
    { name: "may add", Show: () => <Package first="Exact Globe" isFree /> },
    {
      name: "hover",
      Show: () => (
        <Hold state="hovered">
          <Package />
        </Hold>
      ),
    },
    { name: "with help", Show: () => <Words isWrong={false} /> },
    { name: "invalid", Show: () => <Words isWrong /> },
    { name: "disabled", Show: () => <Package isDisabled /> },
    { name: "read-only", Show: () => <Package isReadOnly /> },
    { name: "loading", Show: () => <Package first={null} options={[]} isLoading /> },
    { name: "nothing to choose", Show: () => <Package first={null} options={[]} /> },
    { name: "the caller searches", Show: Searching },
    { name: "five thousand", Show: () => <Package first="4321" options={MANY} /> },
  ],
} satisfies Specimen;
