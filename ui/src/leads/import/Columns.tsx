import type { Column, ImportPlan } from "../../ipc";
import { Panel } from "../../kit/Panel";
import { Select } from "../../kit/Select";
import { Text } from "../../kit/Text";
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
    <Panel isQuiet title={t("imports:columns")}>
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
            <li key={`${place}-${column.header}`}>
              <div className="column-header">
                <Text size="s" tone={column.target === "skip" ? "muted" : "plain"}>
                  {column.header}
                </Text>
                {sample && (
                  <Text as="div" size="xs" tone="muted" lines={1}>
                    {t("imports:example", { sample })}
                  </Text>
                )}
              </div>
              <Select
                label={t("imports:columnsOf", { header: column.header })}
                isLabelHidden
                isSmall
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
      <Text as="p" size="xs" tone="muted">
        {t(plan.remembered ? "imports:remembered" : "imports:remember")}
      </Text>
    </Panel>
  );
}
