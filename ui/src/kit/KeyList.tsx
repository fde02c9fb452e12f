import type { ReactNode } from "react";
import { KeyCap } from "./KeyCap";
import "./KeyList.css";

type KeyListProps = {
  title: string;
  lines: { key: string; text: string; keys: string[] }[];
  note?: ReactNode;
  /** Its letters work even where single keys are switched off. */
  isAlways?: boolean;
};

/** Which key does what. */
export function KeyList({ title, lines, note, isAlways = false }: KeyListProps) {
  return (
    <section className={isAlways ? "key-list always" : "key-list"}>
      <h3>{title}</h3>
      <dl>
        {lines.map(({ key, text, keys }) => (
          <div key={key} className="key-line">
            <dt>{text}</dt>
            <dd>
              {keys.map((one) => (
                <KeyCap key={one} keys={one} />
              ))}
              <span className="visually-hidden">{keys.join(", ")}</span>
            </dd>
          </div>
        ))}
      </dl>
      {note && <p className="key-list-note">{note}</p>}
    </section>
  );
}
