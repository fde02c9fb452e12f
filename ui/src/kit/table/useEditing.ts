/** What is being typed into a cell, and what became of what was typed before. */
import { useCallback, useRef, useState } from "react";
import type { Draft, RowDrafts, TableColumn } from "./columns";

export type Editing<Row> = { row: Row; index: number; column: string; text: string };
type Drafts<Row> = ReadonlyMap<number, RowDrafts<Row>>;

type Editings<Row> = {
  editing: Editing<Row> | null;
  drafts: Drafts<Row>;
  begin: (row: Row, index: number, column: TableColumn<Row>) => void;
  /** Ends the editing: keeps the text, or with `null` the value as it was. */
  finish: (column: TableColumn<Row> | undefined, text: string | null) => void;
  /** The row being edited stands somewhere else now. */
  follow: (index: number) => void;
};

/** `refused` says aloud what was wrong, because the hand may have moved on; `fault` is said when keeping broke down. */
export function useEditing<Row>(
  idOf: (row: Row) => number,
  fault: string,
  refused: (column: TableColumn<Row>, row: Row, problem: string) => void,
): Editings<Row> {
  const [editing, setEditing] = useState<Editing<Row> | null>(null);
  const [drafts, setDrafts] = useState<Drafts<Row>>(new Map());
  const latest = useRef({ idOf, fault, refused });
  latest.current = { idOf, fault, refused };

  const write = useCallback(
    (id: number, key: string, change: (now: Draft<Row> | undefined) => Draft<Row> | undefined) => {
      setDrafts((before) => {
        const { [key]: now, ...others } = before.get(id) ?? {};
        const next = change(now);
        if (next === now) return before;
        const all = new Map(before);
        if (next) all.set(id, { ...others, [key]: next });
        else if (Object.keys(others).length > 0) all.set(id, others);
        else all.delete(id);
        return all;
      });
    },
    [],
  );

  function begin(row: Row, index: number, column: TableColumn<Row>) {
    if (!column.edit) return;
    const draft = drafts.get(idOf(row))?.[column.key];
    // What was refused or is on its way is what stands in the cell, so that is what is edited.
    const text = draft && draftCounts(draft, row) ? draft.text : column.edit.value(row);
    setEditing({ row, index, column: column.key, text });
  }

  async function keep(row: Row, column: TableColumn<Row>, text: string) {
    const id = idOf(row);
    const mine: Draft<Row> = { text, state: "pending", problem: "", over: row };
    write(id, column.key, () => mine);
    let problem: string | null;
    try {
      problem = (await column.edit?.onCommit(row, text)) ?? null;
    } catch {
      problem = latest.current.fault;
    }
    // A later text in the same cell has replaced this one.
    const settled: Draft<Row> = { ...mine, state: problem === null ? "kept" : "refused", problem: problem ?? "" };
    write(id, column.key, (now) => (now === mine ? settled : now));
    if (problem !== null) latest.current.refused(column, row, problem);
  }

  function finish(column: TableColumn<Row> | undefined, text: string | null) {
    if (!editing) return;
    setEditing(null);
    if (!column?.edit) return;
    const { row } = editing;
    const id = idOf(row);
    const isRefused = drafts.get(id)?.[column.key]?.state === "refused";
    // A refused text may be offered again as it is; any other is kept only when it changed.
    const same = isRefused ? column.edit.value(row) : editing.text;
    if (text !== null && text !== same) void keep(row, column, text);
    else if (isRefused) write(id, column.key, () => undefined);
  }

  const follow = useCallback((index: number) => {
    setEditing((now) => (now && now.index !== index ? { ...now, index } : now));
  }, []);
  return { editing, drafts, begin, finish, follow };
}

/** Whether a cell shows its draft: until a newer row has come with what was kept. */
export function draftCounts<Row>(draft: Draft<Row>, row: Row): boolean {
  return draft.state !== "kept" || draft.over === row;
}
