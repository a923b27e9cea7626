/** What recruitment does in a month: who is hired into each cell, and from where. */
import type { MonthOfFlows } from "../../program/month-of-flows";
import { placeLevelOf } from "../../program/shape";
import type { Run } from "../../program/run";

/** The age and origin profile of a month's hires into a place and level, from where they were hired. */
function hireProfile(run: Run, month: number, placeLevel: number, into: Float64Array): void {
  const { program } = run;
  const { shape, sources, profiles, openMarket, fromPool } = program;
  const { width } = shape;
  into.fill(0);
  if (fromPool[placeLevel % shape.levels] !== 1) {
    for (let i = 0; i < width; i += 1) into[i] = openMarket[placeLevel * width + i]!;
    return;
  }
  const base = (month * shape.places * shape.levels + placeLevel) * sources;
  let total = 0;
  for (let source = 0; source < sources - 1; source += 1) total += run.hiredFrom[base + source]!;
  if (total <= 0) return;
  for (let source = 0; source < sources - 1; source += 1) {
    const share = run.hiredFrom[base + source]! / total;
    if (share > 0) for (let i = 0; i < width; i += 1) into[i] = into[i]! + share * profiles[source * width + i]!;
  }
}

/**
 * Fills those hired into each cell of a deterministic run, and puts them there.
 * @param profile room for one profile: origins x ages
 */
export function hireFlows(run: Run, month: number, flows: MonthOfFlows, profile: Float64Array): void {
  const { shape } = run.program;
  const { width, rows } = shape;
  const { hired, end } = flows;
  for (let row = 0; row < rows; row += 1) {
    const heads = run.hired[month * rows + row]!;
    if (heads > 0) hireProfile(run, month, placeLevelOf(row, shape), profile);
    for (let i = 0; i < width; i += 1) {
      const cell = row * width + i;
      const joining = heads > 0 ? heads * profile[i]! : 0;
      hired[cell] = joining;
      end[cell] = end[cell]! + joining;
    }
  }
}

/** Visits the hires of a month, of either kind of run, by the cell they join and the source they come from. Heads. */
export function eachHire(
  run: Run,
  { month, hired }: MonthOfFlows,
  visit: (cell: number, source: number, heads: number) => void,
): void {
  const { shape, sources } = run.program;
  const { places, levels, width } = shape;
  if (run.drawn !== undefined) {
    const { first, cell, source, heads } = run.drawn.hires;
    for (let i = first[month]!; i < first[month + 1]!; i += 1) visit(cell[i]!, source[i]!, heads[i]!);
    return;
  }
  for (let cell = 0; cell < shape.cells; cell += 1) {
    const heads = hired[cell]!;
    if (heads === 0) continue;
    const placeLevel = placeLevelOf(Math.floor(cell / width), shape);
    const base = (month * places * levels + placeLevel) * sources;
    const from = (source: number): number =>
      run.hiredFrom[base + source]! * profileAt(run, placeLevel, source, cell % width);
    let total = 0;
    for (let source = 0; source < sources; source += 1) total += from(source);
    for (let source = 0; source < sources; source += 1)
      visit(cell, source, heads * (total > 0 ? from(source) / total : 0));
  }
}

/** Part of a source's people at one age and origin. */
function profileAt(run: Run, placeLevel: number, source: number, i: number): number {
  const { shape, sources, profiles, openMarket } = run.program;
  return source === sources - 1 ? openMarket[placeLevel * shape.width + i]! : profiles[source * shape.width + i]!;
}
