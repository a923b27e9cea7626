/**
 * A formula without a number in place of a figure that is given: the run is refused by the figure's name, or the figure
 * is not used at all and nothing changes. It never counts as a figure that is not given.
 */
import { catalogueEntry, projectPlan, projectServices, type Plan, type Value } from "../../../model/index";
import { seedPlan } from "../../model/questions/read-seed-plan";
import type { Target } from "../target";

const short = (name: string): Plan => ({ ...seedPlan(name), years: 2 });
const plans = [short("community-team"), short("tiered-children"), short("england"), short("primary-care-network")];
const numberless = ["= 0 / 0", "= log(-1)", "= 1 / 0", "= sqrt(-1)", "= -1 / 0", "= 0 * (1 / 0)", "= log(0)"];

type Assumption = Plan["assumptions"][number];
const closures = ["supply-led", "posts-led"] as const;

/** Where a figure of an assumption stands: for everybody, for a part, or from a date on. */
type Spot = (one: Assumption, value: Value) => Assumption;

function spotsOf(one: Assumption): readonly Spot[] {
  const isGiven = (value: Value): boolean => value !== null;
  return [
    ...(isGiven(one.value) ? [(of: Assumption, value: Value) => ({ ...of, value })] : []),
    ...(one.where ?? []).flatMap((entry, at): readonly Spot[] =>
      isGiven(entry.value)
        ? [(of, value) => ({ ...of, where: of.where?.map((each, i) => (i === at ? { ...each, value } : each)) })]
        : [],
    ),
    ...(one.when ?? []).flatMap((_, at): readonly Spot[] => [
      (of, value) => ({ ...of, when: of.when?.map((each, i) => (i === at ? { ...each, value } : each)) }),
    ]),
  ];
}

interface Made {
  readonly plan: Plan;
  readonly broken: Plan;
  readonly label: string;
  readonly id: string;
}

export const formulas: Target<Made> = {
  name: "formulas",
  must: "a formula without a number is refused by the name of its figure, or is not used at all",
  make: (stream) => {
    const plan: Plan = { ...stream.pick(plans), closure: stream.pick(closures) };
    const given = plan.assumptions.filter((one) => spotsOf(one).length > 0);
    const one = stream.pick(given);
    const broken = stream.pick(spotsOf(one))(one, stream.pick(numberless));
    const assumptions = plan.assumptions.map((each) => (each === one ? broken : each));
    return { plan, broken: { ...plan, assumptions }, label: catalogueEntry(one.id)?.label ?? one.label, id: one.id };
  },
  fault: (made) => Promise.resolve(faultOf(made)),
};

const measures = ["headcount", "staff_in_post", "establishment", "exits", "joiners", "total_cost"];
const numbers = (values: Float64Array): readonly number[] => Array.from(values);

/** What everything comes to, or what is said instead. */
function comesTo(plan: Plan): { readonly figures: string } | { readonly says: readonly string[] } {
  const run = projectPlan(plan);
  const services = projectServices(plan, { projection: run });
  const says = [run, services].flatMap((one) => (one.ok ? [] : one.problems.map((found) => found.says)));
  if (!run.ok || !services.ok) return { says };
  const tables = run.value.tables({ measures, by: ["place", "level"] }).map(({ values }) => numbers(values));
  const views = (plan.structure.services ?? []).map(({ id }) => services.value.view(id, undefined));
  const figures = JSON.stringify([tables, views], (_, value: unknown) =>
    value instanceof Float64Array ? numbers(value) : value,
  );
  return { figures };
}

const sound = new Map<string, string>();
function soundFigures(plan: Plan): string {
  const key = `${plan.title} ${plan.closure}`;
  const kept = sound.get(key);
  if (kept !== undefined) return kept;
  const run = comesTo(plan);
  const figures = "figures" in run ? run.figures : "none";
  sound.set(key, figures);
  return figures;
}

function faultOf({ plan, broken, label, id }: Made): string | undefined {
  const run = comesTo(broken);
  if ("says" in run)
    return run.says.some((says) => says.includes(label) || says.includes(id))
      ? undefined
      : `refused, and ${label} is not named: ${run.says[0] ?? "nothing said"}`;
  return run.figures === soundFigures(plan) ? undefined : `${label} counts as not given`;
}
