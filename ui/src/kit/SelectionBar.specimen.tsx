import { Button } from "./Button";
import { SelectionBar } from "./SelectionBar";
import { Hold, type Specimen, useSay } from "./specimen";

const ignore = () => undefined;

function Bar({ count = 3, total = 684 }: { count?: number; total?: number }) {
  const say = useSay();
  return (
    <SelectionBar count={count} total={total} onClear={ignore}>
      <Button isSmall>{say("Behandelaar…", "Owner…")}</Button>
      <Button isSmall>{say("Veld wijzigen…", "Change a field…")}</Button>
      <Button isSmall>{say("Op de bellijst", "To the call list")}</Button>
      <Button isSmall>{say("Exporteren", "Export")}</Button>
    </SelectionBar>
  );
}

const bar: Specimen = {
  part: "SelectionBar",
  use: "Below a table in which rows are chosen: how many, and what can be done with all of them at once.",
  states: [
    { name: "rest", Show: () => <Bar />, wide: true },
    {
      name: "hover",
      Show: () => (
        <Hold state="hovered">
          <Bar />
        </Hold>
      ),
      wide: true,
    },
    {
      name: "focus",
      Show: () => (
        <Hold state="focus-visible">
          <Bar />
        </Hold>
      ),
      wide: true,
    },
    { name: "all of a million", Show: () => <Bar count={1_000_000} total={1_000_000} />, wide: true },
    {
      name: "narrow",
      Show: () => (
        <div style={{ width: 360 }}>
          <Bar />
        </div>
      ),
      wide: true,
    },
  ],
};
export default bar;
