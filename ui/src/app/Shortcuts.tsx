import { Dialog } from "../kit/Dialog";
import { KeyList } from "../kit/KeyList";
import { Text } from "../kit/Text";
import { useWords } from "../kit/words";
import { type ActionId, actionOf, useStandings } from "./actions";
import { isSingle } from "./keys";
import type { Screen } from "./screens";
import "./app.css";

type ShortcutsProps = { isOpen: boolean; onClose: () => void; screen: Screen; singleKeys: boolean };

/** `?`: the keys that work on this screen now. */
export function Shortcuts({ isOpen, onClose, ...rest }: ShortcutsProps) {
  const { t } = useWords();
  return (
    <Dialog title={t("shortcuts.title")} isOpen={isOpen} onClose={onClose} size="l">
      <Sheet {...rest} />
    </Dialog>
  );
}

function Sheet({ screen, singleKeys }: Pick<ShortcutsProps, "screen" | "singleKeys">) {
  const { t } = useWords();
  const standings = useStandings(screen);
  const now = standings().flatMap(({ id, handle }) => (handle && actionOf(id).keys.length > 0 ? [id] : []));
  const line = (id: ActionId) => ({
    key: id,
    text: t(`action.${id}`),
    keys: actionOf(id).keys.filter((key) => singleKeys || !isSingle(key)),
  });
  const here = now.filter((id) => actionOf(id).on);
  const everywhere = now.filter((id) => !actionOf(id).on);
  return (
    <>
      {!singleKeys && (
        <Text as="p" tone="muted">
          {t("shortcuts.off")}
        </Text>
      )}
      <div className="shortcuts">
        {here.length > 0 && <KeyList title={t("shortcuts.here")} lines={here.map(line)} />}
        <div className="shortcuts-more">
          <KeyList title={t("shortcuts.everywhere")} lines={everywhere.map(line)} />
          {screen === "today" && (
            <KeyList
              title={t("shortcuts.questions")}
              note={t("shortcuts.inNote")}
              isAlways
              lines={[
                { key: "letters", text: t("shortcuts.questionLetters"), keys: ["A–M"] },
                { key: "yes-no", text: t("shortcuts.questionYesNo"), keys: [t("key.yes"), t("key.no")] },
                { key: "refused", text: t("shortcuts.questionRefused"), keys: ["X"] },
                { key: "clear", text: t("shortcuts.questionClear"), keys: ["Delete"] },
                { key: "next", text: t("shortcuts.questionNext"), keys: ["Tab"] },
              ]}
            />
          )}
        </div>
      </div>
    </>
  );
}
