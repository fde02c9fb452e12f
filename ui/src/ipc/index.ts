/** The only door between the screen and the program: every command, typed, and the two events. */
import type { commands } from "./bindings";
import type { ImportFile, ImportProgress, Problem } from "./wire";

export * from "./wire";

/** What every command answers: the value, or one problem of a closed union. */
export type Result<T> = { status: "ok"; data: T } | { status: "error"; error: Problem };

export type Template = "starter" | "bands" | "exact" | "usage";
export type SkipReason = "not-now" | "no-time" | "unprepared" | "other";
export type Commands = typeof commands;

/** Where the screen runs: the real window, a plain browser or a test. Each `on…` returns its own undoing. */
export interface Platform {
  commands: Commands;
  onImportProgress(hear: (progress: ImportProgress) => void): () => void;
  onFilesOpened(hear: (files: ImportFile[]) => void): () => void;
  /** Draws everything larger or smaller, 1 being as designed. */
  setZoom(factor: number): void;
}
