/** A chart of a report as a chart of Word's own, which can be edited there, with its source beneath. */
import type { Paragraph, ParagraphChild } from "docx";
import type { ReportChart } from "../../chart";
import { linesOf, markers, type ChartLine } from "../office/chart-lines";
import { axisFormat, axisStart, colourOf, colours, typeface } from "../office/look";
import { plain } from "../office/text";
import type { Word } from "./word-library";

const wordLine = ({ name, values, colour, width, dash, marker }: ChartLine) => ({
  name,
  values,
  color: colour,
  line: { color: colour, width, dash },
  markers: marker === "none" ? false : { shape: markers[marker], size: 5 },
});

/** Pixels: as wide as the text, and higher the more names there are to tell apart. */
const sizeOf = ({ kind, x, series, bands, marks }: ReportChart): { width: number; height: number } => ({
  width: 640,
  height:
    kind === "line"
      ? 210 + 6 * (series.length + 2 * bands.length + marks.length)
      : Math.min(640, 120 + 26 * x.values.length * series.length),
});

/** The chart as a run to stand in a paragraph of its own. */
function chartRun({ ChartRun }: Word, chart: ReportChart): ParagraphChild {
  const { kind, x, y, series, alternative, title } = chart;
  const font = { name: typeface, size: 9, color: colours.soft };
  const shared = {
    categories: x.values.map(plain),
    transformation: sizeOf(chart),
    altText: { name: plain(chart.id), title: plain(title), description: plain(alternative) },
    font: { name: typeface },
    chartArea: { border: "none" as const },
    legend: { position: kind === "line" ? ("right" as const) : ("bottom" as const), font },
    emptyValues: "gap" as const,
  };
  const start = axisStart(chart);
  const values = {
    title: { text: plain(y.title), font },
    numberFormat: axisFormat(chart),
    font,
    ...(start === undefined ? {} : { minimum: start }),
  };
  if (kind === "line")
    return new ChartRun({
      ...shared,
      type: "line",
      series: linesOf(chart).map(wordLine),
      categoryAxis: { title: { text: plain(x.title), font }, font },
      valueAxis: values,
    });
  return new ChartRun({
    ...shared,
    type: "bar",
    series: series.map((one) => ({ name: plain(one.label), values: one.values, color: colourOf(one) })),
    // Word begins at the bottom.
    categoryAxis: { font, reverseOrder: true },
    valueAxis: { ...values, crossesAt: "maximum" },
    gapWidth: 60,
  });
}

/** The finding above the picture, the picture, and its notes and source beneath. */
export function chartBlock(word: Word, chart: ReportChart): readonly Paragraph[] {
  const { Paragraph } = word;
  return [
    new Paragraph({ style: "Finding", text: plain(chart.title), keepNext: true }),
    new Paragraph({ children: [chartRun(word, chart)], keepNext: true }),
    ...chart.notes.map((note) => new Paragraph({ style: "Small", text: plain(note), keepNext: true })),
    new Paragraph({ style: "Small", text: plain(`Source: ${chart.source}. ${chart.date}.`) }),
  ];
}
