/** How far a plan is from a goal with its levers somewhere: as it stands, and in every future drawn. */
import { elementAt } from "../../assumptions/present";
import { didYouMean } from "../../plan/ask/nearest";
import { vacanciesApart } from "../../plan/ask/vacancy-definitions";
import { newScenario } from "../../plan/edit/scenarios";
import { scenarioIn } from "../../plan/edit/parts";
import type { Change, Plan, Scenario } from "../../plan/plan";
import { problem, type Outcome } from "../../plan/problem";
import { serviceMeasures } from "../../services/figures/service-measures";
import { ensembleOf } from "../../uncertainty/ensemble";
import { columnOf, type Keep, type KeptTable } from "../../uncertainty/kept";
import { seedOf } from "../../uncertainty/standing-seed";
import { measureOf } from "../../workforce/results/measures";
import { withListed } from "../service-changes/writing";
import { goalDraws, type Goal, type GoalLever } from "./goal";

/** Told now and then how many runs there have been; an error it throws ends the search. */
export type OnRuns = (runs: number) => void;

export interface GoalFigure {
  readonly label: string;
  readonly unit: string;
  /** How far the figure is on the right side of the target; in every year, in the worst of them. NaN where it cannot be run. */
  standing(values: readonly number[]): number;
  /** The same in each future drawn, in their order. */
  futures(values: readonly number[]): Float64Array;
  /** The figure that a margin stands for. */
  figure(margin: number): number;
  /** What keeps the plan from being run with the levers where they are. */
  problems(): readonly { readonly says: string }[];
}

const fails = (kind: string, says: string): Outcome<never> => ({ ok: false, problems: [problem(kind, "", says)] });

const keepOf = ({ measure, service, place }: Goal): Keep => {
  const where = place === undefined ? {} : { place };
  if (service === undefined) return { workforce: [{ measures: [measure], ...(place === undefined ? {} : { where }) }] };
  const known = serviceMeasures.find(({ id }) => id === measure);
  return known === undefined ? {} : { lists: [{ service, ...where, measures: [known.id], time: "year" }] };
};

/** Whether a place is another or lies under it; every place lies under none in particular. */
function under(plan: Plan, id: string, other: string | undefined): boolean {
  const place = plan.structure.places.find((one) => one.id === id);
  return other === undefined || id === other || (place?.parent !== undefined && under(plan, place.parent, other));
}

function amiss(plan: Plan, { measure, service, place, scenario, chance, value }: Goal): Outcome<never> | undefined {
  const { places, services = [] } = plan.structure;
  if (service !== undefined && services.every(({ id }) => id !== service))
    return fails(
      "unknown-service",
      `The plan has no service "${service}".${didYouMean(
        service,
        services.map(({ id }) => id),
      )}`,
    );
  if (service === undefined ? measureOf(measure) === undefined : serviceMeasures.every(({ id }) => id !== measure))
    return fails("unknown-measure", `There is no figure "${measure}"${service === undefined ? "" : " of a list"}.`);
  if (place !== undefined && places.every(({ id }) => id !== place))
    return fails(
      "unknown-place",
      `The plan has no place "${place}".${didYouMean(
        place,
        places.map(({ id }) => id),
      )}`,
    );
  if (scenario !== undefined && scenarioIn(plan, scenario) === undefined)
    return fails("unknown-scenario", `The plan has no scenario "${scenario}".`);
  const leaves = places.filter(({ id }) => !places.some(({ parent }) => parent === id) && under(plan, id, place));
  const apart =
    measureOf(measure)?.ofVacancies === true
      ? vacanciesApart(
          plan,
          leaves.map(({ id }) => id),
        )
      : undefined;
  if (service === undefined && apart !== undefined)
    return fails("goal-not-compared", `${apart} Aim for the vacancies of one of them.`);
  if (!Number.isFinite(value)) return fails("goal-value", "A goal needs a number to aim for. Give one.");
  if (chance !== undefined && !(chance > 0 && chance < 1))
    return fails("goal-chance", "How sure is a share of the futures between 0 and 1, such as 0.8. Give one.");
  return undefined;
}

