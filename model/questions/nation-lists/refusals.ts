/** Why a published list cannot be run on under a plan. */
import { monthWords } from "../../plan/ask/value-words";

export const notInPlan = (place: string): string =>
  `${place} is not a place of this plan, so that nothing is known of the staff who would start its list.`;

export const noStaffWords = (place: string): string =>
  `${place} has no registered staff in this plan at the opening, so that no starts per WTE can be told.`;

export const pastTheEnd = (place: string, month: string): string =>
  `${place}: the list was last counted by weeks waited in ${monthWords(month)}, which is not before the end of this plan.`;
