import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactNode, useState } from "react";
import { I18nProvider } from "react-aria-components";
import { describe, expect, test, vi } from "vitest";
import { i18next } from "../i18n";
import { expectAccessible } from "../test/screen";
import { DateField, TimeField } from "./DateField";
import { DatePicker } from "./DatePicker";
import { dateOf, readDate, weekNumber } from "./heldDate";
import { NowProvider } from "./words";

function Here({ locale = "nl-NL", children }: { locale?: string; children: ReactNode }) {
  return (
    <I18nProvider locale={locale}>
      <NowProvider now="2026-03-03T09:30:00+01:00">{children}</NowProvider>
    </I18nProvider>
  );
}

type Told = { first?: string | null; told: (value: string | null) => void; min?: string; max?: string };

function Day({ first = null, told, ...range }: Told) {
  const [value, setValue] = useState(first);
  return (
    <DateField
      label="Contract loopt tot"
      value={value}
      onChange={(next) => {
        told(next);
        setValue(next);
      }}
      {...range}
    />
  );
}

function Pick({ first = null, told, ...range }: Told) {
  const [value, setValue] = useState(first);
  return (
    <DatePicker
      label="Terugbellen op"
      value={value}
      hasQuick
      onChange={(next) => {
        told(next);
        setValue(next);
      }}
      {...range}
    />
  );
}

const places = (label: string) =>
  within(screen.getByRole("group", { name: label }))
    .getAllByRole("spinbutton")
    .map((place) => place.textContent);

describe("reading what is pasted", () => {
  test.each([
    ["5-3-2026", "2026-03-05"],
    ["05/03/26", "2026-03-05"],
    [" 2026-03-05 ", "2026-03-05"],
    ["31-2-2026", undefined],
    ["morgen", undefined],
  ])("%s", (text, iso) => {
    expect(readDate(text)?.toString()).toBe(iso);
  });
});

test.each([
  ["2025-12-29", 1],
  ["2026-03-02", 10],
  ["2026-12-28", 53],
])("the week of Monday %s is number %i", (monday, week) => {
  const date = dateOf(monday);
  expect(date && weekNumber(date)).toBe(week);
});

test("a date is typed day first, and told only when its year is whole", async () => {
  const told = vi.fn();
  const user = userEvent.setup();
  render(
    <Here>
      <Day told={told} />
    </Here>,
  );
  expect(places("Contract loopt tot")).toEqual(["dd", "mm", "jjjj"]);
  await user.tab();
  await user.keyboard("05032026");
  expect(told.mock.calls).toEqual([["2026-03-05"]]);
  expect(places("Contract loopt tot")).toEqual(["05", "03", "2026"]);
  await expectAccessible();
});

test("a year of two digits is this century", async () => {
  const told = vi.fn();
  const user = userEvent.setup();
  render(
    <Here>
      <Day told={told} />
    </Here>,
  );
  await user.tab();
  await user.keyboard("050326");
  expect(told).not.toHaveBeenCalled();
  await user.tab();
  expect(told.mock.calls).toEqual([["2026-03-05"]]);
});

test("a pasted date fills all of its places", async () => {
  const told = vi.fn();
  const user = userEvent.setup();
  render(
    <Here>
      <Day told={told} />
    </Here>,
  );
  await user.tab();
  await user.paste("24/12/2026");
  expect(told.mock.calls).toEqual([["2026-12-24"]]);
});

test("English people see slashes", () => {
  render(
    <Here locale="en-GB">
      <Day told={() => undefined} first="2026-03-05" />
    </Here>,
  );
  expect(screen.getByRole("group").textContent).toContain("05/03/2026");
});

test("a day out of range is told, and the field says from when", () => {
  render(
    <Here>
      <Day told={() => undefined} first="2026-03-01" min="2026-03-03" />
    </Here>,
  );
  expect(screen.getByText("Kies een dag vanaf di 3 mrt.")).toBeTruthy();
});

test("a time is told by the clock of 24 hours", async () => {
  const told = vi.fn();
  const user = userEvent.setup();
  function Clock() {
    const [value, setValue] = useState<string | null>(null);
    return (
      <TimeField
        label="Tijd"
        value={value}
        min="09:00"
        onChange={(next) => {
          told(next);
          setValue(next);
        }}
      />
    );
  }
  render(
    <Here locale="en-GB">
      <Clock />
    </Here>,
  );
  await user.tab();
  await user.keyboard("1430");
  expect(told).toHaveBeenLastCalledWith("14:30");
  await user.keyboard("{ArrowUp}");
  expect(told).toHaveBeenLastCalledWith("14:31");
  await expectAccessible();
});

test("the calendar opens by Alt+ArrowDown on the chosen month, with week numbers, and takes a day", async () => {
  const told = vi.fn();
  const user = userEvent.setup();
  render(
    <Here>
      <Pick told={told} first="2026-03-05" />
    </Here>,
  );
  await user.tab();
  await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
  const grid = await screen.findByRole("grid");
  expect(grid.getAttribute("aria-label")).toContain("maart 2026");
  expect(screen.getAllByText(/^week \d+$/).map((week) => week.textContent)).toEqual(
    [9, 10, 11, 12, 13, 14].map((week) => `week ${week}`),
  );
  expect(within(grid).getAllByRole("columnheader", { hidden: true })[0]?.textContent).toBe("ma");
  await expectAccessible();
  await waitFor(() => expect(document.activeElement?.textContent).toBe("5"));
  await user.keyboard("{ArrowDown}{Enter}");
  expect(told).toHaveBeenLastCalledWith("2026-03-12");
  await waitFor(() => expect(screen.queryByRole("grid")).toBeNull());
});

test("quick choices count from the book's today, and leave out what is too early", async () => {
  const told = vi.fn();
  const user = userEvent.setup();
  render(
    <Here>
      <Pick told={told} min="2026-03-04" />
    </Here>,
  );
  await user.click(screen.getByRole("button", { name: /Kalender openen/ }));
  const quick = within(await screen.findByRole("group", { name: "Snel kiezen" }));
  expect(quick.getByRole<HTMLButtonElement>("button", { name: /Vandaag/ }).disabled).toBe(true);
  await user.click(quick.getByRole("button", { name: "Over een week di 10 mrt" }));
  expect(told.mock.calls).toEqual([["2026-03-10"]]);
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

test("in English the words are English", async () => {
  await i18next.changeLanguage("en");
  const user = userEvent.setup();
  render(
    <Here locale="en-GB">
      <Pick told={() => undefined} />
    </Here>,
  );
  await user.click(screen.getByRole("button", { name: /Open the calendar/ }));
  expect(await screen.findByRole("button", { name: /Tomorrow/ })).toBeTruthy();
});
