/** What staff are judged by at every month end, out of the tables of a run. */
import { elementAt } from "../../assumptions/present";
import type { ShortageMeasureId } from "../../plan/shortage-measures";
import type { Whose } from "../../plan/ask/whose";
import type { Breakdown, Group } from "../../workforce/results/grouping";
import type { Table } from "../../workforce/results/table";
import type { Projection } from "../../workforce/run/projection";
import { whoseResults } from "../own-results";
import type { Readings } from "./standing";
import { byOf, spotKey, spotOf, type Spot, type SpotsAsked } from "./spots";

/** Months that next to nobody joining is told as. */
const LONGEST_FILL = 120;
const YEAR = 12;
export const ownFigure: Whose = { kind: "own" };

/** A measure of the workforce for a spot: index 0 is the day before the plan starts, index n its n-th month. */
export type Monthly = (measure: string) => Float64Array;

/** How a measure of shortage comes out of measures of the workforce; undefined where it cannot be told of such spots. */
interface Source {
  readonly reads: readonly string[];
  /** Those of them that tell a place from its neighbours: whose they are is whose the reading is. */
  readonly tells: readonly string[];
  /** Whether what it counts is known by setting and level, or for whole places alone. */
  readonly told: "setting and level" | "place";
  /** Read off every cell of a run, which has to have been kept. */
  readonly needsCells?: true;
  /** Only levels that are filled from the modelled pools. */
  readonly poolLevels?: true;
  readonly readings: (of: Monthly) => Readings;
}

const each = (length: number, value: (at: number) => number): Float64Array =>
  Float64Array.from({ length }, (_, at) => value(at));

/** The sum of the last so many months up to each reading; NaN until there are as many. */
export const overLast = (months: number, flow: Float64Array): Float64Array =>
  each(flow.length, (at) => {
    let sum = at < months ? Number.NaN : 0;
    for (let back = 0; back < months && at >= months; back += 1) sum += elementAt(flow, at - back);
    return sum;
  });

/** WTE that joins a month, over the last year; never so little that posts would take longer than {@link LONGEST_FILL}. New graduates join once a year, so that a shorter time would swing with them. */
export function joiningPace(vacant: Float64Array, joiners: Float64Array): Float64Array {
  const year = overLast(YEAR, joiners);
  return each(vacant.length, (at) => Math.max(elementAt(year, at) / YEAR, elementAt(vacant, at) / LONGEST_FILL));
}

const quotient = (part: Float64Array, whole: Float64Array, times = 1): Float64Array =>
  each(part.length, (at) => (elementAt(part, at) * times) / elementAt(whole, at));

const simple = (measure: string, base: string, scale = 1): Source => ({
  reads: [measure, base],
  tells: [measure],
  told: "setting and level",
  readings: (of) => ({ value: scale === 1 ? of(measure) : of(measure).map((one) => one * scale), base: of(base) }),
});

export const staffSources: Readonly<Partial<Record<ShortageMeasureId, Source>>> = {
  vacancy_rate: simple("vacancy_rate", "establishment"),
  vacant_posts: simple("vacant_posts", "establishment"),
  staff_per_10k: simple("staff_in_post_per_100k", "staff_in_post", 0.1),
  leaver_rate: { ...simple("exit_rate", "headcount"), needsCells: true },
  share_over_55: { ...simple("share_over_55", "headcount"), needsCells: true },
  months_to_fill: {
    reads: ["vacant_posts", "joiners_wte"],
    tells: ["vacant_posts", "joiners_wte"],
    told: "setting and level",
    needsCells: true,
    readings: (of) => {
      const vacant = of("vacant_posts");
      return { value: quotient(vacant, joiningPace(vacant, of("joiners_wte"))), base: vacant };
    },
  },
  new_per_vacancy: {
    reads: ["new_registrants", "vacant_posts"],
    tells: ["new_registrants", "vacant_posts"],
    told: "place",
    poolLevels: true,
    readings: (of) => {
      const vacant = of("vacant_posts");
      return { value: quotient(overLast(YEAR, of("new_registrants")), vacant), base: vacant };
    },
  },
  placement_use: {
    reads: ["placement_need", "placement_capacity"],
    tells: ["placement_need", "placement_capacity"],
    told: "place",
    readings: (of) => {
      const need = overLast(YEAR, of("placement_need"));
      return { value: quotient(need, overLast(YEAR, of("placement_capacity"))), base: need };
    },
  },
};

export interface StaffSpot {
  readonly spot: Spot;
  readonly key: string;
  readonly readings: (measure: ShortageMeasureId) => Readings | undefined;
  /** Whose figures a reading rests on: the place's own, or a larger place's, shared out. */
  readonly whose: (measure: ShortageMeasureId) => Whose;
  /** Staff in post there, WTE. */
  readonly staff: Float64Array | undefined;
  /** A measure of the workforce there, for the sum behind a reading; undefined where it was not asked for. */
  readonly monthly: (measure: ShortageMeasureId, of: string) => Float64Array | undefined;
}

