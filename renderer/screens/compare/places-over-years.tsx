import type { Breakdown, Fan, Plan } from "../../../model";
import { SmallMultiples } from "../../charts";
import { bandAlone } from "../../controls/fan-figures";
import { useChartExport } from "../../controls/use-chart-export";
import { usePlaceFans } from "../../engine/draws/use-draws";
import { valueAt } from "../../engine/table-values";
import { compareWords as words } from "../../words/compare";
import { futuresWords } from "../../words/futures";
import type { Compared } from "./compared";
import { partOf } from "./place-values";

const bandOf = (fan: Fan | undefined) => (fan === undefined ? {} : { fan: bandAlone(fan) });

/** The figure of each place over the years, a small chart a place. */
export function PlacesOverYears({
  plan,
  scenario,
  level,
  compared: { table, wholeTable, whole, kind, figures },
}: {
  readonly plan: Plan;
  readonly scenario: string | undefined;
  readonly level: Breakdown;
  readonly compared: Compared;
}) {
  const onExport = useChartExport();
  const fans = usePlaceFans(table.measure.id, scenario, level);
  if (table.notCompared !== undefined) return null;
  const { times } = table;
  // A rate of the places together is held beside theirs; a sum of them would be out of all proportion.
  const reference =
    kind === "rate"
      ? { reference: { name: whole.label, values: times.map((_, time) => valueAt(wholeTable, 0, time)) } }
      : {};
  return (
    <SmallMultiples
      name="places-over-years"
      level={2}
      kind={kind}
      finding={words.multiplesFinding(table.measure.label, times[0] ?? "", times.at(-1) ?? "")}
      note={`${kind === "rate" ? words.multiplesNote(whole.label) : words.multiplesPlain}${fans.size > 0 ? ` ${futuresWords.band}` : ""}`}
      columns={times}
      groupedBy={words.partKind(figures.flatMap(({ id }) => partOf(plan, id)?.kind ?? []))}
      panels={figures.map((place, group) => ({
        id: place.id,
        name: place.label,
        values: times.map((_, time) => valueAt(table, group, time)),
        group: partOf(plan, place.id),
        ...bandOf(fans.get(place.id)),
      }))}
      {...reference}
      onExport={onExport}
    />
  );
}
