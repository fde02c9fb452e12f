import { Spinner } from "./Spinner";
import { type Specimen, useSay } from "./specimen";

function Named() {
  const say = useSay();
  return <Spinner label={say("Adres wordt opgezocht", "Looking up the address")} />;
}

const spinner: Specimen = {
  part: "Spinner",
  use: "Says that something small is under way, where it was asked for. What takes over a second gets a Progress with a count; what loads gets a Skeleton.",
  states: [
    { name: "rest", Show: () => <Spinner /> },
    { name: "with its own name for who cannot see it", Show: Named },
  ],
};
export default spinner;
