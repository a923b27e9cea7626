import { Fragment } from "react";
import { levelNamed, type LevelStaffing, type ServiceStaffing } from "../../../../model";
import { usePlan } from "../../../state/plan-store";
import { formatFigure } from "../../../words/format";
import { staffingWords as words } from "../../../words/service-staffing";
import { LinkList } from "./link-list";
import { useOpenRow, WhyDetail, WhyFigure } from "./why-row";

/** The figures of the plan that staff needed rest on, beside the referrals. */
const restsOn = [
  "contracted_hours",
  "leave_share",
  "sickness_share",
  "parental_leave_share",
  "study_share",
  "supervision_share",
  "patient_facing_share",
  "supervision_given",
  "contacts",
  "direct_minutes",
  "travel_minutes",
  "indirect_minutes",
] as const;

/** The level that is shortest of staff for its work; undefined where no ratio is known. */
const tightestOf = (levels: readonly LevelStaffing[]): LevelStaffing | undefined =>
  levels.filter((level) => !Number.isNaN(level.ratio)).sort((a, b) => a.ratio - b.ratio)[0];

/** Staff the year's work needs by level, beside the staff there. */
export function StaffingNeeded({
  staffing,
  service,
}: {
  readonly staffing: ServiceStaffing;
  readonly service: string;
}) {
  const { levels, year } = staffing;
  const plan = usePlan((state) => state.open?.plan);
  const { open, toggle, idOf } = useOpenRow();
  if (levels.length === 0) {
    return (
      <section>
        <h2>{words.finding(year, undefined, false)}</h2>
        <p>{words.none}</p>
      </section>
    );
  }
  return (
    <section>
      <h2>
        {words.finding(
          year,
          tightestOf(levels),
          levels.every((level) => !Number.isNaN(level.ratio)),
        )}
      </h2>
      <p className="note">{words.note}</p>
      <div className="year-table" role="region" aria-label={words.caption(year)} tabIndex={0}>
        <table className="staffing-table">
          <caption>{words.caption(year)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.level}</th>
              {[words.required, words.actual, words.difference, words.ratio].map((head) => (
                <th key={head} scope="col" className="number">
                  {head}
                </th>
              ))}
              <th scope="col">{words.meaning}</th>
            </tr>
          </thead>
          <tbody>
            {levels.map((level) => (
              <Fragment key={level.id}>
                <tr>
                  <th scope="row">{plan === undefined ? level.label : levelNamed(plan, level.id)}</th>
                  <td className="number">
                    <WhyFigure
                      label={`${level.label}, ${words.required}`}
                      open={open === level.id}
                      controls={idOf(level.id)}
                      onToggle={() => toggle(level.id)}
                    >
                      {formatFigure("wte", level.required)}
                    </WhyFigure>
                  </td>
                  <td className="number">{formatFigure("wte", level.actual)}</td>
                  <td className="number">{words.differenceText(level.difference)}</td>
                  <td className="number">
                    <WhyFigure
                      label={`${level.label}, ${words.ratio}`}
                      open={open === level.id}
                      controls={idOf(level.id)}
                      onToggle={() => toggle(level.id)}
                    >
                      {words.ratioText(level.ratio)}
                    </WhyFigure>
                  </td>
                  <td className="reads">
                    {level.problems.length > 0
                      ? level.problems.map((problem) => <p key={problem.says}>{problem.says}</p>)
                      : words.reads(level)}
                  </td>
                </tr>
                {open === level.id ? (
                  <WhyDetail id={idOf(level.id)} columns={6}>
                    <LevelSum level={level} weeks={staffing.weeks} service={service} />
                  </WhyDetail>
                ) : null}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      <p className="note">{words.how}</p>
    </section>
  );
}

/** From the staff of all cases to the staff needed. */
const sumLines = ({
  base,
  categoryFactor,
  individualFactor,
}: LevelStaffing): { readonly label: string; readonly text: string }[] => [
  { label: words.sumsTo, text: words.staffText(base) },
  { label: words.category, text: words.factorText(categoryFactor) },
  { label: words.individual, text: words.staffText(individualFactor) },
];

/** The sum of one level, as a person would check it by hand. */
function LevelSum({
  level,
  weeks,
  service,
}: {
  readonly level: LevelStaffing;
  readonly weeks: number;
  readonly service: string;
}) {
  const assumptions = usePlan((state) => state.open!.plan.assumptions);
  const workloads = level.workloads.filter((workload) => workload.hoursPerCase !== 0);
  return (
    <>
      <table className="sum">
        <thead>
          <tr>
            <th scope="col">{words.tier}</th>
            {[words.cases, words.hours, words.standard, words.staff].map((head) => (
              <th key={head} scope="col" className="number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {workloads.length > 0 ? null : (
            <tr>
              <td colSpan={5}>{words.noCases}</td>
            </tr>
          )}
          {workloads.map((workload) => (
            <tr key={workload.tier}>
              <th scope="row">{workload.label}</th>
              <td className="number">{words.countText(workload.cases)}</td>
              <td className="number">{words.hoursText(workload.hoursPerCase)}</td>
              <td className="number">{words.countText(workload.standardWorkload)}</td>
              <td className="number">{words.staffText(workload.staff)}</td>
            </tr>
          ))}
          {sumLines(level).map(({ label, text }) => (
            <tr key={label}>
              <th scope="row" colSpan={4}>
                {label}
              </th>
              <td className="number">{text}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={4}>
              {words.needed}
            </th>
            <td className="number">{words.staffText(level.required)}</td>
          </tr>
        </tfoot>
      </table>
      <p className="note">{words.available(level.availableHours, weeks)}</p>
      <LinkList
        label={words.rests}
        links={restsOn
          .flatMap((id) => assumptions.filter((one) => one.id === id))
          .map((assumption) => ({
            label: assumption.label,
            assumption: assumption.id,
            where: { service, level: level.id },
          }))}
      />
    </>
  );
}
