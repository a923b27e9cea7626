/** What the command line asks of this plan: every name found, every default filled in. */
import { breakdowns, calendarOf, measures, type Breakdown, type Calendar, type Closure, type Measure, type Plan, type Scenario, type Where } from "../../model/index";
import type { Arguments } from "./arguments";
import { findNamed } from "./names";
import { badArguments, done, type Step } from "./outcome";
import { readWhere } from "./where";
import { readYears } from "./years";

export interface Selection {
  readonly scenarios: readonly Scenario[];
  readonly closure: Closure;
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
}

const usual = ["staff_in_post", "establishment", "vacancies", "vacancy_rate"];

/** By region where a plan has several, else by the places people sit in, else the whole. */
function usualBreakdown(plan: Plan): Breakdown[] {
  const { places } = plan.structure;
  if (places.filter((place) => place.kind === "region").length > 1) return ["region"];
  const parents = new Set(places.map((place) => place.parent));
  return places.filter((place) => !parents.has(place.id)).length > 1 ? ["place"] : [];
}

function readBy(words: string | undefined, plan: Plan): Step<Breakdown[]> {
  if (words === undefined) return done(usualBreakdown(plan));
  if (words.trim().toLowerCase() === "whole") return done([]);
  const by: Breakdown[] = [];
  for (const word of words.split(",")) {
    const found = findNamed("breakdown", word.trim(), breakdowns.map((id) => ({ id, label: id })), `--by takes whole, or one or two of ${breakdowns.join(", ")}.`);
    if (!found.ok) return found;
    if (by.includes(found.value.id)) return badArguments(`--by names ${found.value.id} twice. Name it once.`);
    by.push(found.value.id);
  }
  if (by.length > 2) return badArguments(`--by takes one or two breakdowns, and "${words}" names ${by.length}. Filter with --where instead of a third.`);
  const kinds = new Set<string>(plan.structure.places.map((place) => place.kind));
  const absent = by.find((name) => ["nation", "region", "ics", "provider", "team"].includes(name) && !kinds.has(name));
  if (absent !== undefined) return badArguments(`The plan has no place of the kind ${absent}. Its places are of the kinds ${[...kinds].join(", ")}; --by place takes the places people sit in.`);
  if (by.includes("route") && plan.structure.routes.length === 0) return badArguments("The plan has no training routes, so nothing can be shown by route.");
  return done(by);
}

export function measureNamed(word: string): Step<Measure> {
  return findNamed("measure", word, measures, "--list measures lists them.");
}

export function scenarioNamed(word: string, plan: Plan): Step<Scenario> {
  const found = findNamed("scenario", word, plan.scenarios.map((scenario) => ({ id: scenario.id, label: scenario.name, scenario })), plan.scenarios.length === 0 ? "The plan has none." : "--list scenarios lists those of the plan.");
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

export function select(asked: Arguments, plan: Plan): Step<Selection> {
  const scenarios = all(asked.scenarios, (word) => scenarioNamed(word, plan));
  if (!scenarios.ok) return scenarios;
  const overview = asked.measures.length === 0;
  const chosen = all(overview ? usual : asked.measures, measureNamed);
  if (!chosen.ok) return chosen;
  const by = readBy(asked.by, plan);
  if (!by.ok) return by;
  const where = readWhere(asked.where, plan);
  if (!where.ok) return where;
  const calendar = calendarOf(plan.start, plan.years);
  const years = readYears(asked.years, calendar);
  if (!years.ok) return years;
  return done({ scenarios: scenarios.value, closure: asked.closure ?? plan.closure, measures: chosen.value, overview, by: by.value, where: where.value.where, whereInWords: where.value.inWords, time: asked.time, calendar, years: years.value, yearsNamed: asked.years !== undefined });
}
