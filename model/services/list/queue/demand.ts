/** Who is referred, week by week and tier by tier. */
import { power } from "../../../chance/portable";
import { orElse, type Spot } from "../../figures/spot";
import { tierShare } from "../../figures/tier-share";
import { carriedListOf } from "../../figures/carried-over";
import { weeksInYear, type Weeks } from "../../figures/weeks";

/**
 * Accepted referrals by week and tier (week * tiers + tier): referrals a week x growth since the start x season of the
 * calendar month x share accepted x share of the tier. A service of one tier needs no shares. NaN where a figure is missing.
 */
export function referralsByTier(spot: Spot, weeks: Weeks): Float64Array {
  const tiers = spot.service.tiers.length;
  const first = spot.resolved.calendar.start;
  const referrals = new Float64Array(weeks.count * tiers);
  const shares = new Float64Array(tiers);
  let grown = carriedListOf(spot)?.grown ?? 1;
  let accepted = 0;
  let before = -1;
  let growth = 0;
  for (let week = 0; week < weeks.count; week += 1) {
    const month = weeks.month[week]!;
    if (month !== before) {
      before = month;
      growth = power(1 + orElse(spot.figure("referral_growth", month), 0), 1 / weeksInYear);
      accepted =
        spot.figure("referrals", month) *
        orElse(spot.figure("accepted_share", month), 1) *
        orElse(spot.figure("referral_season", month, { month: (first + month) % 12 }), 1);
      for (let tier = 0; tier < tiers; tier += 1) shares[tier] = tierShare(spot, month, tier);
    }
    for (let tier = 0; tier < tiers; tier += 1) referrals[week * tiers + tier] = accepted * grown * shares[tier]!;
    grown *= growth;
  }
  return referrals;
}
