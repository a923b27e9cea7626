/** The order in which a list was started from, as its own counts tell: one by weeks waited, or a second one before it. */
import { waitingBands } from "../../assumptions/declared/choices";
import { inBalance, startProfileFrom } from "../published/start-profile";

/** People by weeks waited, with a figure for every band. */
type ByBand = Readonly<Record<string, number>>;

export interface EarlierCount {
  readonly people: ByBand;
  /** Weeks between the two counts. */
  readonly weeks: number;
}

/**
 * The start profile of a list by weeks waited, and how it was come by; undefined where nobody waits or nobody is
 * referred, so that nothing tells. With an earlier count people started and removed are referrals less what the list
 * grew by; with one count alone the list is taken to be in balance, the same in a month as it is.
 */
export function ownOrderOf(
  now: ByBand,
  referrals: number,
  earlier?: EarlierCount,
): { readonly profile: readonly number[]; readonly workedOut: string } | undefined {
  const bands = (people: ByBand): number[] => waitingBands.map(({ id }) => people[id] ?? 0);
  const total = (people: ByBand): number => bands(people).reduce((sum, one) => sum + one, 0);
  if (!(total(now) > 0) || !(referrals > 0)) return undefined;
  if (earlier === undefined)
    return {
      profile: startProfileFrom([[inBalance(bands(now), referrals)]]),
      workedOut:
        "As this list was: worked out from your count by weeks waited alone, taken to be in balance, so that in a month it would be as it is. A second count makes it surer.",
    };
  const removals = referrals - (total(now) - total(earlier.people)) / earlier.weeks;
  if (!(removals > 0) || !(earlier.weeks > 0)) return undefined;
  const stretch = { before: bands(earlier.people), after: bands(now), weeks: earlier.weeks, referrals, removals };
  return {
    profile: startProfileFrom([[stretch]]),
    workedOut: `As this list was: worked out from your two counts by weeks waited, ${earlier.weeks} weeks apart, so that the earlier list run on comes closest to the later one.`,
  };
}
