import type { ImportReport } from "../../ipc";
import { Fact, Facts } from "../../kit/Facts";
import { TextField } from "../../kit/Field";
import { Panel } from "../../kit/Panel";
import { Text } from "../../kit/Text";
import { bandName, number, signed, useWords } from "../../kit/words";

type EffectProps = { report: ImportReport; source: { value: string; onChange: (source: string) => void } | null };

/** What the import does to the call list: who joins which class. */
export function Effect({ report, source }: EffectProps) {
  const words = useWords();
  const { t, lang } = words;
  const moved = report.bands.filter((band) => band.before !== band.after).reverse();
  return (
    <Panel isQuiet title={t("imports:effect")}>
      {moved.length === 0 && (
        <Text as="p" size="s" tone="muted">
          {t("imports:noBandChange")}
        </Text>
      )}
      <Facts isAligned>
        {moved.map(({ band, before, after }) => (
          <Fact
            key={band.key}
            term={t(after > before ? "imports:bandMore" : "imports:bandLess", { band: bandName(band, words) })}
          >
            <Text weight="strong" tone={after > before && band.tone !== "cold" ? "good" : "plain"}>
              {signed(after - before, lang)}
            </Text>
          </Fact>
        ))}
        {report.legalFormUnknown > 0 && (
          <Fact term={t("imports:formUnknown")}>
            <Text weight="strong" tone="care">
              {number(report.legalFormUnknown, lang)}
            </Text>
          </Fact>
        )}
      </Facts>
      {source && <TextField label={t("imports:source")} value={source.value} onChange={source.onChange} />}
      <Text as="p" size="xs" tone="muted">
        {t("imports:undoLater")}
      </Text>
    </Panel>
  );
}
