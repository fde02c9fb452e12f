import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, describe, expect, test } from "vitest";
import { expectAccessible } from "../test/screen";
import { type ListGroup, VirtualList } from "./VirtualList";

type Lead = { id: number; name: string };
const lead = (id: number, name = `Bedrijf ${id}`): Lead => ({ id, name });

function List({ groups, nothing }: { groups: ListGroup<Lead>[]; nothing?: boolean }) {
  const [chosen, setChosen] = useState<number | null>(nothing ? null : 1);
  return (
    <VirtualList
      label="Vandaag"
      groups={groups}
      idOf={(item) => item.id}
      nameOf={(item) => item.name}
      value={chosen}
      onChange={setChosen}
      render={(item) => item.name}
      empty={<p>Iedereen is gebeld</p>}
    />
  );
}

const group = (key: string, items: Lead[]): ListGroup<Lead> => ({ key, name: key, head: key, items });
const MANY = [
  group("Beloofd", [lead(1), lead(2)]),
  group(
    "Nieuw",
    Array.from({ length: 10_000 }, (_, n) => lead(n + 3)),
  ),
];
const chosen = () => screen.getByRole("option", { selected: true }).textContent;

describe("a list of ten thousand", () => {
  test("draws what is in view, and says how many there are", async () => {
    render(<List groups={MANY} />);
    const options = screen.getAllByRole("option");
    expect(options.length).toBeLessThan(60);
    expect(options[2]?.getAttribute("aria-posinset")).toBe("3");
    expect(options[2]?.getAttribute("aria-setsize")).toBe("10002");
    await expectAccessible();
  });

  test("Home, End and the page keys go far, and the chosen entry is the active one", async () => {
    const user = userEvent.setup();
    render(<List groups={MANY} />);
    await user.tab();
    await user.keyboard("{PageDown}");
    expect(chosen()).not.toBe("Bedrijf 1");
    expect(chosen()).not.toBe("Bedrijf 2");
    await user.keyboard("{Home}");
    expect(chosen()).toBe("Bedrijf 1");
    const active = screen.getByRole("listbox").getAttribute("aria-activedescendant");
    expect(active).toBe(screen.getByRole("option", { selected: true }).id);
  });

  test("the first arrow chooses the first entry when none is chosen", async () => {
    const user = userEvent.setup();
    render(<List groups={MANY} nothing />);
    await user.tab();
    await user.keyboard("{ArrowDown}");
    expect(chosen()).toBe("Bedrijf 1");
  });
});

describe("letters", () => {
  afterEach(() => {
    delete document.documentElement.dataset.singleKeys;
  });
  const NAMED = [group("Alles", [lead(1, "Jansen"), lead(2, "Kok Techniek"), lead(3, "Kwekerij Smeets")])];

  test("are shortcuts of the screen while single keys are on", async () => {
    document.documentElement.dataset.singleKeys = "on";
    const user = userEvent.setup();
    render(<List groups={NAMED} />);
    await user.tab();
    await user.keyboard("k");
    expect(chosen()).toBe("Jansen");
  });

  test("go to the name that begins with them once single keys are off", async () => {
    document.documentElement.dataset.singleKeys = "off";
    const user = userEvent.setup();
    render(<List groups={NAMED} />);
    await user.tab();
    await user.keyboard("kw");
    expect(chosen()).toBe("Kwekerij Smeets");
  });
});

describe("the chosen entry", () => {
  const top = (element: Element, value: number) => {
    element.scrollTop = value;
    element.dispatchEvent(new Event("scroll"));
  };
  test("stays where the eye has it when others leave above it", () => {
    const items = Array.from({ length: 40 }, (_, n) => lead(n + 1));
    const { rerender } = render(<List groups={[group("Nieuw", items)]} />);
    const list = screen.getByRole("listbox");
    top(list, 0);
    const start = list.scrollTop;
    rerender(<List groups={[group("Beloofd", [lead(90), lead(91)]), group("Nieuw", items)]} />);
    // Two entries and a head came above it, so that much was scrolled.
    expect(list.scrollTop).toBeGreaterThan(start + 80);
  });

  test("is chosen by a click", async () => {
    const user = userEvent.setup();
    render(<List groups={MANY} />);
    await user.click(within(screen.getByRole("group", { name: "Beloofd" })).getByText("Bedrijf 2"));
    expect(chosen()).toBe("Bedrijf 2");
    expect(document.activeElement).toBe(screen.getByRole("listbox"));
  });
});

test("without entries it says what comes next, and a problem what to do", () => {
  const { rerender } = render(<List groups={[]} />);
  expect(screen.getByText("Iedereen is gebeld")).toBeTruthy();
  rerender(
    <VirtualList
      label="Vandaag"
      groups={[group("Nieuw", [lead(1)])]}
      idOf={(item) => item.id}
      value={null}
      onChange={() => undefined}
      render={(item) => item.name}
      problem={<p>Niet te lezen</p>}
    />,
  );
  expect(screen.queryByRole("option")).toBeNull();
  expect(screen.getByText("Niet te lezen")).toBeTruthy();
});
