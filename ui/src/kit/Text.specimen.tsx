import { type Specimen, useSay } from "./specimen";
import { Text } from "./Text";

const TONES = [
  "plain",
  "strong",
  "soft",
  "muted",
  "accent",
  "good",
  "care",
  "bad",
  "cold",
  "warm",
  "hot",
  "very-hot",
] as const;
function Rest() {
  return (
    <>
      {TONES.map((tone) => (
        <Text key={tone} tone={tone}>
          {tone}
        </Text>
      ))}
    </>
  );
}

const SIZES = ["xs", "s", "m", "l", "xl", "2xl", "3xl"] as const;
function Sizes() {
  return (
    <div style={{ display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: 12 }}>
      {SIZES.map((size) => (
        <Text key={size} size={size} weight={size.endsWith("xl") ? "strong" : "text"}>
          {size} 62
        </Text>
      ))}
    </div>
  );
}

function Cut() {
  const say = useSay();
  const long = say(
    "Contract loopt af in mei, wil vóór de zomer overstappen en vraagt of de loonadministratie erbij kan",
    "Contract ends in May, wants to switch before summer and asks whether payroll can be included",
  );
  return (
    <div style={{ width: 240, display: "grid", gap: 8 }}>
      <Text lines={1}>{long}</Text>
      <Text lines={2} size="xs" tone="muted">
        {long}
      </Text>
      <Text lines={1}>{say("Past gewoon", "Simply fits")}</Text>
    </div>
  );
}

const text: Specimen = {
  part: "Text",
  use: "Words in one of the inks and sizes. Cut off only where a list has no room; the whole text is then in a tooltip.",
  states: [
    { name: "rest, in every ink", Show: Rest, wide: true },
    { name: "sizes", Show: Sizes },
    { name: "cut off", Show: Cut },
    {
      name: "struck",
      Show: () => (
        <Text isStruck tone="muted">
          06 12345678
        </Text>
      ),
    },
  ],
};
export default text;
