import { ReceiptLines, type ReceiptText } from "./ReceiptLines";
import { Hold, type Specimen, useSay } from "./specimen";

function useLines(): { fit: ReceiptText[]; interest: ReceiptText[]; unknown: ReceiptText[] } {
  const say = useSay();
  return {
    fit: [
      { key: "employees", text: say("62 medewerkers", "62 employees"), points: 15 },
      { key: "role", text: say("directeur", "director"), points: 20 },
      { key: "sector", text: say("levensmiddelen", "food"), points: 10 },
      { key: "region", text: say("buiten voorkeursregio", "outside the preferred region"), points: -8 },
    ],
    interest: [
      { key: "brochure", text: "brochure", when: say("gisteren", "yesterday"), points: 15 },
      { key: "prices", text: say("prijzenpagina, 3×", "pricing page, 3×"), when: "feb", points: 15 },
      { key: "cap", text: say("maximum is 10 per 30 dagen", "limit is 10 in 30 days"), points: -5, isLimit: true },
    ],
    unknown: [
      { key: "package", text: say("huidig pakket", "current package"), points: 0, isUnknown: true },
      { key: "contract", text: say("contractdatum", "contract date"), points: 0, isUnknown: true },
    ],
  };
}

const nothing = () => undefined;

function Both({ opens = false }: { opens?: boolean }) {
  const say = useSay();
  const { fit, interest, unknown } = useLines();
  const open = opens ? { onOpen: nothing } : {};
  return (
    <div className="receipt">
      <ReceiptLines title={say("Past bij ons", "Fits us")} sum={37} lines={[...fit, ...unknown]} {...open} />
      <ReceiptLines title={say("Toont interesse", "Shows interest")} sum={25} lines={interest} {...open} />
    </div>
  );
}

function Changed() {
  const say = useSay();
  const [first, second, third, fourth] = useLines().fit;
  if (!first || !second || !third || !fourth) return null;
  return (
    <div className="receipt">
      <ReceiptLines
        title={say("Past bij ons", "Fits us")}
        sum={40}
        was={37}
        lines={[
          { ...first, points: 18, mark: { was: 15 } },
          second,
          { ...third, mark: "new" },
          { ...fourth, mark: "gone" },
        ]}
      />
    </div>
  );
}

function Long() {
  const say = useSay();
  const text = say(
    "tevredenheid over prijs en kwaliteit van het huidige administratiepakket hoogstens 2",
    "satisfied with the price and quality of the present accounting package by 2 at most",
  );
  return (
    <div className="receipt" style={{ maxWidth: 230 }}>
      <ReceiptLines
        title={say("Toont interesse", "Shows interest")}
        sum={-12}
        lines={[{ key: "a", text, when: say("12 november 2025", "12 November 2025"), points: -12 }]}
        onOpen={nothing}
      />
    </div>
  );
}

const specimen: Specimen = {
  part: "ReceiptLines",
  use: "How a score adds up, axis by axis. A line opens what it is based on; what counts nothing is folded.",
  states: [
    { name: "rest", Show: () => <Both /> },
    { name: "each line opens its evidence", Show: () => <Both opens /> },
    {
      name: "hover",
      Show: () => (
        <Hold state="hovered">
          <Both opens />
        </Hold>
      ),
    },
    {
      name: "pressed",
      Show: () => (
        <Hold state="pressed">
          <Both opens />
        </Hold>
      ),
    },
    {
      name: "focus",
      Show: () => (
        <Hold state="focus-visible">
          <Both opens />
        </Hold>
      ),
    },
    { name: "before and after", Show: Changed },
    { name: "long text", Show: Long },
  ],
};
export default specimen;
