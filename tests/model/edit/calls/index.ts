/** A call of every verb. What is missing here does not typecheck. */
import type { Calls } from "./call";
import { ofParts } from "./of-parts";
import { ofPlans } from "./of-plans";

export const calls: Calls = { ...ofParts, ...ofPlans };
