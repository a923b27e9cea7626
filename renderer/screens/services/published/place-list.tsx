import { FindPlace } from "../../../controls/find-place";
import { useState } from "react";
import { type ListedService, monthWords, type Problem, waitingBands } from "../../../../model";
import { MonthBars } from "../../../charts";
import { useChartExport } from "../../../controls/use-chart-export";
import { usePlan } from "../../../state/plan-store";
import type { Figure } from "../../../words/format";
import { listFigure, publishedWords as words, type ListNumberKind } from "../../../words/published-lists";
import { bandsOf, doubtsOf, figuresAt, largestBand, monthsOf } from "./place-rows";
import { ENGLAND, labelOf, lists, placesOf, sourceOf } from "./shipped-lists";
import { NationListOf } from "./nation-list";
import { ListBacktest } from "./list-backtest";
import { UseList } from "./use-list";

/** One place's list: how long people had waited, month by month, what is in doubt, and the way into a service. */
export function PlaceList({
  listed,
  month,
  place,
  onPlace,
}: {
  readonly listed: ListedService;
  readonly month: string;
  readonly place: string;
  readonly onPlace: (place: string) => void;
}) {
  const [using, setUsing] = useState(false);
  const open = usePlan((state) => state.open);
  const onExport = useChartExport();
  const label = labelOf(place);
  const here = figuresAt(month, listed, place);
  const { months, people } = bandsOf(listed, place);
  const doubts = doubtsOf(listed, place);
  const now = doubts.filter((doubt) => doubt.at === month);
  const elsewhere = doubts.filter((doubt) => doubt.at !== month);
  const hasServices = (open?.plan.structure.services ?? []).length > 0;
  const source = sourceOf(lists.at(month, listed, place)?.source ?? "");
  const picked = Math.max(0, months.includes(month) ? months.indexOf(month) : months.length - 1);
  return (
    <section className="published-place">
      <div className="published-place-head">
        <h3 aria-live="polite">
          {place === ENGLAND && here !== undefined
            ? words.placeHead(label)
            : words.placeFinding(
                label,
                listed,
                month,
                here?.figures.waiting ?? null,
                here?.figures.shareOver18 ?? null,
              )}
        </h3>
        <div className="published-place-tools">
          <label className="place-picker">
            <span>{words.choosePlace}</span>
            <select value={place} onChange={(event) => onPlace(event.target.value)}>
              <option value={ENGLAND}>{words.england}</option>
              {(["region", "ics"] as const).map((level) => (
                <optgroup key={level} label={words.levelNames[level]}>
                  {placesOf[level].map((one) => (
                    <option key={one.id} value={one.id}>
                      {one.label}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          </label>
          <FindPlace
            places={[{ id: ENGLAND, label: words.england }, ...placesOf.region, ...placesOf.ics]}
            of={words.choosePlace}
            onFound={({ id }) => onPlace(id)}
          />
          <button
            type="button"
            className="button"
            data-primary
            disabled={!hasServices || open?.readOnly === true || here?.figures.waiting == null}
            onClick={() => setUsing(true)}
          >
            {words.use}
          </button>
        </div>
        {hasServices ? null : <p className="note">{words.cannotUse}</p>}
      </div>
      <MonthBars
        name="published-weeks-waited"
        level={4}
        finding={words.barsFinding(label, months[picked] ?? month, largestBand(people, picked))}
        note={words.barsNote(months[picked] ?? month, months.length - 1)}
        groups={waitingBands}
        groupName={words.weeksWaited}
        columns={months.map(monthWords)}
        values={people}
        picked={picked}
        kind="heads"
        empty={words.noBands(label, listed)}
        ofPlace={label}
        source={source === undefined ? undefined : words.source(source.title, source.publisher)}
        onExport={onExport}
      />
      <NationListOf listed={listed} place={{ id: place, label }} onPlace={onPlace} />
      <section>
        <h4>{words.monthsHead}</h4>
        <PlaceMonths listed={listed} place={place} label={label} month={month} />
        <details className="published-how">
          <summary>{words.how}</summary>
          <p>{words.howText}</p>
        </details>
      </section>
      <ListBacktest listed={listed} place={place} />
      {doubts.length === 0 ? null : (
        <section>
          <h4>{words.doubtsHead}</h4>
          <Doubts doubts={now} />
          {elsewhere.length === 0 ? null : (
            <details className="published-how">
              <summary>{words.otherMonths(elsewhere.length, now.length > 0)}</summary>
              <Doubts doubts={elsewhere} />
            </details>
          )}
        </section>
      )}
      {source === undefined ? null : <p className="note">{words.source(source.title, source.publisher)}</p>}
      {using && open !== undefined ? (
        <UseList plan={open.plan} listed={listed} month={month} from={place} onClose={() => setUsing(false)} />
      ) : null}
    </section>
  );
}

function Doubts({ doubts }: { readonly doubts: readonly Problem[] }) {
  return doubts.length === 0 ? null : (
    <ul className="published-doubts">
      {doubts.map((doubt) => (
        <li key={`${doubt.at} ${doubt.kind}`}>{doubt.says}</li>
      ))}
    </ul>
  );
}

function PlaceMonths({
  listed,
  place,
  label,
  month,
}: {
  readonly listed: ListedService;
  readonly place: string;
  readonly label: string;
  readonly month: string;
}) {
  const cell = (kind: ListNumberKind, value: Figure) => (
    <td className={value === null ? "number missing" : "number"}>{listFigure(kind, value)}</td>
  );
  const rows = monthsOf(listed, place);
  return (
    <div className="place-table">
      <table>
        <caption>{words.monthsCaption(label, listed)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.monthColumns.month}</th>
            <th scope="col" className="number">
              {words.monthColumns.waiting}
              <span className="unit">{words.units.waiting}</span>
            </th>
            <th scope="col" className="number">
              {words.monthColumns.shareOver18}
              <span className="unit">{words.units.shareOver18}</span>
            </th>
            <th scope="col" className="number">
              {words.monthColumns.over52}
              <span className="unit">{words.units.over52}</span>
            </th>
            <th scope="col" className="number">
              {words.monthColumns.referrals}
              <span className="unit">{words.estimated}</span>
            </th>
            <th scope="col" className="number">
              {words.monthColumns.removals}
              <span className="unit">{words.estimated}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.month} data-chosen={row.month === month}>
              <th scope="row">{monthWords(row.month)}</th>
              {cell("heads", row.figures.waiting)}
              {cell("rate", row.figures.shareOver18)}
              {cell("heads", row.figures.over52)}
              {cell("perWeek", row.referrals)}
              {cell("perWeek", row.removalsPerWeek)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
