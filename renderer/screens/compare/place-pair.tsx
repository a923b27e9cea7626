import { FindPlace } from "../../controls/find-place";
import { useChartExport } from "../../controls/use-chart-export";
import { useWhy } from "../../controls/use-why";
import { Why } from "../../controls/why";
import { WhyTold } from "../../controls/why-told";
import { valueAt, type ResultTable } from "../../engine/table-values";
import { compareWords as words } from "../../words/compare";
import { NO_FIGURE } from "../../words/format";
import { whyWords } from "../../words/frame";
import { changeOf, kindOf, measureWithUnit } from "../../words/measure-kinds";
import { PairChart } from "./pair-chart";
import { Shared } from "./shared";

export interface Comparable {
  readonly id: string;
  readonly label: string;
  /** The tables its figures stand in, and its group there. */
  readonly tables: readonly ResultTable[];
  readonly group: number;
}

export interface PlacePairProps {
  readonly places: readonly Comparable[];
  readonly pair: readonly [Comparable, Comparable];
  readonly onPair: (first: string, second: string) => void;
  readonly measures: readonly string[];
  /** The measure drawn over the years. */
  readonly drawn: string;
  readonly year: number;
  /** By measure, the places whose figure is not their own, and whose it is. */
  readonly shared: (measure: string) => ReadonlyMap<string, string>;
  /** Why the vacancies of two places are not taken from one another; undefined where they are counted alike. */
  readonly apart: (first: string, second: string) => string | undefined;
}

/** Two places, figure by figure, and one measure of both over the years. */
export function PlacePair({ places, pair, onPair, measures, drawn, year, shared, apart }: PlacePairProps) {
  const onExport = useChartExport();
  const why = useWhy();
  const [a, b] = pair;
  const tableOf = (place: Comparable, id: string): ResultTable | undefined =>
    place.tables.find((table) => table.measure.id === id);
  const drawnTable = tableOf(a, drawn);
  const years = drawnTable?.times ?? [];
  const unlike = apart(a.id, b.id);
  const compared = (id: string): boolean => unlike === undefined || tableOf(a, id)?.notCompared === undefined;
  const choose = (label: string, value: string, onChange: (id: string) => void) => (
    <>
      <label className="place-picker">
        <span>{label}</span>
        <select value={value} onChange={(event) => onChange(event.target.value)}>
          {places.map((place) => (
            <option key={place.id} value={place.id}>
              {place.label}
            </option>
          ))}
        </select>
      </label>
      <FindPlace places={places} of={label} onFound={({ id }) => onChange(id)} />
    </>
  );
  const line = (place: Comparable) => ({
    id: place.id,
    name: place.label,
    values: years.map((_, time) => valueAt(tableOf(place, drawn), place.group, time)),
  });
  return (
    <section className="place-pair">
      <h2 className="visually-hidden">{words.pairHead}</h2>
      <div className="pair-pickers">
        {choose(words.first, a.id, (id) => onPair(id, b.id))}
        {choose(words.second, b.id, (id) => onPair(a.id, id))}
      </div>
      {drawnTable === undefined || !compared(drawn) ? null : (
        <PairChart
          name="two-places"
          level={3}
          measure={drawnTable.measure.label}
          kind={kindOf(drawnTable.measure.unit)}
          finding={words.pairFinding(drawnTable.measure.label, a.label, b.label)}
          years={years}
          lines={[line(a), line(b)]}
          onExport={onExport}
        />
      )}
      <div className="place-table">
        <table>
          <caption>{words.pairCaption(a.label, b.label, years[year] ?? "")}</caption>
          <thead>
            <tr>
              <th scope="col">{words.measureColumn}</th>
              <th scope="col" className="number">
                {a.label}
              </th>
              <th scope="col" className="number">
                {b.label}
              </th>
              <th scope="col" className="number">
                {words.difference}
              </th>
            </tr>
          </thead>
          <tbody>
            {measures.map((id) => {
              const info = tableOf(a, id)?.measure;
              if (info === undefined) return null;
              const [first, second] = pair.map((place) => valueAt(tableOf(place, id), place.group, year)) as [
                number | null,
                number | null,
              ];
              return (
                <tr key={id}>
                  <th scope="row" title={info.means}>
                    {info.label}
                  </th>
                  {[first, second].map((value, number) => {
                    const place = pair[number]!;
                    const whose = shared(id).get(place.id);
                    return value === null ? (
                      <td key={number} className="number missing">
                        {NO_FIGURE}
                      </td>
                    ) : (
                      <td key={number} className="number" data-shared={whose !== undefined} title={whose}>
                        <Why
                          asked={{
                            measure: id,
                            label: `${info.label}, ${place.label}`,
                            year: years[year] ?? "",
                            place: place.id,
                          }}
                        >
                          {measureWithUnit(id, info.unit, value)}
                          {whose === undefined ? null : <Shared whose={whose} />}
                        </Why>
                      </td>
                    );
                  })}
                  <td className="number">
                    {!compared(id) ? (
                      <span title={unlike}>{words.notTaken}</span>
                    ) : first === null || second === null ? (
                      ""
                    ) : (
                      <WhyTold
                        told={{
                          label: `${info.label}, ${words.difference}`,
                          scope: years[year] ?? "",
                          figure: changeOf(info.unit, first - second),
                          says: whyWords.less(a.label, b.label),
                          parts: [first, second].map((value, number) => ({
                            label: pair[number]!.label,
                            figure: measureWithUnit(id, info.unit, value),
                            ask: why.ofMeasure({ measure: id, year: years[year] ?? "", place: pair[number]!.id }),
                          })),
                        }}
                      >
                        {changeOf(info.unit, first - second)}
                      </WhyTold>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
