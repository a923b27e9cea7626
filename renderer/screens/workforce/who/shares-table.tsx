import { cellAt, markWords, pointsWords, shareThere, shareWords, type Composition } from "../../../../model";
import { formatFigure } from "../../../words/format";
import { whoWords as words } from "../../../words/who-they-are";

/** One line of staff: a level at the place looked at, or a place under it. */
export interface Line {
  readonly id: string;
  readonly label: string;
  readonly at: { readonly place: string; readonly column?: string };
}

/** The share of each group at the start and at the end of a year; what is not shown says why. */
export function SharesTable({
  told,
  lines,
  head,
  of,
}: {
  readonly told: Composition;
  readonly lines: readonly Line[];
  /** What a line is, and the table's. */
  readonly head: string;
  readonly of: string;
}) {
  const { groups, by, times } = told;
  const time = times.indexOf(by);
  const cell = (at: Line["at"], group: string, when: string): string => {
    const { share, mark } = shareThere(told, { ...at, time: when, group });
    return share === undefined ? markWords(mark) : shareWords(share);
  };
  const staff = (at: Line["at"]): number => {
    const first = cellAt(told, { ...at, time, group: 0 });
    return first === undefined ? 0 : (told.heads[first / groups.length] ?? 0);
  };
  const change = (at: Line["at"], group: string): string => {
    const [before, after] = [times[0] ?? "", by].map((when) => shareThere(told, { ...at, time: when, group }).share);
    return before === undefined || after === undefined ? "" : pointsWords(after - before);
  };
  return (
    <div className="year-table" role="region" aria-label={words.caption(of)} tabIndex={0}>
      <table>
        <caption className="visually-hidden">{words.caption(of)}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col" className="number">
              {words.staff(by)}
            </th>
            {groups.map((group) => (
              <GroupHeads key={group.id} label={group.label} by={by} />
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, label, at }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td className="number">{formatFigure("heads", staff(at))}</td>
              {groups.map((group) => (
                <GroupCells
                  key={group.id}
                  before={cell(at, group.id, times[0] ?? "")}
                  after={cell(at, group.id, by)}
                  change={change(at, group.id)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function GroupHeads({ label, by }: { readonly label: string; readonly by: string }) {
  return (
    <>
      <th scope="col" className="number">
        {words.startOf(label)}
      </th>
      <th scope="col" className="number">
        {words.endOf(label, by)}
      </th>
    </>
  );
}

function GroupCells({
  before,
  after,
  change,
}: {
  readonly before: string;
  readonly after: string;
  readonly change: string;
}) {
  return (
    <>
      <td className="number">{before}</td>
      <td className="number">
        {after}
        {change === "" ? null : <span className="note who-change">{change}</span>}
      </td>
    </>
  );
}
