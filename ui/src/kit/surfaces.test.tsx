import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { Badge } from "./Badge";
import { Fact, Facts } from "./Facts";
import { ListRow } from "./ListRow";
import { Notice } from "./Notice";
import { Pane } from "./Pane";
import { Panel, SideSection } from "./Panel";
import { ScreenHead } from "./ScreenHead";
import { Scroller } from "./Scroller";
import { Stat } from "./Stat";
import { Text } from "./Text";

test("a panel and a side section are regions named by their titles", () => {
  render(
    <>
      <Panel title="Kolommen">a</Panel>
      <Panel label="Uitkomsten">b</Panel>
      <SideSection title="Tijdlijn">c</SideSection>
      <Panel>zonder naam</Panel>
    </>,
  );
  expect(screen.getAllByRole("region")).toHaveLength(3);
  expect(within(screen.getByRole("region", { name: "Kolommen" })).getByRole("heading", { level: 2 })).toBeTruthy();
  expect(screen.getByRole("region", { name: "Uitkomsten" })).toBeTruthy();
  expect(within(screen.getByRole("region", { name: "Tijdlijn" })).getByRole("heading", { level: 3 })).toBeTruthy();
});

test("a screen has one first heading, without its note", () => {
  render(<ScreenHead title="Leads" note="684 van 2.014" actions={<button type="button">Nieuw</button>} />);
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Leads");
});

test("only a pane that scrolls is a stop of the Tab key", async () => {
  const user = userEvent.setup();
  render(
    <>
      <Pane as="section" label="Kaart" isRest>
        a
      </Pane>
      <Pane as="aside" label="Waarom" isScrolling>
        b
      </Pane>
    </>,
  );
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole("complementary", { name: "Waarom" }));
  await user.tab();
  expect(document.activeElement).toBe(document.body);
});

test("what scrolls is a stop of the Tab key only while there is more than fits", async () => {
  const user = userEvent.setup();
  vi.spyOn(HTMLElement.prototype, "scrollHeight", "get").mockImplementation(function (this: HTMLElement) {
    return this.textContent === "veel" ? 2000 : 100;
  });
  render(
    <>
      <Scroller label="Weinig">
        <p>weinig</p>
      </Scroller>
      <Scroller label="Veel">
        <p>veel</p>
      </Scroller>
    </>,
  );
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole("group", { name: "Veel" }));
});

test("a notice is spoken only when it appeared, a problem at once, and closes by keyboard", async () => {
  const user = userEvent.setup();
  function Screen() {
    const [isOpen, setOpen] = useState(true);
    return (
      <>
        <Notice>Vroeg de brochure aan</Notice>
        {isOpen && (
          <Notice tone="bad" isLive onClose={() => setOpen(false)}>
            Niet leesbaar
          </Notice>
        )}
      </>
    );
  }
  render(<Screen />);
  expect(screen.queryByRole("status")).toBeNull();
  expect(screen.getByRole("alert").textContent).toContain("Niet leesbaar");
  await user.tab();
  await user.keyboard("{Enter}");
  expect(screen.queryByRole("alert")).toBeNull();
});

test("facts are terms with their values", () => {
  render(
    <Facts>
      <Fact term="Plaats">Gouda</Fact>
    </Facts>,
  );
  expect(screen.getByRole("term").textContent).toBe("Plaats");
  expect(screen.getByRole("definition").textContent).toBe("Gouda");
});

test("a figure that chooses says whether it is chosen, and answers to Space", async () => {
  const user = userEvent.setup();
  const choose = vi.fn();
  render(<Stat value="27" label="dubbel" isSelected onPress={choose} />);
  const figure = screen.getByRole("button", { name: "27 dubbel", pressed: true });
  figure.focus();
  await user.keyboard(" ");
  expect(choose).toHaveBeenCalledOnce();
});

test("a badge with a hint can be reached and tells it; one without cannot", async () => {
  const user = userEvent.setup();
  render(
    <>
      <Badge>bv</Badge>
      <Badge tooltip="Een bv mag u ongevraagd bellen.">Bellen mag</Badge>
    </>,
  );
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Bellen mag" }));
  expect((await screen.findByRole("tooltip")).textContent).toContain("ongevraagd");
  await user.tab();
  expect(document.activeElement).toBe(document.body);
});

test("a row that is not selected has no mark", () => {
  const { container, rerender } = render(<ListRow title="Jansen" isSelected />);
  expect(container.querySelectorAll("[data-selected]")).toHaveLength(1);
  rerender(<ListRow title="Jansen" isSelected={false} />);
  expect(container.querySelectorAll("[data-selected]")).toHaveLength(0);
});

test("text that is cut off is whole in a tooltip; text that fits has none", async () => {
  vi.spyOn(HTMLElement.prototype, "scrollWidth", "get").mockImplementation(function (this: HTMLElement) {
    return this.textContent === "kort" ? 900 : 1200;
  });
  render(
    <>
      <Text lines={1}>kort</Text>
      <Text lines={1}>een heel lange naam</Text>
    </>,
  );
  fireEvent.pointerEnter(screen.getByText("een heel lange naam"));
  expect((await screen.findByRole("tooltip")).textContent).toBe("een heel lange naam");
  fireEvent.pointerLeave(screen.getByText("een heel lange naam", { selector: ".cut-line" }));
  await waitFor(() => expect(screen.queryByRole("tooltip")).toBeNull());
  fireEvent.pointerEnter(screen.getByText("kort"));
  await expect(screen.findByRole("tooltip", {}, { timeout: 900 })).rejects.toThrow();
});
