/** The six example questions with the points that the fake gives each answer. */
import type { AnswerState, LocalText, OptionView, QuestionView } from "../wire";

const option = (key: string, nl: string, en: string, points: number): OptionView => ({ key, text: { nl, en }, points });
const text = (nl: string, en: string): LocalText => ({ nl, en });

type Asked = Pick<QuestionView, "key" | "text" | "kind"> &
  Partial<Pick<QuestionView, "options" | "other" | "min" | "max" | "refusedPoints">>;

export const QUESTIONS: Asked[] = [
  {
    key: "uses_package",
    text: text("Gebruikt u op dit moment een administratiepakket?", "Do you use a bookkeeping package at the moment?"),
    kind: "yes-no",
    options: [option("yes", "Ja", "Yes", 0), option("no", "Nee", "No", 4)],
  },
  {
    key: "package",
    text: text("Welk pakket gebruikt u?", "Which package do you use?"),
    kind: "choice",
    other: true,
    options: [
      option("exact-online", "Exact Online", "Exact Online", 3),
      option("snelstart", "SnelStart", "SnelStart", 1),
      option("excel", "Excel", "Excel", 5),
      option("afas", "AFAS", "AFAS", 0),
      option("none", "geen pakket", "no package", 4),
    ],
  },
  {
    key: "bottlenecks",
    text: text("Waar loopt u tegenaan in de administratie?", "Where does your bookkeeping hold you up?"),
    kind: "multi",
    other: true,
    options: [
      option("double-entry", "dubbel invoeren", "double entry", 3),
      option("no-insight", "geen inzicht", "no insight", 2),
      option("slow", "traag", "slow", 2),
      option("errors", "fouten", "errors", 2),
    ],
  },
  {
    key: "likes",
    text: text("Wat vindt u het prettigst aan dit pakket?", "What do you like best about this package?"),
    kind: "text",
  },
  {
    key: "dislikes",
    text: text("Wat zou u in het pakket willen verbeteren?", "What would you improve in the package?"),
    kind: "text",
  },
  {
    key: "price_quality",
    text: text("Hoe tevreden bent u over prijs en kwaliteit?", "How satisfied are you with price and quality?"),
    kind: "scale",
    min: 1,
    max: 5,
    options: [1, 2, 3, 4, 5].map((n) => option(String(n), String(n), String(n), [4, 3, 1, 0, -2][n - 1] ?? 0)),
    refusedPoints: 0,
  },
];

export function pointsOf(question: Asked, answer: AnswerState): number {
  if (answer.state !== "answered") return 0;
  return answer.values.reduce((sum, value) => sum + (question.options?.find((o) => o.key === value)?.points ?? 0), 0);
}

export function views(answers: Record<string, AnswerState>, answeredAt: string): QuestionView[] {
  const open = QUESTIONS.filter((q) => (answers[q.key]?.state ?? "not-asked") === "not-asked");
  const worth = (q: Asked) => Math.max(0, ...(q.options ?? []).map((o) => o.points));
  const best = open.reduce<Asked | null>((top, q) => (worth(q) > (top ? worth(top) : 0) ? q : top), null);
  return QUESTIONS.map((q) => {
    const answer = answers[q.key] ?? { state: "not-asked" as const };
    return {
      key: q.key,
      text: q.text,
      kind: q.kind,
      other: q.other ?? false,
      min: q.min ?? null,
      max: q.max ?? null,
      options: q.options ?? [],
      refusedPoints: q.refusedPoints ?? 0,
      answer,
      answeredAt: answer.state === "not-asked" ? null : answeredAt,
      best: q === best,
    };
  });
}
