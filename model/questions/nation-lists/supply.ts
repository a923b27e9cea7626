/** What a run of the workforce says to the published lists: registered staff by place, how starts follow them, and growth. */
import { pick } from "../../workforce/program/inputs";
import { breakdowns } from "../../workforce/results/grouping";
import type { Projection } from "../../workforce/run/projection";
import { staffByMonth } from "../../services/capacity/staff";
import { orElse } from "../../services/figures/spot";
import { whoseResults } from "../own-results";

/** In proportion: where the plan does not say how starts follow staff. */
const inProportion = 1;

/** Of the base (no scenario) or a scenario; plain numbers, so that the run behind them need not be kept. */
export interface Supply {
  readonly scenario: string | undefined;
  readonly name: string;
  /** WTE of registered staff at work by place: on the day before the plan starts, then at each month end. */
  readonly wte: ReadonlyMap<string, Float64Array>;
  /** By month of the plan. */
  readonly elasticity: Float64Array;
  readonly growth: Float64Array;
  /** Whether growth of referrals is given at all. */
  readonly growthGiven: boolean;
}

/**
 * Registered staff of every place of the plan that is asked for: in post, less those known to be away, with temporary
 * staff where the share they cover is given, at every registered level and in every setting.
 * @param places ids; those the plan does not have are left out
 */
export function supplyOf(
  projection: Projection,
  places: readonly string[],
  { scenario, name }: Pick<Supply, "scenario" | "name">,
): Supply {
  const { months, inputs, shape } = projection.run.program;
  const { members, plan } = inputs.resolved;
  const staff = staffByMonth(projection);
  const registered = plan.structure.levels.flatMap((level, at) => (level.registered ? [at] : []));
  const rowsOf = (place: string): readonly number[] =>
    members
      .leavesUnder(place)
      .flatMap((leaf) =>
        Array.from(
          { length: shape.settings },
          (_, setting) => (leaf * shape.settings + setting) * shape.levels,
        ).flatMap((first) => registered.map((level) => first + level)),
      );
  const there = places.filter((id) => plan.structure.places.some((place) => place.id === id));
  const byMonth = (id: string, leftOut: number): Float64Array => {
    const series = inputs.series(id);
    return Float64Array.from({ length: months }, (_, month) =>
      orElse(
        pick(series, month, () => 0),
        leftOut,
      ),
    );
  };
  const growth = inputs.series("listed_referral_growth");
  return {
    scenario,
    name,
    wte: new Map(
      there.map((place) => {
        const rows = rowsOf(place);
        const at = (month: number): number =>
          rows.reduce((sum, row) => sum + (staff[month * shape.rows + row] ?? 0), 0);
        return [place, Float64Array.from({ length: months + 1 }, (_, month) => at(month))];
      }),
    ),
    elasticity: byMonth("listed_starts_elasticity", inProportion),
    growth: byMonth("listed_referral_growth", 0),
    growthGiven: growth !== undefined && !Number.isNaN(pick(growth, 0, () => 0)),
  };
}

/**
 * The larger place whose staff were shared out to give a place its own; undefined where the staff are its own.
 * @param base of the plan without a scenario
 */
export function staffSharedFrom(base: Projection, place: string): string | undefined {
  const { plan } = base.run.program.inputs.resolved;
  const kind = plan.structure.places.find(({ id }) => id === place)?.kind;
  const by = breakdowns.find((one) => one === kind) ?? "place";
  const [staff] = whoseResults(base, ["staff_in_post"], by);
  const whose = staff?.places.find(({ id }) => id === place)?.whose;
  return whose === undefined || whose.kind === "own" ? undefined : whose.of;
}
