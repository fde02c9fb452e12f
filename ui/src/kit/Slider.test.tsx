import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, test, vi } from "vitest";
import { Slider } from "./Slider";

function Threshold({ onEnd, isDisabled = false }: { onEnd?: (value: number) => void; isDisabled?: boolean }) {
  const [value, setValue] = useState(51);
  return (
    <Slider
      label="Drempel"
      format={(points) => `${points} punten`}
      value={value}
      onChange={setValue}
      {...(onEnd ? { onChangeEnd: onEnd } : {})}
      marks={[{ value: 26, text: "warm" }]}
      min={0}
      max={100}
      isDisabled={isDisabled}
    />
  );
}
function Range() {
  const [value, setValue] = useState<[number, number]>([25, 50]);
  return (
    <Slider label="Medewerkers" value={value} onChange={setValue} marks={[{ value: 100 }]} min={0} max={200} step={5} />
  );
}
const spoken = () => screen.getAllByRole("slider").map((thumb) => thumb.getAttribute("aria-valuetext"));

describe("a slider", () => {
  test("leaps with PageUp and PageDown, goes to its ends, and says its value with the unit", async () => {
    const user = userEvent.setup();
    render(<Threshold />);
    expect(spoken()).toEqual(["51 punten"]);
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole("slider", { name: "Drempel" }));
    await user.keyboard("{PageUp}");
    expect(spoken()).toEqual(["61 punten"]);
    await user.keyboard("{PageDown}{PageDown}");
    expect(spoken()).toEqual(["41 punten"]);
    await user.keyboard("{End}");
    expect(spoken()).toEqual(["100 punten"]);
    expect(screen.getByRole("status").textContent).toBe("100 punten");
    await user.keyboard("{Home}");
    expect(spoken()).toEqual(["0 punten"]);
  });

  test("follows the step of its own input", () => {
    render(<Threshold />);
    fireEvent.change(screen.getByRole("slider"), { target: { value: "52" } });
    expect(spoken()).toEqual(["52 punten"]);
  });

  test("goes to a mark that is pressed, says when it is there, and takes the focus", async () => {
    const end = vi.fn();
    const user = userEvent.setup();
    render(<Threshold onEnd={end} />);
    await user.click(screen.getByText("warm"));
    expect(spoken()).toEqual(["26 punten"]);
    expect(end).toHaveBeenCalledWith(26);
    expect(document.activeElement).toBe(screen.getByRole("slider"));
  });

  test("that is disabled stays where it is", async () => {
    const user = userEvent.setup();
    render(<Threshold isDisabled />);
    await user.click(screen.getByText("warm"));
    expect(spoken()).toEqual(["51 punten"]);
  });

  test("with two thumbs names each, keeps them apart, and a mark moves the nearest", async () => {
    const user = userEvent.setup();
    render(<Range />);
    expect(screen.getByRole("slider", { name: /vanaf/ }).getAttribute("aria-valuetext")).toBe("25");
    expect(screen.getByRole("slider", { name: /tot en met/ }).getAttribute("aria-valuetext")).toBe("50");
    await user.click(screen.getByText("100"));
    expect(spoken()).toEqual(["25", "100"]);
    await user.tab({ shift: true });
    await user.keyboard("{End}");
    expect(spoken()).toEqual(["100", "100"]);
    expect(screen.getByRole("status").textContent).toBe("100 t/m 100");
  });
});
