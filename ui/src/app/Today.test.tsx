import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { expectAccessible, open, openToday } from "../test/screen";

const heading = () =>
  within(screen.getByRole("region", { name: "Kaart" })).getByRole("heading", { level: 2 }).textContent;
const shows = (company: string) => waitFor(() => expect(heading()).toBe(company));
const tally = () => screen.getByRole("list", { name: "Vandaag tot nu toe" }).textContent;

describe("Vandaag bellen", () => {
  test("opens with the first promise, its reason and its number", async () => {
    await openToday();
    await shows("De Vries Installaties");
    const list = screen.getByRole("listbox", { name: "Vandaag" });
    expect((await within(list).findByRole("option", { selected: true })).textContent).toContain("14:30 · beloofd");
    expect(screen.getByText("0224 555 007")).toBeTruthy();
    expect(screen.getByText("Bellen mag · bv")).toBeTruthy();
    await expectAccessible();
  });

  test("three calls by keys alone, the last one taken back", async () => {
    const { user } = await openToday();
    await shows("De Vries Installaties");
    await user.keyboard("1{Control>}{Enter}{/Control}");
    await shows("Bouwbedrijf Hendriks");
    await user.keyboard("3{Control>}{Enter}{/Control}");
    await shows("Van Dam Groothandel");
    await user.keyboard("o");
    await user.keyboard("Wil een demo.");
    await user.keyboard("{Control>}4{/Control}");
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Afspraak op" })));
    await user.keyboard("do 10:00");
    await screen.findByText("Afspraak do 5 mrt 10:00");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(heading()).not.toBe("Van Dam Groothandel"));
    expect(tally()).toContain("17 gebeld");
    await user.keyboard("{Control>}z{/Control}");
    await shows("Van Dam Groothandel");
    await waitFor(() =>
      expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Notitie" }).value).toBe("Wil een demo."),
    );
    expect(screen.getByRole("radio", { name: "Afspraak" }).getAttribute("aria-checked")).toBe("true");
    await waitFor(() => expect(tally()).toContain("16 gebeld"));
  });

  test("letters answer the question that has the focus, and the score follows", async () => {
    const { user } = await openToday();
    await shows("De Vries Installaties");
    const receipt = screen.getByRole("complementary", { name: "Waarom deze score" });
    await user.keyboard("{Enter}");
    const first = screen.getByRole("radiogroup", { name: "Gebruikt u op dit moment een administratiepakket?" });
    await waitFor(() => expect(first.contains(document.activeElement)).toBe(true));
    await user.keyboard("j{Tab}c");
    expect(screen.getByRole("radio", { name: /Excel/ }).getAttribute("aria-checked")).toBe("true");
    await waitFor(() => expect(within(receipt).getByText("huidig pakket: Excel")).toBeTruthy());
    expect(within(receipt).getByText("55")).toBeTruthy();
    await user.keyboard("x");
    expect(
      within(screen.getByRole("radiogroup", { name: "Welk pakket gebruikt u?" }))
        .getByRole("radio", { name: "Wil niet zeggen" })
        .getAttribute("aria-checked"),
    ).toBe("true");
    await user.keyboard("{Delete}");
    expect(screen.getByRole("radio", { name: /Excel/ }).getAttribute("aria-checked")).toBe("false");
    await expectAccessible();
  });

  test("Enter pressed once too often answers nothing", async () => {
    const { user } = await openToday();
    await shows("De Vries Installaties");
    await user.keyboard("{Enter}{Enter}");
    expect(screen.getByRole("radio", { name: "Ja" }).getAttribute("aria-checked")).toBe("false");
  });

  test("a note is kept while another lead is looked at", async () => {
    const { user } = await openToday();
    await shows("De Vries Installaties");
    await user.keyboard("o");
    await user.keyboard("Terug na vier uur");
    screen.getByRole("listbox", { name: "Vandaag" }).focus();
    await user.keyboard("{ArrowDown}");
    await shows("Bouwbedrijf Hendriks");
    await user.keyboard("{ArrowUp}");
    await shows("De Vries Installaties");
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Notitie" }).value).toBe("Terug na vier uur");
  });

  test("saving without a result asks for one, a callback asks for its moment", async () => {
    const { user } = await openToday();
    await shows("De Vries Installaties");
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(screen.getByText("Kies een resultaat; Belrij stelt de volgende stap voor.")).toBeTruthy();
    await user.keyboard("t");
    await screen.findByText("Wanneer belt u terug?");
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Terugbellen op" })));
    await user.keyboard("ooit");
    await screen.findByText("Dit moment is niet duidelijk.");
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(heading()).toBe("De Vries Installaties");
    await user.clear(screen.getByRole("textbox", { name: "Terugbellen op" }));
    await user.keyboard("over 2 weken");
    await screen.findByText("Terugbellen di 17 mrt 09:00");
  });

  test("skipping asks why and shows the next card", async () => {
    const { user } = await openToday();
    await shows("De Vries Installaties");
    await user.keyboard("s");
    const dialog = await screen.findByRole("dialog", { name: "De Vries Installaties overslaan" });
    await expectAccessible();
    await user.click(within(dialog).getByRole("radio", { name: "Nog niet voorbereid" }));
    await user.click(within(dialog).getByRole("button", { name: "Overslaan" }));
    await shows("Bouwbedrijf Hendriks");
    await waitFor(() => expect(screen.getByRole("listbox", { name: "Vandaag" }).textContent).not.toContain("De Vries"));
  });

  test("why not names the block of any lead", async () => {
    const { user } = await openToday();
    await shows("De Vries Installaties");
    await user.keyboard("w");
    await screen.findByText("De Vries Installaties staat in de lijst, op plaats 1.");
    await expectAccessible();
    await user.type(screen.getByRole("combobox", { name: "Lead" }), "slagerij");
    await user.click(await screen.findByRole("option", { name: /Slagerij de Wit/ }));
    await screen.findByText("Slagerij de Wit staat niet in de lijst.");
    expect(screen.getByText("De lead rust.")).toBeTruthy();
    expect(screen.getByText("Tot vr 1 mei 09:00.")).toBeTruthy();
  });

  test("outside calling hours the list stays, with a word about when calling resumes", async () => {
    await openToday({ now: "2026-03-03T19:30:00+01:00" });
    expect(
      screen.getByText("De beltijden zijn voorbij; bellen kan weer morgen 08:30. De lijst staat dan klaar."),
    ).toBeTruthy();
    await expectAccessible();
  });

  test("an empty book teaches the next step", async () => {
    const { user } = await open({ state: "first-run" });
    await user.click(await screen.findByRole("radio", { name: /Leeg boek/ }));
    await user.click(screen.getByRole("button", { name: "Beginnen" }));
    await screen.findByRole("heading", { name: "Nog geen leads" });
    await expectAccessible();
    await user.click(screen.getByRole("button", { name: "Leads importeren" }));
    await screen.findByRole("heading", { name: "Importeren" });
  });
});
