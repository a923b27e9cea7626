import { planSchema } from "../model/plan/schema";

/** Version of the plan format this application writes. */
export const PLAN_VERSION: number = planSchema.shape.version.value;
