/**
 * From what a plan says to numbers: chooses the value for every combination and month, evaluates formulas and applies
 * a scenario's changes. Everything here happens before the months are run.
 */
import type { Outcome, Problem } from "../plan/problem";
import { hasErrors } from "../plan/problem";
import type { Plan } from "../plan/plan";
import { checkStructure } from "../plan/check/check-plan";
import { membersOf } from "../plan/members";
import { calendarOf } from "../plan/calendar";
import { changesOf } from "../plan/ask/ancestry";
import { elementAt } from "../assumptions/present";
import { orderFormulas } from "./formula/formula";
import { copyOf, noneYet, type ByAssumption } from "./by-assumption";
import type { Detail, Made, Register, Total, WorkingAll } from "./made";
import { readMade } from "./read-made";
import { detailOf, resolveOne } from "./resolve-one";
import type { Resolved } from "./resolved";
import { sameFrame, sameNames } from "./same-frame";
import { timesFactor } from "./times-factor";

/**
 * Resolves a plan under a scenario (or its base): the way to every run, so that none is of a plan whose names do not
 * hold. Fails with named problems: those of the structure, formulas that do not parse, name something unknown or go in a
 * circle, values that tie, values outside their limits.
 */
export const resolvePlan = (plan: Plan, scenario?: string): Outcome<Resolved> => resolveFrom(plan, scenario, []);

/**
 * The same, taking what is the same from registers of other versions of the plan or of other scenarios: an assumption that
 * is given and changed alike, and whose formulas name figures that are themselves taken from there.
 * @param from asked in this order
 */
export const resolveBeside = (
  plan: Plan,
  scenario: string | undefined,
  from: readonly (Resolved | undefined)[],
): Outcome<Resolved> =>
  resolveFrom(
    plan,
    scenario,
    from.flatMap((one) => one?.made ?? []),
  );

function resolveFrom(plan: Plan, scenario: string | undefined, others: readonly Made[]): Outcome<Resolved> {
  if (!namesHeld(plan, others)) {
    const structure = checkStructure(plan);
    if (hasErrors(structure)) return { ok: false, problems: structure };
  }
  const sources = others.filter(({ work }) => work.plan === plan || sameFrame(plan, work.plan));
  const [nearest] = sources;
  const { assumptions } = plan;
  const at = nearest?.work.series.at ?? new Map(assumptions.map(({ id }, index) => [id, index]));
  // What is not worked out below is as in the nearest.
  const work: WorkingAll = {
    plan,
    members: nearest?.work.members ?? membersOf(plan),
    calendar: nearest?.work.calendar ?? calendarOf(plan.start, plan.years, plan.carried?.since),
    problems: [],
    formulas: new Map(),
    units: nearest?.work.units ?? new Map(assumptions.map((entry) => [entry.id, entry.unit])),
    series: nearest === undefined ? noneYet(at) : copyOf(nearest.work.series),
  };
  const totals: ByAssumption<Total> = nearest === undefined ? noneYet(at) : copyOf(nearest.register.totals);
  const found: Register["found"] = nearest === undefined ? noneYet(at) : copyOf(nearest.register.found);
  const details: ByAssumption<Detail> = noneYet(at);

  const applied = changesOf(plan, scenario);
  const changed = new Set(applied.map(({ change }) => change.assumption));
  const changedAlike = sources.map(
    (source) => source.scenario === scenario && source.work.plan.scenarios === plan.scenarios,
  );
  /** How an assumption is given in a source, where that is how it is given here and the same is done to it. */
  const sameIn = (from: number, index: number): Detail | undefined => {
    const assumption = elementAt(assumptions, index);
    const detail = elementAt(sources, from).register.details.list[index];
    if (detail?.assumption !== assumption) return undefined;
    return changedAlike[from] === true || (detail.changes.length === 0 && !changed.has(assumption.id))
      ? detail
      : undefined;
  };
  for (let index = 0; index < assumptions.length; index += 1) {
    let detail: Detail | undefined;
    for (let from = 0; from < sources.length && detail === undefined; from += 1) detail = sameIn(from, index);
    const like = nearest?.register.details.list[index];
    details.list[index] = detail ?? detailOf(elementAt(assumptions, index), index, applied, work, like);
  }
  const order = orderOf(details, nearest);
  const misread: Problem[] = [];
  for (const detail of details.list) if (detail !== undefined) misread.push(...detail.misread);
  if (!order.ok) return { ok: false, problems: [...misread, ...order.problems] };

  const problems = misread.slice();
  /** The assumptions that come to something else than in the nearest. */
  const other = new Set<string>();
  for (const index of order.value.positions) {
    const detail = details.list[index];
    if (detail === undefined) continue;
    const asNearest =
      nearest !== undefined &&
      detail === nearest.register.details.list[index] &&
      (other.size === 0 || detail.names.length === 0 || !detail.names.some((name) => other.has(name)));
    if (!asNearest) {
      const { id } = detail.assumption;
      other.add(id);
      const there = sources.find(
        (source, from) =>
          sameIn(from, index) !== undefined &&
          detail.names.every((name) => source.work.series.get(name) === work.series.get(name)),
      );
      if (there === undefined) found.list[index] = resolveOne(id, detail, work, totals);
      else {
        work.series.list[index] = there.work.series.list[index];
        totals.list[index] = there.register.totals.list[index];
        found.list[index] = there.register.found.list[index];
      }
    }
    const here = found.list[index];
    if (here !== undefined) problems.push(...here);
  }
  if (hasErrors(problems)) return { ok: false, problems };
  const made: Made = {
    scenario,
    work,
    register: { details, order: order.value.order, positions: order.value.positions, totals, found },
  };
  return madeOf(made, problems);
}

