import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { expectAccessible, openToday } from "../../test/screen";

describe("Importeren", () => {
  test("rehearses, maps a column anew, imports by keyboard and undoes", async () => {
    const { user } = await openToday();
    await user.keyboard("{Alt>}3{/Alt}");
    await screen.findByRole("heading", { name: "Importeren" });
    await expectAccessible();
    await user.keyboard("{Control>}o{/Control}");
    const rehearsal = await screen.findByRole("region", { name: "Proefimport" });
    await within(rehearsal).findByRole("list", { name: "Gevolg in aantallen" });
    expect(within(rehearsal).getByText("Warm 47 → Heet 62")).toBeTruthy();
    expect(within(rehearsal).getByText("zelfde nummer als Garage Bakker B.V.")).toBeTruthy();
    await expectAccessible();
    await user.click(within(rehearsal).getByRole("button", { name: /Kolom FTE/ }));
    await user.click(await screen.findByRole("option", { name: "overslaan" }));
    await waitFor(() => expect(within(rehearsal).queryByText("Warm 47 → Heet 62")).toBeNull());
    await within(rehearsal).findByText("Warm 47, blijft");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await screen.findByRole("heading", { name: "Geïmporteerd" });
    await expectAccessible();
    await user.keyboard("{Control>}z{/Control}");
    await screen.findByText(/Ongedaan gemaakt: Import van beurs-utrecht-2026/);
  });

  test("a long import shows its progress and can be stopped", async () => {
    const { user } = await openToday({ importTakes: 4000 });
    await user.keyboard("{Alt>}3{/Alt}{Control>}o{/Control}");
    await screen.findByRole("list", { name: "Gevolg in aantallen" });
    await user.click(
      within(screen.getByRole("region", { name: "Proefimport" })).getByRole("button", { name: "Importeren" }),
    );
    await screen.findByRole("progressbar", { name: "Bezig met importeren" });
    await expectAccessible();
    await user.click(screen.getByRole("button", { name: "Stoppen" }));
    await screen.findByText("Gestopt. Er is niets gewijzigd.");
  });

  test("a dropped file opens the rehearsal, a pdf is refused calmly", async () => {
    const { platform } = await openToday();
    act(() => platform.drop("brochure.pdf"));
    await screen.findByText("Dit is een pdf.");
    act(() => platform.drop("leden.csv"));
    await screen.findByText(/leden\.csv/);
  });

  test("an earlier import is rolled back weeks later", async () => {
    const { user } = await openToday();
    await user.keyboard("{Alt>}3{/Alt}");
    await user.click(await screen.findByRole("button", { name: "beurs-utrecht-2025.csv terugdraaien" }));
    await screen.findByText("188 leads teruggedraaid; 3 die later zijn gewijzigd, zijn gebleven.");
  });
});
