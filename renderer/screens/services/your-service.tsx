import { catalogueEntry, setPlanDates, setValue, type Plan, type ServiceView, type Value } from "../../../model";
import { StatusBadge } from "../../controls/grounds";
import { NumberBox } from "../../controls/number-box";
import { applyEdit } from "../../state/apply-edit";
import { formatFigure } from "../../words/format";
import { stripWords as words } from "../../words/own-service";
import { ServiceNames } from "./service-names";
import { listParts, staffAtStart, staffFigures, stripFigure, type StripFigure } from "./strip-figures";

/** What was counted of the service, always in reach: each figure with what it rests on, changed where it stands. */
export function YourService({
  plan,
  view,
  readOnly,
}: {
  readonly plan: Plan;
  readonly view: ServiceView;
  readonly readOnly: boolean;
}) {
  const parts = listParts(plan, view);
  const [only] = parts;
  const rate = (id: string) => stripFigure(plan, id, { service: view.service }, view.place);
  const byWte = plan.assumptions.some(({ id }) => id === "starts_per_wte") && rate("starts_per_week").value === null;
  const staff = staffFigures(plan, view);
  const wte = staffAtStart(view);
  const numbers = parts.map(({ value }) => value);
  const total = numbers.every((value) => typeof value === "number") ? numbers.reduce((sum, one) => sum + one, 0) : null;
  return (
    <section className="your-service" aria-label={words.title}>
      <h2 className="visually-hidden">{words.title}</h2>
      <div className="strip">
        {parts.length === 1 && only !== undefined ? (
          <Cell label={words.waiting} figure={only} readOnly={readOnly} />
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
                  <Cell key={JSON.stringify(part.where)} label={part.label} figure={part} readOnly={readOnly} />
                ))}
              </div>
            </details>
            <Badge figure={only} />
          </div>
        )}
        <Cell label={words.longest} figure={rate("opening_longest_wait")} readOnly={readOnly} />
        <Cell label={words.referrals} figure={rate("referrals")} readOnly={readOnly} unit={words.aWeek} />
        {view.capacity === "hours" ? null : (
          <Cell
            label={byWte ? words.startsByWte : words.starts}
            figure={rate(byWte ? "starts_per_wte" : "starts_per_week")}
            readOnly={readOnly}
            unit={byWte ? words.aWeekByWte : words.aWeek}
          />
        )}
        {wte === undefined && staff.length === 0 ? null : (
          <div className="strip-cell">
            <details>
              <summary>
                <span className="strip-label">{words.staff}</span>
                <span className="strip-total">{wte === undefined ? words.noFigure : words.byBand(wte)}</span>
                <span className="visually-hidden">, {words.editStaff}</span>
              </summary>
              {staff.length === 0 ? (
                <p className="note">{words.staffElsewhere}</p>
              ) : (
                <div className="strip-parts">
                  {staff.map((level) => (
                    <div key={level.id}>
                      <Cell label={level.label} figure={level.wte} readOnly={readOnly} />
                      {level.posts === undefined ? null : (
                        <Cell label={words.funded(level.label)} figure={level.posts} readOnly={readOnly} />
                      )}
                    </div>
                  ))}
                </div>
              )}
            </details>
            <Badge figure={staff[0]?.wte} />
          </div>
        )}
        <div className="strip-cell">
          <label>
            <span className="strip-label">{words.counted}</span>
            <input
              type="month"
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
        {readOnly ? null : (
          <div className="strip-cell">
            <details className="strip-names">
              <summary>{words.edit}</summary>
              <ServiceNames plan={plan} service={view.service} />
            </details>
          </div>
        )}
      </div>
    </section>
  );
}

function Badge({ figure }: { readonly figure: StripFigure | undefined }) {
  const from = figure?.from;
  return from === undefined || figure?.value == null ? null : <StatusBadge status={from.status} reason={from.reason} />;
}

/** A figure of the strip in its box, with its badge. */
function Cell({
  label,
  figure,
  readOnly,
  unit,
}: {
  readonly label: string;
  readonly figure: StripFigure;
  readonly readOnly: boolean;
  readonly unit?: string;
}) {
  const known = catalogueEntry(figure.assumption);
  const change = (value: Value): void => {
    const { assumption, where } = figure;
    applyEdit((now, by) => setValue(now, { assumption, where, value }, by));
  };
  return (
    <div className="strip-cell">
      <NumberBox
        label={label}
        unit={unit ?? known?.unit ?? ""}
        value={figure.value}
        limits={known?.limits}
        disabled={readOnly || figure.held !== undefined}
        onChange={change}
      />
      {figure.held === undefined ? (
        <Badge figure={figure} />
      ) : (
        <span className="note">{figure.held === "by-place" ? words.heldByPlace : words.heldDated}</span>
      )}
    </div>
  );
}