/** Whether the names of a plan are known to hold, by registers of other versions: the last of them is mostly the nearest. */
function namesHeld(plan: Plan, others: readonly Made[]): boolean {
  for (const { work } of others) if (work.plan === plan) return true;
  for (let at = others.length - 1; at >= 0; at -= 1) if (sameNames(plan, elementAt(others, at).work.plan)) return true;
  return false;
}

/** In which order assumptions are worked out, each after those its formulas name: as in another register where they name the same. */
function orderOf(
  { at, list }: ByAssumption<Detail>,
  other: Made | undefined,
): Outcome<Pick<Register, "order" | "positions">> {
  const same = (detail: Detail | undefined, index: number): boolean => {
    const there = other?.register.details.list[index];
    return there === detail || there?.names === detail?.names || there?.names.join() === detail?.names.join();
  };
  if (other !== undefined && list.every(same)) return { ok: true, value: other.register, problems: [] };
  const found = orderFormulas(new Map([...at.keys()].map((id, index) => [id, list[index]?.names ?? []])));
  if (!found.ok) return found;
  return { ...found, value: { order: found.value, positions: found.value.flatMap((id) => at.get(id) ?? []) } };
}

/** Apart from where a register is made, so that a version does not hold on to the one that it went on from. */
function madeOf(made: Made, problems: readonly Problem[]): Outcome<Resolved> {
  const revised: Resolved["revised"] = (plan, base) => {
    if (base?.made !== undefined) return resolveFrom(plan, made.scenario, [base.made, made]);
    return plan === made.work.plan ? outcome : resolveFrom(plan, made.scenario, [made]);
  };
  const value: Resolved = { ...readMade(made), scaled: scaledFrom(made), revised, made };
  const outcome: Outcome<Resolved> = { ok: true, value, problems };
  return outcome;
}

const scaledFrom =
  (made: Made): Resolved["scaled"] =>
  (id, factor) => {
    const times = timesFactor(made, id, factor);
    return times.ok ? multipliedOf(times.value, times.problems) : times;
  };

/** Another version of the plan is as it is written there: nothing that was multiplied here holds for it. */
const multipliedOf = (made: Made, problems: readonly Problem[]): Outcome<Resolved> => ({
  ok: true,
  value: {
    ...readMade(made),
    scaled: scaledFrom(made),
    revised: (plan) => resolvePlan(plan, made.scenario),
    made: undefined,
  },
  problems,
});
