/**
 * A chart of a slide as the part of the package that PowerPoint draws and edits (ECMA-376, part 1, 21.2). The library
 * writes one of its own, in an order that the schema does not allow, with one dash for all lines and a nought where a
 * value is missing; this one stands in its place and reads the same workbook: names across the first row, times down.
 */
import type { ReportChart } from "../../chart";
import { linesOf, markers, type ChartLine } from "../office/chart-lines";
import { columnName } from "../office/column-name";
import { axisFormat, axisStart, colours, numberFormat, typeface } from "../office/look";
import { escaped } from "../office/text";

/** Twelve thousand seven hundred units a point. */
const units = (points: number): number => Math.round(points * 12_700);

/** Names of the dashes as DrawingML has them. */
const dashes: Readonly<Record<ChartLine["dash"], string>> = {
  solid: "solid",
  dot: "sysDot",
  dash: "dash",
  longDash: "lgDash",
  dashDot: "dashDot",
  longDashDotDot: "lgDashDotDot",
};

const fill = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
const stroke = (colour: string, width: number, dash = "solid"): string =>
  `<a:ln w="${units(width)}" cap="flat">${fill(colour)}<a:prstDash val="${dash}"/><a:round/></a:ln>`;
const font = (size: number): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size * 100}">${fill(colours.soft)}<a:latin typeface="${typeface}"/></a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`;
const title = (text: string): string =>
  `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200" b="0"/></a:pPr><a:r><a:rPr lang="en-GB" sz="1200" b="0">${fill(colours.soft)}<a:latin typeface="${typeface}"/></a:rPr><a:t>${escaped(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;

const texts = (formula: string, values: readonly string[]): string =>
  `<c:strRef><c:f>${formula}</c:f><c:strCache><c:ptCount val="${values.length}"/>${values
    .map((text, at) => `<c:pt idx="${at}"><c:v>${escaped(text)}</c:v></c:pt>`)
    .join("")}</c:strCache></c:strRef>`;

/** A gap is a point that is not there. */
const numbers = (formula: string, format: string, values: readonly (number | null)[]): string =>
  `<c:numRef><c:f>${formula}</c:f><c:numCache><c:formatCode>${escaped(format)}</c:formatCode><c:ptCount val="${values.length}"/>${values
    .map((value, at) => (value === null ? "" : `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`))
    .join("")}</c:numCache></c:numRef>`;

function lookOf(kind: ReportChart["kind"], { colour, width, dash, marker }: ChartLine): string {
  if (kind === "bar") return `<c:spPr>${fill(colour)}</c:spPr><c:invertIfNegative val="0"/>`;
  const symbol =
    marker === "none"
      ? '<c:marker><c:symbol val="none"/></c:marker>'
      : `<c:marker><c:symbol val="${markers[marker]}"/><c:size val="6"/><c:spPr>${fill(marker === "ring" ? "FFFFFF" : colour)}${stroke(colour, 1)}</c:spPr></c:marker>`;
  return `<c:spPr>${stroke(colour, width, dashes[dash])}</c:spPr>${symbol}`;
}

function seriesPart(chart: ReportChart, line: ChartLine, at: number): string {
  const column = columnName(at + 1);
  const last = chart.x.values.length + 1;
  const values = chart.x.values.map((_, time) => line.values[time] ?? null);
  return `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx>${texts(`Sheet1!$${column}$1`, [line.name])}</c:tx>${lookOf(chart.kind, line)}<c:cat>${texts(
    `Sheet1!$A$2:$A$${last}`,
    chart.x.values,
  )}</c:cat><c:val>${numbers(`Sheet1!$${column}$2:$${column}$${last}`, numberFormat(chart.y.kind), values)}</c:val>${
    chart.kind === "line" ? '<c:smooth val="0"/>' : ""
  }</c:ser>`;
}

const axes = '<c:axId val="111111111"/><c:axId val="222222222"/>';

/** Categories: times along the foot, or names down the side, the first on top. */
function categoryAxis({ kind, x }: ReportChart): string {
  const down = kind === "bar";
  return `<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="${down ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/><c:axPos val="${down ? "l" : "b"}"/>${
    down ? "" : title(x.title)
  }<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${stroke(colours.soft, 0.75)}</c:spPr>${font(
    12,
  )}<c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
}

function valueAxis(chart: ReportChart): string {
  const { kind, y } = chart;
  const across = kind === "bar";
  const start = axisStart(chart);
  return `<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/>${
    start === undefined ? "" : `<c:min val="${start}"/>`
  }</c:scaling><c:delete val="0"/><c:axPos val="${across ? "b" : "l"}"/><c:majorGridlines><c:spPr>${stroke(colours.rule, 0.5)}</c:spPr></c:majorGridlines>${title(
    y.title,
  )}<c:numFmt formatCode="${escaped(axisFormat(chart))}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${font(
    12,
  )}<c:crossAx val="111111111"/><c:crosses val="${across ? "max" : "autoZero"}"/><c:crossBetween val="between"/></c:valAx>`;
}

/** The whole part; the workbook behind it is the first relation of the part, as the library names it. */
export function chartPart(chart: ReportChart): string {
  const lines = linesOf(chart)
    .map((line, at) => seriesPart(chart, line, at))
    .join("");
  const plot =
    chart.kind === "line"
      ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines}<c:marker val="1"/>${axes}</c:lineChart>`
      : `<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${lines}<c:gapWidth val="60"/>${axes}</c:barChart>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>${plot}${categoryAxis(chart)}${valueAxis(chart)}</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/>${font(12)}</c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;
}
