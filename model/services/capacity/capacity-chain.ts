/** From staff to hours for patients, link by link. */
import type { Spot } from "../figures/spot";
import { awayShares } from "./hours-per-wte";
import { heldIn, supervisionTaken, supervisorOf } from "./supervision";
import { forAWhileIn, type ForAWhile } from "./for-a-while";
import type { ChainLink } from "../figures/view";

/**
 * Hours for patients of a level in a week, never below 0.
 * @param forAWhile what is put on beside the team and lost of its time, out of which nobody is supervised
 * @param held of the same month, for those who ask often
 */
export function hoursForPatients(
  spot: Spot,
  month: number,
  level: number,
  wte: (level: number) => number,
  forAWhile?: ForAWhile,
  held = heldIn(spot, month),
): number {
  const given = level === supervisorOf(spot) ? supervisionTaken(spot, month, wte, forAWhile, held) : 0;
  return Math.max(0, wte(level) * held.perWte(level) - given);
}

/** The chain of {@link hoursForPatients}, as a person would check it by hand. */
export function capacityChain(spot: Spot, month: number, level: number, wte: (level: number) => number): ChainLink[] {
  const link: MakeLink = (id, label, says, value, unit, assumption) => ({ id, label, says, value, unit, assumption });
  const forAWhile = forAWhileIn(spot, month);
  const staff = wte(level);
  const contracted = spot.figure("contracted_hours", month, { level });
  const away = awayShares.map(({ id, label }) =>
    link(id, label, "less share", spot.figure(id, month, { level }), "share", id),
  );
  const atWork = staff * contracted * Math.max(0, 1 - away.reduce((sum, one) => sum + one.value, 0));
  const share = spot.figure("patient_facing_share", month, { level });
  const given = level === supervisorOf(spot) ? supervisionTaken(spot, month, wte, forAWhile) : 0;
  const usual = Math.max(0, atWork * share - given);
  return [
    link(
      "wte",
      "staff in the service",
      "is",
      staff,
      "WTE",
      spot.service.staffing === "workforce" ? "staff_share" : "stated_team",
    ),
    link(
      "contracted_hours",
      "contracted hours",
      "times",
      contracted,
      "hours per week",
      spot.givenBy("contracted_hours", month, { level }),
    ),
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
    link("for_patients", "hours for patients", "gives", usual, "hours per week"),
    ...forAWhileLinks(spot, usual, level, forAWhile, link),
  ];
}

type MakeLink = (
  id: string,
  label: string,
  says: ChainLink["says"],
  value: number,
  unit: ChainLink["unit"],
  assumption?: string,
) => ChainLink;

/** What is lost of a level's time and put on beside it for as long as that lasts; nothing in an ordinary week. */
function forAWhileLinks(
  { service }: Spot,
  usual: number,
  level: number,
  { beside, kept }: ForAWhile,
  link: MakeLink,
): readonly ChainLink[] {
  // Where starts are counted, what is put on are cases, of no level.
  const extra = service.capacity === "hours" ? beside(level) : 0;
  const lost = usual * (1 - kept);
  if (extra === 0 && kept === 1) return [];
  return [
    ...(kept === 1
      ? []
      : [
          link(
            "changeover_loss",
            "time lost while the way of working changes",
            "less hours",
            lost,
            "hours per week",
            "changeover_loss",
          ),
        ]),
    ...(extra === 0
      ? []
      : [link("extra_hours", "extra hours put on", "plus hours", extra, "hours per week", "extra_hours")]),
    link("in_week", "hours for patients in that week", "gives", usual - lost + extra, "hours per week"),
  ];
}
