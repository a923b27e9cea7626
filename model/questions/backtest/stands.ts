/** The quick answer of a backtest: one run with every figure at its most likely, without its futures. */
import { projectPlan } from "../../calibrate/run";
import { elementAt } from "../../assumptions/present";
import type { Plan } from "../../plan/plan";
import type { Outcome } from "../../plan/problem";
import { tryPast } from "./foretold";
import type { HistoryPoint, HistorySeries } from "./history";
import type { Backtest } from "./past-plan";

/** A published point beside the one run. */
export interface Stands {
  readonly point: HistoryPoint;
  readonly said: number;
  /** Said less published, as a share of what was published. */
  readonly share: number;
}

/** Every later point of a backtest beside what one run says. */
export function standsOf(plan: Plan, backtest: Backtest, series: HistorySeries): Outcome<readonly Stands[]> {
  const tried = tryPast(plan, backtest, series);
  if (!tried.ok) return tried;
  const { plan: past, asked, start, later } = tried.value;
  const run = projectPlan(past);
  if (!run.ok) return run;
  const tables = (asked.keep.workforce ?? []).flatMap((one) => run.value.tables(one));
  const table = elementAt(tables, 0);
  return {
    ok: true,
    problems: run.problems,
    value: later.flatMap((point) => {
      const time = table.times.indexOf(point.at);
      if (time < 0) return [];
      const said = (start.value * elementAt(table.values, time)) / elementAt(table.opening, 0);
      return [{ point, said, share: said / point.value - 1 }];
    }),
  };
}
