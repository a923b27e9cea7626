/** The seed draws are made from where nobody has chosen one, and reading one that somebody types. */
import { readSeed, type SeedOrNearest } from "../chance/speakable";
import type { Plan } from "../plan/plan";

/** The seed of plans that have chosen none: the same futures for everybody. */
export const standingSeed = "kettle meadow lantern";

/** The seed of a plan's draws: its own, or the standing one. */
export const seedOf = ({ draws }: Pick<Plan, "draws">): string => draws?.seed ?? standingSeed;

/** Reads the seed of draws: three words as {@link readSeed} has them, or those of the standing one, which is older than the list. */
export function readSeedOfDraws(typed: string): SeedOrNearest {
  const plain = typed
    .toLowerCase()
    .match(/[a-z]+/g)
    ?.join(" ");
  return plain === standingSeed ? { ok: true, value: standingSeed } : readSeed(typed);
}
