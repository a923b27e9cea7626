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

/**
 * Visits the hires of a month by the cell they join and the slot they come from: a pool, or the open labour market.
 * Heads. In a deterministic run, those who come from the pools of other places are not among them (month/relocate).
 */
export function eachHire(
  run: Run,
  { month }: Pick<MonthOfFlows, "month">,
  visit: (cell: number, slot: number, heads: number) => void,
): void {
  const { shape, sources } = run.program;
  const { width } = shape;
  if (run.drawn !== undefined) {
    const { first, cell, slot, heads } = run.drawn.hires;
    for (let i = first[month]!; i < first[month + 1]!; i += 1) visit(cell[i]!, slot[i]!, heads[i]!);
    return;
  }
  eachRowHired(run, month, (row, slot, heads) => {
    const spot = Math.floor(slot / sources);
    for (let i = 0; i < width; i += 1) visit(row * width + i, slot, heads * profileAt(run, spot, slot % sources, i));
  });
}

/** The same of a deterministic run, by the row they join, whatever their ages and origins. */
function eachRowHired(run: Run, month: number, visit: (row: number, slot: number, heads: number) => void): void {
  const { shape, sources } = run.program;
  const { places, levels, rows } = shape;
  for (let row = 0; row < rows; row += 1) {
    const heads = run.hired[month * rows + row]!;
    if (heads === 0) continue;
    const spot = placeLevelOf(row, shape);
    const base = (month * places * levels + spot) * sources;
    let total = 0;
    for (let source = 0; source < sources; source += 1) total += run.hiredFrom[base + source]!;
    for (let source = 0; source < sources; source += 1) {
      const part = total > 0 ? run.hiredFrom[base + source]! / total : 0;
      if (part !== 0) visit(row, spot * sources + source, heads * part);
    }
  }
}

/** Visits the hires of a month of either kind of run by the row they join and the slot they come from. Heads. */
export function eachRowHire(run: Run, month: number, visit: (row: number, slot: number, heads: number) => void): void {
  if (run.drawn === undefined) eachRowHired(run, month, visit);
  else {
    const { width } = run.program.shape;
    eachHire(run, { month }, (cell, slot, heads) => visit(Math.floor(cell / width), slot, heads));
  }
}

/** Part of a source's people at one age and origin. */
function profileAt(run: Run, placeLevel: number, source: number, i: number): number {
  const { shape, sources, profiles, openMarket } = run.program;
  return source === sources - 1 ? openMarket[placeLevel * shape.width + i]! : profiles[source * shape.width + i]!;
}
