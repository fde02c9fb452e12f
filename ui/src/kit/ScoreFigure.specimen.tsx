import { Badge } from "./Badge";
import { ScoreFigure } from "./ScoreFigure";
import { type Specimen, useSay } from "./specimen";

const HOT = { key: "hot", name: null, tone: "hot" } as const;
const COLD = { key: "cold", name: null, tone: "cold" } as const;

function Rest() {
  const say = useSay();
  return <ScoreFigure score={62} band={HOT} trend={{ points: 15, text: say("+15 deze week", "+15 this week") }} />;
}
function Falling() {
  const say = useSay();
  return <ScoreFigure score={-8} band={COLD} trend={{ points: -20, text: say("−20 deze week", "−20 this week") }} />;
}

const scoreFigure: Specimen = {
  part: "ScoreFigure",
  use: "The score of one lead, as the figure that a pane is about. In a list it is a Score, in the colour of its class.",
  states: [
    { name: "rest, rising", Show: Rest },
    { name: "falling below zero", Show: Falling },
    { name: "stable, in the colour of its class", Show: () => <ScoreFigure score={62} band={HOT} isColoured /> },
    {
      name: "changing with an answer",
      Show: () => (
        <ScoreFigure score={67} band={HOT} isLive>
          <Badge tone="accent">+5</Badge>
        </ScoreFigure>
      ),
    },
  ],
};
export default scoreFigure;
