// The wire: names and shapes as the Rust side generates them.
// Moments are RFC 3339 strings with the offset of the book's zone; dates are yyyy-mm-dd.
export type Param = number | string;
export type Reason = { code: string; params: Record<string, Param> };
export type LocalText = Record<string, string>; // by language: { nl, en }

// Errors: one tagged union on every command: { status: "ok", data } | { status: "error", error: Problem }
export type Problem =
  | { kind: "refused"; detail: { code: string; params: Record<string, Param> } } // calm, where the hand is; locale has message + .hint per code
  | { kind: "notFound"; detail: { noun: Noun; id: number } } // list was stale: refresh
  | { kind: "fault"; detail: { id: string } }; // "Nothing was changed." + short id
export type Noun = "leads" | "research" | "scoring" | "queue" | "insights" | "journal" | "imports";
export type Done<T> = { value: T; changed: Noun[] }; // every changing verb

// --- book
export type BookState =
  | {
      state: "open";
      path: string;
      leads: number;
      template: string;
      keyPlace: "keychain" | "key-file" | "given";
      example: boolean;
      openFiles: ImportFile[];
    }
  | { state: "first-run"; path: string }
  | { state: "closed"; path: string; problem: Reason }; // book-in-use, book-newer, wrong-key, not-a-book, book-empty, book-missing, disk …
// commands: bookState(): BookState ; createBook(template: string, example: boolean): BookState ; retryBook(): BookState

// --- scoring
export type Tone = "cold" | "warm" | "hot" | "very-hot";
export type BandView = { key: string; name: string | null; tone: Tone }; // name null: the screen's own word for the key
export type ScoreView = { score: number; fit: number; interest: number; band: BandView };
export type ReceiptLine = {
  rule: string;
  axis: "fit" | "interest";
  points: number;
  code: string;
  params: Record<string, Param>;
  at: string | null;
  source: string | null;
  events: number;
};
export type ReceiptView = ScoreView & {
  lines: ReceiptLine[]; // sum of points = score, always
  next: { at: string; band: BandView; score?: number } | null; // drops by time alone, to this score
  toBand: { band: BandView; missing: number; ways: Way[] }[];
  cappedBy: Reason | null; // a knock-out
  trend: number; // points since a week ago
  history: { at: string; score: number }[]; // for the spark line, oldest first, last = now
};
export type Way = { code: string; params: Record<string, Param>; points: number }; // code "ask" {question}, "know" {field}, …

// --- queue
export type QueueStep = "promised" | "hot" | "retry" | "new" | "tail";
export type QueueEntry = {
  rank: number;
  lead: number;
  company: string;
  person: string | null;
  score: number;
  band: BandView;
  step: QueueStep;
  reason: Reason;
  due: string | null;
};
export type TodayView = {
  now: string;
  zone: string;
  entries: QueueEntry[]; // in order, the first 200
  total: number;
  steps: { step: QueueStep; count: number }[]; // ladder order
  tally: { called: number; spoken: number; appointments: number };
  open: boolean;
  opensAt: string | null;
  closesAt: string | null;
  closedBecause: string | null; // weekend, holiday:<key>, lunch, before-hours, after-hours
};
export type WhyNotView = {
  lead: number;
  company: string;
  inQueue: boolean;
  rank: number | null;
  reasons: { code: string; params: Record<string, Param>; until: string | null }[];
};
// commands: today(): TodayView ; whyNot(lead): WhyNotView ; skipLead(lead, reason: "not-now"|"no-time"|"unprepared"|"other", until: string|null): Done<null>

// --- leads
export type FieldView = { key: string; value: string | number | null; source: string | null; at: string | null };
export type PersonView = {
  id: number;
  firstName: string | null;
  lastName: string | null;
  role: string | null;
  email: string | null;
};
export type PhoneView = {
  id: number;
  person: number | null;
  kind: "fixed" | "mobile" | "other" | "unknown";
  display: string;
  e164: string | null;
  original: string;
  wrong: boolean;
};
export type MayCall = { answer: "yes" | "note" | "no"; code: string; params: Record<string, Param> };
export type NextStep = {
  kind: "call" | "callback" | "appointment" | "rest" | "none";
  at: string | null;
  reason: Reason;
};
export type TimelineItem = {
  at: string;
  kind: "call" | "activity" | "answer" | "change" | "import";
  code: string;
  params: Record<string, Param>;
  note: string | null;
  author: string;
};
export type AnswerState = { state: "answered"; values: string[] } | { state: "refused" } | { state: "not-asked" };
export type OptionView = { key: string; text: LocalText; points: number };
export type QuestionView = {
  key: string;
  text: LocalText;
  kind: "yes-no" | "choice" | "multi" | "text" | "scale" | "number" | "date";
  other: boolean;
  min: number | null;
  max: number | null;
  options: OptionView[];
  answer: AnswerState;
  answeredAt: string | null;
  best: boolean /* best next question */;
  refusedPoints: number;
};
export type LeadCard = {
  id: number;
  company: string;
  status: string;
  fields: FieldView[];
  people: PersonView[];
  phones: PhoneView[];
  receipt: ReceiptView;
  mayCall: MayCall;
  headline: Reason[] /* at most 3 facts for the opening sentence, strongest first */;
  script: { opening: LocalText; right: LocalText } /* placeholders {person} {company} {reason} */;
  questions: QuestionView[];
  attempts: number;
  nextStep: NextStep | null;
  timeline: TimelineItem[];
  draft: Draft | null;
  revision: number;
};
export type Draft = {
  note: string;
  answers: Record<string, AnswerState>;
  result: CallResult | null;
  callback: string | null;
};
export type LeadRow = {
  id: number;
  company: string;
  person: string | null;
  phone: string | null;
  status: string;
  fit: number;
  interest: number;
  score: number;
  band: BandView;
  nextStep: NextStep | null;
  city: string | null;
};
export type LeadsPage = { total: number; all: number; rows: LeadRow[] };
export type LeadSort = "score" | "company" | "person" | "status" | "next-step" | "city" | "id";
// commands: leadCard(lead): LeadCard ; leadsPage({search, sort, descending, offset, limit}): LeadsPage
//   addLead(values: Record<string,string>): Done<number> ; setFields(lead, values: Record<string,string>): Done<null>
//   addActivity(lead, kind, label: string|null): Done<ScoreView>

