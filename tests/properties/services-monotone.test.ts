/**
 * Which way lists move. With one level of staff and everybody started in the order they came, whoever has more time for
 * patients starts each person no later. What makes these laws untrue stands at the end, each with the smallest service
 * found in which less does better than more.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Assumption, Plan, Value, WhereEntry } from "../../model";
import type { QueueRun } from "../../model/services/list/queue/queue-run";
import { given } from "../model/build-plan";
import { inHours, planWithService, queueIn, tier } from "../model/services/build-service";
import { seed } from "./random-model";
import { randomService } from "./random-service";

/** The plan with every number an assumption has changed by one function. */
function changed(plan: Plan, id: string, to: (value: number) => number): Plan {
  const value = (before: Value): Value => (typeof before === "number" ? to(before) : before);
  const entry = <T extends { value: Value; when?: Assumption["when"] }>(one: T): T => ({
    ...one,
    value: value(one.value),
    ...(one.when === undefined ? {} : { when: one.when.map((dated) => ({ ...dated, value: value(dated.value) })) }),
  });
  return {
    ...plan,
    assumptions: plan.assumptions.map((one) =>
      one.id === id
        ? entry({ ...one, ...(one.where === undefined ? {} : { where: one.where.map((where) => entry(where)) }) })
        : one,
    ),
  };
}

const listOf = ({ tiers, flows, longest }: QueueRun): number[] =>
  Array.from({ length: longest.length }, (_, week) =>
    flows.waiting.subarray(week * tiers, (week + 1) * tiers).reduce((sum, one) => sum + one, 0),
  );
const noLonger = (better: Plan, worse: Plan): void => {
  const [short, long] = [listOf(queueIn(better).run), listOf(queueIn(worse).run)];
  short.forEach((people, week) => expect(people, `week ${week}`).toBeLessThanOrEqual(long[week]! * (1 + 1e-9) + 1e-9));
};
const check = { seed, numRuns: 150 };
const more = fc.constantFrom(1.02, 1.3, 2, 7);

describe(`one level, nobody comes back or goes, what a case takes stays the same, seed ${seed}`, () => {
  const plain = randomService({
    levels: 1,
    capacity: "hours",
    staffing: "stated-team",
    policies: [1],
    comings: false,
    dated: false,
    inTreatment: "given",
  });

  it("more staff never lengthen the list", () => {
    fc.assert(
      fc.property(plain, more, (plan, times) =>
        noLonger(
          changed(plan, "stated_team", (wte) => wte * times),
          plan,
        ),
      ),
      check,
    );
  });
  it("fewer missed contacts never lengthen the list", () => {
    fc.assert(
      fc.property(plain, more, (plan, times) =>
        noLonger(
          changed(plan, "non_attendance", (missed) => missed / times),
          plan,
        ),
      ),
      check,
    );
  });
  it("the longest wait is never longer with the longest wait first than by tier, where cases are alike", () => {
    const alike = randomService({
      levels: 1,
      staffing: "stated-team",
      order: "longest first",
      policies: [1],
      removal: "alike",
      statutory: false,
      cases: "alike",
      dated: false,
    });
    let differ = 0;
    fc.assert(
      fc.property(alike, (plan) => {
        const [first, byTier] = [
          queueIn(plan).run.longest,
          queueIn(changed(plan, "start_policy", () => 2)).run.longest,
        ];
        first.forEach((weeks, week) => expect(weeks, `week ${week}`).toBeLessThanOrEqual(byTier[week]!));
        if (first.some((weeks, week) => weeks < byTier[week]!)) differ += 1;
      }),
      check,
    );
    expect(differ).toBeGreaterThan(10);
  });
});

describe(`one tier, what a case takes stays the same, nobody comes back or goes, seed ${seed}`, () => {
  const oneTier = randomService({
    tiers: 1,
    capacity: "hours",
    staffing: "stated-team",
    comings: false,
    dated: false,
    forAWhile: true,
  });
  const levels = (plan: Plan): readonly string[] => plan.structure.levels.map(({ id }) => id);
  const startedBy = ({ tiers, flows, longest }: QueueRun, week: number): number =>
    flows.started.subarray(0, Math.min(week + 1, longest.length) * tiers).reduce((sum, one) => sum + one, 0);

  it("more of any level, supervised or not, never lengthen the list, nor lower the starts by any week", () => {
    let shorter = 0;
    let supervised = 0;
    fc.assert(
      fc.property(oneTier, more, fc.nat(), fc.boolean(), (random, times, pick, anyAbove) => {
        const plan = anyAbove ? changed(random, "may_be_done_by", () => 2) : random;
        const level = levels(plan)[pick % levels(plan).length]!;
        const changes = [{ assumption: "stated_team", op: "multiply" as const, value: times, where: { level } }];
        const scenarios = [{ id: "larger", name: "Larger", changes }];
        const before = queueIn(plan).run;
        const after = queueIn({ ...plan, scenarios }, { scenario: "larger" }).run;
        const long = listOf(before);
        listOf(after).forEach((people, week) =>
          expect(people, `week ${week}`).toBeLessThanOrEqual(long[week]! * (1 + 1e-9) + 1e-9),
        );
        for (const week of [0, 12, 51]) {
          expect(startedBy(after, week)).toBeGreaterThanOrEqual(startedBy(before, week) * (1 - 1e-9) - 1e-9);
          if (startedBy(after, week) > startedBy(before, week) + 0.5) shorter += 1;
        }
        if (plan.structure.services![0]!.supervisor !== undefined && levels(plan).length > 1) supervised += 1;
      }),
      { seed, numRuns: 200 },
    );
    expect(shorter).toBeGreaterThan(10);
    expect(supervised).toBeGreaterThan(20);
  });
});

