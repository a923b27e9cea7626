import { useState } from "react";
import {
  belowZero,
  countsVacanciesApart,
  vacanciesApart,
  weeksDiffer,
  weeksDifferSays,
  type Breakdown,
  type Fan,
  type Plan,
} from "../../../model";
import { SmallMultiples, TileMap } from "../../charts";
import { ApprenticeWarning } from "../../controls/apprentice-warning";
import { bandAlone } from "../../controls/fan-figures";
import { MeasureFigures } from "../../controls/measure-figures";
import { ViewTabs } from "../../controls/view-tabs";
import { CannotRun, ScreenHead } from "../../controls/screen";
import { useChartExport } from "../../controls/use-chart-export";
import { usePickedYear } from "../../controls/year-picker";
import { usePlaceFans } from "../../engine/draws/use-draws";
import { sharedPlaces } from "../../engine/own-figures";
import type { OwnFigures } from "../../engine/answers";
import { valueAt, type ResultTable } from "../../engine/table-values";
import { useAnswer, useTables, whereOf } from "../../engine/use-answer";
import { usePlan } from "../../state/plan-store";
import { useView } from "../../state/view-store";
import { compareWords as words } from "../../words/compare";
import { words as frameWords } from "../../words/frame";
import { futuresWords } from "../../words/futures";
import { formatFigure } from "../../words/format";
import { changeOf, kindOf } from "../../words/measure-kinds";
import { AgainstChance } from "./against-chance";
import { PlacesLinks } from "../../places/places-links";
import { OpenBeside } from "./open-beside";
import { OnePlace } from "./one-place";
import { PlaceEnds } from "./place-ends";
import { PlacePair, type Comparable } from "./place-pair";
import { PlaceTable } from "./place-table";
import {
  between,
  comparableLevels,
  extremes,
  FEWEST,
  largerPlaces,
  mapFor,
  partOf,
  placeFigures,
} from "./place-values";
import { WithinPicker } from "./within-picker";
import { YearSlider } from "./year-slider";

const measures = [
  "vacancy_rate",
  "net_vacancy_rate",
  "vacancies",
  "vacant_posts",
  "over_establishment",
  "staff_in_post",
  "hours",
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
  "intakes",
  "cost",
  "staff_in_post_per_100k",
  "headcount_per_100k",
  "establishment_per_100k",
  "vacant_posts_per_100k",
  "vacancies_per_100k",
  "intakes_per_100k",
] as const;
const main: readonly string[] = [
  "staff_in_post",
  "establishment",
  "vacancies",
  "vacancy_rate",
  "exit_rate",
  "staff_in_post_per_100k",
];

/** What is told of all places together where they cannot be told apart. */
const ofTheWhole: readonly string[] = ["staff_in_post", "establishment", "vacant_posts", "joiners"];

/** What is compared first: hours where a WTE is not the same time, or vacancies are not the same thing, in every place. */
const leadOf = (plan: Plan): string => (weeksDiffer(plan) || countsVacanciesApart(plan) ? "hours" : "vacancy_rate");

/** While it is not known whose the figures are. */
type Part = keyof typeof words.tabs;
const parts = (Object.keys(words.tabs) as Part[]).map((id) => ({ id, label: words.tabs[id] }));

const blank: OwnFigures = { results: [], observed: { vacancies: [], leavers: [] } };

/** The places of a plan beside each other: on the map, in a table, over the years, against chance, and two by two. */
export function ComparePlaces() {
  const plan = usePlan((state) => state.open!.plan);
  const levels = comparableLevels(plan);
  return levels[0] === undefined ? <OnePlace /> : <Comparison levels={levels} />;
}

const bandOf = (fan: Fan | undefined) => (fan === undefined ? {} : { fan: bandAlone(fan) });

