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
  { colour: "series-6", dash: [6, 7], marker: "ring" },
];

/** The place in the palette that a number has its dash and marker from; its colour goes round. */
const dashOf = (number: number): number => (number + Math.floor(number / palette.length)) % palette.length;

/**
 * The look of a number, counted from 0. After six the colours begin again with other dashes and markers, so that 36
 * scenarios can be told apart.
 */
export function lookAt(number: number): Look {
  const { dash, marker } = elementAt(palette, dashOf(number));
  return { colour: elementAt(palette, number % palette.length).colour, dash, marker };
}

/**
 * The number of each scenario's look: its own, unless one shown beside it has the same colour, or the same dash and marker.
 * @param scenarios all of the plan, in their order
 * @param shown those that stand beside each other, and must be told apart by colour alone, and without any
 * @param also others that stand beside them, whose looks give way to theirs
 */
export function lookNumbers(
  scenarios: readonly string[],
  shown: readonly string[],
  also: readonly string[] = [],
): ReadonlyMap<string, number> {
  const numbers = new Map(scenarios.map((id, own) => [id, own]));
  const colours = new Set<number>();
  const dashes = new Set<number>();
  const count = palette.length;
  const first = scenarios.filter((id) => shown.includes(id));
  for (const id of [...first, ...scenarios.filter((one) => also.includes(one) && !shown.includes(one))]) {
    const own = numbers.get(id) ?? 0;
    const free = palette.map((_, on) => (own + on) % count).find((colour) => !colours.has(colour)) ?? own % count;
    // The last rounds first: no plan of fewer scenarios has a look of theirs.
    const others = palette.map((_, round) => free + (count - 1 - round) * count);
    const tried = free === own % count ? [own, ...others] : others;
    const number = tried.find((one) => !dashes.has(dashOf(one))) ?? elementAt(tried, 0);
    colours.add(free);
    dashes.add(dashOf(number));
    numbers.set(id, number);
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

/** The number of a look in a colour that none of these have: for what is no scenario, such as another place, beside some that are. */
export function freeNumber(numbers: readonly number[]): number {
  const taken = numbers.map((number) => number % palette.length);
  const free = palette.findIndex((_, number) => !taken.includes(number));
  return free < 0 ? palette.length - 1 : free;
}

/** A look for something that is no scenario, in a colour that none of those beside it has. */
export const lookApart = (beside: readonly Look[]): Look =>
  palette.find(({ colour }) => !beside.some((one) => one.colour === colour)) ?? elementAt(palette, -1);
