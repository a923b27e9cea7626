/** A report as slides of PowerPoint: titles in their places, charts that can be edited, the page line and number on each. */
import type Presentation from "pptxgenjs";
import { cellText, headingWithUnit, pageLine, rightColumns } from "../../read";
import type { Report } from "../../report";
import type { Row } from "../../table";
import type { ReportFormat } from "../../format";
import { linesOf } from "../office/chart-lines";
import { colours, typeface } from "../office/look";
import { settled, type PartEdit } from "../office/package";
import { escaped, plain } from "../office/text";
import { chartPart } from "./chart-part";
import { cutSays, slidesOf, type Slide } from "./slides";
import { slideWidths, tableRoom } from "./table-parts";
import { lineGap, lineSize, type TextLine } from "./text-pages";

/** Inches: where things stand on a slide of 13.33 by 7.5. */
const at = {
  opening: { x: 0.6, y: 1.9, w: 12.1, h: 2 },
  section: { x: 0.6, y: 0.35, w: 12.1, h: 0.35 },
  title: { x: 0.6, y: 0.7, w: 12.1, h: 1.1 },
  body: { x: 0.6, y: 1.95, w: 12.1, h: 4.75 },
  source: { x: 0.6, y: 6.66, w: 12.1, h: 0.25 },
  foot: { x: 0.6, y: 6.98, w: 11, h: 0.36 },
  number: { x: 11.9, y: 7.0, w: 0.8, h: 0.3 },
} as const;

const small = { fontFace: typeface, fontSize: 10, color: colours.soft } as const;

/** Letters of small words in a line of a slide, and the height of one in inches. */
const lettersOfSmall = 185;
const lineOfSmall = 0.17;

/** Lines that a text takes beyond the first: the chart above it leaves them room. */
export const moreLines = (text: string): number => Math.max(0, Math.ceil(text.length / lettersOfSmall) - 1);

/** Words of a title get smaller before they would run over. */
const titleSize = (title: string): number => (title.length <= 70 ? 28 : title.length <= 120 ? 24 : 20);

const lineLook: Readonly<Record<TextLine["role"], Presentation.TextPropsOptions>> = {
  large: { bold: true, color: colours.accent },
  text: { color: colours.ink },
  point: { color: colours.ink, bullet: { indent: 14 } },
  small: { color: colours.soft },
  caution: { color: colours.caution },
};

/** Two kinds of slides, which differ in where the title stands. */
function masters(deck: Presentation, report: Report): void {
  const look = { fontFace: typeface, color: colours.ink, bold: true, align: "left", margin: 0 } as const;
  for (const { name, place } of [
    { name: "Opening", place: { ...at.opening, fontSize: 40, valign: "bottom" } },
    { name: "Report", place: { ...at.title, valign: "top" } },
  ] as const)
    deck.defineSlideMaster({
      title: name,
      background: { color: "FFFFFF" },
      objects: [
        { placeholder: { options: { ...look, ...place, name: "title", type: "title" }, text: "" } },
        { text: { text: plain(pageLine(report.identity)), options: { ...at.foot, ...small, margin: 0 } } },
      ],
      slideNumber: { ...at.number, ...small, align: "right" },
    });
}

function drawTable(
  slide: Presentation.Slide,
  { table, rows, font, cut }: Extract<Slide["body"], { kind: "table" }>,
): void {
  const { columns, rowHeaders, id, source, date } = table;
  const toRight = rightColumns(table);
  const line = (color: string, pt: number) => [
    { type: "none" as const },
    { type: "none" as const },
    { type: "solid" as const, color, pt },
    { type: "none" as const },
  ];
  const cells = ({ cells: of, role }: Row): Presentation.TableRow =>
    columns.map((_, index) => {
      const cell = of[index] ?? "";
      const right = (typeof cell !== "string" || toRight[index] === true) && (index > 0 || !rowHeaders);
      return {
        text: plain(cellText(cell)),
        options: {
          align: right ? "right" : "left",
          bold: role !== undefined,
          ...(role === "heading" ? { fill: { color: colours.faint } } : {}),
          border: line(colours.rule, 0.5) as [
            Presentation.BorderProps,
            Presentation.BorderProps,
            Presentation.BorderProps,
            Presentation.BorderProps,
          ],
        },
      };
    });
  slide.addTable(
    [
      columns.map((column, index) => ({
        text: plain(headingWithUnit(column)),
        options: {
          bold: true,
          align: toRight[index] === true ? "right" : "left",
          valign: "bottom",
          border: line(colours.ink, 1) as [
            Presentation.BorderProps,
            Presentation.BorderProps,
            Presentation.BorderProps,
            Presentation.BorderProps,
          ],
        },
      })),
      ...rows.map(cells),
    ],
    {
      x: at.body.x,
      y: at.body.y,
      w: tableRoom.width,
      colW: [...slideWidths(table, font)],
      fontFace: typeface,
      fontSize: font,
      color: colours.ink,
      margin: [0.03, 0.08, 0.03, 0.08],
      objectName: plain(id),
    },
  );
  const says = [...(cut === undefined ? [] : [cutSays(cut)]), `Source: ${source}. ${date}.`];
  slide.addText(plain(says.join(" ")), { ...at.source, ...small, margin: 0 });
}

