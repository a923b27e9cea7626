/** Blocks for a table of boxes and for boxes in a list: which figure each box would get, or why none does. */
import { describe, expect, test } from "vitest";
import { readFigure } from "../../model";
import { setBox, type BoxGrid } from "../../renderer/controls/boxes";
import { readBlock } from "../../renderer/controls/pasted-into-boxes";

const called = new Map<object, string>();
function box(name: string, unit: string): HTMLInputElement {
  const input = {} as HTMLInputElement;
  called.set(input, name);
  setBox(input, {
    names: [name, "Staff in post"],
    read: (text, percents) =>
      readFigure(text, { named: name, unit, bounds: { least: 0, most: 5000 }, usual: undefined, now: null, percents }),
    give: () => undefined,
    inWords: () => "",
  });
  return input;
}

const names = ["Band 5", "Band 6", "Band 7"];
const heads = ["", "People", "WTE", "WTE vacant"];
const team = (row: number, column: number): BoxGrid => ({
  rows: names.map((name) => ({
    name,
    boxes: heads.map((head) =>
      head === "" ? undefined : box(`${name}, ${head}`, head === "People" ? "people" : "WTE"),
    ),
  })),
  heads,
  row,
  column,
});
const list = (unit: string, row = 0, labels: readonly string[] = ["London", "South East", "South West"]): BoxGrid => ({
  rows: labels.map((name) => ({ name: undefined, boxes: [box(name, unit)] })),
  heads: [],
  row,
  column: 0,
});

/** The boxes by name with what each would get, and the sentences. */
function read(text: string, grid: BoxGrid): readonly [Record<string, unknown>, readonly string[]] {
  const block = readBlock(text, grid);
  if (block === undefined) return [{}, ["as if typed"]];
  const got = block.fillings.map(({ box: input, given }) => [
    called.get(input),
    given.kind === "value" ? given.value : given.range,
  ]);
  return [Object.fromEntries(got) as Record<string, unknown>, block.refused];
}

describe("into a table", () => {
  test("a block of numbers goes from the box on, down and across", () =>
    expect(read("2\t1.8\n4\t3.5", team(1, 1))).toEqual([
      { "Band 6, People": 2, "Band 6, WTE": 1.8, "Band 7, People": 4, "Band 7, WTE": 3.5 },
      [],
    ]));

  test("headings and row names say where, in whatever order and wherever it is pasted", () =>
    expect(read("\tWTE\tPeople\nBand 7\t1.8\t2\nBand 5\t3.5\t4", team(1, 3))).toEqual([
      { "Band 7, WTE": 1.8, "Band 7, People": 2, "Band 5, WTE": 3.5, "Band 5, People": 4 },
      [],
    ]));

  test("headings alone say which column, and rows go from the box on", () =>
    expect(read("WTE\tPeople\n1.8\t2", team(2, 1))).toEqual([{ "Band 7, WTE": 1.8, "Band 7, People": 2 }, []]));

  test("a heading or a name that is not there is refused by name, and what adds up is no row", () => {
    expect(read("\tCost\nBand 5\t3\nBand 6\t4", team(0, 1))[1]).toEqual([expect.stringContaining('"Cost"')]);
    const [got, refused] = read("\tPeople\tWTE\nBand 5\t3\t2.5\nTotal\t3\t2.5", team(0, 1));
    expect(got).toEqual({ "Band 5, People": 3, "Band 5, WTE": 2.5 });
    expect(refused).toEqual(['Row 3: no row here is called "Total".']);
  });

  test("a column that is there twice, or a block that is too wide or too long, is refused", () => {
    expect(read("WTE\tWTE\n1\t2", team(0, 1))[1]).toEqual([expect.stringContaining("Two columns")]);
    expect(read("1\t2\n3\t4", team(0, 3))[1]).toEqual([expect.stringContaining("2 columns")]);
    expect(read("1\n2", team(2, 1))[1]).toEqual([expect.stringContaining("no box left")]);
  });

  test("a row without a box keeps its place", () => {
    const grid = team(0, 2);
    const [first, second, third] = grid.rows;
    if (first === undefined || second === undefined || third === undefined) throw new Error("no rows");
    const gap = { ...second, boxes: second.boxes.map(() => undefined) };
    const [got, refused] = read("1\n2\n3", { ...grid, rows: [first, gap, third] });
    expect(got).toEqual({ "Band 5, WTE": 1, "Band 7, WTE": 3 });
    expect(refused).toEqual([expect.stringContaining('Row 2, "2"')]);
  });
});

describe("into boxes in a list", () => {
  test("a column goes down, and a row into the boxes that come after", () => {
    expect(read("9\n10", list("WTE", 1))).toEqual([{ "South East": 9, "South West": 10 }, []]);
    expect(read("9\t10", list("WTE", 1))).toEqual([{ "South East": 9, "South West": 10 }, []]);
  });

  test("a blank between holds its place and is no nought", () => {
    const [got, refused] = read("9\n\n11\n", list("WTE"));
    expect(got).toEqual({ London: 9, "South West": 11 });
    expect(refused).toEqual([expect.stringMatching(/^Row 2 is blank/)]);
  });

  test("names say which, above the box too; a heading is what the figure is called, or is refused", () => {
    expect(read("South West\t9\nLondon\t10", list("WTE", 1))).toEqual([{ "South West": 9, London: 10 }, []]);
    expect(read("Staff in post\n9\n10", list("WTE"))).toEqual([{ London: 9, "South East": 10 }, []]);
    expect(read("Something else\n9\n10", list("WTE"))).toEqual([{}, [expect.stringContaining('"Something else"')]]);
    expect(read("Leeds\t9\nLondon\t10", list("WTE"))).toEqual([{ London: 10 }, [expect.stringContaining('"Leeds"')]]);
  });

  test("what cannot be read is named, and one cell is typed", () => {
    expect(read("9\n*\n12abc", list("WTE"))[1]).toEqual([
      expect.stringMatching(/^Row 2/),
      expect.stringMatching(/^Row 3/),
    ]);
    expect(read("9", list("WTE"))[1]).toEqual(["as if typed"]);
    expect(read("just words\nand more", list("WTE"))[1]).toEqual(["as if typed"]);
  });

  test("numbers of a column of rates are told by all of them", () =>
    expect(read("0.5\n12", list("per year"))).toEqual([{ London: 0.005, "South East": 0.12 }, []]));
});
