import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Phone } from "lucide-react";
import { describe, expect, test, vi } from "vitest";
import { expectAccessible } from "../test/screen";
import { Button, IconButton } from "./Button";
import { EmptyState } from "./EmptyState";
import { Progress } from "./Progress";
import { Spark, steps } from "./Spark";
import { VirtualList } from "./VirtualList";

test("a list in groups is walked with the arrows", async () => {
  const chosen = vi.fn();
  const user = userEvent.setup();
  const groups = [
    { key: "a", name: "Beloofd", head: "Beloofd", items: [1, 2] },
    { key: "b", name: "Nieuw", head: "Nieuw", items: [3] },
  ];
  render(
    <VirtualList
      label="Vandaag"
      groups={groups}
      idOf={(item) => item}
      value={2}
      onChange={chosen}
      render={(item) => `Lead ${item}`}
    />,
  );
  expect(screen.getAllByRole("group").map((group) => group.getAttribute("aria-label"))).toEqual(["Beloofd", "Nieuw"]);
  screen.getByRole("listbox").focus();
  await user.keyboard("{ArrowDown}");
  expect(chosen).toHaveBeenLastCalledWith(3);
  await user.keyboard("{ArrowUp}");
  expect(chosen).toHaveBeenLastCalledWith(1);
  await expectAccessible();
});

test("small parts are accessible", async () => {
  render(
    <main>
      <Button keys="Ctrl+Enter">Opslaan</Button>
      <IconButton icon={Phone} label="Bel" />
      <Progress label="Bezig" count="12 rijen" part={0.4} cancelLabel="Stoppen" onCancel={() => undefined} />
      <EmptyState icon={Phone} title="Iedereen is gebeld" text="Nieuwe leads komen er vanzelf bij." />
      <Spark points={[{ at: "2026-03-01T09:00:00Z", score: 10 }]} ahead={null} limit={null} label="Verloop" />
    </main>,
  );
  expect(screen.getByRole("button", { name: "Opslaan" })).toBeTruthy();
  await expectAccessible();
});

describe("a step line", () => {
  test("holds each score until the next", () => {
    const points = [
      { at: "1970-01-01T00:00:00.000Z", score: 0 },
      { at: "1970-01-01T00:00:00.050Z", score: 10 },
    ];
    expect(steps(points, 0, 100, 0, 10)).toBe("M0.0 50.0H115.0V4.0");
  });
  test("lies in the middle when nothing changes", () => {
    expect(steps([{ at: "1970-01-01T00:00:00Z", score: 5 }], 0, 0, 5, 5)).toBe("M0.0 27.0");
  });
});
