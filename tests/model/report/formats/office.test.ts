/** Documents of a report, read back from their bytes by other means than wrote them. */
import { read, utils } from "@e965/xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import {
  reportFormats,
  textOf,
  tableOfChart,
  type Report,
  type ReportChart,
  type ReportTable,
} from "../../../../model";
import { axisStart } from "../../../../model/report/formats/office/look";
import { attributesOf, paragraphsOf, partAt, partsOf, unclosed, type Parts } from "./opened";
import { awkward, optionsTable, sample, wideTable } from "./sample";

const written = (id: string, report: Report = sample): Promise<Uint8Array> => {
  const format = reportFormats.find((one) => one.id === id);
  if (format === undefined) throw new Error(`No format ${id}`);
  return format.write(report);
};
const blocks = sample.sections.flatMap((section) => section.blocks);
const tables = blocks.filter((block): block is ReportTable => block.block === "table");
const charts = blocks.filter((block): block is ReportChart => block.block === "chart");
const shownCells = (table: ReportTable): readonly string[] =>
  table.rows
    .flatMap(({ cells }) => cells.map((cell) => (typeof cell === "string" ? cell : cell.shown)))
    .filter((text) => text !== "");
/** Sentences, notes and own words. */
const sentences = blocks.flatMap((block) => {
  switch (block.block) {
    case "claim":
      return [textOf(block.says)];
    case "list":
      return block.items.map(textOf);
    case "note":
      return [block.text];
    case "own words":
      return [...block.text, ...block.quotes.flatMap(({ says }) => (says === undefined ? [] : [says]))];
    default:
      return [];
  }
});
const without = (texts: readonly string[], from: readonly string[]): readonly string[] =>
  texts.filter((text) => !from.includes(text));

describe.each(["docx", "pptx", "xlsx"])("a report as %s", (id) => {
  let bytes: Uint8Array;
  let parts: Parts;
  beforeAll(async () => {
    bytes = await written(id);
    parts = partsOf(bytes);
  });

  it("is the same bytes when it is written again, whatever was written in between", async () => {
    await written("docx", { ...sample, title: "Another" });
    await written("pptx", { ...sample, title: "Another" });
    expect(Buffer.compare(Buffer.from(await written(id)), Buffer.from(bytes))).toBe(0);
  });

  it("has parts of XML that close what they open, each with a type, and relations to parts that are there", () => {
    const types = partAt(parts, "[Content_Types].xml");
    const byEnding = new Set(attributesOf(types, "Default", "Extension"));
    const named = new Set(attributesOf(types, "Override", "PartName"));
    for (const [path, text] of parts) {
      if (/\.(xml|rels)$/.test(path)) expect(unclosed(text), path).toEqual([]);
      if (path !== "[Content_Types].xml")
        expect(named.has(`/${path}`) || byEnding.has(path.split(".").at(-1)!), path).toBe(true);
      if (!path.endsWith(".rels")) continue;
      const folder = path.replace(/_rels\/[^/]+$/, "");
      for (const [, target, mode] of text.matchAll(
        /<Relationship\b(?=[^>]*\bTarget="([^"]+)")(?![^>]*TargetMode="(External)")[^>]*>/g,
      )) {
        expect(mode).toBeUndefined();
        const to = new URL(target!, `file:///${folder}`).pathname.slice(1);
        expect(parts.has(to), `${path} to ${to}`).toBe(true);
      }
    }
    expect([...named].filter((path) => !parts.has(path.slice(1)))).toEqual([]);
  });

  it("says the day it was made and no other time", () => {
    const dates = [...parts.values()].flatMap((text) => text.match(/\b20\d\d-\d\d-\d\dT[\d:.]+Z/g) ?? []);
    expect([...new Set(dates)]).toEqual(id === "xlsx" ? [] : ["2026-11-29T00:00:00Z"]);
  });

  it("leaves out what no XML may hold", async () => {
    const claim = {
      block: "claim" as const,
      id: "x",
      role: "sentence" as const,
      says: ["a\u0000b\u000bc\uD800d\uFFFEe"],
      holds: [],
    };
    const report: Report = {
      ...sample,
      title: "T\u0007",
      sections: [{ id: "one", title: "One", level: 1, blocks: [claim] }],
    };
    const whole = [...partsOf(await written(id, report)).values()].join("");
    expect(whole).toContain("abcde");
    expect(whole).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe]/);
  });
});

