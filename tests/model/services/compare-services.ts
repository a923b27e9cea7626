/** A run of a list beside the straight line's, number by number. */
import type { QueueRun, WaitReadings } from "../../../model/services/list/queue/queue-run";
import type { Pair } from "../compare-runs";
import type { StraightService } from "./straight-service";

/** The first pair that differs by 1e-9 or more of the larger number (of one person when both are less: what is left of a week's arrivals is a difference of larger numbers). */
export function firstApart(pairs: Iterable<Pair>): string | undefined {
  for (const [where, engine, straight] of pairs)
    if (!(Math.abs(engine - straight) < 1e-9 * Math.max(1, Math.abs(engine), Math.abs(straight))))
      return `${where}: the engine has ${engine}, the straight line ${straight}`;
  return undefined;
}

/** Every count of people and every hour, in every week, and the waits that are sums. */
export function* flowPairs(run: QueueRun, straight: StraightService): Generator<Pair> {
  const { tiers, levels, flows } = run;
  for (let tier = 0; tier < tiers; tier += 1) {
    yield [`waiting at the start in tier ${tier}`, run.openingWaiting[tier]!, straight.opening.waiting[tier]!];
    yield [
      `in treatment at the start in tier ${tier}`,
      run.openingInTreatment[tier]!,
      straight.opening.inTreatment[tier]!,
    ];
  }
  for (const [week, own] of straight.byWeek.entries()) {
    for (const name of [
      "referred",
      "rereferred",
      "removed",
      "escalatedOut",
      "escalatedIn",
      "started",
      "completed",
      "waiting",
      "inTreatment",
    ] as const)
      for (let tier = 0; tier < tiers; tier += 1)
        yield [`${name} in week ${week}, tier ${tier}`, flows[name][week * tiers + tier]!, own.counts[name][tier]!];
    for (let level = 0; level < levels; level += 1) {
      yield [
        `time there is in week ${week}, level ${level}`,
        run.available[week * levels + level]!,
        own.available[level]!,
      ];
      yield [`time used in week ${week}, level ${level}`, run.used[week * levels + level]!, own.used[level]!];
    }
    const started = flows.started.subarray(week * tiers, (week + 1) * tiers).reduce((sum, one) => sum + one, 0);
    yield [
      `weeks waited by those started in week ${week}`,
      started > 0 ? run.waitOfStarted[week]! * started : 0,
      own.waitedByStarted,
    ];
  }
}

/** The list by steps of weeks waited, in every week. */
export function* profilePairs(run: QueueRun, straight: StraightService): Generator<Pair> {
  const { step, steps, people } = run.profile!;
  for (const [week, { waitsByTier }] of straight.byWeek.entries())
    for (const [tier, waits] of waitsByTier.entries())
      for (let number = 0; number < steps; number += 1) {
        let own = 0;
        for (const [waited, count] of waits)
          if (waited > number * step && (waited <= (number + 1) * step || number === steps - 1)) own += count;
        yield [
          `list of week ${week}, tier ${tier}, step ${number}`,
          people[(week * run.tiers + tier) * steps + number]!,
          own,
        ];
      }
}

/**
 * The first reading of waits that the list itself does not bear out, or nothing. A wait at which a count of people is
 * reached may be either of two where the count is reached to within a rounding.
 */
export function wrongReading(
  read: WaitReadings,
  at: number,
  waits: ReadonlyMap<number, number>,
  aim: number,
): string | undefined {
  const list = [...waits].filter(([, people]) => people > 0).sort(([a], [b]) => b - a);
  const total = list.reduce((sum, [, people]) => sum + people, 0);
  const over = (weeks: number): number =>
    list.reduce((sum, [waited, people]) => sum + (waited > weeks ? people : 0), 0);
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, total);
  for (const [name, value, expected] of [
    ["over 18", read.over18[at]!, over(18)],
    ["over 52", read.over52[at]!, over(52)],
    ["over the aim", read.overAim[at]!, over(aim)],
  ] as const)
    if (!near(value, expected)) return `${name}: ${value} for ${expected}`;
  // Fewer than a millionth of a person: whether they count as somebody is not worth asking.
  if (total < 1e-6) return undefined;
  const mean = list.reduce((sum, [waited, people]) => sum + waited * people, 0) / total;
  if (!(Math.abs(read.mean[at]! - mean) <= 1e-9 * mean)) return `mean: ${read.mean[at]!} for ${mean}`;
  /** The longest wait at which so many have waited as long or longer. */
  const first = (people: number): number => list.find(([waited]) => over(waited - 1) >= people)?.[0] ?? 0;
  if (![first(1 - 1e-6), first(1 + 1e-6)].includes(read.longest[at]!))
    return `longest: ${read.longest[at]!} for ${first(1)}`;
  /** The shortest wait that at most so many have waited longer than. */
  const within = (people: number): number => list.filter(([waited]) => over(waited) <= people).at(-1)![0];
  for (const [name, value, part] of [
    ["median", read.median[at]!, 0.5],
    ["92nd percentile", read.ninetySecond[at]!, 0.08],
  ] as const)
    if (![within(total * part * (1 - 1e-6)), within(total * part * (1 + 1e-6))].includes(value))
      return `${name}: ${value} for ${within(total * part)}`;
  return undefined;
}
