/** Changes of a scenario read back as the one thing done to a service that they are together. */
import { sameWhere } from "../../plan/ask/scope";
import { absoluteMonth, calendarOf } from "../../plan/calendar";
import type { Change, Plan } from "../../plan/plan";
import { weeksOf } from "../../services/figures/weeks";
import { modelFigures } from "./change-model";
import type { MinutesThen, ModelChange, ServiceChange, TierThen } from "./kinds";

export interface Read {
  /** How many of the changes it is. */
  readonly count: number;
  readonly change: ServiceChange;
}

/**
 * What the changes at the beginning of a list do to a service; undefined where the first is a change by itself.
 * @param before the changes before them, those of the scenarios theirs is based on first
 */
export function readService(
  plan: Plan,
  changes: readonly [Change, ...Change[]],
  before: readonly Change[],
): Read | undefined {
  const { assumption, from } = changes[0];
  if (from === undefined) return undefined;
  if (assumption === "validated_off") return readLookedThrough(plan, changes, before, from);
  if (assumption === "extra_starts" || assumption === "extra_hours") return readClinics(plan, changes, from);
  if (assumption === "stated_team") return readAway(changes, from);
  return readModel(plan, changes, from);
}

/** The amount of a change that adds at once. */
const added = (change: Change | undefined, like?: Change): number | undefined =>
  change?.op === "add" &&
  typeof change.value === "number" &&
  change.ramp === undefined &&
  (like === undefined || (change.assumption === like.assumption && sameWhere(change.where, like.where)))
    ? change.value
    : undefined;

const one = (named: string | readonly string[] | undefined): string | undefined =>
  typeof named === "string" ? named : undefined;

/** An amount put on from a month, and taken off again by a later one; to the end of the plan where it is not. */
interface Stretch {
  readonly amount: number;
  readonly after: string | undefined;
  readonly count: number;
}

function stretchAt(first: Change | undefined, second: Change | undefined, like?: Change): Stretch | undefined {
  const amount = added(first, like);
  if (first?.from === undefined || amount === undefined || amount === 0) return undefined;
  const ends = added(second, first) === -amount && (second?.from ?? "") > first.from;
  return { amount, after: ends ? second?.from : undefined, count: ends ? 2 : 1 };
}

function readClinics(plan: Plan, changes: readonly [Change, ...Change[]], from: string): Read | undefined {
  const [first, second, third, fourth] = changes;
  const { service, level, place } = first.where ?? {};
  const whole = stretchAt(first, second);
  const id = one(service);
  if (whole === undefined || whole.amount < 0 || id === undefined) return undefined;
  const calendar = calendarOf(plan.start, plan.years);
  const { month: monthOfWeek } = weeksOf(calendar);
  const weeksIn = (begins: string, ends: string | undefined): number => {
    const [least, most] = [calendar.monthOf(begins), ends === undefined ? calendar.months : calendar.monthOf(ends)];
    return monthOfWeek.filter((month) => month >= least && month < most).length;
  };
  const rest = whole.after === undefined || third?.from !== whole.after ? undefined : stretchAt(third, fourth, first);
  const left = rest === undefined ? 0 : (rest.amount / whole.amount) * weeksIn(whole.after ?? "", rest.after);
  const joined = left > 0 && Math.abs(left - Math.round(left)) < 1e-6 && (rest?.amount ?? 0) < whole.amount;
  return {
    count: whole.count + (joined ? (rest?.count ?? 0) : 0),
    change: {
      what: "clinics",
      service: id,
      from,
      aWeek: whole.amount,
      weeks: weeksIn(from, whole.after) + (joined ? Math.round(left) : 0),
      level: one(level),
      place: one(place),
    },
  };
}

function readAway([first, second]: readonly [Change, ...Change[]], from: string): Read | undefined {
  const gone = stretchAt(first, second);
  const [service, level] = [one(first.where?.service), one(first.where?.level)];
  if (gone?.after === undefined || gone.amount > 0 || service === undefined || level === undefined) return undefined;
  return {
    count: gone.count,
    change: { what: "away", service, level, wte: -gone.amount, from, to: gone.after, place: one(first.where?.place) },
  };
}

