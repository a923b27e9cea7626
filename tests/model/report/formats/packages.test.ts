/** Every kind of report of three plans as office documents, held to the rules of their packages. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { planSheets, reportFormats, reportKinds, reportOf, type Plan, type Report } from "../../../../model/index";
import { buildPlan, given } from "../../build-plan";
import { resultsFor, seedPlan } from "../make-report";
import { packageFaults } from "./package-rules";
import { sample } from "./sample";

const small = buildPlan({
  places: 2,
  years: 1,
  assumptions: [given("leaver_rate", 0.1), given("months_to_fill", 6)],
  scenarios: [{ id: "stay", name: " All <stay> & ", changes: [{ assumption: "leaver_rate", op: "set", value: 0.05 }] }],
});
const plans: readonly (readonly [string, () => Plan])[] = [
  ["a plan of two places", () => small],
  ["a team", () => ({ ...seedPlan("community-team"), years: 1 })],
  ["a list of people waiting", () => ({ ...seedPlan("front-door"), years: 1 })],
];
const office = reportFormats.filter(({ id }) => ["docx", "pptx", "xlsx"].includes(id));

describe.each(plans)("documents of %s", (_, planOf) => {
  it.each(reportKinds)("of the kind %s are whole packages", async (kind) => {
    const plan = planOf();
    const told = plan.scenarios.slice(0, 1).map(({ id }) => id);
    const report: Report = reportOf(resultsFor(plan, { kind, scenarios: told }));
    for (const format of office)
      expect(packageFaults(await format.write(report, planSheets(plan))), format.id).toEqual([]);
  });
});

describe("the rules of a package", () => {
  const written = new Map<string, Uint8Array>();
  beforeAll(async () => {
    for (const { id, write } of office) written.set(id, await write(sample));
  });
  /** The document with one of its parts changed. */
  const broken = (id: string, path: string, edit: (text: string) => string): readonly string[] => {
    const parts = unzipSync(written.get(id)!);
    const before = strFromU8(parts[path]!);
    const after = edit(before);
    expect(after).not.toBe(before);
    return packageFaults(zipSync({ ...parts, [path]: strToU8(after) }));
  };
  const swap = (one: RegExp) => (text: string) => text.replace(one, "$2$1");
  it.each<[string, string, string, RegExp, (text: string) => string]>([
    [
      "an element out of its order",
      "docx",
      "word/document.xml",
      /w:tblLayout after w:tblLook/,
      swap(/(<w:tblLayout[^>]*>)(?:<w:tblCellMar>.*?<\/w:tblCellMar>)?(<w:tblLook[^>]*>)/),
    ],
    [
      "a cell without a paragraph",
      "docx",
      "word/document.xml",
      /without a paragraph/,
      (text) => text.replace(/<w:p>(?:(?!<w:p>).)*?<\/w:p><\/w:tc>/, "</w:tc>"),
    ],
    [
      "a row that is too short",
      "docx",
      "word/document.xml",
      /cells long/,
      (text) => text.replace(/<w:tc>.*?<\/w:tc>/, ""),
    ],
    [
      "a style that nobody defines",
      "docx",
      "word/document.xml",
      /no style Nobody/,
      (text) => text.replace('<w:pStyle w:val="Cell"', '<w:pStyle w:val="Nobody"'),
    ],
    [
      "a list that nobody defines",
      "docx",
      "word/document.xml",
      /no list 99/,
      (text) => text.replace(/<w:numId w:val="\d+"/, '<w:numId w:val="99"'),
    ],
    [
      "two pictures of one number",
      "docx",
      "word/document.xml",
      /two pictures 1/,
      (text) => text.replace('<wp:docPr id="2"', '<wp:docPr id="1"'),
    ],
    [
      "spaces that are lost",
      "docx",
      "word/document.xml",
      /loses its spaces/,
      (text) => text.replace(/<w:t xml:space="preserve">[^<]/, "<w:t> "),
    ],
    [
      "a relation that leads nowhere",
      "docx",
      "word/_rels/document.xml.rels",
      /leads to no/,
      (text) => text.replace(/Target="styles.xml"/, 'Target="gone.xml"'),
    ],
    [
      "a relation that is not there",
      "docx",
      "word/document.xml",
      /is no relation/,
      (text) => text.replace(/r:id="[^"]*"/, 'r:id="rIdGone"'),
    ],
    [
      "a part without a type",
      "docx",
      "[Content_Types].xml",
      /no type of|a type of/,
      (text) => text.replace("/word/styles.xml", "/word/gone.xml"),
    ],
    [
      "a property that is said twice",
      "docx",
      "docProps/core.xml",
      /dc:title twice/,
      (text) => text.replace(/<dc:title>.*?<\/dc:title>/, "$&$&"),
    ],
    [
      "notes before the slides",
      "pptx",
      "ppt/presentation.xml",
      /p:notesMasterIdLst after/,
      swap(/(<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>)(<p:sldIdLst>.*?<\/p:sldIdLst>)/),
    ],
    [
      "two slides of one number",
      "pptx",
      "ppt/presentation.xml",
      /two slides 256/,
      (text) => text.replace('id="257"', 'id="256"'),
    ],
    [
      "two shapes of one number",
      "pptx",
      "ppt/slides/slide2.xml",
      /two shapes 2/,
      (text) => text.replace('p:cNvPr id="3"', 'p:cNvPr id="2"'),
    ],
    [
      "a slide without a title",
      "pptx",
      "ppt/slides/slide2.xml",
      /without a title/,
      (text) => text.replace('type="title"', 'type="body"'),
    ],
    [
      "a size of a bullet",
      "pptx",
      "ppt/slides/slide2.xml",
      /bullet's size/,
      (text) => text.replace("<a:buNone/>", '<a:buSzPct val="100000"/>'),
    ],
    [
      "a chart out of order",
      "pptx",
      "ppt/charts/chart1.xml",
      /c:order after|c:idx after/,
      swap(/(<c:idx[^>]*>)(<c:order[^>]*>)/),
    ],
    [
      "rows out of order",
      "xlsx",
      "xl/worksheets/sheet2.xml",
      /out of order/,
      (text) => text.replace('<row r="2"', '<row r="9"'),
    ],
    [
      "a text that is not there",
      "xlsx",
      "xl/worksheets/sheet2.xml",
      /text that is not there/,
      (text) => text.replace(/(t="s"[^>]*><v>)\d+/, "$199999"),
    ],
    [
      "a look that is not there",
      "xlsx",
      "xl/worksheets/sheet2.xml",
      /look that is not there/,
      (text) => text.replace(/(<c r="A1" s=")\d+/, "$1999"),
    ],
    ["a formula", "xlsx", "xl/worksheets/sheet2.xml", /a formula/, (text) => text.replace("<v>", "<f>1</f><v>")],
    [
      "a filter before the rows",
      "xlsx",
      "xl/worksheets/sheet2.xml",
      /sheetData after|autoFilter/,
      (text) => text.replace(/<autoFilter[^>]*>/, "").replace("<sheetData>", '<autoFilter ref="A1:B2"/><sheetData>'),
    ],
    [
      "two sheets of one name",
      "xlsx",
      "xl/workbook.xml",
      /two sheets report/,
      (text) => text.replace('name="Options"', 'name="Report"'),
    ],
  ])("find %s", (_, id, path, says, edit) => {
    expect(broken(id, path, edit).join("\n")).toMatch(says);
  });
});
