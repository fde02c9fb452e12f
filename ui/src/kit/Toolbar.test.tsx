import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Columns3 } from "lucide-react";
import { expect, test, vi } from "vitest";
import { expectAccessible } from "../test/screen";
import { Toolbar, type ToolbarGroup } from "./Toolbar";

const WIDE = 100;

function groups(done: (key: string) => void): ToolbarGroup[] {
  const item = (key: string) => ({ key, text: key, onAction: () => done(key) });
  return [
    { key: "one", items: [item("Bellen"), item("Terugbellen")] },
    { key: "two", items: [{ ...item("Kolommen"), icon: Columns3, isIcon: true }, item("Exporteren")] },
  ];
}

/** A screen on which every item is 100 wide, side by side, in a bar of the given width. */
function layout(width: number) {
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(width);
  vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockImplementation(function (this: HTMLElement) {
    const items = [...(this.parentElement?.querySelectorAll(":scope > .toolbar-item") ?? [])];
    return new DOMRect(items.includes(this) ? items.indexOf(this) * WIDE : 0, 0, WIDE, 30);
  });
}

globalThis.DOMRect ??= class {
  constructor(
    readonly x = 0,
    readonly y = 0,
    readonly width = 0,
    readonly height = 0,
  ) {}
  get left() {
    return this.x;
  }
  get right() {
    return this.x + this.width;
  }
  get top() {
    return this.y;
  }
  get bottom() {
    return this.y + this.height;
  }
} as unknown as typeof DOMRect;

test("is one stop of Tab, with arrows between and a line between what belongs apart", async () => {
  layout(1000);
  const user = userEvent.setup();
  render(
    <>
      <Toolbar label="Lead" groups={groups(() => undefined)} />
      <button type="button">Verder</button>
    </>,
  );
  expect(screen.getAllByRole("separator")).toHaveLength(1);
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Bellen" }));
  await user.keyboard("{ArrowRight}{ArrowRight}");
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Kolommen" }));
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Verder" }));
  await expectAccessible();
});

test("what does not fit is in the menu and does the same", async () => {
  layout(260);
  const done = vi.fn();
  const user = userEvent.setup();
  render(<Toolbar label="Lead" groups={groups(done)} />);
  expect(
    screen.getAllByRole("button").map((button) => button.textContent?.trim() || button.getAttribute("aria-label")),
  ).toEqual(["Bellen", "Terugbellen", "Meer"]);
  await user.click(screen.getByRole("button", { name: "Meer" }));
  await expectAccessible();
  await user.click(screen.getByRole("menuitem", { name: "Exporteren" }));
  expect(done).toHaveBeenCalledExactlyOnceWith("Exporteren");
});

test("what came later is measured too", () => {
  layout(260);
  const few = groups(() => undefined).slice(0, 1);
  const { rerender } = render(<Toolbar label="Lead" groups={few} />);
  expect(screen.queryByRole("button", { name: "Meer" })).toBeNull();
  rerender(<Toolbar label="Lead" groups={groups(() => undefined)} />);
  expect(screen.getByRole("button", { name: "Meer" })).toBeTruthy();
});
