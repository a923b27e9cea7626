import {
  markWords,
  pointsWords,
  shareThere,
  shareWords,
  type Composition,
  type CompositionHeadline,
  type ShareThere,
} from "../../../../model";
import { WhyTold } from "../../../controls/why-told";
import type { Told } from "../../../state/view-store";
import { HeadlineFigure, HeadlineFigures } from "../../../controls/headline-figures";
import { whoWords as words } from "../../../words/who-they-are";

/** A group's share, how far it is from the comparator, and the share of joiners it would take. */
export function WhoHeadline({
  told,
  headline,
}: {
  readonly told: Composition;
  readonly headline: CompositionHeadline;
}) {
  const { group, opening, then, wanted, needed } = headline;
  const written = ({ share, mark }: ShareThere): string => (share === undefined ? markWords(mark) : shareWords(share));
  // Where the year is not known yet, the start is.
  const shown = then.share === undefined ? opening : then;
  const isThen = shown === then;
  const scope = isThen ? words.endOfYear(told.by) : words.atStart;
  const parts = (...of: readonly (readonly [string, number])[]): Told["parts"] =>
    of.map(([label, value]) => ({ label, figure: shareWords(value) }));
  const asked = (told: Omit<Told, "parts">, made: Told["parts"]) => (
    <WhyTold told={{ ...told, parts: made }}>{told.figure}</WhyTold>
  );
  return (
    <HeadlineFigures>
      <HeadlineFigure
        label={isThen ? words.share(group.label, told.by) : words.shareAtStart(group.label)}
        change={
          isThen && then.share !== undefined && opening.share !== undefined
            ? words.sinceStart(pointsWords(then.share - opening.share))
            : undefined
        }
      >
        {shown.share === undefined
          ? written(shown)
          : asked(
              { label: group.label, scope, figure: written(shown), says: words.shareSays },
              told.groups.flatMap(({ id, label }) => {
                const there = shareThere(told, { time: isThen ? told.by : (told.times[0] ?? ""), group: id });
                return [{ label, figure: written(there) }];
              }),
            )}
      </HeadlineFigure>
      <HeadlineFigure
        label={isThen ? words.distance(told.by) : words.distanceAtStart}
        change={wanted === undefined ? undefined : words.against(shareWords(wanted))}
      >
        {wanted === undefined
          ? words.notAsked
          : shown.share === undefined
            ? written(shown)
            : asked(
                {
                  label: isThen ? words.distance(told.by) : words.distanceAtStart,
                  scope,
                  figure: pointsWords(shown.share - wanted),
                  says: words.distanceSays,
                },
                parts([group.label, shown.share], [words.comparator, wanted]),
              )}
      </HeadlineFigure>
      <HeadlineFigure
        label={words.needed(told.by)}
        change={needed?.can === false ? words.best(needed.joiners === 1, shareWords(needed.best)) : undefined}
      >
        {needed === undefined
          ? opening.share === undefined
            ? written(opening)
            : words.notKnown
          : needed.can
            ? asked(
                {
                  label: words.needed(told.by),
                  scope: group.label,
                  figure: shareWords(needed.share),
                  says: words.neededSays,
                },
                [
                  ...(opening.share === undefined ? [] : parts([words.atStart, opening.share])),
                  ...(wanted === undefined ? [] : parts([words.comparator, wanted])),
                ],
              )
            : words.cannot}
      </HeadlineFigure>
    </HeadlineFigures>
  );
}
