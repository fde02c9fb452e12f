import { render, screen } from "@testing-library/react";
import { BookLock } from "lucide-react";
import { expect, test } from "vitest";
import { expectAccessible } from "../test/screen";
import { Message } from "./Message";

test("what is urgent is said at once, with its title and what to do", async () => {
  render(<Message icon={BookLock} title="Er ging iets mis" text="Probeer het opnieuw." isUrgent />);
  const alert = screen.getByRole("alert");
  expect(alert.textContent).toBe("Er ging iets misProbeer het opnieuw.");
  expect(screen.getByRole("heading", { level: 1, name: "Er ging iets mis" })).toBeTruthy();
  await expectAccessible();
});

test("what is not urgent waits until it is read", () => {
  render(<Message icon={BookLock} title="Uw boek is al open" text="Sluit het andere venster." />);
  expect(screen.queryByRole("alert")).toBeNull();
});
