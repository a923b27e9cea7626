/** What one WTE costs in a month, by row: pay, supplement, on-costs, and as temporary cover. */
import { indexIn } from "../../resolve/series";
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
  /** A figure at every row. */
  const byRow = (id: string): Float64Array => {
    const series = inputs.series(id);
    const values = new Float64Array(shape.rows);
    if (series === undefined) return values.fill(Number.NaN);
    toRow(at, 0, shape);
    const first = indexIn(series, at.member);
    const { place, setting, level } = series.stride;
    const given = series.at(month);
    for (let row = 0; row < shape.rows; row += 1) {
      toRow(at, row, shape);
      values[row] = given[first + at.place * place + at.setting * setting + at.level * level] ?? Number.NaN;
    }
    return values;
  };
  const basic = new Float64Array(shape.rows);
  const supplemented = new Float64Array(shape.rows);
  const employed = new Float64Array(shape.rows);
  const temporary = new Float64Array(shape.rows);
  const [pay, supplement, onCosts, premium, cover] = [
    byRow("pay_point"),
    byRow("pay_supplement"),
    byRow("on_cost_rate"),
    byRow("temporary_premium"),
    byRow("temporary_cover"),
  ];
  for (let row = 0; row < shape.rows; row += 1) {
    const point = pay[row]!;
    const withSupplement = point * (1 + supplement[row]!);
    basic[row] = point / 12;
    supplemented[row] = withSupplement / 12;
    employed[row] = (withSupplement * (1 + onCosts[row]!)) / 12;
    temporary[row] = employed[row]! * (1 + premium[row]!);
  }
  return { basic, supplemented, employed, temporary, cover };
}
