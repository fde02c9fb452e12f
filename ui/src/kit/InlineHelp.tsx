import { CircleQuestionMark } from "lucide-react";
import type { ReactNode } from "react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { useWords } from "./words";
import "./Popover.css";
import "./InlineHelp.css";

type InlineHelpProps = {
  /** What it explains, as the label beside it says it. */
  about: string;
  /** Two or three sentences. */
  children: ReactNode;
  example?: string;
};

/** What the explanation looks like, once it is open. */
export function Explanation({ about, children, example }: InlineHelpProps) {
  const { t } = useWords();
  return (
    <div className="explanation">
      <h3>{about}</h3>
      <p>{children}</p>
      {example && (
        <p className="explanation-example">
          <span>{t("kit:inlineHelp.example")}</span> {example}
        </p>
      )}
    </div>
  );
}

/** A “?” beside a label that opens a short explanation. What everybody must know is a hint instead. */
export function InlineHelp(props: InlineHelpProps) {
  const { t } = useWords();
  return (
    <DialogTrigger>
      {/* No slot: within a field this is not the button that the field knows. */}
      <Button slot={null} className="inline-help" aria-label={t("kit:inlineHelp.open", { about: props.about })}>
        <CircleQuestionMark aria-hidden="true" />
      </Button>
      <Popover className="popover" placement="bottom start" offset={4}>
        <Dialog className="explanation-dialog" aria-label={props.about}>
          <Explanation {...props} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
