/** From staff to hours for patients, link by link. */
import type { Spot } from "../figures/spot";
import { orElse } from "../figures/spot";
import type { ChainLink } from "../figures/view";

/** The shares of contracted time in which nobody works with patients, in the order in which the chain shows them. */
const awayShares = [
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

/** Hours a week that the supervising level gives to all the others, each with its own WTE. 0 where nobody is supervised. */
export function supervisionGiven(spot: Spot, month: number, wte: (level: number) => number): number {
  const supervisor = supervisorOf(spot);
  let hours = 0;
  for (let level = 0; level < spot.resolved.members.size("level"); level += 1) {
    const each = orElse(spot.figure("supervision_given", month, { level }), 0);
    if (level !== supervisor && each > 0) hours += each * orElse(wte(level), 0);
  }
  return hours;
}

/** Number of the level whose time goes into supervising; -1 where the service names none. */
export const supervisorOf = ({ service, resolved }: Spot): number =>
  service.supervisor === undefined ? -1 : resolved.members.index("level", service.supervisor);

/** Hours for patients of a level in a week, never below 0. @param perWte of {@link hoursPerWte} in the same month, for those who ask often */
export function hoursForPatients(
  spot: Spot,
  month: number,
  level: number,
  wte: (level: number) => number,
  perWte = hoursPerWte(spot, month, level),
): number {
  const given = level === supervisorOf(spot) ? supervisionGiven(spot, month, wte) : 0;
  return Math.max(0, wte(level) * perWte - given);
}

/** The chain of {@link hoursForPatients}, as a person would check it by hand. */
export function capacityChain(spot: Spot, month: number, level: number, wte: (level: number) => number): ChainLink[] {
  const link = (
    id: string,
    label: string,
    says: ChainLink["says"],
    value: number,
    unit: ChainLink["unit"],
    assumption?: string,
  ): ChainLink => ({ id, label, says, value, unit, assumption });
  const staff = wte(level);
  const contracted = spot.figure("contracted_hours", month, { level });
  const away = awayShares.map(({ id, label }) =>
    link(id, label, "less share", spot.figure(id, month, { level }), "share", id),
  );
  const atWork = staff * contracted * Math.max(0, 1 - away.reduce((sum, one) => sum + one.value, 0));
  const share = spot.figure("patient_facing_share", month, { level });
  const given = level === supervisorOf(spot) ? supervisionGiven(spot, month, wte) : 0;
  return [
    link(
      "wte",
      "staff in the service",
      "is",
      staff,
      "WTE",
      spot.service.staffing === "workforce" ? "staff_share" : "stated_team",
    ),
    link("contracted_hours", "contracted hours", "times", contracted, "hours per week", "contracted_hours"),
    link("contracted", "hours paid for", "gives", staff * contracted, "hours per week"),
    ...away,
    link("at_work", "hours at work", "gives", atWork, "hours per week"),
    link("patient_facing_share", "time for patients", "times", share, "share", "patient_facing_share"),
    ...(given > 0
      ? [
          link(
            "supervision_given",
            "supervision given to others",
            "less hours",
            given,
            "hours per week",
            "supervision_given",
          ),
        ]
      : []),
    link("for_patients", "hours for patients", "gives", Math.max(0, atWork * share - given), "hours per week"),
  ];
}
