/** The seed draws are made from where nobody has chosen one. */
import type { Plan } from "../plan/plan";

/** The seed of plans that have chosen none: the same futures for everybody. */
export const standingSeed = "kettle meadow lantern";

/** The seed of a plan's draws: its own, or the standing one. */
export const seedOf = ({ draws }: Pick<Plan, "draws">): string => draws?.seed ?? standingSeed;
