/** What a plan says now, as it is put by when its start moves. Read from its run; never worked out again afterwards. */
import { projectPlan, projectServices } from "../../calibrate/run";
import { freeId, unlike } from "../../plan/ask/free-name";
import { monthWords } from "../../plan/ask/value-words";
import type { Signature } from "../../plan/edit/edit";
import { without } from "../../plan/edit/without";
import { writePlan } from "../../plan/file/write";
import { mostForecasts } from "../../plan/forecast-schema";
import { sha256 } from "../../plan/json/sha-256";
import type { Forecast, ForecastSeries, Plan } from "../../plan/plan";
import { modelVersion } from "../../plan/version";
import { plannedList, plannedStaff } from "../actuals/planned";

/** To a hundredth: a picture, not a sum to go on from. */
const atMonths = (values: readonly number[]): (number | null)[] =>
  values.map((value) => (Number.isFinite(value) ? Math.round(value * 100) / 100 : null));

/** Staff and posts of everybody, by level and by place, and every list, as far as a plan keeps. */
export function keptForecast(plan: Plan, signed: Signature): Forecast | undefined {
  const series = [...staffSeries(plan), ...listSeries(plan)].slice(0, mostForecasts.series);
  if (series.length === 0) return undefined;
  const kept = plan.forecasts ?? [];
  const name = `Forecast of ${monthWords(plan.start)}`;
  return {
    id: freeId(
      name,
      kept.map(({ id }) => id),
    ),
    label: unlike(
      name,
      kept.map(({ label }) => label),
      " ",
    ),
    made: signed.when.slice(0, 10),
    start: plan.start,
    years: plan.years,
    closure: plan.closure,
    model: modelVersion,
    inputs: sha256(writePlan({ ...without(plan, "forecasts", "workshop"), log: [] })),
    series,
  };
}

function staffSeries(plan: Plan): readonly ForecastSeries[] {
  const run = projectPlan(without(plan, "chance"));
  if (!run.ok) return [];
  const { places, levels } = plan.structure;
  const whom = [
    {},
    ...(levels.length > 1 ? levels.map(({ id }) => ({ level: id })) : []),
    ...(places.length > 1 ? places.filter(({ parent }) => parent !== undefined).map(({ id }) => ({ place: id })) : []),
  ];
  return whom.flatMap((where): ForecastSeries[] => {
    const planned = plannedStaff(run.value, where);
    return planned === undefined
      ? []
      : [
          { measure: "staff_in_post", ...where, values: atMonths(planned.wte) },
          { measure: "establishment", ...where, values: atMonths(planned.posts) },
        ];
  });
}

function listSeries(plan: Plan): readonly ForecastSeries[] {
  const services = plan.structure.services ?? [];
  const run = services.length === 0 ? undefined : projectServices(without(plan, "chance"));
  if (run?.ok !== true) return [];
  return services.flatMap(({ id }): ForecastSeries[] => {
    const planned = plannedList(plan, run.value.view(id, undefined, { profile: false }));
    return planned === undefined ? [] : [{ measure: "waiting", service: id, values: atMonths(planned.waiting) }];
  });
}
