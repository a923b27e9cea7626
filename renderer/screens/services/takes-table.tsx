import { takesCost, type TakesByLevel, type TakesRequest } from "../../../model";
import { useAnswer } from "../../engine/use-answer";
import { formatFigure } from "../../words/format";
import { takesWords as words } from "../../words/service-takes";

/** For each level that may do the work, how many WTE more of it alone are enough, and what they cost a year. */
export function TakesTable({
  request,
  scenario,
}: {
  readonly request: TakesRequest;
  readonly scenario: string | undefined;
}) {
  const { answer, fresh } = useAnswer({ kind: "takes-by-level", scenario, request } as const);
  return answer?.ok !== true || answer.value.levels.length === 0 ? null : (
    <ByLevel found={answer.value} stale={!fresh} />
  );
}

/** The table itself. */
function ByLevel({ found: { levels, alike }, stale }: { readonly found: TakesByLevel; readonly stale: boolean }) {
  return (
    <div className="place-table" data-stale={stale}>
      <table>
        <caption>{words.byLevel}</caption>
        <thead>
          <tr>
            <th scope="col">{words.ofLevel}</th>
            <th scope="col" className="number">
              {words.wteMore}
            </th>
            <th scope="col" className="number">
              {words.costAYear}
            </th>
          </tr>
        </thead>
        <tbody>
          {levels.map(({ level, label, takes }) => (
            <tr key={level}>
              <th scope="row">{label}</th>
              <td className="number">{takes.more === undefined ? words.notEnough : formatFigure("wte", takes.more)}</td>
              <td className="number">{takesCost(takes) ?? words.noCost}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {alike ? <p className="note">{words.alike}</p> : null}
    </div>
  );
}
