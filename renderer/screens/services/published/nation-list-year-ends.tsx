import { useState } from "react";
import { nationListMeasures, nationListWhy, readAt, type NationList } from "../../../../model";
import { whyWords } from "../../../words/frame";
import { nationListWords as words } from "../../../words/nation-lists";

/** Waiting, over 18 and over 52 weeks at the start and each year end; pressing a number tells its sum in words. */
export function NationListYearEnds({ list }: { readonly list: NationList }) {
  const [why, setWhy] = useState<{ readonly run: number; readonly month: string } | undefined>(undefined);
  const whyRun = list.runs[why?.run ?? -1];
  const caption = words.caption(list.place.label, list.listed);
  return (
    <>
      <div className="year-table" role="region" aria-label={caption} tabIndex={0}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.under}</th>
              {list.times.map(({ name, month }, at) => (
                <th key={name} scope="col" className="number">
                  {at === 0 ? words.start(month) : name}
                </th>
              ))}
            </tr>
          </thead>
          {nationListMeasures.map((measure) => (
            <tbody key={measure}>
              <tr className="group">
                <th scope="rowgroup" colSpan={list.times.length + 1}>
                  {words.measures[measure]}
                </th>
              </tr>
              {list.runs.map((one, run) => (
                <tr key={one.scenario ?? ""}>
                  <th scope="row">{one.name}</th>
                  {list.times.map(({ month }) => {
                    const value = readAt(one, measure, month);
                    return (
                      <td key={month} className={words.missingCell(value) ? "number missing" : "number"}>
                        {words.missingCell(value) ? (
                          words.cell(value)
                        ) : (
                          <button
                            type="button"
                            className="why"
                            title={whyWords.why}
                            aria-pressed={why?.run === run && why.month === month}
                            onClick={() => setWhy({ run, month })}
                          >
                            <span className="visually-hidden">
                              {`${words.why(one.name, words.measures[measure], month)}, why? `}
                            </span>
                            {words.cell(value)}
                          </button>
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
      <div role="status" className="nation-list-why">
        {whyRun === undefined || why === undefined
          ? null
          : nationListWhy(list, whyRun, why.month).map((one) => <p key={one}>{one}</p>)}
      </div>
    </>
  );
}
