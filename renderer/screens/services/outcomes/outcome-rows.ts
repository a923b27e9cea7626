import type { OutcomeView } from "../../../../model";
import { amountText, outcomeWords as words, rangeText } from "../../../words/service-outcomes";
import type { LineRows } from "./line-table";

const largestOf = (values: readonly number[]): number =>
  values.reduce((most, value) => (Number.isFinite(value) && Math.abs(value) > most ? Math.abs(value) : most), 0);

/** For each outcome what comes about, how far it may lie off, and what it is counted by. */
export function outcomeRows(outcomes: readonly OutcomeView[]): LineRows[] {
  return outcomes.map(
    ({ id, label, unit, per, aim, mean, tiers, amount, low, high, level, driver, evidence }): LineRows => {
      const largest = largestOf(amount.values);
      const ranged = low.values.some((value) => Number.isFinite(value));
      const asked = { assumption: evidence[0]?.assumption ?? "outcome_effect", where: { outcome: id } };
      // What the amount lacks is said once; the driver below it lacks some of the same.
      const missing = amount.missing.length > 0;
      const nobody = per === "wte" ? words.noStaff : words.nobody;
      // Where nobody works, or nobody has been seen, there is no figure, and no nought either: the model leaves it out.
      const none = (year: number): boolean => driver.values[year] === 0;
      return {
        id,
        heading: `${words.name(label, unit)}${words.whomFor(tiers)}`,
        rows: [
          {
            id: "amount",
            label: words.amount(aim, mean),
            cells: amount.values.map((value, year) =>
              none(year) ? nobody : amountText(value, aim, mean ? 0 : largest),
            ),
            all: amountText(amount.all, aim),
            asked,
            strong: true,
            missing: amount.missing,
          },
          ...(ranged
            ? [
                {
                  id: "range",
                  label: words.range(level),
                  cells: low.values.map((value, year) =>
                    none(year) ? "" : rangeText(value, high.values[year] ?? null, aim),
                  ),
                  all: rangeText(low.all, high.all, aim),
                  asked,
                },
              ]
            : []),
          ...(missing && driver.missing.length > 0
            ? []
            : [
                {
                  id: "driver",
                  label: words.drivers[per],
                  cells: driver.values.map((value) => words.driver(per, value)),
                  all: words.driver(per, driver.all),
                  missing: driver.missing,
                },
              ]),
        ],
      };
    },
  );
}
