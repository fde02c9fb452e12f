import { type ComponentProps, type KeyboardEvent, useState } from "react";
import { KeyChoice } from "./KeyChoice";
import { Hold, type Specimen, useSay } from "./specimen";

type Shared = Pick<ComponentProps<typeof KeyChoice>, "disabled" | "isReadOnly">;
const row = { display: "flex", flexWrap: "wrap", gap: "6px" } as const;

/** How a question uses it: one tab stop, letters and arrows listened to by the group. */
function Answers({ isScope = false, ...state }: Shared & { isScope?: boolean }) {
  const say = useSay();
  const [answer, setAnswer] = useState("C");
  const options = [
    { key: "A", text: "Exact Online", points: 3 },
    { key: "B", text: "SnelStart", points: 1 },
    { key: "C", text: "Excel", points: 5 },
    { key: "D", text: "AFAS", points: -2 },
    { key: "E", text: "Twinfield", points: 0 },
  ];
  function keyDown(event: KeyboardEvent) {
    const letter = event.key.toUpperCase();
    if (options.some(({ key }) => key === letter)) setAnswer(letter);
  }
  return (
    <div
      role="radiogroup"
      aria-label={say("Welk pakket gebruikt u?", "Which package do you use?")}
      style={row}
      onKeyDown={keyDown}
      data-key-scope={isScope || undefined}
    >
      {options.map(({ key, text, points }) => (
        <KeyChoice
          {...state}
          key={key}
          role="radio"
          keys={key}
          points={points}
          isSelected={answer === key}
          tabIndex={answer === key ? 0 : -1}
          onClick={() => setAnswer(key)}
        >
          {text}
        </KeyChoice>
      ))}
      <KeyChoice {...state} isAside keys="F" tabIndex={-1}>
        {say("anders…", "other…")}
      </KeyChoice>
      <KeyChoice
        {...state}
        role="radio"
        isAside
        keys="X"
        tabIndex={-1}
        isSelected={answer === "X"}
        onClick={() => setAnswer("X")}
      >
        {say("Wil niet zeggen", "Won't say")}
      </KeyChoice>
    </div>
  );
}
function Results({ chosen }: { chosen: string }) {
  const say = useSay();
  const [result, setResult] = useState(chosen);
  const results: { key: string; text: string; tone?: "win" | "bad" }[] = [
    { key: "1", text: say("Geen gehoor", "No answer") },
    { key: "4", text: say("Afspraak", "Appointment"), tone: "win" },
    { key: "7", text: say("Geen interesse", "Not interested") },
    { key: "9", text: say("Niet meer bellen", "Do not call again"), tone: "bad" },
  ];
  return (
    <div role="radiogroup" aria-label={say("Belresultaat", "Result")} style={row}>
      {results.map(({ key, text, tone }) => (
        <KeyChoice
          kind="result"
          key={key}
          role="radio"
          keys={key}
          tone={tone ?? "accent"}
          isSelected={result === key}
          onClick={() => setResult(key)}
        >
          {text}
        </KeyChoice>
      ))}
    </div>
  );
}
function Several() {
  const say = useSay();
  const [chosen, setChosen] = useState(["A"]);
  const points = [say("dubbel invoeren", "typing twice"), say("geen inzicht", "no overview"), say("traag", "slow")];
  return (
    <fieldset aria-label={say("Waar loopt u tegenaan?", "What gets in your way?")} style={row}>
      {points.map((text, index) => {
        const key = "ABC".charAt(index);
        const isOn = chosen.includes(key);
        return (
          <KeyChoice
            key={key}
            role="checkbox"
            keys={key}
            points={2}
            isSelected={isOn}
            onClick={() => setChosen(isOn ? chosen.filter((one) => one !== key) : [...chosen, key])}
          >
            {text}
          </KeyChoice>
        );
      })}
    </fieldset>
  );
}
const held = (state: "hovered" | "pressed" | "focus-visible") =>
  function Held() {
    return [false, true].map((isOn) => (
      <Hold key={String(isOn)} state={state}>
        <KeyChoice role="checkbox" keys="C" points={5} isSelected={isOn}>
          Excel
        </KeyChoice>
      </Hold>
    ));
  };
function Long() {
  const say = useSay();
  return (
    <div style={{ width: "16rem" }}>
      <KeyChoice role="checkbox" keys="A" points={10}>
        {say(
          "De administratie wordt door een boekhouder buiten het bedrijf gedaan",
          "The books are kept by an accountant outside the company",
        )}
      </KeyChoice>
    </div>
  );
}

const keyChoice: Specimen = {
  part: "KeyChoice",
  use: "An answer or a result that one key chooses. Answers take points and, around them, data-key-scope (caps only where the focus is); results take a tone. The group around it has the role, the tab stop and the keys.",
  states: [
    { name: "rest, answers with points", wide: true, Show: Answers },
    { name: "answers, caps once the focus is in", wide: true, Show: () => <Answers isScope /> },
    { name: "any of them", Show: Several },
    { name: "results", wide: true, Show: () => <Results chosen="1" /> },
    { name: "result to be glad of", wide: true, Show: () => <Results chosen="4" /> },
    { name: "result to regret", wide: true, Show: () => <Results chosen="9" /> },
    { name: "hover", Show: held("hovered") },
    { name: "focus-visible", Show: held("focus-visible") },
    { name: "pressed", Show: held("pressed") },
    { name: "read-only", wide: true, Show: () => <Answers isReadOnly /> },
    { name: "disabled", wide: true, Show: () => <Answers disabled /> },
    { name: "long text", Show: Long },
  ],
};
export default keyChoice;
