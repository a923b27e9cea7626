/** The time a case takes: contacts, the minutes of each level in them, groups, missed contacts, and work passed on. */
import { elementAt } from "../../assumptions/present";
import { orElse, type Spot } from "../figures/spot";

/**
 * Bookings needed for one planned contact: a contact is missed with probability `missed`, and booked again with
 * probability `rebooked`, as often as it takes: 1 / (1 - missed x rebooked).
 */
const bookingsPerContact = (missed: number, rebooked: number): number => 1 / (1 - missed * rebooked);

/** Contacts of a case that the person attends. NaN while contacts or non-attendance are missing. */
export function attendedContacts(spot: Spot, month: number, tier: number): number {
  const missed = spot.figure("non_attendance", month, { tier });
  const rebooked = orElse(spot.figure("rebooked_share", month, { tier }), 1);
  return spot.figure("contacts", month, { tier }) * bookingsPerContact(missed, rebooked) * (1 - missed);
}

/** The levels whose time a tier names: those with direct, indirect or travel minutes. */
export function namesLevel(spot: Spot, month: number, tier: number, level: number): boolean {
  return ["direct_minutes", "indirect_minutes", "travel_minutes"].some(
    (id) => !Number.isNaN(spot.figure(id, month, { tier, level })),
  );
}

/**
 * Hours of each level in a whole case of a tier: bookings x (direct + travel minutes) / people in a group, and the
 * indirect minutes of the case, in hours. Work passed on moves a share of one level's time to the other, and the level
 * that passes it on supervises it. Levels the tier does not name have 0; NaN where a figure is missing.
 */
export function caseHours(spot: Spot, month: number, tier: number): number[] {
  const levels = spot.resolved.members.size("level");
  const bookings =
    spot.figure("contacts", month, { tier }) *
    bookingsPerContact(
      spot.figure("non_attendance", month, { tier }),
      orElse(spot.figure("rebooked_share", month, { tier }), 1),
    );
  const group = orElse(spot.figure("group_size", month, { tier }), 1);
  const hours = Array.from({ length: levels }, (_, level) => {
    if (!namesLevel(spot, month, tier, level)) return 0;
    const minutes = (id: string): number => orElse(spot.figure(id, month, { tier, level }), 0);
    const inContacts = minutes("direct_minutes") + minutes("travel_minutes");
    // Work without contacts, such as writing advice, needs no figure of contacts.
    return ((inContacts === 0 ? 0 : (bookings * inContacts) / group) + minutes("indirect_minutes")) / 60;
  });
  const { delegation } = spot.service;
  const passed = orElse(spot.figure("delegated_share", month, { tier }), 0);
  if (delegation === undefined || passed === 0) return hours;
  const from = spot.resolved.members.index("level", delegation.from);
  const to = spot.resolved.members.index("level", delegation.to);
  const moved = elementAt(hours, from) * passed;
  hours[from] = elementAt(hours, from) - moved + moved * spot.figure("delegation_supervision", month, { tier });
  hours[to] = elementAt(hours, to) + moved;
  return hours;
}

/** True where cases take time of a level, its own or passed on to it. */
export const takesOf = (spot: Spot, month: number, level: number): boolean =>
  spot.service.tiers.some(
    (_tier, tier) =>
      ["direct_minutes", "indirect_minutes", "travel_minutes"].some(
        (id) => spot.figure(id, month, { tier, level }) > 0,
      ) || elementAt(caseHours(spot, month, tier), level) > 0,
  );

/** Levels that work in the service at any time: those with staff in it, or with time in a case. */
export function levelsAtWork(spot: Spot): number[] {
  return spot.resolved.plan.structure.levels.flatMap((_, level) => {
    const { staffing } = spot.service;
    const staffed = (month: number): boolean =>
      (staffing !== "stated-team" &&
        spot.settings.some((setting) => spot.figure("staff_share", month, { level, setting }) > 0)) ||
      (staffing !== "workforce" && spot.figure("stated_team", month, { level }) > 0);
    const named = (month: number): boolean =>
      spot.service.tiers.some((_tier, tier) => namesLevel(spot, month, tier, level));
    return spot.changes.some((month) => staffed(month) || named(month)) ? [level] : [];
  });
}