describe("a report as a Word document", () => {
  let parts: Parts;
  let document: string;
  beforeAll(async () => {
    parts = partsOf(await written("docx"));
    document = partAt(parts, "word/document.xml");
  });

  it("says everything the report says, in its order", () => {
    const paragraphs = paragraphsOf(document, "w");
    const wanted = [
      sample.title,
      ...sample.sections.map(({ title }) => title),
      ...sentences,
      ...tables.flatMap((table) => [table.title, ...shownCells(table), ...table.notes]),
      ...charts.flatMap((chart) => [chart.title, ...chart.notes]),
    ];
    expect(without(wanted, paragraphs)).toEqual([]);
    const places = sample.sections.map(({ title }) => paragraphs.indexOf(title));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("has real headings, and heading rows that every page repeats", () => {
    const styles = attributesOf(document, "w:pStyle", "w:val");
    expect(styles.filter((style) => style === "Heading1")).toHaveLength(3);
    expect(styles.filter((style) => style === "Heading2")).toHaveLength(1);
    expect(styles.filter((style) => style === "Title")).toHaveLength(1);
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(tables.length);
    expect(attributesOf(document, "w:tblDescription", "w:val")).toEqual(tables.map(({ alternative }) => alternative));
    expect(attributesOf(document, "wp:docPr", "descr")).toEqual(charts.map(({ alternative }) => alternative));
  });

  it("turns the page for a wide table and no other, and cuts no column", () => {
    const pages = document
      .split("<w:sectPr")
      .slice(1)
      .map((section) => ({
        across: /w:orient="landscape"/.test(section),
        width: Number(/<w:pgSz\b[^>]*\bw:w="(\d+)"/.exec(section)![1]),
        margins: Number(/w:left="(\d+)"/.exec(section)![1]) + Number(/w:right="(\d+)"/.exec(section)![1]),
      }));
    expect(pages.map(({ across }) => across)).toEqual([false, true, false]);
    expect(pages.map(({ width }) => width)).toEqual([11906, 16838, 11906]);
    const widths = document
      .split("<w:tblGrid>")
      .slice(1)
      .map((grid) =>
        attributesOf(grid.slice(0, grid.indexOf("</w:tblGrid>")), "w:gridCol", "w:w").reduce(
          (sum, one) => sum + Number(one),
          0,
        ),
      );
    expect(widths).toHaveLength(2);
    expect(widths[0]).toBeLessThanOrEqual(pages[0]!.width - pages[0]!.margins);
    expect(widths[1]).toBeLessThanOrEqual(pages[1]!.width - pages[1]!.margins);
  });

  it("says plan, scenarios, place, day, version and page of pages at every foot", () => {
    const feet = [...parts].filter(([path]) => /^word\/footer\d+\.xml$/.test(path));
    expect(feet.length).toBeGreaterThan(0);
    for (const [, foot] of feet) {
      const says = paragraphsOf(foot, "w").join(" ");
      for (const part of [
        awkward,
        "Base, Two more at band 6",
        "Devon",
        "29 November 2026",
        "Version 0.1.0",
        "Worked example",
      ])
        expect(says).toContain(part);
      expect(foot).toContain("NUMPAGES");
      expect(foot.match(/\bPAGE\b/g)).toHaveLength(1);
    }
  });

  it("leaves a gap in a chart where a value is missing", () => {
    const chart = partAt(parts, "word/charts/chart1.xml");
    const two = chart.split("<c:ser>")[2]!;
    const values = two.slice(two.indexOf("<c:val>"));
    expect(values.match(/<c:v>[^<]*<\/c:v>/g)).toEqual(["<c:v>61.2</c:v>", "<c:v>17.4</c:v>", "<c:v>12</c:v>"]);
  });
});

describe("a report as slides", () => {
  let slides: readonly string[];
  let parts: Parts;
  beforeAll(async () => {
    parts = partsOf(await written("pptx"));
    slides = [...parts]
      .filter(([path]) => /^ppt\/slides\/slide\d+\.xml$/.test(path))
      .sort(([a], [b]) => Number(/\d+/.exec(a)![0]) - Number(/\d+/.exec(b)![0]))
      .map(([, slide]) => slide);
  });

  it("says everything the report says, every cell of every table among it", () => {
    const paragraphs = slides.flatMap((slide) => paragraphsOf(slide, "a"));
    expect(without([sample.title, ...sentences, ...tables.flatMap(shownCells)], paragraphs)).toEqual([]);
    const counted = (text: string): number => paragraphs.filter((one) => one === text).length;
    // Every number of the wide table once; its first column heads each of its parts.
    expect(counted("1,234.5")).toBe(12);
    expect(counted("South West")).toBe(2);
    for (const { heading, unit } of wideTable.columns.slice(1))
      expect(counted(`${heading} (${unit})`), heading).toBeGreaterThan(0);
  });

  it("has a title in its place on each, and one idea: a picture or a table stands alone", () => {
    for (const slide of slides) {
      expect(slide.match(/<p:ph\s[^>]*type="title"/g)).toHaveLength(1);
      expect((slide.match(/<p:graphicFrame>/g) ?? []).length).toBeLessThanOrEqual(1);
    }
    const [, ask] = slides;
    expect(paragraphsOf(ask!, "a")).toContain("Two more occupational therapists at band 6, £104k a year.");
  });

  it("has charts that can be edited, with their gaps, dashes and names, and tells what they show", () => {
    const found = [...parts].filter(([path]) => /^ppt\/charts\/chart\d+\.xml$/.test(path));
    expect(found.map(([path]) => path)).toEqual(["ppt/charts/chart1.xml", "ppt/charts/chart2.xml"]);
    const [[, line] = []] = found;
    expect(attributesOf(line!, "c:dispBlanksAs", "val")).toEqual(["gap"]);
    expect(line!.split("<c:ser>")).toHaveLength(1 + 2 + 2 + 1);
    const two = line!.split("<c:ser>")[2]!;
    expect(attributesOf(two, "c:pt", "idx")).toEqual(["0", "0", "1", "2", "3", "0", "2", "3"]);
    expect(attributesOf(two, "a:prstDash", "val")[0]).toBe("dash");
    expect(partAt(parts, "ppt/charts/_rels/chart1.xml.rels")).toMatch(
      /Id="rId1"[^>]*embeddings|embeddings[^>]*Id="rId1"/,
    );
    const described = slides.flatMap((slide) => attributesOf(slide, "p:cNvPr", "descr"));
    for (const { alternative } of [...charts, ...tables]) expect(described).toContain(alternative);
  });
});

describe("a report as a workbook", () => {
  let book: ReturnType<typeof read>;
  let parts: Parts;
  beforeAll(async () => {
    const bytes = await written("xlsx");
    parts = partsOf(bytes);
    book = read(bytes, { cellFormula: true, cellNF: true, cellDates: false });
  });
  const rowsOf = (name: string): unknown[][] =>
    utils.sheet_to_json(book.Sheets[name]!, { header: 1, raw: true, defval: null });

  it("has the report's text, a sheet for each table and one for the figures of each chart", () => {
    expect(book.SheetNames).toEqual(["Report", "The ask", "Options", "What could be wrong", "By place"]);
    const text = rowsOf("Report").flat();
    expect(without([sample.title, ...sentences], text as string[])).toEqual([]);
  });

  it("writes numbers as numbers in full, days as days, text as text and what is missing in words", () => {
    const [head, first, second] = rowsOf("Options");
    const formatAt = (address: string) => (book.Sheets.Options![address] as { z?: string }).z;
    expect(head).toEqual([
      "Option",
      "Longest wait (weeks)",
      "Staff (WTE)",
      "Cost a year (£)",
      "Chance of the target (%)",
      "From",
    ]);
    expect(first).toEqual(["Do nothing", 61.2, 12, 0, 0.03, new Date(Date.UTC(2026, 3, 1))]);
    expect(second!.slice(0, 5)).toEqual(["Two more at band 6", 17.4, 14, 104_321.5, "no figure"]);
    expect(formatAt("E2")).toBe("0.0%");
    expect(formatAt("D2")).toBe('"£"#,##0');
    expect(optionsTable.rows).toHaveLength(2);
  });

  it("has room for every number as its cell shows it, for a spreadsheet shows ### where there is none", async () => {
    const figures = [1_449_986_352.26, -104_321.5, 0.094, 12];
    const kinds = ["money", "money", "rate", "wte"] as const;
    const table: ReportTable = {
      ...optionsTable,
      columns: kinds.map((kind) => ({ heading: kind, kind })),
      rows: [{ cells: figures.map((value) => ({ value, shown: "1" })) }],
    };
    const [section] = sample.sections;
    const wide = partsOf(await written("xlsx", { ...sample, sections: [{ ...section!, blocks: [table] }] }));
    const widths = attributesOf(partAt(wide, "xl/worksheets/sheet2.xml"), "col", "width").map(Number);
    const shown = ["£1,449,986,352", "-£104,322", "9.4%", "12.0"];
    expect(widths).toHaveLength(shown.length);
    shown.forEach((text, at) => expect(widths[at], text).toBeGreaterThan(text.length + 1));
  });

  it("holds no formula, whatever a text begins with", () => {
    for (const name of book.SheetNames)
      for (const [address, cell] of Object.entries(book.Sheets[name]!))
        if (!address.startsWith("!")) expect((cell as { f?: string }).f, `${name}!${address}`).toBeUndefined();
    expect(rowsOf("By place")[2]![0]).toBe(awkward);
    expect([...parts.values()].join("")).not.toContain("<f>");
  });

  it("has the figures of a chart, its range and its target", () => {
    const figures = tableOfChart(charts[0]!);
    expect(rowsOf("The ask")[2]).toEqual(["2027", 66, "no figure", 30, 44, 18]);
    expect(figures.columns).toHaveLength(6);
  });

  it("names every table, keeps its heads in sight and on every printed page, and fits the page's width", () => {
    const names = attributesOf(partAt(parts, "xl/workbook.xml"), "definedName", "name");
    expect(names.filter((name) => !name.startsWith("_xlnm"))).toEqual([
      "The_ask_table",
      "Options_table",
      "What_could_be_wrong_table",
      "By_place_table",
    ]);
    expect(names.filter((name) => name === "_xlnm.Print_Titles")).toHaveLength(4);
    for (let sheet = 2; sheet <= 5; sheet++) {
      const text = partAt(parts, `xl/worksheets/sheet${sheet}.xml`);
      expect(attributesOf(text, "pane", "state")).toEqual(["frozen"]);
      expect(attributesOf(text, "pageSetup", "fitToWidth")).toEqual(["1"]);
      expect(text).toContain("Page &amp;P of &amp;N");
    }
    expect(attributesOf(partAt(parts, "xl/worksheets/sheet5.xml"), "pageSetup", "orientation")).toEqual(["landscape"]);
    expect(attributesOf(partAt(parts, "xl/worksheets/sheet5.xml"), "autoFilter", "ref")).toEqual(["A1:M43"]);
  });
});

describe("where an axis of a document begins", () => {
  const [chart] = charts;
  const of = (values: readonly number[], fromZero: boolean): ReportChart => ({
    ...chart!,
    y: { ...chart!.y, fromZero },
    series: [{ ...chart!.series[0]!, values }],
    bands: [],
    marks: [],
  });
  it.each([
    ["at nothing, where it is said to", of([25_504, 34_157], true), 0],
    ["at a round number below lines that stay far from nothing", of([25_504, 34_157], false), 25_000],
    ["below the least, with room under it", of([25_000, 34_157], false), 24_000],
    ["at nothing, where they come near it", of([3, 30], false), 0],
    ["where the program wants, where they go below nothing", of([-3, 30], false), undefined],
    ["of shares", of([0.21, 0.26], false), 0.2],
  ])("is %s", (_, data, start) => {
    if (start === undefined) expect(axisStart(data)).toBeUndefined();
    else expect(axisStart(data)).toBeCloseTo(start, 9);
  });
});
