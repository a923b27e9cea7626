/** A register with one assumption multiplied everywhere and always, to see what rests on it. */
import type { Outcome, Problem } from "../plan/problem";
import { hasErrors, problem } from "../plan/problem";
import { copyOf } from "./by-assumption";
import { limitsOf } from "./limits-of";
import type { Made, WorkingAll } from "./made";
import { resolveOne } from "./resolve-one";
import { keptSeries } from "./series";

/** Formulas that name the assumption follow. Fails where that passes a limit. */
export function timesFactor({ scenario, work, register }: Made, id: string, factor: number): Outcome<Made> {
  const { details, order } = register;
  const here: WorkingAll = { ...work, series: copyOf(work.series) };
  const totals = copyOf(register.totals);
  const problems: Problem[] = [];
  const stale = new Set<string>([id]);
  const series = work.series.get(id);
  if (series !== undefined) {
    const size = series.at(0).length;
    const { outside } = limitsOf(details.get(id)!.assumption);
    const times = keptSeries(series, size, (month, into) => {
      const values = series.at(month);
      for (let i = 0; i < size; i += 1) into[i] = values[i]! * factor;
    });
    if (series.changes.some((month) => times.at(month).some(outside)))
      return {
        ok: false,
        problems: [
          problem(
            "outside-limits",
            `assumptions (${series.label})`,
            `${series.label} times ${factor} passes its limits.`,
          ),
        ],
      };
    here.series.set(id, times);
  }
  const total = totals.get(id);
  if (total !== undefined)
    totals.set(id, {
      amounts: total.amounts.map((amount) => ({ ...amount, at: (month) => amount.at(month) * factor })),
      // What a scenario gives as a number is part of the amount; what it gives as a factor acts on the rest.
      changes: total.changes.map((change) =>
        change.op === "multiply" ? change : { ...change, amount: (month) => change.amount(month) * factor },
      ),
    });
  for (const other of order) {
    const detail = details.get(other);
    if (detail === undefined || !detail.names.some((name) => stale.has(name))) continue;
    stale.add(other);
    problems.push(...resolveOne(other, detail, here, totals));
  }
  if (hasErrors(problems)) return { ok: false, problems };
  return { ok: true, value: { scenario, work: here, register: { ...register, totals } }, problems };
}
