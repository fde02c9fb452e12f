import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { expectAccessible } from "../test/screen";
import { Histogram, type HistogramBand } from "./Histogram";

const BINS = Array.from({ length: 10 }, (_, index) => ({ from: index * 10, to: index * 10 + 9, count: index + 1 }));
const BANDS: HistogramBand[] = [
  { key: "cold", name: "koud", tone: "cold", from: 0 },
  { key: "warm", name: "warm", tone: "warm", from: 30 },
  { key: "hot", name: "heet", tone: "hot", from: 50 },
];

function Moving({ told = vi.fn() }: { told?: (key: string, from: number) => void }) {
  const [bands, setBands] = useState(BANDS);
  return (
    <Histogram
      title="Verdeling"
      bins={BINS}
      bands={bands}
      valueName="punten"
      count={(count) => `${count} leads`}
      onThreshold={(key, from) => {
        told(key, from);
        setBands((before) => before.map((band) => (band.key === key ? { ...band, from } : band)));
      }}
    />
  );
}
const value = (name: string) => Number(screen.getByRole("slider", { name }).getAttribute("aria-valuenow"));

test("a threshold is a slider that says what it makes", async () => {
  const user = userEvent.setup();
  render(<Moving />);
  await expectAccessible();
  const warm = screen.getByRole("slider", { name: "warm vanaf" });
  // From 30 up to 50: the bins of 4 and of 5.
  expect(warm.getAttribute("aria-valuetext")).toBe("30: 9 leads");
  warm.focus();
  await user.keyboard("{ArrowRight}{ArrowUp}");
  expect(value("warm vanaf")).toBe(32);
  await user.keyboard("{PageDown}");
  expect(value("warm vanaf")).toBe(27);
});

test("a threshold stays between its neighbours", async () => {
  const user = userEvent.setup();
  render(<Moving />);
  screen.getByRole("slider", { name: "warm vanaf" }).focus();
  await user.keyboard("{End}");
  expect(value("warm vanaf")).toBe(49);
  await user.keyboard("{Home}");
  expect(value("warm vanaf")).toBe(1);
  screen.getByRole("slider", { name: "heet vanaf" }).focus();
  await user.keyboard("{End}");
  expect(value("heet vanaf")).toBe(99);
});

test("a threshold follows the pointer while it is held", () => {
  const told = vi.fn();
  render(<Moving told={told} />);
  const hot = screen.getByRole("slider", { name: "heet vanaf" });
  hot.setPointerCapture = () => undefined;
  // The drawing is 900 wide without layout: 8 of margin on both sides of 884 for a hundred points.
  fireEvent.pointerMove(hot, { clientX: 8 + 8.84 * 80, clientY: 10 });
  expect(told).not.toHaveBeenCalled();
  fireEvent.pointerDown(hot, { clientX: 450, clientY: 10, button: 0, pointerId: 1 });
  fireEvent.pointerMove(hot, { clientX: 8 + 8.84 * 80, clientY: 10 });
  expect(told).toHaveBeenLastCalledWith("hot", 80);
  fireEvent.pointerUp(hot, { pointerId: 1 });
  fireEvent.pointerMove(hot, { clientX: 8 + 8.84 * 60, clientY: 10 });
  expect(told).toHaveBeenCalledTimes(1);
});

test("a bar opens who is in it", async () => {
  const picked = vi.fn();
  const user = userEvent.setup();
  render(<Histogram title="Verdeling" bins={BINS} bands={BANDS} valueName="punten" onPick={picked} />);
  expect(screen.queryByRole("slider")).toBeNull();
  await user.tab();
  await user.tab();
  await user.keyboard("{ArrowRight}");
  expect(document.activeElement?.getAttribute("aria-label")).toBe("10–19 punten: koud 2");
  await user.keyboard("{Enter}");
  expect(picked).toHaveBeenCalledExactlyOnceWith(BINS[1]);
});