// --- research
export type CallResult =
  | "no-answer"
  | "busy"
  | "voicemail"
  | "appointment"
  | "callback"
  | "later"
  | "not-interested"
  | "wrong-number"
  | "do-not-call"; // keys 1..9 in this order
export type RecordCall = {
  lead: number;
  result: CallResult;
  note: string;
  callback: string | null;
  answers: Record<string, AnswerState>;
  lostReason: string | null;
  phone: number | null;
  seconds: number;
  rightNamed: boolean;
  operation: string /* uuid made by the screen: pressing twice counts once */;
};
export type CallSaved = { nextStep: NextStep; score: ScoreView; next: number | null /* the lead to show next */ };
// commands: recordCall(call): Done<CallSaved> ; previewAnswers(lead, answers: Record<string,AnswerState>): ReceiptView
//   proposeNext(lead, result, callback: string|null): NextStep   (what saving will do; refused with callback-missing, callback-in-past …)
//   parseWhen(text, lang): string (moment) or refused when-unclear …
//   saveDraft(lead, draft: Draft|null): null ; dial(phone): null (opens tel:)

// --- journal
export type Step = { verb: string; params: Record<string, Param>; at: string };
export type UndoState = { undo: Step | null; redo: Step | null };
// commands: undoState(): UndoState ; undo(): Done<Undone> ; redo(): Done<Undone>
export type Undone = { step: Step; lead: number | null /* reopen this card */ };
// verbs: add-lead set-fields record-call answer-question add-activity skip-lead import-leads import-activities undo-import publish-model change-settings forget-lead

// --- imports
export type ImportFile = { handle: number; name: string; bytes: number };
export type Column = { header: string; samples: string[]; target: string /* field key, "skip", "custom:<key>" */ };
export type ImportPlan = {
  file: ImportFile;
  kind: "leads" | "activities";
  encoding: string;
  delimiter: string;
  preamble: number;
  columns: Column[];
  remembered: boolean;
  country: string;
  targets: string[] /* every field key a column may get */;
};
export type RowOutcome = {
  row: number;
  outcome: "new" | "update" | "unchanged" | "duplicate" | "refused" | "blocked";
  company: string;
  changes: { field: string; before: string | null; after: string | null }[];
  problems: { column: string; code: string; params: Record<string, Param> }[];
  before: ScoreView | null;
  after: ScoreView | null;
};
export type ImportReport = {
  batch: number | null /* null: rehearsal, nothing written */;
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  duplicates: number;
  refused: number;
  blocked: number;
  fieldsChanged: number;
  rows: RowOutcome[] /* the first 1,000, refused ones always up to 1,000 */;
  bands: { band: BandView; before: number; after: number }[];
  legalFormUnknown: number;
  cancelled: boolean;
};
export type ImportProgress = {
  phase: "reading" | "scoring" | "writing";
  rows: number;
  bytes: number;
  totalBytes: number;
}; // event importProgress
export type ImportBatch = {
  batch: number;
  name: string;
  source: string;
  at: string;
  created: number;
  updated: number;
  undone: boolean;
};
// commands: chooseImportFile(): ImportFile | null (native dialog) ; openedFiles(): ImportFile[] (dropped or "open with") ; planImport(handle): ImportPlan
//   rehearseImport(handle, columns: Column[], source: string): ImportReport ; runImport(handle, columns, source): Done<ImportReport>
//   cancelImport(): null ; undoImport(batch): Done<{leads:number, activities:number, kept:number}> ; imports(): ImportBatch[]
// Dropped files and files given on the command line ("open with"): Rust keeps the paths, event filesOpened: ImportFile[].
