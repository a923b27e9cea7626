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
  const part = (label: string, share: number) => ({ label, figure: shareWords(share) });
  const asked = (why: Told) => <WhyTold told={why}>{why.figure}</WhyTold>;
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
          : asked({
              label: group.label,
              scope,
              figure: written(shown),
              says: words.shareSays,
              parts: told.groups.map(({ id, label }) => ({
                label,
                figure: written(shareThere(told, { time: isThen ? told.by : (told.times[0] ?? ""), group: id })),
              })),
            })}
      </HeadlineFigure>
      <HeadlineFigure
        label={isThen ? words.distance(told.by) : words.distanceAtStart}
        change={wanted === undefined ? undefined : words.against(shareWords(wanted))}
      >
        {wanted === undefined
          ? words.notAsked
          : shown.share === undefined
            ? written(shown)
            : asked({
                label: isThen ? words.distance(told.by) : words.distanceAtStart,
                scope,
                figure: pointsWords(shown.share - wanted),
                says: words.distanceSays,
                parts: [part(group.label, shown.share), part(words.comparator, wanted)],
              })}
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
            ? asked({
                label: words.needed(told.by),
                scope: group.label,
                figure: shareWords(needed.share),
                says: words.neededSays,
                parts: [
                  ...(opening.share === undefined ? [] : [part(words.atStart, opening.share)]),
                  ...(wanted === undefined ? [] : [part(words.comparator, wanted)]),
                ],
              })
            : words.cannot}
      </HeadlineFigure>
    </HeadlineFigures>
  );
}
