import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { expectAccessible } from "../test/screen";
import { Button } from "./Button";
import { ConfirmDialog, Dialog } from "./Dialog";
import { Drawer } from "./Drawer";
import { Loading } from "./Loading";
import { Meter } from "./Meter";
import { Problem } from "./Problem";
import { Progress } from "./Progress";
import { ScoreFigure } from "./ScoreFigure";
import { Tabs } from "./Tabs";
import { Toaster, useToast } from "./Toast";

const WIDE = window.matchMedia;
afterEach(() => {
  window.matchMedia = WIDE;
  vi.useRealTimers();
});

describe("a dialog", () => {
  function Screen() {
    const [isOpen, setOpen] = useState(false);
    return (
      <main>
        <Button onPress={() => setOpen(true)}>Overslaan</Button>
        <Dialog title="Waarom?" isOpen={isOpen} onClose={() => setOpen(false)} foot={<Button>Bewaren</Button>}>
          <input aria-label="reden" />
        </Dialog>
      </main>
    );
  }
  test("closes with Escape and gives the focus back to what opened it", async () => {
    const user = userEvent.setup();
    render(<Screen />);
    await user.tab();
    await user.keyboard("{Enter}");
    expect(await screen.findByRole("dialog", { name: "Waarom?" })).toBeTruthy();
    await expectAccessible();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: "Overslaan" })));
  });
  test("keeps the Tab key inside", async () => {
    const user = userEvent.setup();
    render(<Screen />);
    await user.click(screen.getByRole("button", { name: "Overslaan" }));
    const dialog = await screen.findByRole("dialog");
    for (let step = 0; step < 5; step++) {
      await user.tab();
      expect(dialog.contains(document.activeElement)).toBe(true);
    }
  });
});

describe("a confirmation", () => {
  function Confirm({ isDanger, isPending = false, onConfirm }: Parameters<typeof Asked>[0]) {
    return <Asked isDanger={isDanger} isPending={isPending} onConfirm={onConfirm} />;
  }
  function Asked(props: { isDanger: boolean; isPending?: boolean; onConfirm: () => void }) {
    const [isOpen, setOpen] = useState(true);
    return (
      <ConfirmDialog
        {...props}
        title="212 leads wissen?"
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        confirmLabel="212 leads wissen"
      >
        Ook hun gesprekken verdwijnen.
      </ConfirmDialog>
    );
  }
  test("says what will change, and confirms with Enter", async () => {
    const user = userEvent.setup();
    const confirm = vi.fn();
    render(<Confirm isDanger={false} onConfirm={confirm} />);
    const dialog = screen.getByRole("alertdialog", { name: "212 leads wissen?" });
    const described = dialog.getAttribute("aria-describedby") ?? "";
    expect(document.getElementById(described)?.textContent).toContain("verdwijnen");
    await expectAccessible();
    await user.keyboard("{Enter}");
    expect(confirm).toHaveBeenCalledOnce();
  });
  test("of a danger starts at the way out", async () => {
    const user = userEvent.setup();
    const confirm = vi.fn();
    render(<Confirm isDanger onConfirm={confirm} />);
    await user.keyboard("{Enter}");
    await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
    expect(confirm).not.toHaveBeenCalled();
  });
  test("cannot be left half way", async () => {
    const user = userEvent.setup();
    render(<Confirm isDanger isPending onConfirm={() => undefined} />);
    await user.keyboard("{Escape}");
    expect(screen.getByRole("alertdialog")).toBeTruthy();
  });
});

