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
  const { measure, unit } = figures.find((one) => one.measure === target?.measure) ?? elementAt(figures, 0);
  const put = (change: Partial<ReportTarget>): void => {
    const next = { measure, year: elementAt(years, -1), value: 0, ...target, ...change };
    const isList = (ofLists as readonly string[]).includes(next.measure);
    onTarget({
      measure: next.measure,
      year: next.year,
      value: next.value,
      ...(isList && service !== undefined ? { service } : {}),
      is: next.measure === more ? "at-least" : "at-most",
    });
  };
  return (
    <div className="report-target">
      <label className="place-picker">
        <span>{words.target}</span>
        <select
          value={target === undefined ? "" : target.measure}
          onChange={({ target: { value } }) => (value === "" ? onTarget(undefined) : put({ measure: value, value: 0 }))}
        >
          <option value="">{words.ownTarget}</option>
          {figures.map((one) => (
            <option key={one.measure} value={one.measure}>
              {one.label}
            </option>
          ))}
        </select>
      </label>
      {target === undefined ? null : (
        <>
          <NumberBox
            label={target.is === "at-least" ? words.atLeast : words.atMost}
            unit={unit}
            value={target.value}
            plain
            onChange={(value) => (typeof value === "number" ? put({ value }) : undefined)}
          />
          <label className="place-picker">
            <span>{words.targetYear}</span>
            <select value={target.year} onChange={(event) => put({ year: event.target.value })}>
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
