import { scaleLinear } from "d3";
import { formatDecimal, formatWithUnit } from "../words/format";
import { axisUnit, tickRoom, valueTicks, type Tick } from "./axis";
import { TEXT } from "./chart-svg";
import { niceDomain, type Domain } from "./domain";
import type { Readings } from "./reading";
import { textWidth } from "./text-width";
import { tierLook, type TierLook } from "./tier-look";

export interface WaitsData {
  /** Weeks of waiting in one step. */
  readonly step: number;
  /** True when the last step holds everybody who has waited longer, too. */
  readonly open: boolean;
  readonly tiers: readonly { readonly id: string; readonly label: string }[];
  /** People waiting, by tier (the base of the pyramid first) and step. */
  readonly people: readonly (readonly number[])[];
  /** Weeks of waiting that are marked: 18, 52 and the aim of the service. */
  readonly marks: readonly { readonly weeks: number; readonly label: string }[];
}

export interface WaitsBar {
  readonly tier: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface WaitsKey {
  readonly id: string;
  readonly look: TierLook;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface WaitsLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly ticks: readonly Tick[];
  readonly title: string;
  readonly weekTicks: readonly Tick[];
  readonly weeksTitle: string;
  readonly bars: readonly WaitsBar[];
  /** The top edge of each tier's part, as a line in steps, where anybody of it waits. */
  readonly edges: readonly { readonly tier: number; readonly path: string }[];
  readonly marks: readonly {
    readonly x: number;
    readonly label: string;
    readonly labelX: number;
    readonly anchor: "start" | "end";
    readonly labelY: number;
  }[];
  readonly key: readonly WaitsKey[];
  readonly looks: readonly TierLook[];
  readonly readings: Readings;
}

const steps = (data: WaitsData): number => data.people[0]?.length ?? 0;
const totalAt = (data: WaitsData, step: number): number =>
  data.people.reduce((sum, tier) => sum + (tier[step] ?? 0), 0);

/** @param most the most people in any step of any week, so that the axis stays where it is while the weeks pass */
export function waitsDomain(data: WaitsData, most = 0): Domain {
  return niceDomain([0, most, ...Array.from({ length: steps(data) }, (_, step) => totalAt(data, step))], "always");
}

/** What a step is called: "12 to 14 weeks"; the last one "156 weeks or more". */
export function stepWords(data: Pick<WaitsData, "step" | "open">, step: number, count: number): string {
  const from = step * data.step;
  return data.open && step === count - 1 ? `${from} weeks or more` : `${from} to ${from + data.step} weeks`;
}

/** Weeks between two numbers on the axis of waits: quarters and years, as people count them. */
function weekGap(weeks: number, width: number): number {
  const room = Math.max(1, Math.floor(width / 56));
  return [4, 8, 13, 26, 52, 104, 208].find((gap) => weeks / gap <= room) ?? 416;
}

/** People by weeks waited: a bar for each step, a part of it for each tier. */
export function waitsLayout(data: WaitsData, width: number, height: number, domain: Domain): WaitsLayout {
  const count = steps(data);
  const looks = data.tiers.map((_, tier) => tierLook(tier, data.tiers.length));
  const left = tickRoom(domain, height, "heads");
  const key: WaitsKey[] = [];
  let [keyX, keyY] = [left, 12];
  data.tiers.forEach((tier, index) => {
    const people = (data.people[index] ?? []).reduce((sum, one) => sum + one, 0);
    const text = data.tiers.length === 1 ? "" : `${tier.label}, ${formatDecimal(people)}`;
    const room = 34 + textWidth(text, TEXT.axis) + 22;
    if (keyX > left && keyX + room > width) [keyX, keyY] = [left, keyY + 20];
    key.push({ id: tier.id, look: looks[index]!, x: keyX, y: keyY, text });
    keyX += room;
  });
  const keyed = data.tiers.length > 1;
  const plot = { left, right: width - 16, top: (keyed ? keyY + 18 : 8) + 44, bottom: height - 46 };
  const x = scaleLinear()
    .domain([0, Math.max(1, count) * data.step])
    .range([plot.left, plot.right]);
  const y = scaleLinear()
    .domain([...domain])
    .range([plot.bottom, plot.top])
    .clamp(true);
  const bars: WaitsBar[] = [];
  const edges = data.tiers.map((_, tier) => ({ tier, path: "" }));
  // Where the edge of a tier was drawn to last: a step beside it goes on from there, so that its dashes run on.
  const drawn = data.tiers.map(() => -2);
  for (let step = 0; step < count; step += 1) {
    let below = 0;
    for (let tier = 0; tier < data.tiers.length; tier += 1) {
      const people = data.people[tier]?.[step] ?? 0;
      // Parts of people too small for a hair of height are left to the readings.
      if (people <= 1e-9) continue;
      const [from, to] = [x(step * data.step), x((step + 1) * data.step)];
      const [bottom, top] = [y(below), y(below + people)];
      below += people;
      if (bottom - top < 0.05) continue;
      bars.push({ tier, x: from, y: top, width: to - from, height: bottom - top });
      edges[tier]!.path +=
        drawn[tier] === step - 1
          ? `V${top.toFixed(1)}H${to.toFixed(1)}`
          : `M${from.toFixed(1)},${top.toFixed(1)}H${to.toFixed(1)}`;
      drawn[tier] = step;
    }
  }
  const end = count * data.step;
  const every = weekGap(end, plot.right - plot.left);
  const weekTicks = Array.from({ length: Math.floor(end / every) + 1 }, (_, index) => index * every)
    .filter((weeks) => weeks <= end)
    .map((weeks) => ({ at: x(weeks), text: String(weeks), zero: weeks === 0 }));
  // Marks that stand close together say their words one above the other.
  let lastX = Number.NEGATIVE_INFINITY;
  let row = 0;
  const marks = data.marks
    .filter((mark) => mark.weeks <= end)
    .sort((a, b) => a.weeks - b.weeks)
    .map((mark) => {
      const at = x(mark.weeks);
      const room = textWidth(mark.label, TEXT.axis) + 10;
      const anchor = at + room > plot.right ? ("end" as const) : ("start" as const);
      row = at < lastX ? (row + 1) % 2 : 0;
      lastX = at + room;
      return {
        x: at,
        label: mark.label,
        labelX: at + (anchor === "start" ? 6 : -6),
        anchor,
        labelY: plot.top - 8 - 16 * row,
      };
    });
  return {
    width,
    height,
    plot,
    ticks: valueTicks(y, "heads"),
    title: axisUnit("heads"),
    weekTicks,
    weeksTitle: "Weeks waited so far",
    bars,
    edges: edges.filter((edge) => edge.path !== ""),
    marks,
    key: keyed ? key : [],
    looks,
    readings: [
      Array.from({ length: count }, (_, step) => {
        const total = totalAt(data, step);
        const parts =
          data.tiers.length < 2
            ? ""
            : data.tiers
                .flatMap((tier, index) =>
                  (data.people[index]?.[step] ?? 0) >= 0.5
                    ? [`${tier.label} ${formatDecimal(data.people[index]![step]!)}`]
                    : [],
                )
                .join(", ");
        return {
          x: (x(step * data.step) + x((step + 1) * data.step)) / 2,
          y: y(total),
          text: `${stepWords(data, step, count)}: ${formatWithUnit("heads", total)}${parts === "" ? "" : ` (${parts})`}`,
        };
      }),
    ],
  };
}
