import { type KeyboardEvent, useId, useRef, useState } from "react";
import type { AnswerState, QuestionView } from "../ipc";
import { Badge } from "../kit/Badge";
import { TextField } from "../kit/Field";
import { KeyChoice } from "../kit/KeyChoice";
import { NumberedItem } from "../kit/NumberedItem";
import { Text } from "../kit/Text";
import { day, useWords } from "../kit/words";

const LETTERS = "ABCDEFGHIJKLM";

type Offer = { key: string; text: string; letter: string; points: number };

/** What a question offers, each with its letter: J/N (Y/N) for yes and no, else A to M. */
export function offers(question: QuestionView, lang: "nl" | "en"): Offer[] {
  if (question.kind === "yes-no") {
    const letters: Record<string, string> = { yes: lang === "nl" ? "J" : "Y", no: "N" };
    return question.options.map((option) => ({
      key: option.key,
      text: option.text[lang] ?? option.key,
      letter: letters[option.key] ?? "",
      points: option.points,
    }));
  }
  const scale =
    question.kind === "scale" && question.options.length === 0 && question.min !== null && question.max !== null;
  const options = scale
    ? Array.from({ length: (question.max ?? 0) - (question.min ?? 0) + 1 }, (_, n) => ({
        key: String((question.min ?? 0) + n),
        text: {} as Record<string, string>,
        points: 0,
      }))
    : question.options;
  return options.map((option, index) => ({
    key: option.key,
    text: option.text[lang] ?? option.key,
    letter: LETTERS[index] ?? "",
    points: option.points,
  }));
}

type QuestionProps = {
  number: number;
  question: QuestionView;
  answer: AnswerState;
  showPoints: boolean;
  onAnswer: (answer: AnswerState) => void;
};

/** One question: chosen by letter while it has the focus, four states, its points in sight before the choice. */
export function Question({ number, question, answer, showPoints, onAnswer }: QuestionProps) {
  const words = useWords();
  const { t, lang } = words;
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  const choices = offers(question, lang);
  const values = answer.state === "answered" ? answer.values : [];
  const foreign = values.filter((value) => !choices.some((choice) => choice.key === value));
  const [isOther, setOther] = useState(foreign.length > 0);
  const isMulti = question.kind === "multi";
  const isTyped = question.kind === "text" || question.kind === "number" || question.kind === "date";
  const otherLetter = LETTERS[choices.length] ?? "";

  function pick(key: string) {
    if (isMulti) {
      const next = values.includes(key) ? values.filter((value) => value !== key) : [...values, key];
      onAnswer(next.length === 0 ? { state: "not-asked" } : { state: "answered", values: next });
      return;
    }
    setOther(false);
    onAnswer(values.includes(key) ? { state: "not-asked" } : { state: "answered", values: [key] });
  }
  const refuse = () => onAnswer(answer.state === "refused" ? { state: "not-asked" } : { state: "refused" });
  function type(text: string) {
    const rest = isMulti ? values.filter((value) => !foreign.includes(value)) : [];
    const next = text === "" ? rest : [...rest, text];
    onAnswer(next.length === 0 ? { state: "not-asked" } : { state: "answered", values: next });
  }

  function keyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof HTMLInputElement) return;
    const key = event.key.toUpperCase();
    const choice = choices.find((candidate) => candidate.letter === key);
    const buttons = [...(group.current?.querySelectorAll<HTMLElement>("[data-answer]") ?? [])];
    const at = buttons.indexOf(event.target instanceof HTMLElement ? event.target : document.body);
    if (choice) {
      pick(choice.key);
      buttons.find((button) => button.dataset.answer === choice.key)?.focus();
    } else if (question.other && key === otherLetter) setOther(true);
    else if (key === "X") refuse();
    else if (key === "DELETE" || key === "BACKSPACE") onAnswer({ state: "not-asked" });
    else if (key === "ARROWRIGHT" || key === "ARROWDOWN") buttons[(at + 1) % buttons.length]?.focus();
    else if (key === "ARROWLEFT" || key === "ARROWUP") buttons[(at - 1 + buttons.length) % buttons.length]?.focus();
    else if (key === "ENTER") {
      // Enter dials; pressing it once too often must not answer a question.
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const stop =
    choices.find((choice) => values.includes(choice.key))?.key ??
    (answer.state === "refused" ? "refused" : choices[0]?.key);
  const choice = (offer: Offer, isOn: boolean, press: () => void, isAside = false) => (
    <KeyChoice
      key={offer.key}
      data-answer={offer.key}
      role={isMulti && offer.key !== "refused" ? "checkbox" : "radio"}
      isSelected={isOn}
      isAside={isAside}
      keys={offer.letter}
      points={showPoints && !isOn ? offer.points : 0}
      tabIndex={stop === offer.key || (isTyped && offer.key === "refused") ? 0 : -1}
      onClick={press}
    >
      {offer.text}
    </KeyChoice>
  );
  const refused = { key: "refused", text: t("research:refused"), letter: "X", points: question.refusedPoints };
  const text = question.text[lang] ?? question.key;

  return (
    <NumberedItem
      ref={group}
      className={answer.state === "not-asked" ? "question" : "question done"}
      number={number}
      title={text}
      titleId={id}
      role={isMulti || isTyped ? "group" : "radiogroup"}
      onKeyDown={keyDown}
      badge={
        <>
          {question.best && answer.state === "not-asked" && (
            <Badge tone="accent" isSmall>
              {t("research:best")}
            </Badge>
          )}
          {question.answeredAt && answer.state !== "not-asked" && (
            <Text size="xs" tone="muted" weight="text">
              {t("research:answered", { when: day(question.answeredAt, words) })}
            </Text>
          )}
        </>
      }
    >
      {isTyped && (
        <div className="question-input">
          <TextField
            label={text}
            isLabelHidden
            isSmall
            type={question.kind === "number" ? "number" : question.kind === "date" ? "date" : "text"}
            value={values[0] ?? ""}
            onChange={type}
          />
        </div>
      )}
      {choices.map((offer) => choice(offer, values.includes(offer.key), () => pick(offer.key)))}
      {question.other &&
        (isOther ? (
          <div className="question-other">
            <TextField
              label={t("research:otherLabel")}
              isLabelHidden
              isSmall
              autoFocus={foreign.length === 0}
              value={foreign[0] ?? ""}
              onChange={type}
            />
          </div>
        ) : (
          <KeyChoice data-answer="other" isAside keys={otherLetter} tabIndex={-1} onClick={() => setOther(true)}>
            {t("research:other")}
          </KeyChoice>
        ))}
      {choice(refused, answer.state === "refused", refuse, true)}
    </NumberedItem>
  );
}
