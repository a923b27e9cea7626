import type { Plan } from "../../../model";
import { usePlan } from "../../state/plan-store";
import { showScreen, showService, useView } from "../../state/view-store";
import { overviewWords as words } from "../../words/overview";
import { serviceWords } from "../../words/services";
import { listFinding } from "../services/finding";
import { ListMoments } from "../services/list-moments";
import { useService } from "../services/use-service";

/** The lists of the plan's services, before its staff: what becomes of each, in a sentence and three numbers. */
export function ListFirst() {
  const plan = usePlan((state) => state.open?.plan);
  if (plan === undefined) return null;
  return (plan.structure.services ?? []).map(({ id }) => <OneList key={id} plan={plan} service={id} />);
}

function OneList({ plan, service }: { readonly plan: Plan; readonly service: string }) {
  const scenario = useView((state) => state.scenario);
  const { view, fresh } = useService(scenario, service, undefined);
  const base = useService(undefined, scenario === undefined ? undefined : service, undefined);
  if (view === undefined) return null;
  return (
    <section className="overview-list" data-stale={!fresh}>
      <h2>
        {plan.structure.services?.length === 1 ? "" : `${view.label}: `}
        {serviceWords.finding(listFinding(view), undefined)}
      </h2>
      {view.runs ? <ListMoments plan={plan} view={view} base={base.view} scenario={scenario} /> : null}
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
