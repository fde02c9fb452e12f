/** Receipt lines and ways in the reader's words. Codes: the line codes of the scoring model. */
import { nl } from "../i18n";
import type { QuestionView, ReceiptLine, Way } from "../ipc";
import type { ReceiptText } from "../kit/ReceiptLines";
import { day, fact, fieldName, has, kindName, questionName, said, type Words } from "../kit/words";

/** The words of the questionnaire, for answers by key. */
export function answerName(question: string, value: string, questions: QuestionView[], lang: Words["lang"]): string {
  const options = questions.find((candidate) => candidate.key === question)?.options ?? [];
  return value
    .split(", ")
    .map((key) => options.find((option) => option.key === key)?.text[lang] ?? key)
    .join(", ");
}

export function lineText(
  line: Pick<ReceiptLine, "code" | "params" | "rule">,
  questions: QuestionView[],
  words: Words,
): string {
  const { t, lang } = words;
  const { code, params } = line;
  const text = (name: string) => (params[name] === undefined ? "" : String(params[name]));
  switch (code) {
    case "choice":
    case "bands":
      return fact(text("field"), params.value ?? "", words);
    case "answer":
      return t("scoring:line.answer", {
        question: questionName(text("question"), words),
        value: answerName(text("question"), text("value"), questions, lang),
      });
    case "activity": {
      const count = Number(params.count ?? 1);
      const kind = kindName(text("kind"), words);
      return params.label === undefined
        ? t("scoring:line.activity", { kind, count })
        : t("scoring:line.activity-label", { kind, label: text("label"), count });
    }
    case "condition":
      return t("scoring:line.condition", { rule: text("name") || line.rule });
    case "unknown":
      return t("scoring:line.unknown", { field: fieldName(text("field"), words) });
    case "cap-rule":
      return params.days === undefined
        ? t("scoring:line.cap-rule", { max: text("max") })
        : t("scoring:line.cap-rule-days", { max: text("max"), days: text("days") });
    case "activity-label":
    case "cap-rule-days":
      return code;
    default: {
      const lines = nl.scoring.line;
      return has(lines, code) && !code.includes("_") ? t(`scoring:line.${code as "floor"}`, said(params, words)) : code;
    }
  }
}

const LIMITS = new Set(["cap-rule", "cap-group", "min-rule", "min-group", "floor"]);

export function linesOf(
  axis: ReceiptLine["axis"],
  lines: ReceiptLine[],
  questions: QuestionView[],
  words: Words,
): ReceiptText[] {
  return lines
    .filter((line) => line.axis === axis)
    .map((line, index) => ({
      key: `${line.rule}-${line.code}-${index}`,
      text: lineText(line, questions, words),
      when: line.code === "activity" && line.at ? day(line.at, words) : undefined,
      points: line.points,
      limit: LIMITS.has(line.code),
    }));
}

export function wayText(way: Way, questions: QuestionView[], words: Words): string {
  const { t, lang } = words;
  if (way.code === "ask") {
    const question = String(way.params.question ?? "");
    const value = way.params.value === undefined ? "" : answerName(question, String(way.params.value), questions, lang);
    const name = questionName(question, words);
    return value === "" ? t("scoring:way.ask", { question: name }) : t("scoring:way.askFor", { question: name, value });
  }
  return t("scoring:way.learn", { field: fieldName(String(way.params.field ?? ""), words).toLowerCase() });
}
