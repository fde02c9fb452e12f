import { QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { describe, expect, test, vi } from "vitest";
import { nl } from "../i18n";
import { PlatformProvider, queryClient } from "../ipc/asking";
import { fakePlatform } from "../ipc/fake";
import { NewLeadDialog } from "../leads/NewLeadDialog";
import { expectAccessible, open, openToday } from "../test/screen";
import { ACTION_IDS, type ActionId, ActionsProvider, useAction } from "./actions";
import { ChoicesProvider, readChoices } from "./choices";
import { Palette } from "./Palette";

const palette = () => screen.findByRole("combobox", { name: "Zoek een lead of een opdracht" });
const chosen = () => screen.getByRole("option", { selected: true });
const note = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Notitie" });
const focused = () => document.activeElement;

/** A part of the program by itself, with what everything in it needs. */
const client = queryClient();
const platform = fakePlatform();
function around(part: ReactNode) {
  return (
    <PlatformProvider value={platform}>
      <QueryClientProvider client={client}>
        <ChoicesProvider>{part}</ChoicesProvider>
      </QueryClientProvider>
    </PlatformProvider>
  );
}

function Registers({ id, how }: { id: ActionId; how: () => void }) {
  useAction(id, how);
  return null;
}

describe("palette", () => {
  test("everything that can be done is in it", async () => {
    const user = userEvent.setup();
    const done = vi.fn();
    const tree = (isOpen: boolean) =>
      around(
        <ActionsProvider singleKeys>
          {ACTION_IDS.map((id) => (
            <Registers key={id} id={id} how={() => done(id)} />
          ))}
          <Palette isOpen={isOpen} onClose={() => undefined} onLead={() => undefined} screen="today" book="a" />
        </ActionsProvider>,
      );
    const view = render(tree(false));
    view.rerender(tree(true));
    await palette();
    const names = screen
      .getAllByRole("option")
      .map((option) => option.querySelector(".option-text")?.firstChild?.textContent);
    const expected = ACTION_IDS.filter((id) => id !== "find").map((id) => nl.app.action[id]);
    expect(names.toSorted()).toEqual(expected.toSorted());
    await user.keyboard("{Enter}");
    await waitFor(() => expect(done.mock.calls).toEqual([["go-today"]]));
  });

  test("finds what was meant when a finger slipped, a verb and a lead", async () => {
    const { user } = await openToday();
    await user.keyboard("{Control>}k{/Control}");
    await user.type(await palette(), "intsellingen{Enter}");
    await screen.findByRole("heading", { name: "Instellingen" });
    await user.keyboard("{Control>}k{/Control}");
    await user.type(await palette(), "jnasen");
    await waitFor(() => expect(chosen().textContent).toContain("Bakkerij Jansen"));
    await expectAccessible();
    await user.keyboard("{Enter}");
    await screen.findByRole("heading", { name: "Bakkerij Jansen B.V." });
    // What was used last comes first the next time.
    await user.keyboard("{Control>}k{/Control}");
    await palette();
    await waitFor(() => expect(chosen().textContent).toContain("Bakkerij Jansen"));
    expect(screen.getAllByRole("option")[1]?.textContent).toContain("Naar Instellingen");
  });

  test("finds a number by some of its digits", async () => {
    const { user } = await openToday();
    await user.keyboard("{Control>}k{/Control}");
    await user.type(await palette(), "555 456");
    await waitFor(() => expect(chosen().textContent).toContain("0182 555 456"));
  });

  test("a few letters are a lead's name before they are a verb", async () => {
    const { user } = await openToday();
    await user.keyboard("{Control>}k{/Control}");
    await user.type(await palette(), "van");
    await waitFor(() => expect(chosen().textContent).toContain("Van Dam Groothandel"));
    expect(screen.getByRole("option", { name: /Naar Vandaag bellen/ })).toBeTruthy();
    await user.type(screen.getByRole("combobox"), "daag");
    await waitFor(() => expect(chosen().textContent).toContain("Naar Vandaag bellen"));
  });

  test("says why a verb cannot be done, and does not do it", async () => {
    const { user } = await openToday();
    await user.keyboard("{Control>}k{/Control}");
    await user.type(await palette(), "ongedaan");
    const undo = await screen.findByRole("option", { name: /Ongedaan maken/ });
    expect(undo.getAttribute("aria-disabled")).toBe("true");
    expect(undo.textContent).toContain("Er is niets om ongedaan te maken");
    await user.keyboard("{Enter}");
    expect(screen.getByRole("combobox")).toBeTruthy();
    await user.clear(screen.getByRole("combobox"));
    await user.type(screen.getByRole("combobox"), "zoeken in leads");
    expect((await screen.findByRole("option", { name: /Zoeken in leads/ })).textContent).toContain(
      "Op het scherm Leads",
    );
  });

  test("Escape gives the focus back, and what was typed is still there", async () => {
    const { user } = await openToday();
    await user.keyboard("o");
    await user.keyboard("Belt terug");
    await user.keyboard("{Control>}k{/Control}");
    await palette();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(focused()).toBe(note()));
    expect(note().value).toBe("Belt terug");
  });
});

