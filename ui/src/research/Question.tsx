import { type KeyboardEvent, useId, useRef, useState } from "react";
import type { AnswerState, QuestionView } from "../ipc";
import { KeyCap } from "../kit/KeyCap";
import { day, signed, useWords } from "../kit/words";

const LETTERS = "ABCDEFGHIJKLM";

export type Offer = { key: string; text: string; letter: string; points: number };

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
  const chip = (
    key: string,
    text: string,
    letter: string,
    isOn: boolean,
    points: number,
    press: () => void,
    quiet = false,
  ) => (
    <button
      key={key}
      type="button"
      data-answer={key}
      role={isMulti && key !== "refused" ? "checkbox" : "radio"}
      aria-checked={isOn}
      tabIndex={stop === key || (isTyped && key === "refused") ? 0 : -1}
      className={["answer", isOn ? "on" : "", quiet ? "quiet" : ""].join(" ")}
      onClick={press}
    >
      <KeyCap keys={letter} />
      {text}
      {showPoints && points !== 0 && !isOn && (
        <span className={points > 0 ? "answer-points points-up" : "answer-points points-down"}>{signed(points)}</span>
      )}
    </button>
  );

  return (
    <div
      ref={group}
      className={answer.state === "not-asked" ? "question" : "question done"}
      onKeyDown={keyDown}
      role={isMulti || isTyped ? "group" : "radiogroup"}
      aria-labelledby={`${id}-text`}
    >
      <span className="question-number" aria-hidden="true">
        {number}
      </span>
      <div className="question-text">
        <span id={`${id}-text`}>{question.text[lang] ?? question.key}</span>
        {question.best && answer.state === "not-asked" && <span className="chip accent">{t("research:best")}</span>}
        {question.answeredAt && answer.state !== "not-asked" && (
          <span className="muted question-when">
            {t("research:answered", { when: day(question.answeredAt, words) })}
          </span>
        )}
      </div>
      <div className="question-answers">
        {isTyped && (
          <input
            className="input question-input"
            type={question.kind === "number" ? "number" : question.kind === "date" ? "date" : "text"}
            aria-labelledby={`${id}-text`}
            value={values[0] ?? ""}
            onChange={(event) => type(event.target.value)}
          />
        )}
        {choices.map((choice) =>
          chip(choice.key, choice.text, choice.letter, values.includes(choice.key), choice.points, () =>
            pick(choice.key),
          ),
        )}
        {question.other &&
          (isOther ? (
            <input
              className="input question-other"
              autoFocus={foreign.length === 0}
              aria-label={t("research:otherLabel")}
              value={foreign[0] ?? ""}
              onChange={(event) => type(event.target.value)}
            />
          ) : (
            <button
              type="button"
              data-answer="other"
              tabIndex={-1}
              className="answer quiet"
              onClick={() => setOther(true)}
            >
              <KeyCap keys={otherLetter} />
              {t("research:other")}
            </button>
          ))}
        {chip("refused", t("research:refused"), "X", answer.state === "refused", question.refusedPoints, refuse, true)}
      </div>
    </div>
  );
}
