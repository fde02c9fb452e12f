import { useState } from "react";
import { useLeads, useWhyNot } from "../ipc/asking";
import { ComboBox } from "../kit/ComboBox";
import { Dialog } from "../kit/Dialog";
import { Panel } from "../kit/Panel";
import { Text } from "../kit/Text";
import { moment, useWords } from "../kit/words";
import { blockText } from "./reasons";

const FIRST_PAGE = [0];

type WhyNotProps = { isOpen: boolean; onClose: () => void; lead: number | null };

/** Takes any lead and names what keeps it out of the list, and until when. */
export function WhyNotDialog({ isOpen, onClose, ...rest }: WhyNotProps) {
  const { t } = useWords();
  return (
    <Dialog title={t("queue:whyNot.title")} isOpen={isOpen} onClose={onClose}>
      <WhyNot {...rest} />
    </Dialog>
  );
}

function WhyNot({ lead: given }: Pick<WhyNotProps, "lead">) {
  const words = useWords();
  const { t } = words;
  const [search, setSearch] = useState("");
  const [lead, setLead] = useState(given);
  const leads = useLeads(search, "company", false, FIRST_PAGE);
  const { data } = useWhyNot(lead);
  const options = Array.from({ length: Math.min(leads.total, 20) }, (_, index) => leads.rowAt(index)).flatMap((row) =>
    row ? [{ key: String(row.id), text: row.company, side: row.city ?? "" }] : [],
  );
  return (
    <>
      <ComboBox
        label={t("queue:whyNot.lead")}
        placeholder={t("queue:whyNot.placeholder")}
        options={options}
        search={search}
        onSearch={setSearch}
        onChange={(key) => setLead(Number(key))}
      />
      {!data ? (
        <Text as="p" tone="muted">
          {t("queue:whyNot.pick")}
        </Text>
      ) : (
        <div className="why-not" aria-live="polite">
          <Text as="p" weight="strong">
            {data.inQueue
              ? t("queue:whyNot.inQueue", { company: data.company, rank: data.rank ?? 0 })
              : t("queue:whyNot.notInQueue", { company: data.company })}
          </Text>
          {data.reasons.map((reason) => (
            <Panel key={reason.code} isSmall>
              <Text as="p" size="s">
                {blockText(reason, words)}
              </Text>
              <Text as="p" size="s" tone="muted">
                {reason.until ? t("queue:until", { moment: moment(reason.until, words) }) : t("queue:untilForGood")}
              </Text>
            </Panel>
          ))}
        </div>
      )}
    </>
  );
}
