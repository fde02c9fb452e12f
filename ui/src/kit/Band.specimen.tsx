import { BandChip, Score } from "./Band";
import type { Specimen } from "./specimen";

const BANDS = (["very-hot", "hot", "warm", "cold"] as const).map((tone) => ({
  key: tone,
  name: null,
  tone,
}));

function Rest() {
  return (
    <>
      {BANDS.map((band) => (
        <BandChip key={band.key} band={band} />
      ))}
    </>
  );
}
function Small() {
  return (
    <>
      {BANDS.map((band) => (
        <BandChip key={band.key} band={band} isSmall />
      ))}
    </>
  );
}
function Scores() {
  return (
    <>
      {BANDS.map((band, index) => (
        <Score key={band.key} band={band} score={[74, 62, 38, -8][index] ?? 0} />
      ))}
    </>
  );
}

const band: Specimen = {
  part: "Band",
  use: "The class of a lead in word, picture and colour; in a dense list the score in the colour of its class.",
  states: [
    { name: "rest", Show: Rest },
    { name: "small", Show: Small },
    { name: "scores", Show: Scores },
    {
      name: "a name of one's own, long",
      Show: () => <BandChip band={{ key: "hot", name: "Binnen een week bellen", tone: "hot" }} />,
    },
  ],
};
export default band;
