/** Where a figure does otherwise than the direction that is declared of it. */
import { catalogueEntry } from "../../assumptions/catalogue";
import type { Otherwise, Way } from "../../assumptions/declared/declaration";
import type { Assumption, Plan, Value } from "../plan";
import { isWorkedOut } from "./worked-out";

const valuesOf = ({ value, when = [], where = [] }: Assumption): Value[] => [
  value,
  ...when.map((dated) => dated.value),
  ...where.flatMap((entry) => [entry.value, ...(entry.when ?? []).map((dated) => dated.value)]),
];

const kept = new WeakMap<Plan, ReadonlyMap<string, readonly string[]>>();
const keptNames = new WeakMap<Assumption, readonly string[]>();

function namesIn(assumption: Assumption): readonly string[] {
  let names = keptNames.get(assumption);
  if (names === undefined) {
    const found = valuesOf(assumption).flatMap((value) =>
      typeof value === "string" ? (value.match(/[a-z]\w*/gi) ?? []) : [],
    );
    keptNames.set(assumption, (names = [...new Set(found)]));
  }
  return names;
}

/** The figures of a plan by id, each with the names in its formulas; worked out once for each version of the plan. */
function namesById(plan: Plan): ReadonlyMap<string, readonly string[]> {
  const known = kept.get(plan);
  if (known !== undefined) return known;
  const names = new Map(plan.assumptions.map((assumption) => [assumption.id, namesIn(assumption)]));
  kept.set(plan, names);
  return names;
}

/** Whether a figure's formulas name another one, or name one whose formulas do. */
export function formulaRestsOn(plan: Plan, id: string, other: string): boolean {
  const names = namesById(plan);
  const seen = new Set<string>();
  // A list rather than calls within calls, as a chain of formulas may be long.
  const ahead = [id];
  for (let from = ahead.pop(); from !== undefined; from = ahead.pop())
    for (const name of names.get(from) ?? []) {
      if (name === other) return true;
      if (seen.has(name)) continue;
      seen.add(name);
      ahead.push(name);
    }
  return false;
}

function holds(plan: Plan, id: string, condition: NonNullable<Otherwise["while"]>): boolean {
  if ("workedOut" in condition) return isWorkedOut(plan, condition.workedOut);
  if ("formulaOf" in condition) return formulaRestsOn(plan, condition.formulaOf, id);
  return plan.assumptions.some((one) => one.id === condition.given && valuesOf(one).some((value) => value !== null));
}

/** What a start that was moved makes of who an opening is made of: those who were there go on as they are. */
const carriedSays =
  "The start of the plan was moved, and who is in post then (by setting, level, age and origin) goes on from the months before: this changes nothing, but for people counted where nobody was.";

/** Whether a figure says who the staff at the start are; how many they are is scaled by staff in post all the same. */
const isOfTheMix = (id: string): boolean =>
  catalogueEntry(id)?.shapes === "the opening stock" && id !== "staff_in_post";

/** What a person is told before changing a figure in this way; undefined where its direction holds as declared. */
export const doesOtherwise = (plan: Plan, id: string, way: Way): string | undefined =>
  (plan.carried !== undefined && isOfTheMix(id) ? carriedSays : undefined) ??
  catalogueEntry(id)?.pushes?.otherwise?.find(
    ({ by, while: condition }) => by.includes(way) && (condition === undefined || holds(plan, id, condition)),
  )?.says;
