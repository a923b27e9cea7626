/** How those referred divide over the tiers of a service. */
import type { Spot } from "./spot";

/** Share of accepted referrals that go to a tier. */
export const tierShare = (spot: Spot, month: number, tier: number): number =>
  spot.service.tiers.length === 1 ? 1 : spot.figure("tier_share", month, { tier });
