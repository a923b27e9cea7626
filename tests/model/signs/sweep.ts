/**
 * Tries every assumption with a declared direction in a plan, in every way it can be changed, and holds the measure it
 * moves against the direction in every year. The list is the declarations': a new one is tried as soon as it is declared.
 */
import { describe, expect, it } from "vitest";
import {
  canDraw,
  catalogue,
  compile,
  doesOtherwise,
  project,
  projectPlan,
  resolutionsOf,
  tabulate,
  workspace,
  type Assumption,
  type CatalogueEntry,
  type Plan,
  type Way,
} from "../../../model";
import { runPlan } from "../run-plan";
import { changeOf, everywhere, figureOf, forOnePart, fromMonth, isGiven, roomFor, type Sign } from "./ways";

type Pushes = NonNullable<CatalogueEntry["pushes"]>;
/** A measure of everybody in every year. */
type Years = readonly number[];

/** A year later than the start, and a month. */
const later = (start: string, months: number): string => {
  const month = Number(start.slice(0, 4)) * 12 + Number(start.slice(5)) - 1 + months;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
};

const yearsOf = (plan: Plan, measure: string): Years => [
  ...runPlan(plan, { recorded: true }).tables({ measures: [measure] })[0]!.values,
];

/** Anything smaller than this is rounding, not a person. */
const nothing = 1e-9;

/** Holds that a figure moved up (or down) moved its measure that way in every year; true when it moved it at all. */
function goes(pushes: Pushes, sign: Sign, before: Years, after: Years, how: string): boolean {
  let moved = false;
  before.forEach((value, year) => {
    const change = (after[year]! - value) * sign * pushes.direction;
    const least = -nothing * Math.max(1, Math.abs(value));
    expect(
      change,
      `${pushes.says} ${how}: ${value} becomes ${after[year]!} in year ${year + 1}`,
    ).toBeGreaterThanOrEqual(least);
    if (change > -least) moved = true;
  });
  return moved;
}

interface Tried {
  readonly entry: CatalogueEntry;
  readonly pushes: Pushes;
  readonly figure: Assumption;
}

/** The plan's figures with a declared direction under its closure. */
const triedIn = (plan: Plan): Tried[] =>
  catalogue.flatMap((entry) => {
    const { pushes } = entry;
    if (pushes === undefined || (pushes.under ?? plan.closure) !== plan.closure) return [];
    const figure = figureOf(plan, entry.id);
    return figure === undefined || !isGiven(figure) ? [] : [{ entry, pushes, figure }];
  });

/** The sweep over one plan, as a test for each figure. */
export function sweep(name: string, given: Plan): void {
  // Whole people leave by chance; what is declared of a figure is declared of what is expected.
  const plan: Plan = given.chance === undefined ? given : { ...given, chance: { ...given.chance, on: false } };
  const base = runPlan(plan);
  const baseYears = (measure: string): Years => [...base.tables({ measures: [measure] })[0]!.values];
  // A measure that is missing for want of another figure goes no way at all.
  const tried = triedIn(plan).filter(({ pushes }) =>
    baseYears(pushes.measure ?? "staff_in_post").every((value) => Number.isFinite(value)),
  );
  const from = (months: number): string => later(plan.start, months);
  const dates = [0, 1, 18];
  const scenarios = tried
    .filter(({ entry }) => entry.settled !== true && entry.read === undefined)
    .flatMap(({ entry, figure }) =>
      dates.map((months) => ({
        id: `${entry.id}-${months}`,
        name: `${entry.label}, after ${months} months`,
        changes: [changeOf(figure, roomFor(figure), from(months))],
      })),
    );
  const withScenarios = { ...plan, scenarios: [...plan.scenarios, ...scenarios] };
  const resolutions = resolutionsOf(withScenarios);
  const inScenario = (id: string, measure: string): Years => {
    const projected = projectPlan(withScenarios, { scenario: id, resolutions });
    if (!projected.ok) throw new Error(projected.problems[0]?.says ?? "the scenario does not run");
    return [...projected.value.tables({ measures: [measure] })[0]!.values];
  };
  const compiled = compile(plan);
  if (!compiled.ok) throw new Error(compiled.problems[0]?.says ?? "the plan does not compile");
  const work = workspace(compiled.value.program, { recorded: true });
  const drawn = (figure: Assumption, sign: Sign, measure: string): Years => {
    const { op, value } = changeOf(figure, sign, plan.start);
    if (typeof value !== "number") throw new Error("a draw lays a number over a figure");
    compiled.value.draw(new Map([[figure.id, { op, value }]]));
    const years = [...tabulate(project(work), { measures: [measure] })[0]!.values];
    compiled.value.draw(new Map());
    return years;
  };

  describe(name, () => {
    it.each(tried.map((one) => [one.entry.id, one] as const))("%s", (id, { entry, pushes, figure }) => {
      const measure = pushes.measure ?? "staff_in_post";
      const before = baseYears(measure);
      const holds = (way: Way, edit = plan): boolean => doesOtherwise(edit, id, way) === undefined;
      {
        const edits: [string, Sign, Plan | undefined][] = [
          ["higher in the base", 1, everywhere(plan, figure, 1)],
          ["lower in the base", -1, everywhere(plan, figure, -1)],
          ["an exception in the base", roomFor(figure), forOnePart(plan, figure, roomFor(figure))],
          [
            "from a date in the base",
            roomFor(figure),
            entry.read === undefined ? fromMonth(plan, figure, from(18), roomFor(figure)) : undefined,
          ],
        ];
        for (const [how, sign, edit] of edits)
          // A figure that is typed is no longer worked out, and then the direction holds.
          if (edit !== undefined && holds("base", edit)) goes(pushes, sign, before, yearsOf(edit, measure), how);
      }
      if (holds("scenario") && scenarios.some((one) => one.id === `${id}-0`)) {
        const [atOnce, aMonthOn, much] = dates.map((months) => inScenario(`${id}-${months}`, measure)) as [
          Years,
          Years,
          Years,
        ];
        goes(pushes, roomFor(figure), before, atOnce, "in a scenario");
        goes(pushes, roomFor(figure), before, aMonthOn, "in a scenario from the second month");
        goes(pushes, roomFor(figure), before, much, "in a scenario from the nineteenth month");
        before.forEach((value, year) => {
          const effect = Math.max(Math.abs(atOnce[year]! - value), Math.abs(atOnce[0]! - before[0]!));
          expect(
            Math.abs(atOnce[year]! - aMonthOn[year]!),
            `${entry.label} a month later, year ${year + 1}: the effect is ${atOnce[year]! - value} from the start, ${aMonthOn[year]! - value} from the second month`,
          ).toBeLessThanOrEqual(effect / 3 + nothing * Math.max(1, Math.abs(value)));
        });
      }
      if (holds("draw") && canDraw(id))
        goes(pushes, roomFor(figure), before, drawn(figure, roomFor(figure), measure), "in a draw");
    });
  });
}
