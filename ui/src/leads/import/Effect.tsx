import type { ImportReport } from "../../ipc";
import { TextField } from "../../kit/Field";
import { bandName, number, signed, useWords } from "../../kit/words";

type EffectProps = { report: ImportReport; source: { value: string; onChange: (source: string) => void } | null };

/** What the import does to the call list: who joins which class. */
export function Effect({ report, source }: EffectProps) {
  const words = useWords();
  const { t, lang } = words;
  const moved = report.bands.filter((band) => band.before !== band.after).reverse();
  return (
    <section className="panel" aria-label={t("imports:effect")}>
      <h2>{t("imports:effect")}</h2>
      <dl className="effect">
        {moved.map(({ band, before, after }) => (
          <div key={band.key}>
            <dt>{t(after > before ? "imports:bandMore" : "imports:bandLess", { band: bandName(band, words) })}</dt>
            <dd className={after > before && band.tone !== "cold" ? "points-up" : ""}>
              {signed(after - before, lang)}
            </dd>
          </div>
        ))}
        {moved.length === 0 && <p className="muted">{t("imports:noBandChange")}</p>}
        {report.legalFormUnknown > 0 && (
          <div>
            <dt>{t("imports:formUnknown")}</dt>
            <dd className="tone-warm">{number(report.legalFormUnknown, lang)}</dd>
          </div>
        )}
      </dl>
      {source && <TextField label={t("imports:source")} value={source.value} onChange={source.onChange} />}
      <p className="panel-note">{t("imports:undoLater")}</p>
    </section>
  );
}
