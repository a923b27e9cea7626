/** What would be counted if a plan came true, as series of another plan's own past. */
import { plannedList, plannedStaff } from "../../../model/questions/actuals/planned";
import { nameOfMonth } from "../../../model/questions/actuals/months";
import { projectServices, type CountedId, type CountedSeries, type Plan } from "../../../model";
import { runPlan } from "../run-plan";

type Whom = Pick<CountedSeries, "place" | "setting" | "level">;

/** Months of a run as a series; of a flow without the opening day. */
export function asSeries(
  plan: Plan,
  counts: CountedId,
  values: readonly (number | null)[],
  over?: "month",
  whom: Whom & { readonly service?: string } = {},
): CountedSeries {
  return {
    id: [counts, ...Object.values(whom).flat()].join("-"),
    label: counts,
    counts,
    ...(over === undefined ? {} : { over }),
    ...whom,
    points: values.flatMap((value, month) =>
      over !== undefined && month === 0 ? [] : [{ at: nameOfMonth(plan, month), value }],
    ),
  };
}

/** Everything that can be counted of some people in a plan's run, up to a month. */
export function staffCounted(world: Plan, months: number, whom: Whom = {}): CountedSeries[] {
  const planned = plannedStaff(runPlan(world), whom);
  if (planned === undefined) throw new Error("nobody is there");
  const of = (values: readonly number[]): readonly number[] => values.slice(0, months + 1);
  return [
    asSeries(world, "staff_in_post", of(planned.wte), undefined, whom),
    asSeries(world, "headcount", of(planned.heads), undefined, whom),
    asSeries(world, "establishment", of(planned.posts), undefined, whom),
    asSeries(world, "vacancies", of(planned.vacancies), undefined, whom),
    asSeries(world, "vacancy_rate", of(planned.vacancyRate), undefined, whom),
    asSeries(world, "joiners", of(planned.joiners), "month", whom),
    asSeries(world, "exits", of(planned.leavers), "month", whom),
  ];
}

/** The same of a list. */
export function listCounted(world: Plan, service: string, months: number): CountedSeries[] {
  const services = projectServices(world);
  if (!services.ok) throw new Error(services.problems[0]?.says);
  const planned = plannedList(world, services.value.view(service, undefined));
  if (planned === undefined) throw new Error("the list cannot be worked out");
  const of = (values: readonly number[]): readonly number[] => values.slice(0, months + 1);
  return [
    asSeries(world, "waiting", of(planned.waiting), undefined, { service }),
    ...(["referred", "started", "removed"] as const).map((flow) =>
      asSeries(world, flow, of(planned[flow]), "month", { service }),
    ),
  ];
}