describe("supervision", () => {
  /** Each case takes an hour of registered staff, and of support workers as told, who are due half an hour each. */
  const team = (support: number, hours: number): Plan => {
    const plan = small({
      tiers: ["only"],
      team: [
        { level: "support", value: support },
        { level: "level1", value: 10 },
      ],
      hours: [
        { tier: "only", level: "level1", value: 1 },
        ...(hours > 0 ? [{ tier: "only", level: "support", value: hours }] : []),
      ],
      referred: given("referrals", 10),
      more: [given("supervision_given", null, [{ level: "support", value: 0.5 }])],
    });
    const [service] = plan.structure.services!;
    return { ...plan, structure: { ...plan.structure, services: [{ ...service!, supervisor: "level1" }] } };
  };

  it("takes no time from a list for people the work has nothing for", () => {
    expect(lists(9, team(0, 0), team(4, 0))).toEqual(about(0, 0));
  });
  it("is given for those whom the work keeps busy, however many more there are", () => {
    // Ten hours are n cases of an hour, and half an hour for each hour of support in them: 10 / 1.5 a week.
    const waiting = 10 * (10 - 10 / 1.5);
    expect(lists(9, team(10 / 1.5, 1), team(10, 1), team(40, 1))).toEqual(about(waiting, waiting, waiting));
  });
  it("is given to everybody where the work leaves time for it", () => {
    const { run } = queueIn(team(1, 1));
    expect(run.available[1]).toBeCloseTo(9.5, 9);
  });
});

/** Tiers with hours of each level in a case, all of it in the weeks given; nobody away, nobody missing, nobody in treatment at the start. */
interface Small {
  readonly tiers: readonly string[];
  readonly team: WhereEntry[];
  readonly hours: WhereEntry[];
  readonly weeks?: Readonly<Record<string, number>>;
  readonly referred?: ReturnType<typeof given>;
  readonly shares?: Readonly<Record<string, number>>;
  readonly waiting?: WhereEntry[];
  readonly more?: readonly Assumption[];
}

function small({
  tiers,
  team,
  hours,
  weeks = {},
  referred = given("referrals", 0),
  shares = {},
  waiting = [],
  more: others = [],
}: Small): Plan {
  const list = waiting.length > 0 ? waiting : tiers.map((id) => ({ tier: id, value: 0 }));
  return planWithService({
    service: { capacity: "hours", staffing: "stated-team", tiers: tiers.map((id) => tier(id)) },
    assumptions: [
      ...inHours({ wte: 0, hours: 1, minutes: 0, weeks: 1 }),
      given("stated_team", null, team),
      given(
        "direct_minutes",
        null,
        hours.map((entry) => ({ ...entry, value: 60 * Number(entry.value) })),
      ),
      given(
        "weeks_in_treatment",
        1,
        Object.entries(weeks).map(([id, value]) => ({ tier: id, value })),
      ),
      referred,
      given(
        "tier_share",
        null,
        tiers.map((id) => ({ tier: id, value: shares[id] ?? (tiers.length === 1 ? 1 : 0) })),
      ),
      given("opening_list", null, list),
      given("opening_longest_wait", 10),
      given("opening_in_treatment", 0),
      ...others,
    ],
  });
}
/** The list of each at the end of a week. */
const lists = (week: number, ...plans: Plan[]): number[] => plans.map((plan) => listOf(queueIn(plan).run)[week]!);
const about = (...values: number[]): number[] => values.map((value) => expect.closeTo(value, 9) as number);

