import { type ComponentProps, useState } from "react";
import { DateField, TimeField } from "./DateField";
import { Hold, type Specimen, useSay } from "./specimen";

function Day({
  first = "2026-03-05",
  ...extra
}: Partial<ComponentProps<typeof DateField>> & { first?: string | null }) {
  const say = useSay();
  const [value, setValue] = useState(first);
  return (
    <DateField label={say("Contract loopt tot", "Contract runs until")} {...extra} value={value} onChange={setValue} />
  );
}

function Clock({ first = "14:30", ...extra }: Partial<ComponentProps<typeof TimeField>> & { first?: string | null }) {
  const say = useSay();
  const [value, setValue] = useState(first);
  return <TimeField label={say("Tijd", "Time")} {...extra} value={value} onChange={setValue} />;
}

function Wrong() {
  const say = useSay();
  return (
    <>
      <Day
        first={null}
        hint={say("Staat in de overeenkomst.", "It is in the agreement.")}
        error={say("Vul de dag in.", "Fill in the day.")}
      />
      <Clock first={null} error={say("Vul de tijd in.", "Fill in the time.")} />
    </>
  );
}

export default {
  part: "DateField",
  use: "A date or a time that one knows and types, in the reader's own notation. To see the week, take a DatePicker.",
  states: [
    {
      name: "rest",
      Show: () => (
        <>
          <Day />
          <Clock />
        </>
      ),
    },
    {
      name: "empty",
      Show: () => (
        <>
          <Day first={null} />
          <Clock first={null} />
        </>
      ),
    },
    {
      name: "focus-visible",
      Show: () => (
        <Hold state="focus-visible">
          <Day />
        </Hold>
      ),
    },
    { name: "invalid, with help", Show: Wrong },
    {
      name: "too early",
      Show: () => (
        <>
          <Day first="2026-03-01" min="2026-03-03" />
          <Clock first="07:30" min="09:00" />
        </>
      ),
    },
    {
      name: "disabled",
      Show: () => (
        <>
          <Day isDisabled />
          <Clock isDisabled />
        </>
      ),
    },
    {
      name: "read-only",
      Show: () => (
        <>
          <Day isReadOnly />
          <Clock isReadOnly />
        </>
      ),
    },
  ],
} satisfies Specimen;
