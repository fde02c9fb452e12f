/** The real window: commands and events over Tauri's own wire. */
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Commands, ImportFile, ImportProgress, Platform, Problem, Result } from "./index";

function isProblem(thrown: unknown): thrown is Problem {
  return typeof thrown === "object" && thrown !== null && "kind" in thrown && "detail" in thrown;
}

async function ask<T>(command: string, args?: Record<string, unknown>): Promise<Result<T>> {
  try {
    return { status: "ok", data: await invoke<T>(command, args) };
  } catch (thrown) {
    return { status: "error", error: isProblem(thrown) ? thrown : { kind: "fault", detail: { id: String(thrown) } } };
  }
}

const commands: Commands = {
  bookState: () => ask("book_state"),
  createBook: (template, example) => ask("create_book", { template, example }),
  retryBook: () => ask("retry_book"),

  today: () => ask("today"),
  whyNot: (lead) => ask("why_not", { lead }),
  skipLead: (lead, reason, until) => ask("skip_lead", { lead, reason, until }),

  leadCard: (lead) => ask("lead_card", { lead }),
  leadsPage: (query) => ask("leads_page", { query }),
  addLead: (values) => ask("add_lead", { values }),
  setFields: (lead, values) => ask("set_fields", { lead, values }),
  addActivity: (lead, kind, label) => ask("add_activity", { lead, kind, label }),

  recordCall: (call) => ask("record_call", { call }),
  previewAnswers: (lead, answers) => ask("preview_answers", { lead, answers }),
  proposeNext: (lead, result, callback) => ask("propose_next", { lead, result, callback }),
  parseWhen: (text, lang) => ask("parse_when", { text, lang }),
  saveDraft: (lead, draft) => ask("save_draft", { lead, draft }),
  dial: (phone) => ask("dial", { phone }),

  undoState: () => ask("undo_state"),
  undo: () => ask("undo"),
  redo: () => ask("redo"),

  chooseImportFile: () => ask("choose_import_file"),
  openedFiles: () => ask("opened_files"),
  planImport: (handle) => ask("plan_import", { handle }),
  rehearseImport: (handle, columns, source) => ask("rehearse_import", { handle, columns, source }),
  runImport: (handle, columns, source) => ask("run_import", { handle, columns, source }),
  cancelImport: () => ask("cancel_import"),
  undoImport: (batch) => ask("undo_import", { batch }),
  imports: () => ask("imports"),
};

function hearing<T>(event: string, hear: (payload: T) => void): () => void {
  const stop = listen<T>(event, ({ payload }) => hear(payload));
  return () => void stop.then((unlisten) => unlisten());
}

export const tauri: Platform = {
  commands,
  onImportProgress: (hear) => hearing<ImportProgress>("import-progress", hear),
  onFilesOpened: (hear) => hearing<ImportFile[]>("files-opened", hear),
};
