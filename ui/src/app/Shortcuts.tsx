import { Dialog } from "../kit/Dialog";
import { KeyCap } from "../kit/KeyCap";
import { useWords } from "../kit/words";
import { ACTIONS, type ActionId, isSingle, useAvailable } from "./actions";
import type { Screen } from "./Frame";

type ShortcutsProps = { isOpen: boolean; onClose: () => void; screen: Screen; singleKeys: boolean };

/** `?`: the keys that work on this screen now. */
export function Shortcuts({ isOpen, onClose, ...rest }: ShortcutsProps) {
  const { t } = useWords();
  return (
    <Dialog title={t("shortcuts.title")} isOpen={isOpen} onClose={onClose} wide>
      <Sheet {...rest} />
    </Dialog>
  );
}

function Sheet({ screen, singleKeys }: Pick<ShortcutsProps, "screen" | "singleKeys">) {
  const { t } = useWords();
  const available = useAvailable();
  const now = available().map(({ id }) => id);
  const of = (place: "everywhere" | "screen") => now.filter((id) => ACTIONS[id].place === place);
  const line = (id: ActionId) => {
    const keys: string[] = ACTIONS[id].keys;
    const usable = keys.filter((key) => singleKeys || !isSingle(key));
    return (
      <div key={id} className="shortcut">
        <dt>{t(`action.${id}`)}</dt>
        <dd>
          {usable.map((key) => (
            <KeyCap key={key} keys={key} />
          ))}
          <span className="visually-hidden">{usable.join(", ")}</span>
        </dd>
      </div>
    );
  };
  return (
    <>
      {!singleKeys && <p className="muted">{t("shortcuts.off")}</p>}
      <div className="shortcuts">
        <section>
          <h3>{t("shortcuts.here")}</h3>
          <dl>{of("screen").map(line)}</dl>
        </section>
        <div>
          <section>
            <h3>{t("shortcuts.everywhere")}</h3>
            <dl>{of("everywhere").map(line)}</dl>
          </section>
          {screen === "today" && (
            <section>
              <h3>{t("shortcuts.questions")}</h3>
              <dl>
                {(
                  [
                    ["questionLetters", ["A", "M"]],
                    ["questionYesNo", [t("key.yes"), t("key.no")]],
                    ["questionRefused", ["X"]],
                    ["questionClear", ["Delete"]],
                    ["questionNext", ["Tab"]],
                  ] as const
                ).map(([name, keys]) => (
                  <div key={name} className="shortcut always">
                    <dt>{t(`shortcuts.${name}`)}</dt>
                    <dd>
                      {keys.map((key) => (
                        <KeyCap key={key} keys={key} />
                      ))}
                      <span className="visually-hidden">{keys.join(", ")}</span>
                    </dd>
                  </div>
                ))}
              </dl>
              <p className="muted">{t("shortcuts.inNote")}</p>
            </section>
          )}
        </div>
      </div>
    </>
  );
}
