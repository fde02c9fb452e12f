import { useState } from "react";
import { SearchField } from "./SearchField";
import { Hold, type Specimen, useSay } from "./specimen";

type Shared = { isDisabled?: boolean; isReadOnly?: boolean; isPending?: boolean; error?: string | null };

function Search({ start = "", ...state }: Shared & { start?: string }) {
  const say = useSay();
  const [text, setText] = useState(start);
  return (
    <div style={{ width: "20rem", maxWidth: "100%" }}>
      <SearchField
        {...state}
        label={say("Leads zoeken", "Search leads")}
        isLabelHidden
        placeholder={say("Zoek op naam, plaats of telefoon", "Search by name, town or phone")}
        keys="/"
        value={text}
        onChange={setText}
      />
    </div>
  );
}
function Invalid() {
  const say = useSay();
  return <Search start="“bak" error={say("Sluit het aanhalingsteken ook.", "Close the quotation mark as well.")} />;
}
const held = (state: "hovered" | "focused") =>
  function Held() {
    return (
      <Hold state={state}>
        <Search />
      </Hold>
    );
  };

const searchField: Specimen = {
  part: "SearchField",
  use: "Narrows down what is beneath it while one types. Escape empties it; its key brings one there.",
  states: [
    { name: "rest", Show: Search },
    { name: "filled", Show: () => <Search start="bakkerij" /> },
    { name: "hover", Show: held("hovered") },
    { name: "focus", Show: held("focused") },
    { name: "loading", Show: () => <Search start="bakkerij" isPending /> },
    { name: "read-only", Show: () => <Search start="bakkerij" isReadOnly /> },
    { name: "disabled", Show: () => <Search isDisabled /> },
    { name: "invalid", Show: Invalid },
  ],
};
export default searchField;