describe("a drawer", () => {
  function Screen({ takesFocus }: { takesFocus?: boolean }) {
    const [isOpen, setOpen] = useState(false);
    return (
      <main>
        <Button onPress={() => setOpen(true)}>Jansen</Button>
        <Drawer
          title="Bakkerij Jansen"
          isOpen={isOpen}
          onClose={() => setOpen(false)}
          {...(takesFocus === undefined ? {} : { takesFocus })}
        >
          <Button>Bellen</Button>
        </Drawer>
      </main>
    );
  }
  test("beside the screen takes the focus, closes with Escape and gives it back", async () => {
    const user = userEvent.setup();
    render(<Screen />);
    await user.click(screen.getByRole("button", { name: "Jansen" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Bakkerij Jansen" }));
    await expectAccessible();
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("heading", { name: "Bakkerij Jansen" })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Jansen" }));
  });
  test("can leave the hand where it is", async () => {
    const user = userEvent.setup();
    render(<Screen takesFocus={false} />);
    await user.click(screen.getByRole("button", { name: "Jansen" }));
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Jansen" }));
  });
  test("in a narrow window comes in front, and Escape closes it", async () => {
    window.matchMedia = (query) => ({ ...WIDE(query), matches: true });
    const user = userEvent.setup();
    render(<Screen />);
    const opener = screen.getByRole("button", { name: "Jansen" });
    await user.click(opener);
    expect(await screen.findByRole("dialog", { name: "Bakkerij Jansen" })).toBeTruthy();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(opener));
  });
});

test("tabs are walked with the arrows, past what is disabled", async () => {
  const user = userEvent.setup();
  function Card() {
    const [selected, select] = useState<"facts" | "files" | "answers">("facts");
    return (
      <Tabs
        label="Kaart"
        value={selected}
        onChange={select}
        tabs={[
          { key: "facts", text: "Gegevens", content: "Gouda" },
          { key: "files", text: "Bestanden", isDisabled: true, content: "niets" },
          { key: "answers", text: "Antwoorden", count: 3, content: "Excel" },
        ]}
      />
    );
  }
  render(<Card />);
  expect(screen.getByRole("tabpanel").textContent).toBe("Gouda");
  await user.tab();
  await user.keyboard("{ArrowRight}");
  expect(screen.getByRole("tab", { selected: true }).textContent).toBe("Antwoorden3");
  expect(screen.getByRole("tabpanel").textContent).toBe("Excel");
  await expectAccessible();
});

describe("messages", () => {
  const onUndo = vi.fn();
  function Say() {
    const toast = useToast();
    return (
      <>
        <Button onPress={() => toast({ text: "Afspraak bewaard", onUndo })}>Bewaar</Button>
        <Button onPress={() => toast({ text: "Lead toegevoegd" })}>Voeg toe</Button>
        <Button onPress={() => toast({ text: "De schijf is vol", isBad: true })}>Vol</Button>
        <Button onPress={() => toast({ text: "Geen reservekopie", isBad: true })}>Kopie</Button>
      </>
    );
  }
  function put() {
    render(
      <Toaster>
        <main>
          <Say />
        </main>
      </Toaster>,
    );
    return (name: string) => fireEvent.click(screen.getByRole("button", { name }));
  }
  afterEach(() => {
    onUndo.mockClear();
  });

  test("pass by themselves, but wait under the pointer", () => {
    vi.useFakeTimers();
    const press = put();
    press("Bewaar");
    const message = screen.getByText("Afspraak bewaard");
    act(() => void vi.advanceTimersByTime(5000));
    fireEvent.pointerEnter(message.closest(".toast") ?? message);
    act(() => void vi.advanceTimersByTime(60_000));
    expect(screen.queryByText("Afspraak bewaard")).not.toBeNull();
    fireEvent.pointerLeave(message.closest(".toast") ?? message);
    act(() => void vi.advanceTimersByTime(2500));
    expect(screen.queryByText("Afspraak bewaard")).toBeNull();
  });
  test("wait while the keyboard is in them", () => {
    vi.useFakeTimers();
    const press = put();
    press("Bewaar");
    act(() => screen.getByRole("button", { name: /Ongedaan maken/ }).focus());
    act(() => void vi.advanceTimersByTime(60_000));
    expect(screen.queryByText("Afspraak bewaard")).not.toBeNull();
  });
  test("of a problem stay, pile up, and are not said twice", () => {
    vi.useFakeTimers();
    const press = put();
    press("Vol");
    press("Kopie");
    press("Vol");
    act(() => void vi.advanceTimersByTime(600_000));
    expect(screen.getAllByRole("alert").map((alert) => alert.querySelector(".toast-text")?.textContent)).toEqual([
      "Geen reservekopie",
      "De schijf is vol",
    ]);
  });
  test("offer only the last step to be taken back", () => {
    const press = put();
    press("Bewaar");
    press("Voeg toe");
    expect(screen.queryByRole("button", { name: /Ongedaan maken/ })).toBeNull();
    press("Vol");
    expect(screen.queryByText("Lead toegevoegd")).not.toBeNull();
  });
  test("are reached with F6, undone with Enter, and give the hand back", async () => {
    const user = userEvent.setup();
    put();
    const save = screen.getByRole("button", { name: "Bewaar" });
    await user.tab();
    await user.keyboard("{Enter}");
    await expectAccessible();
    await user.keyboard("{F6}");
    expect(document.activeElement).toBe(screen.getByRole("button", { name: /Ongedaan maken/ }));
    await user.keyboard("{F6}");
    expect(document.activeElement).toBe(save);
    await user.keyboard("{F6}{Enter}");
    expect(onUndo).toHaveBeenCalledOnce();
    expect(screen.queryByText("Afspraak bewaard")).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(save));
  });
  test("close with Escape", async () => {
    const user = userEvent.setup();
    const press = put();
    press("Vol");
    await user.keyboard("{F6}{Escape}");
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

test("progress says how far it is, and ends in a word", () => {
  const stop = vi.fn();
  const { rerender } = render(<Progress label="Importeren" count="12 rijen" part={0.4} onCancel={stop} />);
  expect(screen.getByRole("progressbar", { name: "Importeren" }).getAttribute("aria-valuenow")).toBe("40");
  fireEvent.click(screen.getByRole("button", { name: "Annuleren" }));
  expect(stop).toHaveBeenCalledOnce();
  rerender(<Progress label="Importeren" part={null} />);
  expect(screen.getByRole("progressbar").hasAttribute("aria-valuenow")).toBe(false);
  rerender(<Progress label="Importeren" part={0.4} state="done" onCancel={stop} />);
  expect(screen.getByRole("progressbar").getAttribute("aria-valuenow")).toBe("100");
  expect(screen.getByRole("status").textContent).toContain("Klaar");
  expect(screen.queryByRole("button")).toBeNull();
});

test("waiting is shown and spoken only once it lasts", () => {
  vi.useFakeTimers();
  const { container } = render(<Loading label="Leads laden" />);
  act(() => void vi.advanceTimersByTime(140));
  expect(screen.getByRole("status").textContent).toBe("");
  expect(container.querySelector("[data-late]")).toBeNull();
  act(() => void vi.advanceTimersByTime(20));
  expect(screen.getByRole("status").textContent).toBe("Leads laden");
  expect(container.querySelector("[data-late]")).not.toBeNull();
});

test("a problem is said at once and can be tried again by keyboard", async () => {
  const user = userEvent.setup();
  const retry = vi.fn();
  render(<Problem title="Niet te lezen" hint="Is de map er nog?" onRetry={retry} />);
  expect(screen.getByRole("alert").textContent).toContain("Is de map er nog?");
  await user.tab();
  await user.keyboard("{Enter}");
  expect(retry).toHaveBeenCalledOnce();
});

test("a meter speaks its reach, also beyond the maximum", () => {
  const { container, rerender } = render(<Meter label="Past" from={-2} value={47} max={60} text="−2 tot 47" />);
  const meter = screen.getByRole("meter", { name: "Past" });
  expect(meter.getAttribute("aria-valuetext")).toBe("−2 tot 47");
  expect([meter.getAttribute("aria-valuemin"), meter.getAttribute("aria-valuenow")]).toEqual(["-2", "47"]);
  expect(container.querySelector(".meter-over")).toBeNull();
  rerender(<Meter label="Past" value={72} max={60} text="0 tot 72" />);
  expect(screen.getByRole("meter").getAttribute("aria-valuemax")).toBe("72");
  expect(container.querySelector(".meter-over")).not.toBeNull();
});

test("a stable score shows no trend, and one in colour says its class", () => {
  const band = { key: "hot", name: null, tone: "hot" } as const;
  const { container } = render(
    <ScoreFigure score={-8} band={band} trend={{ points: 0, text: "stabiel" }} isColoured />,
  );
  expect(container.textContent).toBe("−8, Heet");
});