function draw(deck: Presentation, slide: Presentation.Slide, { section, title, body }: Slide): void {
  if (body.kind === "opening") {
    slide.addText(title, { placeholder: "title" });
    slide.addText(
      body.lines.map((text) => ({ text, options: { breakLine: true, paraSpaceAfter: 6 } })),
      { ...at.body, y: 4.1, h: 2, valign: "top", fontFace: typeface, fontSize: 20, color: colours.soft, margin: 0 },
    );
    return;
  }
  if (section !== title) slide.addText(section, { ...at.section, ...small, fontSize: 12, margin: 0 });
  slide.addText(title, { placeholder: "title", fontSize: titleSize(title) });
  switch (body.kind) {
    case "text":
      slide.addText(
        body.lines.map(({ text, role }) => ({
          text,
          options: {
            ...lineLook[role],
            fontSize: lineSize[role],
            fontFace: typeface,
            breakLine: true,
            paraSpaceAfter: lineGap,
          },
        })),
        { ...at.body, valign: "top", margin: 0 },
      );
      return;
    case "chart": {
      const { chart } = body;
      const below = plain([...chart.notes, `Source: ${chart.source}. ${chart.date}.`].join(" "));
      const more = moreLines(below) * lineOfSmall;
      // The library writes the workbook behind the chart; the chart itself is written by `chartPart`.
      slide.addChart(
        chart.kind === "line" ? deck.ChartType.line : deck.ChartType.bar,
        linesOf(chart).map(({ name, values }) => ({
          name,
          labels: chart.x.values.map(plain),
          values: chart.x.values.map((_, time) => values[time] ?? null) as number[],
        })),
        { ...at.body, h: at.body.h - more, altText: plain(chart.alternative), objectName: plain(chart.id) },
      );
      slide.addText(below, {
        ...at.source,
        y: at.source.y - more,
        h: at.source.h + more,
        ...small,
        margin: 0,
      });
      return;
    }
    case "table":
      drawTable(slide, body);
  }
}

/** The library writes for Americans, whose spelling is marked as wrong here and the other way round. */
const inEnglish = (text: string): string => text.replaceAll('lang="en-US"', 'lang="en-GB"');

/** Puts our own charts in, leaves gaps empty in the workbooks' stead, and says which row heads a table. */
function corrected(slides: readonly Slide[]): PartEdit {
  const charts = slides.flatMap(({ body }) => (body.kind === "chart" ? [body.chart] : []));
  const tables = new Map(
    slides.flatMap(({ body }) => (body.kind === "table" ? [[plain(body.table.id), body.table] as const] : [])),
  );
  return (path, text) => {
    const chart = /^ppt\/charts\/chart(\d+)\.xml$/.exec(path)?.[1];
    const drawn = chart === undefined ? undefined : charts[Number(chart) - 1];
    if (drawn !== undefined) return chartPart(drawn);
    if (/^ppt\/slideLayouts\//.test(path)) return inEnglish(text);
    if (!/^ppt\/slides\/slide\d+\.xml$/.test(path)) return text;
    return inEnglish(text)
      .replaceAll(/<a:tblPr([^>]*?)\/?>(?:<\/a:tblPr>)?/g, '<a:tblPr firstRow="1" firstCol="1"/>')
      .replaceAll(
        /(<p:cNvPr id="\d+" name=")([^"]*)("(?![^>]*descr))/g,
        (whole, start: string, name: string, end: string) => {
          const table = tables.get(name);
          return table === undefined
            ? whole
            : `${start}${name}${end.slice(0, 1)} descr="${escaped(table.alternative)}"`;
        },
      );
  };
}

/** @returns bytes of a .pptx */
async function slidesOfReport(report: Report): Promise<Uint8Array> {
  const { default: Deck } = await import("pptxgenjs");
  const deck = new Deck();
  deck.layout = "LAYOUT_WIDE";
  deck.title = plain(report.title);
  deck.subject = plain(report.subtitle);
  deck.author = "OT Workforce Modeller";
  deck.company = "";
  deck.theme = { headFontFace: typeface, bodyFontFace: typeface };
  masters(deck, report);
  const slides = slidesOf(report);
  for (const one of slides) {
    const slide = deck.addSlide({ masterName: one.body.kind === "opening" ? "Opening" : "Report" });
    draw(deck, slide, one);
    if (one.notes.length > 0) slide.addNotes(one.notes.join("\n"));
  }
  const bytes = (await deck.write({ outputType: "uint8array" })) as Uint8Array;
  return settled(bytes, report.identity.made, corrected(slides));
}

export const slidesFormat: ReportFormat = {
  id: "pptx",
  label: "PowerPoint",
  extension: "pptx",
  media: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  text: false,
  write: slidesOfReport,
};
