/** How a report looks in office documents: the app's colours on white paper, an open-ended typeface every desk has. */
import type { NumberKind } from "../../../plan/ask/figure-words";
import type { ReportChart, ReportSeries } from "../../chart";
import type { Column, NumberCell } from "../../table";

export const typeface = "Arial";

export const colours = {
  ink: "1A1F24",
  soft: "4A5159",
  rule: "B9B4A8",
  faint: "F2F0E9",
  accent: "00606E",
  wash: "E2EFF0",
  caution: "7A3E00",
} as const;

const seriesColours: Readonly<Record<ReportSeries["colour"], string>> = {
  ink: colours.ink,
  soft: colours.soft,
  "series-1": "334B9D",
  "series-2": "B84300",
  "series-3": "007B50",
  "series-4": "88296A",
  "series-5": "8733E6",
  "series-6": "563D02",
};
export const colourOf = ({ colour }: Pick<ReportSeries, "colour">): string => seriesColours[colour];

/** The nearest of the dashes that an office chart knows: by its strokes, shortest to longest, and whether it has a dot. */
export function dashOf({
  dash,
}: Pick<ReportSeries, "dash">): "solid" | "dot" | "dash" | "longDash" | "dashDot" | "longDashDotDot" {
  const [stroke = 0, , second] = dash;
  if (stroke === 0) return "solid";
  if (dash.length >= 6) return "longDashDotDot";
  if (second !== undefined) return "dashDot";
  return stroke <= 2 ? "dot" : stroke <= 8 ? "dash" : "longDash";
}

const decimalsOf: Readonly<Record<NumberKind, number>> = {
  heads: 0,
  wte: 1,
  rate: 1,
  money: 0,
  weeks: 1,
  waits: 1,
  hours: 1,
  cases: 0,
  plain: 2,
};

/** How a spreadsheet or an axis writes a number of a kind: "#,##0.0", "0.0%", "£#,##0". */
export function numberFormat(kind: NumberKind, decimals: number = decimalsOf[kind]): string {
  const places = decimals > 0 ? `.${"0".repeat(decimals)}` : "";
  if (kind === "rate") return `0${places}%`;
  return `${kind === "money" ? '"£"' : ""}#,##0${places}`;
}

/** How many letters a spreadsheet takes for a number in that format: 14 for 1449986352.26 as "£1,449,986,352". */
export function lettersOfNumber(value: number, kind: NumberKind, decimals: number = decimalsOf[kind]): number {
  const digits = Math.abs(kind === "rate" ? value * 100 : value).toFixed(decimals);
  const commas = kind === "rate" ? 0 : Math.floor((digits.replace(/\..*/, "").length - 1) / 3);
  return digits.length + commas + (value < 0 ? 1 : 0) + (kind === "rate" || kind === "money" ? 1 : 0);
}

/** How an axis writes its numbers: no decimals where its steps are whole. */
export function axisFormat({ y, series, marks }: Pick<ReportChart, "y" | "series" | "marks">): string {
  const values = [...series.flatMap((one) => one.values), ...marks.map(({ value }) => value)];
  const most = values.reduce<number>((found, value) => Math.max(found, Math.abs(value ?? 0)), 0);
  return numberFormat(y.kind, (y.kind === "rate" ? most * 100 : most) >= 10 ? 0 : undefined);
}

/** How near to nothing lines begin, as a part of the most they reach, where an axis still begins at nothing. */
const nearNothing = 0.4;

/**
 * Where an axis begins: at nothing, or at a round number below lines that stay far from it, as a program would otherwise
 * draw them all at the top. Undefined leaves it to the program.
 */
export function axisStart({ y, series, bands, marks }: ReportChart): number | undefined {
  const values = [
    ...series.flatMap((one) => one.values),
    ...bands.flatMap(({ low, high }) => [...low, ...high]),
    ...marks.map(({ value }) => value),
  ].filter((value): value is number => value !== null);
  const least = Math.min(...values);
  const most = Math.max(...values);
  if (least < 0) return undefined;
  if (y.fromZero || !Number.isFinite(least) || least < nearNothing * most) return 0;
  let step = 1e-6;
  while (step * 10 < most - least) step *= 10;
  return Math.floor(least / step - 0.25) * step;
}

/** The kind and decimals of one number of a table; null where the cell and its column say nothing. */
export function numberKind(column: Column | undefined, cell: NumberCell): { kind: NumberKind; decimals?: number } {
  const ofColumn = column?.kind;
  const kind =
    cell.kind ??
    (ofColumn === undefined || ofColumn === "text" || ofColumn === "date" || ofColumn === "mixed" ? "plain" : ofColumn);
  const decimals = cell.decimals ?? column?.decimals;
  return decimals === undefined ? { kind } : { kind, decimals };
}
