/** What a service and its tiers are called, and tiers that come and go. */
import { freeId } from "../ask/free-name";
import { idsOf } from "../ask/scope";
import { namedMembers } from "../members";
import type { Assumption, Plan, Service, ServiceOutcome, Where } from "../plan";
import type { Outcome } from "../problem";
import { edited, refused, yourFigure, type Edit, type Signature } from "./edit";
import { nameRefused } from "./name-refused";
import { assumptionIn, withAssumption, withService } from "./parts";
import { listed } from "./set-value";
import { without } from "./without";

const noService = (): Outcome<never> => refused("unknown-service", "The plan has no such service. Choose another.");
const noTier = (): Outcome<never> => refused("unknown-tier", "The service has no such tier. Choose another.");

const serviceIn = (plan: Plan, id: string): Service | undefined =>
  plan.structure.services?.find((one) => one.id === id);

export function renameService(plan: Plan, id: string, label: string, signed: Signature): Outcome<Edit> {
  const service = serviceIn(plan, id);
  if (service === undefined) return noService();
  const others = (plan.structure.services ?? []).filter((one) => one.id !== id).map((one) => one.label);
  return (
    nameRefused(label, others) ??
    edited(service.label === label ? plan : withService(plan, { ...service, label }), signed, {
      what: "Name of the service",
      from: service.label,
      to: label,
    })
  );
}

export function renameTier(
  plan: Plan,
  { service: id, tier }: { readonly service: string; readonly tier: string },
  label: string,
  signed: Signature,
): Outcome<Edit> {
  const service = serviceIn(plan, id);
  if (service === undefined) return noService();
  const before = service.tiers.find((one) => one.id === tier);
  if (before === undefined) return noTier();
  const others = service.tiers.filter((one) => one.id !== tier).map((one) => one.label);
  const tiers = service.tiers.map((one) => (one.id === tier ? { ...one, label } : one));
  return (
    nameRefused(label, others) ??
    edited(before.label === label ? plan : withService(plan, { ...service, tiers }), signed, {
      what: "Name of a tier",
      where: service.label,
      from: before.label,
      to: label,
    })
  );
}

/**
 * Adds a tier after the others. Nobody is referred to it until the shares say so: with its share of 0% the list stays as
 * it is.
 */
export function addTier(plan: Plan, id: string, label: string, signed: Signature): Outcome<Edit> {
  const service = serviceIn(plan, id);
  if (service === undefined) return noService();
  const wrong = nameRefused(
    label,
    service.tiers.map((one) => one.label),
  );
  if (wrong !== undefined) return wrong;
  const known = namedMembers(plan.structure);
  const tier = freeId(
    label,
    [...known.service, ...known.tier].map((one) => one.id),
    "tier",
  );
  const shares = assumptionIn(plan, "tier_share") ?? listed("tier_share");
  const reason = yourFigure(signed);
  const share = (of: string, value: number) => ({ tier: of, value, status: "judgement" as const, reason });
  const [only, ...more] = service.tiers;
  // The only tier had everybody, without a figure that says so.
  const alone = only !== undefined && more.length === 0 ? [share(only.id, 1)] : [];
  const next = withService(plan, { ...service, tiers: [...service.tiers, { id: tier, label }] });
  return edited(
    shares === undefined
      ? next
      : withAssumption(next, {
          ...shares,
          where: [
            ...(shares.where ?? []).filter((one) => alone.length === 0 || !idsOf(one.tier).includes(only?.id ?? "")),
            ...alone,
            share(tier, 0),
          ],
        }),
    signed,
    { what: "Tier added", where: service.label, to: label },
  );
}

/** Whether people are referred to a tier, or wait in it, by figures given for it alone. */
function isUsed(plan: Plan, tier: string): boolean {
  const about = (id: string) =>
    (assumptionIn(plan, id)?.where ?? []).filter((one) => idsOf(one.tier).includes(tier)).map((one) => one.value);
  return about("tier_share").some((value) => value !== 0) || about("opening_list").some((value) => value !== 0);
}

/** Takes a tier out of a service, with what is given for it alone. Refused while anybody is referred to it or waits in it. */
export function removeTier(
  plan: Plan,
  { service: id, tier }: { readonly service: string; readonly tier: string },
  signed: Signature,
): Outcome<Edit> {
  const service = serviceIn(plan, id);
  if (service === undefined) return noService();
  const gone = service.tiers.find((one) => one.id === tier);
  if (gone === undefined) return noTier();
  if (service.tiers.length === 1) return refused("last-tier", "A service needs at least one tier. Rename this one.");
  if (isUsed(plan, tier))
    return refused(
      "tier-in-use",
      `People are referred to ${gone.label}, or wait in it. Give its share and its list to the other tiers first, and 0 to it.`,
    );
  const scenario = plan.scenarios.find(({ changes }) => changes.some((one) => idsOf(one.where?.tier).includes(tier)));
  if (scenario !== undefined)
    return refused(
      "tier-in-scenario",
      `The scenario "${scenario.name}" changes a figure of ${gone.label}. Take that change out first.`,
    );
  const alone = service.outcomes?.find(({ tiers = [] }) => tiers.length > 0 && tiers.every((one) => one === tier));
  if (alone !== undefined)
    return refused(
      "tier-of-outcome",
      `${alone.label} is told of ${gone.label} alone, so the tier has to stay. It changes nothing while nobody is referred to it; give it another name where its own is in the way.`,
    );
  const tiers = service.tiers
    .filter((one) => one.id !== tier)
    .map((one) => (one.escalatesTo === tier ? without(one, "escalatesTo") : one));
  const outcomes = service.outcomes?.map((one) => outcomeWithout(one, tier));
  const next: Plan = {
    ...withService(plan, { ...service, tiers, ...(outcomes === undefined ? {} : { outcomes }) }),
    assumptions: plan.assumptions.map((one) => withoutTier(one, tier)),
  };
  return edited(next, signed, { what: "Tier taken out", where: service.label, from: gone.label, to: "nothing" });
}

const outcomeWithout = (outcome: ServiceOutcome, tier: string): ServiceOutcome =>
  outcome.tiers === undefined ? outcome : { ...outcome, tiers: outcome.tiers.filter((id) => id !== tier) };

function withoutTier(assumption: Assumption, tier: string): Assumption {
  const { where } = assumption;
  if (where?.some((one) => idsOf(one.tier).includes(tier)) !== true) return assumption;
  const left = (scope: Where): readonly string[] => idsOf(scope.tier).filter((id) => id !== tier);
  return {
    ...assumption,
    where: where.flatMap((entry) => {
      if (!idsOf(entry.tier).includes(tier)) return [entry];
      const [first, ...others] = left(entry);
      if (first === undefined) return [];
      return [{ ...entry, tier: others.length === 0 ? first : [first, ...others] }];
    }),
  };
}
