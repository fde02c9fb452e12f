import { ChevronDown, ChevronUp, Phone } from "lucide-react";
import { type ReactNode, useState } from "react";
import { keyOf, useAction } from "../app/actions";
import { nl } from "../i18n";
import type { LeadCard } from "../ipc";
import { usePlatform, useVerbs } from "../ipc/asking";
import { BandChip } from "../kit/Band";
import { Button } from "../kit/Button";
import { Drawer } from "../kit/Drawer";
import { EditableValue } from "../kit/EditableValue";
import { Fact, Facts } from "../kit/Facts";
import { SideSection } from "../kit/Panel";
import { Select } from "../kit/Select";
import { Text } from "../kit/Text";
import { fieldName, fieldValue, useWords } from "../kit/words";
import { LeadTimeline } from "./LeadTimeline";
import { useSetField } from "./useSetField";
import "./leads.css";

const FIRST = ["role", "sector", "employees", "city", "legal_form", "email", "website", "source", "notes"];
const REST = ["street", "postcode", "country", "revenue", "growth_phase", "kvk", "external_id"];
const STATUSES = ["new", "contact", "qualified", "customer", "lost"] as const;
const CHOICES: Record<string, string[]> = {
  legal_form: Object.keys(nl.leads.legalForm),
  growth_phase: Object.keys(nl.leads.growthPhase),
};

type EditableProps = { lead: number; field: string; value: string | number | null };

/** A field of the lead, changed where it stands. */
function Editable({ lead, field, value }: EditableProps) {
  const words = useWords();
  const { t } = words;
  const { commands } = usePlatform();
  const { run } = useVerbs();
  const name = fieldName(field, words);

  const setField = useSetField();
  const choices = CHOICES[field];
  if (choices)
    return (
      <Select
        label={t("leads:edit", { field: name })}
        isLabelHidden
        isSmall
        options={choices.map((key) => ({ key, text: fieldValue(field, key, words) }))}
        value={value === null ? null : String(value)}
        onChange={(key) => void run(commands.setFields(lead, { [field]: key }))}
      />
    );
  const shown = value === null ? t("leads:fillIn") : fieldValue(field, value, words);
  return (
    <EditableValue
      label={name}
      editLabel={t("leads:editValue", { edit: t("leads:edit", { field: name }), value: shown })}
      value={String(value ?? "")}
      shown={shown}
      placeholder={t("leads:fillIn")}
      onCommit={(text) => setField(lead, field, text)}
    />
  );
}

type LeadDetailProps = { card: LeadCard; onClose: () => void; onCall: () => void; children: ReactNode };

/** One lead with everything known of it; every value is changed where it stands. */
export function LeadDetail({ card, onClose, onCall, children }: LeadDetailProps) {
  const words = useWords();
  const { t } = words;
  const { commands } = usePlatform();
  const { run } = useVerbs();
  const [isAll, setAll] = useState(false);
  useAction("call-lead", onCall);

  const known = (key: string) => card.fields.find((field) => field.key === key)?.value ?? null;
  const own = card.fields
    .map((field) => field.key)
    .filter((key) => ![...FIRST, ...REST, "company", "status"].includes(key));
  const keys = isAll ? [...FIRST, ...REST, ...own] : FIRST;
  return (
    <Drawer
      title={card.company}
      badge={<BandChip band={card.receipt.band} />}
      isOpen
      onClose={onClose}
      bar={
        <>
          <Button kind="primary" isSmall icon={Phone} keys={keyOf("call-lead")} onPress={onCall}>
            {t("leads:call")}
          </Button>
          <div className="lead-status">
            <Select
              label={t("leads:field.status")}
              isLabelHidden
              isSmall
              options={STATUSES.map((key) => ({ key, text: t(`leads:status.${key}`) }))}
              value={STATUSES.find((key) => key === card.status) ?? null}
              onChange={(status) => void run(commands.setFields(card.id, { status }))}
            />
          </div>
        </>
      }
    >
      <div className="lead">
        <SideSection title={t("leads:people")}>
          {card.people.length === 0 && (
            <Text as="p" size="s" tone="muted">
              {t("leads:noPeople")}
            </Text>
          )}
          <ul className="lead-people">
            {card.people.map((person) => (
              <li key={person.id}>
                <Text size="s" weight="strong" isSelectable>
                  {[person.firstName, person.lastName].filter(Boolean).join(" ")}
                </Text>
                {person.role && (
                  <Text size="s" tone="muted">
                    {" · "}
                    {person.role}
                  </Text>
                )}
                {person.email && (
                  <Text as="div" size="s" isSelectable>
                    {person.email}
                  </Text>
                )}
              </li>
            ))}
          </ul>
        </SideSection>
        <SideSection title={t("leads:phones")}>
          {card.phones.length === 0 && (
            <Text as="p" size="s" tone="muted">
              {t("leads:noPhones")}
            </Text>
          )}
          <ul className="lead-people">
            {card.phones.map((phone) => (
              <li key={phone.id}>
                <Text size="s" isSelectable isStruck={phone.wrong} tone={phone.wrong ? "muted" : "plain"}>
                  {phone.display}
                </Text>
                <Text size="s" tone="muted">
                  {" · "}
                  {phone.wrong ? t("research:wrongNumber") : t(`research:phoneKind.${phone.kind}`)}
                </Text>
              </li>
            ))}
          </ul>
        </SideSection>
        <SideSection title={t("leads:details")} className="lead-wide">
          <Facts layout="lines">
            {keys.map((key) => (
              <Fact key={`${card.id}-${key}`} term={fieldName(key, words)}>
                <Editable
                  lead={card.id}
                  field={key}
                  value={key === "email" ? (card.people[0]?.email ?? known(key)) : known(key)}
                />
              </Fact>
            ))}
          </Facts>
          <div>
            <Button kind="quiet" isSmall icon={isAll ? ChevronUp : ChevronDown} onPress={() => setAll(!isAll)}>
              {isAll ? t("leads:less") : t("leads:more")}
            </Button>
          </div>
        </SideSection>
        <div className="lead-wide">{children}</div>
        <div className="lead-wide">
          <LeadTimeline items={card.timeline} questions={card.questions} />
        </div>
      </div>
    </Drawer>
  );
}