describe("menu", () => {
  test.each([
    ["F10", "{F10}"],
    ["Alt alone", "{Alt}"],
  ])("%s opens it, Escape gives the focus back", async (_, keys) => {
    const { user } = await openToday();
    const before = focused();
    await user.keyboard(keys);
    const menu = await screen.findByRole("menu");
    expect(
      within(menu)
        .getByRole("menuitem", { name: /Ongedaan maken/ })
        .getAttribute("aria-disabled"),
    ).toBe("true");
    expect(menu.textContent).toContain("Er is niets om ongedaan te maken");
    await expectAccessible();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(focused()).toBe(before));
  });

  test("Alt with another key is that key, not the menu", async () => {
    const { user } = await openToday();
    await user.keyboard("{Alt>}2{/Alt}");
    await screen.findByRole("heading", { name: "Leads" });
    expect(screen.queryByRole("menu")).toBeNull();
  });

  test("what is chosen in it is done", async () => {
    const { user } = await openToday();
    await user.keyboard("{F10}");
    await user.click(await screen.findByRole("menuitem", { name: /Nieuwe lead/ }));
    await screen.findByRole("dialog", { name: nl.leads.add.title });
  });
});

test("zoom goes by keys, in front of a dialog too, and is remembered", async () => {
  const { user, platform } = await openToday();
  const zoom = vi.spyOn(document.documentElement.style, "setProperty");
  await user.keyboard("{Control>}++{/Control}");
  expect(readChoices().zoom).toBe(1.25);
  await user.keyboard("?");
  await screen.findByRole("dialog");
  await user.keyboard("{Control>}-{/Control}");
  expect(readChoices().zoom).toBe(1.1);
  expect(zoom).toHaveBeenLastCalledWith("zoom", "1.1");
  await user.keyboard("{Control>}0{/Control}");
  expect(readChoices().zoom).toBe(1);
  platform.setZoom(1);
});

test("the title names the screen, in the language of the screen; a switch keeps what was typed", async () => {
  const { user } = await openToday();
  expect(document.title).toBe("Vandaag bellen – Belrij");
  await user.keyboard("o");
  await user.keyboard("Belt terug");
  await user.keyboard("{Control>}k{/Control}");
  await user.type(await palette(), "english{Enter}");
  await waitFor(() => expect(document.title).toBe("Call today – Belrij"));
  const english = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Note" });
  expect(english.value).toBe("Belt terug");
  await waitFor(() => expect(focused()).toBe(english));
});

describe("next time", () => {
  test("the last screen and the opened lead are there again", async () => {
    const { user } = await openToday();
    await user.keyboard("{Control>}k{/Control}");
    await user.type(await palette(), "garage");
    await waitFor(() => expect(chosen().textContent).toContain("Garage Bakker"));
    await user.keyboard("{Enter}");
    await screen.findByRole("heading", { name: "Garage Bakker B.V." });
    cleanup();
    expect(JSON.stringify(localStorage)).not.toContain("Garage");
    await open();
    await screen.findByRole("heading", { name: "Garage Bakker B.V." });
    expect(focused()?.closest("main")).toBeTruthy();
  });

  test("an unsaved new lead is there again, a saved one is not", async () => {
    const user = userEvent.setup();
    const added = vi.fn();
    const dialog = () => render(around(<NewLeadDialog isOpen onClose={() => undefined} onAdded={added} />));
    const company = () => screen.getByRole<HTMLInputElement>("textbox", { name: /^Bedrijf/ });
    const first = dialog();
    await user.type(company(), "Smit");
    first.unmount();
    const second = dialog();
    expect(company().value).toBe("Smit");
    await user.click(screen.getByRole("button", { name: nl.leads.add.do }));
    await waitFor(() => expect(added).toHaveBeenCalled());
    second.unmount();
    dialog();
    expect(company().value).toBe("");
  });
});

test("in a narrow window one part of Vandaag bellen is shown, and choosing a lead shows its card", async () => {
  vi.spyOn(window, "matchMedia").mockImplementation(
    (query) =>
      ({
        media: query,
        matches: query === "(max-width: 900px)",
        addEventListener: () => undefined,
        removeEventListener: () => undefined,
      }) as unknown as MediaQueryList,
  );
  const { user } = await openToday();
  const part = () => document.querySelector<HTMLElement>(".today")?.dataset.part;
  expect(part()).toBe("card");
  await user.click(screen.getByRole("radio", { name: "Lijst" }));
  expect(part()).toBe("list");
  await user.click(screen.getByRole("option", { name: /Van Dam Groothandel/ }));
  expect(part()).toBe("card");
  await screen.findByRole("heading", { name: "Van Dam Groothandel" });
});

describe("a fault in a screen", () => {
  test("keeps the note, names a code and comes back with trying again", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const { user, platform } = await openToday();
    await user.keyboard("o");
    await user.keyboard("Belt terug");
    const { leadCard } = platform.commands;
    platform.commands.leadCard = async (lead) => {
      const answer = await leadCard(lead);
      return answer.status === "ok" ? { ...answer, data: { ...answer.data, phones: null as unknown as [] } } : answer;
    };
    screen.getByRole("listbox", { name: "Vandaag" }).focus();
    await user.keyboard("{ArrowDown}");
    const again = await screen.findByRole("button", { name: "Opnieuw proberen" });
    await waitFor(() => expect(focused()).toBe(again));
    expect(screen.getByText(/^Foutcode [0-9A-Z]{6}$/)).toBeTruthy();
    await expectAccessible();
    platform.commands.leadCard = leadCard;
    await user.click(again);
    await screen.findByRole("heading", { name: "Bouwbedrijf Hendriks" });
    await waitFor(() => expect(focused()?.closest("main")).toBeTruthy());
    screen.getByRole("listbox", { name: "Vandaag" }).focus();
    await user.keyboard("{ArrowUp}");
    await screen.findByRole("heading", { name: "De Vries Installaties" });
    expect(note().value).toBe("Belt terug");
  });
});
