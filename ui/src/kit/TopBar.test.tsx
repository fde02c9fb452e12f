import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Undo2 } from "lucide-react";
import { expect, test, vi } from "vitest";
import { expectAccessible } from "../test/screen";
import { FindButton, LastStep, SkipLink, Tally, TopBar } from "./TopBar";

const COUNTS = [
  { key: "called", text: "14 gebeld" },
  { key: "spoken", text: "6 gesproken" },
];

test("each of its parts is reached by Tab and worked by Enter", async () => {
  const user = userEvent.setup();
  const done = vi.fn();
  render(
    <>
      <SkipLink onPress={() => done("skip")}>Naar het scherm</SkipLink>
      <TopBar>
        <FindButton text="Zoek" keys="Ctrl+K" onPress={() => done("find")} />
        <LastStep
          icon={Undo2}
          step="Gesprek met Kok"
          label="Ongedaan maken: Gesprek met Kok"
          onPress={() => done("undo")}
        />
      </TopBar>
    </>,
  );
  await expectAccessible();
  await user.keyboard("{Tab}{Enter}{Tab}{Enter}{Tab}{Enter}");
  expect(done.mock.calls).toEqual([["skip"], ["find"], ["undo"]]);
  expect(screen.getByRole("button", { name: "Ongedaan maken: Gesprek met Kok" })).toBeTruthy();
});

test("the tally is a list, and folds into a card that Escape closes", async () => {
  const user = userEvent.setup();
  render(<Tally label="Vandaag tot nu toe" counts={COUNTS} />);
  expect(within(screen.getByRole("list", { name: "Vandaag tot nu toe" })).getAllByRole("listitem")).toHaveLength(2);
  const fold = screen.getByRole("button", { name: /Vandaag tot nu toe/ });
  await user.click(fold);
  const card = await screen.findByRole("dialog", { name: "Vandaag tot nu toe" });
  expect(
    within(card)
      .getAllByRole("listitem")
      .map((item) => item.textContent),
  ).toEqual(["14 gebeld", "6 gesproken"]);
  await expectAccessible();
  await user.keyboard("{Escape}");
  await waitFor(() => expect(document.activeElement).toBe(fold));
});
