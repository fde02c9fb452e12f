import { Check, CircleAlert, CircleSlash, Lightbulb, Phone } from "lucide-react";
import { type RefObject, useEffect, useRef, useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import { keyOf, RESULTS, useAction } from "../app/actions";
import { nl } from "../i18n";
import type { CallResult, LeadCard, MayCall, QuestionView, Reason } from "../ipc";
import { BandChip } from "../kit/Band";
import { Button } from "../kit/Button";
import { Checkbox, TextArea } from "../kit/Field";
import { Hint } from "../kit/Tooltip";
import {
  day,
  duration,
  fact,
  fieldValue,
  has,
  mayCallWhy,
  questionName,
  said,
  useWords,
  type Words,
} from "../kit/words";
import { Question } from "./Question";
import { Results } from "./Results";
import { type Call, CLOSING } from "./useCall";
import "./research.css";

/** A reason to call as half a sentence: `vroeg gisteren de brochure aan`, `62 medewerkers`. */
export function headlineText(reason: Reason, questions: QuestionView[], words: Words): string {
  const { t } = words;
  const { code, params } = reason;
  if (code === "answer") {
    const options = questions.find((question) => question.key === params.question)?.options ?? [];
    const values = String(params.value ?? "").split(", ");
    const names = values.map((value) => options.find((option) => option.key === value)?.text[words.lang] ?? value);
    return t("scoring:line.answer", {
      question: questionName(String(params.question), words),
      value: names.join(", "),
    });
  }
  if (code !== "activity")
    return params.field === undefined ? code : fact(String(params.field), params.value ?? "", words);
  const kind = String(params.kind ?? "");
  const when = params.at ? day(String(params.at), words) : "";
  const count = Number(params.count ?? 1);
  const label = params.label === undefined ? t("research:did.document") : String(params.label);
  if (kind === "page-visit" || kind === "email-clicked") return t(`research:did.${kind}`, { when, count, label });
  if (kind !== "document" && !kind.includes("_") && has(nl.research.did, kind))
    return t(`research:did.${kind as "form"}`, { when, label });
  return kind;
}

const VERDICT = {
  yes: { tone: "good", icon: Check },
  note: { tone: "care", icon: CircleAlert },
  no: { tone: "bad", icon: CircleSlash },
} as const;

function MayCallBadge({ mayCall }: { mayCall: MayCall }) {
  const words = useWords();
  const { t } = words;
  const { tone, icon: Icon } = VERDICT[mayCall.answer];
  const form = mayCall.params.form;
  const why =
    mayCall.code === "legal-person" && form
      ? fieldValue("legal_form", String(form), words)
      : mayCallWhy(mayCall.code, words);
  const hint = has(nl.leads.mayCallHint, mayCall.code)
    ? t(`leads:mayCallHint.${mayCall.code}`, said(mayCall.params, words))
    : why;
  return (
    <Hint text={hint}>
      <AriaButton className={`chip ${tone}`}>
        <Icon aria-hidden="true" />
        {t(`leads:mayCallBadge.${mayCall.answer}`, { why })}
      </AriaButton>
    </Hint>
  );
}

function Timer({ since }: { since: number }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const tick = () => setSeconds(Math.floor((Date.now() - since) / 1000));
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [since]);
  return (
    <span className="timer" role="timer" aria-hidden="true">
      {duration(seconds)}
    </span>
  );
}

/** The script with its blanks filled in. */
export function spoken(template: string, card: LeadCard, words: Words): string {
  const person = card.people[0];
  const name = person ? [person.firstName, person.lastName].filter(Boolean).join(" ") : "";
  const did = card.headline.find((reason) => reason.code === "activity");
  const reason = did ? words.t("research:reasonSaid", { did: headlineText(did, card.questions, words) }) : "";
  return template
    .replaceAll("{person}", name)
    .replaceAll("{company}", card.company)
    .replaceAll("{reason}", reason)
    .replace(/ +([,.])/g, "$1")
    .replace(/ {2,}/g, " ")
    .trim();
}

type CallCardProps = { card: LeadCard; call: Call; showPoints: boolean; restRef: RefObject<HTMLElement | null> };

