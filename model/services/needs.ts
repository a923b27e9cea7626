/**
 * What a service cannot be worked out without, and does not have yet. An empty figure is missing: it is never zero and
 * never guessed; what depends on it stays missing, and everything else is worked out.
 */
import {
  catalogueEntry,
  serviceCatalogue,
  whereToFind,
  type CatalogueEntry,
  type ServiceNeed,
} from "../assumptions/catalogue";
import { emptyInFormula } from "./figures/empty-in-formula";
import type { Spot } from "./figures/spot";
import { waitingBands } from "../assumptions/declared/choices";
import { everOrdered } from "./list/queue/start-order";
import { needsLongestWait, opensWithList } from "./list/queue/opening-list";
import { levelsAtWork, takesOf } from "./capacity/work";
import { startsByWte } from "./list/queue/time-there-is";
import type { NeededFigure } from "./figures/view";
import type { Service } from "../plan/plan";

/** The combinations a figure is needed for: nothing named is the service as a whole. */
type Where = { readonly tier?: number; readonly level?: number; readonly outcome?: number; readonly band?: number };

const whole: readonly Where[] = [{}];

/** For what a figure is needed in this service; nothing when it is not needed at all. */
function neededFor(need: ServiceNeed, id: string, spot: Spot, base: Spot): readonly Where[] {
  const { service } = spot;
  const tiers = service.tiers.map((_, tier): Where => ({ tier }));
  const outcomes = (service.outcomes ?? []).map((outcome): Where & { readonly outcome: number } => ({
    outcome: spot.resolved.members.index("outcome", outcome.id),
  }));
  const inHours = service.capacity === "hours";
  const byTier = catalogueEntry(id)!.dimensions.includes("tier");
  // What begins on a later date, or with a scenario, needs its figures as much as what begins with the plan.
  const tiersWith = (figure: string): readonly Where[] =>
    tiers.filter((at) => spot.changes.some((month) => spot.figure(figure, month, at) > 0));
  switch (need) {
    case "every":
    case "health":
      return whole;
    case "tiers":
      return tiers.length > 1 ? tiers : [];
    case "opening-wait":
      return needsLongestWait(spot) ? whole : [];
    case "starts":
      return inHours || startsByWte(spot) ? [] : whole;
    case "starts-per-wte":
      return !inHours && startsByWte(spot) ? whole : [];
    case "hours":
      // Where starts are counted, contacts are asked for when an outcome is counted by them.
      return !inHours
        ? countsContacts(id, service)
          ? tiersOfContacts(service)
          : []
        : byTier
          ? tiers
          : levelsAtWork(spot).map((level) => ({ level }));
    case "work":
      // Records or travel alone would make a case take next to no time, and start everybody at once.
      return inHours
        ? tiers
            .filter((at) =>
              spot.changes.some((month) =>
                spot.resolved.plan.structure.levels.every((_, level) =>
                  Number.isNaN(spot.figure(id, month, { ...at, level })),
                ),
              ),
            )
            .flatMap((at) => levelsToAsk(spot).map((level) => ({ ...at, level })))
        : [];
    case "stated-team":
    case "workforce":
      return service.staffing === need ? levelsWithoutStaff(spot, base).map((level) => ({ level })) : [];
    case "rereferral":
      return tiersWith("rereferral_share");
    case "delegation":
      return inHours && service.delegation !== undefined ? tiersWith("delegated_share") : [];
    case "ring-fenced":
      return spot.changes.some((month) => spot.figure("start_policy", month) === 3)
        ? tiers.filter(({ tier }) => service.tiers[tier!]!.statutory !== true)
        : [];
    case "urgent-first":
      return everOrdered(spot, "urgent-first")
        ? tiers.filter(({ tier }) => service.tiers[tier!]!.statutory !== true)
        : [];
    case "by-profile":
      return everOrdered(spot, "by-profile") ? waitingBands.map((_, band) => ({ band })) : [];
    case "outcome":
      return outcomes;
    case "relative-outcome":
      return outcomes.filter((_, number) => service.outcomes![number]!.relative === true);
    case "person-outcome":
      return (service.outcomes ?? []).some((outcome) => outcome.per === "person") ? whole : [];
  }
}

const byContact = ({ outcomes = [] }: Service) => outcomes.filter(({ per }) => per === "contact");
const countsContacts = (id: string, service: Service): boolean =>
  ["contacts", "non_attendance"].includes(id) && byContact(service).length > 0;
const tiersOfContacts = (service: Service): readonly Where[] =>
  service.tiers.flatMap(({ id }, tier) =>
    byContact(service).some(({ tiers }) => tiers?.includes(id) ?? true) ? [{ tier }] : [],
  );

/** Time and staff are asked for level by level, of those known to work in the service or else of all; one answer is enough, because not every level has to take part. */
function levelsToAsk(spot: Spot): readonly number[] {
  const atWork = levelsAtWork(spot);
  return atWork.length > 0 ? atWork : spot.resolved.plan.structure.levels.map((_, level) => level);
}

