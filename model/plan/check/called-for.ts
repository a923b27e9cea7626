/** Which figures a plan calls for: what its structure and its closure need, and for which members. */
import type { DimensionName, NeededFor, RunNeed } from "../../assumptions/catalogue";
import { priceYearIn } from "../ask/price-year";
import { promotesFrom } from "../ask/promotion";
import type { Members } from "../members";
import type { Closure, Plan } from "../plan";

/** The plan and how it is to be run, with which figures it gives. */
export interface Called {
  readonly plan: Plan;
  readonly closure: Closure;
  readonly given: (id: string) => boolean;
}

const isApprenticeship = (route: Plan["structure"]["routes"][number] | undefined): boolean =>
  route?.kind === "apprenticeship";

/** Whether a plan run under a closure cannot do without a figure of this need. */
export function calledFor(need: RunNeed, { plan, closure, given }: Called): boolean {
  const { routes, levels, origins, settings, moves = [], characteristics } = plan.structure;
  const apprenticeships = routes.filter(isApprenticeship).length;
  const filled = closure === "posts-led" || levels.some((level) => level.recruitedFrom === "open-market");
  const stock = plan.assumptions.find((assumption) => assumption.id === "staff_in_post")?.where ?? [];
  // A number for several settings together does not say how they divide.
  const toldApart = (dimension: "setting" | "level", { id }: { readonly id: string }): boolean =>
    stock.some((entry) => entry.value !== null && [entry[dimension]].flat().join() === id);
  switch (need) {
    case "always":
      return true;
    case "when-posts-lead":
      return closure === "posts-led";
    case "when-supply-leads":
      return closure === "supply-led";
    case "when-posts-are-filled":
      return filled;
    case "when-hires-are-shared-out":
      return filled && settings.length > 1;
    case "when-posts-grow":
      return given("vacancy_rate") || !given("establishment");
    case "when-staff-are-not-given-by-setting":
      return settings.length > 1 && !settings.every((setting) => toldApart("setting", setting));
    case "when-staff-are-not-given-by-level":
      return levels.length > 1 && !levels.every((level) => toldApart("level", level));
    case "with-routes":
      return routes.length > 0;
    case "with-apprenticeship":
      return apprenticeships > 0 && levels.findIndex((level) => level.registered) > 0;
    case "with-both-kinds-of-route":
      return apprenticeships > 0 && apprenticeships < routes.length;
    case "with-pools":
      return levels.some((level) => level.recruitedFrom === "pool");
    case "with-open-market":
      return levels.some((level) => level.recruitedFrom === "open-market");
    case "with-origins":
      return origins.length > 1;
    case "with-moves":
      return moves.length > 0;
    case "with-outside-joiners":
      return plan.assumptions.some((assumption) => assumption.id === "registered_joiners");
    case "with-band-points":
      return plan.assumptions.some(({ id, value }) => id === "pay_point" && /\bband_point\b/.test(String(value)));
    case "with-characteristics":
      return (characteristics ?? []).length > 0;
    case "with-prices-by-year":
      return plan.assumptions.some((assumption) => assumption.where?.some((entry) => entry.prices !== undefined));
  }
}

/** The members of a dimension for which a figure means something; all of them where its declaration names no part. */
export function membersNeeding(
  neededFor: NeededFor | undefined,
  dimension: DimensionName,
  { structure: { levels, routes }, assumptions }: Plan,
  members: Members,
): number[] {
  if (dimension === "prices") {
    const year = priceYearIn({ assumptions });
    if (year !== undefined) return [members.index("prices", year.id)];
  }
  const level: Partial<Record<NeededFor, (number: number) => boolean>> = {
    "levels-that-promote": (number) => promotesFrom(levels, number),
    "levels-promoted-into": (number) => promotesFrom(levels, number - 1),
    "levels-from-a-pool": (number) => levels[number]?.recruitedFrom === "pool",
  };
  const route: Partial<Record<NeededFor, (number: number) => boolean>> = {
    apprenticeships: (number) => isApprenticeship(routes[number]),
    "taught-routes": (number) => !isApprenticeship(routes[number]),
    // The only taught route takes all the places that are not apprenticeships, and the only apprenticeship all the others.
    "routes-that-share-places": (number) =>
      routes.filter((one) => isApprenticeship(one) === isApprenticeship(routes[number])).length > 1,
  };
  const means =
    neededFor === undefined
      ? undefined
      : dimension === "level"
        ? level[neededFor]
        : dimension === "route"
          ? route[neededFor]
          : undefined;
  const all = members.ids[dimension].map((_, number) => number);
  return means === undefined ? all : all.filter(means);
}
