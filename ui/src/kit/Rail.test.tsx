import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { FileDown, Phone } from "lucide-react";
import { expect, test, vi } from "vitest";
import { expectAccessible } from "../test/screen";
import { BrandButton, Rail, RailItem } from "./Rail";

test("Tab walks the rail, Enter goes, and the shown screen is the current one", async () => {
  const user = userEvent.setup();
  const go = vi.fn();
  render(
    <Rail label="Schermen" brand={<BrandButton icon={Phone} name="Belrij" label="Menu van Belrij" />}>
      <RailItem icon={Phone} text="Vandaag bellen" count="40" isCurrent onPress={() => go("today")} />
      <RailItem icon={FileDown} text="Importeren" isCurrent={false} onPress={() => go("import")} />
    </Rail>,
  );
  await expectAccessible();
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Menu van Belrij" }));
  await user.tab();
  await user.tab();
  await user.keyboard("{Enter}");
  expect(go.mock.calls).toEqual([["import"]]);
  const current = screen.getAllByRole("button").filter((item) => item.getAttribute("aria-current") === "page");
  expect(current).toEqual([screen.getByRole("button", { name: /Vandaag bellen/ })]);
});

test("an item says its key to whoever rests on it", async () => {
  const user = userEvent.setup();
  render(<RailItem icon={Phone} text="Vandaag bellen" keys="Alt+1" isCurrent={false} onPress={() => undefined} />);
  await user.tab();
  expect((await screen.findByRole("tooltip")).textContent).toContain("Alt 1");
});
