import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { expectAccessible } from "../test/screen";
import { Splitter } from "./Splitter";

const ROOM = 900;
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, "offsetWidth", "get").mockImplementation(function (this: HTMLElement) {
    return Number.parseInt(this.style.flexBasis || String(ROOM), 10);
  });
});

function put({ sized = "first", isCollapsible = true }: { sized?: "first" | "second"; isCollapsible?: boolean } = {}) {
  return render(
    <main>
      <Splitter
        name="today"
        label="Lijst"
        sized={sized}
        initial={250}
        min={180}
        max={800}
        rest={300}
        isCollapsible={isCollapsible}
        first={<button type="button">links</button>}
        second={<button type="button">rechts</button>}
      />
    </main>,
  );
}
const bar = () => screen.getByRole("separator", { name: "Breedte van Lijst" });
const width = () => Number(bar().getAttribute("aria-valuenow"));

test("the arrows move the border, further with Shift, and it is remembered", async () => {
  const user = userEvent.setup();
  const { unmount } = put();
  await expectAccessible();
  bar().focus();
  await user.keyboard("{ArrowRight}");
  expect(width()).toBe(266);
  await user.keyboard("{Shift>}{ArrowLeft}{/Shift}");
  expect(width()).toBe(202);
  unmount();
  put();
  expect(width()).toBe(202);
});

test("the border goes where the arrow points, also when the second pane has the width", async () => {
  const user = userEvent.setup();
  put({ sized: "second" });
  bar().focus();
  await user.keyboard("{ArrowRight}");
  expect(width()).toBe(234);
});

test("Home and End stop at what is allowed and what there is room for", async () => {
  const user = userEvent.setup();
  put();
  bar().focus();
  await user.keyboard("{Home}");
  expect(width()).toBe(180);
  await user.keyboard("{End}");
  expect(width()).toBe(ROOM - 300);
});

test("Enter closes a pane, so that Tab passes it, and opens it as wide as it was", async () => {
  const user = userEvent.setup();
  put();
  bar().focus();
  await user.keyboard("{Enter}");
  expect(bar().getAttribute("aria-valuetext")).toBe("dichtgeklapt");
  expect(screen.queryByRole("button", { name: "links" })).toBeNull();
  await expectAccessible();
  await user.keyboard("{Enter}");
  expect(width()).toBe(250);
  expect(screen.getByRole("button", { name: "links" })).toBeTruthy();
});

test("a pane that must stay open does", async () => {
  const user = userEvent.setup();
  put({ isCollapsible: false });
  bar().focus();
  await user.keyboard("{Enter}");
  expect(width()).toBe(250);
});

test("the pointer drags the border, closes a pane at its edge, and resets it with a double click", () => {
  put();
  fireEvent.pointerDown(bar(), { button: 0, clientX: 250 });
  fireEvent.pointerMove(bar(), { clientX: 310 });
  expect(width()).toBe(310);
  fireEvent.pointerMove(bar(), { clientX: 40 });
  expect(width()).toBe(0);
  fireEvent.pointerUp(bar(), { clientX: 40 });
  fireEvent.pointerMove(bar(), { clientX: 500 });
  expect(width()).toBe(0);
  fireEvent.doubleClick(bar());
  expect(width()).toBe(250);
});

test("what was kept under the name and makes no sense is not used", () => {
  localStorage.setItem("belrij.pane.today", "wide");
  put();
  expect(width()).toBe(250);
});
