import { scaleLinear } from "d3";
import { addsUpAsPrinted } from "../../model";
import { formatFigure, formatWithUnit, type NumberKind } from "../words/format";
import { TEXT } from "./chart-svg";
import { present, type Domain } from "./domain";
import type { Readings } from "./reading";
import { textWidth, wrapText } from "./text-width";

export interface AttritionData {
  /** From training place to post, in order; each counts those who are still there. */
  readonly stages: readonly { readonly id: string; readonly label: string; readonly value: number | null }[];
  readonly kind: NumberKind;
}

export interface AttritionRow {
  readonly id: string;
  readonly lines: readonly string[];
  readonly y: number;
  readonly here: number;
  /** Where the bar of those lost since the last known stage ends; equal to `here` when nobody was. */
  readonly before: number;
  readonly missing: boolean;
  readonly figure: string;
  readonly share: string;
  readonly lost: string;
}

export interface AttritionLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly bar: number;
  readonly rows: readonly AttritionRow[];
  readonly figureX: number;
  readonly shareX: number;
  readonly readings: Readings;
  /** Whether those still there and those lost, as written, come to those before. */
  readonly addsUp: boolean;
}

export function attritionDomain(data: AttritionData): Domain {
  return [0, Math.max(0, ...present(data.stages.map((stage) => stage.value))) || 1];
}

/** Rows of bars that start together: those still there, those lost on the way, and the share of the first stage. */
export function attritionLayout(data: AttritionData, width: number, domain: Domain): AttritionLayout {
  const names = data.stages.map((stage) => wrapText(stage.label, Math.min(220, width * 0.32), TEXT.label, 2));
  const left = Math.ceil(Math.max(0, ...names.flat().map((line) => textWidth(line, TEXT.label)))) + 14;
  const figures = data.stages.map((stage) => formatFigure(data.kind, stage.value));
  const figureX = left + Math.ceil(Math.max(0, ...figures.map((figure) => textWidth(figure, TEXT.strong, true))));
  const x = scaleLinear()
    .domain([Math.min(0, domain[0]), domain[1]])
    .range([figureX + 12, width - 72])
    .clamp(true);
  const [top, pitch, bar] = [24, 46, 24];
  const first = data.stages[0]?.value ?? null;
  let known: number | null = null;
  const rows = data.stages.map((stage, index): AttritionRow => {
    const before = known;
    if (stage.value !== null) known = stage.value;
    const lost = before === null || stage.value === null ? 0 : before - stage.value;
    const here = x(stage.value ?? 0);
    return {
      id: stage.id,
      lines: names[index]!,
      y: top + index * pitch,
      here,
      before: lost > 0 ? x(before!) : here,
      missing: stage.value === null,
      figure: figures[index]!,
      share: first === null || first === 0 || stage.value === null ? "" : formatFigure("rate", stage.value / first),
      lost:
        lost > 0 && before !== null && before !== 0
          ? `${formatFigure(data.kind, lost)} lost, ${formatFigure("rate", lost / before)} of those before`
          : lost < 0
            ? `${formatFigure(data.kind, -lost)} join from elsewhere`
            : "",
    };
  });
  const addsUp = rows.every(({ lost }, index) => {
    const before = rows.slice(0, index).findLast(({ missing }) => !missing);
    const here = figures[index]!;
    if (before === undefined || lost === "") return true;
    return lost.includes("join")
      ? addsUpAsPrinted(here, [before.figure, lost])
      : addsUpAsPrinted(before.figure, [here, lost]);
  });
  return {
    addsUp,
    width,
    height: top + data.stages.length * pitch + 8,
    left,
    bar,
    rows,
    figureX,
    shareX: width - 2,
    readings: rows.map((row, index) => [
      {
        x: row.missing ? x(0) : row.here,
        y: row.y + bar / 2,
        text: `${data.stages[index]!.label}: ${formatWithUnit(data.kind, data.stages[index]!.value)}${row.share === "" ? "" : `, ${row.share} of the start`}${row.lost === "" ? "" : `; ${row.lost}`}`,
      },
    ]),
  };
}
