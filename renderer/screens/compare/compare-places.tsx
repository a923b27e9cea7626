import { useState } from "react";
import { vacanciesApart, weeksDifferSays, type Breakdown } from "../../../model";
import { ApprenticeWarning } from "../../controls/apprentice-warning";
import { ViewTabs } from "../../controls/view-tabs";
import { CannotRun } from "../../controls/screen";
import { usePickedYear } from "../../controls/year-picker";
import { sharedPlaces } from "../../engine/own-figures";
import type { OwnFigures } from "../../engine/answers";
import type { ResultTable } from "../../engine/table-values";
import { useAnswer, useTables, whereOf } from "../../engine/use-answer";
import { PlacesLinks } from "../../places/places-links";
import { usePlan } from "../../state/plan-store";
import { useView } from "../../state/view-store";
import { compareWords as words } from "../../words/compare";
import { words as frameWords } from "../../words/frame";
import { kindOf } from "../../words/measure-kinds";
import { AgainstChance } from "./against-chance";
import { CompareHead } from "./compare-head";
import type { Compared } from "./compared";
import { columnsFor, comparedMeasures as measures, leadOf } from "./compared-measures";
import { OnePlace } from "./one-place";
import { OpenBeside } from "./open-beside";
import { PlacePair, type Comparable } from "./place-pair";
import { PlaceTable } from "./place-table";
import { comparableLevels, extremes, largerPlaces, placeFigures } from "./place-values";
import { PlacesOnMap } from "./places-on-map";
import { PlacesOverYears } from "./places-over-years";
import { WithinPicker } from "./within-picker";
import { YearSlider } from "./year-slider";

type Part = keyof typeof words.tabs;
const parts = (Object.keys(words.tabs) as Part[]).map((id) => ({ id, label: words.tabs[id] }));

/** While it is not known whose the figures are. */
const blank: OwnFigures = { results: [], observed: { vacancies: [], leavers: [] } };

/** The places of a plan beside each other: on the map, in a table, over the years, against chance, and two by two. */
export function ComparePlaces() {
  const plan = usePlan((state) => state.open!.plan);
  const levels = comparableLevels(plan);
  return levels[0] === undefined ? <OnePlace /> : <Comparison levels={levels} />;
}

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
  const [part, setPart] = useState<Part>("map");
  const table = shown.tables?.find((one) => one.measure.id === measure);
  const { at, year } = usePickedYear(table?.times ?? []);
  if (shown.problems.length > 0) return <CannotRun problems={shown.problems} />;
  if (shown.tables === undefined || all.tables === undefined || table === undefined)
    return <p className="note">{frameWords.working}</p>;

  const root = plan.structure.places.find((place) => place.parent === undefined);
  const figures = placeFigures(table, at);
  const { results, observed } = own.answer?.ok === true ? own.answer.value : blank;
  const shared = (id: string): ReadonlyMap<string, string> => sharedPlaces(results, id);
  const notOwn = shared(measure);
  const compared: Compared = {
    table,
    wholeTable: all.tables.find((one) => one.measure.id === measure),
    whole: {
      id: within?.id ?? root?.id ?? "",
      label: within?.name ?? root?.label ?? "",
      tables: all.tables,
      base: scenario === undefined ? undefined : allBase.tables,
    },
    kind: kindOf(table.measure.unit),
    at,
    year,
    figures,
    owned: figures.filter((place) => !notOwn.has(place.id)),
    notOwn,
  };
  const { whole, owned } = compared;
  const { low, high } = extremes(owned);
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
  const columns = columnsFor(plan, measure);
  const alike = vacanciesApart(
    plan,
    figures.map(({ id }) => id),
  );
  const reasons = [alike, weeksDifferSays(plan)].filter((says) => says !== undefined);
  const fresh = shown.fresh && all.fresh && own.fresh;
  return (
    <article className="screen compare">
      <CompareHead compared={compared} scenario={named} where={where} fresh={fresh}>
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
      </CompareHead>
      <div>
        <div className="compare-results" data-stale={!fresh}>
          <ViewTabs label={words.parts} tabs={parts} shown={part} onShow={setPart}>
            {part === "map" ? (
              <>
                <PlacesOnMap
                  compared={compared}
                  within={within?.id}
                  chosen={[first.id, second.id]}
                  onPick={(id) => setPair([id, first.id === id ? second.id : first.id])}
                />
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
              <PlacesOverYears plan={plan} scenario={scenario} level={level} compared={compared} />
            ) : part === "chance" ? (
              (["vacancies", "leavers"] as const)
                .filter((of) => of === "leavers" || alike === undefined)
                .map((of) => (
                  <AgainstChance
                    key={of}
                    of={of}
                    observed={observed[of].filter(({ id }) => figures.some((place) => place.id === id))}
                    opens={plan.start}
                  />
                ))
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
