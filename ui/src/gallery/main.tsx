/** The gallery: every part of the kit in each of its states. For those who make the screens; not in the product. */
import "@fontsource-variable/inter/wght.css";
import "../kit/tokens.css";
import "../kit/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { readChoices, showChoices } from "../app/choices";
import { startLanguage } from "../i18n";
import { Gallery } from "./Gallery";

const root = document.getElementById("root");
if (root) {
  const choices = readChoices();
  showChoices(choices);
  await startLanguage(choices.lang);
  await document.fonts.load('1em "Inter Variable"');
  createRoot(root).render(
    <StrictMode>
      <Gallery />
    </StrictMode>,
  );
}
