import { useLayoutEffect, useRef, useState } from "react";
import { EditableValue } from "./EditableValue";
import { Fact, Facts } from "./Facts";
import { Hold, type Specimen, useSay } from "./specimen";

function City({ start = "Gouda" }: { start?: string }) {
  const say = useSay();
  const [city, setCity] = useState(start);
  const name = say("plaats", "town");
  return (
    <Facts layout="lines">
      <Fact term={name}>
        <EditableValue
          label={name}
          editLabel={say(`Plaats wijzigen: ${city || "invullen"}`, `Change town: ${city || "fill in"}`)}
          value={city}
          placeholder={say("invullen", "fill in")}
          onCommit={async (text) => {
            if (/\d/.test(text))
              return say("Een plaats heeft geen cijfers. Laat ze weg.", "A town has no digits. Leave them out.");
            setCity(text);
            return null;
          }}
        />
      </Fact>
    </Facts>
  );
}

/** Presses it, so that the field shows. */
function Pressed({ text }: { text?: string }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    place.current?.querySelector("button")?.click();
  }, []);
  return (
    <div ref={place}>
      <City {...(text === undefined ? {} : { start: text })} />
    </div>
  );
}

const editableValue: Specimen = {
  part: "EditableValue",
  use: "A known value that is changed where it stands. For a form to be filled in at once, use fields.",
  states: [
    { name: "rest", Show: () => <City /> },
    { name: "empty", Show: () => <City start="" /> },
    {
      name: "hover",
      Show: () => (
        <Hold state="hovered">
          <City />
        </Hold>
      ),
    },
    {
      name: "focus-visible",
      Show: () => (
        <Hold state="focus-visible">
          <City />
        </Hold>
      ),
    },
    { name: "being changed", Show: () => <Pressed /> },
    { name: "long text", Show: () => <City start="Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch" /> },
  ],
};
export default editableValue;
