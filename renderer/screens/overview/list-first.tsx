import type { Plan } from "../../../model";
import { FuturesLine } from "../../controls/futures-line";
import { showScreen, showService, useView } from "../../state/view-store";
import { overviewWords as words } from "../../words/overview";
import { serviceWords } from "../../words/services";
import { listFinding } from "../services/finding";
import { ListByWeek } from "../services/list-by-week";
import { ListMoments } from "../services/list-moments";
import { useService } from "../services/use-service";

/** The list of a service: what becomes of it in three numbers and week by week, and the way to the rest. */
export function ListFirst({
  plan,
  service,
  headed,
}: {
  readonly plan: Plan;
  readonly service: string;
  /** Whether its finding stands above it here, rather than at the top of the page. */
  readonly headed: boolean;
}) {
  const scenario = useView((state) => state.scenario);
  const { view, fresh } = useService(scenario, service, undefined);
  const base = useService(undefined, scenario === undefined ? undefined : service, undefined);
  if (view === undefined) return null;
  return (
    <section className="overview-list" aria-label={view.label} data-stale={!fresh}>
      {headed ? <h2>{`${view.label}: ${serviceWords.finding(listFinding(view), undefined)}`}</h2> : null}
      {view.runs ? <ListMoments plan={plan} view={view} base={base.view} scenario={scenario} /> : null}
      {view.runs ? <ListByWeek plan={plan} view={view} scenario={scenario} level={headed ? 3 : 2} /> : null}
      <FuturesLine />
      <p>
        <button
          type="button"
          className="link"
          onClick={() => {
            showService(service);
            showScreen("services");
          }}
        >
          {words.toService(view.label)}
        </button>
      </p>
    </section>
  );
}
