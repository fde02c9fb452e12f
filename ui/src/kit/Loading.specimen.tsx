import { Loading } from "./Loading";
import type { Specimen } from "./specimen";

const loading: Specimen = {
  part: "Loading",
  use: "The shape of what will come. Shows nothing for the first 150 ms, and is spoken once.",
  states: [
    { name: "rest, as text", Show: () => <Loading /> },
    { name: "as rows", Show: () => <Loading isRows lines={5} /> },
  ],
};
export default loading;
