/** The only door between the screen and the program: every command, typed, and the two events. */
import type {
  AnswerState,
  BookState,
  CallResult,
  CallSaved,
  Column,
  Done,
  Draft,
  ImportBatch,
  ImportFile,
  ImportPlan,
  ImportProgress,
  ImportReport,
  LeadCard,
  LeadSort,
  LeadsPage,
  NextStep,
  Problem,
  ReceiptView,
  RecordCall,
  ScoreView,
  TodayView,
  Undone,
  UndoState,
  WhyNotView,
} from "./wire";

export * from "./wire";

/** What every command answers: the value, or one problem of a closed union. */
export type Result<T> = { status: "ok"; data: T } | { status: "error"; error: Problem };
type Answer<T> = Promise<Result<T>>;

export type Template = "starter" | "bands" | "exact" | "usage";
export type SkipReason = "not-now" | "no-time" | "unprepared" | "other";
export type LeadsQuery = { search: string; sort: LeadSort; descending: boolean; offset: number; limit: number };
export type ImportUndone = { leads: number; activities: number; kept: number };

export interface Commands {
  bookState(): Answer<BookState>;
  createBook(template: Template, example: boolean): Answer<BookState>;
  retryBook(): Answer<BookState>;

  today(): Answer<TodayView>;
  whyNot(lead: number): Answer<WhyNotView>;
  skipLead(lead: number, reason: SkipReason, until: string | null): Answer<Done<null>>;

  leadCard(lead: number): Answer<LeadCard>;
  leadsPage(query: LeadsQuery): Answer<LeadsPage>;
  addLead(values: Record<string, string>): Answer<Done<number>>;
  setFields(lead: number, values: Record<string, string>): Answer<Done<null>>;
  addActivity(lead: number, kind: string, label: string | null): Answer<Done<ScoreView>>;

  recordCall(call: RecordCall): Answer<Done<CallSaved>>;
  previewAnswers(lead: number, answers: Record<string, AnswerState>): Answer<ReceiptView>;
  proposeNext(lead: number, result: CallResult, callback: string | null): Answer<NextStep>;
  parseWhen(text: string, lang: string): Answer<string>;
  saveDraft(lead: number, draft: Draft | null): Answer<null>;
  dial(phone: number): Answer<null>;

  undoState(): Answer<UndoState>;
  undo(): Answer<Done<Undone>>;
  redo(): Answer<Done<Undone>>;

  chooseImportFile(): Answer<ImportFile | null>;
  openedFiles(): Answer<ImportFile[]>;
  planImport(handle: number): Answer<ImportPlan>;
  rehearseImport(handle: number, columns: Column[], source: string): Answer<ImportReport>;
  runImport(handle: number, columns: Column[], source: string): Answer<Done<ImportReport>>;
  cancelImport(): Answer<null>;
  undoImport(batch: number): Answer<Done<ImportUndone>>;
  imports(): Answer<ImportBatch[]>;
}

/** Where the screen runs: the real window, a plain browser or a test. Each `on…` returns its own undoing. */
export interface Platform {
  commands: Commands;
  onImportProgress(hear: (progress: ImportProgress) => void): () => void;
  onFilesOpened(hear: (files: ImportFile[]) => void): () => void;
}