function readLookedThrough(
  plan: Plan,
  changes: readonly Change[],
  before: readonly Change[],
  from: string,
): Read | undefined {
  const own = plan.assumptions.find(({ id }) => id === "validated_off");
  // What the base already takes off is not in the changes, so that a share cannot be read from them.
  if (own === undefined || own.value !== 0 || (own.where ?? []).length > 0 || (own.when ?? []).length > 0)
    return undefined;
  const service = serviceOfTier(plan, changes[0]?.where?.tier);
  const shares: number[] = [];
  for (const change of changes) {
    const amount = added(change);
    if (change.assumption !== "validated_off" || change.from !== from || amount === undefined) break;
    if (serviceOfTier(plan, change.where?.tier) !== service) break;
    const already = before.reduce(
      (sum, other) =>
        other.assumption === "validated_off" && (other.from ?? "") <= from && sameWhere(other.where, change.where)
          ? sum + (added(other) ?? 0)
          : sum,
      0,
    );
    shares.push(amount / (1 - already));
  }
  const [share] = shares;
  return service === undefined || share === undefined || shares.some((each) => Math.abs(each - share) > 1e-9)
    ? undefined
    : { count: shares.length, change: { what: "look-through", service, from, share } };
}

const serviceOfTier = (plan: Plan, tier: string | readonly string[] | undefined): string | undefined =>
  plan.structure.services?.find(({ tiers }) => tiers.some(({ id }) => id === tier))?.id;

/** One change of a figure by hand stays what it is; a model changes in several, or takes time. */
function readModel(plan: Plan, changes: readonly [Change, ...Change[]], from: string): Read | undefined {
  const [first] = changes;
  const service = serviceOfTier(plan, first.where?.tier) ?? one(first.where?.service);
  if (service === undefined) return undefined;
  const tiers = new Map<string, TierThen>();
  let count = 0;
  for (const change of changes) {
    const tier = one(change.where?.tier);
    const together = change.op === "set" && change.from === from && change.ramp === first.ramp;
    if (!together || tier === undefined || !modelFigures.includes(change.assumption)) break;
    if (serviceOfTier(plan, tier) !== service || typeof change.value !== "number") break;
    tiers.set(tier, withFigure(tiers.get(tier) ?? { tier }, change, change.value));
    count += 1;
  }
  const dip = changes[count];
  const lost =
    dip?.assumption === "changeover_loss" && dip.from === from && one(dip.where?.service) === service
      ? stretchAt(dip, changes[count + 1])
      : undefined;
  const training = lost === undefined || lost.amount < 0 ? undefined : trainingOf(plan, from, lost);
  if (count + (training === undefined ? 0 : 1) < 2 && !(count === 0 && training !== undefined)) return undefined;
  const model: ModelChange = {
    service,
    from,
    over: count === 0 ? undefined : first.ramp,
    tiers: [...tiers.values()],
    training,
  };
  return { count: count + (training === undefined ? 0 : (lost?.count ?? 0)), change: { what: "model", ...model } };
}

const trainingOf = (plan: Plan, from: string, { amount, after }: Stretch): NonNullable<ModelChange["training"]> => ({
  loss: amount,
  months:
    after === undefined
      ? calendarOf(plan.start, plan.years).months - calendarOf(plan.start, plan.years).monthOf(from)
      : absoluteMonth(after) - absoluteMonth(from),
});

function withFigure(tier: TierThen, { assumption, where }: Change, value: number): TierThen {
  const level = one(where?.level);
  if (level !== undefined) {
    const { minutes = [] } = tier;
    const kind = assumption === "direct_minutes" ? "direct" : assumption === "travel_minutes" ? "travel" : "indirect";
    const there: MinutesThen = minutes.find((each) => each.level === level) ?? { level };
    return { ...tier, minutes: [...minutes.filter((each) => each.level !== level), { ...there, [kind]: value }] };
  }
  if (assumption === "tier_share") return { ...tier, share: value };
  if (assumption === "contacts") return { ...tier, contacts: value };
  return assumption === "group_size" ? { ...tier, groupSize: value } : { ...tier, weeks: value };
}
