import { Component, type ReactNode, useId, useSyncExternalStore } from "react";
import { I18nProvider } from "react-aria-components";
import { type Choices, ChoicesProvider, useChoices } from "../app/choices";
import { PlatformProvider } from "../ipc/asking";
import { fakePlatform } from "../ipc/fake";
import type { Specimen, State } from "../kit/specimen";
import { Toaster } from "../kit/Toast";
import { NowProvider, useWords } from "../kit/words";
import { SPECIMENS } from "./specimens";
import "../kit/specimen.css";
import "./gallery.css";

/** Every “today” in the gallery is this day, so that pictures of it can be compared. */
const NOW = "2026-03-03T09:30:00+01:00";

function watchHash(tell: () => void) {
  window.addEventListener("hashchange", tell);
  return () => window.removeEventListener("hashchange", tell);
}

/** No part asks the book for anything; only the choices want to know where they are. */
const NOWHERE = fakePlatform();

export function Gallery() {
  return (
    <PlatformProvider value={NOWHERE}>
      <ChoicesProvider>
        <Sheets />
      </ChoicesProvider>
    </PlatformProvider>
  );
}

function Sheets() {
  const { lang } = useWords();
  const hash = useSyncExternalStore(watchHash, () => decodeURIComponent(location.hash.slice(1)));
  const alone = SPECIMENS.filter(({ part }) => part === hash);
  const shown = alone.length > 0 ? alone : SPECIMENS;
  return (
    <I18nProvider locale={lang === "nl" ? "nl-NL" : "en-GB"}>
      <NowProvider now={NOW}>
        <Toaster>
          <div className="gallery">
            <header className="gallery-bar">
              <h1>
                {alone.length > 0 ? (
                  <a className="specimen-link" href="#all">
                    Kit
                  </a>
                ) : (
                  "Kit"
                )}
              </h1>
              <Choice name="lang" values={["nl", "en"]} />
              <Choice name="theme" values={["system", "light", "dark"]} />
              <Choice name="contrast" values={["system", "normal", "more"]} />
              <Choice name="density" values={["comfortable", "compact"]} />
              <Choice name="motion" values={["system", "less"]} />
            </header>
            {alone.length === 0 && (
              <nav className="gallery-parts" aria-label="Parts">
                {SPECIMENS.map(({ part }) => (
                  <a key={part} className="specimen-link" href={`#${part}`}>
                    {part}
                  </a>
                ))}
              </nav>
            )}
            <main className="gallery-main">
              {/* Another language is another page: what a specimen keeps in its state was said in the old one. */}
              {shown.map((specimen) => (
                <Part key={`${specimen.part} ${lang}`} specimen={specimen} />
              ))}
            </main>
          </div>
        </Toaster>
      </NowProvider>
    </I18nProvider>
  );
}

type Look = Pick<Choices, "lang" | "theme" | "contrast" | "density" | "motion">;

/** The browser's own control, so that the gallery stands while the kit's controls are being changed. */
function Choice<Name extends keyof Look>({ name, values }: { name: Name; values: Look[Name][] }) {
  const { choices, choose } = useChoices();
  return (
    <label className="gallery-choice specimen-label">
      {name}
      <select
        className="specimen-choice"
        value={choices[name]}
        onChange={({ target }) => {
          const chosen = values.find((value) => value === target.value);
          if (chosen) choose({ [name]: chosen });
        }}
      >
        {values.map((value) => (
          <option key={value}>{value}</option>
        ))}
      </select>
    </label>
  );
}

function Part({ specimen }: { specimen: Specimen }) {
  const id = useId();
  return (
    <section className="gallery-part" aria-labelledby={id} data-part={specimen.part}>
      <h2 id={id}>{specimen.part}</h2>
      <p className="specimen-use">{specimen.use}</p>
      <div className="gallery-states">
        {specimen.states.map((state) => (
          <Tile key={state.name} state={state} />
        ))}
      </div>
    </section>
  );
}

function Tile({ state }: { state: State }) {
  const { name, Show, wide = false } = state;
  return (
    // No heading: what a specimen shows may have headings of its own, of any rank.
    <div className="gallery-state" role="group" aria-label={name} data-wide={wide || undefined}>
      <p className="specimen-name" aria-hidden="true">
        {name}
      </p>
      <div className="specimen-tile">
        <Broken name={name}>
          <Show />
        </Broken>
      </div>
    </div>
  );
}

/** One state that fails leaves the others to be seen. */
class Broken extends Component<{ name: string; children: ReactNode }, { problem: string }> {
  override state = { problem: "" };

  static getDerivedStateFromError(error: unknown) {
    return { problem: String(error) };
  }

  override render() {
    const { problem } = this.state;
    return problem ? <p role="alert">{`${this.props.name}: ${problem}`}</p> : this.props.children;
  }
}