function Comparison({ levels }: { readonly levels: readonly Breakdown[] }) {
  const plan = usePlan((state) => state.open!.plan);
  const scenario = useView((state) => state.scenario);
  const viewed = useView((state) => state.place);
  const [measure, setMeasure] = useState<string>(() => leadOf(plan));
  const [picked, setPicked] = useState<Breakdown | undefined>(undefined);
  const [pair, setPair] = useState<readonly [string, string] | undefined>(undefined);
  const level = picked !== undefined && levels.includes(picked) ? picked : levels[0]!;
  const larger = largerPlaces(plan, level);
  const [chosenWithin, setWithin] = useState<string | undefined>(undefined);
  const within = larger.find(({ id }) => id === chosenWithin);
  const where = whereOf(within?.id);
  const shown = useTables(scenario, { measures, by: [level], where });
  const base = useTables(undefined, { measures, by: [level], where });
  const otherLevel = levels.find((one) => one !== level);
  const others = useTables(scenario, { measures, by: [otherLevel ?? level] });
  const all = useTables(scenario, { measures, where });
  const allBase = useTables(undefined, { measures, where });
  const own = useAnswer({ kind: "own-figures", measures, by: level });
  const fans = usePlaceFans(measure, scenario, level);
  const onExport = useChartExport();
  const [part, setPart] = useState<Part>("map");
  const table = shown.tables?.find((one) => one.measure.id === measure);
  const { at, year } = usePickedYear(table?.times ?? []);
  if (shown.problems.length > 0) return <CannotRun problems={shown.problems} />;
  if (shown.tables === undefined || all.tables === undefined || table === undefined)
    return <p className="note">{frameWords.working}</p>;

  const root = plan.structure.places.find((place) => place.parent === undefined);
  const whole = {
    id: within?.id ?? root?.id ?? "",
    label: within?.name ?? root?.label ?? "",
    tables: all.tables,
    base: scenario === undefined ? undefined : allBase.tables,
  };
  const wholeTable = all.tables.find((one) => one.measure.id === measure);
  const kind = kindOf(table.measure.unit);
  const figures = placeFigures(table, at);
  const { results, observed } = own.answer?.ok === true ? own.answer.value : blank;
  const shared = (id: string): ReadonlyMap<string, string> => sharedPlaces(results, id);
  const notOwn = shared(measure);
  const owned = figures.filter((place) => !notOwn.has(place.id));
  const { low, high } = extremes(owned);
  const end = (place: typeof low) =>
    place === undefined
      ? undefined
      : {
          ...place,
          others: owned.filter(
            (one) =>
              one.value !== null &&
              one.id !== place.id &&
              formatFigure(kind, one.value) === formatFigure(kind, place.value),
          ).length,
        };
  const named = plan.scenarios.find((one) => one.id === scenario)?.name;
  const comparables = (tables: readonly ResultTable[]): readonly Comparable[] =>
    placeFigures(tables[0], at).map(({ id, label }, group) => ({ id, label, tables, group }));
  const places: readonly Comparable[] = [
    ...comparables(shown.tables),
    ...(otherLevel === undefined || others.tables === undefined ? [] : comparables(others.tables)),
    { id: whole.id, label: whole.label, tables: all.tables, group: 0 },
  ];
  const comparable = (id: string | undefined, otherwise: number): Comparable =>
    places.find((place) => place.id === id) ?? places[otherwise] ?? places[0]!;
  const first = comparable(pair?.[0] ?? figures.find((place) => place.id === viewed)?.id ?? high?.id, 0);
  const other = pair?.[1] ?? low?.id;
  const second = comparable(other === first.id && pair === undefined ? undefined : other, first === places[1] ? 0 : 1);
  const map = mapFor(table);
  const missing = figures.filter((place) => place.value === null).length;
  const told = weeksDiffer(plan) ? ["hours", ...main] : main;
  const columns = told.includes(measure) ? told : [measure, ...told];
  const alike = vacanciesApart(
    plan,
    figures.map(({ id }) => id),
  );
  const reasons = [alike, weeksDifferSays(plan)].filter((says) => says !== undefined);
  const fresh = shown.fresh && all.fresh && own.fresh;
  return (
    <article className="screen compare">
      <ScreenHead
        title={frameWords.screens.compare}
        fresh={fresh}
        withPlace={false}
        finding={
          table.notCompared === undefined
            ? words.finding({
                measure: table.measure.label,
                year,
                kind,
                unit: words.unit(table.measure.unit),
                below: belowZero(measure)?.says,
                scenario: named,
                low: end(low),
                high: end(high),
                owned: owned.filter((place) => place.value !== null).length,
                shared: figures.filter((place) => place.value !== null && notOwn.has(place.id)).length,
                whole: { label: whole.label, value: valueAt(wholeTable, 0, at) },
              })
            : words.notCompared(table.measure.label, year)
        }
        figures={
          // Too few with figures of their own to have a middle: the places together say more.
          owned.filter(({ value }) => value !== null).length < FEWEST ? (
            <MeasureFigures
              tables={all.tables.filter(({ measure: { id } }) => id !== measure && ofTheWhole.includes(id)).slice(0, 3)}
              base={whole.base}
              year={year}
              at={at}
              where={where}
            />
          ) : table.notCompared === undefined ? (
            <PlaceEnds
              measure={measure}
              year={year}
              between={between(owned, table)}
              write={(value) =>
                words.figure({ kind, unit: words.unit(table.measure.unit), below: belowZero(measure)?.says }, value)
              }
              writeChange={(change) => changeOf(table.measure.unit, change)}
            />
          ) : null
        }
      >
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
          <WithinPicker whole={root?.label ?? ""} larger={larger} within={within?.id} onPick={setWithin} />
          <YearSlider years={table.times} at={at} />
        </div>
      </ScreenHead>
      <div>
        <div className="compare-results" data-stale={!fresh}>
          <ViewTabs label={words.parts} tabs={parts} shown={part} onShow={setPart}>
            {part === "map" ? (
              <>
                {map === undefined || table.notCompared !== undefined ? (
                  <p className="note">{words.noMap}</p>
                ) : (
                  <TileMap
                    name="places-map"
                    level={2}
                    finding={words.mapFinding(table.measure.label, year)}
                    note={words.mapNote(missing, true, figures.filter((place) => notOwn.has(place.id)).length)}
                    show={map}
                    only={map === "ics" ? within?.id : undefined}
                    kind={kind}
                    {...(notOwn.size === 0 ? {} : { shared: notOwn })}
                    values={Object.fromEntries(figures.map((place) => [place.id, place.value]))}
                    chosen={[first.id, second.id]}
                    onPick={(id) => setPair([id, first.id === id ? second.id : first.id])}
                    onExport={onExport}
                  />
                )}
                <OpenBeside plan={plan} id={first.id} label={first.label} />
                <PlacesLinks plan={plan} />
              </>
            ) : part === "table" ? (
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
                  shared={shared}
                  caption={words.caption(figures.length, named)}
                />
                {columns.some((id) => shared(id).size > 0) ? <p className="note">{words.sharedNote}</p> : null}
              </section>
            ) : part === "years" ? (
              <>
                {" "}
                {table.notCompared !== undefined ? null : (
                  <SmallMultiples
                    name="places-over-years"
                    level={2}
                    kind={kind}
                    finding={words.multiplesFinding(
                      table.measure.label,
                      table.times[0] ?? "",
                      table.times.at(-1) ?? "",
                    )}
                    note={`${kind === "rate" ? words.multiplesNote(whole.label) : words.multiplesPlain}${fans.size > 0 ? ` ${futuresWords.band}` : ""}`}
                    columns={table.times}
                    groupedBy={words.partKind(figures.flatMap(({ id }) => partOf(plan, id)?.kind ?? []))}
                    panels={figures.map((place, group) => ({
                      id: place.id,
                      name: place.label,
                      values: table.times.map((_, time) => valueAt(table, group, time)),
                      group: partOf(plan, place.id),
                      ...bandOf(fans.get(place.id)),
                    }))}
                    {...(kind === "rate"
                      ? {
                          reference: {
                            name: whole.label,
                            values: table.times.map((_, time) => valueAt(wholeTable, 0, time)),
                          },
                        }
                      : {})}
                    onExport={onExport}
                  />
                )}
              </>
            ) : part === "chance" ? (
              <div>
                {" "}
                {(["vacancies", "leavers"] as const)
                  .filter((of) => of === "leavers" || alike === undefined)
                  .map((of) => (
                    <AgainstChance
                      key={of}
                      of={of}
                      observed={observed[of].filter(({ id }) => figures.some((place) => place.id === id))}
                      opens={plan.start}
                    />
                  ))}
              </div>
            ) : (
              <PlacePair
                places={places}
                pair={[first, second]}
                onPair={(a, b) => setPair([a, b])}
                measures={columns}
                drawn={measure}
                year={at}
                shared={shared}
                apart={(a, b) => vacanciesApart(plan, [a, b])}
              />
            )}
          </ViewTabs>
        </div>
        {reasons.map((says) => (
          <p key={says} className="note">
            {says}
          </p>
        ))}
        <ApprenticeWarning plan={plan} scenario={scenario} by={[level]} />
      </div>
    </article>
  );
}
