/** A service that was let run until nothing changes any more, and is then opened with the list it had come to, stays there. */
import { describe, expect, it } from "vitest";
import type { Plan } from "../../../../model";
import { leftBefore } from "../../../../model/services/list/run-queue";
import { given } from "../../build-plan";
import { inHours, planWithService, queueIn, tier } from "../build-service";

const bands = [
  ["0-1", 0, 1],
  ["1-2", 1, 2],
  ["2-4", 2, 4],
  ["4-12", 4, 12],
  ["12-18", 12, 18],
  ["18-52", 18, 52],
  ["over-52", 52, Infinity],
] as const;
const both = (low: number, high: number): { tier: string; value: number }[] => [
  { tier: "low", value: low },
  { tier: "high", value: high },
];

interface Kind {
  readonly called: string;
  readonly comeBack: readonly [number, number];
  readonly worse: number;
  readonly removed: readonly [number, number];
  readonly effort?: number;
  readonly hours?: boolean;
}

/** Removals keep the list from growing for ever where there is time for fewer than come. */
const kinds: readonly Kind[] = [
  { called: "nobody moves or comes back", comeBack: [0, 0], worse: 0, removed: [0.01, 0.01] },
  { called: "most of the low tier come off", comeBack: [0, 0.4], worse: 0, removed: [0.03, 0.002] },
  { called: "some get worse, of whom more come back", comeBack: [0, 0.4], worse: 0.04, removed: [0.01, 0.01] },
  { called: "some get worse, of whom fewer come back", comeBack: [0.4, 0], worse: 0.04, removed: [0.01, 0.01] },
  { called: "the high tier takes twice as long", comeBack: [0.4, 0], worse: 0.04, removed: [0.01, 0.01], effort: 2 },
  { called: "counted in hours", comeBack: [0.4, 0], worse: 0.04, removed: [0.01, 0.01], effort: 2, hours: true },
];

function plan(kind: Kind, policy: number, order: number, years: number, list: Parameters<typeof given>[2]): Plan {
  const effort = kind.effort ?? 1;
  const starts = 18 * ((1 + effort) / 2);
  return planWithService({
    years,
    registeredLevels: 1,
    service: {
      capacity: kind.hours === true ? "hours" : "starts",
      ...(kind.hours === true ? { staffing: "stated-team" as const } : {}),
      tiers: [tier("low", { escalatesTo: "high" }), tier("high")],
    },
    assumptions: [
      ...(kind.hours === true
        ? [
            // An hour a case of the low tier: as many hours as starts.
            ...inHours({ wte: 1, hours: starts, minutes: 60, weeks: 8 }).filter(({ id }) => id !== "direct_minutes"),
            given("direct_minutes", null, [
              { tier: "low", level: "level1", value: 60 },
              { tier: "high", level: "level1", value: 60 * effort },
            ]),
          ]
        : [
            given("starts_per_week", starts),
            given("weeks_in_treatment", 8),
            given("relative_effort", null, both(1, effort)),
          ]),
      given("referrals", 20),
      given("tier_share", null, both(0.6, 0.4)),
      given("escalation_rate", null, [{ tier: "low", value: kind.worse }]),
      given("escalation_after", 4),
      given("rereferral_share", null, both(...kind.comeBack)),
      given("rereferral_after", 12),
      given("removal_rate", null, both(...kind.removed)),
      given("start_order", order),
      given("start_policy", policy),
      ...(list!.length > 0 ? [given("opening_list", null, list)] : [given("opening_list", 300)]),
    ],
  });
}

/** The list by tier and band in which a service of this kind ends up, and how many it then treats. */
function settled(kind: Kind, policy: number, order: number) {
  const start = plan(kind, policy, order, 25, []);
  const { queue, run } = queueIn({ ...start, assumptions: [...start.assumptions, given("opening_longest_wait", 20)] });
  const last = queue.weeks.count;
  const { waiting } = leftBefore(queue, last);
  const beyond = (week: number): number =>
    waiting.reduce((all, people) => all + people.slice(week).reduce((sum, one) => sum + one, 0), 0);
  let longest = 1;
  while (beyond(longest) >= 1) longest += 1;
  const list = waiting.flatMap((people, number) =>
    bands
      .filter(([, from]) => from < longest)
      .map(([band, from, to]) => ({
        tier: number === 0 ? "low" : "high",
        band,
        value: people.slice(from, to >= longest ? undefined : to).reduce((sum, one) => sum + one, 0),
      })),
  );
  return { list, longest, inTreatment: [...run.flows.inTreatment.slice((last - 1) * 2, last * 2)] };
}

describe.each(kinds)("a list in balance where $called", (kind) => {
  it.each([
    ["longest wait first", 1, 1],
    ["as they come", 1, 2],
    ["the high tier first", 2, 1],
  ] as const)("stays as it is: %s", (_, policy, order) => {
    const { list, longest, inTreatment } = settled(kind, policy, order);
    const opened = plan(kind, policy, order, 3, list);
    const { run } = queueIn({
      ...opened,
      assumptions: [...opened.assumptions, given("opening_longest_wait", longest)],
    });
    const sum = (values: ArrayLike<number>): number => values[0]! + values[1]!;
    const before = sum(run.openingWaiting);
    expect(before).toBeGreaterThan(100);
    for (const week of [12, 26, 52])
      expect(Math.abs(sum(run.flows.waiting.slice(week * 2, week * 2 + 2)) / before - 1)).toBeLessThan(0.008);
    inTreatment.forEach((cases, number) =>
      expect(Math.abs(run.openingInTreatment[number]! - cases) / sum(inTreatment)).toBeLessThan(0.002),
    );
  });
});
