/** Whether two programs can be run together: they differ in numbers, and in nothing that says what is done when. */
import type { Program } from "../../program/program";

const same = (some: ArrayLike<number>, others: ArrayLike<number>): boolean => {
  if (some.length !== others.length) return false;
  for (let i = 0; i < some.length; i += 1) if (some[i] !== others[i]) return false;
  return true;
};

/** Nobody of either is known to be coming or takes a post elsewhere: such plans are run one at a time. */
export function alike(one: Program, other: Program): boolean {
  for (const { mobile, known } of [one, other]) if (mobile || known.list.length > 0) return false;
  const [a, b] = [one.training, other.training];
  return (
    one.closure === other.closure &&
    one.months === other.months &&
    one.sources === other.sources &&
    one.supportLevel === other.supportLevel &&
    one.firstRegistered === other.firstRegistered &&
    same(Object.values(one.shape), Object.values(other.shape)) &&
    same(one.ageUp, other.ageUp) &&
    same(one.promotes, other.promotes) &&
    same(one.fromPool, other.fromPool) &&
    same(one.moveFrom, other.moveFrom) &&
    same(one.moveTo, other.moveTo) &&
    same(a.routeOf, b.routeOf) &&
    a.joinsIn.every((joining, month) => same(joining, b.joinsIn[month] ?? [])) &&
    a.startsIn.every((starting, month) => starting.length === b.startsIn[month]?.length)
  );
}

/** Whether everybody in a row works the same hours in the same months of both. */
export function uniformAlike(one: Program, other: Program): boolean {
  for (let month = 0; month < one.months; month += 1)
    if (one.uniform[one.participation.stretch[month]!] !== other.uniform[other.participation.stretch[month]!])
      return false;
  return true;
}