/** The plan with a scenario that has the levers at these values. */
export function withLevers(
  plan: Plan,
  levers: readonly GoalLever[],
  values: readonly number[],
  on: string | undefined,
): { readonly plan: Plan; readonly scenario: Scenario } {
  // A lever left where it is changes nothing, to the bit.
  const changes: readonly Change[] = levers.flatMap((lever, at) => {
    const value = elementAt(values, at);
    return value === lever.now ? [] : lever.changes(value);
  });
  const scenario: Scenario = {
    ...newScenario(plan, "What it would take"),
    ...(on === undefined ? {} : { basedOn: on }),
    changes: [...changes],
  };
  const ready = changes.reduce((now, { assumption }) => withListed(now, assumption, null), plan);
  return { plan: { ...ready, scenarios: [...ready.scenarios, scenario] }, scenario };
}

/** Makes a goal ready to be tried. Fails where what it names is not there, or the plan cannot be run. */
export function goalFigure(
  plan: Plan,
  levers: readonly GoalLever[],
  goal: Goal,
  onRuns: OnRuns = () => undefined,
): Outcome<GoalFigure> {
  const wrong = amiss(plan, goal);
  if (wrong !== undefined) return wrong;
  let runs = 0;
  let problems: readonly { readonly says: string }[] = [];
  const ran = (): void => onRuns((runs += 1));
  const at = (values: readonly number[]) => withLevers(plan, levers, values, goal.scenario);
  const atStart = at(levers.map(({ now }) => now));
  const asked = { scenarios: [atStart.scenario.id], keep: keepOf(goal), seed: seedOf(plan) };
  const start = ensembleOf(atStart.plan, asked);
  ran();
  const [table] = start.ok ? start.value.tables : [];
  if (!start.ok || table === undefined)
    return fails(
      "goal-cannot-run",
      start.problems
        .filter(({ severity }) => severity === "error")
        .map(({ says }) => says)
        .join(" ") || "The figure cannot be worked out.",
    );
  const first = start.value;
  const columns = columnsAsked(table, goal.year);
  if (columns.length === 0)
    return fails("goal-year", `"${goal.year ?? ""}" is no year of the plan, which has ${table.times.join(", ")}.`);
  const sign = goal.is === "at-most" ? -1 : 1;
  const marginIn = (row: ArrayLike<number>): number =>
    columns.reduce((worst, column) => {
      const margin = sign * (elementAt(row, column) - goal.value);
      return Number.isNaN(worst) || margin < worst || Number.isNaN(margin) ? margin : worst;
    }, Infinity);
  const draws = goal.draws ?? goalDraws;
  return {
    ok: true,
    problems: [],
    value: {
      label: labelOf(plan, goal, table),
      unit: table.measure.unit,
      // Values tried differ in their levers alone: what else the plan comes to is worked out once.
      standing: (values) => {
        const row = new Float64Array(first.columns);
        const problem = first.runPlan(at(values).plan, row);
        if (problem !== undefined) problems = [problem];
        ran();
        return marginIn(row);
      },
      futures: (values) => {
        const ensemble = ensembleOf(at(values).plan, asked, first.root);
        if (!ensemble.ok) problems = ensemble.problems.filter(({ severity }) => severity === "error");
        const row = new Float32Array(first.columns);
        return Float64Array.from({ length: draws }, (_, k) => {
          if (!ensemble.ok || ensemble.value.run(k, row) !== undefined) return Number.NaN;
          ran();
          return marginIn(row);
        });
      },
      figure: (margin) => goal.value + sign * margin,
      problems: () => problems,
    },
  };
}

function columnsAsked(table: KeptTable, year: string | undefined): readonly number[] {
  return table.times.flatMap((name, time) => (year === undefined || year === name ? columnOf(table, 0, time) : []));
}

function labelOf(plan: Plan, { measure, service }: Goal, table: KeptTable): string {
  if (service === undefined) return measureOf(measure)?.label ?? table.measure.label;
  const list = plan.structure.services?.find(({ id }) => id === service)?.label ?? service;
  return `${list}: ${table.measure.label}`;
}