/**
 * Levels whose staff are asked for: all of them where none is given; else those that cases take time of, and those that
 * are given at some time and not at another, in the base included where starts follow its staff. Nobody is an explicit 0.
 */
function levelsWithoutStaff(spot: Spot, base: Spot): readonly number[] {
  const { service, resolved, settings, changes } = spot;
  const given = (from: Spot, month: number, level: number): boolean =>
    service.staffing === "stated-team"
      ? !Number.isNaN(from.figure("stated_team", month, { level }))
      : settings.some((setting) => !Number.isNaN(from.figure("staff_share", month, { level, setting })));
  const asked = levelsToAsk(spot);
  if (!asked.some((level) => given(spot, 0, level))) return asked;
  const follows = service.capacity === "starts" && !startsByWte(spot);
  const atTimesOnly = (level: number): boolean =>
    changes.some((month) => given(spot, month, level)) &&
    (changes.some((month) => !given(spot, month, level)) || (follows && !given(base, 0, level)));
  const short = (level: number): boolean =>
    asked.includes(level) && changes.some((month) => takesOf(spot, month, level) && !given(spot, month, level));
  return resolved.plan.structure.levels.flatMap((_, level) => (short(level) || atTimesOnly(level) ? [level] : []));
}

/** What stays missing without the figure. */
const missingWithout = (need: ServiceNeed, { capacity }: Service): NeededFigure["missing"] =>
  need === "health"
    ? "health"
    : ["outcome", "relative-outcome", "person-outcome"].includes(need) || (need === "hours" && capacity === "starts")
      ? "outcome"
      : "list";

function isEmpty(entry: CatalogueEntry, need: ServiceNeed, spot: Spot, at: Where): boolean {
  if (need === "work" || need === "stated-team" || need === "workforce") return true;
  if (entry.id === "opening_list") return !opensWithList(spot);
  return spot.changes.some((month) => Number.isNaN(spot.figure(entry.id, month, at)));
}

/**
 * The empty figures a service needs at one place, in the order of the catalogue; an empty figure that several rest on is named once.
 * @param base the spot before any scenario
 */
export function neededFigures(spot: Spot, base = spot): NeededFigure[] {
  const found = new Map<string, NeededFigure>();
  for (const entry of serviceCatalogue) {
    if (typeof entry.needed !== "object" || !("service" in entry.needed)) continue;
    const need = entry.needed.service;
    const missing = missingWithout(need, spot.service);
    for (const at of neededFor(need, entry.id, spot, base)) {
      if (!isEmpty(entry, need, spot, at)) continue;
      const named = emptyInFormula(entry.id, spot, 0, at).map(({ id, label, unit }): NeededFigure => ({
        assumption: id,
        label,
        unit,
        for: "",
        where: {},
        missing,
        says: `${entry.label} is worked out from it. ${whereToFind(id)}`,
      }));
      for (const figure of named.length > 0 ? named : [ownFigure(entry, spot, at, missing)])
        found.set(`${figure.assumption}/${JSON.stringify(figure.where)}`, figure);
    }
  }
  if (spot.service.capacity === "hours" && spot.service.staffing === "not-known")
    found.set("staffing", {
      assumption: "stated_team",
      label: "Staff of the service",
      unit: "WTE",
      for: "",
      where: {},
      missing: "list",
      says: "The list is worked out from hours, and where the staff come from is not known. Choose it under Team and time.",
    });
  return [...found.values()];
}

function ownFigure(
  entry: CatalogueEntry,
  { service, resolved }: Spot,
  at: Where,
  missing: NeededFigure["missing"],
): NeededFigure {
  const tier = at.tier === undefined ? undefined : service.tiers[at.tier]!;
  const level = at.level === undefined ? undefined : resolved.plan.structure.levels[at.level]!;
  const band = at.band === undefined ? undefined : waitingBands[at.band]!;
  const outcome =
    at.outcome === undefined
      ? undefined
      : service.outcomes!.find(({ id }) => resolved.members.index("outcome", id) === at.outcome)!;
  const part =
    tier !== undefined
      ? { tier: tier.id }
      : outcome !== undefined
        ? { outcome: outcome.id }
        : entry.dimensions.includes("tier")
          ? { tier: service.id }
          : { service: service.id };
  return {
    assumption: entry.id,
    label: entry.label,
    unit: entry.unit,
    for: [tier, level, outcome, band].flatMap((one) => (one === undefined ? [] : [one.label])).join(", "),
    where: {
      ...part,
      ...(level === undefined ? {} : { level: level.id }),
      ...(band === undefined ? {} : { band: band.id }),
    },
    missing,
    says: `${entry.means} ${whereToFind(entry.id)}`,
  };
}
