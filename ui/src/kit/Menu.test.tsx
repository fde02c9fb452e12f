import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { expectAccessible } from "../test/screen";
import { ContextMenu, useContextMenu } from "./ContextMenu";
import { MenuButton, type MenuSection, SplitButton } from "./Menu";

function actions(done: (key: string) => void): MenuSection[] {
  return [
    {
      key: "do",
      items: [
        { key: "call", text: "Bellen", keys: "Enter", onAction: () => done("call") },
        { key: "export", text: "Exporteren", whyNot: "Er loopt nog een import.", onAction: () => done("export") },
        {
          key: "owner",
          text: "Behandelaar",
          items: [
            { key: "sanne", text: "Sanne", onAction: () => done("sanne") },
            { key: "mark", text: "Mark", onAction: () => done("mark") },
          ],
        },
      ],
    },
    {
      key: "out",
      title: "Weg",
      items: [{ key: "delete", text: "Verwijderen", isDanger: true, onAction: () => done("delete") }],
    },
  ];
}

test("opens on its first line, does what is chosen, and gives the focus back", async () => {
  const done = vi.fn();
  const user = userEvent.setup();
  render(<MenuButton label="Acties" sections={actions(done)} />);
  await user.tab();
  await user.keyboard("{ArrowDown}");
  expect(document.activeElement).toBe(screen.getByRole("menuitem", { name: /Bellen/ }));
  await expectAccessible();
  await user.keyboard("{End}{Enter}");
  expect(done).toHaveBeenCalledExactlyOnceWith("delete");
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: "Acties" })));
});

test("what cannot be done now stays reachable, says why, and does nothing", async () => {
  const done = vi.fn();
  const user = userEvent.setup();
  render(<MenuButton label="Acties" sections={actions(done)} />);
  await user.tab();
  await user.keyboard("{ArrowDown}{ArrowDown}");
  const line = screen.getByRole("menuitem", { name: /Exporteren/ });
  expect(document.activeElement).toBe(line);
  expect(line.getAttribute("aria-disabled")).toBe("true");
  expect(line.textContent).toContain("Er loopt nog een import.");
  await user.keyboard("{Enter}");
  await user.click(line);
  expect(done).not.toHaveBeenCalled();
  expect(screen.getByRole("menu")).toBeTruthy();
});

test("a menu at the side opens with ArrowRight and closes with ArrowLeft", async () => {
  const done = vi.fn();
  const user = userEvent.setup();
  render(<MenuButton label="Acties" sections={actions(done)} />);
  await user.tab();
  await user.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}{ArrowRight}");
  await waitFor(() => expect(document.activeElement?.textContent?.trim()).toBe("Sanne"));
  await user.keyboard("{ArrowLeft}");
  await waitFor(() => expect(document.activeElement?.textContent?.trim()).toBe("Behandelaar"));
  await user.keyboard("{ArrowRight}");
  await waitFor(() => expect(document.activeElement?.textContent?.trim()).toBe("Sanne"));
  await user.keyboard("{ArrowDown}{Enter}");
  expect(done).toHaveBeenCalledExactlyOnceWith("mark");
});

function Columns() {
  const [shown, setShown] = useState(["phone"]);
  const flip = (key: string) => setShown(shown.includes(key) ? shown.filter((one) => one !== key) : [...shown, key]);
  const items = ["phone", "score"].map((key) => ({
    key,
    text: key,
    isSelected: shown.includes(key),
    onAction: () => flip(key),
  }));
  return <MenuButton label="Kolommen" sections={[{ key: "columns", title: "Tonen", choose: "many", items }]} />;
}

test("lines that hold are isTicked, and Space leaves the menu open for the next", async () => {
  const user = userEvent.setup();
  render(<Columns />);
  await user.click(screen.getByRole("button"));
  const score = () => screen.getByRole("menuitemcheckbox", { name: "score" });
  expect(score().getAttribute("aria-checked")).toBe("false");
  score().focus();
  await user.keyboard(" ");
  expect(score().getAttribute("aria-checked")).toBe("true");
  await expectAccessible();
});

test("a split button does the usual at once, and the rest from its menu", async () => {
  const done = vi.fn();
  const user = userEvent.setup();
  render(
    <SplitButton label="Opslaan" onPress={() => done("save")} sections={actions(done)}>
      Opslaan
    </SplitButton>,
  );
  await user.click(screen.getByRole("button", { name: "Opslaan" }));
  expect(done).toHaveBeenLastCalledWith("save");
  await user.click(screen.getByRole("button", { name: "Andere manieren: Opslaan" }));
  await user.click(screen.getByRole("menuitem", { name: /Bellen/ }));
  expect(done).toHaveBeenLastCalledWith("call");
});

test.each([
  ["Shift+F10", "{Shift>}{F10}{/Shift}"],
  ["the menu key", "{ContextMenu}"],
])("%s opens the menu of what has the focus, and Escape gives it back", async (_, keys) => {
  const done = vi.fn();
  const user = userEvent.setup();
  render(
    <ContextMenu label="Lead" sections={actions(done)}>
      <button type="button">Bakkerij Jansen</button>
    </ContextMenu>,
  );
  await user.tab();
  await user.keyboard(keys);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("menuitem", { name: /Bellen/ })));
  await expectAccessible();
  await user.keyboard("{Escape}");
  await waitFor(() => expect(document.activeElement?.textContent?.trim()).toBe("Bakkerij Jansen"));
  expect(screen.queryByRole("menu")).toBeNull();
});

function List() {
  const { targetProps, menu } = useContextMenu("Lead", (target) => {
    const id = target.closest("[role=option]")?.id;
    return id ? [{ key: "one", items: [{ key: "call", text: `Bel ${id}` }] }] : null;
  });
  return (
    <>
      <div role="listbox" aria-label="Leads" tabIndex={0} aria-activedescendant="kok" {...targetProps}>
        <div role="option" id="jansen" aria-selected="false">
          Jansen
        </div>
        <div role="option" id="kok" aria-selected="true">
          Kok
        </div>
      </div>
      {menu}
    </>
  );
}

test("in a list the key means the line that has the arrows, and the mouse the line under it", async () => {
  const user = userEvent.setup();
  render(<List />);
  screen.getByRole("listbox").focus();
  await user.keyboard("{ContextMenu}");
  expect(screen.getByRole("menuitem").textContent?.trim()).toBe("Bel kok");
  await user.keyboard("{Enter}");
  await waitFor(() => expect(screen.queryByRole("menu")).toBeNull());
  expect(fireEvent.contextMenu(screen.getByText("Jansen"))).toBe(false);
  expect((await screen.findByRole("menuitem")).textContent?.trim()).toBe("Bel jansen");
  await user.keyboard("{Escape}");
  // Where there is nothing to do, the place keeps the browser's own.
  expect(fireEvent.contextMenu(screen.getByRole("listbox"))).toBe(true);
});
