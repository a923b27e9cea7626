/** Figures the model needs and the plan leaves empty. An empty figure is missing: it is never zero and never guessed. */
import { catalogue, dimensionNames, type CatalogueEntry, type DimensionName } from "../../assumptions/catalogue";
import { eachCombination, entriesOf, gives, winnerAmong, type Entry, type Member } from "../ask/entries";
import { membersOf, type Members } from "../members";
import type { Plan } from "../plan";
import { emptyServiceInputs } from "./service-inputs";
import { whereToFind } from "../../assumptions/where-to-find";

export interface RequiredInput {
  readonly assumption: string;
  readonly label: string;
  /** `error`: the plan cannot be run. `warning`: empty for some of the plan, which matters if anybody is there. `note`: some measures stay missing. */
  readonly severity: "error" | "warning" | "note";
  readonly says: string;
  /** What cannot be answered while it is empty; none when the plan cannot be run at all. */
  readonly measures: readonly string[];
}

/** Whether the plan's structure calls for the input. */
function calledFor(needed: CatalogueEntry["needed"], plan: Plan): boolean {
  const { routes, levels, origins, conversions } = plan.structure;
  // What a service needs is asked service by service.
  if (typeof needed === "object") return "missing" in needed && needed.missing.length > 0;
  switch (needed) {
    case "always":
    case "posts-led":
      return true;
    case "with-routes":
      return routes.length > 0;
    case "with-apprenticeship":
      return routes.some((route) => route.kind === "apprenticeship");
    case "with-pools":
      return levels.some((level) => level.recruitedFrom === "pool");
    case "with-open-market":
      return levels.some((level) => level.recruitedFrom === "open-market");
    case "with-origins":
      return origins.length > 1;
    case "with-conversions":
      return (conversions ?? []).length > 0;
  }
}

/** The members for which a figure means something: nobody is promoted out of the highest level, or into the lowest. */
function meaningful(id: string, dimension: DimensionName, plan: Plan, members: Members): number[] {
  const { levels, routes } = plan.structure;
  return members.ids[dimension].flatMap((_, number) => {
    let means = true;
    if (dimension === "level") {
      if (id === "promotion_rate" || id === "promotion_limit") means = number < levels.length - 1;
      else if (id === "internal_share") means = number > 0;
      else if (id === "pool_loss" || id === "international_recruits" || id === "returners")
        means = levels[number]?.recruitedFrom === "pool";
    }
    if (dimension === "route") {
      if (id === "route_share") means = routes[number]?.kind !== "apprenticeship";
      else if (id === "apprentices_in_post" || id === "apprentice_availability")
        means = routes[number]?.kind === "apprenticeship";
    }
    return means ? [number] : [];
  });
}

const wording = (looked: readonly DimensionName[], members: Members, member: Member): string =>
  looked.map((name) => members.labels[name][member(name)] ?? "").join(", ");

/** The combinations left empty, in words, for an assumption that gives a value somewhere. */
function emptyParts(id: string, entries: readonly Entry[], plan: Plan, members: Members): readonly string[] {
  const named = new Set(entries.flatMap((entry) => [...entry.scope.keys()]));
  const empty: string[] = [];
  if (id === "staff_in_post") {
    // The opening stock is fitted to whatever totals there are; only a place that none of them covers is missing.
    const totals = entries.filter(gives);
    members.labels.place.forEach((label, leaf) => {
      if (!totals.some((entry) => entry.scope.get("place")?.includes(leaf) ?? true)) empty.push(label);
    });
    return empty;
  }
  const looked = dimensionNames.filter((name) => named.has(name));
  const winner = winnerAmong(entries);
  eachCombination(new Map(looked.map((name) => [name, meaningful(id, name, plan, members)])), (member) => {
    if (!gives(winner(member))) empty.push(wording(looked, members, member));
  });
  return empty;
}

const listed = (words: readonly string[]): string =>
  words.length <= 3 ? words.join("; ") : `${words.slice(0, 3).join("; ")} and ${words.length - 3} more`;

