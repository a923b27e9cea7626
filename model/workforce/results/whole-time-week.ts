/** The whole-time week by place, by which WTE are turned into hours. */
import { pick, type Inputs } from "../program/inputs";
import { cursor, type Shape } from "../program/shape";

/** Hours a week of one WTE at each place in a month (which may lie before the start); NaN where it is not given. */
export function wholeTimeWeeks(inputs: Inputs, { places }: Shape, month: number): Float64Array {
  const week = inputs.series("whole_time_week");
  const at = cursor();
  return Float64Array.from({ length: places }, (_, place) => {
    at.place = place;
    return pick(week, month, at.member);
  });
}

/** Hours a week of some WTE. Nobody works no hours, whatever the week is. */
export const hoursOf = (wte: number, week: number): number => (wte === 0 ? 0 : wte * week);
