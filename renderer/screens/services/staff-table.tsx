import { levelNamed, type Plan, type ServiceView } from "../../../model";
import { formatFigure } from "../../words/format";
import { teamWords as words } from "../../words/services";
import { yearTableWords } from "../../words/year-table";
import { known } from "./view-figures";
import { WhyAssumption } from "../../controls/why-assumption";

/** The staff of a service by level at the end of every planning year. */
export function StaffTable({
  plan,
  view,
  year,
}: {
  readonly plan: Plan;
  readonly view: ServiceView;
  readonly year: string;
}) {
  return (
    <>
      <h3>{words.staffCaption}</h3>
      <div className="year-table" role="region" aria-label={words.staffCaption} tabIndex={0}>
        <table>
          <caption>{words.staffCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{yearTableWords.toMarch}</th>
              {view.years.map((one) => (
                <th key={one.name} scope="col" className="number" data-picked={one.name === year}>
                  {one.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.levels.map((level) => (
              <tr key={level.id}>
                <th scope="row">
                  {levelNamed(plan, level.id)}
                  <span className="unit">, {words.staffRow}</span>
                </th>
                {view.years.map((one) => {
                  const wte = known(level.wte[one.last]);
                  return (
                    <td
                      key={one.name}
                      className={wte === null ? "number missing" : "number"}
                      data-picked={one.name === year}
                    >
                      <WhyAssumption
                        plan={plan}
                        assumption={view.staffing === "workforce" ? "staff_share" : "stated_team"}
                        where={{ service: view.service, level: level.id }}
                        label={`${level.label}, ${one.name}`}
                      >
                        {formatFigure("wte", wte)}
                      </WhyAssumption>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
