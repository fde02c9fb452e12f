/** The real window: commands and events over the wire that the program itself describes. */
import { events, commands as wire } from "./bindings";
import type { Commands, Platform } from "./index";

const commands: Commands = {
  ...wire,
  // Asking again opens the book if it opens by now.
  retryBook: wire.bookState,
};

export const tauri: Platform = {
  commands,
  onImportProgress: (hear) => hearing(events.importProgress.listen(({ payload }) => hear(payload))),
  onFilesOpened: (hear) => hearing(events.filesOpened.listen(({ payload }) => hear(payload))),
};

function hearing(listening: Promise<() => void>): () => void {
  return () => void listening.then((stop) => stop());
}
