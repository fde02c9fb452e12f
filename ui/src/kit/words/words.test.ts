import { describe, expect, test } from "vitest";
import { i18next } from "../../i18n";
import { capital, duration, languageName, list, money, number, percent, percentRange, range, signed } from "./amount";
import { date, day, dayAloud, later, left, moment, relativeDay, type Words } from "./moment";

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
  test("a day aloud has no short words", () => {
    expect(dayAloud("2026-02-25", words(NOW))).toBe("op woensdag 25 februari");
    expect(dayAloud("2026-02-25", words(NOW, "en"))).toBe("on Wednesday 25 February");
    expect(dayAloud("2026-03-02", words(NOW))).toBe("gisteren");
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

/** With ordinary spaces, as one reads it. */
const read = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

describe("amounts in the reader's notation", () => {
  test("points carry a sign and a real minus", () => {
    expect([signed(5), signed(-5), signed(0), signed(-1250, "nl")]).toEqual(["+5", "−5", "+0", "−1.250"]);
  });
  test.each([
    ["nl", number(1250, "nl"), "1.250"],
    ["nl", number(2.5, "nl"), "2,5"],
    ["en", number(-1250.5, "en"), "−1,250.5"],
    ["nl", percent(0.124, "nl"), "12 %"],
    ["nl", percent(0.124, "nl", 1), "12,4 %"],
    ["en", percent(0.124, "en"), "12%"],
    ["nl", percentRange(0.24, 0.63, "nl"), "24–63 %"],
    ["en", percentRange(0.24, 0.63, "en"), "24–63%"],
    ["nl", range(25, 50, "nl"), "25–50"],
    ["nl", range(1000, 2500, "nl"), "1.000–2.500"],
    ["nl", range(-10, 10, "nl"), "−10 – 10"],
    ["nl", range(5, 5, "nl"), "5"],
    ["nl", money(1250, "nl"), "€ 1.250"],
    ["nl", money(12.5, "nl"), "€ 12,50"],
    ["en", money(1250, "en"), "€1,250"],
    ["nl", list(["Excel", "AFAS", "SnelStart"], "nl"), "Excel, AFAS en SnelStart"],
    ["en", list(["Excel", "AFAS"], "en"), "Excel and AFAS"],
  ])("%s: %s", (_, text, expected) => {
    expect(read(text)).toBe(expected);
  });
  test("the sign of a percentage never stands alone on a line", () => {
    expect(percent(0.12, "nl")).toBe("12\u00a0%");
  });
  test("a call's length grows an hour when it needs one", () => {
    expect([duration(7), duration(247), duration(3847)]).toEqual(["0:07", "4:07", "1:04:07"]);
  });
  test("a language is named in itself", () => {
    expect([languageName("nl"), languageName("en")]).toEqual(["Nederlands", "English"]);
  });
  test("a line begins with a capital, the Dutch ij with both its letters", () => {
    expect([capital("ijkleads", "nl"), capital("élan", "nl"), capital("", "nl")]).toEqual(["IJkleads", "Élan", ""]);
  });
  test("a number in a sentence is written the same way", () => {
    expect(i18next.getFixedT("nl", ["app"])("settings.leads", { count: 12500 })).toBe("12.500 leads");
    expect(i18next.getFixedT("en", ["app"])("settings.leads", { count: 12500 })).toBe("12,500 leads");
  });
});

describe("days off", () => {
  test.each([
    ["2026-03-03", "vandaag"],
    ["2026-03-01", "eergisteren"],
    ["2026-02-20", "11 dagen geleden"],
    ["2026-03-08", "over 5 dagen"],
  ])("%s is %s", (at, said) => {
    expect(relativeDay(at, words(NOW))).toBe(said);
  });
  test("in English", () => {
    expect(relativeDay("2026-03-08", words(NOW, "en"))).toBe("in 5 days");
  });
});
