/** Tables of no known kind: columns that a person names make a shape, on screen and from the command line. */
import { describe, expect, test } from "vitest";
import {
  columnsOf,
  elementAt,
  headingRowOf,
  readFile,
  settled,
  shapeOfColumns,
  type ColumnSaid,
  type Finding,
} from "../../../model/index";
import { inPieces, utf8, windows1252, workbook } from "./files";

async function read(bytes: Uint8Array, said: readonly ColumnSaid[]) {
  const made = shapeOfColumns(said);
  if (!made.ok) throw new Error(made.says);
  const { reading } = elementAt(await readFile(inPieces("file.csv", bytes), [made.shape]), 0);
  if (reading === undefined) throw new Error("not read");
  return reading;
}
const told = ({ measure, by, value, time }: Finding): string =>
  [measure, by.place, by.level, by.weeks, by.since, time?.day, value].filter((one) => one !== undefined).join(" ");

describe("columns that are named make a table", () => {
  test("decimal commas, percentages and dates of a European sheet", async () => {
    const text =
      "Ort;Ebene;VZ\u00c4;Quote;Stand\nNord;Band 6;2.345,50;12,5%;30.09.2025\nS\u00fcd;Band 7;1.000;0,0%;30.09.2025\nTotal;;3.345,50;;\n";
    const bytes = windows1252(text.replace("\u00c4", "\u00f6").replace("\u00fc", "\u00f6"));
    const reading = await read(bytes, [
      { heading: "Ort", use: "place" },
      { heading: "Ebene", use: "level" },
      { heading: "VZ\u00f6", use: "staff-wte" },
      { heading: "Quote", use: "vacancy-share" },
      { heading: "Stand", use: "date" },
    ]);
    expect(reading.findings.map(told)).toEqual([
      "staff-wte Nord 6 2025-09-30 2345.5",
      "vacancy-rate Nord 6 2025-09-30 0.125",
      "staff-wte S\u00f6d 7 2025-09-30 1000",
      "vacancy-rate S\u00f6d 7 2025-09-30 0",
    ]);
    expect(reading.notUsed).toEqual([{ why: "a total, which is never added to its parts", count: 1, rows: [4] }]);
  });

  test("whether numbers without a sign are percent is what the person said, and never guessed from their size", async () => {
    const table = utf8("Place,Rate\nNorth,12.4\nSouth,0.9\nEast,1\n");
    const asPercent = await read(table, [
      { heading: "Place", use: "place" },
      { heading: "Rate", use: "leavers-percent" },
    ]);
    expect(asPercent.findings.map(({ value }) => Number(value.toFixed(6)))).toEqual([0.124, 0.009, 0.01]);
    const asShare = await read(table, [
      { heading: "Place", use: "place" },
      { heading: "Rate", use: "leavers-share" },
    ]);
    expect(asShare.findings.map(({ value }) => value)).toEqual([12.4, 0.9, 1]);
  });

  test("of two columns of one name the one that is meant is read; unsaid, it is asked", async () => {
    const table = utf8("Place,WTE,WTE\nNorth,1,2\nSouth,3,4\n");
    const second = await read(table, [
      { heading: "Place", which: 0, use: "place" },
      { heading: "WTE", which: 1, use: "staff-wte" },
    ]);
    expect([second.findings.map(({ value }) => value), second.asks]).toEqual([[2, 4], []]);
    const unsaid = await read(table, [
      { heading: "Place", use: "place" },
      { heading: "WTE", use: "staff-wte" },
    ]);
    expect(settled(unsaid).findings).toEqual([]);
    expect(unsaid.asks.map(({ question }) => question)).toEqual([
      '2 columns are called "WTE". Which of them is meant?',
    ]);
    expect(settled(unsaid, { column: { WTE: "B" } }).findings.map(({ value }) => value)).toEqual([1, 3]);
    expect(settled(unsaid, { column: { WTE: "C" } }).findings.map(({ value }) => value)).toEqual([2, 4]);
  });

  test("a column without a heading is told by its number, also where no column has one", async () => {
    const half = await read(utf8(",WTE\nNorth,1\nSouth,3\n"), [
      { heading: "", at: 0, use: "place" },
      { heading: "WTE", use: "staff-wte" },
    ]);
    expect(half.findings.map(told)).toEqual(["staff-wte North 1", "staff-wte South 3"]);
    const none = await read(utf8("Our own list,\n,\nNorth,1\nSouth,\nEast,3\n"), [
      { heading: "", at: 0, use: "place" },
      { heading: "", at: 1, use: "staff-wte" },
    ]);
    expect(none.findings.map(told)).toEqual(["staff-wte North 1", "staff-wte East 3"]);
    expect(none.notUsed.map(({ rows }) => rows)).toEqual([[4]]);
  });

  test("a list by person gives dates alone, and no cell of it is quoted", async () => {
    const reading = await read(utf8("Name,Since\nAda Example,2026-09-01\nBob Example,not known\n"), [
      { heading: "Since", use: "since" },
    ]);
    expect(reading.findings.map(told)).toEqual(["waiting 2026-09-01 1"]);
    expect(JSON.stringify({ ...reading, heading: undefined })).not.toMatch(/Example|not known/);
  });

  test("a heading with signs of patterns in it is taken as it stands", async () => {
    const reading = await read(utf8("Team (a+b)*,WTE [2]\nNorth,1.5\n"), [
      { heading: "Team (a+b)*", use: "place" },
      { heading: "WTE [2]", use: "staff-wte" },
    ]);
    expect(reading.findings.map(told)).toEqual(["staff-wte North 1.5"]);
  });

  test("a sheet of a workbook below its title", async () => {
    const bytes = workbook({ Team: [["Our team"], [], ["Area", "Posts"], ["North", 4.5], ["South", 2]] });
    const reading = await read(bytes, [
      { heading: "Area", use: "place" },
      { heading: "Posts", use: "posts-wte" },
    ]);
    expect(reading.findings.map(told)).toEqual(["posts-wte North 4.5", "posts-wte South 2"]);
  });
});

test.each([
  [[], "Say which column has numbers"],
  [[{ heading: "A", use: "place" }], "Say which column has numbers"],
  [
    [
      { heading: "A", use: "staff-wte" },
      { heading: "B", use: "staff-wte" },
    ],
    'Two columns are "Staff in post, WTE"',
  ],
  [[{ heading: " ", use: "staff-wte" }], "without a heading"],
  [
    [
      { heading: "A", use: "since" },
      { heading: "B", use: "waiting" },
    ],
    "has no other numbers",
  ],
] as const)("%j is no table", (said, says) => {
  const made = shapeOfColumns(said);
  expect(made.ok ? "" : made.says).toContain(says);
});

test("the row of headings is the widest without a number, and columns of one name are counted", () => {
  expect(headingRowOf([["Staff by team"], ["", ""], ["Team", "Band", "WTE"], ["North", "6", "1.5"]])).toBe(2);
  expect(headingRowOf([])).toBe(0);
  expect(columnsOf(["Place", "WTE", "wte"])).toEqual([
    { heading: "Place", which: 0, at: 0 },
    { heading: "WTE", which: 0, at: 1 },
    { heading: "wte", which: 1, at: 2 },
  ]);
});
