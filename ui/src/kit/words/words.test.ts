import { describe, expect, test } from "vitest";
import { i18next } from "../../i18n";
import { date, day, later, left, moment, signed, type Words } from "./moment";

const words = (now: string, lang: "nl" | "en" = "nl"): Words => ({
  t: i18next.getFixedT(lang, ["app"]) as Words["t"],
  lang,
  now,
});
const NOW = "2026-03-03T14:12:00+01:00";

describe("moments", () => {
  test.each([
    ["2026-03-03T16:20:00+01:00", "vandaag 16:20"],
    ["2026-03-04T09:00:00+01:00", "morgen 09:00"],
    ["2026-03-02T09:00:00+01:00", "gisteren 09:00"],
    ["2026-03-12T09:05:00+01:00", "do 12 mrt 09:05"],
    ["2027-05-01T09:00:00+02:00", "1 mei 2027 09:00"],
    ["2026-03-29T03:30:00+02:00", "zo 29 mrt 03:30"],
  ])("%s is said as %s", (at, said) => {
    expect(moment(at, words(NOW))).toBe(said);
  });
  test("a date has no time", () => {
    expect(day("2026-03-04", words(NOW))).toBe("morgen");
    expect(date("2026-03-12", words(NOW, "en"))).toBe("Thu 12 Mar");
  });
  test("the digits are the book's wall clock, whatever the offset", () => {
    expect(moment("2026-07-01T09:00:00+02:00", words("2026-07-01T08:00:00+02:00"))).toBe("vandaag 09:00");
  });
});

test("two hours later keeps the offset", () => {
  expect(later(NOW, 2)).toBe("2026-03-03T16:12:00+01:00");
  expect(later("2026-03-03T23:30:00Z", 2)).toBe("2026-03-04T01:30:00Z");
});

describe("time left", () => {
  test.each([
    ["2026-03-03T16:20:00+01:00", "nog 2 u 08"],
    ["2026-03-03T14:47:00+01:00", "nog 35 min"],
    ["2026-03-04T09:00:00+01:00", "vóór morgen 09:00"],
    ["2026-03-03T14:00:00+01:00", "was vandaag 14:00"],
  ])("until %s", (due, said) => {
    expect(left(due, words(NOW))).toBe(said);
  });
});

test("points carry a sign and a real minus", () => {
  expect([signed(5), signed(-5), signed(0)]).toEqual(["+5", "−5", "+0"]);
});
