/** The warning of more apprentices than support workers, on every screen that shows either. */
import {
  crowdedPlacesSay,
  crowding,
  crowdingMeasures,
  type Breakdown,
  type Plan,
  type Scenario,
  type Where,
} from "../../model";
import { useAnswer, useTables } from "../engine/use-answer";
import { inspect } from "../state/view-store";
import { crowdingWords as words } from "../words/apprentices";

const hasApprentices = (plan: Plan): boolean => plan.structure.routes.some((route) => route.kind === "apprenticeship");

/**
 * The sentence for the place shown, or for the places of a breakdown together; undefined where there is nothing to warn
 * of. Only the place of a filter counts: apprentices and support workers are people of a place.
 */
export function useApprenticeWarning(
  plan: Plan,
  scenario: string | undefined,
  { place }: Where,
  by: readonly Breakdown[] = [],
): string | undefined {
  const where = place === undefined ? {} : { place };
  const { tables } = useTables(
    scenario,
    hasApprentices(plan) ? { measures: [...crowdingMeasures], where, by } : undefined,
  );
  return tables === undefined || !hasApprentices(plan) ? undefined : crowdedPlacesSay(crowding(tables));
}

export function ApprenticeWarning({
  plan,
  scenario,
  where = {},
  by,
}: {
  readonly plan: Plan;
  readonly scenario: string | undefined;
  readonly where?: Where;
  readonly by?: readonly Breakdown[];
}) {
  const says = useApprenticeWarning(plan, scenario, where, by);
  if (says === undefined) return null;
  return (
    <p className="warns">
      {says}{" "}
      {plan.assumptions.some((one) => one.id === "apprentice_limit") ? (
        <button
          type="button"
          className="link"
          onClick={() => inspect({ kind: "assumption", assumption: "apprentice_limit" })}
        >
          {words.limit}
        </button>
      ) : null}
    </p>
  );
}

/** The same of a scenario that is not in the plan yet: what would come of it. */
export function WouldCrowd({ plan, scenario }: { readonly plan: Plan; readonly scenario: Scenario }) {
  const touches = scenario.changes.some(({ assumption }) => assumption.startsWith("apprentice"));
  const { answer } = useAnswer(
    touches && hasApprentices(plan) ? ({ kind: "would-crowd", scenario } as const) : undefined,
  );
  const says = answer?.ok === true ? crowdedPlacesSay(answer.value) : undefined;
  return says === undefined ? null : <p className="warns">{says}</p>;
}
