import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { expectAccessible, openToday } from "../test/screen";

async function openLeads() {
  const opened = await openToday();
  await opened.user.keyboard("{Alt>}2{/Alt}");
  const grid = await screen.findByRole("grid", { name: "Leads" });
  await within(grid).findByText("Van Dam Groothandel");
  return { ...opened, grid };
}
const firstCompany = (grid: HTMLElement) =>
  within(grid).getAllByRole("row")[1]?.querySelector("[role=gridcell]")?.textContent;

describe("Leads", () => {
  test("searches as one types and sorts by header", async () => {
    const { user, grid } = await openLeads();
    await expectAccessible();
    expect(firstCompany(grid)).toBe("Van Dam Groothandel");
    await user.click(within(grid).getByRole("button", { name: "Bedrijf" }));
    await waitFor(() => expect(firstCompany(grid)).toBe("Administratiekantoor Mol"));
    await user.keyboard("{Control>}f{/Control}");
    await user.keyboard("delft");
    await screen.findByText("2 van 60");
    await waitFor(() => expect(firstCompany(grid)).toBe("Ingenieursbureau Hagen"));
    await user.keyboard("zzz");
    await screen.findByRole("heading", { name: "Niets gevonden" });
    await expectAccessible();
  });

  test("a lead opens by keyboard and its values change in place", async () => {
    const { user, grid } = await openLeads();
    grid.focus();
    await user.keyboard("{ArrowDown}{Enter}");
    await screen.findByRole("heading", { name: "Bakkerij Jansen B.V." });
    await expectAccessible();
    await user.click(screen.getByRole("button", { name: "Medewerkers wijzigen: 62" }));
    await user.clear(screen.getByRole("textbox", { name: "Medewerkers" }));
    await user.keyboard("veel{Enter}");
    await screen.findByText(/Dit is geen getal\./);
    await user.clear(screen.getByRole("textbox", { name: "Medewerkers" }));
    await user.keyboard("24{Enter}");
    await screen.findByRole("button", { name: "Medewerkers wijzigen: 24" });
    await screen.findByRole("button", { name: /Ongedaan maken: Bakkerij Jansen B\.V\., medewerkers gewijzigd/ });
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("heading", { name: "Bakkerij Jansen B.V." })).toBeNull());
  });

  test("Ctrl+N adds a lead and opens it", async () => {
    const { user } = await openLeads();
    await user.keyboard("{Control>}n{/Control}");
    const dialog = await screen.findByRole("dialog", { name: "Nieuwe lead" });
    await expectAccessible();
    await user.click(within(dialog).getByRole("button", { name: "Toevoegen" }));
    await within(dialog).findByText("Vul een bedrijf of een achternaam in.");
    await user.type(within(dialog).getByRole("textbox", { name: "Bedrijf" }), "Zadelmakerij Pol");
    await user.click(within(dialog).getByRole("button", { name: "Toevoegen" }));
    await screen.findByRole("heading", { name: "Zadelmakerij Pol" });
  });
});
