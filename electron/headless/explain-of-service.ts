/** `--explain` for a number of a service or one of its tiers; `--where place=` names the place where the service has several. */
import { explainService, type Plan, type Service, type ServiceMeasure } from "../../model/index";
import { explanationAsText } from "./explanation-text";
import { findNamed } from "./names";
import { neededAsText, neededForView } from "./needed";
import { badArguments, cannotRun, done, type Step } from "./outcome";
import { leafPlaces } from "./places";
import { stoppedBy, underScenario, type Input } from "./read-input";
import type { ScenarioRun } from "./runs";
import type { Selection } from "./select";
import { yearNamed } from "./years";

/** A service, whole or one of its tiers. */
function serviceOrTier(
  word: string,
  plan: Plan,
): Step<{ readonly service: Service; readonly tier: string | undefined }> {
  const { services = [] } = plan.structure;
  const known = services.flatMap((service) => [
    { id: service.id, label: service.label, service, tier: undefined },
    ...service.tiers.map(({ id, label }) => ({ id, label, service, tier: id })),
  ]);
  return findNamed("service or tier", word, known, "--list services and --list tiers list those of the plan.");
}

/** The one place a filter leaves of a service; undefined for all its places together. */
function placeIn(service: Service, plan: Plan, { where, whereInWords }: Selection): Step<string | undefined> {
  const other = Object.keys(where).find((dimension) => dimension !== "place");
  if (other === "tier")
    return badArguments(
      `--explain names a tier in place of the service. Write, for example, --explain waiting@${service.tiers[0]!.id}@2026/27, and leave the tier out of --where.`,
    );
  if (other !== undefined)
    return badArguments(`A figure of a service cannot be told by ${other}. Leave ${other} out of --where.`);
  if (where.place === undefined) return done(undefined);
  const all = leafPlaces(plan, service.place).map(({ id }) => id);
  const within = [where.place].flat().flatMap((id) => leafPlaces(plan, id).map((place) => place.id));
  const left = all.filter((id) => within.includes(id));
  if (left.length === 0)
    return badArguments(`${service.label} has no list at ${whereInWords}. --list services shows where it is.`);
  if (left.length === all.length) return done(all.length === 1 ? all[0] : undefined);
  return left.length === 1
    ? done(left[0])
    : badArguments(
        `--where names ${left.length} of the ${all.length} places of ${service.label}, and a figure is explained for one of them or for all together. Name one.`,
      );
}

export function explainOfService(
  measure: ServiceMeasure,
  scopeWord: string,
  yearWord: string,
  run: ScenarioRun,
  { plan, name }: Input,
  selection: Selection,
): Step<string> {
  const scope = serviceOrTier(scopeWord, plan);
  if (!scope.ok) return scope;
  const { service, tier } = scope.value;
  if (tier !== undefined && !measure.byTier)
    return badArguments(
      `${measure.label} cannot be told by tier. Name the service in place of the tier: "${service.id}".`,
    );
  const place = placeIn(service, plan, selection);
  if (!place.ok) return place;
  const year = yearNamed(yearWord, selection.calendar);
  if (!year.ok) return year;
  const services = run.services();
  if (!services.ok) return stoppedBy(underScenario(name, run.id), services.problems);
  const view = services.value.view(service.id, place.value);
  if (!view.runs) return done(neededAsText([neededForView(view)]));
  const found = explainService(services.value, {
    service: service.id,
    measure: measure.id,
    year: selection.calendar.years[year.value]!.name,
    ...(place.value === undefined ? {} : { place: place.value }),
    ...(tier === undefined ? {} : { tier }),
  });
  return found.ok ? done(explanationAsText(found.value)) : cannotRun(...found.problems.map((one) => one.says));
}
