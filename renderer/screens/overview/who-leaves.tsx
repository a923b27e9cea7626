import { chancesOfTarget, tableOf } from "../../../model";
import { useSample } from "../../engine/draws/use-draws";
import { futuresWords } from "../../words/futures";
import { inWordsAlike } from "../../words/uncertainty";

/** How likely it is that one, two or three people of a small team leave in its first year: chance and ranges together. */
export function WhoLeaves({ scenario }: { readonly scenario: string | undefined }) {
  const sample = useSample();
  const table = sample === undefined ? undefined : tableOf(sample, { measure: "exits", scenario });
  const year = table?.times[0];
  if (sample === undefined || table === undefined || year === undefined) return null;
  const chances = [1, 2, 3].flatMap((least) => {
    const chance = chancesOfTarget(sample, table, 0, { is: "at-least", value: least }).times[0];
    return chance === undefined ? [] : [{ least, share: chance.share }];
  });
  const shares = inWordsAlike(chances.map(({ share }) => share));
  const told = chances.map(({ least }, at) => futuresWords.leave(least, shares[at] ?? "", year));
  return <p className="note">{`${told.join(". ")}.`}</p>;
}
