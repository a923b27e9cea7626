import type { Spread } from "../../../model";
import { bandAt, figure } from "../../controls/fan-figures";
import { HeadlineFigure, HeadlineFigures } from "../../controls/headline-figures";
import { rangeEnds } from "../../words/format";
import { figureOf, figureWithUnit, kindOf } from "../../words/measure-kinds";
import { uncertaintyWords as words } from "../../words/uncertainty";
import { WhyFuture, WhyStanding, type Looked } from "./figure/why-future";

/** A figure of a year in three numbers: as the plan stands, the middle of its futures, and between what nearly all of them lie. */
export function FutureEnds({
  of,
  spread,
  known,
}: {
  readonly of: Looked;
  readonly spread: Spread;
  /** Whether there are futures enough to say more than the plan as it stands. */
  readonly known: boolean;
}) {
  const { unit } = of.look;
  // The sentence above has the range of 8 in 10.
  const range = known ? bandAt(spread, 0.95) : undefined;
  const ofUnit = figureWithUnit(unit, 0).slice(figureOf(unit, 0).length);
  const [low, high] = range === undefined ? [] : rangeEnds(kindOf(unit), range.low, range.high);
  return (
    <HeadlineFigures>
      <HeadlineFigure label={words.stands}>
        <WhyStanding of={of}>{figureWithUnit(unit, figure(spread.asItStands))}</WhyStanding>
      </HeadlineFigure>
      {range === undefined ? null : (
        <>
          <HeadlineFigure label={words.middle}>
            <WhyFuture of={of} spread={spread} label={words.middle} says={words.middleSays}>
              {figureWithUnit(unit, figure(spread.middle))}
            </WhyFuture>
          </HeadlineFigure>
          <HeadlineFigure label={words.nineteen}>
            <WhyFuture of={of} spread={spread} label={words.nineteen} says={words.bandSays(words.rows["0.95"] ?? "")}>
              {`${low === high ? (high ?? "") : words.fromTo(low ?? "", high ?? "")}${ofUnit}`}
            </WhyFuture>
          </HeadlineFigure>
        </>
      )}
    </HeadlineFigures>
  );
}
