/** Some of the staff of a service away for a time. */
import { addEvent } from "../../plan/edit/events";
import { refused, type Edit, type Signature } from "../../plan/edit/edit";
import { membersOf } from "../../plan/members";
import type { Change, Plan, Service } from "../../plan/plan";
import type { Outcome } from "../../plan/problem";
import type { StaffAway } from "./kinds";
import { serviceChangeSentence } from "./sentence";
import { grounds, serviceIn, written } from "./writing";

/**
 * Takes staff away from a month until they are back, in a scenario or in the base: an event of the workforce that staffs
 * the service, or the stated team smaller for as long. Refused where nothing is known of its staff, or where it does not
 * say who is away.
 * @param of id of the scenario; the base where undefined
 */
export function staffAway(plan: Plan, of: string | undefined, away: StaffAway, signed: Signature): Outcome<Edit> {
  const { service: id, from, to, wte, level, why } = away;
  const found = serviceIn(plan, of, id, [from]);
  if (!found.ok) return found;
  const { service } = found.value;
  if (!(wte > 0 && Number.isFinite(wte)))
    return refused("away-wte", "Somebody is away for more than 0 WTE. Give how many.");
  if (!(to > from)) return refused("away-back", "They are back in a month after the first one away. Give that month.");
  if (service.staffing === "not-known")
    return refused("away-unknown", `Nothing is known of the staff of ${service.label}. Give its team first.`);
  if (service.staffing === "workforce") {
    const at = placed(plan, service, away);
    return at.ok
      ? addEvent(plan, of, { what: "is-away", wte, ...at.value, level, from, to, ...grounds(why) }, signed)
      : at;
  }
  const team = (value: number, month: string): Change => ({
    assumption: "stated_team",
    op: "add",
    value,
    where: { service: id, level, ...(away.place === undefined ? {} : { place: away.place }) },
    from: month,
    ...grounds(why),
  });
  const told = { what: "Staff away", to: serviceChangeSentence(plan, { what: "away", ...away }), why };
  return written(plan, found.value, [team(-wte, from), team(wte, to)], told, signed);
}

/** The one place and setting of an event. */
function placed(
  plan: Plan,
  service: Service,
  { place }: StaffAway,
): Outcome<{ readonly place: string; readonly setting: string }> {
  const members = membersOf(plan);
  const places =
    place !== undefined
      ? [place]
      : service.place === undefined
        ? members.ids.place
        : members.leavesUnder(service.place).flatMap((leaf) => members.ids.place[leaf] ?? []);
  const settings = service.setting === undefined ? members.ids.setting : [service.setting];
  const [where, ...elsewhere] = places;
  const [setting, ...others] = settings;
  if (where === undefined || setting === undefined || elsewhere.length + others.length > 0)
    return refused(
      "away-where",
      `The staff of ${service.label} work in several places or settings. Say who is away under Events, on Workforce.`,
    );
  return { ok: true, problems: [], value: { place: where, setting } };
}
