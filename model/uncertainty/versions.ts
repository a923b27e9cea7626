/** The versions of a plan that are run one after another: its draws, or what a tornado or total indices are made of. */
import { elementAt } from "../assumptions/present";
import type { Plan } from "../plan/plan";
import type { Draws } from "./drawn-plan";
import { tornadoRuns } from "./tornado";
import { drawsForTotals, runsForTotals, totalRun } from "./total-indices";
import { untiedUnknownsOf } from "./unknowns";

/** What is run other than the draws. */
export type Work = "tornado" | "totals";

export interface Version {
  readonly plan: Plan;
  /** The seed of its chance; undefined leaves nothing to chance. */
  readonly chance: string | undefined;
}

export interface Versions {
  /** How many there are; infinity for draws. */
  readonly count: number;
  /** Version k, from 0: the same however often and in whichever order it is asked for. */
  readonly version: (k: number) => Version;
}

/** @param seed that of the draws */
export function versionsOf(plan: Plan, draws: Draws, seed: string, work: Work | undefined): Versions {
  const byChance = plan.chance?.on === true ? plan.chance.seed : undefined;
  const chanceOf = (draw: string): string | undefined =>
    byChance === undefined ? undefined : `${seed} ${byChance} ${draw}`;
  if (work === "tornado") {
    const runs = tornadoRuns(plan);
    return { count: runs.length, version: (k) => ({ plan: elementAt(runs, k).plan, chance: undefined }) };
  }
  if (work === "totals") {
    const runOf = totalRun(draws);
    return {
      count: runsForTotals(untiedUnknownsOf(draws.uncertainty), drawsForTotals),
      version: (k) => {
        const { draw, luck, other } = runOf(k);
        return { plan: draws.plan(luck), chance: chanceOf(other ? `${draw} again` : String(draw)) };
      },
    };
  }
  return { count: Infinity, version: (k) => ({ plan: draws.plan(draws.luck(k)), chance: chanceOf(String(k)) }) };
}
