/** The places a year at which the registered workforce grows to a given size: the readings of the 3.6% that are about staff. */
import { power } from "../chance/portable";
import { elementAt } from "../assumptions/present";
import type { Calibration, Plan } from "../plan/plan";
import { project } from "../workforce/run/project";
import type { Workspace } from "../workforce/program/run";
import type { Compiled } from "../workforce/run/compile";
import { workspaceForMany } from "../workforce/wasm/workspace-for-many";
import { registeredLevels } from "./ages";

const mostRounds = 60;

/** The draws of a plan are of one program, and find their places in the same buffers. */
const workspaces = new WeakMap<Compiled, Workspace>();

/** Which reading of the 3.6% uses the places that are solved. */
export const readingOf = (calibration: Calibration): number => (calibration.growth === "a-year" ? 3 : 2);

export interface PlacesForGrowth {
  /** Commissioned places a year, all routes together. */
  readonly places: number;
  /** Registered headcount at the end over that at the start, less what was asked for. */
  readonly residual: number;
}

/**
 * Finds the places from the second planning year on. In a supply-led plan the staff at the end are a straight line in
 * the places, so two runs are enough; where something limits, the search goes on by secants inside a bracket.
 * @param growth by the end of the plan, or a year, as the calibration says
 */
export function placesForGrowth(
  plan: Plan,
  compiled: Compiled,
  calibration: Calibration,
  growth: number,
): PlacesForGrowth {
  const { program } = compiled;
  const registered = registeredLevels(plan);
  const { rows, levels, width } = program.shape;
  const work = workspaces.get(compiled) ?? workspaceForMany(program, { recorded: false });
  workspaces.set(compiled, work);
  let opening = 0;
  for (let row = 0; row < rows; row += 1)
    if (registered(row % levels))
      for (let cell = row * width; cell < (row + 1) * width; cell += 1) opening += elementAt(program.opening, cell);
  const wanted = calibration.growth === "a-year" ? power(1 + growth, plan.years) : 1 + growth;
  const above = (places: number): number => {
    compiled.draw(
      new Map([
        ["growth_reading", { op: "set", value: readingOf(calibration) }],
        [elementAt(calibration.unknown, 0), { op: "set", value: places }],
      ]),
    );
    const { heads } = project(work);
    let end = 0;
    for (let row = 0; row < rows; row += 1)
      if (registered(row % levels)) end += elementAt(heads, (program.months - 1) * rows + row);
    return end / opening - wanted;
  };
  let low = 0;
  let atLow = above(low);
  let high = 1000;
  let atHigh = above(high);
  // More places mean more staff: without any there are too many already, or the bracket is opened until it holds the answer.
  for (let round = 0; round < mostRounds && atLow < 0 && atHigh < 0; round += 1) {
    [low, atLow] = [high, atHigh];
    high *= 2;
    atHigh = above(high);
  }
  if (atLow >= 0) return { places: 0, residual: atLow };
  let places = high;
  let at = atHigh;
  for (let round = 0; round < mostRounds && Math.abs(at) > 1e-12 && high - low > 1e-9 * high; round += 1) {
    const secant = low - (atLow * (high - low)) / (atHigh - atLow);
    // Every third step halves the bracket, so that a bend cannot hold the search up.
    places = round % 3 === 2 || !(secant > low && secant < high) ? (low + high) / 2 : secant;
    at = above(places);
    if (at < 0) [low, atLow] = [places, at];
    else [high, atHigh] = [places, at];
  }
  compiled.draw(new Map());
  return { places, residual: at };
}
