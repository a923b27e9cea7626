import type { TotalIndex, WhatMatters } from "../../../../model";
import { usePlan } from "../../../state/plan-store";
import { mattersWords } from "../../../words/what-matters";
import type { Figured } from "./figured";
import { OpenAssumption } from "./open-assumption";

const words = mattersWords.shares;

export interface SharesProps extends Figured {
  readonly matters: WhatMatters;
  /** What each does together with others, once that has been worked out. */
  readonly totals: readonly TotalIndex[] | undefined;
}

/** The share of the spread that each assumption has, with its error, and what is left over. */
export function Shares({ look, year, matters, totals }: SharesProps) {
  const byChance = usePlan((state) => state.open?.plan.chance?.on ?? false);
  const totalOf = (id: string): TotalIndex["index"] | undefined =>
    totals?.find(({ unknown }) => unknown.assumptions.some((one) => one.id === id))?.index;
  const rows = matters.each.filter(
    ({ assumption, told }) => told || (totalOf(assumption.id)?.share ?? 0) > 2 * (totalOf(assumption.id)?.error ?? 0),
  );
  const others = matters.each.length - rows.length;
  const { left, outputs } = matters;
  return (
    <>
      <p className="note">{words.note(outputs.length)}</p>
      <div className="table-scroll" role="region" aria-label={words.caption(look.label, year)} tabIndex={0}>
        <table className="chances">
          <caption>{words.caption(look.label, year)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.assumption}</th>
              <th scope="col">{words.share}</th>
              {totals === undefined ? null : <th scope="col">{words.total}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ assumption, index, told }) => {
              const total = totalOf(assumption.id);
              return (
                <tr key={assumption.id}>
                  <th scope="row">
                    <OpenAssumption assumption={assumption} />
                  </th>
                  <td>{words.of(index, told)}</td>
                  {totals === undefined ? null : <td>{total === undefined ? "" : words.totalOf(total)}</td>}
                </tr>
              );
            })}
            <tr>
              <th scope="row">{words.left(byChance)}</th>
              <td>{words.of(left, left.share > 2 * left.error)}</td>
              {totals === undefined ? null : <td />}
            </tr>
          </tbody>
        </table>
      </div>
      {others === 0 ? null : <p className="note">{words.others(others)}</p>}
    </>
  );
}
