import { describe, expect, test } from "vitest";
import { ACTION_IDS } from "./app/actions";
import { en, nl } from "./i18n";
import { QUEUE_REASONS } from "./queue/reasons";

function paths(table: object, at = ""): string[] {
  return Object.entries(table).flatMap(([key, value]) =>
    typeof value === "object" && value !== null ? paths(value, `${at}${key}.`) : [`${at}${key}`],
  );
}
function texts(table: object): string[] {
  return Object.values(table).flatMap((value) => (typeof value === "string" ? [value] : texts(value)));
}
const blanks = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

describe("the two languages", () => {
  test("have the same keys", () => {
    expect(paths(en)).toEqual(paths(nl));
  });
  test("say nothing empty", () => {
    expect([...texts(nl), ...texts(en)].filter((text) => text.trim() === "")).toEqual([]);
  });
  test("fill in the same blanks", () => {
    const [dutch, english] = [texts(nl), texts(en)];
    expect(dutch.filter((text, index) => blanks(text).join() !== blanks(english[index] ?? "").join())).toEqual([]);
  });
  test.each([
    ["quotes and apostrophes are curled", /["']/],
    ["three dots are one sign", /\.\.\./],
    ["a minus is a minus, a range has a dash", /(^|\s)-\d|\d-\d/],
    ["spaces are single and do not hang", / {2}|^ | $| [,.;:!?]/],
  ])("%s", (_, wrong) => {
    expect([...texts(nl), ...texts(en)].filter((text) => wrong.test(text))).toEqual([]);
  });
  test("end a message and its hint as sentences", () => {
    const said = [nl, en].flatMap(({ errors }) =>
      Object.values(errors.code).flatMap(({ message, hint }) => [message, hint]),
    );
    expect(said.filter((text) => !/[.?]$/.test(text))).toEqual([]);
  });
  test("speak of an email in English", () => {
    expect(texts(en).filter((text) => /\be-mail|\bmails?\b/i.test(text))).toEqual([]);
  });
  test("address the reader with u, never je", () => {
    expect(texts(nl).filter((text) => /\b(je|jij|jouw|jullie)\b/i.test(text))).toEqual([]);
  });
});

describe("every code has its words", () => {
  test("actions", () => {
    expect(ACTION_IDS.filter((id) => !Object.hasOwn(nl.app.action, id))).toEqual([]);
  });
  test("reasons of the queue", () => {
    expect(
      QUEUE_REASONS.filter((code) => !Object.keys(nl.queue.reason).some((key) => key.replace(/_\w+$/, "") === code)),
    ).toEqual([]);
  });
  test("problems have a message and a hint", () => {
    for (const language of [nl, en])
      expect(Object.values(language.errors.code).filter(({ message, hint }) => message === "" || hint === "")).toEqual(
        [],
      );
  });
  test("a closed book has a title and a way out for each problem", () => {
    expect(Object.keys(nl.app.closed.what)).toEqual(Object.keys(nl.app.closed.title));
  });
});
