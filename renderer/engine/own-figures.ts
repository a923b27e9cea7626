/** Which results do not rest on figures of the place's own. */
import type { WhoseResults } from "../../model";
import { sharedWords } from "../words/shared-out";

/** Why a place's figure of a measure is not its own, in words, by place; those with a figure of their own are left out. */
export const sharedPlaces = (
  results: readonly WhoseResults[] | undefined,
  measure: string,
): ReadonlyMap<string, string> =>
  new Map(
    results
      ?.find((one) => one.measure === measure)
      ?.places.flatMap(({ id, whose }): [string, string][] =>
        whose.kind === "own" ? [] : [[id, sharedWords.whose(whose)]],
      ),
  );
