import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { elementAt } from "../../../model/assumptions/present";
import { dayNamed, timeMentioned, timeNamed } from "../../../model/exchange/reading/day-in-text";
import { figureIn, type CellReading } from "../../../model/exchange/reading/figure-in-cell";
import { readingLimits } from "../../../model/exchange/reading/limits";
import { sheetsOf } from "../../../model/exchange/reading/sheets";
import type { Sheet } from "../../../model/exchange/reading/sheet";
import type { ByteSource } from "../../../model/exchange/reading/source";
import { inPieces, packaged, sheetIn, utf16, utf8, windows1252, workbook, workbookAround } from "./files";

async function textsOf(sheet: Sheet): Promise<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  for await (const some of sheet.rows()) rows.push(...some.map((row) => row.cells.map((cell) => cell.text)));
  return rows;
}
const first = async (source: ByteSource): Promise<Sheet> => elementAt(await sheetsOf(source), 0);
const rowsOf = async (bytes: Uint8Array, size?: number): Promise<readonly (readonly string[])[]> =>
  textsOf(await first(inPieces("file.csv", bytes, size)));
const refusal = async (bytes: Uint8Array): Promise<string> => {
  try {
    await rowsOf(bytes);
    return "read";
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
};

const table = "Place,WTE,Name\r\nLondon,731.4,Zoë – “lead”\r\nSouth West,175.2,£5k\r\n";
const cells = [
  ["Place", "WTE", "Name"],
  ["London", "731.4", "Zoë – “lead”"],
  ["South West", "175.2", "£5k"],
];

describe("letters", () => {
  test.each([
    ["UTF-8", utf8(table)],
    ["UTF-8 with its mark", utf8(`\ufeff${table}`)],
    ["UTF-16, low byte first", utf16(table, "le", true)],
    ["UTF-16, high byte first", utf16(table, "be", true)],
    ["UTF-16 without a mark, low byte first", utf16(table, "le", false)],
    ["UTF-16 without a mark, high byte first", utf16(table, "be", false)],
  ])("%s", async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual(cells);
  });

  test("bytes that are no UTF-8 are Windows text, and that is said", async () => {
    const sheet = await first(inPieces("a.csv", windows1252("Place,Note\nLondon,Café – £5k\n")));
    expect(await textsOf(sheet)).toEqual([
      ["Place", "Note"],
      ["London", "Café – £5k"],
    ]);
    expect(sheet.says.join(" ")).toContain("Windows-1252");
  });

  test("letters that were broken before are shown as they are, and said", async () => {
    const sheet = await first(inPieces("a.csv", utf8("Place,Note\nLondon,Childrenâ€™s\n")));
    expect(sheet.says.join(" ")).toContain('such as in "London,Childrenâ€™s"');
  });

  test("the pieces a file comes in change nothing, whatever their size", async () => {
    const letters = fc.constantFrom("a", "£", "–", "\u{1F600}", '"', ",", "\n", "\r\n", "1", " ");
    const cell = fc.array(letters, { maxLength: 5 }).map((parts) => parts.join(""));
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(
          utf8,
          (text: string) => utf16(text, "le", true),
          (text: string) => utf16(text, "be", true),
        ),
        async (rows, size, encode) => {
          const bytes = encode(rows.map((row) => row.map(quoted).join(",")).join("\r\n"));
          const expected = rows.map((row) => row.map((text) => text.replaceAll("\r\n", "\n").trim()));
          const whole = await rowsOf(bytes, bytes.length);
          expect(await rowsOf(bytes, size)).toEqual(whole);
          expect(whole.map((row) => row.join("|"))).toEqual(expected.map((row) => row.join("|")));
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("cells", () => {
  test.each([
    [
      "tabs",
      "a\tb\n1,5\t2\n",
      [
        ["a", "b"],
        ["1,5", "2"],
      ],
    ],
    [
      "semicolons, with commas before decimals",
      "a;b;c\n1.234,50;9,5;x\n410;1,25;y\n",
      [
        ["a", "b", "c"],
        ["1.234,50", "9,5", "x"],
        ["410", "1,25", "y"],
      ],
    ],
    [
      "upright bars",
      "a|b\n1|2\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "the sign that a first line names",
      "sep=;\na;b,c\n1;2\n",
      [
        ["a", "b,c"],
        ["1", "2"],
      ],
    ],
    [
      "quotes, with a line break and quotes in them",
      'a,b\n"x, ""y""\nz",2\n',
      [
        ["a", "b"],
        ['x, "y"\nz', "2"],
      ],
    ],
    [
      "lines that end in returns alone",
      "a,b\r1,2\r",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    ["short and long rows", "a,b\n1\n1,2,3\n", [["a", "b"], ["1"], ["1", "2", "3"]]],
    [
      "a title above",
      "A title\n,,\nPlace,WTE,Rate\nLondon,1,2\nLeeds,3,4\n",
      [["A title"], ["", "", ""], ["Place", "WTE", "Rate"], ["London", "1", "2"], ["Leeds", "3", "4"]],
    ],
  ])("%s", async (_, text, expected) => {
    expect(await rowsOf(utf8(text))).toEqual(expected);
  });
});

describe("what is refused, and in which words", () => {
  test.each([
    ["an empty file", new Uint8Array(), "file.csv is empty"],
    ["an old workbook", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0), "save it as .xlsx without a password"],
    ["a PDF", utf8("%PDF-1.7 and so on"), "has no cells"],
    ["a workbook cut short", workbook({ A: [["x", 1]] }).subarray(0, 200), "cut short or damaged"],
    ["a quotation mark never closed", utf8('a,b\n1,"2\n3,4\n'), "Row 2 opens a quotation mark that is never closed"],
    ["a cell without end", utf8(`a,b\n1,"${"x,y\n".repeat(300_000)}`), "goes on for more than 1,000,000 letters"],
    [
      "a cell of 200,000 letters",
      utf8(`a,b\n1,${"x".repeat(200_000)}\n`),
      "Row 2, cell 2, is longer than 100,000 letters",
    ],
    ["a million columns", utf8(`${"1,".repeat(1_000_000)}1\n`), "far more cells than a sheet can have"],
    ["twenty thousand columns", utf8(`${"1,".repeat(20_000)}1\n`), "more than a table can have here (2,000)"],
  ])("%s", async (_, bytes, part) => {
    expect(await refusal(bytes)).toContain(`Unreadable: `);
    expect(await refusal(bytes)).toContain(part);
  });

  test("a workbook that grows beyond bounds is refused by its own list, before it is unpacked", async () => {
    const bytes = workbook({ A: [["x", 1]] });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 4 <= bytes.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, readingLimits.unpacked, true);
    expect(await refusal(bytes)).toContain("when it is unpacked becomes larger than 100 MB");
  });

  test("a workbook that says less of itself than is in it is refused all the same", async () => {
    const bytes = packaged([{ name: "xl/workbook.xml", text: "x".repeat(readingLimits.unpacked + 1), says: 1000 }]);
    expect(bytes.length).toBeLessThan(1_000_000);
    expect(await refusal(bytes)).toContain("becomes larger than 100 MB");
  });

  test("a workbook with more words than can be read at once", async () => {
    const bytes = packaged([
      { name: "xl/workbook.xml", text: "x" },
      { name: "xl/sharedStrings.xml", text: "x", says: 200 * 1024 * 1024 },
    ]);
    expect(await refusal(bytes)).toContain("larger than 100 MB");
    const fewer = packaged([
      { name: "xl/workbook.xml", text: "x" },
      { name: "xl/sharedStrings.xml", text: "x", says: readingLimits.words + 1 },
    ]);
    expect(await refusal(fewer)).toContain("holds words of more than 25 MB");
  });

  test("what a sheet says of its size, of merged cells and of hidden columns costs nothing beyond its cells", async () => {
    const cell = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const bytes = workbookAround(
      `<dimension ref="A1:XFD1048576"/><cols><col min="3" max="16384" hidden="1"/></cols><sheetData><row r="1">${cell("A1", "Region")}${cell("B1", "WTE")}</row><row r="2">${cell("A2", "London")}${cell("B2", "3")}</row></sheetData><mergeCells count="1"><mergeCell ref="A2:XFD1048576"/></mergeCells>`,
    );
    // The second row is merged as far as there are cells.
    expect(await rowsOf(bytes)).toEqual([
      ["Region", "WTE"],
      ["London", "London"],
    ]);
  });

  test("a workbook with macros", async () => {
    const bytes = workbook({ A: [["x", 1]] }, (book) => {
      (book as { vbaraw?: Uint8Array }).vbaraw = Uint8Array.of(1, 2, 3);
    });
    // The library writes macros only in their own format, so the list of parts is what a file with them has.
    const text = Buffer.from(bytes).toString("latin1").replaceAll("xl/theme/theme1.xml", "xl/vbaProject.binxx");
    expect(await refusal(new Uint8Array(Buffer.from(text, "latin1")))).toContain(
      "holds macros, which are never opened",
    );
  });
});

describe("workbooks", () => {
  test("what is stored is read: percentages, dates, text; what is hidden is not, and said", async () => {
    const bytes = workbook(
      {
        Rates: [
          ["Region", "Hidden", "Rate", "Start"],
          ["England", 1, 0.113, 45_383],
          ["Old", 2, 0.5, 45_384],
          ["London", 3, 0.175, 45_748],
        ],
        Notes: [["not to be seen"]],
      },
      (book) => {
        const sheet = sheetIn(book, "Rates");
        sheet["!rows"] = [{}, {}, { hidden: true }];
        sheet["!cols"] = [{}, { hidden: true }];
        for (const cell of ["C2", "C3", "C4"]) (sheet[cell] as { z: string }).z = "0.0%";
        for (const cell of ["D2", "D3", "D4"]) (sheet[cell] as { z: string }).z = "dd/mm/yyyy";
        book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
      },
    );
    const sheets = await sheetsOf(inPieces("a.xlsx", bytes));
    expect(sheets.map((sheet) => sheet.name)).toEqual(["Rates"]);
    const sheet = elementAt(sheets, 0);
    expect(sheet.says).toEqual([
      "Hidden sheets are not read: Notes.",
      'Hidden rows are not read: 3 of "Rates".',
      'Hidden columns are not read: B of "Rates".',
    ]);
    const rows = [];
    for await (const some of sheet.rows()) rows.push(...some);
    expect(rows.map((row) => row.number)).toEqual([1, 2, 4]);
    expect(elementAt(rows, 1).cells).toEqual([
      { text: "England" },
      { text: "" },
      { text: "11.3%", number: 0.113, percent: true },
      { text: "01/04/2024", day: "2024-04-01" },
    ]);
  });

  test("days of a workbook that counts from 1904", async () => {
    const bytes = workbook({ A: [["Start"], [43_921]] }, (book) => {
      (sheetIn(book, "A")["A2"] as { z: string }).z = "dd/mm/yyyy";
      book.Workbook = { WBProps: { date1904: true } };
    });
    const rows = [];
    for await (const some of (await first(inPieces("a.xlsx", bytes))).rows()) rows.push(...some);
    expect(elementAt(rows, 1).cells[0]?.day).toBe("2024-04-01");
  });

  test("merged cells hold their value everywhere; a formula without its result is no number and is never run", async () => {
    const bytes = workbook(
      {
        A: [
          ["Group", null],
          ["a", "b"],
          [1, 2],
        ],
      },
      (book) => {
        const sheet = sheetIn(book, "A");
        sheet["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
        sheet["A3"] = { t: "n", f: "1+1" };
        sheet["B3"] = { t: "n", f: "2+2", v: 4 };
      },
    );
    const rows = [];
    for await (const some of (await first(inPieces("a.xlsx", bytes))).rows()) rows.push(...some);
    expect(elementAt(rows, 0).cells.map((cell) => cell.text)).toEqual(["Group", "Group"]);
    expect(elementAt(rows, 2).cells.map((cell) => [cell.number, cell.notWorkedOut])).toEqual([
      [undefined, true],
      [4, undefined],
    ]);
  });
});

describe("a number in a cell", () => {
  const rows: [string, number | "missing" | "unreadable", CellReading?][] = [
    ["1,234.50", 1234.5],
    ["(12.5)", -12.5],
    ["\u201312.5", -12.5],
    ["\u221212.5", -12.5],
    ["12.5-", -12.5],
    ["-\u00a012.5", -12.5],
    ["14,583 Cr", -14_583],
    ["14,583 Dr", 14_583],
    ["1\u202f234.5", 1234.5],
    ["'8.4%", 0.084],
    ["8.4%\u00b9", 0.084],
    ["8.4% [p]", 0.084],
    ["8.4 [note 3]", 8.4],
    ["1.234,50", 1234.5, { decimalComma: true }],
    ["1.000", 1000, { decimalComma: true }],
    ["9,5", 9.5, { decimalComma: true }],
    ["19,2%", 0.192, { decimalComma: true }],
    ["1.000", 1],
    ["-", "missing"],
    ["\u2013", "missing"],
    ["-", 0, { dash: "zero" }],
    ["\u00a3-", 0, { dash: "zero" }],
    ["", "missing"],
    ["*", "missing"],
    ["#", "missing"],
    ["[c]", "missing"],
    ["[low]", "missing"],
    ["<10", "missing"],
    ["..", "missing"],
    ["Not recorded", "missing"],
    ["#N/A", "missing"],
    ["0", 0],
    ["\u00a356.2k", "unreadable"],
    ["#DIV/0!", "unreadable"],
    ["########", "unreadable"],
    ["=SUM(B2:B5)", "unreadable"],
    ["1,23", "unreadable"],
    ["8 to 14", "unreadable"],
    ["abc", "unreadable"],
  ];
  test.each(rows)("%j", (text, expected, reading) => {
    const found = figureIn({ text }, reading);
    expect(found.kind === "number" ? found.value : found.kind).toBe(expected);
  });
});

describe("a time as it is written", () => {
  test.each([
    ["01/04/2024", "2024-04-01", undefined],
    ["45383", "2024-04-01", undefined],
    ["Q1 24/25", "2024-04-01", "2024-06"],
    ["Apr 2024 to Mar 2025", "2024-04-01", "2025-03"],
    ["Year ending March 2025", "2024-04-01", "2025-03"],
    ["31.03.2024", "2024-03-31", undefined],
    ["1 April 2024", "2024-04-01", undefined],
    ["31-Mar-2027", "2027-03-31", undefined],
    ["Apr-24", "2024-04-01", undefined],
    ["April 2024", "2024-04-01", undefined],
    ["2024-04-01", "2024-04-01", undefined],
    ["2024-04", "2024-04-01", undefined],
    ["2011-12", "2011-12-01", undefined],
    ["202407", "2024-07-01", undefined],
    ["202407 to 202507", "2024-07-01", "2025-07"],
    ["2024/25", "2024-04-01", "2025-03"],
    ["M07 2026/27", "2026-10-01", undefined],
    ["Month 12 2025/26", "2026-03-01", undefined],
  ])("%s", (text, day, until) => {
    expect(timeNamed(text)).toEqual({ day, ...(until === undefined ? {} : { until }) });
  });
  test.each(["31/02/2024", "2024/26", "13 2024", "London", "M13 2026/27", "12", "4/1/2024", "M01"])(
    "%s is none by itself",
    (text) => {
      expect(timeNamed(text)).toBeUndefined();
    },
  );
  test.each([
    ["Month 7 (October) 2026/27, £", "2026-10-01"],
    ["Waiting lists, October 2023 (revised)", "2023-10-01"],
    ["Agenda for Change, England, 1 April 2025", "2025-04-01"],
    ["Published: 14/01/2025", "2025-01-14"],
  ])("%s mentions one", (text, day) => {
    expect(timeMentioned(text)?.day).toBe(day);
  });
});

test.each([
  ["30 April 2027", "2027-04-30"],
  ["30 Apr 2027", "2027-04-30"],
  ["1/4/2027", "2027-04-01"],
  ["13/04/2027", "2027-04-13"],
  ["2027-04-30", "2027-04-30"],
  ["31 April 2027", undefined],
  ["April 2027", undefined],
  ["soon", undefined],
])("the day named by %s is %s, day first", (text, day) => {
  expect(dayNamed(text)).toBe(day);
});
