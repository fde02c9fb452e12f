import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { Spinner } from "./Spinner";

test("a spinner says what is under way, and that nobody knows how long", () => {
  const { rerender } = render(<Spinner />);
  expect(screen.getByRole("progressbar", { name: "Bezig" }).hasAttribute("aria-valuenow")).toBe(false);
  rerender(<Spinner label="Adres wordt opgezocht" />);
  expect(screen.getByRole("progressbar", { name: "Adres wordt opgezocht" })).toBeTruthy();
});
