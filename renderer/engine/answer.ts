/** Answers queries about one version of a plan; each scenario is projected once, when first asked about. */
import { checkRun, explainNumber, gapDrivers, projectPlan, type Measure, type Outcome, type Plan, type Projection } from "../../model";
import type { Answer, MeasureInfo, Query } from "./queries";

const infoOf = ({ id, label, unit, kind, means }: Measure): MeasureInfo => ({ id, label, unit, kind, means });

export interface Desk {
  answer(query: Query): Answer;
  /** How many times the months have been run. */
  runs(): number;
}

/** A desk for one version of a plan. */
export function deskFor(plan: Plan): Desk {
  const projected = new Map<string | undefined, Outcome<Projection>>();
  let runs = 0;
  const projectionOf = (scenario: string | undefined): Outcome<Projection> => {
    let outcome = projected.get(scenario);
    if (outcome === undefined) {
      runs += 1;
      outcome = projectPlan(plan, scenario === undefined ? {} : { scenario });
      projected.set(scenario, outcome);
    }
    return outcome;
  };
  return {
    runs: () => runs,
    answer: (query) => {
      const outcome = projectionOf(query.scenario);
      if (query.kind === "problems") return { ok: true, value: outcome.problems };
      if (!outcome.ok) return { ok: false, problems: outcome.problems };
      const projection = outcome.value;
      switch (query.kind) {
        case "tables":
          return { ok: true, value: projection.tables(query.asked).map((table) => ({ ...table, measure: infoOf(table.measure) })) };
        case "drivers":
          return { ok: true, value: gapDrivers(projection, query.years, query.where) };
        case "checks":
          return { ok: true, value: checkRun(projection.run) };
        case "explain": {
          const explained = explainNumber(projection, query.request);
          return explained.ok ? { ok: true, value: { ...explained.value, measure: infoOf(explained.value.measure) } } : explained;
        }
      }
    },
  };
}
