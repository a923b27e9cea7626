import { useState } from "react";
import {
  calendarOf,
  elementAt,
  measureOf,
  present,
  serviceMeasureOf,
  type Plan,
  type ReportTarget,
} from "../../../model";
import { NumberBox } from "../../controls/number-box";
import { reportWords as words } from "../../words/report";
import { widestLimits } from "../../controls/box-limits";

/** Figures a report can be held against: those boards set targets for. */
const ofStaff = ["staff_in_post", "vacancies", "vacancy_rate"] as const;
const ofLists = ["longest_wait", "waiting"] as const;
const more = "staff_in_post";

interface Figure {
  readonly measure: string;
  readonly label: string;
  readonly unit: string;
}

function figuresOf(service: string | undefined): readonly Figure[] {
  const staff = ofStaff.map((id) => ({ measure: id, ...present(measureOf(id), id) }));
  const lists = ofLists.map((id) => ({ measure: id, ...present(serviceMeasureOf(id), id) }));
  return [...(service === undefined ? [] : lists), ...staff].map(({ measure, label, unit }) => ({
    measure,
    label,
    unit,
  }));
}

/** A figure and a year, and how much it is to be once somebody has said. */
interface Picked {
  readonly measure: string;
  readonly year: string;
  readonly value?: number | undefined;
}

/** What the options are held against: what the plan aims for by itself, or a figure of one's own. */
export function TargetFields({
  plan,
  service,
  target,
  onTarget,
}: {
  readonly plan: Plan;
  readonly service: string | undefined;
  readonly target: ReportTarget | undefined;
  readonly onTarget: (target: ReportTarget | undefined) => void;
}) {
  const figures = figuresOf(service);
  const years = calendarOf(plan.start, plan.years).years.map(({ name }) => name);
  // A figure that is picked is no target before somebody says how much: until then the report goes by the plan's own.
  const [picked, setPicked] = useState<Picked>();
  const asked: Picked | undefined = target ?? picked;
  const figure = figures.find((one) => one.measure === asked?.measure) ?? elementAt(figures, 0);
  const put = ({ measure, year, value }: Picked): void => {
    setPicked({ measure, year });
    const isList = (ofLists as readonly string[]).includes(measure);
    onTarget(
      value === undefined
        ? undefined
        : {
            measure,
            year,
            value,
            ...(isList && service !== undefined ? { service } : {}),
            is: measure === more ? "at-least" : "at-most",
          },
    );
  };
  const pick = (measure: string): void => {
    if (measure !== "") put({ measure, year: asked?.year ?? elementAt(years, -1) });
    else {
      setPicked(undefined);
      onTarget(undefined);
    }
  };
  return (
    <div className="report-target">
      <label className="place-picker">
        <span>{words.target}</span>
        <select value={asked?.measure ?? ""} onChange={(event) => pick(event.target.value)}>
          <option value="">{words.ownTarget}</option>
          {figures.map((one) => (
            <option key={one.measure} value={one.measure}>
              {one.label}
            </option>
          ))}
        </select>
      </label>
      {asked === undefined ? null : (
        <>
          <NumberBox
            label={asked.measure === more ? words.atLeast : words.atMost}
            unit={figure.unit}
            limits={widestLimits(figure.unit)}
            value={asked.value ?? null}
            plain
            onChange={(value) => put({ ...asked, value: typeof value === "number" ? value : undefined })}
          />
          {asked.value === undefined ? (
            <p className="note" role="status">
              {words.targetNeeds(figure.label)}
            </p>
          ) : null}
          <label className="place-picker">
            <span>{words.targetYear}</span>
            <select value={asked.year} onChange={(event) => put({ ...asked, year: event.target.value })}>
              {years.map((year) => (
                <option key={year} value={year}>
                  {year}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
    </div>
  );
}
