/** What the command line asks of this plan: every name found, every default filled in. */
import {
  weeksDiffer,
  calendarOf,
  elementAt,
  measures,
  type Breakdown,
  type Calendar,
  type Closure,
  type Measure,
  type Plan,
  type Scenario,
  type Where,
} from "../../model/index";
import type { Arguments } from "./arguments";
import { readBy, readWhere } from "./by-and-where";
import { figureNamed, readYears, scenarioNamed, serviceNamed } from "./names";
import { badArguments, done, type Step } from "./outcome";
import { selectServices, type ServiceSelection } from "./select-services";

interface Parts {
  readonly workforce: boolean;
  readonly services: boolean;
  /** What was asked that only the workforce can answer, where it is why services are left out. */
  readonly withoutServices: string | undefined;
}

/** What was asked, as it was written, and which part it is for. */
interface PartsNamed {
  /** Labels of the measures named. */
  readonly workforceMeasures: readonly string[];
  readonly serviceMeasures: readonly string[];
  /** True when a service is named. */
  readonly service: boolean;
  /** Options only one part knows: `--by level`, `--time week`. */
  readonly onlyWorkforce: readonly string[];
  readonly onlyServices: readonly string[];
}

/** With nothing that is for one part only, both are shown. Refuses what asks one part for what only the other has. */
function partsAsked(
  { workforceMeasures, serviceMeasures, service, onlyWorkforce, onlyServices }: PartsNamed,
  plan: Plan,
): Step<Parts> {
  const forServices = [...onlyServices, ...(service ? ["--service"] : []), ...serviceMeasures];
  const forWorkforce = [...onlyWorkforce, ...workforceMeasures];
  if ((plan.structure.services ?? []).length === 0) {
    if (forServices.length > 0)
      return badArguments(`The plan has no services, and ${elementAt(forServices, 0)} is for services. Leave it out.`);
    return done({ workforce: true, services: false, withoutServices: undefined });
  }
  // Measures of both parts may stand side by side; an option that one of the parts does not know may not.
  if (forServices.length > 0 && forWorkforce.length > 0 && onlyServices.length + onlyWorkforce.length > 0) {
    return badArguments(
      `${elementAt(forServices, 0)} is for services, and ${elementAt(forWorkforce, 0)} is for the workforce. Ask for one at a time.`,
    );
  }
  const neither = forServices.length === 0 && forWorkforce.length === 0;
  return done({
    workforce: neither || forWorkforce.length > 0,
    services: neither || forServices.length > 0,
    withoutServices: workforceMeasures.length === 0 ? onlyWorkforce[0] : undefined,
  });
}

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

/** What is shown where nothing is named; hours too where a WTE is not the same time everywhere or throughout. */
const usualFor = (plan: Plan): readonly string[] => [
  "staff_in_post",
  ...(weeksDiffer(plan) ? ["hours"] : []),
  "establishment",
  "vacant_posts",
  "over_establishment",
  "vacancies",
  "vacancy_rate",
];

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
    measures:
      workforceMeasures.length > 0 ? workforceMeasures : measures.filter(({ id }) => usualFor(plan).includes(id)),
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
