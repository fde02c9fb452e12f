import { Badge } from "./Badge";
import { Button } from "./Button";
import { NumberedItem } from "./NumberedItem";
import { type Specimen, useSay } from "./specimen";

function Asked({ isLong = false }: { isLong?: boolean }) {
  const say = useSay();
  const title = isLong
    ? say(
        "Waar loopt u in de dagelijkse administratie het vaakst tegenaan, en wie heeft daar het meeste last van?",
        "What gets in the way of your daily bookkeeping most often, and who is bothered by it most?",
      )
    : say("Welk pakket gebruikt u?", "Which package do you use?");
  return (
    <NumberedItem
      number={2}
      title={title}
      titleId={isLong ? "specimen-long" : "specimen-short"}
      role="group"
      badge={
        <Badge tone="accent" isSmall>
          {say("beste volgende vraag", "best next question")}
        </Badge>
      }
    >
      <Button isSmall>Exact Online</Button>
      <Button isSmall>SnelStart</Button>
    </NumberedItem>
  );
}

function Focused() {
  return (
    <div ref={(place) => place?.querySelector(".numbered-item")?.setAttribute("data-focused", "true")}>
      <Asked />
    </div>
  );
}

const numberedItem: Specimen = {
  part: "NumberedItem",
  use: "One of a row of numbered questions; it lies on its own ground while the hand is in it.",
  states: [
    { name: "rest", Show: () => <Asked /> },
    { name: "focus within", Show: Focused },
    { name: "long title", Show: () => <Asked isLong /> },
  ],
};
export default numberedItem;
