/**
 * The sums of an appraisal a second time, as a spreadsheet would have them: rows of costs and benefits read from the runs,
 * a column for each year, from which present values, ratios and paybacks are worked out without the model's own.
 */
import { projectServices, type Plan } from "../../../../model";
import { over, runPlan } from "../../run-plan";

export interface Sheet {
  /** Costs and benefits by year, option less do nothing, GBP; their own budget, and all. */
  readonly costs: readonly number[];
  readonly cashIn: readonly number[];
  readonly otherBenefits: readonly number[];
}

/** All staff money of a run but what is saved: pay, backfill, learning, courses and fees. */
function staffCosts(
  plan: Plan,
  scenario: string | undefined,
): { readonly spent: number[]; readonly savable: number[] } {
  const run = runPlan(plan, scenario === undefined ? {} : { scenario });
  const all = over(run, "total_cost", "year");
  const temporary = over(run, "temporary_cost", "year");
  const replacing = over(run, "cost_of_replacing", "year");
  const savable = temporary.map((value, year) => value + replacing[year]!);
  return { savable, spent: all.map((value, year) => value - savable[year]!) };
}

/** The week a year of the plan begins and ends in, and what happened in it. */
function ofService(plan: Plan, scenario: string | undefined): { readonly visits: number[]; readonly falls: number[] } {
  const services = projectServices(plan, scenario === undefined ? {} : { scenario });
  if (!services.ok) throw new Error("the service has to run");
  const { years, figures } = services.value.view("service", undefined);
  const completed = years.map(({ first, last }) => {
    let sum = 0;
    for (let week = first; week <= last; week += 1) sum += figures.completed![week]!;
    return sum;
  });
  return { visits: completed.map((cases) => cases * 0.5 * 40), falls: completed.map((cases) => cases * 0.2 * 900) };
}

/** People in post at the level that an option may have more posts of, at the end of each year. */
const peopleAtLevel = (plan: Plan, scenario: string | undefined): readonly number[] =>
  over(runPlan(plan, scenario === undefined ? {} : { scenario }), "headcount", "year", { level: "level1" });

/** @param programme what doing it costs in each year */
export function sheetOf(plan: Plan, option: string, programme: readonly number[]): Sheet {
  const [peopleBefore, peopleAfter] = [peopleAtLevel(plan, undefined), peopleAtLevel(plan, option)];
  const more = programme.map((_, year) => peopleAfter[year]! - peopleBefore[year]!);
  // Recruiting is to posts: of these options one has more of them.
  const recruited = more.map((people, year) => (option === "posts" ? 5000 * (people - (more[year - 1] ?? 0)) : 0));
  const [before, after] = [staffCosts(plan, undefined), staffCosts(plan, option)];
  const [listBefore, listAfter] = [ofService(plan, undefined), ofService(plan, option)];
  return {
    costs: programme.map((extra, year) => extra + recruited[year]! + after.spent[year]! - before.spent[year]!),
    cashIn: programme.map(
      (_, year) => before.savable[year]! - after.savable[year]! + listAfter.falls[year]! - listBefore.falls[year]!,
    ),
    otherBenefits: programme.map((_, year) => listAfter.visits[year]! - listBefore.visits[year]!),
  };
}

/** The last year first: what is to come is a year further off, so it is worth less by a year. */
export const worthToday = (amounts: readonly number[], rate: number): number =>
  amounts.reduceRight((toCome, amount) => amount + toCome / (1 + rate), 0);

/** The first year at whose end all of it is paid back and from which it stays so; undefined where there is none. */
export function paidBackIn(net: readonly number[]): number | undefined {
  const soFar = net.map((_, year) => net.slice(0, year + 1).reduce((sum, one) => sum + one, 0));
  for (let year = 0; year < net.length; year += 1) if (soFar.slice(year).every((sum) => sum >= 0)) return year;
  return undefined;
}
