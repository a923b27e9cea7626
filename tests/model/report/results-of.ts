/** What a report is run from, all of it done here and now: its pieces, and its futures one after another. */
import {
  ensembleOf,
  reportWorkOf,
  runDraws,
  type Outcome,
  type Plan,
  type ReportAsked,
  type ReportResults,
  type ReportShipped,
  type ReportWork,
  type Sample,
} from "../../../model/index";

function drawnHere({ plan, asked, count }: ReportWork["drawings"][number]): Outcome<Sample> {
  const ensemble = ensembleOf(plan, asked);
  return ensemble.ok
    ? { ok: true, problems: ensemble.problems, value: runDraws(ensemble.value, asked.seed, 0, count) }
    : ensemble;
}

/** Fails where the plan cannot be run. */
export function resultsOf(plan: Plan, asked: ReportAsked, shipped: ReportShipped): Outcome<ReportResults> {
  const work = reportWorkOf(plan, asked, shipped);
  return work.ok ? { ...work, value: work.value.results(work.value.drawings.map(drawnHere)) } : work;
}
