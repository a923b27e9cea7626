/** What goes beside the results: warnings, notes, and what a list still needs before it can be worked out. */
import {
  elementAt,
  figureAt,
  partOf,
  present,
  weeksDifferSays,
  type NeededFigure,
  type Plan,
  type Problem,
  type ServiceView,
} from "../../model/index";
import { sentence, type Input } from "./io";
import type { Results } from "./results";
import type { Selection } from "./select";
import type { ServiceResults, ServiceSheet } from "./service-results";
import { scopeInWords } from "./tables";

/** What a list still needs. That is no failure: nobody else can give the figures. */
interface Needed {
  /** What cannot be worked out. */
  readonly says: string;
  /** A sentence for each figure, with its name before it. */
  readonly figures: readonly string[];
}

const forList = (needed: readonly NeededFigure[]): NeededFigure[] =>
  needed.filter((figure) => figure.missing === "list");

/** A sentence for each figure, with the tiers or levels it is empty for. */
function inWords(figures: readonly NeededFigure[]): string[] {
  const alike = new Map<string, NeededFigure[]>();
  for (const figure of figures) {
    const key = JSON.stringify([figure.label, figure.says]);
    alike.set(key, [...(alike.get(key) ?? []), figure]);
  }
  return [...alike.values()].map((group) => {
    const who = group.map((figure) => figure.for).filter((word) => word !== "");
    return `${elementAt(group, 0).label}${who.length === 0 ? "" : ` for ${who.join(", ")}`}: ${elementAt(group, 0).says}`;
  });
}

