import type { ReactNode } from "react";
import { cellAt, markWords, pointsWords, shareThere, shareWords, type Composition } from "../../../../model";
import { WhyTold } from "../../../controls/why-told";
import type { Told } from "../../../state/view-store";
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
  const staff = (at: Line["at"], when: number): number => {
    const first = cellAt(told, { ...at, time: when, group: 0 });
    return first === undefined ? 0 : (told.heads[first / groups.length] ?? 0);
  };
  const people = (heads: number): string => words.people(formatFigure("heads", heads));
  const shareAt = (at: Line["at"], group: string, when: string) => shareThere(told, { ...at, time: when, group });
  /** What a share is of: the people of the group, and everybody there. */
  const toldOf = (line: Line, group: Composition["groups"][number], when: string, share: number): Told => {
    const all = staff(line.at, times.indexOf(when));
    return {
      label: words.shareOf(group.label, line.label),
      scope: when === times[0] ? words.atStart : words.endOfYear(when),
      figure: shareWords(share),
      says: words.shareSays,
      parts: [
        { label: group.label, figure: people(share * all) },
        { label: words.everybody, figure: people(all) },
      ],
    };
  };
  const cell = (line: Line, group: Composition["groups"][number], when: string): ReactNode => {
    const { share, mark } = shareAt(line.at, group.id, when);
    return share === undefined ? (
      markWords(mark)
    ) : (
      <WhyTold told={toldOf(line, group, when, share)}>{shareWords(share)}</WhyTold>
    );
  };
  /** Everybody there, group by group as far as these may be shown. */
  const toldOfStaff = (line: Line): Told => ({
    label: words.staffOf(line.label),
    scope: words.endOfYear(by),
    figure: people(staff(line.at, time)),
    says: words.staffSays,
    parts: groups.map((group) => {
      const { share, mark } = shareAt(line.at, group.id, by);
      return {
        label: group.label,
        figure: share === undefined ? markWords(mark) : people(share * staff(line.at, time)),
      };
    }),
  });
  const change = (at: Line["at"], group: string): string => {
    const [before, after] = [times[0] ?? "", by].map((when) => shareAt(at, group, when).share);
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
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">{line.label}</th>
              <td className="number">
                <WhyTold told={toldOfStaff(line)}>{formatFigure("heads", staff(line.at, time))}</WhyTold>
              </td>
              {groups.map((group) => (
                <GroupCells
                  key={group.id}
                  before={cell(line, group, times[0] ?? "")}
                  after={cell(line, group, by)}
                  change={change(line.at, group.id)}
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
  readonly before: ReactNode;
  readonly after: ReactNode;
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
