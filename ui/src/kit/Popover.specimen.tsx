import { CircleHelp } from "lucide-react";
import { PopoverButton } from "./Popover";
import { Hold, type Specimen, useSay } from "./specimen";

function Why({ kind = "plain" }: { kind?: "plain" | "quiet" | "words" }) {
  const say = useSay();
  return (
    <PopoverButton
      kind={kind}
      title={say("Zakt op 12 maart naar warm", "Drops to warm on 12 March")}
      content={<Because />}
      {...(kind === "words" ? {} : { icon: CircleHelp })}
    >
      {kind === "words" ? say("waarom 62?", "why 62?") : say("Waarom?", "Why?")}
    </PopoverButton>
  );
}

function Because() {
  const say = useSay();
  return (
    <>
      <p>
        {say(
          "De brochure van gisteren telt dertig dagen mee. Gebeurt er niets nieuws, dan vervallen die 15 punten.",
          "Yesterday's brochure counts for thirty days. If nothing new happens, those 15 points expire.",
        )}
      </p>
      <p>{say("Een gesprek of een offerte houdt de lead heet.", "A conversation or a quote keeps the lead hot.")}</p>
    </>
  );
}

function Rest() {
  return (
    <>
      <Why />
      <Why kind="quiet" />
      <Why kind="words" />
    </>
  );
}

/** The card as it stands when it is open. */
function Open() {
  const say = useSay();
  return (
    <div className="popover card">
      <div className="popover-card">
        <h3>{say("Zakt op 12 maart naar warm", "Drops to warm on 12 March")}</h3>
        <div className="popover-content">
          <Because />
        </div>
      </div>
    </div>
  );
}

export default {
  part: "Popover",
  use: "A small plane over the screen. PopoverButton opens a card with an explanation; what must be answered is a Dialog.",
  states: [
    { name: "rest", Show: Rest },
    {
      name: "focus-visible",
      Show: () => (
        <Hold state="focus-visible">
          <Why />
        </Hold>
      ),
    },
    {
      name: "disabled",
      Show: () => {
        const say = useSay();
        return (
          <PopoverButton title="-" content="-" isDisabled>
            {say("Waarom?", "Why?")}
          </PopoverButton>
        );
      },
    },
    { name: "open", Show: Open },
  ],
} satisfies Specimen;
