import { useState } from "react";
import type { Breakdown } from "../../../model";
import { FunnelChart, SmallMultiples, TileMap, type FunnelData } from "../../charts";
import { CannotRun, ScreenHead } from "../../controls/screen";
import { useChartExport } from "../../controls/use-chart-export";
import { usePickedYear } from "../../controls/year-picker";
import { valueAt } from "../../engine/queries";
import { useTables } from "../../engine/use-answer";
import { usePlan } from "../../state/plan-store";
import { useView } from "../../state/view-store";
import { compareWords as words } from "../../words/compare";
import { words as frameWords } from "../../words/frame";
import { formatFigure } from "../../words/format";
import { kindOf } from "../../words/measure-kinds";
import { OnePlace } from "./one-place";
import { PlacePair, type Comparable } from "./place-pair";
import { PlaceTable } from "./place-table";
import { beyondChance, comparableLevels, extremes, funnelPlaces, mapFor, placeFigures } from "./place-values";
import { YearSlider } from "./year-slider";

const measures = [
  "vacancy_rate",
  "vacancies",
  "vacant_posts",
  "over_establishment",
  "staff_in_post",
  "establishment",
  "headcount",
  "exit_rate",
  "share_over_55",
  "mean_age",
  "registered_share",
  "international_share",
  "joiners",
  "exits",
  "gap_to_need",
  "cost",
] as const;
const main: readonly string[] = [
  "staff_in_post",
  "establishment",
  "vacancies",
  "vacancy_rate",
  "exit_rate",
  "share_over_55",
];

/** The places of a plan beside each other: on the map, in a table, over the years, against chance, and two by two. */
export function ComparePlaces() {
  const plan = usePlan((state) => state.open!.plan);
  const levels = comparableLevels(plan);
  return levels[0] === undefined ? <OnePlace /> : <Comparison levels={levels} />;
}

