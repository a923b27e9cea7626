/** Each template filled in as a lead might, run in the base and in every scenario, and every figure of every tab read for nonsense. */
import { readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import templates from "../../seeds/templates.json";
import {
  priceYearIn,
  readPlan,
  type Assumption,
  type MoneyView,
  type OutcomeView,
  type Plan,
  type ServiceView,
  type YearLine,
} from "../../model";
import { answersFor } from "../../renderer/engine/answer";
import type { Query } from "../../renderer/engine/queries";
import { LineTable } from "../../renderer/screens/services/outcomes/line-table";
import { moneyRows } from "../../renderer/screens/services/outcomes/money-rows";
import { outcomeRows } from "../../renderer/screens/services/outcomes/outcome-rows";
import { plausible, type Typed } from "./plausible-figures";

function templatePlan(file: string): Plan {
  const read = readPlan(readFileSync(new URL(`../../seeds/plans/${file}`, import.meta.url), "utf8"));
  if (!read.ok) throw new Error(read.problems.map((found) => found.says).join("\n"));
  return read.value;
}

const given = (assumption: Assumption, typed: Typed | undefined): Assumption =>
  typed === undefined
    ? assumption
    : typeof typed === "number"
      ? { ...assumption, value: typed, status: "judgement" }
      : { ...assumption, where: [...typed], status: "judgement" };

/** The template with the figures typed in. A figure typed that the template does not ask for is a slip of the test. */
function filled(id: string, file: string): Plan {
  const plan = templatePlan(file);
  const typed = plausible[id] ?? {};
  const asked = new Set(plan.assumptions.map((one) => one.id));
  expect(Object.keys(typed).filter((one) => !asked.has(one))).toEqual([]);
  return { ...plan, assumptions: plan.assumptions.map((one) => given(one, typed[one.id])) };
}

const slack = (of: number): number => 1e-6 * (1 + Math.abs(of));
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** What is wrong with the list, by week and by tier: nobody below nothing, no part beyond its whole. */
function listFaults(view: ServiceView): string[] {
  const faults: string[] = [];
  for (const [id, values] of Object.entries(view.figures))
    values.forEach((value, week) => {
      const blank = ["mean_wait", "median_wait", "wait_92", "longest_wait", "wait_of_started", "within_aim"].includes(
        id,
      );
      if (Number.isNaN(value) ? !blank && !id.startsWith("hours") && id !== "use_of_capacity" : value < -1e-9)
        faults.push(`${id} in week ${week} is ${value}`);
    });
  const at = (id: keyof typeof view.figures, week: number): number => view.figures[id]?.[week] ?? Number.NaN;
  view.weeks.forEach((_, week) => {
    if (at("over_52", week) > at("over_18", week) + 1e-9 || at("over_18", week) > at("waiting", week) + 1e-9)
      faults.push(`more over 18 or 52 weeks than wait in week ${week}`);
    if (at("open", week) + 1e-9 < at("waiting", week)) faults.push(`more wait than are open in week ${week}`);
  });
  for (const id of ["waiting", "started", "completed", "referred"] as const) {
    const parts = view.tierFigures[id];
    if (parts === undefined) continue;
    view.weeks.forEach((_, week) => {
      const whole = sum([...parts.subarray(week * view.tiers.length, (week + 1) * view.tiers.length)]);
      if (!(Math.abs(whole - at(id, week)) <= slack(whole)))
        faults.push(`${id} by tier is not the whole in week ${week}`);
    });
  }
  return faults;
}

const known = (line: YearLine): readonly number[] => line.values.filter((value) => !Number.isNaN(value));

/** What is wrong with an outcome: more people helped than were seen, a score that is added up, a nought that is a blank. */
function outcomeFaults(view: ServiceView, outcome: OutcomeView): string[] {
  const faults: string[] = [];
  const { label, amount, driver, effect, mean } = outcome;
  if (amount.missing.some(({ why }) => why === "empty" || why === "list" || why === "differs"))
    faults.push(`${label} lacks ${amount.missing.map((one) => one.assumption).join()}`);
  outcome.years.forEach((year, at) => {
    const [value, counted, each] = [amount.values[at]!, driver.values[at]!, effect.values[at]!];
    if (value === 0 && each !== 0) faults.push(`${label} is nought in ${year} and has an effect`);
    if (mean && !Number.isNaN(value) && Math.abs(value - each) > slack(each)) faults.push(`${label} is added up`);
    if (outcome.per === "case" && !mean && Math.abs(value) > counted + 1e-9)
      faults.push(`${label}: ${value} of ${counted} cases in ${year}`);
    if (outcome.per === "case" && counted > view.byYear.completed![at]! + 1e-6)
      faults.push(`${label} counts more cases than were completed in ${year}`);
    if (outcome.relative && !Number.isNaN(value) && Math.abs(value) > outcome.before.values[at]! * counted + 1e-9)
      faults.push(`${label} falls by more than there was in ${year}`);
  });
  if (known(amount).length > 0 && !mean && Math.abs(amount.all - sum(known(amount))) > slack(amount.all))
    faults.push(`${label} does not add up over the years`);
  return faults;
}

/** What is wrong with the money: a cost of nobody, levels that are not the whole, more paid back than it costs. */
function moneyFaults(money: MoneyView): string[] {
  if (money.staffing === "not-known") return [];
  const { cost, levels, reimbursement } = money;
  const faults: string[] = [];
  const nobody = cost.missing.some(({ why }) => why === "staff");
  if (nobody) return levels.length > 0 || known(cost).length > 0 ? ["nobody works and costs something"] : [];
  if (cost.missing.length > 0) faults.push(`the cost lacks ${cost.missing.map((one) => one.assumption).join()}`);
  money.years.forEach((year, at) => {
    const whole = cost.values[at]!;
    if (whole <= 0) faults.push(`it costs ${whole} in ${year}`);
    const parts = sum(levels.map((level) => level.cost.values[at]!).filter((value) => !Number.isNaN(value)));
    if (!Number.isNaN(whole) && Math.abs(parts - whole) > slack(whole))
      faults.push(`levels are not the whole in ${year}`);
    if (reimbursement !== undefined && reimbursement.paidBack.values[at]! > whole + 1e-6)
      faults.push(`more is paid back than it costs in ${year}`);
  });
  return faults;
}

/** Texts that no figure may be written as. A cost of £0 is always that of nobody. */
const nonsense = /NaN|undefined|Infinity|null|£0(?![.\d])|-0(?![.\d])/;

const cases = templates.templates.flatMap(({ id, plan: file }) =>
  templatePlan(file).structure.services!.flatMap((service) =>
    [undefined, ...templatePlan(file).scenarios.map((one) => one.id)].map((scenario) => ({
      id,
      file,
      service: service.id,
      scenario,
    })),
  ),
);

it("there are eight templates, each with figures to type", () => {
  expect(templates.templates.map(({ id }) => id).sort()).toEqual(Object.keys(plausible).sort());
  expect(templates.templates).toHaveLength(8);
});

describe.each(cases)("$id, $service, scenario $scenario", ({ id, file, service, scenario }) => {
  const plan = filled(id, file);
  const answers = answersFor(plan);
  const ask = (query: Query): unknown => {
    const found = answers.answer(query);
    if (!found.ok) throw new Error(found.problems[0]?.says);
    return found.value;
  };
  const about = { scenario, service, place: undefined };

  it("runs, and every figure of it can be", () => {
    const view = ask({ kind: "service", profile: false, ...about }) as ServiceView;
    expect(view.runs).toBe(true);
    expect(view.needed.filter(({ missing }) => missing === "list" || missing === "outcome")).toEqual([]);
    expect(listFaults(view).slice(0, 5)).toEqual([]);
    const outcomes = ask({ kind: "service-outcomes", ...about }) as readonly OutcomeView[];
    expect(outcomes.flatMap((outcome) => outcomeFaults(view, outcome))).toEqual([]);
    const money = ask({ kind: "service-money", ...about }) as MoneyView;
    expect(moneyFaults(money)).toEqual([]);
    expect(priceYearIn(plan)).toBeDefined();
    const tables = [outcomeRows(outcomes), moneyRows(money, service)].map((groups) =>
      renderToStaticMarkup(<LineTable caption="Read" years={money.years} picked={money.years[0]!} groups={groups} />),
    );
    for (const table of tables) expect(table.replace(/<[^>]*>/g, " ")).not.toMatch(nonsense);
  });
});