describe("where less does better", () => {
  // Ten hours of support a week see ten people of one hour each; one person a week needs registered staff, and ten hours of support.
  const both = (
    registered: number,
    more: readonly Assumption[] = [
      given("direct_minutes", null, [
        { tier: "both", level: "level1", value: 60 },
        { tier: "both", level: "support", value: 600 },
        { tier: "support", level: "support", value: 60 },
      ]),
    ],
  ): Plan =>
    small({
      tiers: ["both", "support"],
      team: [
        { level: "support", value: 10 },
        { level: "level1", value: registered },
      ],
      hours: [],
      referred: given("referrals", 11),
      shares: { both: 1 / 11, support: 10 / 11 },
      more,
    });

  it("an hour of registered staff takes up the support of ten people", () => {
    expect(lists(9, both(0), both(1))).toEqual(about(10, 55));
  });

  it("people whom those referred would keep busy are supervised while others are waiting", () => {
    const team = (support: number): Plan => {
      const plan = small({
        tiers: ["both", "alone"],
        team: [
          { level: "support", value: support },
          { level: "level1", value: 10 },
        ],
        hours: [
          { tier: "both", level: ["support", "level1"], value: 1 },
          { tier: "alone", level: "level1", value: 1 },
        ],
        shares: { both: 0.5, alone: 0.5 },
        waiting: [
          { tier: "both", value: 0 },
          { tier: "alone", value: 20 },
        ],
        more: [given("supervision_given", null, [{ level: "support", value: 0.5 }])],
      });
      const [service] = plan.structure.services!;
      return { ...plan, structure: { ...plan.structure, services: [{ ...service!, supervisor: "level1" }] } };
    };
    expect(lists(1, team(0), team(4))).toEqual(about(0, 4));
  });

  it("fewer missed contacts let registered staff take up support", () => {
    const missed = (share: number): Plan =>
      both(1, [
        given("direct_minutes", null, [
          { tier: "both", level: "level1", value: 60 },
          { tier: "support", level: "support", value: 60 },
        ]),
        given("indirect_minutes", null, [{ tier: "both", level: "support", value: 600 }]),
        given("non_attendance", null, [
          { tier: "both", value: share },
          { tier: "support", value: 0 },
        ]),
      ]);
    expect(lists(9, missed(0.8), missed(0))).toEqual(about(28, 55));
  });

  it("where tiers go first, an hour left over in a quiet week begins a long case that takes its time from the busy ones", () => {
    const team = (hours: number): Plan =>
      small({
        tiers: ["long", "short"],
        team: [{ level: "level1", value: hours }],
        hours: [
          { tier: "long", level: "level1", value: 400 },
          { tier: "short", level: "level1", value: 1 },
        ],
        weeks: { long: 40 },
        referred: given("referrals", 0, [], { when: [{ from: "2026-05", value: 10 }] }),
        shares: { long: 0, short: 1 },
        waiting: [
          { tier: "long", value: 1 },
          { tier: "short", value: 40 },
        ],
        more: [given("start_policy", 2)],
      });
    expect(lists(25, team(10), team(11))).toEqual(about(1, 66.6));
  });

  it("people seen sooner come back sooner, when there may be less time", () => {
    const team = (hours: number): Plan =>
      small({
        tiers: ["only"],
        team: [{ level: "level1", value: hours, when: [{ from: "2026-06", value: 1 }] }],
        hours: [{ tier: "only", level: "level1", value: 1 }],
        waiting: [{ tier: "only", value: 10 }],
        more: [given("rereferral_share", 1), given("rereferral_after", 8)],
      });
    expect(lists(9, team(5), team(10))).toEqual(about(4, 9));
  });

  it("a person seen may have come off the list by the time their treatment is in the way of another", () => {
    const team = (hours: number): Plan =>
      small({
        tiers: ["only"],
        team: [{ level: "level1", value: hours, when: [{ from: "2026-05", value: 10 }] }],
        hours: [{ tier: "only", level: "level1", value: 10 }],
        weeks: { only: 10 },
        referred: given("referrals", 0, [], { when: [{ from: "2026-05", value: 10 }] }),
        waiting: [{ tier: "only", value: 10 }],
        more: [given("removal_rate", 0.5)],
      });
    expect(lists(4, team(0), team(4))).toEqual(about(0.3125, 4.0625));
  });

  it("a long case begun first keeps the others waiting longer than it would have waited itself", () => {
    const plan = (policy: number): Plan =>
      small({
        tiers: ["long", "short"],
        team: [{ level: "level1", value: 10 }],
        hours: [
          { tier: "long", level: "level1", value: 400 },
          { tier: "short", level: "level1", value: 1 },
        ],
        weeks: { long: 40 },
        waiting: [
          { tier: "long", band: "4-12", value: 1 },
          { tier: "short", band: "2-4", value: 10 },
        ],
        shares: { long: 0, short: 1 },
        more: [given("start_policy", policy)],
      });
    expect([1, 2].map((policy) => queueIn(plan(policy)).run.longest[20])).toEqual([25, 0]);
  });
});
