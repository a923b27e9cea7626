/**
 * Every figure of a plan really made a tenth less by hand, one at a time, and run from the start: what the causes of a
 * number are held against.
 */
import { expect } from "vitest";
import type { Assumption, Plan, Ranked, Value } from "../../../model";

const tenthLess = (value: Value): Value =>
  value === null ? null : typeof value === "number" ? value * 0.9 : `= (${value.slice(1)}) * 0.9`;

/** The plan with each figure of one assumption a tenth less, wherever and whenever it holds. */
function withLess(plan: Plan, id: string): Plan {
  const less = (assumption: Assumption): Assumption => ({
    ...assumption,
    value: tenthLess(assumption.value),
    ...(assumption.when && { when: assumption.when.map((one) => ({ ...one, value: tenthLess(one.value) })) }),
    ...(assumption.where && {
      where: assumption.where.map((entry) => ({
        ...entry,
        value: tenthLess(entry.value),
        ...(entry.when && { when: entry.when.map((one) => ({ ...one, value: tenthLess(one.value) })) }),
      })),
    }),
  });
  return { ...plan, assumptions: plan.assumptions.map((one) => (one.id === id ? less(one) : one)) };
}

/** Figures of which there is a tenth: no choice, switch or month by its number. */
const counted = ({ unit }: Assumption): boolean => !["choice", "switch", "calendar month"].includes(unit);

/** Moves of each number by assumption, from plans edited and run; of the assumptions chosen by their number. */
export function sweep(
  plan: Plan,
  numbersOf: (plan: Plan) => readonly number[] | undefined,
  among: (number: number) => boolean = () => true,
): Map<string, number[]> {
  const now = numbersOf(plan)!;
  const found = new Map<string, number[]>();
  for (const { id } of plan.assumptions.filter((one, number) => among(number) && counted(one))) {
    const then = numbersOf(withLess(plan, id));
    if (then !== undefined)
      found.set(
        id,
        then.map((value, i) => (value - now[i]!) / Math.abs(now[i]!)),
      );
  }
  return found;
}

/** Holds that a number names, with its size, every figure that moves it by more than half a percent; gives how many. */
export function holds(swept: Map<string, number[]>, number: number, name: string, { assumptions }: Ranked): number {
  const listed = new Map(assumptions.map((entry) => [entry.id, entry.moves]));
  let pairs = 0;
  for (const [id, moves] of swept) {
    const move = moves[number]!;
    if (!(Math.abs(move) > 0.005)) continue;
    pairs += 1;
    expect(listed.has(id), `${name} moves ${(move * 100).toFixed(1)}% with ${id}`).toBe(true);
    expect(listed.get(id)! / move, `${name}, ${id}: the size`).toBeCloseTo(1, 5);
  }
  const sizes = assumptions.map((entry) => Math.abs(entry.moves!)).filter((size) => !Number.isNaN(size));
  expect(sizes, `${name}: largest first`).toEqual([...sizes].sort((a, b) => b - a));
  return pairs;
}
