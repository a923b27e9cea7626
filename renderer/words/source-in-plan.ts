/** A shipped source as a plan lists it: a plan's dates are dates and its addresses addresses, so one without has none. */
import type { Source } from "../../model";

export const sourceInPlan = (source: object): Source =>
  Object.fromEntries(Object.entries(source).filter(([, says]) => says !== "" && says !== "undated")) as Source;
