/** Time kept for each tier: what others may never use, and what there is of it beside statutory cases and cases already in treatment. */
import { describe, expect, it } from "vitest";
import type { QueueRun } from "../../../../model/services/list/queue/queue-run";
import { given } from "../../build-plan";
import { inHours, planWithService, queueIn, tier } from "../build-service";

const kept = (low: number, high: number): ReturnType<typeof given>[] => [
  given("start_policy", 3),
  given("ring_share", null, [
    { tier: "low", value: low },
    { tier: "high", value: high },
  ]),
];
const referred = (shares: Readonly<Record<string, number>>): ReturnType<typeof given>[] => [
  given("referrals", 10),
  given(
    "tier_share",
    null,
    Object.entries(shares).map(([tier, value]) => ({ tier, value })),
  ),
];

describe("a fixed share of time", () => {
  it("of nothing starts nobody, even where the other tier leaves time over", () => {
    const run = queueIn(
      planWithService({
        service: { tiers: [tier("low"), tier("high")] },
        assumptions: [
          ...referred({ low: 0.4, high: 0.6 }),
          given("starts_per_week", 8),
          given("opening_list", 0),
          ...kept(1, 0),
        ],
      }),
    ).run;
    expect(run.flows.started[20 * 2]).toBeCloseTo(4, 9);
    expect(run.flows.started[20 * 2 + 1]).toBe(0);
    expect(run.used[20]).toBeCloseTo(4, 9);
  });

  it("is a share of the starts that statutory cases leave", () => {
    const run = queueIn(
      planWithService({
        service: { tiers: [tier("plans", { statutory: true }), tier("low"), tier("high")] },
        assumptions: [
          ...referred({ plans: 0.4, low: 0.3, high: 0.3 }),
          given("starts_per_week", 5),
          given("opening_list", 0),
          ...kept(0.75, 0.25),
        ],
      }),
    ).run;
    // 4 of the 5 are statutory.
    expect([...run.flows.started.slice(30, 33)]).toEqual(
      [4, 0.75, 0.25].map((value) => expect.closeTo(value, 9) as number),
    );
    expect(run.used[10]).toBeCloseTo(5, 9);
  });

  it("is a share of the hours that statutory cases leave", () => {
    const { levels, flows, used } = queueIn(
      planWithService({
        service: {
          capacity: "hours",
          staffing: "stated-team",
          tiers: [tier("plans", { statutory: true }), tier("low"), tier("high")],
        },
        assumptions: [
          ...inHours({ wte: 1, hours: 50, minutes: 60, contacts: 10, weeks: 5 }),
          ...referred({ plans: 0.2, low: 0.4, high: 0.4 }),
          given("opening_list", 100, []),
          given("opening_longest_wait", 10),
          given("opening_in_treatment", 0),
          ...kept(0.75, 0.25),
        ],
      }),
    ).run;
    // In balance: two statutory cases a week hold 20 of the 50 hours, so 22.5 hours give 2.25 starts and 7.5 hours 0.75.
    const started = (week: number): number[] => [0, 1, 2].map((one) => flows.started[week * 3 + one]!);
    const mean = [0, 1, 2].map((one) => [0, 1, 2, 3, 4].reduce((sum, week) => sum + started(140 + week)[one]!, 0) / 5);
    expect(mean).toEqual([2, 2.25, 0.75].map((value) => expect.closeTo(value, 6) as number));
    expect(used[140 * levels + 1]).toBeCloseTo(50, 6);
  });

  it("starts nobody in time that cases of another tier still hold", () => {
    const opened = (run: QueueRun): number[] => [0, 1, 2, 3].map((week) => run.used[week * run.levels + 1]!);
    const run = queueIn(
      planWithService({
        service: { capacity: "hours", staffing: "stated-team", tiers: [tier("low"), tier("high")] },
        assumptions: [
          ...inHours({ wte: 1, hours: 40, minutes: 60, contacts: 4, weeks: 4 }),
          ...referred({ low: 0.5, high: 0.5 }),
          given("opening_list", 400),
          given("opening_longest_wait", 10),
          given("opening_in_treatment", null, [
            { tier: "low", value: 40 },
            { tier: "high", value: 0 },
          ]),
          ...kept(0.1, 0.9),
        ],
      }),
    ).run;
    // 40 cases of one hour a week fill the team; ten of them complete each week, and all their time goes to the other tier until it has its 36 hours.
    expect(opened(run)).toEqual([40, 40, 40, 40].map((value) => expect.closeTo(value, 9) as number));
    expect([0, 1, 2].map((week) => run.flows.started[week * 2 + 1])).toEqual(
      [10, 10, 10].map((value) => expect.closeTo(value, 9) as number),
    );
    expect(run.flows.started[3 * 2]).toBeCloseTo(4, 9);
  });

  it.each(["starts", "hours"] as const)("that a tier has not filled is not taken for treatment: %s", (capacity) => {
    const perWeek = (plan: Parameters<typeof queueIn>[0]): { before: number[]; after: number[] } => {
      const { run } = queueIn(plan);
      return { before: [...run.openingInTreatment], after: [...run.flows.inTreatment.slice(40 * 2, 41 * 2)] };
    };
    const figures =
      capacity === "starts"
        ? [given("starts_per_week", 40), given("weeks_in_treatment", 6)]
        : inHours({ wte: 1, hours: 40, minutes: 60, weeks: 6 });
    const { before, after } = perWeek(
      planWithService({
        service: {
          capacity,
          ...(capacity === "hours" ? { staffing: "stated-team" } : {}),
          tiers: [tier("low"), tier("high")],
        },
        assumptions: [
          ...figures,
          given("referrals", 20),
          given("tier_share", null, [
            { tier: "low", value: 0.5 },
            { tier: "high", value: 0.5 },
          ]),
          given("opening_list", null, [
            { tier: "low", value: 0 },
            { tier: "high", value: 50 },
          ]),
          given("opening_longest_wait", 10),
          ...kept(0.8, 0.2),
        ],
      }),
    );
    // Of 40 starts a week the low tier may have 32 and has 10 people for them; the high tier has its 8.
    expect(before).toEqual([60, 48].map((value) => expect.closeTo(value, 9) as number));
    expect(after).toEqual([60, 48].map((value) => expect.closeTo(value, 6) as number));
  });
});
