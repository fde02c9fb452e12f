/** The real window: commands and events over the wire that the program itself describes. */
import { getCurrentWebview } from "@tauri-apps/api/webview";
import { commands, events } from "./bindings";
import type { Platform } from "./index";

export const tauri: Platform = {
  commands,
  onImportProgress: (hear) => hearing(events.importProgress.listen(({ payload }) => hear(payload))),
  onFilesOpened: (hear) => hearing(events.filesOpened.listen(({ payload }) => hear(payload))),
  // A window that cannot zoom stays as it is; there is nothing the user could do about it.
  setZoom: (factor) =>
    void getCurrentWebview()
      .setZoom(factor)
      .catch(() => undefined),
};

function hearing(listening: Promise<() => void>): () => void {
  return () => void listening.then((stop) => stop());
}
