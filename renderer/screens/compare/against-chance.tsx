import { monthWords, type Observed } from "../../../model";
import { FunnelChart } from "../../charts";
import { useChartExport } from "../../controls/use-chart-export";
import { compareWords as words } from "../../words/compare";
import { beyondChance, FEWEST, funnelPlaces } from "./place-values";

/**
 * Which places differ by more than chance in what was observed at each when the plan starts; where too few have figures of
 * their own, a sentence that says so in place of the funnel.
 */
export function AgainstChance({
  of,
  observed,
  opens,
}: {
  readonly of: "vacancies" | "leavers";
  readonly observed: readonly Observed[];
  /** Month in which the plan starts. */
  readonly opens: string;
}) {
  const onExport = useChartExport();
  const says = words.funnel[of];
  const start = monthWords(opens);
  const places = funnelPlaces(observed);
  const chance = beyondChance({ places });
  if (observed.length === 0) return null;
  if (chance === undefined) {
    const own = places.filter((place) => place.events !== null).map((place) => place.name);
    return (
      <section>
        <h2>{says.head}</h2>
        <p>{own.length < FEWEST ? says.tooFew(own, places.length) : says.noLimits(start)}</p>
      </section>
    );
  }
  return (
    <FunnelChart
      name={says.name}
      level={2}
      finding={says.finding(start, chance.above, chance.below)}
      note={words.funnelNote(chance.counted, chance.leftOut, says.counted)}
      notPlaced={words.notOwn}
      places={places}
      sizeName={says.size}
      sizeKind={says.sizeKind}
      rateName={says.rate}
      onExport={onExport}
    />
  );
}
