import type { Plan, Resolved } from "../../../model";
import type { RegisterRow } from "./register";

/** One assumption unfolded: the plan and scenario it is shown in. */
export interface DetailsProps {
  readonly plan: Plan;
  readonly resolved: Resolved | undefined;
  readonly row: RegisterRow;
  readonly scenario: string | undefined;
  readonly readOnly: boolean;
}
