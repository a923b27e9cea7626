import type { Spread } from "../../../model";
import { bandAt, figure } from "../../controls/fan-figures";
import { HeadlineFigure, HeadlineFigures } from "../../controls/headline-figures";
import { rangeEnds } from "../../words/format";
import { figureOf, figureWithUnit, kindOf } from "../../words/measure-kinds";
import { uncertaintyWords as words } from "../../words/uncertainty";

/** A figure of a year in three numbers: as the plan stands, the middle of its futures, and between what nearly all of them lie. */
export function FutureEnds({
  unit,
  spread,
  known,
}: {
  readonly unit: string;
  readonly spread: Spread;
  /** Whether there are futures enough to say more than the plan as it stands. */
  readonly known: boolean;
}) {
  // The sentence above has the range of 8 in 10.
  const range = known ? bandAt(spread, 0.95) : undefined;
  const ofUnit = figureWithUnit(unit, 0).slice(figureOf(unit, 0).length);
  const [low, high] = range === undefined ? [] : rangeEnds(kindOf(unit), range.low, range.high);
  return (
    <HeadlineFigures>
      <HeadlineFigure label={words.stands}>{figureWithUnit(unit, figure(spread.asItStands))}</HeadlineFigure>
      {range === undefined ? null : (
        <>
          <HeadlineFigure label={words.middle}>{figureWithUnit(unit, figure(spread.middle))}</HeadlineFigure>
          <HeadlineFigure label={words.nineteen}>
            {low === high ? high : words.fromTo(low ?? "", high ?? "")}
            {ofUnit}
          </HeadlineFigure>
        </>
      )}
    </HeadlineFigures>
  );
}
