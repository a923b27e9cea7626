import type { Plan, ServiceView } from "../../../model";

/** What every part of the screen is told: the service as it is shown, under which scenario, and the planning year picked. */
export interface PartProps {
  readonly plan: Plan;
  readonly view: ServiceView;
  readonly scenario: string | undefined;
  readonly year: string;
  /** Number of that year among the view's. */
  readonly at: number;
  readonly readOnly: boolean;
}
