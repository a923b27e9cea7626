/** Figures of a service by planning year, each to be asked "why?"; pressing a year picks it. */
import { roundedNote, serviceMeasureOf, type ServiceMeasureId, type ServiceView } from "../../../model";
import { WhyService } from "../../controls/why-service";
import { showYear } from "../../state/view-store";
import { formatFigure, unitOf } from "../../words/format";
import { listWords, serviceKind } from "../../words/services";
import { yearTableWords as words } from "../../words/year-table";
import { listAddsUp } from "./list-sums";
import { inYear } from "./view-figures";

export interface ServiceTableProps {
  readonly caption: string;
  readonly view: ServiceView;
  readonly scenario: string | undefined;
  readonly year: string;
  readonly groups: readonly {
    readonly id: string;
    readonly heading: string;
    readonly measures: readonly ServiceMeasureId[];
  }[];
  readonly strong: readonly ServiceMeasureId[];
}

export function ServiceTable({ caption, view, scenario, year, groups, strong }: ServiceTableProps) {
  const years = view.years.map((one) => one.name);
  return (
    <div className="year-table" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.toMarch}</th>
            {years.map((one) => (
              <th key={one} scope="col" className="number" data-picked={one === year}>
                <button
                  type="button"
                  className="year-head"
                  aria-pressed={one === year}
                  title={words.pick}
                  onClick={() => showYear(one)}
                >
                  {one}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.id}>
            <tr className="group">
              <th scope="rowgroup" colSpan={years.length + 1}>
                {group.heading}
              </th>
            </tr>
            {group.measures.map((id) => {
              const measure = serviceMeasureOf(id)!;
              const kind = serviceKind(measure.unit);
              return (
                <tr key={id} data-strong={strong.includes(id)}>
                  <th scope="row" title={measure.means}>
                    {measure.label}
                    {kind === "heads" || kind === "rate" ? null : <span className="unit">, {unitOf(kind)}</span>}
                  </th>
                  {years.map((one, at) => {
                    const value = inYear(view, id, at);
                    // Nobody on the list has no wait to speak of, which is not a figure that is missing.
                    const nobody = value === null && (inYear(view, "waiting", at) ?? 1) < 0.5;
                    return (
                      <td key={one} className={value === null ? "number missing" : "number"} data-picked={one === year}>
                        <WhyService
                          asked={{
                            service: view.service,
                            place: view.place,
                            measure: id,
                            label: `${measure.label}, ${one}`,
                            year: one,
                            scenario,
                          }}
                        >
                          {nobody ? listWords.nobodyWaits : formatFigure(kind, value)}
                        </WhyService>
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        ))}
      </table>
      {listAddsUp(
        view,
        groups.flatMap(({ measures }) => measures),
      ) ? null : (
        <p className="note">{roundedNote}</p>
      )}
    </div>
  );
}
