/** Receipt lines and ways in the reader's words. Codes: the line codes of the scoring model. */
import type { QuestionView, ReceiptLine, WayChange } from "../ipc";
import type { ReceiptText } from "../kit/ReceiptLines";
import {
  date,
  day,
  fact,
  fieldInText,
  fieldName,
  kindName,
  list,
  questionInText,
  questionName,
  type Words,
} from "../kit/words";

/** The words of the questionnaire, for answers by key. */
function answerName(question: string, value: string, questions: QuestionView[], lang: Words["lang"]): string {
  const options = questions.find((candidate) => candidate.key === question)?.options ?? [];
  const names = value.split(", ").map((key) => options.find((option) => option.key === key)?.text[lang] ?? key);
  return list(names, lang);
}

type SaidLine = Pick<ReceiptLine, "code" | "params" | "rule" | "name">;

function lineText(line: SaidLine, questions: QuestionView[], words: Words): string {
  const { t, lang } = words;
  const { code, params } = line;
  const text = (name: string) => (params[name] === undefined ? "" : String(params[name]));
  const question = questionName(text("question"), words);
  switch (code) {
    case "choice":
    case "bands":
      if (params.measure === "days-until" || params.measure === "days-since")
        return t(`scoring:line.${params.measure}`, {
          field: fieldName(text("field"), words),
          count: Number(params.value ?? 0),
        });
      return fact(text("field"), params.value ?? "", words);
    case "condition":
      if (line.name !== null || params.field === undefined) return line.name ?? line.rule;
      return fact(text("field"), params.value ?? "", words);
    case "answer":
      return t("scoring:line.answer", {
        question,
        value: answerName(text("question"), text("value"), questions, lang),
      });
    case "refused":
    case "not-asked":
      return t(`scoring:line.${code}`, { question });
    case "unknown":
      return t("scoring:line.unknown", { field: fieldName(text("field"), words) });
    case "activity": {
      const count = Number(params.count ?? 1);
      const kind = kindName(text("kind"), words);
      return params.label === undefined
        ? t("scoring:line.activity", { kind, count })
        : t("scoring:line.activity-label", { kind, label: text("label"), count });
    }
    case "machine-open":
    case "unreached":
      return t(`scoring:line.${code}`, { count: Number(params.count ?? 1) });
    case "cap-rule":
      return params.max === undefined
        ? t("scoring:line.min-rule", { min: text("min") })
        : t("scoring:line.cap-rule", { max: text("max") });
    case "cap-period":
      return t("scoring:line.cap-period", { max: text("max"), days: text("days") });
    case "cap-group":
      return params.max === undefined
        ? t("scoring:line.min-group", { min: text("min") })
        : t("scoring:line.cap-group", { max: text("max") });
    case "floor":
      return t("scoring:line.floor");
    case "correction": {
      const reason = text("reason") || t("scoring:line.correction");
      const until = text("until");
      return until === "" ? reason : t("scoring:line.correction-until", { reason, until: date(until, words) });
    }
    default:
      return code;
  }
}

const LIMITS = new Set(["cap-rule", "cap-group", "cap-period", "floor"]);

/** The lines of one axis that count; what is not known yet is named once, together, by `unknownOf`. */
export function linesOf(
  axis: ReceiptLine["axis"],
  lines: ReceiptLine[],
  questions: QuestionView[],
  words: Words,
): ReceiptText[] {
  return lines
    .filter((line) => line.axis === axis && line.points !== 0)
    .map((line, index) => ({
      key: `${line.rule}-${line.code}-${index}`,
      text: lineText(line, questions, words),
      when: line.code === "activity" && line.at ? day(line.at, words) : undefined,
      points: line.points,
      isLimit: LIMITS.has(line.code),
    }));
}

/** What would count if it were known. */
export function unknownOf(lines: ReceiptLine[], words: Words): string[] {
  return lines
    .filter((line) => line.points === 0 && (line.code === "unknown" || line.code === "not-asked"))
    .map(({ params }) =>
      params.question === undefined
        ? fieldInText(String(params.field), words)
        : questionName(String(params.question), words),
    );
}

/** What a field would have to be: a value, or a range of numbers; nothing where anything will do. */
function wanted({ params }: WayChange): string {
  const { value, from, to } = params;
  if (value !== undefined && value !== "") return String(value);
  if (from !== undefined && to !== undefined) return `${from}–${to}`;
  if (from !== undefined) return `≥ ${from}`;
  return to === undefined ? "" : `≤ ${to}`;
}

/** One thing to ask, to find out or to bring about. */
export function changeText(change: WayChange, questions: QuestionView[], words: Words): string {
  const { t, lang } = words;
  const { code, params } = change;
  const value = wanted(change);
  if (code === "ask") {
    const question = String(params.question ?? "");
    // "Yes" or "2" beside a question says little; the name of a package does.
    const names = questions.find((candidate) => candidate.key === question)?.kind;
    const telling = value !== "" && (names === "choice" || names === "multi");
    const name = questionInText(question, words);
    return telling
      ? t("scoring:way.askFor", { question: name, value: answerName(question, value, questions, lang) })
      : t("scoring:way.ask", { question: name });
  }
  if (code === "do") {
    const kind = kindName(String(params.activity ?? ""), words);
    return params.label === undefined
      ? t("scoring:way.do", { kind })
      : t("scoring:way.doLabel", { kind, label: String(params.label) });
  }
  const field = fieldInText(String(params.field ?? ""), words);
  return value === "" ? t("scoring:way.learn", { field }) : t("scoring:way.learnFor", { field, value });
}
