/** The one palette: how each scenario is drawn on every chart, screen and document. Colour, dash and marker say the same thing three times. */
import { elementAt } from "../assumptions/present";
import type { ReportSeries } from "./chart";

export type Look = Pick<ReportSeries, "colour" | "dash" | "marker">;

/** The base scenario: ink, unbroken, round. */
export const baseLook: Look = { colour: "ink", dash: [], marker: "circle" };

const palette: readonly Look[] = [
  { colour: "series-1", dash: [8, 3], marker: "square" },
  { colour: "series-2", dash: [2, 3], marker: "triangle" },
  { colour: "series-3", dash: [12, 3, 2, 3], marker: "diamond" },
  { colour: "series-4", dash: [5, 2, 2, 2, 2, 2], marker: "cross" },
  { colour: "series-5", dash: [14, 4], marker: "wye" },
  { colour: "series-6", dash: [4, 4], marker: "ring" },
];

/** Numbers of looks whose dash and marker no plan of fewer scenarios has. */
const APART = 30;

/**
 * The look of a number, counted from 0. After six the colours begin again with other dashes and markers, so that 36
 * scenarios can be told apart.
 */
export function lookAt(number: number): Look {
  const at = (place: number): Look => elementAt(palette, ((place % palette.length) + palette.length) % palette.length);
  const other = at(number + Math.floor(number / palette.length));
  return { colour: at(number).colour, dash: other.dash, marker: other.marker };
}

/**
 * The number of each scenario's look: its own, unless one shown beside it has the same colour.
 * @param scenarios all of the plan, in their order
 * @param shown those that stand beside each other, and must be told apart by colour alone
 * @param also others that stand beside them, whose colours give way to theirs
 */
export function lookNumbers(
  scenarios: readonly string[],
  shown: readonly string[],
  also: readonly string[] = [],
): ReadonlyMap<string, number> {
  const numbers = new Map(scenarios.map((id, own) => [id, own]));
  const taken = new Set<number>();
  const first = scenarios.filter((id) => shown.includes(id));
  for (const id of [...first, ...scenarios.filter((one) => also.includes(one) && !shown.includes(one))]) {
    const own = numbers.get(id) ?? 0;
    const colours = palette.map((_, on) => (own + on) % palette.length);
    const free = colours.find((colour) => !taken.has(colour)) ?? own % palette.length;
    taken.add(free);
    if (free !== own % palette.length) numbers.set(id, APART + free);
  }
  return numbers;
}

/** The look of each scenario of a plan beside those told with it; the base, and what no plan has, is ink. */
export function looksAmong(
  scenarios: readonly { readonly id: string }[],
  shown: readonly string[],
  also: readonly string[] = [],
): (scenario: string | undefined) => Look {
  const numbers = lookNumbers(
    scenarios.map(({ id }) => id),
    shown,
    also,
  );
  return (scenario) => {
    const number = scenario === undefined ? undefined : numbers.get(scenario);
    return number === undefined ? baseLook : lookAt(number);
  };
}

/** A look for something that is no scenario, in a colour that none of those beside it has. */
export const lookApart = (beside: readonly Look[]): Look =>
  palette.find(({ colour }) => !beside.some((one) => one.colour === colour)) ?? elementAt(palette, -1);