function Comparison({ levels }: { readonly levels: readonly Breakdown[] }) {
  const plan = usePlan((state) => state.open!.plan);
  const scenario = useView((state) => state.scenario);
  const [measure, setMeasure] = useState<string>("vacancy_rate");
  const [picked, setPicked] = useState<Breakdown | undefined>(undefined);
  const [pair, setPair] = useState<readonly [string, string] | undefined>(undefined);
  const level = picked !== undefined && levels.includes(picked) ? picked : levels[0]!;
  const shown = useTables(scenario, { measures, by: [level] });
  const base = useTables(undefined, { measures, by: [level] });
  const all = useTables(scenario, { measures });
  const allBase = useTables(undefined, { measures });
  const onExport = useChartExport();
  const table = shown.tables?.find((one) => one.measure.id === measure);
  const { at, year } = usePickedYear(table?.times ?? []);
  if (shown.problems.length > 0) return <CannotRun problems={shown.problems} />;
  if (shown.tables === undefined || all.tables === undefined || table === undefined)
    return <p className="note">{frameWords.working}</p>;

  const root = plan.structure.places.find((place) => place.parent === undefined);
  const whole = {
    id: root?.id ?? "",
    label: root?.label ?? "",
    tables: all.tables,
    base: scenario === undefined ? undefined : allBase.tables,
  };
  const wholeTable = all.tables.find((one) => one.measure.id === measure);
  const kind = kindOf(table.measure.unit);
  const figures = placeFigures(table, at);
  const { low, high } = extremes(figures);
  const end = (place: typeof low) =>
    place === undefined
      ? undefined
      : {
          ...place,
          others: figures.filter(
            (one) =>
              one.value !== null &&
              one.id !== place.id &&
              formatFigure(kind, one.value) === formatFigure(kind, place.value),
          ).length,
        };
  const named = plan.scenarios.find((one) => one.id === scenario)?.name;
  const places: readonly Comparable[] = [
    ...figures.map((place, group) => ({ id: place.id, label: place.label, tables: shown.tables!, group })),
    { id: whole.id, label: whole.label, tables: all.tables, group: 0 },
  ];
  const comparable = (id: string | undefined, otherwise: number): Comparable =>
    places.find((place) => place.id === id) ?? places[otherwise] ?? places[0]!;
  const first = comparable(pair?.[0] ?? high?.id, 0);
  const second = comparable(pair?.[1] ?? low?.id, 1);
  const map = mapFor(table);
  const missing = figures.filter((place) => place.value === null).length;
  const columns = main.includes(measure) ? main : [measure, ...main];
  const funnel: FunnelData = {
    places: funnelPlaces(
      shown.tables.find((one) => one.measure.id === "vacancies"),
      shown.tables.find((one) => one.measure.id === "establishment"),
      at,
    ),
    sizeName: words.funnelSize,
    sizeKind: "wte",
    rateName: words.funnelRate,
  };
  const chance = beyondChance(funnel);
  const fresh = shown.fresh && all.fresh;
  return (
    <article className="screen compare">
      <ScreenHead
        title={frameWords.screens.compare}
        fresh={fresh}
        withPlace={false}
        finding={words.finding({
          measure: table.measure.label,
          year,
          kind,
          unit: words.unit(table.measure.unit),
          below: words.below(measure),
          scenario: named,
          low: end(low),
          high: end(high),
          whole: { label: whole.label, value: valueAt(wholeTable, 0, at) },
        })}
      />
      <div>
        <div className="compare-controls" role="group" aria-label={words.controls}>
          <label className="place-picker">
            <span>{words.measure}</span>
            <select value={measure} onChange={(event) => setMeasure(event.target.value)}>
              {shown.tables.map((one) => (
                <option key={one.measure.id} value={one.measure.id}>
                  {one.measure.label}
                </option>
              ))}
            </select>
          </label>
          {levels.length < 2 ? null : (
            <label className="place-picker">
              <span>{words.level}</span>
              <select value={level} onChange={(event) => setPicked(event.target.value as Breakdown)}>
                {levels.map((one) => (
                  <option key={one} value={one}>
                    {words.levels[one]}
                  </option>
                ))}
              </select>
            </label>
          )}
          <YearSlider years={table.times} at={at} />
        </div>
        <div className="compare-results" data-stale={!fresh}>
          {map === undefined ? null : (
            <TileMap
              name="places-map"
              level={2}
              finding={words.mapFinding(table.measure.label, year)}
              note={words.mapNote(missing, true)}
              show={map}
              kind={kind}
              values={Object.fromEntries(figures.map((place) => [place.id, place.value]))}
              chosen={[first.id, second.id]}
              onPick={(id) => setPair([id, first.id === id ? second.id : first.id])}
              onExport={onExport}
            />
          )}
          <section>
            <h2>{words.tableHead(year)}</h2>
            <PlaceTable
              key={measure}
              tables={shown.tables}
              base={scenario === undefined ? undefined : base.tables}
              whole={whole}
              columns={columns}
              lead={measure}
              year={at}
              chosen={[first.id, second.id]}
              caption={words.caption(figures.length, named)}
            />
          </section>
          <SmallMultiples
            name="places-over-years"
            level={2}
            kind={kind}
            finding={words.multiplesFinding(table.measure.label, table.times[0] ?? "", table.times.at(-1) ?? "")}
            note={kind === "rate" ? words.multiplesNote(whole.label) : words.multiplesPlain}
            columns={table.times}
            panels={figures.map((place, group) => ({
              id: place.id,
              name: place.label,
              values: table.times.map((_, time) => valueAt(table, group, time)),
            }))}
            {...(kind === "rate"
              ? { reference: { name: whole.label, values: table.times.map((_, time) => valueAt(wholeTable, 0, time)) } }
              : {})}
            onExport={onExport}
          />
          {chance.counted === 0 ? (
            <section>
              <h2>{words.funnelHead}</h2>
              <p>{words.funnelNothing(year)}</p>
            </section>
          ) : (
            <FunnelChart
              name="vacancy-funnel"
              level={2}
              finding={words.funnelFinding(year, chance.above, chance.below)}
              note={words.funnelNote(chance.missing)}
              {...funnel}
              onExport={onExport}
            />
          )}
          <PlacePair
            places={places}
            pair={[first, second]}
            onPair={(a, b) => setPair([a, b])}
            measures={columns}
            drawn={measure}
            year={at}
          />
        </div>
      </div>
    </article>
  );
}
