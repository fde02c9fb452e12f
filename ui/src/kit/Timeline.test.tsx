import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Phone } from "lucide-react";
import { expect, test } from "vitest";
import { i18next } from "../i18n";
import { expectAccessible } from "../test/screen";
import { type Happening, Timeline } from "./Timeline";
import { NowProvider } from "./words";

const happening = (key: number, more: Partial<Happening> = {}): Happening => ({
  key: String(key),
  icon: Phone,
  text: `Gesprek ${key}`,
  when: "gisteren",
  at: "2026-03-02T16:12:00+01:00",
  note: null,
  ...more,
});

test("what was taken back is struck, and said to be", async () => {
  render(<Timeline label="Tijdlijn" items={[happening(1), happening(2, { isUndone: true, note: "Belt terug" })]} />);
  const [kept, undone] = screen.getAllByRole("listitem");
  if (!kept || !undone) throw new Error("two entries");
  expect(within(kept).queryByRole("deletion")).toBeNull();
  expect(within(undone).getByRole("deletion").textContent).toBe("Gesprek 2");
  expect(undone.textContent).toContain("ongedaan gemaakt");
  expect(undone.textContent).toContain("Belt terug");
  await expectAccessible();
});

test("by day, each day has its list and each entry its time", async () => {
  const items = [happening(1), happening(2, { at: "2026-02-24T11:02:00+01:00" })];
  render(
    <NowProvider now="2026-03-03T09:30:00+01:00">
      <Timeline label="Tijdlijn" items={items} hasDays />
    </NowProvider>,
  );
  expect(within(screen.getByRole("list", { name: "Tijdlijn, gisteren" })).getByText("16:12")).toBeTruthy();
  expect(within(screen.getByRole("list", { name: "Tijdlijn, di 24 feb" })).getByText("11:02")).toBeTruthy();
  await expectAccessible();
});

test("the rest of a long list comes on request, with the focus on the first that came", async () => {
  const user = userEvent.setup();
  render(<Timeline label="Tijdlijn" items={Array.from({ length: 8 }, (_, n) => happening(n + 1))} first={5} />);
  expect(screen.getAllByRole("listitem")).toHaveLength(5);
  await user.tab();
  await user.keyboard("{Enter}");
  expect(screen.getAllByRole("listitem")).toHaveLength(8);
  expect(document.activeElement?.textContent).toContain("Gesprek 6");
  expect(screen.queryByRole("button")).toBeNull();
});

test("an empty timeline says so", () => {
  render(<Timeline label="Tijdlijn" items={[]} />);
  expect(screen.getByText(i18next.t("kit:timeline.empty"))).toBeTruthy();
});
