/** An assumption as something to pull: where it stands, how far it can go, and the changes of a scenario that take it there. */
import { catalogueEntry, type DimensionName } from "../../assumptions/catalogue";
import { resolutionsOf } from "../../calibrate/run";
import { boundsOf } from "../../plan/ask/bounds";
import { didYouMean } from "../../plan/ask/nearest";
import { isEverything, whereLabel } from "../../plan/ask/scope";
import { assumptionIn } from "../../plan/edit/parts";
import { listed } from "../../plan/edit/set-value";
import type { Assumption, Change, Plan } from "../../plan/plan";
import { problem, type Outcome } from "../../plan/problem";
import type { Resolutions } from "../../resolve/resolutions";
import type { Resolved } from "../../resolve/resolved";
import { placesOf } from "./training-places";
import type { GoalLever, LeverAsked } from "./goal";

/** Amounts without a limit are tried up to so many times what they are. */
const TIMES = 10;

const fails = (kind: string, says: string): Outcome<never> => ({ ok: false, problems: [problem(kind, "", says)] });

/**
 * The lever that is asked for, under the scenario the answer goes on from. Fails where it is none.
 * @param resolutions what this very plan comes to, where it has been resolved already
 */
export function goalLever(
  plan: Plan,
  asked: LeverAsked,
  scenario?: string,
  resolutions: Resolutions = resolutionsOf(plan),
): Outcome<GoalLever> {
  const { assumption: id, where = {}, from } = asked;
  const own = assumptionIn(plan, id) ?? listed(id);
  const entry = catalogueEntry(id);
  if (own === undefined || (entry === undefined && assumptionIn(plan, id) === undefined))
    return fails(
      "unknown-assumption",
      `The plan has no assumption "${id}".${didYouMean(
        id,
        plan.assumptions.map((one) => one.id),
      )}`,
    );
  if (["switch", "choice", "calendar month", "rank"].includes(own.unit))
    return fails("no-lever", `${own.label} is a choice and not a number that can be more or less. Name another.`);
  const resolved = resolutions.of(scenario);
  if (!resolved.ok) return resolved;
  const month = from === undefined ? 0 : resolved.value.calendar.monthOf(from);
  if (!(month >= 0 && month < resolved.value.calendar.months))
    return fails("lever-from", "A lever is pulled from a month of the plan. Choose one.");
  const places = placesOf(plan, asked, resolved.value);
  if (places !== undefined) return places;
  const label = isEverything(where) ? own.label : `${own.label}, ${whereLabel(plan, where)}`;
  const scope = { ...(isEverything(where) ? {} : { where }), ...(from === undefined ? {} : { from }) };
  const made = (op: Change["op"], unit: string, limits: Omit<GoalLever, "asked" | "label" | "unit" | "changes">) => {
    const changes = (value: number): readonly Change[] => [
      { assumption: id, op, value: op === "multiply" && unit !== "multiplier" ? value / limits.now : value, ...scope },
    ];
    return { ok: true as const, problems: [], value: { asked, label, unit, ...limits, changes } };
  };
  const bounds = boundsOf(own);
  if (entry?.kind === "total") {
    const amounts = resolved.value.amounts(id);
    const now = amounts.reduce((sum, one) => sum + one.at(month), 0);
    if (now > 0 && isEverything(where))
      return made("multiply", own.unit, { now, least: bounds.least ?? 0, most: now * TIMES, step: stepOf(own, now) });
    if (now > 0) return made("multiply", "multiplier", { now: 1, least: 0, most: TIMES, step: stepOf(own, now) / now });
    const most = staffThere(resolved.value, where);
    return made("add", own.unit, { now: 0, least: bounds.least ?? -most, most, step: most / 10 });
  }
  const values = valuesWithin(resolved.value, id, where, month);
  if (values.length === 0) return fails("lever-empty", `${label} has no figure yet, so nothing can be said of it.`);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const { least = low < 0 ? low * TIMES : 0 } = bounds;
  const limit = bounds.most ?? Math.max(entry?.usual?.above ?? 0, high > 0 ? high * TIMES : 1);
  const most = bounds.mostExcluded ? limit - (limit - least) * 1e-6 : limit;
  if (high - low <= 1e-9 * Math.max(1e-6, Math.abs(high)))
    return made("set", own.unit, { now: high, least, most, step: stepOf(own, high) });
  if (low < 0) return made("add", own.unit, { now: 0, least: least - low, most: most - high, step: stepOf(own, high) });
  return made("multiply", "multiplier", {
    now: 1,
    least: least <= 0 || low === 0 ? 0 : least / low,
    most: Math.max(1, Math.min(TIMES, most / high)),
    step: stepOf(own, high) / high,
  });
}

/** The width of what is said of how sure a value is; where nothing is, a tenth of the value. */
function stepOf({ range, evenly, where = [] }: Assumption, now: number): number {
  const spread = range ?? evenly ?? where.find((one) => one.range ?? one.evenly)?.range;
  const width = spread === undefined ? 0 : spread.high - spread.low;
  return width > 0 ? width : Math.max(Math.abs(now) / 10, 1e-3);
}

/** The values of an assumption in a month for those a scope covers. */
function valuesWithin({ series: of, members }: Resolved, id: string, where: object, month: number): readonly number[] {
  const series = of(id);
  if (series === undefined) return [];
  const scope = members.scope(where);
  const found: number[] = [];
  series.at(month).forEach((value, index) => {
    const member = (dimension: DimensionName): number =>
      Math.floor(index / series.stride[dimension]) % members.ids[dimension].length;
    const inScope = [...scope].every(([dimension, named]) =>
      series.dimensions.includes(dimension) ? named.includes(member(dimension)) : true,
    );
    if (inScope && Number.isFinite(value)) found.push(value);
  });
  return found;
}

/** Staff in post within a scope, WTE: posts are added or taken up to as many as these. */
function staffThere({ amounts, members }: Resolved, where: object): number {
  const named = members.scope(where).get("place");
  const wte = amounts("staff_in_post")
    .filter(({ scope }) => named === undefined || scope.get("place")?.some((one) => named.includes(one)) === true)
    .reduce((sum, one) => sum + one.at(0), 0);
  return wte > 0 ? wte : 100;
}
