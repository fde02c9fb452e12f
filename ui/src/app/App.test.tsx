import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { expectAccessible, open, openToday } from "../test/screen";

describe("first run and a closed book", () => {
  test("three ways to begin, and a model to pick", async () => {
    const { user } = await open({ state: "first-run" });
    await screen.findByRole("heading", { name: "Welkom bij Belrij" });
    expect(within(screen.getByRole("radiogroup", { name: "Hoe wilt u beginnen?" })).getAllByRole("radio")).toHaveLength(
      3,
    );
    expect(within(screen.getByRole("radiogroup", { name: "Met welk scoremodel?" })).getAllByRole("radio")).toHaveLength(
      4,
    );
    await expectAccessible();
    await user.click(screen.getByRole("button", { name: "Beginnen" }));
    await screen.findByRole("listbox", { name: "Vandaag" });
  });

  test("an own file goes straight to the rehearsal", async () => {
    const { user } = await open({ state: "first-run" });
    await user.click(await screen.findByRole("radio", { name: /Eigen bestand/ }));
    await user.click(screen.getByRole("button", { name: "Beginnen" }));
    await screen.findByRole("heading", { name: "Proefimport" });
  });

  test("a closed book says what to do and opens on trying again", async () => {
    const { user } = await open({ state: "closed", problem: "book-in-use" });
    await screen.findByRole("heading", { name: "Uw boek is al open" });
    await expectAccessible();
    await user.click(screen.getByRole("button", { name: "Opnieuw proberen" }));
    await screen.findByRole("listbox", { name: "Vandaag" });
  });
});

describe("frame", () => {
  test("Ctrl+K finds leads and verbs", async () => {
    const { user } = await openToday();
    await user.keyboard("{Control>}k{/Control}");
    const field = await screen.findByRole("combobox", { name: "Zoek een lead of een opdracht" });
    await expectAccessible();
    await user.type(field, "garage");
    await screen.findByRole("option", { name: /Garage Bakker/ });
    await user.keyboard("{Enter}");
    await screen.findByRole("heading", { name: "Garage Bakker B.V." });
  });

  test("? lists the keys of this screen, once each", async () => {
    const { user } = await openToday();
    await user.keyboard("?");
    const sheet = await screen.findByRole("dialog", { name: "Sneltoetsen van dit scherm" });
    expect(within(sheet).getByText("Resultaat: geen gehoor")).toBeTruthy();
    expect(within(sheet).getByText("Waarom niet in de lijst?")).toBeTruthy();
    await expectAccessible();
  });

  test("undo is named, redo brings it back", async () => {
    const { user } = await openToday();
    await user.keyboard("1{Control>}{Enter}{/Control}");
    await screen.findByRole("button", { name: /Ongedaan maken: Gesprek met De Vries Installaties/ });
    await user.keyboard("{Control>}z{/Control}");
    await screen.findByText("Ongedaan gemaakt: Gesprek met De Vries Installaties");
    await user.keyboard("{Control>}y{/Control}");
    await screen.findByText("Opnieuw gedaan: Gesprek met De Vries Installaties");
  });

  test("language, theme and single keys are settings that stay", async () => {
    const { user } = await openToday();
    await user.keyboard("{Control>},{/Control}");
    await screen.findByRole("heading", { name: "Instellingen" });
    await expectAccessible();
    await user.click(screen.getByRole("radio", { name: "Donker" }));
    expect(document.documentElement.dataset.theme).toBe("dark");
    await user.click(screen.getByRole("switch", { name: "Losse toetsen" }));
    await user.click(screen.getByRole("radio", { name: "English" }));
    await screen.findByRole("heading", { name: "Settings" });
    expect(document.documentElement.lang).toBe("en");
    await user.keyboard("{Alt>}1{/Alt}");
    await screen.findByRole("region", { name: "Card" });
    await user.keyboard("1");
    expect(screen.getByRole("radio", { name: "No answer" }).getAttribute("aria-checked")).toBe("false");
    await user.keyboard("{Control>}1{/Control}");
    await waitFor(() =>
      expect(screen.getByRole("radio", { name: "No answer" }).getAttribute("aria-checked")).toBe("true"),
    );
    await expectAccessible();
  });
});
