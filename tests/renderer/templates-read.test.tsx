/** Each template worked through, in the base and in every scenario, and every figure and sentence of every tab read for nonsense. */
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { priceYearIn, type MoneyView, type OutcomeView, type Plan, type ServiceView, type YearLine } from "../../model";
import { answersFor } from "../../renderer/engine/answer";
import type { Query } from "../../renderer/engine/queries";
import type { Engine } from "../../renderer/engine/engine";
import { EngineContext } from "../../renderer/engine/use-answer";
import { serviceTemplates } from "../../renderer/files/shipped-plans";
import { workedExample } from "../../renderer/files/worked-examples";
import { Services } from "../../renderer/screens/services/services";
import { ServicePart, type Part } from "../../renderer/screens/services/service-part";
import { ShellContext, type Shell } from "../../renderer/shell/shell";
import { closePlan, showPlan } from "../../renderer/state/plan-store";
import { resetView, showScenario, showService } from "../../renderer/state/view-store";
import { serviceWords } from "../../renderer/words/services";
import { nonsenseIn } from "./nonsense";
import { readyEngine } from "./ready-engine";

vi.mock("zustand", () => import("./live-stores"));

/** The worked example; the tiered one is without weeks in treatment, as Birmingham published none. */
function worked(id: string): Plan {
  const plan = workedExample(id);
  if (plan === undefined) throw new Error(`no template ${id}`);
  return id === "tiered-children"
    ? {
        ...plan,
        assumptions: plan.assumptions.map((one) =>
          one.id === "weeks_in_treatment" ? { ...one, value: 12, status: "judgement" } : one,
        ),
      }
    : plan;
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

const cases = serviceTemplates.flatMap(({ id }) => {
  const { structure, scenarios } = worked(id);
  return structure.services!.flatMap((service) =>
    [undefined, ...scenarios.map((one) => one.id)].map((scenario) => ({ id, service: service.id, scenario })),
  );
});
const parts = Object.keys(serviceWords.tabs).filter((part) => part !== "published") as Part[];

it("nonsense is found: figures, units, sentences and totals that cannot be, and nothing else", () => {
  const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  const found = (text: string): string[] => nonsenseIn(`<p>${text}</p>`).map((one) => one.split(":")[0]!);
  expect(found("It costs £0 a year.")).toEqual(["costs nothing"]);
  expect(found("In NaN weeks")).toEqual(["not a number"]);
  expect(found("after 1 <b>weeks</b>")).toEqual(["one of many"]);
  expect(found("use of 104.2%")).toEqual(["a share beyond the whole"]);
  expect(found("12 GBP")).toEqual(["a unit nobody reads"]);
  expect(found("The the list. it grows ..")).toEqual(["a mark twice or astray", "a sentence that begins small"]);
  expect(found("the the list")).toEqual(["a word twice"]);
  expect(found("The list of 1,760 falls by 811 to 949 people, 53.9%, in 51 weeks; £0.75 an hour.")).toEqual([]);
  const table = (total: string): string =>
    `<table><tbody>${row("One", "£34k")}${row("Two", "Two, 2026/27, why? £102k")}${row("All levels", total)}</tbody></table>`;
  expect(nonsenseIn(table("£137k"))).toEqual([]);
  expect(nonsenseIn(table("£139k"))).toHaveLength(1);
});

it("there are eight templates", () => expect(serviceTemplates).toHaveLength(8));

describe.each(cases)("$id, $service, scenario $scenario", ({ id, service, scenario }) => {
  const plan = worked(id);
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
  });

  describe("as it is printed", () => {
    let engine: Engine;
    beforeAll(() => {
      resetView();
      showPlan(plan, { document: null, name: plan.title, saved: true });
      showService(service);
      showScenario(scenario);
      engine = readyEngine();
    });
    afterAll(() => {
      closePlan();
      resetView();
    });
    const printed = (element: ReactNode): string =>
      renderToStaticMarkup(
        <ShellContext.Provider value={{} as Shell}>
          <EngineContext.Provider value={engine}>{element}</EngineContext.Provider>
        </ShellContext.Provider>,
      );

    it("says nothing that cannot be on its first screen", () => {
      expect(nonsenseIn(printed(<Services />))).toEqual([]);
    });

    it.each(parts)("says nothing that cannot be under %s", (part) => {
      const view = ask({ kind: "service", profile: true, ...about }) as ServiceView;
      const at = view.years.length - 1;
      const props = { plan, view, scenario, year: view.years[at]!.name, at, readOnly: false };
      expect(nonsenseIn(printed(<ServicePart base={undefined} part={part} {...props} />))).toEqual([]);
    });
  });
});