const same = (one: readonly NeededFigure[], other: readonly NeededFigure[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** What one list needs, at a place or at all places together. */
export const neededForView = ({ label, needed }: ServiceView): Needed => ({
  says: `The list of ${label} cannot be worked out yet. Still needed:`,
  figures: inWords(forList(needed)),
});

/** What the list needs in the base, and in each scenario that needs something else. */
export function neededOf({ asked, scenarios }: ServiceSheet): Needed[] {
  const base = forList(elementAt(scenarios, 0).needed);
  return scenarios.flatMap((scenario): Needed[] => {
    const figures = forList(scenario.needed);
    if (figures.length === 0 || (scenario.id !== null && same(figures, base))) return [];
    const list = `${scenario.id === null ? "The" : `Under "${scenario.name}" the`} list of ${scopeInWords(asked)}`;
    return [
      {
        says: `${list} cannot be worked out ${scenario.runs ? "at every place yet" : "yet"}. Still needed:`,
        figures: inWords(figures),
      },
    ];
  });
}

/** A line for what cannot be worked out and one for each figure under it. */
export const neededAsText = (needed: readonly Needed[]): string =>
  needed.map(({ says, figures }) => `${[says, ...figures.map((figure) => `  ${figure}`)].join("\n")}\n`).join("\n");

const isMissing = (values: Float64Array): boolean => values.every((value) => Number.isNaN(value));

/** What the aim, still empty, leaves missing in the tables shown. */
function aims({ asked, scenarios }: ServiceSheet): string[] {
  const base = elementAt(scenarios, 0);
  const left = base.wholes
    .filter(({ measure, values }) => ["over_aim", "within_aim"].includes(measure.id) && isMissing(values))
    .map(({ measure }) => measure.label.toLowerCase());
  const aim = base.needed.find((figure) => figure.assumption === "wait_target");
  return !base.runs || left.length === 0 || aim === undefined
    ? []
    : [
        `note: ${aim.label} is empty for ${asked.service.label}, so ${left.length === 1 ? "this stays" : "these stay"} missing: ${left.join(", ")}. ${aim.says}`,
      ];
}

/** @param toFile true when results go to a file, which has no room for what a list still needs */
export function serviceNotes({ sheets }: ServiceResults, selection: Selection, toFile: boolean): string[] {
  const lines = new Set<string>();
  const say = (line: string): void => void lines.add(line);
  for (const sheet of sheets) {
    const { asked, scenarios } = sheet;
    const base = elementAt(scenarios, 0);
    if (toFile)
      for (const line of neededOf(sheet).flatMap(({ says, figures }) => [
        says,
        ...figures.map((figure) => `${asked.service.label}, ${figure}`),
      ]))
        say(`note: ${line}`);
    for (const line of aims(sheet)) say(line);
    if (!asked.together)
      say(
        `note: ${asked.service.label} has more places than those named, so it is shown place by place and without a total.`,
      );
    for (const measure of present(selection.services, "what is asked of services").measures) {
      if (!measure.byTier && asked.tiers !== undefined)
        say(
          `note: ${measure.label} cannot be told for a tier, so it is missing. Ask for it without the tier in --where.`,
        );
      else if (!measure.byTier && asked.by.includes("tier"))
        say(
          `note: ${measure.label} cannot be told by tier, so it is missing but for all tiers together. Ask for it with --by whole.`,
        );
      const whole = present(
        base.wholes.find((table) => table.measure.id === measure.id),
        measure.label,
      );
      if (
        asked.together &&
        asked.places.length > 1 &&
        base.runs &&
        ["median_wait", "wait_92"].includes(measure.id) &&
        isMissing(whole.values)
      )
        say(
          `note: ${measure.label} is not known for several places together, so it is missing. Ask for it with --by place, or name one place in --where.`,
        );
    }
  }
  return [...lines];
}

/** Whether a finding bears on what is shown. What a service lacks is said beside the service. */
function bears(found: Problem, plan: Plan, results: Results | undefined, selection: Selection): boolean {
  const part = partOf(found, plan);
  if (part === "services") return selection.services !== undefined && found.kind !== "missing-input";
  if (part === "workforce" && results === undefined) return false;
  if (found.kind !== "missing-input") return true;
  const needed = figureAt(found, plan)?.needed;
  const missing =
    results?.scenarios.flatMap((scenario) =>
      scenario.wholes
        .filter((table) => table.values.some((value) => Number.isNaN(value)))
        .map((table) => table.measure.id),
    ) ?? [];
  return typeof needed !== "object" || !("missing" in needed) || needed.missing.some((id) => missing.includes(id));
}

/**
 * Warnings and notes on what is asked about where no table of results is shown beside them: what is drawn is not always
 * what the plan says. A figure that is missing says so in its own place.
 */
export const warningsOf = (
  { plan, name, problems }: Pick<Input, "plan" | "name" | "problems">,
  { workforce, services }: Pick<Selection, "workforce" | "services">,
): string[] =>
  problems
    .filter((found) => {
      const part = partOf(found, plan);
      const shown = part === "services" ? services !== undefined : part !== "workforce" || workforce;
      return found.severity !== "error" && found.kind !== "missing-input" && shown;
    })
    .map((found) => `${found.severity}: ${sentence(name, found)}`);

/** Why a measure of the workforce that can be told for everybody is missing in the tables. */
function untold({ scenarios }: Results, selection: Selection): string[] {
  const base = elementAt(scenarios, 0);
  return base.tables.flatMap(({ measure, values }, number) => {
    if (!isMissing(values)) return [];
    if (!isMissing(elementAt(base.wholes, number).values))
      return [
        `note: ${measure.label} cannot be told by ${selection.by.join(" and ")}, so it is missing. Ask for it by place or with --by whole.`,
      ];
    return selection.where.route === undefined
      ? []
      : [
          `note: ${measure.label} cannot be told for a route, so it is missing. Ask for it without the route in --where.`,
        ];
  });
}

/** Why the figures of places are not to be ranked, taken from one another or added up; each reason once. */
function notCompared(plan: Plan, { scenarios }: Results): string[] {
  const { tables, wholes } = elementAt(scenarios, 0);
  const apart = [...tables, ...wholes].flatMap((table) => table.notCompared ?? []);
  const weeks = weeksDifferSays(plan);
  return [...new Set([...apart, ...(weeks === undefined ? [] : [weeks])])].map((says) => `note: ${says}`);
}

/** How many places have no figures of their own, measure by measure; a place shown alone is ranked with nobody. */
function sharedOut({ places, notOwn, scenarios }: Results): string[] {
  if (places.length < 2) return [];
  return elementAt(scenarios, 0).tables.flatMap(({ measure }) => {
    const count = notOwn.filter((one) => one.measure === measure.id).length;
    return count === 0
      ? []
      : [
          `note: ${measure.label}: ${count} of ${places.length} places ${count === 1 ? "has" : "have"} no figure of ${count === 1 ? "its" : "their"} own but a larger place's, shared out, so ${count === 1 ? "it is" : "they are"} not to be ranked.`,
        ];
  });
}

/**
 * Lines for standard error. That an input is empty is said only beside a figure it leaves missing: a plan rightly leaves
 * empty what nobody publishes. Errors are not among them: what they stop says so itself.
 * @param results of the workforce; undefined when it is not shown
 * @param ofServices the notes of the services shown
 */
export function notesOf(
  plan: Plan,
  name: string,
  problems: readonly Problem[],
  results: Results | undefined,
  ofServices: readonly string[],
  selection: Selection,
): string[] {
  const lines = problems
    .filter((found) => found.severity !== "error" && bears(found, plan, results, selection))
    .map((found) => `${found.severity}: ${sentence(name, found)}`);
  if (results !== undefined) lines.push(...untold(results, selection));
  if (results !== undefined) lines.push(...sharedOut(results), ...notCompared(plan, results));
  lines.push(...ofServices);
  if (selection.withoutServices !== undefined)
    lines.push(
      `note: The plan's services are left out, because ${selection.withoutServices} is for the workforce. Ask for them alone, with --service.`,
    );
  if (plan.chance?.on === true)
    lines.push(
      `note: The plan is run by chance, in whole people: this is one future, that of the seed "${plan.chance.seed}". Another seed gives other numbers.`,
    );
  const partial =
    selection.time === "year" && selection.services?.time !== "week"
      ? selection.calendar.years.filter((year, number) => !year.whole && selection.years.includes(number))
      : [];
  const counted = results === undefined ? "referrals and starts" : "joiners and cost";
  if (partial.length > 0)
    lines.push(
      `note: The plan covers part of ${partial.map((year) => `${year.name} (${year.last - year.first + 1} months)`).join(" and of ")}; what is counted over a year, such as ${counted}, is counted over those months.`,
    );
  return lines;
}
