import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { describe, expect, test, vi } from "vitest";
import { expectAccessible } from "../test/screen";
import { Button, IconButton, Link } from "./Button";

describe("a button", () => {
  test("is pressed with Enter and with the space bar", async () => {
    const press = vi.fn();
    const user = userEvent.setup();
    render(<Button onPress={press}>Opslaan</Button>);
    await user.tab();
    await user.keyboard("{Enter} ");
    expect(press).toHaveBeenCalledTimes(2);
  });

  test("is called after what it does, not after its key", () => {
    render(<Button keys="Ctrl+Enter">Opslaan</Button>);
    expect(screen.getByRole("button", { name: "Opslaan" }).querySelector("kbd")?.textContent).toBe("Ctrl ↵");
  });

  test("while it is at work keeps the focus, says so, and does nothing twice", async () => {
    const press = vi.fn();
    const user = userEvent.setup();
    function Saving() {
      const [isPending, setPending] = useState(false);
      return (
        <Button
          isPending={isPending}
          onPress={() => {
            press();
            setPending(true);
          }}
        >
          Opslaan
        </Button>
      );
    }
    render(<Saving />);
    await user.tab();
    await user.keyboard("{Enter}{Enter} ");
    await user.click(screen.getByRole("button"));
    expect(press).toHaveBeenCalledTimes(1);
    const button = screen.getByRole("button", { name: "Opslaan Bezig" });
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute("aria-disabled")).toBe("true");
    await expectAccessible();
  });

  test("does not send its form a second time while it is at work", async () => {
    const submit = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
    const user = userEvent.setup();
    render(
      <form onSubmit={submit}>
        <Button type="submit" isPending>
          Opslaan
        </Button>
      </form>,
    );
    await user.click(screen.getByRole("button"));
    expect(submit).not.toHaveBeenCalled();
  });

  test("that is a picture is named, also while it is at work", () => {
    const { rerender } = render(<IconButton icon={Trash2} label="Verwijderen" />);
    expect(screen.getByRole("button", { name: "Verwijderen" })).toBeTruthy();
    rerender(<IconButton icon={Trash2} label="Verwijderen" isPending />);
    expect(screen.getByRole("button", { name: "Verwijderen Bezig" })).toBeTruthy();
  });

  test("that reads as a link is a button for the keyboard", async () => {
    const press = vi.fn();
    const user = userEvent.setup();
    render(<Link onPress={press}>nog 50 tonen</Link>);
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "nog 50 tonen" }));
    await user.keyboard("{Enter}");
    expect(press).toHaveBeenCalledOnce();
  });
});
