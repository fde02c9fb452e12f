/** Receipt lines and ways in the reader's words. Codes: the line codes of the scoring model. */
import { nl } from "../i18n";
import type { QuestionView, ReceiptLine, Way, WayChange } from "../ipc";
import type { ReceiptText } from "../kit/ReceiptLines";
import {
  date,
  day,
  fact,
  fieldInText,
  fieldName,
  fieldValue,
  has,
  kindName,
  list,
  questionInText,
  questionName,
  range,
  signed,
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
      if (params.measure !== undefined)
        return t("scoring:fact.named", { field: fieldName(text("field"), words), value: daysText(params, words) });
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

/** Days to or since a date: `over 30 dagen`, `3 dagen geleden`. */
function daysText({ measure, value }: ReceiptLine["params"], { t }: Words): string {
  const ahead = measure === "days-until" ? Number(value) : -Number(value);
  return t(ahead < 0 ? "scoring:days.since" : "scoring:days.until", { count: Math.abs(ahead) });
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

/** What a line of the receipt says, where it is named in a sentence. */
export function lineInText(line: ReceiptLine, questions: QuestionView[], words: Words): string {
  const said = lineText(line, questions, words);
  return line.at ? words.t("scoring:of", { what: said, when: date(line.at, words) }) : said;
}

/** A range of numbers, or of days to or since a date, in words. */
function rangeText(field: string, params: WayChange["params"], words: Words): string {
  const { t, lang } = words;
  const [from, to] = [params.from, params.to].map((end) => (typeof end === "number" ? end : undefined));
  const measure = params.measure;
  if (measure === "days-until" || measure === "days-since") {
    const way = measure === "days-until" ? "ahead" : "ago";
    // A day that lies on the other side of today says only that.
    if (to !== undefined && to < 0) return t(measure === "days-until" ? "scoring:days.past" : "scoring:days.coming");
    if (to === undefined) return from === undefined ? "" : t(`scoring:days.${way}From`, { count: Math.max(from, 0) });
    if (from === undefined || from <= 0) return t(`scoring:days.${way}To`, { count: to });
    return t(`scoring:days.${way}`, { range: range(from, to, lang) });
  }
  const value = (end: number) => fieldValue(field, end, words);
  if (to === undefined) return from === undefined ? "" : t("scoring:range.from", { value: value(from) });
  if (from === undefined) return t("scoring:range.to", { value: value(to) });
  return field === "revenue" ? t("scoring:range.both", { from: value(from), to: value(to) }) : range(from, to, lang);
}

/** What one change asks for, and what would have to come of it. */
function changeText({ code, params }: WayChange, questions: QuestionView[], words: Words): [string, string] {
  const { t, lang } = words;
  const text = (name: string) => (params[name] === undefined ? "" : String(params[name]));
  if (code === "do") {
    const kind = text("activity");
    const what = has(nl.scoring.way.do, kind)
      ? t(`scoring:way.do.${kind}`)
      : t("scoring:way.other", { kind: kindName(kind, words) });
    return [what, text("label")];
  }
  if (code === "ask") {
    const question = text("question");
    // "Yes" or "2" beside a question says little; the name of a package does.
    const kind = questions.find((candidate) => candidate.key === question)?.kind;
    const isTelling = (kind === "choice" || kind === "multi") && params.value !== undefined;
    const value = isTelling ? answerName(question, text("value"), questions, lang) : "";
    return [t("scoring:way.ask", { question: questionInText(question, words) }), value];
  }
  const field = text("field");
  const value = params.value === undefined ? rangeText(field, params, words) : fieldValue(field, params.value, words);
  return [t("scoring:way.learn", { field: fieldInText(field, words) }), value];
}

/** The changes of a way as one sentence; where there are several each with its points. */
export function wayText({ changes }: Way, questions: QuestionView[], words: Words): string {
  const { t, lang } = words;
  const texts = changes.map((change) => {
    const [what, value] = changeText(change, questions, words);
    const points = changes.length > 1 ? signed(change.points) : "";
    const detail = [value, points].filter((part) => part !== "").join(" ");
    return detail === "" ? what : t("scoring:way.worth", { what, detail });
  });
  return list(texts, lang);
}
