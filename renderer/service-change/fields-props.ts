/** What the boxes of a change to a service are given. */
import type { Plan, Service, TierThen } from "../../model";
import type { ServiceVerb } from "../words/service-change";
import type { Draft } from "./draft";

export interface FieldsProps {
  readonly plan: Plan;
  readonly service: Service;
  readonly what: ServiceVerb;
  readonly draft: Draft;
  /** How the service works in the month the change begins. */
  readonly now: readonly TierThen[];
  readonly put: (part: Partial<Draft>) => void;
}
