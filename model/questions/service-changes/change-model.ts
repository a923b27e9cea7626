/** A service that changes its way of working from a date, by stages, with the time the change itself takes. */
import { absoluteMonth, monthName } from "../../plan/calendar";
import { refused, type Edit, type Signature } from "../../plan/edit/edit";
import type { Change, Plan, Service, Where } from "../../plan/plan";
import type { Outcome } from "../../plan/problem";
import type { ModelChange, TierThen } from "./kinds";
import { serviceChangeSentence } from "./sentence";
import { grounds, serviceIn, withListed, written } from "./writing";

/** The figures of a tier, in the order in which they are changed, and what leaving one out means. */
const ofTier = [
  { assumption: "tier_share", leftOut: null, of: ({ share }: TierThen) => share },
  { assumption: "contacts", leftOut: null, of: ({ contacts }: TierThen) => contacts },
  { assumption: "group_size", leftOut: 1, of: ({ groupSize }: TierThen) => groupSize },
  { assumption: "weeks_in_treatment", leftOut: null, of: ({ weeks }: TierThen) => weeks },
] as const;
const ofLevel = [
  { assumption: "direct_minutes", of: "direct" },
  { assumption: "travel_minutes", of: "travel" },
  { assumption: "indirect_minutes", of: "indirect" },
] as const;

/** The assumptions a change of model may set. */
export const modelFigures: readonly string[] = [...ofTier, ...ofLevel].map(({ assumption }) => assumption);

interface Set {
  readonly assumption: string;
  readonly leftOut: number | null;
  readonly value: number;
  readonly where: Where;
}

function setsOf(tier: TierThen): readonly Set[] {
  return [
    ...ofTier.flatMap(({ assumption, leftOut, of }): Set[] => {
      const value = of(tier);
      return value === undefined ? [] : [{ assumption, leftOut, value, where: { tier: tier.tier } }];
    }),
    ...(tier.minutes ?? []).flatMap((minutes) =>
      ofLevel.flatMap(({ assumption, of }): Set[] => {
        const value = minutes[of];
        return value === undefined
          ? []
          : [{ assumption, leftOut: null, value, where: { level: minutes.level, tier: tier.tier } }];
      }),
    ),
  ];
}

/**
 * Writes a change of the way of working into a scenario or into the base, as one edit: what is given of the tiers moves
 * evenly from what it is, and the dip of the training ends by itself. Refused where shares are given for some tiers only
 * or do not add up, or where nothing changes.
 * @param of id of the scenario; the base, where before and after are then one plan with a date, where undefined
 */
export function changeModel(plan: Plan, of: string | undefined, change: ModelChange, signed: Signature): Outcome<Edit> {
  const { service: id, from, over, tiers, training, why } = change;
  const found = serviceIn(plan, of, id, [from]);
  if (!found.ok) return found;
  const amiss = cannotBe(plan, found.value.service, change);
  if (amiss !== undefined) return amiss;
  let ready = plan;
  const moved = tiers.flatMap(setsOf).map(({ assumption, leftOut, value, where }): Change => {
    ready = withListed(ready, assumption, leftOut);
    return {
      assumption,
      op: "set",
      value,
      where,
      from,
      ...(over === undefined ? {} : { ramp: over }),
      ...grounds(why),
    };
  });
  const dip = (value: number, month: string): Change => ({
    assumption: "changeover_loss",
    op: "add",
    value,
    where: { service: id },
    from: month,
    ...grounds(why),
  });
  const takes = training !== undefined && training.loss > 0;
  if (takes) ready = withListed(ready, "changeover_loss", 0);
  const lost = takes
    ? [dip(training.loss, from), dip(-training.loss, monthName(absoluteMonth(from) + training.months))]
    : [];
  const told = {
    what: "Way of working changed",
    to: serviceChangeSentence(plan, { what: "model", ...change }),
    why,
  };
  return written(ready, found.value, [...moved, ...lost], told, signed);
}

const whole = (months: number): boolean => Number.isInteger(months) && months >= 1 && months <= 600;

function cannotBe(plan: Plan, service: Service, change: ModelChange): Outcome<never> | undefined {
  const { tiers, over, training } = change;
  const stranger = tiers.find(({ tier }) => !service.tiers.some((one) => one.id === tier));
  if (stranger !== undefined)
    return refused("unknown-tier", `${service.label} has no tier "${stranger.tier}". Add it first, with a share of 0.`);
  const minutes = tiers.flatMap((tier) => tier.minutes ?? []);
  const unknown = minutes.find(({ level }) => !plan.structure.levels.some((one) => one.id === level));
  if (unknown !== undefined)
    return refused("unknown-level", `The plan has no level "${unknown.level}". Choose one it has.`);
  if (over !== undefined && !whole(over))
    return refused("stages", "A change comes in over a whole number of months, up to 600. Give another.");
  if (training !== undefined && !(training.loss >= 0 && training.loss <= 1 && whole(training.months)))
    return refused(
      "training",
      "Training takes between 0% and 100% of the time for patients, for a whole number of months. Give others.",
    );
  const shares = tiers.flatMap(({ share }) => (share === undefined ? [] : [share]));
  const sum = shares.reduce((total, share) => total + share, 0);
  if (shares.length > 0 && (shares.length < service.tiers.length || Math.abs(sum - 1) > 1e-9))
    return refused(
      "tier-shares",
      `The shares of the tiers add up to 100%, and every tier needs one. Those given come to ${(sum * 100).toLocaleString("en-GB", { maximumFractionDigits: 1 })}%.`,
    );
  const nothing = tiers.flatMap(setsOf).length === 0 && !(training !== undefined && training.loss > 0);
  return nothing
    ? refused("no-change", "Nothing changes. Give a share, contacts, minutes or weeks of a tier, or the time it takes.")
    : undefined;
}
