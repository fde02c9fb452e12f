import { type ComponentProps, useState } from "react";
import { DatePicker } from "./DatePicker";
import { Hold, type Specimen, useSay } from "./specimen";

type Extra = Partial<ComponentProps<typeof DatePicker>> & { first?: string | null };

function Day({ first = "2026-03-05", ...extra }: Extra) {
  const say = useSay();
  const [value, setValue] = useState(first);
  return <DatePicker label={say("Terugbellen op", "Call back on")} {...extra} value={value} onChange={setValue} />;
}

function Wrong() {
  const say = useSay();
  return (
    <Day
      first={null}
      hint={say("De klant krijgt geen herinnering.", "The customer gets no reminder.")}
      error={say("Kies een dag.", "Choose a day.")}
    />
  );
}

export default {
  part: "DatePicker",
  use: "A date, typed or picked from a calendar with week numbers, with the days that are meant most beside it.",
  states: [
    { name: "rest", Show: () => <Day /> },
    { name: "empty", Show: () => <Day first={null} /> },
    {
      name: "focus-visible",
      Show: () => (
        <Hold state="focus-visible">
          <Day />
        </Hold>
      ),
    },
    { name: "with quick choices", Show: () => <Day hasQuick min="2026-03-04" /> },
    { name: "invalid, with help", Show: Wrong },
    { name: "too early", Show: () => <Day first="2026-03-01" min="2026-03-03" /> },
    { name: "too late", Show: () => <Day first="2026-12-24" max="2026-06-30" /> },
    { name: "disabled", Show: () => <Day isDisabled /> },
    { name: "read-only", Show: () => <Day isReadOnly /> },
  ],
} satisfies Specimen;
