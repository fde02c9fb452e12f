import { useState } from "react";
import type { SkipReason } from "../ipc";
import { usePlatform, useVerbs } from "../ipc/asking";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Choice } from "../kit/Select";
import { useWords } from "../kit/words";

const REASONS: SkipReason[] = ["not-now", "no-time", "unprepared", "other"];
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
    // Tomorrow is a date of the book's own calendar; the queue opens it at the first calling hour.
    const next = new Date(Date.parse(`${now.slice(0, 10)}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    const until = back === "untilToday" ? null : `${next}T00:00:00${now.slice(19)}`;
    const done = await run(commands.skipLead(lead, reason, until));
    onClose();
    if (done) onSkipped();
  }

  return (
    <Dialog
      title={t("queue:skip.title", { company })}
      isOpen={isOpen}
      onClose={onClose}
      wide
      foot={
        <>
          <Button onPress={onClose}>{t("common.cancel")}</Button>
          <Button kind="primary" autoFocus onPress={() => void skip()}>
            {t("queue:skip.do")}
          </Button>
        </>
      }
    >
      <Choice
        label={t("queue:skip.why")}
        options={REASONS.map((key) => ({ key, text: t(`queue:skip.${key}`) }))}
        value={reason}
        onChange={setReason}
      />
      <Choice
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