/** Inputs that need not be given because the plan gives others in their place. */
function replaced(given: (id: string) => boolean): ReadonlySet<string> {
  const ids = new Set<string>();
  if (given("commissioned_places")) for (const id of ["opening_intake", "commissioning_growth"]) ids.add(id);
  if (given("establishment") && !given("vacancy_rate")) ids.add("establishment_growth");
  return ids;
}

/** How the opening staff divide has to be given somehow: by staff in post itself, or by shares. */
function undivided(plan: Plan, dimension: "setting" | "level", given: (id: string) => boolean): boolean {
  if (plan.structure[`${dimension}s`].length < 2 || given(`${dimension}_share`)) return false;
  const stock = plan.assumptions.find((assumption) => assumption.id === "staff_in_post");
  return !(stock?.where ?? []).some((entry) => entry[dimension] !== undefined && entry.value !== null);
}

/**
 * The required inputs that are empty, in the order of the catalogue. Call it for a plan whose structure holds
 * (`checkStructure` finds no error).
 */
export function requiredInputs(plan: Plan): RequiredInput[] {
  const members = membersOf(plan);
  const entriesById = new Map(
    plan.assumptions.map((assumption, number) => [assumption.id, entriesOf(assumption, number, members)]),
  );
  const given = (id: string): boolean => entriesById.get(id)?.some(gives) ?? false;
  const spared = replaced(given);
  const ofWorkforce = catalogue.flatMap((entry): RequiredInput[] => {
    const { id, label, needed } = entry;
    const empty = (
      severity: RequiredInput["severity"],
      says: string,
      measures: readonly string[] = [],
    ): RequiredInput[] => [{ assumption: id, label, severity, says, measures }];

    if (id === "vacancy_rate" && !given("vacancy_rate") && !given("establishment")) {
      return empty(
        "error",
        `Neither the vacancy rate nor the establishment is given, so the funded posts are not known. Enter one of them. ${whereToFind(id)}`,
      );
    }
    if (
      (id === "setting_share" && undivided(plan, "setting", given)) ||
      (id === "level_share" && undivided(plan, "level", given))
    ) {
      return empty(
        "error",
        `${label} is empty, and staff in post is not given by ${entry.sharesOver} either. Enter one of them. ${whereToFind(id)}`,
      );
    }
    if (spared.has(id) || !calledFor(needed, plan)) return [];
    // With nothing it could apply to, such as promotion in a plan of one level, it is not needed.
    if (entry.dimensions.some((name) => members.size(name) > 0 && meaningful(id, name, plan, members).length === 0))
      return [];

    const everywhere = !given(id);
    const parts = everywhere ? [] : emptyParts(id, entriesById.get(id) ?? [], plan, members);
    if (!everywhere && parts.length === 0) return [];
    const optional = typeof needed === "object" && "missing" in needed ? needed.missing : undefined;
    const only = everywhere ? "" : ` for ${listed(parts)}`;
    if (optional !== undefined)
      return empty(
        "note",
        `${label} is empty${only}, so these stay missing${everywhere ? "" : " there"}: ${optional.map((measure) => measure.replaceAll("_", " ")).join(", ")}. ${whereToFind(id)}`,
        optional,
      );
    if (needed === "posts-led" && plan.closure === "supply-led")
      return empty(
        "note",
        `${label} is empty${only}. It is used only when the plan is posts-led; enter it before changing over. ${whereToFind(id)}`,
      );
    if (!everywhere)
      return empty(
        "warning",
        `${label} is empty${only}. If nobody works or trains there, leave it; otherwise enter it. ${whereToFind(id)}`,
      );
    return empty("error", `${label} is empty, and the plan cannot be run without it. ${whereToFind(id)}`);
  });
  return [...ofWorkforce, ...emptyServiceInputs(plan, members, (id) => entriesById.get(id) ?? [])];
}
