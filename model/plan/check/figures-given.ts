/** Which figures of a plan are given, as they are written. What a scenario and formulas make of them is read from the resolved plan. */
import { catalogueEntry, dimensionNames, type DimensionName } from "../../assumptions/catalogue";
import { eachCombination, entriesOf, gives, winnerAmong, type Entry, type Member } from "../ask/entries";
import { whereWords } from "../ask/precedence";
import type { Members } from "../members";
import type { Plan } from "../plan";

/** The members of a dimension for which a figure is needed. */
export type Needing = (dimension: DimensionName) => readonly number[];

/** What is asked of figures to find those that are missing. */
export interface FiguresGiven {
  /** Whether the plan gives the figure for anybody, at any time. */
  readonly given: (id: string) => boolean;
  /** Whether the figure is given and then, from a later date, empty for somebody. */
  readonly endsEarly: (id: string) => boolean;
  /** For whom the figure is empty, now or from a date on, in words; for a figure that is given for somebody. */
  readonly emptyParts: (id: string, needing: Needing) => readonly string[];
}

const wording = (looked: readonly DimensionName[], members: Members, member: Member): string =>
  looked.map((name) => members.labels[name][member(name)] ?? "").join(", ");

/** The combinations over some dimensions for which something is not there, in words; undefined where there are too many to look at. */
export function combinationsWithout(
  has: (member: Member) => boolean,
  dimensions: readonly DimensionName[],
  members: Members,
  needing: Needing,
): readonly string[] | undefined {
  const empty: string[] = [];
  const looked = eachCombination(new Map(dimensions.map((name) => [name, needing(name)])), (member) => {
    if (!has(member)) empty.push(wording(dimensions, members, member));
  });
  if (!looked) return undefined;
  return dimensions.length === 0 && empty.length > 0 ? ["some of the months"] : empty;
}

/**
 * An amount is the total of what it covers, so totals that overlap are fitted together: it is empty where it stands in
 * the plan without a number, and where none is given for a member of the dimension it is first of all given by.
 */
export function emptyTotals(
  id: string,
  entries: readonly Entry[],
  covers: (dimension: DimensionName, member: number) => boolean,
  members: Members,
  needing: Needing,
): readonly string[] {
  const over = catalogueEntry(id)?.dimensions[0];
  if (over === undefined) return [];
  const emptied = entries.filter((entry) => entry.scope.size > 0 && !gives(entry));
  return [
    ...new Set([
      ...emptied.map((entry) => whereWords(entry.where, members)),
      ...(combinationsWithout((member) => covers(over, member(over)), [over], members, needing) ?? []),
    ]),
  ];
}

/** Whether an entry has a value at the start and, unless it is read only then, on every later date it names. */
function givesThroughout({ value, when }: Entry, start: string, atStartOnly: boolean): boolean {
  let atStart = value;
  for (const dated of when) if (dated.from <= start) atStart = dated.value;
  return atStart !== null && (atStartOnly || when.every((dated) => dated.from <= start || dated.value !== null));
}

/**
 * The figures as they are written in a plan, without any scenario. One that the plan says how to work out from a
 * published one counts as given: it is solved before anything is run.
 */
export function figuresWritten(plan: Plan, members: Members): FiguresGiven {
  const entriesById = new Map(
    plan.assumptions.map((assumption, number) => [assumption.id, entriesOf(assumption, number, members)]),
  );
  const solved = new Set((plan.calibrations ?? []).flatMap((calibration) => calibration.unknown));
  const given = (id: string): boolean => solved.has(id) || (entriesById.get(id)?.some(gives) ?? false);
  return {
    given,
    endsEarly: (id) =>
      (entriesById.get(id) ?? []).some(
        (entry) => givesThroughout(entry, plan.start, true) && !givesThroughout(entry, plan.start, false),
      ),
    emptyParts: (id, needing) => {
      if (solved.has(id)) return [];
      const entries = entriesById.get(id) ?? [];
      const declared = catalogueEntry(id);
      const throughout = (entry: Entry): boolean =>
        givesThroughout(entry, plan.start, declared?.read === "at the start");
      if (declared?.kind === "total") {
        const there = entries.filter(throughout);
        return emptyTotals(
          id,
          entries,
          (name, member) => there.some((entry) => entry.scope.get(name)?.includes(member) ?? true),
          members,
          needing,
        );
      }
      const named = new Set(entries.flatMap((entry) => [...entry.scope.keys()]));
      const winner = winnerAmong(entries);
      // Of too many the run says which are empty: opening a plan does not wait for it.
      const dimensions = dimensionNames.filter((name) => named.has(name));
      return combinationsWithout((member) => throughout(winner(member)), dimensions, members, needing) ?? [];
    },
  };
}
