/** A fan of the model as a chart draws it. */
import { columnOf, type Fan, type Sample, type Spread } from "../../model";
import type { FanFigures } from "../charts";
import type { Figure } from "../words/format";

/** A number of the draws as charts and tables take it: what no future has is no figure. */
export const figure = (value: number): Figure => (Number.isNaN(value) ? null : value);

/** How many futures are drawn by themselves. */
const FUTURES = 3;

/** @param withOpening whether the chart begins on the day before the plan starts */
export function fanFigures(fan: Fan, sample: Sample, withOpening: boolean): FanFigures {
  const spreads: readonly Spread[] = withOpening ? [fan.opening, ...fan.times] : fan.times;
  const first = columnOf(fan.table, fan.group, undefined) + (withOpening ? 0 : 1);
  // Futures that could not be run have no line; the first that could stand for the others.
  const whole = Array.from({ length: sample.count }, (_, draw) => draw)
    .filter((draw) => !sample.failed.some((one) => one.draw === draw + sample.from))
    .slice(0, FUTURES);
  return {
    bands: (spreads[0]?.bands ?? []).map(({ level }, at) => ({
      level,
      low: spreads.map(({ bands }) => figure(bands[at]?.low ?? Number.NaN)),
      high: spreads.map(({ bands }) => figure(bands[at]?.high ?? Number.NaN)),
    })),
    middle: spreads.map(({ middle }) => figure(middle)),
    futures: whole.map((draw) =>
      spreads.map((_, at) => figure(sample.values[draw * sample.columns + first + at] ?? Number.NaN)),
    ),
  };
}

/** Between which values so large a share of the futures lie; undefined where nothing is known of them. */
export function bandAt(
  spread: Pick<Spread, "bands"> | undefined,
  share: 0.5 | 0.8 | 0.95,
): { readonly low: number; readonly high: number } | undefined {
  const band = spread?.bands.find(({ level }) => level === share);
  return band === undefined || Number.isNaN(band.low) ? undefined : band;
}

/** Between which values 8 in 10 futures lie. */
export const eightInTen = (spread: Pick<Spread, "bands"> | undefined) => bandAt(spread, 0.8);

/** The band of 8 in 10 alone, for a picture too small for more. */
export const bandAlone = (fan: Fan): FanFigures => {
  const ends = fan.times.map((spread) => eightInTen(spread));
  return {
    bands: [{ level: 0.8, low: ends.map((band) => band?.low ?? null), high: ends.map((band) => band?.high ?? null) }],
    middle: [],
    futures: [],
  };
};
