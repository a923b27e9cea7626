import { setPlanDates, type Plan, type ServiceView } from "../../../model";
import { applyEdit } from "../../state/apply-edit";
import { formatFigure } from "../../words/format";
import { stripWords as words } from "../../words/own-service";
import { ExampleStaff } from "./example-staff";
import { ServiceNames } from "./service-names";
import { StaffCell } from "./staff-cell";
import { StripBadge, StripCell } from "./strip-cell";
import { listParts, stripFigure } from "./strip-figures";
import { WhatOthersDid } from "./what-others-did";
import { months } from "../../controls/box-limits";

/**
 * What was counted of the service, always in reach: each figure with what it rests on, changed where it stands. What was
 * counted is a fact of the base, whichever scenario is looked at, and that is said while one is.
 *
 * @param view the service as the base has it
 * @param scenario name of the scenario looked at; undefined with the base
 */
export function YourService({
  plan,
  view,
  scenario,
  readOnly,
}: {
  readonly plan: Plan;
  readonly view: ServiceView;
  readonly scenario: string | undefined;
  readonly readOnly: boolean;
}) {
  const parts = listParts(plan, view);
  const [only] = parts;
  const rate = (id: string) => stripFigure(plan, id, { service: view.service }, view.place);
  const byWte = plan.assumptions.some(({ id }) => id === "starts_per_wte") && rate("starts_per_week").value === null;
  const service = plan.structure.services?.find(({ id }) => id === view.service);
  const numbers = parts.map(({ value }) => value);
  const total = numbers.every((value) => typeof value === "number") ? numbers.reduce((sum, one) => sum + one, 0) : null;
  return (
    <section className="your-service" aria-label={words.title}>
      <h2 className="visually-hidden">{words.title}</h2>
      {scenario === undefined ? null : (
        <p className="note">{readOnly ? words.ofTheBase(scenario) : words.intoTheBase(scenario)}</p>
      )}
      <div className="strip">
        {parts.length === 1 && only !== undefined ? (
          <StripCell label={words.waiting} figure={only} readOnly={readOnly} />
        ) : (
          <div className="strip-cell">
            <details>
              <summary>
                <span className="strip-label">{words.waiting}</span>
                <span className="strip-total">
                  {total === null ? words.noFigure : formatFigure("heads", total)} {words.inParts}
                </span>
                <span className="visually-hidden">, {words.editList}</span>
              </summary>
              <div className="strip-parts">
                {parts.map((part) => (
                  <StripCell key={JSON.stringify(part.where)} label={part.label} figure={part} readOnly={readOnly} />
                ))}
              </div>
            </details>
            <StripBadge figure={only} />
          </div>
        )}
        <StripCell label={words.longest} figure={rate("opening_longest_wait")} readOnly={readOnly} />
        <StripCell label={words.referrals} figure={rate("referrals")} readOnly={readOnly} unit={words.aWeek} />
        {view.capacity === "hours" ? null : (
          <StripCell
            label={byWte ? words.startsByWte : words.starts}
            figure={rate(byWte ? "starts_per_wte" : "starts_per_week")}
            readOnly={readOnly}
            unit={byWte ? words.aWeekByWte : words.aWeek}
          />
        )}
        <StaffCell plan={plan} view={view} readOnly={readOnly} />
        <div className="strip-cell">
          <label>
            <span className="strip-label">{words.counted}</span>
            <input
              type="month"
              min={months.first}
              max={months.last}
              className="field"
              value={plan.start}
              disabled={readOnly}
              onChange={(event) => {
                const start = event.target.value;
                if (start !== "") applyEdit((now, by) => setPlanDates(now, { start, years: now.years }, by));
              }}
            />
          </label>
        </div>
        <div className="strip-cell">
          {readOnly ? null : (
            <details className="strip-names">
              <summary>{words.edit}</summary>
              <ServiceNames plan={plan} service={view.service} />
            </details>
          )}
          <ExampleStaff plan={plan} view={view} readOnly={readOnly} />
          {service === undefined || plan.example === true ? null : <WhatOthersDid service={service} />}
        </div>
      </div>
    </section>
  );
}
