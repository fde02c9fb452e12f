import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { expectAccessible } from "../test/screen";
import { KeyList } from "./KeyList";

test("each line says what and with which keys, to a screen reader too", async () => {
  render(<KeyList title="Overal" lines={[{ key: "in", text: "Groter weergeven", keys: ["Ctrl++", "Ctrl+="] }]} />);
  expect(screen.getByRole("term").textContent).toBe("Groter weergeven");
  const definition = screen.getByRole("definition");
  expect([...definition.querySelectorAll("kbd")].map((key) => key.textContent)).toEqual(["Ctrl +", "Ctrl ="]);
  expect(definition.textContent).toContain("Ctrl++, Ctrl+=");
  await expectAccessible();
});
