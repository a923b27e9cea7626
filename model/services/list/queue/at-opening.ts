/** The day before the plan: who waits, who is in treatment, and how many were started in each week before. */
import type { Problem } from "../../../plan/problem";
import { tierShare } from "./demand";
import { amountsAt, openingList, partOf, spansOf } from "./opening-list";
import type { Queue, Terms } from "./queue";
import { openingSurvival } from "./survival";

/**
 * Cases started a week when all there is goes into cases as they are referred: the least over kinds of time of what there
 * is / what the mix takes. In hours, a case takes its need for every week of its treatment.
 */
export function startsAtCapacity(
  terms: Terms,
  shares: (tier: number) => number,
  available: (kind: number) => number,
  kinds: number,
  counts: boolean,
): number {
  let least = Number.POSITIVE_INFINITY;
  for (let kind = 0; kind < kinds; kind += 1) {
    let takes = 0;
    for (let tier = 0; tier < terms.treatment.length; tier += 1)
      takes += shares(tier) * terms.need[tier * kinds + kind]! * (counts ? 1 : terms.treatment[tier]!);
    if (takes > 0) least = Math.min(least, available(kind) / takes);
  }
  return least;
}

export type QueueBefore = Omit<Queue, "opening" | "openingInTreatment" | "openingStarts">;

/** People who join a tier in a week at the opening, in a service in balance: those referred, again and again. */
function joiningAtStart({ spot, terms, referrals, tiers }: QueueBefore): {
  readonly all: number;
  readonly share: (tier: number) => number;
} {
  const { rereferred } = terms[0]!;
  const first = referrals.subarray(0, tiers);
  const joining = first.map((people, tier) => (people === 0 ? 0 : people / (1 - rereferred[tier]!)));
  const sum = (of: Float64Array): number => of.reduce((all, one) => all + one, 0);
  const all = sum(joining);
  // Where everybody comes back there is no balance, and where nobody does the shares are those given.
  return Number.isFinite(all) && all > 0 && rereferred.some((share) => share > 0)
    ? { all, share: (tier) => joining[tier]! / all }
    : { all: sum(first), share: (tier) => tierShare(spot, 0, tier) };
}

/** Cases a week that a team working to its capacity starts at the opening, in the mix in which people join the list. */
const openingCapacity = (queue: QueueBefore): number =>
  startsAtCapacity(
    queue.terms[0]!,
    joiningAtStart(queue).share,
    (kind) => queue.availableOfKinds[kind]!,
    queue.kinds.length,
    queue.spot.service.capacity === "starts",
  );

/** Who waits on the day before the plan; the list is taken to have been started from to capacity. */
export function openingOf(queue: QueueBefore, problems: Problem[]): Queue["opening"] {
  const { spot, terms, referrals, tiers } = queue;
  const longest = spot.figure("opening_longest_wait", 0);
  const capacity = openingCapacity(queue);
  const survival = openingSurvival(
    spot,
    spansOf(spot, longest).filter(({ from, to }) => to > from),
    terms[0]!,
    referrals.subarray(0, tiers),
    Number.isFinite(capacity) ? capacity : joiningAtStart(queue).all,
  );
  return openingList(spot, longest, survival, problems);
}

/** Cases in treatment on the day before the plan, and how many have been started in each week before it. */
export function beforeThePlan(
  queue: Omit<Queue, "openingInTreatment" | "openingStarts">,
): Pick<Queue, "openingInTreatment" | "openingStarts"> {
  const { spot, tiers, terms, opening } = queue;
  const lasts = terms[0]!.treatment.map(Math.ceil);
  // A team with a list has been working to its capacity; one without has been starting whoever came.
  const capacity = openingCapacity(queue);
  const joining = joiningAtStart(queue);
  const waits = opening.people.some((people) => people > 0);
  const starts = waits && Number.isFinite(capacity) ? capacity : Math.min(capacity, joining.all);
  const usual = Float64Array.from({ length: tiers }, (_, tier) => starts * joining.share(tier));
  const given = amountsAt(spot, "opening_in_treatment");
  const shares = (tier: number): number => tierShare(spot, 0, tier);
  if (given.length > 0) {
    const cases = new Float64Array(tiers);
    for (const { tiers: covered, value } of given) {
      const all = covered.reduce((sum, tier) => sum + shares(tier), 0);
      for (const tier of covered)
        cases[tier] = cases[tier]! + value * (covered.length === 1 ? 1 : partOf(shares(tier), all, covered.length));
    }
    return {
      openingInTreatment: cases,
      openingStarts: cases.map((people, tier) => (lasts[tier]! > 0 ? people / lasts[tier]! : usual[tier]!)),
    };
  }
  return { openingInTreatment: usual.map((cases, tier) => cases * lasts[tier]!), openingStarts: usual };
}
