/** Files that are made to break a reader: each ends soon, in figures that are numbers or in a sentence of ours. */
import { describe, expect, test } from "vitest";
import { checkSum } from "../../../model/exchange/reading/check-sum";
import { figureIn } from "../../../model/exchange/reading/figure-in-cell";
import { isWellFormed, tagsNamed } from "../../../model/exchange/reading/xml";
import { knownShapes, readFile, sourceOf, type SheetRead } from "../../../model/index";
import { packaged, partsOf, type Part } from "../../fuzz/inputs/package";
import { utf8, workbook } from "./files";

const sound = partsOf(
  workbook({
    Staff: [
      ["Organisation", "Grade", "Budgeted FTE", "Actual FTE"],
      ["North", "Band 5", 2, 1],
      ["South", "Band 6", 3.4, 1.8],
    ],
  }),
);
const sheet = "xl/worksheets/sheet1.xml";
const changed = (name: string, change: (xml: string) => string): readonly Part[] => {
  const parts = sound.map((part) =>
    part.name === name ? { name, bytes: utf8(change(new TextDecoder().decode(part.bytes))) } : part,
  );
  expect(parts).not.toEqual(sound);
  return parts;
};
const read = (bytes: Uint8Array): Promise<readonly SheetRead[]> => readFile(sourceOf("staff.xlsx", bytes), knownShapes);
const figures = (sheets: readonly SheetRead[]): readonly number[] =>
  sheets.flatMap(({ reading }) => (reading?.findings ?? []).map(({ value }) => value));

describe("a workbook", () => {
  test("that is sound is read", async () => {
    expect(figures(await read(packaged(sound)))).toEqual([2, 1, 3.4, 1.8]);
  });

  test("with cells merged over the whole of a sheet is read as far as there is something", async () => {
    const merged = changed(sheet, (xml) =>
      xml.replace("</sheetData>", '</sheetData><mergeCells><mergeCell ref="A5:XFD1048576"/></mergeCells>'),
    );
    expect(figures(await read(packaged(merged)))).toEqual([2, 1, 3.4, 1.8]);
  });

  test("with widths of columns that no sheet has is refused", async () => {
    const wide = changed(sheet, (xml) =>
      xml.replace("<sheetData>", '<cols><col min="1" max="99999999999999999999"/></cols><sheetData>'),
    );
    await expect(read(packaged(wide))).rejects.toThrow("speaks of more columns than a sheet can have (16,384)");
  });

  test("with a cell farther out than a table reaches is refused at once", async () => {
    const far = changed(sheet, (xml) => xml.replace('r="D2"', 'r="ZZZ2"'));
    await expect(read(packaged(far))).rejects.toThrow('"Staff" has cells as far out as column ZZZ');
  });

  test.each([sheet, "xl/styles.xml", "xl/workbook.xml"])("with %s cut short at any place is refused", async (name) => {
    const whole = sound.find((part) => part.name === name)?.bytes.length ?? 0;
    for (const part of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      const cut = changed(name, (xml) => xml.slice(0, Math.floor(part * whole)));
      await expect(read(packaged(cut))).rejects.toThrow(/cut short or is no XML/);
    }
  });

  test("with a document type, which could define anything, is refused", async () => {
    const typed = changed(sheet, (xml) => xml.replace("<worksheet", '<!DOCTYPE a [<!ENTITY b "c">]><worksheet'));
    await expect(read(packaged(typed))).rejects.toThrow(/cut short or is no XML/);
  });

  test("whose parts are not what the package says of them is refused, the part by name", async () => {
    const lying = [
      packaged(sound, (told) => ({ ...told, size: told.size + 1 })),
      packaged(sound, (told) => ({ ...told, size: told.size - 1 })),
      packaged(sound, (told) => ({ ...told, check: told.check + 1 })),
      packaged(sound, (told) => ({ ...told, method: 12 })),
      packaged(sound, undefined, (from) => from + 1),
    ];
    for (const bytes of lying.slice(0, 4))
      await expect(read(bytes)).rejects.toThrow(/A part of the workbook is damaged \("/);
    await expect(read(lying[4] ?? new Uint8Array())).rejects.toThrow(/damaged/);
  });

  test.each(["NaN", "1e999", "-1e999", "0.1.2", ""])("with %j for a number has no figure there", async (value) => {
    const odd = changed(sheet, (xml) => xml.replace("<v>3.4</v>", `<v>${value}</v>`));
    expect(figures(await read(packaged(odd))).every((one) => Number.isFinite(one))).toBe(true);
    if (value !== "0.1.2") expect(figures(await read(packaged(odd)))).toEqual([2, 1, 1.8]);
  });
});

describe("a text file", () => {
  test.each(["\u00b2", "9", "9,", " ", "a ", "(", "1-", "%"])(
    "with %j over and over in a cell ends at once, in short sentences",
    async (unit) => {
      const long = `1${unit.repeat(Math.floor(90_000 / unit.length))}1`;
      const text = `Organisation,Grade,Budgeted FTE,Actual FTE\n"${long}",Band 5,"${long}",1\nSouth,"${long}",3.4,1.8\n`;
      const [found] = await readFile(sourceOf("staff.csv", utf8(text)), knownShapes);
      const sentences = [...(found?.says ?? []), ...(found?.reading?.doubts ?? [])];
      expect(sentences.every(({ length }) => length < 400)).toBe(true);
      expect(figures(found === undefined ? [] : [found])).toEqual([1, 3.4, 1.8]);
    },
  );

  test("a number of more letters than one has is refused in a short sentence", () => {
    expect(figureIn({ text: "9".repeat(5000) })).toEqual({
      kind: "unreadable",
      says: `"${"9".repeat(30)}\u2026" is too long to be a number.`,
    });
  });
});

describe("XML", () => {
  const formed = (xml: string): boolean => isWellFormed(utf8(xml));
  test.each([
    '<?xml version="1.0"?><a><b c="1 > 0"/><d>text</d></a>',
    "<a><!-- <b> --><![CDATA[<c>]]></a>",
    "\ufeff<x:a\n y='\"'></x:a >",
    "<a/>",
  ])("%j is whole", (xml) => expect(formed(xml)).toBe(true));
  test.each([
    "",
    "text",
    "<a>",
    "<a",
    "</a>",
    "<a></b>",
    "<a><b></a></b>",
    "<a></ab>",
    '<a b="></a>',
    "<a><!-- </a>",
    "<>",
    "<a><![CDATA[</a>",
    "<!DOCTYPE a><a/>",
    "<a < b></a>",
  ])("%j is not", (xml) => expect(formed(xml)).toBe(false));
  test("tags are found by their name, with a prefix or without", () => {
    const xml = utf8('<cols><col min="1"/><x:col max="2"/><column/><c r="col"/></cols>');
    expect([...tagsNamed(xml, "col")]).toEqual(['<col min="1"/>', '<x:col max="2"/>']);
  });
});

test("the check sum is that of the standard", () => {
  expect(checkSum(utf8("123456789")).toString(16)).toBe("cbf43926");
});
