/** The futures a report's ranges and chances are read from: of staff, posts and the list told, and of its target. */
import type { Plan } from "../../plan/plan";
import type { ServiceMeasureId } from "../../services/figures/view";
import { serviceMeasures } from "../../services/figures/service-measures";
import type { EnsembleAsked } from "../../uncertainty/ensemble";
import { columnOf, type KeptTable } from "../../uncertainty/kept";
import { chancesOfTarget, type Chance } from "../../uncertainty/chances";
import { spreadOf, type Spread } from "../../uncertainty/fan";
import type { Sample } from "../../uncertainty/sample";
import { seedOf } from "../../uncertainty/standing-seed";
import type { ReportAsked, ReportTarget } from "./asked";
import { listOf, type Told } from "./told";

const ofStaff = ["staff_in_post", "vacant_posts"] as const;
const ofList: readonly ServiceMeasureId[] = ["waiting", "longest_wait"];

/** Futures of a plan that a report tells of: draws 0 up to `count` of what is asked. */
export interface Drawing {
  readonly plan: Plan;
  readonly asked: EnsembleAsked;
  readonly count: number;
}

/**
 * The futures to draw of one plan: under every scenario that runs as its base does, the same for the same seed. None
 * where the plan has neither the staff nor the list that is told.
 */
export function futuresAsked(
  told: readonly Told[],
  { draws, place, looked }: Pick<ReportAsked, "draws" | "place" | "looked">,
  service: string | undefined,
  target: ReportTarget | undefined,
): readonly Drawing[] {
  const [base] = told;
  if (base === undefined) throw new RangeError("a report tells at least the base");
  const { plan } = base;
  const view = listOf(base, service, place);
  const here = place !== undefined && plan.structure.places.some(({ id }) => id === place);
  const staff = base.staff !== undefined && (place === undefined || here);
  if (!staff && view === undefined) return [];
  const runs = told.filter(
    (one) => (base.staff === undefined || one.staff !== undefined) && listOf(one, service, place)?.runs === view?.runs,
  );
  const wanted = [target, looked].flatMap((one) =>
    one?.service === undefined ? [] : serviceMeasures.filter(({ id }) => id === one.measure),
  );
  const staffMeasures = new Set([
    ...ofStaff,
    ...[target, looked].flatMap((one) => (one === undefined || one.service !== undefined ? [] : [one.measure])),
  ]);
  const where = place === undefined ? {} : { where: { place } };
  const asked: EnsembleAsked = {
    scenarios: runs.map(({ scenario }) => scenario),
    seed: seedOf(plan),
    keep: {
      ...(staff ? { workforce: [{ measures: [...staffMeasures], ...where }] } : {}),
      ...(view === undefined
        ? {}
        : {
            lists: [
              {
                service: view.service,
                ...(view.place === undefined ? {} : { place: view.place }),
                measures: [...new Set([...ofList, ...wanted.map(({ id }) => id)])],
                time: "year" as const,
              },
            ],
          }),
    },
  };
  return [{ plan, asked, count: draws }];
}

/** The table of a figure under a scenario; undefined where it was not drawn. */
export const futuresTable = (
  sample: Sample | undefined,
  scenario: string | undefined,
  measure: string,
  service: string | undefined,
): KeptTable | undefined =>
  sample?.tables.find(
    (table) => table.scenario === scenario && table.measure.id === measure && table.service === service,
  );

/** How a figure is spread at the end of a planning year; undefined where it was not drawn. */
export function spreadIn(
  sample: Sample | undefined,
  scenario: string | undefined,
  measure: string,
  service: string | undefined,
  year: string,
): Spread | undefined {
  const table = futuresTable(sample, scenario, measure, service);
  const time = table?.times.indexOf(year) ?? -1;
  return sample === undefined || table === undefined || time < 0
    ? undefined
    : spreadOf(sample, columnOf(table, 0, time));
}

/** In what share of the futures a target is met in its year; undefined where it was not drawn. */
export function chanceOf(
  sample: Sample | undefined,
  scenario: string | undefined,
  { measure, service, year, is, value }: ReportTarget,
): Chance | undefined {
  const table = futuresTable(sample, scenario, measure, service);
  const time = table?.times.indexOf(year) ?? -1;
  if (sample === undefined || table === undefined || time < 0) return undefined;
  const chance = chancesOfTarget(sample, table, 0, { is, value }).times[time];
  return chance === undefined || chance.draws === 0 ? undefined : chance;
}
