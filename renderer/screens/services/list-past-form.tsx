import { ownListErrors, ownListHistory, type Plan, type ServiceView } from "../../../model";
import { AgainstPlan } from "../../past/against/against-plan";
import { AddPast } from "../../past/add-past";
import { OwnSeries } from "../../past/own-series";
import { pastWords as words } from "../../words/past";

/** Counts of the list before the plan: how well they would have been foretold, the series there are, and a place to add more. */
export function ListPastForm({
  plan,
  view,
  readOnly,
}: {
  readonly plan: Plan;
  readonly view: ServiceView;
  readonly readOnly: boolean;
}) {
  const series = ownListHistory(plan, view.service, view.place);
  if (readOnly && series.length === 0) return null;
  const errors = ownListErrors(series);
  const shown = errors.findLast(({ forecasts }) => forecasts >= 3) ?? errors.at(-1);
  return (
    <section>
      {shown === undefined ? null : <p>{words.listTried(shown)}</p>}
      {series.length === 0 ? null : (
        <details className="two-counts">
          <summary>{words.againstTitle}</summary>
          <AgainstPlan plan={plan} of="service" service={view.service} place={view.place} readOnly={readOnly} />
        </details>
      )}
      <details className="two-counts" open={series.length > 0}>
        <summary>{words.listTitle}</summary>
        <OwnSeries plan={plan} series={series} readOnly={readOnly} />
        {readOnly ? null : (
          <AddPast
            key={`${view.service} ${view.place ?? ""}`}
            plan={plan}
            of="service"
            service={view.service}
            place={view.places.length > 1 ? view.place : undefined}
          />
        )}
      </details>
    </section>
  );
}
