/** The figures of a new opening: what each amount of the plan comes to among the people carried over. */
import type { DimensionName } from "../../assumptions/catalogue";
import { elementAt } from "../../assumptions/present";
import { whereOf } from "../../plan/ask/scope";
import { covers } from "../../plan/ask/precedence";
import type { Assumption, Plan, Value } from "../../plan/plan";
import type { Scope } from "../../plan/members";
import type { Resolved } from "../../resolve/resolved";
import { participationByCell } from "../../workforce/program/participation";
import { cursor, toCell, toRow, type Shape } from "../../workforce/program/shape";

/** An amount as the plan gives it: of the assumption itself, or of one of its entries. */
export interface Given {
  readonly assumption: string;
  readonly entry: number | undefined;
  readonly was: Value;
  /** Whom it is for, in words. */
  readonly scope: Scope;
}

/** The amounts of an assumption that somebody has given. */
export function givenOf({ members }: Resolved, plan: Plan, id: string): readonly Given[] {
  const assumption = plan.assumptions.find((one) => one.id === id);
  if (assumption === undefined) return [];
  const own: Given = { assumption: id, entry: undefined, was: assumption.value, scope: new Map() };
  return [own, ...entriesOf(assumption, members)].filter(({ was }) => was !== null);
}

const entriesOf = (assumption: Assumption, members: Resolved["members"]): readonly Given[] =>
  (assumption.where ?? []).map((written, entry) => ({
    assumption: assumption.id,
    entry,
    was: written.value,
    scope: members.scope(whereOf(written)),
  }));

/** WTE per head by cell in a month of a register. */
export function hoursIn(resolved: Resolved, shape: Shape, month: number): Float64Array {
  const hours = new Float64Array(shape.cells);
  participationByCell(resolved, shape, month, hours);
  return hours;
}

/** WTE of the people whom a scope covers. @param heads and `hours` by cell */
export function wteOf(scope: Scope, shape: Shape, heads: Float64Array, hours: Float64Array): number {
  const at = cursor();
  let sum = 0;
  for (let cell = 0; cell < shape.cells; cell += 1) {
    if (heads[cell] === 0) continue;
    toCell(at, cell, shape);
    if (covers(scope, at.member)) sum += elementAt(heads, cell) * elementAt(hours, cell);
  }
  return sum;
}

/** The rows that a scope covers, whatever else it names. */
export function rowsIn(scope: Scope, shape: Shape): number[] {
  const at = cursor();
  const named = (name: DimensionName): boolean => name === "place" || name === "setting" || name === "level";
  const rows: Scope = new Map([...scope].filter(([name]) => named(name)));
  return Array.from({ length: shape.rows }, (_, row) => row).filter((row) => {
    toRow(at, row, shape);
    return covers(rows, at.member);
  });
}

/** The sum over the rows that a scope covers. */
export const rowSum = (scope: Scope, shape: Shape, byRow: Float64Array): number =>
  rowsIn(scope, shape).reduce((sum, row) => sum + elementAt(byRow, row), 0);
