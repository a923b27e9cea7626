/** What the command line asks of this plan: every name found, every default filled in. */
import {
  calendarOf,
  measures,
  serviceMeasures,
  type Breakdown,
  type Calendar,
  type Closure,
  type Measure,
  type Plan,
  type Scenario,
  type ServiceMeasure,
  type Where,
} from "../../model/index";
import type { Arguments } from "./arguments";
import { readBy } from "./by";
import { findNamed, type Named } from "./names";
import { badArguments, done, type Step } from "./outcome";
import { partsAsked } from "./parts";
import { selectServices, serviceNamed, type ServiceSelection } from "./select-services";
import { readWhere } from "./where";
import { readYears } from "./years";

export interface Selection {
  readonly scenarios: readonly Scenario[];
  readonly closure: Closure;
  /** False when only services are asked for; what is said below of measures, breakdown and time is of the workforce. */
  readonly workforce: boolean;
  readonly measures: readonly Measure[];
  /** True when no measure was named, so that the findings come first. */
  readonly overview: boolean;
  readonly by: readonly Breakdown[];
  readonly where: Where;
  /** The filter in words, empty when there is none. */
  readonly whereInWords: string;
  readonly time: "year" | "month";
  readonly calendar: Calendar;
  /** Numbers of the planning years asked for, and whether they were asked for by name. */
  readonly years: readonly number[];
  readonly yearsNamed: boolean;
  /** Undefined when only the workforce is asked for. */
  readonly services: ServiceSelection | undefined;
  /** The option that leaves the plan's services out although nothing was named. */
  readonly withoutServices: string | undefined;
}

/** A measure of the workforce, or one of services. */
export type Figure =
  | { readonly of: "workforce"; readonly measure: Measure }
  | { readonly of: "services"; readonly measure: ServiceMeasure };

const usual: readonly string[] = ["staff_in_post", "establishment", "vacancies", "vacancy_rate"];

interface NamedFigure extends Named {
  readonly figure: Figure;
}
const ofWorkforce = measures.map((measure): NamedFigure => ({
  id: measure.id,
  label: measure.label,
  figure: { of: "workforce", measure },
}));
const ofServices = serviceMeasures.map((measure): NamedFigure => ({
  id: measure.id,
  label: measure.label,
  figure: { of: "services", measure },
}));

export function figureNamed(word: string, plan: Plan): Step<Figure> {
  const served = (plan.structure.services ?? []).length > 0;
  const found = findNamed(
    "measure",
    word,
    served ? [...ofWorkforce, ...ofServices] : ofWorkforce,
    served
      ? "--list measures lists those of the workforce, --list service-measures those of services."
      : "--list measures lists them.",
  );
  if (found.ok) return done(found.value.figure);
  const other = served ? found : findNamed("measure", word, ofServices, "");
  return other.ok
    ? badArguments(
        `The plan has no services, and ${other.value.label} is a measure of services. --list measures lists those of the workforce.`,
      )
    : found;
}

export function scenarioNamed(word: string, plan: Plan): Step<Scenario> {
  const found = findNamed(
    "scenario",
    word,
    plan.scenarios.map((scenario) => ({ id: scenario.id, label: scenario.name, scenario })),
    plan.scenarios.length === 0 ? "The plan has none." : "--list scenarios lists those of the plan.",
  );
  return found.ok ? done(found.value.scenario) : found;
}

/** Each of the words once, or the first thing that is wrong with one. */
function all<T>(words: readonly string[], find: (word: string) => Step<T>): Step<T[]> {
  const found: T[] = [];
  for (const word of words) {
    const one = find(word);
    if (!one.ok) return one;
    if (!found.includes(one.value)) found.push(one.value);
  }
  return done(found);
}

const given = (...words: readonly (string | undefined)[]): string[] => words.filter((word) => word !== undefined);

export function select(asked: Arguments, plan: Plan): Step<Selection> {
  const scenarios = all(asked.scenarios, (word) => scenarioNamed(word, plan));
  if (!scenarios.ok) return scenarios;
  const chosen = all(asked.measures, (word) => figureNamed(word, plan));
  if (!chosen.ok) return chosen;
  const by = readBy(asked.by, plan);
  if (!by.ok) return by;
  const filter = readWhere(asked.where, plan);
  if (!filter.ok) return filter;
  const calendar = calendarOf(plan.start, plan.years);
  const years = readYears(asked.years, calendar);
  if (!years.ok) return years;

  const workforceMeasures = chosen.value.flatMap((figure) => (figure.of === "workforce" ? [figure.measure] : []));
  const namedMeasures = chosen.value.flatMap((figure) => (figure.of === "services" ? [figure.measure] : []));
  const parts = partsAsked(
    {
      workforceMeasures: workforceMeasures.map(({ label }) => label),
      serviceMeasures: namedMeasures.map(({ label }) => label),
      service: asked.services.length > 0,
      onlyWorkforce: given(
        by.value.onlyWorkforce,
        filter.value.onlyWorkforce,
        asked.time === "month" ? "--time month" : undefined,
      ),
      onlyServices: given(
        by.value.onlyServices,
        filter.value.onlyServices,
        asked.time === "week" ? "--time week" : undefined,
      ),
    },
    plan,
  );
  if (!parts.ok) return parts;
  const named = all(asked.services, (word) => serviceNamed(word, plan));
  if (!named.ok) return named;
  const services = parts.value.services
    ? selectServices(
        plan,
        named.value,
        namedMeasures,
        by.value.services,
        filter.value,
        asked.time === "week" ? "week" : "year",
      )
    : done(undefined);
  if (!services.ok) return services;

  return done({
    scenarios: scenarios.value,
    closure: asked.closure ?? plan.closure,
    workforce: parts.value.workforce,
    measures: workforceMeasures.length > 0 ? workforceMeasures : measures.filter(({ id }) => usual.includes(id)),
    overview: asked.measures.length === 0,
    by: by.value.workforce,
    where: filter.value.where,
    whereInWords: filter.value.inWords,
    time: asked.time === "month" ? "month" : "year",
    calendar,
    years: years.value,
    yearsNamed: asked.years !== undefined,
    services: services.value,
    withoutServices: parts.value.withoutServices,
  });
}
