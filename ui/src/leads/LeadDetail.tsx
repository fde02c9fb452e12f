import { ChevronDown, ChevronUp, Phone, X } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { keyOf, useAction } from "../app/actions";
import { nl } from "../i18n";
import type { LeadCard, Problem } from "../ipc";
import { usePlatform, useVerbs } from "../ipc/asking";
import { BandChip } from "../kit/Band";
import { Button, IconButton } from "../kit/Button";
import { Select } from "../kit/Select";
import { capital, fieldInText, fieldName, fieldValue, problemText, useWords } from "../kit/words";
import { LeadTimeline } from "./LeadTimeline";
import "./leads.css";

const FIRST = ["role", "sector", "employees", "city", "legal_form", "email", "website", "source", "notes"];
const REST = ["street", "postcode", "country", "revenue", "growth_phase", "kvk", "external_id"];
const STATUSES = ["new", "contact", "qualified", "customer", "lost"] as const;
const CHOICES: Record<string, string[]> = {
  legal_form: Object.keys(nl.leads.legalForm),
  growth_phase: Object.keys(nl.leads.growthPhase),
};

type EditableProps = { lead: number; field: string; value: string | number | null };

/** A value that becomes a field when pressed; Enter or leaving saves, Escape takes it back. */
function Editable({ lead, field, value }: EditableProps) {
  const words = useWords();
  const { t } = words;
  const { commands } = usePlatform();
  const { run } = useVerbs();
  const [text, setText] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const name = fieldName(field, words);
  const edit = capital(t("leads:edit", { field: fieldInText(field, words) }), words.lang);

  async function save(next: string) {
    if (next === String(value ?? "")) {
      setText(null);
      setProblem(null);
      return;
    }
    const done = await run(commands.setFields(lead, { [field]: next }), (refused) => {
      setProblem(refused);
      return refused.kind === "refused";
    });
    if (done) {
      setText(null);
      setProblem(null);
    }
  }
  function keyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === "Enter") void save(event.currentTarget.value);
    else if (event.key === "Escape") {
      setText(null);
      setProblem(null);
    } else return;
    event.preventDefault();
    event.stopPropagation();
    requestAnimationFrame(() => button.current?.focus());
  }
  const shown = value === null ? t("leads:fillIn") : fieldValue(field, value, words);
  const choices = CHOICES[field];
  if (choices) {
    return (
      <div className="lead-value">
        <Select
          label={edit}
          quietLabel
          options={choices.map((key) => ({ key, text: fieldValue(field, key, words) }))}
          value={value === null ? null : String(value)}
          onChange={(key) => void save(key)}
        />
      </div>
    );
  }
  if (text === null) {
    return (
      <button
        ref={button}
        type="button"
        className={value === null ? "lead-value empty-value" : "lead-value"}
        aria-label={t("leads:editValue", { edit, value: shown })}
        onClick={() => setText(String(value ?? ""))}
      >
        {shown}
      </button>
    );
  }
  return (
    <div className="lead-value">
      <input
        className="input"
        autoFocus
        aria-label={name}
        aria-invalid={problem !== null}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={keyDown}
        onBlur={(event) => void save(event.currentTarget.value)}
      />
      {problem && (
        <p className="field-error" role="alert">
          {problemText(problem, words).message} {problemText(problem, words).hint}
        </p>
      )}
    </div>
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
  const heading = useRef<HTMLHeadingElement>(null);
  useAction("call-lead", onCall);
  useEffect(() => heading.current?.focus(), [card.id]);

  const known = (key: string) => card.fields.find((field) => field.key === key)?.value ?? null;
  const own = card.fields
    .map((field) => field.key)
    .filter((key) => ![...FIRST, ...REST, "company", "status"].includes(key));
  const keys = isAll ? [...FIRST, ...REST, ...own] : FIRST;
  return (
    <section
      className="lead"
      aria-label={t("leads:detail")}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <header className="lead-head">
        <h2 ref={heading} tabIndex={-1} className="selectable">
          {card.company}
        </h2>
        <BandChip band={card.receipt.band} />
        <span className="grow" />
        <IconButton icon={X} label={t("leads:close")} keys="Escape" onPress={onClose} />
      </header>
      <div className="lead-bar">
        <Button kind="primary" small icon={Phone} keys={keyOf("call-lead")} onPress={onCall}>
          {t("leads:call")}
        </Button>
        <div className="lead-status">
          <Select
            label={t("leads:field.status")}
            quietLabel
            options={STATUSES.map((key) => ({ key, text: t(`leads:status.${key}`) }))}
            value={STATUSES.find((key) => key === card.status) ?? null}
            onChange={(status) => void run(commands.setFields(card.id, { status }))}
          />
        </div>
      </div>
      <div className="lead-body">
        <section aria-label={t("leads:people")}>
          <h3>{t("leads:people")}</h3>
          {card.people.length === 0 && <p className="muted">{t("leads:noPeople")}</p>}
          <ul className="lead-people">
            {card.people.map((person) => (
              <li key={person.id}>
                <b className="selectable">{[person.firstName, person.lastName].filter(Boolean).join(" ")}</b>
                {person.role && <span className="muted"> · {person.role}</span>}
                {person.email && <div className="selectable">{person.email}</div>}
              </li>
            ))}
          </ul>
        </section>
        <section aria-label={t("leads:phones")}>
          <h3>{t("leads:phones")}</h3>
          {card.phones.length === 0 && <p className="muted">{t("leads:noPhones")}</p>}
          <ul className="lead-people">
            {card.phones.map((phone) => (
              <li key={phone.id}>
                <span className={phone.wrong ? "selectable wrong" : "selectable"}>{phone.display}</span>
                <span className="muted">
                  {" "}
                  · {phone.wrong ? t("research:wrongNumber") : t(`research:phoneKind.${phone.kind}`)}
                </span>
              </li>
            ))}
          </ul>
        </section>
        <section aria-label={t("leads:details")} className="lead-wide">
          <h3>{t("leads:details")}</h3>
          <dl className="lead-fields">
            {keys.map((key) => (
              <div key={key}>
                <dt>{fieldName(key, words)}</dt>
                <dd>
                  <Editable
                    lead={card.id}
                    field={key}
                    value={key === "email" ? (card.people[0]?.email ?? known(key)) : known(key)}
                  />
                </dd>
              </div>
            ))}
          </dl>
          <Button kind="quiet" small icon={isAll ? ChevronUp : ChevronDown} onPress={() => setAll(!isAll)}>
            {isAll ? t("leads:less") : t("leads:more")}
          </Button>
        </section>
        <div className="lead-wide lead-receipt">{children}</div>
        <div className="lead-wide">
          <LeadTimeline items={card.timeline} questions={card.questions} />
        </div>
      </div>
    </section>
  );
}
