/** A service that changes its way of working from a date, by stages, with the time the change itself takes. */
import { monthWords } from "../../plan/ask/value-words";
import { absoluteMonth, monthName } from "../../plan/calendar";
import { refused, type Edit, type Signature } from "../../plan/edit/edit";
import type { Change, Plan, Tier } from "../../plan/plan";
import type { Outcome } from "../../plan/problem";
import { addedTo, grounds, serviceInScenario, withListed } from "./into-scenario";

/** What becomes of a tier; what is left out stays as it is. */
export interface TierThen {
  readonly tier: string;
  /** Share of accepted referrals. */
  readonly share?: number | undefined;
  readonly contacts?: number | undefined;
  readonly groupSize?: number | undefined;
}

export interface ModelChange {
  readonly service: string;
  /** The month in which the change begins. */
  readonly from: string;
  /** Months over which it comes in, evenly; at once where left out. */
  readonly over?: number | undefined;
  readonly tiers: readonly TierThen[];
  /** Months from the beginning in which a share of the time for patients goes into training and finding the way. */
  readonly training?: { readonly months: number; readonly loss: number } | undefined;
  readonly why?: string | undefined;
}

const figures = [
  { assumption: "tier_share", of: ({ share }: TierThen) => share },
  { assumption: "contacts", of: ({ contacts }: TierThen) => contacts },
  { assumption: "group_size", of: ({ groupSize }: TierThen) => groupSize },
] as const;

/**
 * Writes a change of the way of working into a scenario, as one edit: the shares of the tiers, their contacts and the
 * size of their groups move evenly from what they are, and the dip of the training ends by itself. Refused where shares
 * are given for some tiers only or do not add up, or where nothing changes.
 */
export function changeModel(plan: Plan, scenario: string, change: ModelChange, signed: Signature): Outcome<Edit> {
  const { service: id, from, over, tiers, training, why } = change;
  const found = serviceInScenario(plan, scenario, id, [from]);
  if (!found.ok) return found;
  const amiss = cannotBe(found.value.service.tiers, change);
  if (amiss !== undefined) return amiss;
  let ready = plan;
  const moved = figures.flatMap(({ assumption, of }) =>
    tiers.flatMap((tier): Change[] => {
      const value = of(tier);
      if (value === undefined) return [];
      ready = withListed(ready, assumption, null);
      const stages = over === undefined ? {} : { ramp: over };
      return [{ assumption, op: "set", value, where: { tier: tier.tier }, from, ...stages, ...grounds(why) }];
    }),
  );
  const dip = (value: number, month: string): Change => ({
    assumption: "changeover_loss",
    op: "add",
    value,
    where: { service: id },
    from: month,
    ...grounds(why),
  });
  if (training !== undefined) ready = withListed(ready, "changeover_loss", 0);
  const lost =
    training === undefined
      ? []
      : [dip(training.loss, from), dip(-training.loss, monthName(absoluteMonth(from) + training.months))];
  const stages = over === undefined ? "" : `, over ${over} ${over === 1 ? "month" : "months"}`;
  return addedTo(
    ready,
    found.value,
    [...moved, ...lost],
    { what: "Way of working changed", to: `from ${monthWords(from)}${stages}`, why },
    signed,
  );
}

function cannotBe(known: readonly Tier[], { tiers, over, training }: ModelChange): Outcome<never> | undefined {
  const stranger = tiers.find(({ tier }) => !known.some((one) => one.id === tier));
  if (stranger !== undefined)
    return refused("unknown-tier", `The service has no tier "${stranger.tier}". Add it first, with a share of 0.`);
  if (over !== undefined && !(Number.isInteger(over) && over >= 1 && over <= 600))
    return refused("stages", "A change comes in over a whole number of months, up to 600. Give another.");
  if (training !== undefined && !(training.loss >= 0 && training.loss <= 1 && training.months >= 1))
    return refused("training", "Training takes between 0% and 100% of the time for patients, for a month or more.");
  const shares = tiers.flatMap(({ share }) => (share === undefined ? [] : [share]));
  const sum = shares.reduce((total, share) => total + share, 0);
  if (shares.length > 0 && (shares.length < known.length || Math.abs(sum - 1) > 1e-9))
    return refused(
      "tier-shares",
      `The shares of the tiers add up to 100%, and every tier needs one. Those given come to ${(sum * 100).toLocaleString("en-GB", { maximumFractionDigits: 1 })}%.`,
    );
  const nothing = tiers.every((tier) => figures.every(({ of }) => of(tier) === undefined));
  return nothing && training === undefined
    ? refused("no-change", "Nothing changes. Give a share, contacts or the size of a group.")
    : undefined;
}
