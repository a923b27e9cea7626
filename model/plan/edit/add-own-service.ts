/** A service of one's own in the open plan: the model of a template with the lead's list, worked by the plan's staff or a team of its own. */
import type { Plan, Service, WhereEntry } from "../plan";
import { checkPlan } from "../check/check-plan";
import { hasErrors, type Outcome } from "../problem";
import { longest } from "../schema";
import { addServices, type AddedServices } from "./add-service";
import { edited, refused, tooLong, yourFigure, type Signature } from "./edit";
import { withOwn, withOwnFigures } from "./own-service-entries";
import {
  listTotal,
  ownFiguresRefused,
  ownTeamRefused,
  tiersToShare,
  type OwnFigures,
  type OwnStaff,
} from "./own-service-figures";
import { isOfBand, staffByLevel } from "./own-team";
import { assumptionIn, withAssumption, withService } from "./parts";
import { listed } from "./set-value";

export interface AddedOwnService extends OwnFigures {
  readonly name: string;
  /** The plan's place whose list it is; every place when left out, where the plan has one only. */
  readonly place: string | undefined;
  /** The ISO day on which the figures were counted; the list stands at the start of the plan. */
  readonly counted: string;
  /** The staff of the plan, a share of whose time goes into the service, or a team of its own. */
  readonly staff:
    | { readonly kind: "of-the-plan"; readonly share: number }
    | { readonly kind: "its-own"; readonly team: readonly OwnStaff[] };
}

/** Adds the service. Refused, with a sentence, where a figure is not there or cannot be. */
export function addOwnService(
  plan: Plan,
  template: Plan,
  own: AddedOwnService,
  signed: Signature,
): Outcome<AddedServices> {
  const { name, place, staff, starts } = own;
  if (name === "") return refused("no-name", "The service needs a name. Give it one.");
  const wrong = tooLong(name, longest.label) ?? ownFiguresRefused(own) ?? staffRefused(plan, staff);
  if (wrong !== undefined) return wrong;
  if (tiersToShare(template).length > 0 && own.shares === undefined)
    return refused("no-shares", "Say how the referrals divide between the tiers: a share for each.");
  const before = new Set((plan.structure.services ?? []).map(({ id }) => id));
  const added = addServices(apart(plan), template, place, signed);
  if (!added.ok) return added;
  const fresh = (added.value.plan.structure.services ?? []).filter(({ id }) => !before.has(id));
  if (fresh.some(({ capacity }) => capacity === "starts") && starts === undefined)
    return refused("no-starts", "Say how many people are started a week. Nothing else here says what limits them.");
  const named = fresh.map((service): Service => ({
    ...service,
    label: fresh.length === 1 ? name : service.label,
    staffing: staff.kind === "its-own" ? "stated-team" : "workforce",
    // The hours of a template rest on the work of another service; starts that were counted are the lead's own.
    capacity: starts === undefined ? service.capacity : "starts",
  }));
  const inPlan = named.reduce(withService, added.value.plan);
  const counted = { on: own.counted, ...(place === undefined ? {} : { place }) };
  const next = withStaff(withOwnFigures(inPlan, named, own, counted, "kept", signed), named, staff, signed);
  const known = new Set(checkPlan(plan).map(({ says }) => says));
  const problems = checkPlan(next).filter(({ severity, says }) => severity === "error" && !known.has(says));
  if (hasErrors(problems)) return { ok: false, problems };
  const made = edited(next, signed, {
    what: "Service added",
    where: plan.structure.places.find(({ id }) => id === place)?.label,
    to: `${name}: ${listTotal(own.list)} waiting, ${own.referrals.value} referrals a week`,
    why: `From the template “${template.title}”, with figures of one's own.`,
  });
  return made.ok ? { ...made, value: { ...made.value, first: added.value.first } } : made;
}

function staffRefused(plan: Plan, staff: AddedOwnService["staff"]): Outcome<never> | undefined {
  if (staff.kind === "of-the-plan")
    return staff.share > 0 && staff.share <= 1
      ? undefined
      : refused("outside-limits", "The share of the team's time is more than 0% and at most 100%.");
  const unknown = staff.team.find(({ band }) => !plan.structure.levels.some((level) => isOfBand(level, band)));
  return unknown === undefined
    ? ownTeamRefused(staff.team)
    : refused("unknown-band", `This plan has no level of band ${unknown.band}. Leave it out, or begin a new plan.`);
}

/** A list given for everybody is that of the services there are, before another comes beside them. */
function apart(plan: Plan): Plan {
  const list = assumptionIn(plan, "opening_list");
  const ids = (plan.structure.services ?? []).map(({ id }) => id);
  const [only] = ids;
  if (list === undefined || list.value === null || only === undefined) return plan;
  const entry: WhereEntry = { tier: ids.length === 1 ? only : ids, value: list.value };
  return withAssumption(plan, { ...list, value: null, where: [...(list.where ?? []), entry] });
}

function withStaff(plan: Plan, services: readonly Service[], staff: AddedOwnService["staff"], signed: Signature): Plan {
  const id = staff.kind === "its-own" ? "stated_team" : "staff_share";
  const holder = assumptionIn(plan, id) ?? listed(id);
  if (holder === undefined) return plan;
  const own = { status: "judgement" as const, reason: yourFigure(signed) };
  const entries = services.flatMap((service): WhereEntry[] =>
    staff.kind === "of-the-plan"
      ? [{ service: service.id, value: staff.share, ...own }]
      : staffByLevel(plan, staff.team).map(({ level, wte }) => ({ service: service.id, level, value: wte, ...own })),
  );
  return withAssumption(plan, withOwn(holder, services, entries, "kept"));
}
