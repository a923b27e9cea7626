import { useState } from "react";
import {
  besideSum,
  besideSumSays,
  elementAt,
  monthWords,
  readAt,
  type ListedService,
  type NationList,
  type NationListMeasure,
  type Plan,
} from "../../../../model";
import { useAnswer } from "../../../engine/use-answer";
import { nationListWords as words } from "../../../words/nation-lists";
import { MeasurePicker } from "./nation-list-order";
import { isPublished } from "./shipped-lists";

/** The lists of all the plan's published places under the scenario shown; run when it is opened. */
export function NationListPlaces(props: {
  readonly plan: Plan;
  readonly listed: ListedService;
  readonly scenario: string | undefined;
  readonly looked: readonly string[];
  readonly onPlace: (place: string) => void;
}) {
  const [open, setOpen] = useState(false);
  return (
    <details className="published-how" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.places}</summary>
      {open ? <Places {...props} /> : null}
    </details>
  );
}

function Places({
  plan,
  listed,
  scenario,
  looked,
  onPlace,
}: {
  readonly plan: Plan;
  readonly listed: ListedService;
  readonly scenario: string | undefined;
  readonly looked: readonly string[];
  readonly onPlace: (place: string) => void;
}) {
  const [measure, setMeasure] = useState<NationListMeasure>("waiting");
  const places = plan.structure.places.filter(({ id }) => isPublished(id)).map(({ id, label }) => ({ id, label }));
  const { answer, fresh } = useAnswer({
    kind: "nation-lists",
    listed,
    places,
    scenarios: scenario === undefined ? [] : [scenario],
    looked,
    base: words.base,
  } as const);
  if (answer?.ok !== true)
    return (
      <p className="note" role="status">
        {answer === undefined ? words.working : answer.problems[0]?.says}
      </p>
    );
  const { lists } = answer.value;
  const name = plan.scenarios.find(({ id }) => id === scenario)?.name ?? words.base;
  const times = lists[0]?.times ?? [];
  const caption = words.placesCaption(words.measures[measure], listed, name);
  return (
    <div data-stale={!fresh}>
      <div className="compare-controls">
        <MeasurePicker measure={measure} onMeasure={setMeasure} />
      </div>
      <div className="year-table" role="region" aria-label={caption} tabIndex={0}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.place}</th>
              <th scope="col">{words.counted}</th>
              {times.map(({ name: year, month }, at) => (
                <th key={year} scope="col" className="number">
                  {at === 0 ? words.start(month) : year}
                </th>
              ))}
              <th scope="col">{words.note}</th>
            </tr>
          </thead>
          <tbody>
            {lists.map((list) => (
              <PlaceRow key={list.place.id} list={list} measure={measure} scenario={scenario} onPlace={onPlace} />
            ))}
          </tbody>
        </table>
      </div>
      <BesideSum plan={plan} lists={lists} scenario={scenario} measure={measure} />
    </div>
  );
}

function PlaceRow({
  list,
  measure,
  scenario,
  onPlace,
}: {
  readonly list: NationList;
  readonly measure: NationListMeasure;
  readonly scenario: string | undefined;
  readonly onPlace: (place: string) => void;
}) {
  const { place, basis, missing, staffSharedFrom, times } = list;
  const run = list.runs.find((one) => one.scenario === scenario);
  return (
    <tr>
      <th scope="row">
        <button type="button" className="link" onClick={() => onPlace(place.id)}>
          {place.label}
        </button>
      </th>
      <td>{basis === undefined ? "" : monthWords(basis.list.month)}</td>
      {run === undefined ? (
        <td className="missing" colSpan={times.length}>
          {missing ?? words.inDoubt}
        </td>
      ) : (
        times.map(({ month }) => {
          const value = readAt(run, measure, month);
          return (
            <td key={month} className={words.missingCell(value) ? "number missing" : "number"}>
              {words.cell(value)}
            </td>
          );
        })
      )}
      <td className="note">{staffSharedFrom === undefined ? "" : words.sharedOut(staffSharedFrom)}</td>
    </tr>
  );
}

/** Where the nation stands beside its parts: its own list is not their sum. */
function BesideSum({
  plan,
  lists,
  scenario,
  measure,
}: {
  readonly plan: Plan;
  readonly lists: readonly NationList[];
  readonly scenario: string | undefined;
  readonly measure: NationListMeasure;
}) {
  const root = plan.structure.places.find(({ parent }) => parent === undefined)?.id;
  const nation = lists.find(({ place }) => place.id === root);
  if (nation === undefined) return null;
  const parts = lists.filter(({ place }) =>
    plan.structure.places.some(({ id, parent }) => id === place.id && parent === root),
  );
  const { month } = elementAt(nation.times, 1);
  const beside = besideSum(nation, parts, { scenario, measure, month });
  return beside === undefined ? null : <p>{besideSumSays(beside, nation.place.label, month)}</p>;
}
