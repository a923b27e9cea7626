import { TileMap } from "../../charts";
import { useChartExport } from "../../controls/use-chart-export";
import { compareWords as words } from "../../words/compare";
import type { Compared } from "./compared";
import { mapFor } from "./place-values";

/** The places on the map of England where they are on it. */
export function PlacesOnMap({
  compared: { table, kind, figures, notOwn, year },
  within,
  chosen,
  onPick,
}: {
  readonly compared: Compared;
  /** The larger place that is looked at alone. */
  readonly within: string | undefined;
  readonly chosen: readonly [string, string];
  readonly onPick: (id: string) => void;
}) {
  const onExport = useChartExport();
  const map = mapFor(table);
  if (map === undefined || table.notCompared !== undefined) return <p className="note">{words.noMap}</p>;
  const missing = figures.filter((place) => place.value === null).length;
  return (
    <TileMap
      name="places-map"
      level={2}
      finding={words.mapFinding(table.measure.label, year)}
      note={words.mapNote(missing, true, figures.filter((place) => notOwn.has(place.id)).length)}
      show={map}
      only={map === "ics" ? within : undefined}
      kind={kind}
      {...(notOwn.size === 0 ? {} : { shared: notOwn })}
      values={Object.fromEntries(figures.map((place) => [place.id, place.value]))}
      chosen={chosen}
      onPick={onPick}
      onExport={onExport}
    />
  );
}
