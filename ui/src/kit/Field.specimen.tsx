import { type ReactNode, useState } from "react";
import { ComboBox } from "./ComboBox";
import { DateField } from "./DateField";
import { DatePicker } from "./DatePicker";
import { TextArea, TextField } from "./Field";
import { InlineHelp } from "./InlineHelp";
import { NumberField } from "./NumberField";
import { SearchField } from "./SearchField";
import { Select } from "./Select";
import { Hold, type Specimen, useSay } from "./specimen";
import { TagField } from "./TagField";

type State = "rest" | "disabled" | "read-only" | "invalid" | "empty";

function Fields({ state = "rest", start }: { state?: State; start?: string }) {
  const say = useSay();
  const [name, setName] = useState(start ?? (state === "empty" ? "" : "Bakkerij Jansen B.V."));
  const [note, setNote] = useState(
    start ??
      (state === "empty"
        ? ""
        : say(
            "Boekhouder komt donderdag langs. Wil overstappen vóór 1 mei, vraagt of loonadministratie erbij kan.",
            "The accountant comes on Thursday. Wants to move before 1 May, asks whether payroll can be added.",
          )),
  );
  const shared = { isDisabled: state === "disabled", isReadOnly: state === "read-only" };
  const error =
    state === "invalid" ? say("Een lead met deze naam is er al. Kies een andere.", "This name is taken.") : null;
  return (
    <Column>
      <TextField
        {...shared}
        label={say("Bedrijf", "Company")}
        hint={say("Zoals het bij de Kamer van Koophandel staat", "As in the trade register")}
        placeholder={say("Naam van het bedrijf", "Name of the company")}
        error={error}
        value={name}
        onChange={setName}
      />
      <TextArea
        {...shared}
        label={say("Notitie", "Note")}
        placeholder={say("Wat moet u de volgende keer weten?", "What should you know next time?")}
        error={error}
        keys="O"
        value={note}
        onChange={setNote}
      />
    </Column>
  );
}
function Column({ children }: { children: ReactNode }) {
  return <div style={{ display: "grid", gap: "var(--s4)", width: "20rem", maxWidth: "100%" }}>{children}</div>;
}
function Held({ state }: { state: "hovered" | "focused" }) {
  const say = useSay();
  return (
    <Hold state={state}>
      <TextField label={say("Plaats", "Town")} defaultValue="Gouda" />
    </Hold>
  );
}
function Marked() {
  const say = useSay();
  return (
    <Column>
      <TextField label={say("Bedrijf", "Company")} mark="required" />
      <TextField label={say("E-mail", "E-mail")} mark="optional" type="email" />
      <TextField
        label={say("KvK-nummer", "Trade register number")}
        help={
          <InlineHelp about={say("KvK-nummer", "Trade register number")} example="12345678">
            {say(
              "Hiermee herkent het programma hetzelfde bedrijf in een ander bestand.",
              "By this number the same company is recognised in another file.",
            )}
          </InlineHelp>
        }
      />
      <TextField
        label={say("Zoeken", "Search")}
        isLabelHidden
        placeholder={say("Label alleen gezegd", "Label only said")}
      />
    </Column>
  );
}
function Long() {
  const say = useSay();
  return (
    <Fields
      start={say(
        "Vereniging tot Behoud en Onderhoud van het Monumentale Pakhuis aan de Turfsingel te Gouda. ",
        "The Society for Keeping and Restoring the Historic Warehouse on the Peat Canal at Gouda. ",
      ).repeat(3)}
    />
  );
}
/** Every field with a frame, as high as a small button. */
function Small() {
  const say = useSay();
  const options = [{ key: "gouda", text: "Gouda" }];
  const still = { isSmall: true, onChange: () => undefined };
  return (
    <div style={{ display: "grid", gridTemplateColumns: "repeat(4, minmax(0, 1fr))", gap: "var(--s3)" }}>
      <TextField {...still} label={say("Plaats", "Town")} value="Gouda" />
      <SearchField {...still} label={say("Zoeken", "Search")} value="" />
      <NumberField {...still} label={say("Medewerkers", "Employees")} value={62} />
      <Select {...still} label={say("Kiezen", "Choose")} options={options} value="gouda" />
      <ComboBox {...still} label={say("Zoeken en kiezen", "Search and choose")} options={options} value="gouda" />
      <TagField {...still} label={say("Meer kiezen", "Choose several")} options={options} value={["gouda"]} />
      <DateField {...still} label={say("Dag", "Day")} value="2026-03-05" />
      <DatePicker {...still} label={say("Terugbellen op", "Call back on")} value="2026-03-05" />
    </div>
  );
}

const field: Specimen = {
  part: "Field",
  use: "TextField and TextArea, and the shell that every field shares: label, mark, help, and one line for a hint or for what is wrong. A TextArea grows with its text up to twelve lines.",
  states: [
    { name: "rest", Show: Fields },
    { name: "empty", Show: () => <Fields state="empty" /> },
    { name: "hover", Show: () => <Held state="hovered" /> },
    { name: "focus", Show: () => <Held state="focused" /> },
    { name: "read-only", Show: () => <Fields state="read-only" /> },
    { name: "disabled", Show: () => <Fields state="disabled" /> },
    { name: "invalid", Show: () => <Fields state="invalid" /> },
    { name: "marks, help, hidden label", Show: Marked },
    { name: "long text", Show: Long },
    { name: "small", wide: true, Show: Small },
  ],
};
export default field;
