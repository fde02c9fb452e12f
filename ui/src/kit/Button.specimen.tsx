import { Check, History, Phone, Trash2 } from "lucide-react";
import { useState } from "react";
import { Button, IconButton, Link } from "./Button";
import { Hold, type Specimen, useSay } from "./specimen";

const nothing = () => undefined;
type Shared = { isDisabled?: boolean; isPending?: boolean };
type Held = "hovered" | "pressed" | "focus-visible";

/** Each kind, each of them held on its own. */
function Kinds({ held, ...state }: Shared & { held?: Held }) {
  const say = useSay();
  const kinds = [
    <Button key="primary" kind="primary" icon={Check} keys="Ctrl+Enter" onPress={nothing} {...state}>
      {say("In gebruik nemen", "Publish")}
    </Button>,
    <Button key="plain" icon={History} onPress={nothing} {...state}>
      {say("Versies", "Versions")}
    </Button>,
    <Button key="quiet" kind="quiet" onPress={nothing} {...state}>
      {say("Overslaan", "Skip")}
    </Button>,
    <Button key="danger" kind="danger" icon={Trash2} onPress={nothing} {...state}>
      {say("Lead verwijderen", "Remove lead")}
    </Button>,
    <Button key="small" isSmall keys="N" onPress={nothing} {...state}>
      {say("Nieuwe lead", "New lead")}
    </Button>,
    <IconButton key="icon" icon={Trash2} label={say("Verwijderen", "Remove")} onPress={nothing} {...state} />,
    <Link key="link" onPress={nothing} {...state}>
      {say("nog 50 tonen", "show 50 more")}
    </Link>,
  ];
  if (!held) return kinds;
  return kinds.map((kind) => (
    <Hold key={kind.key} state={held}>
      {kind}
    </Hold>
  ));
}

/** Pending for as long as it takes to look at it. */
function Saving() {
  const say = useSay();
  const [isPending, setPending] = useState(false);
  return (
    <Button
      kind="primary"
      icon={Phone}
      isPending={isPending}
      onPress={() => {
        setPending(true);
        setTimeout(() => setPending(false), 2000);
      }}
    >
      {say("Druk en kijk", "Press and see")}
    </Button>
  );
}

function Long() {
  const say = useSay();
  return (
    <div style={{ width: "16rem" }}>
      <Button kind="primary" icon={Check} onPress={nothing}>
        {say(
          "Alle 1.806 leads met een website die nog niet is bekeken opnieuw laten berekenen",
          "Calculate all 1,806 leads with a website not yet looked at once again",
        )}
      </Button>
    </div>
  );
}

const button: Specimen = {
  part: "Button",
  use: "Does something at once. One primary button on a screen: what most people want next. Danger only where something is lost; a link only in or below text.",
  states: [
    { name: "rest", Show: Kinds },
    { name: "hover", Show: () => <Kinds held="hovered" /> },
    { name: "focus-visible", Show: () => <Kinds held="focus-visible" /> },
    { name: "pressed", Show: () => <Kinds held="pressed" /> },
    { name: "disabled", Show: () => <Kinds isDisabled /> },
    { name: "loading", Show: () => <Kinds isPending /> },
    { name: "loading, live", Show: Saving },
    { name: "long text", Show: Long },
  ],
};
export default button;
