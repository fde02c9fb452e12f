import { useState } from "react";
import type { SkipReason } from "../ipc";
import { usePlatform, useVerbs } from "../ipc/asking";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Segments } from "../kit/Segments";
import { later, useWords } from "../kit/words";

const REASONS: SkipReason[] = ["not-now", "no-time", "unprepared", "other"];
const LATER_HOURS = 2;
type Back = "untilToday" | "untilTomorrow";

type SkipProps = { isOpen: boolean; onClose: () => void; lead: number; company: string; onSkipped: () => void };

/** Passing over a lead for now, with a reason and the day it comes back. */
export function SkipDialog({ isOpen, onClose, lead, company, onSkipped }: SkipProps) {
  const { t, now } = useWords();
  const { commands } = usePlatform();
  const { run } = useVerbs();
  const [reason, setReason] = useState<SkipReason>("not-now");
  const [back, setBack] = useState<Back>("untilToday");

  async function skip() {
    // Without a moment the lead comes back at tomorrow's first calling hour.
    const until = back === "untilToday" ? later(now, LATER_HOURS) : null;
    const done = await run(commands.skipLead(lead, reason, until));
    onClose();
    if (done) onSkipped();
  }

  return (
    <Dialog
      title={t("queue:skip.title", { company })}
      isOpen={isOpen}
      onClose={onClose}
      size="l"
      foot={
        <>
          <Button onPress={onClose}>{t("common.cancel")}</Button>
          <Button kind="primary" autoFocus onPress={() => void skip()}>
            {t("queue:skip.do")}
          </Button>
        </>
      }
    >
      <Segments
        label={t("queue:skip.why")}
        options={REASONS.map((key) => ({ key, text: t(`queue:skip.${key}`) }))}
        value={reason}
        onChange={setReason}
      />
      <Segments
        label={t("queue:skip.until")}
        options={[
          { key: "untilToday", text: t("queue:skip.untilToday") },
          { key: "untilTomorrow", text: t("queue:skip.untilTomorrow") },
        ]}
        value={back}
        onChange={setBack}
      />
    </Dialog>
  );
}
