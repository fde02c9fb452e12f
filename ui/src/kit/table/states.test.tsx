import { render, screen, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { expectAccessible } from "../../test/screen";
import { NOTHING, type TableColumn, VirtualTable, withRows } from "../VirtualTable";

type Row = { id: number; company: string };
type Props = Partial<Parameters<typeof VirtualTable<Row>>[0]>;
const COLUMNS: TableColumn<Row>[] = [
  { key: "company", label: "bedrijf", width: "1fr", cell: (row) => row.company },
  { key: "number", label: "nummer", width: "80px", isRight: true, cell: (row) => row.id },
];
const ignore = () => undefined;

function Table(props: Props) {
  return (
    <VirtualTable<Row>
      label="Leads"
      columns={COLUMNS}
      total={1_000_000}
      rowAt={(index) => ({ id: index + 1, company: `Bedrijf ${index}` })}
      onView={ignore}
      idOf={(row) => row.id}
      {...props}
    />
  );
}
const grid = () => screen.getByRole("grid");

describe("a table without rows", () => {
  test("says so below its header", async () => {
    render(<Table total={0} empty={<p>Niets gevonden</p>} />);
    screen.getByText("Niets gevonden");
    expect(screen.getAllByRole("row")).toHaveLength(1);
    await expectAccessible();
  });
  test("waits with bars until the first are there", async () => {
    const onView = vi.fn();
    const { rerender } = render(
      <Table total={0} isLoading onView={onView} empty={<p>Niets gevonden</p>} rowAt={() => undefined} />,
    );
    expect(grid().getAttribute("aria-busy")).toBe("true");
    expect(screen.queryByText("Niets gevonden")).toBeNull();
    expect(onView).not.toHaveBeenCalled();
    await expectAccessible();
    rerender(<Table total={3} />);
    expect(screen.getAllByRole("row")).toHaveLength(4);
  });
  test("says what went wrong instead", () => {
    render(<Table problem={<p>Kon niet worden gelezen</p>} />);
    screen.getByText("Kon niet worden gelezen");
    expect(screen.getAllByRole("row")).toHaveLength(1);
  });
});

test("totals stand in the last row", async () => {
  render(
    <Table
      total={5}
      totals={(column) => (column === "number" ? "15" : undefined)}
      selection={withRows(NOTHING, [1], true)}
    />,
  );
  const rows = screen.getAllByRole("row");
  expect(rows).toHaveLength(7);
  expect(rows.at(-1)?.getAttribute("aria-rowindex")).toBe("7");
  within(rows.at(-1) as HTMLElement).getByText("15");
  await expectAccessible();
});
