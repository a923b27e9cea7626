/**
 * What a service cannot be worked out without, and does not have yet. An empty figure is missing: it is never zero and
 * never guessed; what depends on it stays missing, and everything else is worked out.
 */
import {
  catalogueEntry,
  serviceCatalogue,
  whereToFind,
  type CatalogueEntry,
  type DimensionName,
  type ServiceNeed,
} from "../assumptions/catalogue";
import { parseFormula } from "../resolve/formula/formula";
import { pick } from "../workforce/program/inputs";
import type { Spot } from "./figures/spot";
import { waitingBands } from "../assumptions/declared/choices";
import { everOrdered } from "./list/queue/start-order";
import { needsLongestWait, opensWithList } from "./list/queue/opening-list";
import { levelsAtWork } from "./capacity/work";
import { startsByWte } from "./list/queue/compile-queue";
import type { NeededFigure } from "./figures/view";

/** The combinations a figure is needed for: nothing named is the service as a whole. */
type Where = { readonly tier?: number; readonly level?: number; readonly outcome?: number; readonly band?: number };

const whole: readonly Where[] = [{}];

/** For what a figure is needed in this service; nothing when it is not needed at all. */
function neededFor(need: ServiceNeed, id: string, spot: Spot): readonly Where[] {
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
      return !inHours ? [] : byTier ? tiers : levelsAtWork(spot).map((level) => ({ level }));
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
      return service.staffing === need && levelsToAsk(spot).every((level) => !hasStaff(spot, level))
        ? levelsToAsk(spot).map((level) => ({ level }))
        : [];
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

/** Time and staff are asked for level by level, of those known to work in the service or else of all; one answer is enough, because not every level has to take part. */
function levelsToAsk(spot: Spot): readonly number[] {
  const atWork = levelsAtWork(spot);
  return atWork.length > 0 ? atWork : spot.resolved.plan.structure.levels.map((_, level) => level);
}

const hasStaff = (spot: Spot, level: number): boolean =>
  spot.settings.some((setting) => !Number.isNaN(spot.figure("staff_share", 0, { level, setting }))) ||
  !Number.isNaN(spot.figure("stated_team", 0, { level }));

/** What stays missing without the figure. */
const missingWithout = (need: ServiceNeed): NeededFigure["missing"] =>
  need === "health" ? "health" : ["outcome", "relative-outcome", "person-outcome"].includes(need) ? "outcome" : "list";

function isEmpty(entry: CatalogueEntry, need: ServiceNeed, spot: Spot, at: Where): boolean {
  if (need === "work" || need === "stated-team" || need === "workforce") return true;
  if (entry.id === "opening_list") return !opensWithList(spot);
  return spot.changes.some((month) => Number.isNaN(spot.figure(entry.id, month, at)));
}

/** The plan's own figures that are empty in the formula by which a figure is given, if it is given by one. */
function emptyInFormula(
  entry: CatalogueEntry,
  spot: Spot,
  at: Where,
): readonly { readonly id: string; readonly label: string; readonly unit: string }[] {
  const { resolved } = spot;
  const numbers: Partial<Record<DimensionName, number>> = {
    place: spot.place,
    service: spot.serviceNumber,
    tier: spot.firstTier + (at.tier ?? 0),
    level: at.level ?? 0,
    outcome: at.outcome ?? 0,
    band: at.band ?? 0,
    setting: spot.settings[0] ?? 0,
  };
  const number = (dimension: DimensionName): number => numbers[dimension] ?? 0;
  const written = resolved.origin(entry.id, 0, number)?.written;
  const formula = typeof written === "string" ? parseFormula(written) : undefined;
  return (formula?.ok === true ? formula.value.names : []).flatMap((name) => {
    const series = resolved.series(name);
    return series !== undefined && Number.isNaN(pick(series, 0, number)) ? [series] : [];
  });
}

/** The empty figures a service needs at one place, in the order of the catalogue; an empty figure that several rest on is named once. */
export function neededFigures(spot: Spot): NeededFigure[] {
  const found = new Map<string, NeededFigure>();
  for (const entry of serviceCatalogue) {
    if (typeof entry.needed !== "object" || !("service" in entry.needed)) continue;
    const need = entry.needed.service;
    const missing = missingWithout(need);
    for (const at of neededFor(need, entry.id, spot)) {
      if (!isEmpty(entry, need, spot, at)) continue;
      const named = emptyInFormula(entry, spot, at).map(({ id, label, unit }): NeededFigure => ({
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
