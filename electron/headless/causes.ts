/** The causes of an explained number, largest first: each assumption is made a tenth less, and the plan run with it. */
import {
  hasTenths,
  leverOf,
  ranked,
  type Lever,
  type MeasuredCause,
  type Plan,
  type Ranked,
  type RankedAssumption,
} from "../../model/index";
import { stoppedBy, underScenario, type Input } from "./io";
import { leafPlaces } from "./names";
import { done, type Step } from "./outcome";
import type { ScenarioRun } from "./results";
import type { Selection } from "./select";

/** With more places than these it takes long enough that people are told what they wait for. */
const quickWith = 20;

/** What is said before the causes of a number are measured; undefined where it takes a moment only. */
export const measuringSays = (plan: Plan): string | undefined =>
  leafPlaces(plan).length <= quickWith
    ? undefined
    : `Measuring how far each assumption moves the number, by running the plan with each a tenth less. With ${leafPlaces(plan).length} places this takes a while.`;

/** @param measure how far each of some assumptions moves the number */
export function rankedCauses(
  assumptions: readonly RankedAssumption[],
  { plan, name, resolutions }: Input,
  { closure }: Selection,
  { id }: ScenarioRun,
  measure: (lever: Lever, assumptions: readonly string[]) => readonly MeasuredCause[],
): Step<Ranked> {
  const lever = leverOf(plan, { scenario: id ?? undefined, closure, resolutions });
  if (!lever.ok) return stoppedBy(underScenario(name, id), lever.problems);
  return done(ranked(assumptions, measure(lever.value, [...new Set(assumptions.map((one) => one.id))])));
}

const twoDigits = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 2 });

/** What a tenth less does to the number: "−3.1%". */
export function sizeOf({ moves, unit }: Pick<RankedAssumption, "moves" | "unit">): string {
  if (!hasTenths(unit)) return "no tenth of it";
  if (moves === undefined || Number.isNaN(moves)) return "cannot be run";
  const sign = moves < 0 ? "−" : "+";
  return Number.isFinite(moves) ? `${sign}${twoDigits.format(Math.abs(moves) * 100)}%` : `${sign} from nothing`;
}
