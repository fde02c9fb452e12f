import { Scroller } from "./Scroller";
import { Hold, type Specimen, useSay } from "./specimen";
import { Text } from "./Text";

function Lines({ count }: { count: number }) {
  const say = useSay();
  return (
    <div style={{ height: 120, width: "100%", display: "grid" }}>
      <Scroller label={say(`Tijdlijn van ${count}`, `Timeline of ${count}`)}>
        <div>
          {Array.from({ length: count }, (_, line) => (
            <Text key={`line ${line + 1}`} as="p" size="s">
              {say("Brochure aangevraagd", "Asked for the brochure")} {line + 1}
            </Text>
          ))}
        </div>
      </Scroller>
    </div>
  );
}

const scroller: Specimen = {
  part: "Scroller",
  use: "A place that scrolls by itself. The keyboard stops at it while there is more than fits.",
  states: [
    { name: "rest, more than fits", Show: () => <Lines count={12} /> },
    { name: "all of it fits", Show: () => <Lines count={3} /> },
    {
      name: "focus",
      Show: () => (
        <Hold state="focus-visible">
          <div data-hold className="scroller" style={{ width: "100%" }}>
            <Lines count={9} />
          </div>
        </Hold>
      ),
    },
  ],
};
export default scroller;
