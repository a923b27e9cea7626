/** The shares of referrals by tier, as they are in use, and moving some of one to the next. */
import type { Plan, ServiceView, Where } from "../../../model";
import { figureInUse, type Held } from "./in-use";
import { known } from "./view-figures";

export interface ShareInUse {
  readonly tier: string;
  /** Null where nobody has given one. */
  readonly value: number | null;
  readonly formula: boolean;
  /** The scope a change is written with. */
  readonly where: Where;
}

/** What a formula comes to is the model's to say; a number is the plan's own, so that a drag is seen at once. */
export function sharesInUse(
  plan: Plan,
  view: ServiceView,
  scenario: string | undefined,
): { readonly shares: readonly ShareInUse[]; readonly held: Held | undefined } {
  const found = view.tiers.map((tier) => ({
    tier,
    use: figureInUse(plan, scenario, "tier_share", { tier: tier.id }, view.places.length > 1 ? view.place : undefined),
  }));
  return {
    shares: found.map(({ tier, use }) => ({
      tier: tier.id,
      value: typeof use.value === "number" ? use.value : typeof use.value === "string" ? known(tier.share) : null,
      formula: typeof use.value === "string",
      where: use.where,
    })),
    held: found.find(({ use }) => use.held !== undefined)?.use.held,
  };
}

/** A hundredth of a per cent is as fine as a share is set. */
const toHundredth = (value: number): number => Math.round(value * 10_000) / 10_000;

/** Moves a share from the tier above an edge to the one below it; neither falls below nothing, and together they keep what they had. */
export function movedShares(shares: readonly number[], edge: number, share: number): readonly number[] {
  const [below, above] = [shares[edge]!, shares[edge + 1]!];
  const both = Number((below + above).toPrecision(12));
  const next = Math.min(both, toHundredth(Math.min(both, Math.max(0, below + share))));
  return shares.map((one, tier) =>
    tier === edge ? next : tier === edge + 1 ? Number(Math.max(0, both - next).toPrecision(12)) : one,
  );
}