/** Everything for one call: the number, the reason, the words, the questions, the note and the result. */
export function CallCard({ card, call, showPoints, restRef }: CallCardProps) {
  const words = useWords();
  const { t, lang } = words;
  const noteRef = useRef<HTMLTextAreaElement>(null);
  const whenRef = useRef<HTMLInputElement>(null);
  const questionsRef = useRef<HTMLDivElement>(null);
  const usable = card.phones.filter((phone) => !phone.wrong);
  const main = usable.find((phone) => phone.id === call.phone) ?? usable[0];
  const person = card.people[0];
  const field = (key: string) => card.fields.find((candidate) => candidate.key === key)?.value ?? null;
  const employees = field("employees");
  const about = [
    person ? [person.firstName, person.lastName].filter(Boolean).join(" ") : null,
    person?.role,
    field("city"),
    employees === null ? null : fact("employees", employees, words),
    card.attempts > 0 ? t("research:attempts", { count: card.attempts }) : null,
  ].filter(Boolean);

  const mayDial = main !== undefined && card.mayCall.answer !== "no";
  function dial(phone: number) {
    call.dial(phone);
    const questions = questionsRef.current;
    const first = questions?.querySelector<HTMLElement>(
      ".question:not(.done) [tabindex='0'], .question:not(.done) input",
    );
    first?.focus();
  }
  useAction("dial", mayDial ? () => main && dial(main.id) : null);
  useAction("write-note", () => noteRef.current?.focus());
  useAction("save-call", () => void call.save());
  const canSetMoment = call.draft.result === null || !CLOSING.has(call.draft.result);
  useAction("set-callback", canSetMoment ? () => focusMoment() : null);
  function focusMoment() {
    if (call.draft.result === null) call.conclude("callback");
    // The field appears with the result.
    requestAnimationFrame(() => whenRef.current?.focus());
  }
  function conclude(result: CallResult) {
    call.conclude(result);
    if ((result === "callback" || result === "appointment") && call.draft.callback === null)
      requestAnimationFrame(() => whenRef.current?.focus());
  }
  for (const result of RESULTS) {
    useAction(`result-${result}`, () => conclude(result));
  }

  return (
    <section className="card" aria-label={t("research:region")} tabIndex={-1} data-rest ref={restRef}>
      <header className="card-head">
        <div className="card-title">
          <h2 className="selectable">{card.company}</h2>
          <BandChip band={call.receipt.band} />
          <span className="grow" />
          <MayCallBadge mayCall={card.mayCall} />
        </div>
        <p className="card-about">{about.join(" · ")}</p>
        <div className="card-dial">
          {main ? (
            <>
              <span className="card-number selectable">{main.display}</span>
              <Button
                kind="primary"
                icon={Phone}
                keys={call.dialledAt === null ? keyOf("dial") : undefined}
                isDisabled={!mayDial}
                onPress={() => dial(main.id)}
              >
                {t("research:dial")}
                {call.dialledAt !== null && <Timer since={call.dialledAt} />}
              </Button>
              <span className="grow" />
              {usable
                .filter((phone) => phone !== main)
                .slice(0, 2)
                .map((phone) => (
                  <Button
                    key={phone.id}
                    kind="quiet"
                    small
                    isDisabled={!mayDial}
                    aria-label={t("research:callOther", {
                      kind: t(`research:phoneKind.${phone.kind}`),
                      number: phone.display,
                    })}
                    onPress={() => dial(phone.id)}
                  >
                    {t(`research:phoneKind.${phone.kind}`)} {phone.display}
                  </Button>
                ))}
            </>
          ) : (
            <p className="muted">
              <b>{t("research:noPhone")}.</b> {t("research:noPhoneHint")}
            </p>
          )}
        </div>
        {card.headline.length > 0 && (
          <div className="card-headline">
            <Lightbulb aria-hidden="true" />
            <p>
              {card.headline.map((reason, index) => (
                <span
                  key={`${reason.code}-${Object.values(reason.params).join("-")}`}
                  className={index === 0 ? "strongest" : ""}
                >
                  {headlineText(reason, card.questions, words)}
                </span>
              ))}
            </p>
          </div>
        )}
      </header>
      <div className="script" ref={questionsRef}>
        <blockquote className="say selectable">{spoken(card.script.opening[lang] ?? "", card, words)}</blockquote>
        {card.questions.map((question, index) => (
          <Question
            key={question.key}
            number={index + 1}
            question={question}
            answer={call.draft.answers[question.key] ?? question.answer}
            showPoints={showPoints}
            onAnswer={(answer) => call.answer(question.key, answer)}
          />
        ))}
        {card.script.right[lang] && (
          <blockquote className="say selectable" aria-label={t("research:rightTitle")}>
            {spoken(card.script.right[lang] ?? "", card, words)}
          </blockquote>
        )}
        <Checkbox isSelected={call.rightNamed} onChange={call.setRightNamed}>
          {t("research:rightNamed")}
        </Checkbox>
      </div>
      <div className="card-note">
        <TextArea
          label={t("research:note")}
          quietLabel
          placeholder={t("research:notePlaceholder")}
          value={call.draft.note}
          onChange={call.note}
          onBlur={call.keep}
          areaRef={noteRef}
        />
        <kbd className="note-key">{keyOf("write-note")}</kbd>
      </div>
      <Results call={{ ...call, conclude }} whenRef={whenRef} />
    </section>
  );
}
