/** A waiting list looked through once: some of those on it come off. */
import { projectServices } from "../../calibrate/run";
import { monthWords } from "../../plan/ask/value-words";
import { calendarOf } from "../../plan/calendar";
import { refused, type Edit, type Signature } from "../../plan/edit/edit";
import type { Plan } from "../../plan/plan";
import type { Outcome } from "../../plan/problem";
import { orElse } from "../../services/figures/spot";
import { addedTo, grounds, serviceInScenario, withListed } from "./into-scenario";

export interface ListLookedThrough {
  readonly service: string;
  /** The month in whose first week people come off. */
  readonly from: string;
  /** Share of those then waiting, in every tier and place, who come off. */
  readonly share: number;
  readonly why?: string | undefined;
}

/** Takes people off a list once, in a scenario. Refused for a share that is not between 0 and 1, or a month outside the plan. */
export function lookListThrough(
  plan: Plan,
  scenario: string,
  { service: id, from, share, why }: ListLookedThrough,
  signed: Signature,
): Outcome<Edit> {
  const found = serviceInScenario(plan, scenario, id, [from]);
  if (!found.ok) return found;
  if (!(share > 0 && share < 1))
    return refused("looked-through-share", "The share that comes off is above 0% and below 100%. Give another.");
  const ready = withListed(plan, "validated_off", 0);
  const projected = projectServices(ready, { scenario });
  if (!projected.ok) return projected;
  const month = calendarOf(plan.start, plan.years).monthOf(from);
  // The figure is what has come off all in all: whoever came off before is no longer there to come off.
  const changes = projected.value.lists(id).flatMap(({ spot }) =>
    found.value.service.tiers.map((tier, number) => {
      const already = orElse(spot.figure("validated_off", month, { tier: number }), 0);
      return {
        assumption: "validated_off",
        op: "add" as const,
        value: share * (1 - already),
        where: { tier: tier.id, place: projected.value.resolved.members.ids.place[spot.place] ?? "" },
        from,
        ...grounds(why),
      };
    }),
  );
  const per = (share * 100).toLocaleString("en-GB", { maximumFractionDigits: 1 });
  const told = { what: "List looked through", to: `${per}% come off in ${monthWords(from)}`, why };
  return addedTo(ready, found.value, changes, told, signed);
}
