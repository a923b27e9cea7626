/**
 * Moves the start of a plan to a later month: the opening becomes what the months before have left. Everything dated
 * stays on its date; what lies before the new start is in the new opening and is taken out. What the opening comes to is
 * worked out by who asks (questions/roll).
 */
import { catalogueEntry } from "../../assumptions/catalogue";
import { checkPlan } from "../check/check-plan";
import { monthWords } from "../ask/value-words";
import type { Assumption, Carried, Plan, PlannedEvent, Status, WhereEntry } from "../plan";
import { hasErrors, type Outcome } from "../problem";
import { longest } from "../schema";
import { cut, edited, withEnding, type Edit, type Signature } from "./edit";
import { without } from "./without";

/** A figure of the opening as it becomes: of the assumption itself, or of one of its entries. */
export interface OpeningFigure {
  readonly assumption: string;
  readonly entry?: number | undefined;
  readonly value: number;
  readonly status: Status;
  readonly reason: string;
}

export interface MovedStart {
  /** A month written as 2026-04. */
  readonly start: string;
  readonly years: number;
  readonly carried: Carried;
  readonly figures: readonly OpeningFigure[];
  /** Why, for the log. */
  readonly why: string;
}

/** Whether something known to be coming has happened before a month: those away until later are still to come back. */
export const isOver = ({ what, from, to }: PlannedEvent, start: string): boolean =>
  what === "is-away" ? to !== undefined && to <= start : from < start;

const movedFrom = / \(start moved to [A-Z][a-z]+ \d{4}\)$/;

/** The title with the month the start was moved to. */
const movedTitle = (title: string, start: string): string =>
  withEnding(title.replace(movedFrom, ""), ` (start moved to ${monthWords(start)})`, longest.title);

/** The plan with its start moved. @param plan with what is worked out from published totals in its place */
export function rollForward(plan: Plan, moved: MovedStart, signed: Signature): Outcome<Edit> {
  const { start, years, carried, figures, why } = moved;
  const stillToCome = (events: readonly PlannedEvent[]): PlannedEvent[] => events.filter((one) => !isOver(one, start));
  const { events, ...rest } = without(plan, "calibrations");
  const next: Plan = {
    ...rest,
    title: movedTitle(plan.title, start),
    start,
    years,
    assumptions: plan.assumptions.map((assumption) => openingOf(assumption, figures, start)),
    ...(events === undefined ? {} : { events: stillToCome(events) }),
    carried,
    scenarios: plan.scenarios.map((scenario) =>
      scenario.events === undefined ? scenario : { ...scenario, events: stillToCome(scenario.events) },
    ),
  };
  const known = new Set(checkPlan(plan).map(({ says }) => says));
  const problems = checkPlan(next).filter(({ severity, says }) => severity === "error" && !known.has(says));
  if (hasErrors(problems)) return { ok: false, problems };
  return edited(next, signed, {
    what: "Start moved forward",
    from: `from ${monthWords(plan.start)}, ${yearsWords(plan.years)}`,
    to: `from ${monthWords(start)}, ${yearsWords(years)}`,
    why: cut(why, longest.prose),
  });
}

const yearsWords = (years: number): string => `${years} ${years === 1 ? "year" : "years"}`;

/** Figures read at the start only: their dates have changed nothing, and would if the start passed them. */
const readAtStart = (id: string): boolean => catalogueEntry(id)?.read === "at the start";

function openingOf(assumption: Assumption, figures: readonly OpeningFigure[], start: string): Assumption {
  const { id, where } = assumption;
  const becomes = (entry: number | undefined): OpeningFigure | undefined =>
    figures.find((one) => one.assumption === id && one.entry === entry);
  const stays = <T extends Pick<Assumption, "when">>(one: T): T => (readAtStart(id) ? withoutPassed(one, start) : one);
  const own = becomes(undefined);
  return {
    ...(own === undefined ? stays(assumption) : { ...openingHolder(assumption, start), ...groundsOf(own) }),
    ...(where === undefined
      ? {}
      : {
          where: where.map((entry, number) => {
            const figure = becomes(number);
            return figure === undefined ? stays(entry) : { ...openingHolder(entry, start), ...groundsOf(figure) };
          }),
        }),
  };
}

/** A value's holder without the dates that the start has passed. */
function withoutPassed<T extends Pick<Assumption, "when">>(holder: T, start: string): T {
  if (holder.when === undefined) return holder;
  const when = holder.when.filter(({ from }) => from > start);
  return when.length === 0 ? (without(holder, "when") as T) : { ...holder, when };
}

/** What is left of it for another value to be put in: nothing said of the old one. */
const openingHolder = <T extends Assumption | WhereEntry>(holder: T, start: string): T =>
  without(withoutPassed(holder, start), "range", "evenly", "source", "givenFor") as T;

const groundsOf = ({ value, status, reason }: OpeningFigure) => ({
  value,
  status,
  reason: cut(reason, longest.prose),
});
