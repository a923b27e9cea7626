import type { HostLimit, Plan } from "../../../model";
import { FigureBoxes } from "../../controls/figure-boxes";

/** The figures each limit rests on that only the person can give. */
const inputsOf: Readonly<Record<HostLimit, readonly string[]>> = {
  "support-workers": ["apprentice_limit"],
  placements: ["placement_weeks_per_wte", "placement_weeks_per_learner"],
  supervisors: ["supervision_offered", "apprentice_supervision"],
  backfill: [],
};

/** A box for each figure of a limit, given or not, in the base: for the place where the figure can differ by place. */
export function HostInputs({
  plan,
  limit,
  missing,
  place,
  readOnly,
}: {
  readonly plan: Plan;
  readonly limit: HostLimit;
  readonly missing: readonly string[];
  readonly place: string | undefined;
  readonly readOnly: boolean;
}) {
  const ids = [...new Set([...inputsOf[limit], ...missing])];
  return (
    <FigureBoxes
      plan={plan}
      scenario={undefined}
      ids={ids}
      where={place === undefined ? {} : { place }}
      readOnly={readOnly}
    />
  );
}
