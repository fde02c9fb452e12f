import { useState } from "react";
import { ColumnsList, ColumnsMenu } from "./ColumnsMenu";
import { type Specimen, useSay } from "./specimen";
import { AS_MADE, type TableLayout } from "./VirtualTable";

function useColumns() {
  const say = useSay();
  return [
    { key: "company", label: say("Bedrijf", "Company"), isFixed: true },
    { key: "person", label: say("Contactpersoon", "Contact") },
    { key: "phone", label: say("Telefoon", "Telephone") },
    { key: "score", label: "Score" },
    { key: "step", label: say("Volgende stap", "Next step") },
    { key: "renewal", label: say("Verlengdatum van het lopende contract", "Renewal date of the present contract") },
  ];
}

function Menu() {
  const columns = useColumns();
  const [layout, setLayout] = useState<TableLayout>(AS_MADE);
  return <ColumnsMenu columns={columns} layout={layout} onLayout={setLayout} />;
}

function Inside() {
  const columns = useColumns();
  const [layout, setLayout] = useState<TableLayout>({ ...AS_MADE, hidden: ["phone"] });
  return (
    <div className="popover menu" style={{ width: 300 }}>
      <ColumnsList columns={columns} layout={layout} onLayout={setLayout} />
    </div>
  );
}

const menu: Specimen = {
  part: "ColumnsMenu",
  use: "Which columns a table shows and in which order; ticks show and hide, Alt with an arrow or the grip moves.",
  states: [
    { name: "rest", Show: Menu },
    { name: "what it opens", Show: Inside },
  ],
};
export default menu;
