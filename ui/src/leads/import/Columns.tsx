import type { Column, ImportPlan } from "../../ipc";
import { Select } from "../../kit/Select";
import { fieldName, useWords } from "../../kit/words";

type ColumnsProps = { plan: ImportPlan; columns: Column[]; onColumns: (columns: Column[]) => void };

function slug(header: string): string {
  return header
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_|_$/g, "");
}

/** Which column is which field, each with an example from the file. */
export function Columns({ plan, columns, onColumns }: ColumnsProps) {
  const words = useWords();
  const { t } = words;
  return (
    <section className="panel" aria-label={t("imports:columns")}>
      <h2>{t("imports:columns")}</h2>
      <ul className="columns">
        {columns.map((column, place) => {
          const sample = column.samples.find((value) => value !== "");
          const own = column.target.startsWith("custom:") ? column.target : `custom:${slug(column.header)}`;
          const options = [
            { key: "skip", text: t("imports:skip") },
            ...plan.targets.map((key) => ({ key, text: fieldName(key, words) })),
            { key: own, text: t("imports:custom", { name: fieldName(own, words) }) },
          ];
          return (
            <li key={`${place}-${column.header}`} className={column.target === "skip" ? "skipped" : ""}>
              <span className="column-header">
                {column.header}
                {sample && <small>{t("imports:example", { sample })}</small>}
              </span>
              <Select
                label={t("imports:columnsOf", { header: column.header })}
                quietLabel
                options={options}
                value={column.target}
                onChange={(target) =>
                  onColumns(columns.map((other, index) => (index === place ? { ...other, target } : other)))
                }
              />
            </li>
          );
        })}
      </ul>
      <p className="panel-note">{t(plan.remembered ? "imports:remembered" : "imports:remember")}</p>
    </section>
  );
}
