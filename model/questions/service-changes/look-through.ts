/** A waiting list looked through once: some of those on it come off. */
import { projectServices } from "../../calibrate/run";
import { calendarOf } from "../../plan/calendar";
import { refused, type Edit, type Signature } from "../../plan/edit/edit";
import type { Plan } from "../../plan/plan";
import type { Outcome } from "../../plan/problem";
import { orElse } from "../../services/figures/spot";
import { weeksOf } from "../../services/figures/weeks";
import type { Services } from "../../services/services";
import type { ListLookedThrough } from "./kinds";
import { serviceChangeSentence } from "./sentence";
import { grounds, serviceIn, withListed, written } from "./writing";

/**
 * Takes people off a list once, in a scenario or in the base. Refused for a share that is not between 0 and 1, for more
 * people than then wait, or for a month outside the plan.
 * @param of id of the scenario; the base where undefined
 */
export function lookListThrough(
  plan: Plan,
  of: string | undefined,
  looked: ListLookedThrough,
  signed: Signature,
): Outcome<Edit> {
  const { service: id, from, why } = looked;
  const found = serviceIn(plan, of, id, [from]);
  if (!found.ok) return found;
  const ready = withListed(plan, "validated_off", 0);
  const projected = projectServices(ready, of === undefined ? {} : { scenario: of });
  if (!projected.ok) return projected;
  const part = shareOf(plan, projected.value, looked);
  if (!part.ok) return part;
  const month = calendarOf(plan.start, plan.years).monthOf(from);
  // The figure is what has come off all in all: whoever came off before is no longer there to come off.
  const changes = projected.value.lists(id).flatMap(({ spot }) =>
    found.value.service.tiers.map((tier, number) => {
      const already = orElse(spot.figure("validated_off", month, { tier: number }), 0);
      return {
        assumption: "validated_off",
        op: "add" as const,
        value: part.value * (1 - already),
        where: { tier: tier.id, place: projected.value.resolved.members.ids.place[spot.place] ?? "" },
        from,
        ...grounds(why),
      };
    }),
  );
  const told = {
    what: "List looked through",
    to: serviceChangeSentence(plan, { what: "look-through", ...looked }),
    why,
  };
  return written(ready, found.value, changes, told, signed);
}

/** The share of those then waiting, as it was given or worked out from how many wait when the month's first week begins. */
function shareOf(plan: Plan, services: Services, { service, from, share, people }: ListLookedThrough): Outcome<number> {
  if (people === undefined)
    return share !== undefined && share > 0 && share < 1
      ? { ok: true, problems: [], value: share }
      : refused("looked-through-share", "The share that comes off is above 0% and below 100%. Give another.");
  if (share !== undefined)
    return refused("looked-through-both", "Say how many people come off, or what share of them, and not both.");
  const view = services.view(service, undefined);
  if (!view.runs)
    return refused(
      "looked-through-list",
      "How many wait then cannot be worked out yet. Give the figures the list still needs, or say what share comes off.",
    );
  const calendar = calendarOf(plan.start, plan.years);
  const week = weeksOf(calendar).month.indexOf(calendar.monthOf(from));
  const waiting = (week > 0 ? view.figures.waiting?.[week - 1] : view.opening.waiting) ?? 0;
  if (people > 0 && people < waiting) return { ok: true, problems: [], value: people / waiting };
  return refused(
    "looked-through-people",
    `${Math.floor(waiting).toLocaleString("en-GB")} people wait then. Those who come off are more than none, and fewer than that. Give another number.`,
  );
}
