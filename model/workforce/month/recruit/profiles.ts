/** Who the hired of a month are, by age and origin: in `mixed`, origins x ages for each place and level. */
import { notMixed } from "../arrive/decide";
import type { Program } from "../../program/program";
import type { Workspace } from "../../program/run";

/**
 * Gets the profiles of the hired ready for a run: where each source's profile begins and ends, and, for levels hired
 * from the open labour market, the profile itself, which no month changes.
 */
export function prepareProfiles(
  program: Program,
  { mixed, mixedOf, profileFirst, profileEnd }: Pick<Workspace, "mixed" | "mixedOf" | "profileFirst" | "profileEnd">,
): void {
  const { shape, sources, profiles, openMarket, fromPool } = program;
  const { width, levels, places } = shape;
  for (let source = 0; source < sources - 1; source += 1) {
    let first = 0;
    let end = width;
    while (first < end && profiles[source * width + first] === 0) first += 1;
    while (end > first && profiles[source * width + end - 1] === 0) end -= 1;
    profileFirst[source] = first;
    profileEnd[source] = end;
  }
  for (let placeLevel = 0; placeLevel < places * levels; placeLevel += 1) {
    mixedOf[placeLevel] = notMixed;
    // Whoever hires from a pool lays its profile out first (`mix`), over whatever a run before left there.
    if (fromPool[placeLevel % levels] === 1) continue;
    for (let i = placeLevel * width; i < (placeLevel + 1) * width; i += 1) mixed[i] = openMarket[i]!;
  }
}
