import { type ListedService, monthWords, type Problem, waitingBands } from "../../../../model";
import { MonthBars } from "../../../charts";
import { useChartExport } from "../../../controls/use-chart-export";
import { usePlan } from "../../../state/plan-store";
import type { Figure } from "../../../words/format";
import { listFigure, publishedWords as words, type ListNumberKind } from "../../../words/published-lists";
import { bandsOf, doubtsOf, figuresAt, largestBand, monthsOf } from "./place-rows";
import { ENGLAND, labelOf, lists, sourceOf } from "./shipped-lists";
import { ListBacktest } from "./list-backtest";

interface Shown {
  readonly listed: ListedService;
  readonly month: string;
  readonly place: string;
}

/** One place's list: how long people had waited, month by month. */
export function PlaceList({ listed, month, place }: Shown) {
  const onExport = useChartExport();
  const hasServices = usePlan((state) => (state.open?.plan.structure.services ?? []).length > 0);
  const label = labelOf(place);
  const here = figuresAt(month, listed, place);
  const { months, people } = bandsOf(listed, place);
  const source = sourceOf(lists.at(month, listed, place)?.source ?? "");
  const picked = Math.max(0, months.includes(month) ? months.indexOf(month) : months.length - 1);
  return (
    <section className="published-place">
      <h3 aria-live="polite" className={place === ENGLAND && here !== undefined ? "visually-hidden" : undefined}>
        {place === ENGLAND && here !== undefined
          ? words.placeHead(label)
          : words.placeFinding(label, listed, month, here?.figures.waiting ?? null, here?.figures.shareOver18 ?? null)}
      </h3>
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
      {hasServices ? null : <p className="note">{words.cannotUse}</p>}
      <MonthDoubts listed={listed} month={month} place={place} />
    </section>
  );
}

/** One place's list in every month, what would have been foretold of it, and what of it is in doubt. */
export function PlaceByMonth({ listed, month, place }: Shown) {
  const label = labelOf(place);
  const source = sourceOf(lists.at(month, listed, place)?.source ?? "");
  return (
    <section className="published-place">
      <h3>{words.monthsHead}</h3>
      <PlaceMonths listed={listed} place={place} label={label} month={month} />
      <details className="published-how">
        <summary>{words.how}</summary>
        <p>{words.howText}</p>
      </details>
      <ListBacktest listed={listed} place={place} />
      {source === undefined ? null : <p className="note">{words.source(source.title, source.publisher)}</p>}
    </section>
  );
}

/** What is in doubt about the list of the month, and folded away, of the other months. */
function MonthDoubts({ listed, month, place }: Shown) {
  const doubts = doubtsOf(listed, place);
  const now = doubts.filter((doubt) => doubt.at === month);
  const elsewhere = doubts.filter((doubt) => doubt.at !== month);
  if (doubts.length === 0) return null;
  return (
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
