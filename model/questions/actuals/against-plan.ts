/** A plan against what has happened since: each of its own series that counts months of its run, held against that run. */
import { projectPlan, projectServices } from "../../calibrate/run";
import { unknownInHistory } from "../../plan/check/history";
import { countedKind } from "../../plan/counted";
import type { CountedSeries, Plan, Where } from "../../plan/plan";
import type { Outcome } from "../../plan/problem";
import type { Services } from "../../services/services";
import type { Projection } from "../../workforce/run/projection";
import type { Held } from "./held";
import { listHeld } from "./list-held";
import { monthIn } from "./months";
import { plannedList, plannedStaff } from "./planned";
import { ofSamePeople } from "./same-people";
import { staffHeld } from "./staff-held";

/** Where a series of staff counts, as results are asked for. */
export const whereOfSeries = ({ place, setting, level }: CountedSeries): Where => ({
  ...(place === undefined ? {} : { place }),
  ...(setting === undefined ? {} : { setting }),
  ...(level === undefined ? {} : { level }),
});

/** The series with a count of a month of the run: of a stock the plan's opening too. */
export const seriesOfRun = (plan: Plan): readonly CountedSeries[] =>
  (plan.history ?? []).filter(
    (series) =>
      unknownInHistory(plan, series).length === 0 &&
      series.points.some(({ at, value }) => {
        const month = monthIn(plan, at);
        const first = series.over === undefined ? 0 : series.over === "year" ? 12 : 1;
        return value !== null && month >= first && month <= 12 * plan.years;
      }),
  );

/** The plan as its figures have it, nothing left to chance. */
const asFiguresHaveIt = (plan: Plan): Plan =>
  plan.chance === undefined ? plan : { ...plan, chance: { ...plan.chance, on: false } };

/** Runs of the base that are there already, so that they are not made again. */
export interface KnownRuns {
  readonly people?: () => Outcome<Projection>;
  readonly lists?: () => Outcome<Services>;
}

/** What is wanted of a plan's run, and of the same with nothing left to chance: one run where nothing is. */
function both<T>(
  plan: Plan,
  run: (plan: Plan) => Outcome<T>,
  known: (() => Outcome<T>) | undefined,
): Outcome<{ readonly shown: T; readonly expected: T }> {
  const shown = known?.() ?? run(plan);
  if (!shown.ok) return shown;
  const expected = plan.chance?.on === true ? run(asFiguresHaveIt(plan)) : shown;
  return expected.ok
    ? { ok: true, problems: shown.problems, value: { shown: shown.value, expected: expected.value } }
    : expected;
}

/**
 * Holds every series of the plan's own that counts months of its run against the base, as the screens show it: of a plan
 * run by chance that is its one run, and only what chance alone would give is reckoned from what is expected. Fails with
 * the problems that stop the plan from running; a list that cannot be worked out for want of a figure is left out.
 * @param known the plan's runs, where somebody has them: the workforce's recorded
 */
export function heldAgainstPlan(plan: Plan, known: KnownRuns = {}): Outcome<readonly Held[]> {
  const series = seriesOfRun(plan);
  const any = (of: "workforce" | "service"): boolean => series.some(({ counts }) => countedKind(counts).of === of);
  const people = any("workforce") ? both<Projection>(plan, (one) => projectPlan(one), known.people) : undefined;
  if (people?.ok === false) return people;
  const lists = any("service") ? both<Services>(plan, (one) => projectServices(one), known.lists) : undefined;
  if (lists?.ok === false) return lists;
  const ofStaff = (one: CountedSeries): readonly Held[] => {
    const where = whereOfSeries(one);
    const planned = people === undefined ? undefined : plannedStaff(people.value.shown, where);
    const expected =
      people === undefined || people.value.expected === people.value.shown
        ? planned
        : plannedStaff(people.value.expected, where);
    return planned === undefined || expected === undefined
      ? []
      : [staffHeld(plan, { planned, expected }, ofSamePeople(plan, one), one)];
  };
  const ofList = (one: CountedSeries): readonly Held[] => {
    const service = one.service;
    if (lists === undefined || service === undefined) return [];
    const of = (services: Services) =>
      plannedList(plan, services.view(service, placeOfList(plan, one), { profile: false }));
    const planned = of(lists.value.shown);
    const expected = lists.value.expected === lists.value.shown ? planned : of(lists.value.expected);
    return planned === undefined || expected === undefined
      ? []
      : [listHeld(plan, { planned, expected }, ofSamePeople(plan, one), one)];
  };
  return {
    ok: true,
    problems: [],
    value: series.flatMap((one) => (countedKind(one.counts).of === "workforce" ? ofStaff(one) : ofList(one))),
  };
}

/** The place of a list as views are asked for: one place, or all of them together. */
export function placeOfList({ structure }: Plan, { place }: CountedSeries): string | undefined {
  const whole = structure.places.find(({ parent }) => parent === undefined)?.id;
  return place === whole ? undefined : place;
}
