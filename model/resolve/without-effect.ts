/** Figures for everybody that nobody is left for, since every part has a figure of its own. */
import { catalogueEntry } from "../assumptions/catalogue";
import type { Assumption, Plan } from "../plan/plan";
import { keptRegister } from "./kept-register";
import type { Resolved } from "./resolved";

/** Whether an assumption holds the same figure for everybody, in every month. */
export function sameFigures(one: Resolved, other: Resolved, id: string): boolean {
  const [a, b] = [one.series(id), other.series(id)];
  if (a === undefined || b === undefined) return false;
  const months = new Set([0, ...a.changes, ...b.changes]);
  return [...months].every((month) => {
    const [was, is] = [a.at(month), b.at(month)];
    return was.length === is.length && was.every((value, index) => Object.is(value, is[index]));
  });
}

/**
 * The assumptions whose figure for everybody an edit of the base changed without changing what holds for anybody. A
 * total is not among them: beside its parts it is given twice, which the checks tell.
 */
export function withoutEffect(before: Plan, after: Plan): readonly Assumption[] {
  const touched = after.assumptions.filter((one) => {
    const was = before.assumptions.find(({ id }) => id === one.id);
    return (
      was !== undefined &&
      was.value !== one.value &&
      (one.where?.length ?? 0) > 0 &&
      catalogueEntry(one.id)?.kind !== "total"
    );
  });
  if (touched.length === 0) return [];
  const [was, is] = [keptRegister(before), keptRegister(after)];
  return was.ok && is.ok ? touched.filter(({ id }) => sameFigures(was.value, is.value, id)) : [];
}

/** Says of such a figure that it changes nothing, and what to do. */
export const changesNothing = ({ label, where = [] }: Pick<Assumption, "label" | "where">): string =>
  `${label} for everybody changes nothing: every part has a figure of its own (${where.length === 1 ? "1 is" : `${where.length} are`} given). Change the parts, by name.`;
