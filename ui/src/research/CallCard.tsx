import { Check, CircleAlert, CircleSlash, Lightbulb, Phone } from "lucide-react";
import { Fragment, type RefObject, useEffect, useRef, useState } from "react";
import { keyOf, RESULTS, useAction } from "../app/actions";
import { nl } from "../i18n";
import type { CallResult, LeadCard, MayCall, QuestionView, Reason } from "../ipc";
import { Badge } from "../kit/Badge";
import { BandChip } from "../kit/Band";
import { Button } from "../kit/Button";
import { Checkbox } from "../kit/Checkbox";
import { TextArea } from "../kit/Field";
import { Notice } from "../kit/Notice";
import { Pane } from "../kit/Pane";
import { Quote } from "../kit/Quote";
import { Text } from "../kit/Text";
import {
  day,
  dayAloud,
  duration,
  fact,
  fieldValue,
  has,
  list,
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
function headlineText(reason: Reason, questions: QuestionView[], words: Words): string {
  const { t } = words;
  const { code, params } = reason;
  if (code === "answer") {
    const options = questions.find((question) => question.key === params.question)?.options ?? [];
    const values = String(params.value ?? "").split(", ");
    const names = values.map((value) => options.find((option) => option.key === value)?.text[words.lang] ?? value);
    return t("scoring:line.answer", {
      question: questionName(String(params.question), words),
      value: list(names, words.lang),
    });
  }
  if (code !== "activity")
    return params.field === undefined ? code : fact(String(params.field), params.value ?? "", words);
  const kind = String(params.kind ?? "");
  const when = params.at ? day(String(params.at), words) : "";
  const count = Number(params.count ?? 1);
  const label = params.label === undefined ? null : String(params.label);
  if (kind === "page-visit")
    return label === null
      ? t("research:often.visit", { when, count })
      : t("research:often.page-visit", { when, count, label });
  if (kind === "email-clicked") return t("research:often.email-clicked", { when, count });
  if (kind === "download" && label !== null) return t("research:did.download-named", { when, label });
  return has(nl.research.did, kind) ? t(`research:did.${kind}`, { when, label: label ?? "" }) : kind;
}

/** What the lead did, as the caller says it to them: `U vroeg gisteren onze brochure aan.` */
function spokenReason({ params }: Reason, words: Words): string {
  const kind = String(params.kind ?? "");
  const when = params.at ? dayAloud(String(params.at), words) : "";
  return has(nl.research.youDid, kind) ? words.t(`research:youDid.${kind}`, { when }) : "";
}

const VERDICT = {
  yes: { tone: "good", icon: Check },
  note: { tone: "care", icon: CircleAlert },
  no: { tone: "bad", icon: CircleSlash },
} as const;

function MayCallBadge({ mayCall }: { mayCall: MayCall }) {
  const words = useWords();
  const { t } = words;
  const { tone, icon } = VERDICT[mayCall.answer];
  const form = mayCall.params.form;
  const why =
    mayCall.code === "legal-person" && form
      ? fieldValue("legal_form", String(form), words)
      : mayCallWhy(mayCall.code, words);
  const hint = has(nl.leads.mayCallHint, mayCall.code)
    ? t(`leads:mayCallHint.${mayCall.code}`, said(mayCall.params, words))
    : why;
  return (
    <Badge tone={tone} icon={icon} tooltip={hint}>
      {t(`leads:mayCallBadge.${mayCall.answer}`, { why })}
    </Badge>
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
  const reason = did ? spokenReason(did, words) : "";
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
  const questionsRef = useRef<HTMLElement>(null);
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
    <Pane as="section" className="card" label={t("research:region")} isRest ref={restRef}>
      <Pane as="header" className="card-head" edge="bottom">
        <div className="card-title">
          <Text as="h2" size="xl" weight="title" isSelectable>
            {card.company}
          </Text>
          <BandChip band={call.receipt.band} />
          <span className="grow" />
          <MayCallBadge mayCall={card.mayCall} />
        </div>
        <Text as="p" className="card-about" tone="soft">
          {about.join(" · ")}
        </Text>
        <div className="card-dial">
          {main ? (
            <>
              <Text size="2xl" weight="strong" isSelectable>
                {main.display}
              </Text>
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
                    isSmall
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
            <Text as="p" tone="muted">
              <b>{t("research:noPhone")}</b> {t("research:noPhoneHint")}
            </Text>
          )}
        </div>
        {card.headline.length > 0 && (
          <Notice className="card-headline" icon={Lightbulb}>
            <Text as="p" size="m" isSentence>
              {card.headline.map((reason, index) => (
                <Fragment key={`${reason.code}-${Object.values(reason.params).join("-")}`}>
                  {index > 0 && " · "}
                  <Text weight={index === 0 ? "strong" : "text"}>{headlineText(reason, card.questions, words)}</Text>
                </Fragment>
              ))}
            </Text>
          </Notice>
        )}
      </Pane>
      <Pane className="script" isFading ref={questionsRef}>
        <Quote>{spoken(card.script.opening[lang] ?? "", card, words)}</Quote>
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
          <Quote label={t("research:rightTitle")}>{spoken(card.script.right[lang] ?? "", card, words)}</Quote>
        )}
        <Checkbox isSelected={call.rightNamed} onChange={call.setRightNamed}>
          {t("research:rightNamed")}
        </Checkbox>
      </Pane>
      <div className="card-note">
        <TextArea
          label={t("research:note")}
          isLabelHidden
          placeholder={t("research:notePlaceholder")}
          value={call.draft.note}
          onChange={call.note}
          onBlur={call.keep}
          inputRef={noteRef}
          keys={keyOf("write-note")}
          mostRows={5}
        />
      </div>
      <Results call={{ ...call, conclude }} whenRef={whenRef} />
    </Pane>
  );
}
