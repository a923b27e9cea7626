/**
 * The ways in which a figure of a plan is changed, each a tenth up or down (a point, where it is growth). Base edits go
 * through the verb of the app, and what is calibrated is solved again.
 */
import {
  calibrated,
  catalogueEntry,
  setValues,
  whereOf,
  type Assumption,
  type CatalogueEntry,
  type Change,
  type Plan,
  type Value,
  type ValueEdit,
  type Where,
} from "../../../model";

export type Sign = 1 | -1;

const signed = { when: "2026-11-28T12:00:00Z" };

const limitsOf = (id: string): CatalogueEntry["limits"] => catalogueEntry(id)?.limits ?? {};
const isGrowth = (id: string): boolean => (limitsOf(id).least ?? 0) < 0;

function stepped(id: string, value: number, sign: Sign): number {
  const { least = Number.NEGATIVE_INFINITY, most = Infinity, mostExcluded } = limitsOf(id);
  const step = isGrowth(id) ? 0.01 : value === 0 ? (most <= 1 ? 0.05 : 1) : 0.1 * Math.abs(value);
  return Math.min(mostExcluded === true ? 0.99 * most : most, Math.max(least, value + sign * step));
}

const changed = (id: string, value: Value, sign: Sign): Value =>
  typeof value === "number"
    ? stepped(id, value, sign)
    : value === null
      ? null
      : `= (${value.replace(/^\s*=/, "")}) ${isGrowth(id) ? `+ ${sign * 0.01}` : `* ${1 + sign / 10}`}`;

/** An assumption with every figure that is worked out in its place; undefined where the plan does not list it. */
export function figureOf(plan: Plan, id: string): Assumption | undefined {
  const solved = calibrated(plan);
  if (!solved.ok) throw new Error(solved.problems[0]?.says ?? "the plan cannot be calibrated");
  return solved.value.plan.assumptions.find((one) => one.id === id);
}

/** Whether the plan gives, or works out, any figure for it. */
export const isGiven = ({ value, when = [], where = [] }: Assumption): boolean =>
  [
    value,
    ...when.map((one) => one.value),
    ...where.flatMap((one) => [one.value, ...(one.when ?? []).map((at) => at.value)]),
  ].some((one) => one !== null);

function edited(plan: Plan, edits: readonly ValueEdit[]): Plan {
  const outcome = setValues(plan, undefined, edits, signed);
  if (!outcome.ok) throw new Error(outcome.problems[0]?.says ?? "the edit was refused");
  return outcome.value.plan;
}

/** Every figure of an assumption changed in the base: for everybody, every part and every date. */
export function everywhere(plan: Plan, figure: Assumption, sign: Sign): Plan {
  const edits: ValueEdit[] = [];
  const put = (written: Value, where?: Where, dated?: string): void => {
    const value = changed(figure.id, written, sign);
    if (value !== null) edits.push({ assumption: figure.id, value, where, dated });
  };
  put(figure.value);
  for (const one of figure.when ?? []) put(one.value, undefined, one.from);
  for (const entry of figure.where ?? []) {
    put(entry.value, whereOf(entry));
    for (const one of entry.when ?? []) put(one.value, whereOf(entry), one.from);
  }
  return edited(plan, edits);
}

/** The first part that has a figure of its own, or the first member of a dimension it can be given by. */
function partOf(
  { structure }: Plan,
  figure: Assumption,
): { readonly where: Where; readonly written: Value } | undefined {
  const entry = figure.where?.find((one) => one.value !== null);
  if (entry !== undefined) return { where: whereOf(entry), written: entry.value };
  const known = catalogueEntry(figure.id);
  if (figure.value === null || known === undefined || known.kind === "total") return undefined;
  const leaf = structure.places.find(({ id }) => !structure.places.some((one) => one.parent === id));
  const { dimensions } = known;
  const where: Where | undefined = dimensions.includes("place")
    ? { place: leaf!.id }
    : dimensions.includes("level")
      ? { level: structure.levels.at(-1)!.id }
      : dimensions.includes("route")
        ? { route: structure.routes[0]!.id }
        : undefined;
  return where === undefined ? undefined : { where, written: figure.value };
}

/** An exception for one part changed or added in the base; undefined where the figure has no parts. */
export function forOnePart(plan: Plan, figure: Assumption, sign: Sign): Plan | undefined {
  const part = partOf(plan, figure);
  if (part === undefined) return undefined;
  return edited(plan, [{ assumption: figure.id, value: changed(figure.id, part.written, sign), where: part.where }]);
}

/** Another value in the base from a month on; undefined where everybody has none, or dates of their own. */
export function fromMonth(plan: Plan, figure: Assumption, from: string, sign: Sign): Plan | undefined {
  if (figure.value === null || figure.when !== undefined || figure.where !== undefined) return undefined;
  const dated = { ...figure, when: [{ from, value: changed(figure.id, figure.value, sign)! }] };
  return { ...plan, assumptions: plan.assumptions.map((one) => (one.id === figure.id ? dated : one)) };
}

/** Up, or down where a tenth more would pass the limits. */
export function roomFor(figure: Assumption): Sign {
  const { most = Infinity } = limitsOf(figure.id);
  const values = [figure.value, ...(figure.where ?? []).map((one) => one.value)];
  return values.some((value) => typeof value === "number" && value * 1.1 >= most) ? -1 : 1;
}

/** A scenario's change of the whole assumption. */
export function changeOf(figure: Assumption, sign: Sign, from: string): Change {
  const { id } = figure;
  const nothing = ![figure.value, ...(figure.where ?? []).map((one) => one.value)].some(
    (one) => one !== null && one !== 0,
  );
  const { most = Infinity } = limitsOf(id);
  return isGrowth(id) || nothing
    ? { assumption: id, op: "add", value: sign * (isGrowth(id) ? 0.01 : most <= 1 ? 0.05 : 1), from }
    : { assumption: id, op: "multiply", value: 1 + sign / 10, from };
}
