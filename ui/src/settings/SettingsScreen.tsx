import type { ReactNode } from "react";
import { type Choices, ZOOMS } from "../app/choices";
import { nl } from "../i18n";
import type { BookState } from "../ipc";
import { usePlatform, useVerbs } from "../ipc/asking";
import { Button } from "../kit/Button";
import { Fact, Facts } from "../kit/Facts";
import { Pane } from "../kit/Pane";
import { Panel } from "../kit/Panel";
import { ScreenHead } from "../kit/ScreenHead";
import { Segments } from "../kit/Segments";
import { Switch } from "../kit/Switch";
import { Text } from "../kit/Text";
import { has, languageName, percent, useWords } from "../kit/words";
import { Recovery } from "./Recovery";
import "./settings.css";

type Choosing = { choices: Choices; onChoose: (change: Partial<Choices>) => void };
type SettingsProps = Choosing & {
  book: Extract<BookState, { state: "open" }>;
  /** Another book came in the place of this one. */
  onBook: (state: BookState) => void;
};

/** What one sets rarely. */
export function SettingsScreen({ choices, onChoose, book, onBook }: SettingsProps) {
  const { t } = useWords();
  return (
    <Pane as="section" ground="paper" label={t("settings.title")} isScrolling className="settings">
      <div className="settings-column">
        <ScreenHead title={t("settings.title")} className="settings-head" />
        <Looks choices={choices} onChoose={onChoose} />
        <Calling choices={choices} onChoose={onChoose} />
        <Book book={book} onBook={onBook} />
      </div>
    </Pane>
  );
}

/** What is set, with the control at its right, or below it where there is no room. */
function Setting({ text, children }: { text?: string; children: ReactNode }) {
  return (
    <div className="setting">
      {children}
      {text && (
        <Text as="p" size="s" tone="muted">
          {text}
        </Text>
      )}
    </div>
  );
}

function Looks({ choices, onChoose }: Choosing) {
  const { t, lang } = useWords();
  return (
    <Panel title={t("settings.appearance")}>
      <div className="setting-pairs">
        <Segments
          label={t("settings.theme")}
          options={[
            { key: "system", text: t("settings.themeSystem") },
            { key: "light", text: t("settings.themeLight") },
            { key: "dark", text: t("settings.themeDark") },
          ]}
          value={choices.theme}
          onChange={(theme) => onChoose({ theme })}
        />
        <Segments
          label={t("settings.contrast")}
          hint={t("settings.contrastText")}
          options={[
            { key: "system", text: t("settings.contrastSystem") },
            { key: "normal", text: t("settings.contrastNormal") },
            { key: "more", text: t("settings.contrastMore") },
          ]}
          value={choices.contrast}
          onChange={(contrast) => onChoose({ contrast })}
        />
        <Segments
          label={t("settings.density")}
          hint={t("settings.densityText")}
          options={[
            { key: "comfortable", text: t("settings.densityComfortable") },
            { key: "compact", text: t("settings.densityCompact") },
          ]}
          value={choices.density}
          onChange={(density) => onChoose({ density })}
        />
        <Segments
          label={t("settings.motion")}
          options={[
            { key: "system", text: t("settings.motionSystem") },
            { key: "less", text: t("settings.motionLess") },
          ]}
          value={choices.motion}
          onChange={(motion) => onChoose({ motion })}
        />
        <Segments
          label={t("settings.language")}
          options={[
            { key: "nl", text: languageName("nl") },
            { key: "en", text: languageName("en") },
          ]}
          value={choices.lang}
          onChange={(chosen) => onChoose({ lang: chosen })}
        />
        <div className="wide">
          <Segments
            label={t("settings.zoom")}
            hint={t("settings.zoomText", { in: "Ctrl +", out: "Ctrl −", reset: "Ctrl 0" })}
            options={ZOOMS.map((zoom) => ({ key: String(zoom), text: percent(zoom, lang) }))}
            value={String(choices.zoom)}
            onChange={(zoom) => onChoose({ zoom: Number(zoom) })}
          />
        </div>
      </div>
    </Panel>
  );
}

function Calling({ choices, onChoose }: Choosing) {
  const { t } = useWords();
  return (
    <Panel title={t("settings.calling")}>
      <div className="setting-group">
        <Switch
          label={t("settings.singleKeys")}
          hint={t("settings.singleKeysText")}
          isSelected={choices.singleKeys}
          onChange={(singleKeys) => onChoose({ singleKeys })}
        />
        <Switch
          label={t("settings.points")}
          hint={t("settings.pointsText")}
          isSelected={choices.points}
          onChange={(points) => onChoose({ points })}
        />
      </div>
    </Panel>
  );
}

function Book({ book, onBook }: Pick<SettingsProps, "book" | "onBook">) {
  const { t } = useWords();
  const { commands } = usePlatform();
  const { ask } = useVerbs();
  async function leaveExample() {
    const state = await ask(commands.leaveExample());
    if (state) onBook(state);
  }
  return (
    <Panel title={t("settings.book")}>
      <div className="setting-group">
        <Facts>
          <Fact term={t("settings.place")}>
            <span className="selectable">{book.path}</span>
          </Fact>
          <Fact term={t("settings.size")}>{t("settings.leads", { count: book.leads })}</Fact>
          <Fact term={t("settings.model")}>
            {has(nl.app.template, book.template) ? t(`template.${book.template}`) : book.template}
          </Fact>
          <Fact term={t("settings.key")}>{t(`settings.${book.keyPlace}`)}</Fact>
        </Facts>
        {book.example && (
          <Setting text={t("settings.leaveExampleText")}>
            <Button onPress={() => void leaveExample()}>{t("settings.leaveExample")}</Button>
          </Setting>
        )}
        <Recovery />
      </div>
    </Panel>
  );
}
