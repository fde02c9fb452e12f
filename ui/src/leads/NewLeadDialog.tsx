import { type FormEvent, useId, useState } from "react";
import { useDraft } from "../app/draft";
import { nl } from "../i18n";
import type { Problem } from "../ipc";
import { usePlatform, useVerbs } from "../ipc/asking";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { TextField } from "../kit/Field";
import { Select } from "../kit/Select";
import { Text } from "../kit/Text";
import { useToast } from "../kit/Toast";
import { fieldName, fieldValue, problemText, useWords } from "../kit/words";

const FIELDS = ["company", "first_name", "last_name", "role", "phone", "email", "city", "employees", "sector"] as const;

type NewLeadProps = { isOpen: boolean; onClose: () => void; onAdded: (lead: number) => void };

export function NewLeadDialog({ isOpen, onClose, onAdded }: NewLeadProps) {
  const words = useWords();
  const { t } = words;
  const form = useId();
  return (
    <Dialog
      title={t("leads:add.title")}
      isOpen={isOpen}
      onClose={onClose}
      size="l"
      foot={
        <>
          <Button onPress={onClose}>{t("common.cancel")}</Button>
          <Button kind="primary" type="submit" form={form} keys="Enter">
            {t("leads:add.do")}
          </Button>
        </>
      }
    >
      <NewLead form={form} onAdded={onAdded} />
    </Dialog>
  );
}

function NewLead({ form, onAdded }: { form: string; onAdded: (lead: number) => void }) {
  const words = useWords();
  const { t } = words;
  const { commands } = usePlatform();
  const { run } = useVerbs();
  const toast = useToast();
  const [values, setValues, forget] = useDraft<Record<string, string>>("new-lead", {});
  const [problem, setProblem] = useState<Problem | null>(null);
  const refusedField = problem?.kind === "refused" ? String(problem.detail.params.field ?? "company") : null;

  async function add(event: FormEvent) {
    event.preventDefault();
    const filled = Object.fromEntries(Object.entries(values).filter(([, text]) => text.trim() !== ""));
    const done = await run(commands.addLead(filled), (refused) => {
      setProblem(refused);
      return refused.kind === "refused";
    });
    if (!done) return;
    forget();
    toast({ text: t("leads:add.done", { company: values.company || (values.last_name ?? "") }) });
    onAdded(done.value);
  }

  return (
    <form id={form} className="new-lead" onSubmit={(event) => void add(event)}>
      <Text as="p" tone="muted">
        {t("leads:add.text")}
      </Text>
      <div className="new-lead-fields">
        {FIELDS.map((key) => (
          <TextField
            key={key}
            label={fieldName(key, words)}
            autoFocus={key === "company"}
            value={values[key] ?? ""}
            onChange={(text) => {
              setProblem(null);
              setValues((before) => ({ ...before, [key]: text }));
            }}
            error={refusedField === key && problem ? problemText(problem, words).message : null}
          />
        ))}
        <Select
          label={fieldName("legal_form", words)}
          options={Object.keys(nl.leads.legalForm).map((key) => ({ key, text: fieldValue("legal_form", key, words) }))}
          value={values.legal_form ?? null}
          onChange={(key) => setValues((before) => ({ ...before, legal_form: key }))}
        />
      </div>
    </form>
  );
}
