/** Finding what somebody named: by id or by name, in capitals or not, and what they may have meant when it is not there. */
import {
  elementAt,
  measures,
  nearest,
  serviceMeasures,
  type Measure,
  type Plan,
  type Scenario,
  type Service,
  type ServiceMeasure,
} from "../../model/index";
import { findPlace } from "./known-places";
import { badArguments, done, type Step } from "./outcome";

export interface Named {
  readonly id: string;
  readonly label: string;
}

const plain = (word: string): string =>
  word
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, " ");

/** A slip of the fingers, or part of a name. */
function nearestOf(word: string, known: readonly Named[]): Named | undefined {
  const id = nearest(
    word,
    known.map((entry) => entry.id),
  );
  const label = nearest(
    word,
    known.map((entry) => entry.label),
  );
  const slip = known.find((entry) => entry.id === id) ?? known.find((entry) => entry.label === label);
  const sought = plain(word);
  if (slip !== undefined || sought.length < 3) return slip;
  const words = (entry: Named): string[] => [plain(entry.id), plain(entry.label)];
  return (
    known.find((entry) => words(entry).some((name) => name.startsWith(sought))) ??
    known.find((entry) => words(entry).some((name) => name.includes(sought)))
  );
}

/** ` Did you mean "posts-held" (Funded posts held)?`, or nothing. */
export function didYouMean(word: string, known: readonly Named[]): string {
  const best = nearestOf(word, known);
  if (best === undefined) return "";
  return best.label === best.id ? ` Did you mean "${best.id}"?` : ` Did you mean "${best.id}" (${best.label})?`;
}

/**
 * The one of `known` with this id or name.
 * @param what what is looked for, in words: "scenario"
 * @param whereToLook the sentence that says how to see them all
 */
export function findNamed<T extends Named>(
  what: string,
  word: string,
  known: readonly T[],
  whereToLook: string,
): Step<T> {
  const sought = plain(word);
  const byId = known.find((entry) => entry.id === word.trim()) ?? known.find((entry) => plain(entry.id) === sought);
  if (byId !== undefined) return done(byId);
  const byLabel = known.filter((entry) => plain(entry.label) === sought);
  if (byLabel.length > 1)
    return badArguments(
      `"${word}" is the name of more than one ${what}: ${byLabel.map((entry) => `"${entry.id}"`).join(", ")}. Give the id.`,
    );
  if (byLabel[0] !== undefined) return done(byLabel[0]);
  return badArguments(`There is no ${what} "${word}".${didYouMean(word, known)} ${whereToLook}`);
}

/** A measure of the workforce, or one of services. */
type Figure =
  | { readonly of: "workforce"; readonly measure: Measure }
  | { readonly of: "services"; readonly measure: ServiceMeasure };

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

export function serviceNamed(word: string, plan: Plan): Step<Service> {
  return findNamed("service", word, plan.structure.services ?? [], "--list services lists those of the plan.");
}

export function placeNamed(word: string, plan: Plan): Step<Named> {
  return findPlace(word, plan.structure.places, "--list places lists those of the plan.");
}

export type Place = Plan["structure"]["places"][number];

/**
 * The places people sit in and lists are kept at: the leaves of the plan's tree of places.
 * @param under id of a place: only the leaves under it, or itself when it is one
 */
export function leafPlaces(plan: Plan, under?: string): Place[] {
  const { places } = plan.structure;
  const parents = new Set(places.map((place) => place.parent));
  const within = (place: Place | undefined): boolean =>
    place !== undefined && (place.id === under || within(places.find(({ id }) => id === place.parent)));
  return places.filter((place) => !parents.has(place.id) && (under === undefined || within(place)));
}

/** The planning years there are, by name. */
interface YearsNamed {
  readonly years: readonly { readonly name: string }[];
}

/** Number of a planning year of the plan; 2024/25, 2024-25 and 2024/2025 are the same year. */
export function yearNamed(word: string, calendar: YearsNamed): Step<number> {
  const match = /^(\d{4})[/-](?:\d{2})?(\d{2})$/.exec(word.trim());
  if (match === null || (Number(match[1]) + 1) % 100 !== Number(match[2]))
    return badArguments(
      `"${word}" is not a planning year. Planning years run from April to March and are written ${elementAt(calendar.years, 0).name}.`,
    );
  const year = `${match[1]}/${match[2]}`;
  const number = calendar.years.findIndex((one) => one.name === year);
  if (number === -1)
    return badArguments(
      `The plan has no year ${year}. It runs from ${elementAt(calendar.years, 0).name} to ${elementAt(calendar.years, -1).name}.`,
    );
  return done(number);
}

/** Numbers of the years asked for, in order; all of them when none is named. */
export function readYears(words: string | undefined, calendar: YearsNamed): Step<number[]> {
  if (words === undefined) return done(calendar.years.map((_, number) => number));
  const chosen = new Set<number>();
  for (const part of words.split(",")) {
    const [from = "", to, ...rest] = part.split("..");
    const first = yearNamed(from, calendar);
    if (!first.ok) return first;
    const last = to === undefined ? first : yearNamed(to, calendar);
    if (!last.ok) return last;
    if (rest.length > 0)
      return badArguments(
        `--years cannot be read at "${part}". Write a range as ${elementAt(calendar.years, 0).name}..${elementAt(calendar.years, -1).name}.`,
      );
    if (last.value < first.value)
      return badArguments(`--years ${part} ends before it begins. Write the earlier year first.`);
    for (let year = first.value; year <= last.value; year += 1) chosen.add(year);
  }
  return done([...chosen].sort((a, b) => a - b));
}