/** Whether a measure can be told where staff are told apart so. */
export function isTold(measure: ShortageMeasureId, { settings, levels }: SpotsAsked): boolean {
  const told = staffSources[measure]?.told;
  return told === "setting and level" || (told === "place" && !settings && !levels);
}

const lineOf = ({ opening, values, times }: Table, group: number): Float64Array =>
  Float64Array.of(elementAt(opening, group), ...values.subarray(group * times.length, (group + 1) * times.length));

const keyOf = ({ ids }: Group): string => ids.join("\u0000");

interface Fetched {
  readonly groups: ReadonlyMap<string, number>;
  readonly tables: ReadonlyMap<string, Table>;
}

/**
 * The staff of a run told apart, with what they are judged by.
 * @param measures those wanted
 * @param drivers further measures of the workforce, for the sums behind the readings
 */
export function staffSpots(
  projection: Projection,
  asked: SpotsAsked,
  measures: readonly ShortageMeasureId[],
  drivers: readonly string[] = [],
): readonly StaffSpot[] {
  const { plan } = projection.run.program.inputs.resolved;
  const by = byOf(asked);
  const wanted = measures.filter((measure) => isTold(measure, asked));
  const fetch = (ids: readonly string[], breakdown: readonly Breakdown[], level?: string[]): Fetched => {
    const where = level === undefined ? {} : { where: { level: level.length === 1 ? elementAt(level, 0) : level } };
    const tables = projection.tables({ measures: [...new Set(ids)], by: breakdown, time: "month", ...where });
    return {
      groups: new Map((tables[0]?.groups ?? []).map((group, number) => [keyOf(group), number])),
      tables: new Map(tables.map((table) => [table.measure.id, table])),
    };
  };
  const readsOf = (some: readonly ShortageMeasureId[]): string[] => some.flatMap((id) => staffSources[id]?.reads ?? []);
  const all = fetch(
    [
      "establishment",
      "staff_in_post",
      ...drivers,
      ...readsOf(wanted.filter((id) => staffSources[id]?.poolLevels !== true)),
    ],
    by,
  );
  const pooled = plan.structure.levels.filter(({ recruitedFrom }) => recruitedFrom === "pool").map(({ id }) => id);
  const ofPool = wanted.filter((id) => staffSources[id]?.poolLevels === true);
  // Learners belong to no level, so their number is told without the filter.
  const fromPool = ofPool.length === 0 || pooled.length === 0 ? undefined : fetch(["vacant_posts"], by, pooled);
  const learners = ofPool.length === 0 ? undefined : fetch(readsOf(ofPool), by);
  const series = (fetched: Fetched | undefined, key: string, of: string): Float64Array | undefined => {
    const [group, table] = [fetched?.groups.get(key), fetched?.tables.get(of)];
    return group === undefined || table === undefined ? undefined : lineOf(table, group);
  };
  const tells = [...new Set(wanted.flatMap((id) => staffSources[id]?.tells ?? []))];
  const held = new Map(
    whoseResults(projection, tells, asked.places).map(({ measure, places }) => [
      measure,
      new Map(places.map(({ id, whose }) => [id, whose])),
    ]),
  );
  const whoseAt = (measure: ShortageMeasureId, place: string): Whose =>
    (staffSources[measure]?.tells ?? [])
      .map((id) => held.get(id)?.get(place) ?? ownFigure)
      .find(({ kind }) => kind !== "own") ?? ownFigure;
  const groups = all.tables.get("establishment")?.groups ?? [];
  return groups.map((group): StaffSpot => {
    const key = keyOf(group);
    const monthly: StaffSpot["monthly"] = (measure, of) =>
      staffSources[measure]?.poolLevels === true
        ? series(of === "vacant_posts" ? fromPool : learners, key, of)
        : series(all, key, of);
    const kept = new Map<ShortageMeasureId, Readings | undefined>();
    const spot = spotOf(plan, by, group);
    return {
      spot,
      key: spotKey(spot),
      whose: (measure) => whoseAt(measure, spot.place.id),
      staff: series(all, key, "staff_in_post"),
      monthly,
      readings: (measure) => {
        if (!wanted.includes(measure)) return undefined;
        if (!kept.has(measure))
          kept.set(
            measure,
            readingsOf(measure, (of) => monthly(measure, of)),
          );
        return kept.get(measure);
      },
    };
  });
}

function readingsOf(measure: ShortageMeasureId, of: (id: string) => Float64Array | undefined): Readings | undefined {
  const source = staffSources[measure];
  const missing = source?.reads.some((id) => of(id) === undefined) ?? true;
  return missing || source === undefined ? undefined : source.readings((id) => of(id) ?? new Float64Array());
}
