/** How an outcome may be told: added up over people, or as a mean of each of them. */
import type { ServiceOutcome } from "../../plan/plan";

/** Units of a scale. Files written before an outcome could say that it is a mean carry it in their unit. */
const ofAScale = /\b(score|scores|index|points?)\b/i;

/**
 * Whether an outcome is a mean of each person and is never added up: a score, an index, points of a scale, the days one
 * person waits. Fifteen thousand points of a scale of a hundred are nothing anybody can have.
 */
export const isMean = ({ mean, unit }: ServiceOutcome): boolean => mean ?? ofAScale.test(unit);
