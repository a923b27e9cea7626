/** Time for patients of one WTE, and what its contracted time goes into otherwise. */
import type { Spot } from "../figures/spot";

/** The shares of contracted time in which nobody works with patients, in the order in which the chain shows them. */
export const awayShares = [
  { id: "leave_share", label: "annual leave and public holidays" },
  { id: "sickness_share", label: "sickness" },
  { id: "parental_leave_share", label: "maternity and other parental leave" },
  { id: "study_share", label: "study leave and training" },
  { id: "supervision_share", label: "own supervision" },
] as const;

/** Hours for patients that one WTE of a level gives in a week: contracted hours x (1 - time away) x time for patients. NaN where a figure is missing. */
export function hoursPerWte(spot: Spot, month: number, level: number): number {
  const away = awayShares.reduce((sum, { id }) => sum + spot.figure(id, month, { level }), 0);
  return (
    spot.figure("contracted_hours", month, { level }) *
    Math.max(0, 1 - away) *
    spot.figure("patient_facing_share", month, { level })
  );
}
