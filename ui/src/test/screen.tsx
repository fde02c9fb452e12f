import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { expect } from "vitest";
import { App } from "../app/App";
import { type FakeOptions, fakePlatform } from "../ipc/fake";

/** Puts the whole program up over a fake book, as a user finds it. */
export async function open(options: FakeOptions = {}) {
  const platform = fakePlatform(options);
  const user = userEvent.setup();
  const view = render(<App platform={platform} />);
  return { platform, user, view };
}

/** As `open`, with the first card in view and the focus at rest on it. */
export async function openToday(options: FakeOptions = {}) {
  const opened = await open(options);
  const card = await screen.findByRole("region", { name: /^(Kaart|Card)$/ });
  return { ...opened, card };
}

/** Fails with every accessibility violation, by rule and element. */
export async function expectAccessible(): Promise<void> {
  // Colour needs layout; `kit/tokens.test.ts` checks contrast on the tokens themselves.
  // What react-aria has just announced may name a button that is gone by now.
  const page = { include: [["body"]], exclude: [["[data-live-announcer]"]] };
  const { violations } = await axe.run(page, {
    resultTypes: ["violations"],
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  expect(
    violations.map(
      (violation) => `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`,
    ),
  ).toEqual([]);
}
