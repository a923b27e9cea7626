import { Fragment, useRef, useState } from "react";
import { countedWords, countsWords, removeHistory, type CountedSeries, type Plan } from "../../model";
import { applyEdit } from "../state/apply-edit";
import { say } from "../state/view-store";
import { pastWords as words } from "../words/past";
import { CountsGrid } from "./counts-grid";

/** The series of a plan's own past, each with its counts to change. */
export function OwnSeries({
  plan,
  series,
  readOnly,
}: {
  readonly plan: Plan;
  readonly series: readonly CountedSeries[];
  readonly readOnly: boolean;
}) {
  const [open, setOpen] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section>
      <h3 ref={heading} tabIndex={-1}>
        {words.ownTitle}
      </h3>
      {series.length === 0 ? (
        <p className="note">{words.ownNone}</p>
      ) : (
        <div className="scenarios-scroll" tabIndex={0} role="group" aria-label={words.ownCaption}>
          <table className="change-list">
            <caption>{words.ownCaption}</caption>
            <thead>
              <tr>
                {Object.values(words.columns).map((label) => (
                  <th key={label} scope="col">
                    {label}
                  </th>
                ))}
                <th scope="col" data-print="no">
                  <span className="visually-hidden">{words.tools}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {series.map((one) => (
                <Fragment key={one.id}>
                  <tr>
                    <th scope="row">{one.label}</th>
                    <td>{countedWords(plan, one)}</td>
                    <td>{countsWords(one)}</td>
                    <td className="wordy">{one.source ?? words.yourFigure}</td>
                    <td data-print="no">
                      {readOnly ? null : (
                        <div className="row-tools">
                          <button
                            type="button"
                            className="quiet"
                            aria-expanded={open === one.id}
                            aria-label={open === one.id ? words.closeNamed(one.label) : words.changeNamed(one.label)}
                            onClick={() => setOpen(open === one.id ? undefined : one.id)}
                          >
                            {open === one.id ? words.close : words.change}
                          </button>
                          <button
                            type="button"
                            className="quiet"
                            aria-label={words.removeNamed(one.label)}
                            onClick={() => {
                              if (!applyEdit((now, by) => removeHistory(now, one.id, by)).ok) return;
                              say(words.removed(one.label));
                              heading.current?.focus();
                            }}
                          >
                            {words.remove}
                          </button>
                        </div>
                      )}
                    </td>
                  </tr>
                  {open === one.id ? (
                    <tr className="edit-row" data-print="no">
                      <td colSpan={5}>
                        <CountsGrid series={one} />
                      </td>
                    </tr>
                  ) : null}
                </Fragment>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
