/** `--explain`: one number, the sum it is made of and the assumptions behind it, largest cause first. */
import {
  comesToAsPrinted,
  elementAt,
  explainNumber,
  explainService,
  numberCauses,
  roundedNote,
  serviceCauses,
  whoseInWords,
  type ExplainedPart,
  type Measure,
  type Plan,
  type Ranked,
  type Service,
  type ServiceMeasure,
} from "../../model/index";
import { rankedCauses, sizeOf } from "./causes";
import { stoppedBy, underScenario, type Input } from "./io";
import { columns } from "./layout";
import { figureNamed, findNamed, leafPlaces, placeNamed, yearNamed } from "./names";
import { neededAsText, neededForView } from "./notes";
import { formatOf } from "./numbers";
import { badArguments, cannotRun, done, type Step } from "./outcome";
import { runsOf, type ScenarioRun } from "./results";
import type { Selection } from "./select";

/** An amount with its unit, for units of measures and of assumptions alike. */
export function withUnit(value: number, unit: string): string {
  if (["WTE", "heads", "people", "weeks", "years", "GBP", "share"].includes(unit)) {
    // Half a week of treatment tells something, half a week among thousands of placement does not.
    const format = formatOf(
      { unit, ...(unit === "weeks" && !Number.isInteger(value) && Math.abs(value) < 100 ? { decimals: 1 } : {}) },
      Math.abs(value),
    );
    return unit === "share" ? format.write(value) : `${format.write(value)} ${format.unit}`;
  }
  return Number.isFinite(value)
    ? `${new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 6 }).format(value)} ${unit}`
    : `– ${unit}`;
}

const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

/** What is found of a number, whether it is of the workforce or of a service. */
interface Found {
  readonly measure: { readonly unit: string };
  readonly value: number;
  readonly sentence: string;
  readonly parts: readonly ExplainedPart[];
}

const behind = "The assumptions behind it, largest first, each with what 10% less of it does to the number:";

function explanationAsText(found: Found, { assumptions: causes, unmoved }: Ranked): string {
  const rounded = !comesToAsPrinted({ value: found.value, unit: found.measure.unit }, found.parts, withUnit);
  const parts = found.parts.map((part) => [part.says, part.label, withUnit(part.value, part.unit)]);
  const assumptions = causes.map((one, i) => [
    one.id === causes[i - 1]?.id ? "" : sizeOf(one),
    withUnit(one.value, one.unit),
    `${one.label} (${one.id}), ${one.where}. ${capital(whoseInWords(one.whose, one.status))}${one.source === undefined ? "" : `: ${one.source}`}${one.changedBy.length === 0 ? "" : `; changed by ${one.changedBy.map((name) => `"${name}"`).join(", ")}`}.`,
  ]);
  return `${[
    found.sentence,
    ...(parts.length === 0 ? [] : ["", "The sum:", ...columns(parts)]),
    ...(rounded && !found.sentence.includes(roundedNote) ? [roundedNote] : []),
    ...(assumptions.length === 0 ? [] : ["", behind, ...columns(assumptions)]),
    ...(unmoved === 0
      ? []
      : ["", `${unmoved} more ${unmoved === 1 ? "was read and does" : "were read and do"} not move it.`]),
  ].join("\n")}\n`;
}

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
      `--explain names a tier in place of the service. Write, for example, --explain waiting@${elementAt(service.tiers, 0).id}@2026/27, and leave the tier out of --where.`,
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

function explainOfService(
  measure: ServiceMeasure,
  scopeWord: string,
  yearWord: string,
  run: ScenarioRun,
  input: Input,
  selection: Selection,
): Step<string> {
  const { plan, name } = input;
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
  const request = {
    service: service.id,
    measure: measure.id,
    year: elementAt(selection.calendar.years, year.value).name,
    ...(place.value === undefined ? {} : { place: place.value }),
    ...(tier === undefined ? {} : { tier }),
  };
  const found = explainService(services.value, request);
  if (!found.ok) return cannotRun(...found.problems.map((one) => one.says));
  const causes = rankedCauses(found.value.assumptions, input, selection, run, (lever, assumptions) =>
    Array.from(serviceCauses(lever, request, assumptions)),
  );
  return causes.ok ? done(explanationAsText(found.value, causes.value)) : causes;
}

/** An example of what `--explain` takes, with names of this plan. */
function exampleIn(plan: Plan, year: string): string {
  const service = plan.structure.services?.[0];
  return `--explain vacancies@${elementAt(plan.structure.places, 0).id}@${year}${service === undefined ? "" : `, or for a service or one of its tiers --explain waiting@${service.id}@${year}`}`;
}

function explainOfWorkforce(
  measure: Measure,
  placeWord: string,
  yearWord: string,
  run: ScenarioRun,
  input: Input,
  selection: Selection,
): Step<string> {
  const { plan, name } = input;
  const place = placeNamed(placeWord, plan);
  if (!place.ok) return place;
  const year = yearNamed(yearWord, selection.calendar);
  if (!year.ok) return year;
  const projected = run.workforce();
  if (!projected.ok) return stoppedBy(underScenario(name, run.id), projected.problems);
  const request = {
    measure: measure.id,
    place: place.value.id,
    year: elementAt(selection.calendar.years, year.value).name,
    where: selection.where,
  };
  const found = explainNumber(projected.value, request);
  if (!found.ok) return cannotRun(...found.problems.map((one) => one.says));
  const causes = rankedCauses(found.value.assumptions, input, selection, run, (lever, assumptions) =>
    Array.from(numberCauses(lever, request, assumptions)),
  );
  return causes.ok ? done(explanationAsText(found.value, causes.value)) : causes;
}

/** Explains `MEASURE@PLACE@YEAR`, or of a service `MEASURE@SERVICE@YEAR` or `MEASURE@TIER@YEAR`, under the base or the one scenario asked for. */
export function explain(asked: string, input: Input, selection: Selection): Step<string> {
  const { plan } = input;
  const [measureWord, scopeWord, yearWord, ...rest] = asked.split("@");
  if (measureWord === undefined || scopeWord === undefined || yearWord === undefined || rest.length > 0)
    return badArguments(
      `--explain takes a measure, a place and a planning year with @ between, and "${asked}" does not have three parts. Write, for example, ${exampleIn(plan, elementAt(selection.calendar.years, 0).name)}.`,
    );
  if (selection.scenarios.length > 1)
    return badArguments("--explain takes one scenario at a time. Name one with --scenario, or none for the base.");
  const figure = figureNamed(measureWord, plan);
  if (!figure.ok) return figure;
  const run = elementAt(runsOf(input, selection), -1);
  return figure.value.of === "workforce"
    ? explainOfWorkforce(figure.value.measure, scopeWord, yearWord, run, input, selection)
    : explainOfService(figure.value.measure, scopeWord, yearWord, run, input, selection);
}
