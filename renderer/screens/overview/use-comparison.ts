import type { Where } from "../../../model";
import type { StockSeries } from "../../charts";
import { fanFigures } from "../../controls/fan-figures";
import { useFan, useSample } from "../../engine/draws/use-draws";
import { useTables } from "../../engine/use-answer";
import { openingAt, valueAt, type ResultTable } from "../../engine/table-values";
import { useLookNumbers } from "../../state/looks";
import { usePlan } from "../../state/plan-store";
import { useView } from "../../state/view-store";
import { words } from "../../words/frame";

/** Staff and posts of the base and of up to three scenarios, base first, each in its own look; the one looked at with its futures. */
export function useComparison(
  measures: readonly [staff: string, posts: string],
  where: Where,
): { readonly series: readonly StockSeries[]; readonly fresh: boolean } {
  const scenarios = usePlan((state) => state.open?.plan.scenarios ?? []);
  const { scenario, compared } = useView();
  const drawn = [...new Set([...(scenario === undefined ? [] : [scenario]), ...compared])]
    .filter((id) => scenarios.some((one) => one.id === id))
    .slice(0, 3);
  const asked = { measures, where };
  const base = useTables(undefined, asked);
  // Hooks cannot be called in a loop of changing length; three places are always asked for, unused ones repeat the base.
  const first = useTables(drawn[0], asked);
  const second = useTables(drawn[1], asked);
  const third = useTables(drawn[2], asked);
  const looks = useLookNumbers();
  const sample = useSample();
  const fan = useFan({ measure: measures[0], scenario });
  const line = (
    id: string,
    name: string,
    tables: readonly ResultTable[] | undefined,
    look: number | undefined,
  ): StockSeries => ({
    id,
    name,
    staff: (tables?.[0]?.times ?? []).map((_, time) => valueAt(tables?.[0], 0, time)),
    establishment: (tables?.[1]?.times ?? []).map((_, time) => valueAt(tables?.[1], 0, time)),
    opening: { staff: openingAt(tables?.[0], 0), establishment: openingAt(tables?.[1], 0) },
    ...(look === undefined ? {} : { look }),
    ...(id === (scenario ?? "base") && fan !== undefined && sample !== undefined
      ? { fan: fanFigures(fan, sample, false) }
      : {}),
  });
  const others = [first, second, third].slice(0, drawn.length);
  return {
    series: [
      line("base", words.base, base.tables, undefined),
      ...others.map((one, i) => {
        const entry = scenarios.find(({ id }) => id === drawn[i])!;
        return line(entry.id, entry.name, one.tables, looks.get(entry.id));
      }),
    ],
    fresh: base.fresh && others.every((one) => one.fresh),
  };
}
