/** What one WTE costs in a month, by row: pay, supplement, on-costs, and as temporary cover. */
import { pick } from "../program/inputs";
import { priceNumber } from "../program/price-year";
import type { Run } from "../program/run";
import { cursor, toRow } from "../program/shape";

/** By row: what one WTE costs in a month by pay point, with the supplement, with on-costs, and as temporary cover; and the share of vacancies covered. GBP; NaN where a figure is missing. */
export interface MonthlyCosts {
  readonly basic: Float64Array;
  readonly supplemented: Float64Array;
  readonly employed: Float64Array;
  readonly temporary: Float64Array;
  readonly cover: Float64Array;
}

/** The assumptions that prices are made of: they hold for stretches of months. */
export const priceNames = ["pay_point", "pay_supplement", "on_cost_rate", "temporary_premium", "temporary_cover"];

export function monthlyCosts(run: Run, month: number): MonthlyCosts {
  const { inputs, shape } = run.program;
  const at = cursor();
  at.prices = priceNumber(inputs.series("price_year"));
  const basic = new Float64Array(shape.rows);
  const supplemented = new Float64Array(shape.rows);
  const employed = new Float64Array(shape.rows);
  const temporary = new Float64Array(shape.rows);
  const cover = new Float64Array(shape.rows);
  const [pay, supplement, onCosts, premium, covered] = priceNames.map((id) => inputs.series(id));
  for (let row = 0; row < shape.rows; row += 1) {
    toRow(at, row, shape);
    const point = pick(pay, month, at.member);
    const withSupplement = point * (1 + pick(supplement, month, at.member));
    basic[row] = point / 12;
    supplemented[row] = withSupplement / 12;
    employed[row] = (withSupplement * (1 + pick(onCosts, month, at.member))) / 12;
    temporary[row] = employed[row]! * (1 + pick(premium, month, at.member));
    cover[row] = pick(covered, month, at.member);
  }
  return { basic, supplemented, employed, temporary, cover };
}
