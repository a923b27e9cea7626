/** The appraisal of a business case: the scenarios told, against doing nothing, with ranges where futures are drawn. */
import type { Plan } from "../../plan/plan";
import type { Resolutions } from "../../resolve/resolutions";
import type { Appraisal } from "../../questions/appraisal/appraisal";
import { appraise } from "../../questions/appraisal/appraise";
import { appraisalRanges, type OptionRange } from "../../questions/appraisal/ranges";
import type { ReportAsked, Shipped } from "./asked";

export interface AppraisalTold {
  readonly appraisal: Appraisal | undefined;
  /** By option; none where nothing was drawn. */
  readonly ranges: ReadonlyMap<string, OptionRange>;
  /** Why there is no appraisal, or no range of it. */
  readonly problems: readonly string[];
}

export function appraisalTold(
  plan: Plan,
  { scenarios, draws }: ReportAsked,
  { guidance }: Shipped,
  resolutions: Resolutions,
): AppraisalTold {
  const found = appraise(plan, { options: scenarios, guidance }, resolutions);
  if (!found.ok) return { appraisal: undefined, ranges: new Map(), problems: found.problems.map(({ says }) => says) };
  const drawn = draws === 0 ? undefined : appraisalRanges(plan, found.value, draws);
  return {
    appraisal: found.value.appraisal,
    ranges: new Map(drawn?.ok === true ? drawn.value.options.map((one) => [one.id, one]) : []),
    problems: drawn?.ok === false ? drawn.problems.map(({ says }) => says) : [],
  };
}
