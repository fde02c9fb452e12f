import { Quote } from "./Quote";
import { type Specimen, useSay } from "./specimen";

function Rest() {
  const say = useSay();
  return (
    <Quote>
      {say(
        "Goedemiddag mevrouw Jansen, u vroeg gisteren onze brochure aan. Schikt het om er kort over te praten?",
        "Good afternoon Mrs Jansen, you asked for our brochure yesterday. Is this a good moment to talk about it?",
      )}
    </Quote>
  );
}

const quote: Specimen = {
  part: "Quote",
  use: "Words to say aloud. What someone else said, in a list, is plain text.",
  states: [{ name: "rest", Show: Rest, wide: true }],
};
export default quote;
