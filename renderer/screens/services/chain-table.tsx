import { levelNamed, type ChainLink, type Plan, type ServiceView } from "../../../model";
import { WhyService } from "../../controls/why-service";
import { formatFigure } from "../../words/format";
import { serviceFigure, teamWords as words } from "../../words/services";
import { known } from "./view-figures";
import { WhyAssumption } from "../../controls/why-assumption";

interface Column {
  readonly id: string;
  readonly label: string;
  readonly links: readonly ChainLink[];
}

const sentence = (link: ChainLink): string => {
  const text = `${words.says[link.says]}${link.label}`;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
};

/** The same chain in numbers: a row a link, a column a level; what is an assumption opens when it is pressed. */
export function ChainTable({
  plan,
  view,
  levels,
  scenario,
  year,
}: {
  readonly plan: Plan;
  readonly view: ServiceView;
  readonly levels: readonly Column[];
  readonly scenario: string | undefined;
  readonly year: string;
}) {
  // The level with most links has them all: only a level that supervises gives supervision.
  const rows = [...levels].sort((a, b) => b.links.length - a.links.length)[0]?.links ?? [];
  // The chain is told for the last week of the year.
  const lastWeek = view.years.find((one) => one.name === year)?.last ?? -1;
  return (
    <div className="year-table" role="region" aria-label={words.caption} tabIndex={0}>
      <table>
        <caption>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.link}</th>
            {levels.map((level) => (
              <th key={level.id} scope="col" className="number">
                {levelNamed(plan, level.id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-strong={row.says === "gives"}>
              <th scope="row">{sentence(row)}</th>
              {levels.map((level) => {
                const link = level.links.find((one) => one.id === row.id);
                if (link === undefined) return <td key={level.id} />;
                const value = known(link.value);
                const text =
                  link.unit === "share"
                    ? formatFigure("rate", value)
                    : link.unit === "WTE"
                      ? formatFigure("wte", value)
                      : formatFigure("hours", value);
                return (
                  <td key={level.id} className={value === null ? "number missing" : "number"}>
                    {link.assumption === undefined ? (
                      text
                    ) : (
                      <WhyAssumption
                        plan={plan}
                        assumption={link.assumption}
                        where={{ service: view.service, level: level.id }}
                        label={`${sentence(link)}, ${level.label}`}
                      >
                        {text}
                      </WhyAssumption>
                    )}
                    {value === null || link.unit === "share" ? null : (
                      <span className="unit"> {words.units[link.unit]}</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        {view.runs && view.capacity === "hours" && year !== "" ? (
          <tfoot>
            <tr>
              <th scope="row">{words.usedByLevel}</th>
              {levels.map((level) => (
                <td key={level.id} className="number">
                  {formatFigure("hours", known(view.levels.find((one) => one.id === level.id)?.used[lastWeek]))}
                  <span className="unit"> {words.units["hours per week"]}</span>
                </td>
              ))}
            </tr>
            <tr>
              <th scope="row">{words.usedRow(year)}</th>
              <td className="number" colSpan={Math.max(1, levels.length)}>
                <WhyService
                  asked={{
                    service: view.service,
                    place: view.place,
                    measure: "hours_used",
                    label: words.usedRow(year),
                    year,
                    scenario,
                  }}
                >
                  {serviceFigure(
                    "hours per week",
                    known(view.byYear.hours_used?.[view.years.findIndex((one) => one.name === year)]),
                  )}
                </WhyService>
              </td>
            </tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  );
}
