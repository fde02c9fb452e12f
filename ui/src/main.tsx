import "@fontsource-variable/inter/wght.css";
import "./kit/tokens.css";
import "./kit/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { readChoices, showChoices } from "./app/choices";
import { startLanguage } from "./i18n";
import type { Platform } from "./ipc";

/** The real window has Tauri's bridge; while developing, a plain browser gets the fake book. */
async function platform(): Promise<Platform> {
  if (!import.meta.env.DEV || "__TAURI_INTERNALS__" in window) return (await import("./ipc/tauri")).tauri;
  const { fakeFromAddress } = await import("./ipc/fakeFromAddress");
  return fakeFromAddress(new URLSearchParams(location.search));
}

const root = document.getElementById("root");
if (root) {
  const choices = readChoices();
  showChoices(choices);
  await startLanguage(choices.lang);
  // The first picture is already in our own type: nothing jumps a moment later.
  const [where] = await Promise.all([platform(), document.fonts.load('1em "Inter Variable"')]);
  where.setZoom(choices.zoom);
  createRoot(root).render(
    <StrictMode>
      <App platform={where} />
    </StrictMode>,
  );
}
