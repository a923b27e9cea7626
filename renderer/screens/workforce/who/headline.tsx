import {
  markWords,
  pointsWords,
  shareWords,
  type Composition,
  type CompositionHeadline,
  type ShareThere,
} from "../../../../model";
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
        {written(shown)}
      </HeadlineFigure>
      <HeadlineFigure
        label={isThen ? words.distance(told.by) : words.distanceAtStart}
        change={wanted === undefined ? undefined : words.against(shareWords(wanted))}
      >
        {wanted === undefined
          ? words.notAsked
          : shown.share === undefined
            ? written(shown)
            : pointsWords(shown.share - wanted)}
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
            ? shareWords(needed.share)
            : words.cannot}
      </HeadlineFigure>
    </HeadlineFigures>
  );
}
