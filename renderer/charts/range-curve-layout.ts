/** Where the curve of a range goes: how dense its draws are along what the value can be, and its three numbers. */
import { area, line, scaleLinear } from "d3";
import { textWidth } from "./text-width";

export interface RangeCurveData {
  /** From left to right. */
  readonly curve: readonly { readonly value: number; readonly density: number }[];
  /** Low, middle and high as they are drawn, each with its words. */
  readonly marks: readonly { readonly value: number; readonly text: string }[];
}

export interface RangeCurveLayout {
  readonly width: number;
  readonly height: number;
  readonly bottom: number;
  readonly outline: string;
  /** What lies between the first and the last mark. */
  readonly inside: string;
  readonly marks: readonly {
    readonly x: number;
    readonly top: number;
    readonly textX: number;
    readonly text: string;
  }[];
}

const size = { width: 320, height: 104, side: 10, top: 6, words: 22 };
const gap = 8;

/** Words under a line, moved apart where they would touch, and kept inside. */
function apart(marks: readonly { readonly x: number; readonly text: string }[]): readonly number[] {
  const half = marks.map(({ text }) => textWidth(text, 13) / 2);
  const at = marks.map(({ x }) => x);
  for (let i = 0; i < at.length; i += 1) {
    const least = i === 0 ? half[i]! : at[i - 1]! + half[i - 1]! + half[i]! + gap;
    at[i] = Math.max(at[i]!, least);
  }
  for (let i = at.length - 1; i >= 0; i -= 1) {
    const most = i === at.length - 1 ? size.width - half[i]! : at[i + 1]! - half[i + 1]! - half[i]! - gap;
    at[i] = Math.min(at[i]!, most);
  }
  return at;
}

/** Undefined where there is no curve to draw. */
export function rangeCurveLayout({ curve, marks }: RangeCurveData): RangeCurveLayout | undefined {
  const [first, last] = [curve[0], curve.at(-1)];
  if (first === undefined || last === undefined || marks.length === 0 || !(last.value > first.value)) return undefined;
  const { width, height, side, top, words } = size;
  const bottom = height - words;
  const x = scaleLinear()
    .domain([first.value, last.value])
    .range([side, width - side])
    .clamp(true);
  const most = Math.max(...curve.map(({ density }) => density));
  const y = scaleLinear().domain([0, most]).range([bottom, top]);
  const [low, high] = [marks[0]!.value, marks.at(-1)!.value];
  const between = curve.filter(({ value }) => value >= low && value <= high);
  const densityAt = (value: number): number =>
    curve.reduce((near, point) => (Math.abs(point.value - value) < Math.abs(near.value - value) ? point : near))
      .density;
  const textX = apart(marks.map(({ value, text }) => ({ x: x(value), text })));
  return {
    width,
    height,
    bottom,
    outline:
      line<RangeCurveData["curve"][number]>()
        .x(({ value }) => x(value))
        .y(({ density }) => y(density))
        .digits(1)(curve) ?? "",
    inside:
      area<RangeCurveData["curve"][number]>()
        .x(({ value }) => x(value))
        .y0(bottom)
        .y1(({ density }) => y(density))
        .digits(1)(between) ?? "",
    marks: marks.map(({ value, text }, at) => ({ x: x(value), top: y(densityAt(value)), textX: textX[at]!, text })),
  };
}
