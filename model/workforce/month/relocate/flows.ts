/** What taking a post elsewhere does in a month: who comes into each cell, and out of which pool. */
import type { MonthOfFlows } from "../../program/month-of-flows";
import { reachCount } from "../../program/program";
import type { Run } from "../../program/run";

/**
 * Adds those who come from elsewhere to the hired of each cell of a deterministic run, and puts them there.
 * @param profile room for one profile: origins x ages
 */
export function relocateFlows(run: Run, month: number, flows: MonthOfFlows, profile: Float64Array): void {
  if (!run.program.mobile) return;
  const { rows, levels, settings, width } = run.program.shape;
  const { hired, end } = flows;
  for (let reach = 0; reach < reachCount; reach += 1)
    for (let row = 0; row < rows; row += 1) {
      const heads = run.settled[(month * reachCount + reach) * rows + row]!;
      if (heads === 0) continue;
      const spot = Math.floor(row / levels / settings) * levels + (row % levels);
      incomingProfile(run, month, reach, spot, profile);
      for (let i = 0; i < width; i += 1) {
        const cell = row * width + i;
        hired[cell] = hired[cell]! + heads * profile[i]!;
        end[cell] = end[cell]! + heads * profile[i]!;
      }
    }
}

function incomingProfile(run: Run, month: number, reach: number, spot: number, into: Float64Array): void {
  const { shape, sources, profiles } = run.program;
  const base = ((month * reachCount + reach) * shape.places * shape.levels + spot) * sources;
  into.fill(0);
  let all = 0;
  for (let source = 0; source < sources; source += 1) all += run.settledFrom[base + source]!;
  for (let source = 0; source < sources - 1; source += 1) {
    const share = run.settledFrom[base + source]! / all;
    if (share > 0)
      for (let i = 0; i < shape.width; i += 1) into[i] = into[i]! + share * profiles[source * shape.width + i]!;
  }
}

/**
 * Visits those of a deterministic run who take a post elsewhere, by the cell they join and the slot they leave. Heads.
 * The hires of a run by chance have them already.
 */
export function eachRelocation(
  run: Run,
  month: number,
  visit: (cell: number, slot: number, heads: number) => void,
): void {
  const { shape, sources, profiles } = run.program;
  const { width } = shape;
  eachRowRelocation(run, month, (row, slot, heads) => {
    for (let i = 0; i < width; i += 1) {
      const joining = heads * profiles[(slot % sources) * width + i]!;
      if (joining !== 0) visit(row * width + i, slot, joining);
    }
  });
}

/** The same by the row they join, whatever their ages and origins. */
export function eachRowRelocation(
  run: Run,
  month: number,
  visit: (row: number, slot: number, heads: number) => void,
): void {
  const { program, settled, relocated, taken } = run;
  const { shape, sources, reachFirst, reachTo } = program;
  const { places, settings, levels, rows } = shape;
  if (!program.mobile || run.drawn !== undefined) return;
  for (let reach = 0; reach < reachCount; reach += 1) {
    const number = month * reachCount + reach;
    const spots = number * places * levels;
    for (let spot = 0; spot < places * levels; spot += 1) {
      const level = spot % levels;
      const from = reach * places + Math.floor(spot / levels);
      const there = reachTo.subarray(reachFirst[from], reachFirst[from + 1]);
      const all = there.reduce((sum, place) => sum + taken[spots + place * levels + level]!, 0);
      if (all === 0) continue;
      for (let source = 0; source < sources - 1; source += 1) {
        const going = relocated[spots * sources + spot * sources + source]!;
        if (going === 0) continue;
        for (const place of there) {
          const heads = (going * taken[spots + place * levels + level]!) / all;
          if (heads === 0) continue;
          const first = place * settings * levels + level;
          let joined = 0;
          for (let s = 0; s < settings; s += 1) joined += settled[number * rows + first + s * levels]!;
          for (let s = 0; s < settings; s += 1) {
            const row = first + s * levels;
            const part = settled[number * rows + row]! / joined;
            if (part > 0) visit(row, spot * sources + source, heads * part);
          }
        }
      }
    }
  }
}

/** Heads who take a post elsewhere in a month, out of a slot (the pool they leave) or into one (the place they come to). */
export function relocatedIn(run: Run, kind: "relocated" | "settledFrom", month: number, slot: number): number {
  if (!run.program.mobile) return 0;
  const slots = run.openingPool.length;
  let heads = 0;
  for (let reach = 0; reach < reachCount; reach += 1) heads += run[kind][(month * reachCount + reach) * slots + slot]!;
  return heads;
}

/** Heads hired into a row from other places in a month. */
export function settledIn(run: Run, month: number, row: number): number {
  if (!run.program.mobile) return 0;
  const { rows } = run.program.shape;
  let heads = 0;
  for (let reach = 0; reach < reachCount; reach += 1) heads += run.settled[(month * reachCount + reach) * rows + row]!;
  return heads;
}
