/** Lists whose answer can be worked out by hand. */
import { describe, expect, it } from "vitest";
import { given } from "../../build-plan";
import { counted, inHours, planWithService, queueIn, tier, viewIn } from "../build-service";

describe("Birmingham", () => {
  // 949 people within 47 weeks of arrival, first come first served: 949 / 47 referrals a week; the list fell by 811 in 52 weeks.
  const referrals = 949 / 47;
  const starts = referrals + (1760 - 949) / 52;
  const view = viewIn(planWithService({ assumptions: counted({ referrals, starts, list: 1760, longest: 161 }) }));

  it("opens with the published list", () => {
    expect(view.opening.open).toBeCloseTo(1760, 9);
    expect(view.opening.longest_wait).toBe(161);
  });

  it("comes to the published list after 52 weeks", () => {
    expect(referrals).toBeCloseTo(20.2, 1);
    expect(starts).toBeCloseTo(35.8, 1);
    expect(view.figures.open![51]).toBeCloseTo(949, 6);
    expect(view.figures.longest_wait![51]).toBe(47);
  });
});

describe("clearing a list", () => {
  it("takes list / (starts - referrals) weeks", () => {
    const view = viewIn(
      planWithService({ assumptions: counted({ referrals: 4, starts: 10, list: 120, longest: 30 }) }),
    );
    const empty = view.figures.waiting!.findIndex((waiting) => waiting < 1e-9);
    // 120 people at 6 a week net: after the twentieth week nobody waits.
    expect(empty).toBe(19);
    expect(view.figures.waiting![9]).toBeCloseTo(60, 9);
    expect(view.figures.started![25]).toBeCloseTo(4, 9);
    expect(view.figures.longest_wait![25]).toBe(0);
    expect(view.figures.use_of_capacity![25]).toBeCloseTo(0.4, 9);
  });

  it("never happens when more come than are started, and the list grows by the difference", () => {
    const view = viewIn(
      planWithService({ assumptions: counted({ referrals: 12, starts: 10, list: 100, longest: 10 }) }),
    );
    expect(view.figures.waiting![51]).toBeCloseTo(100 + 52 * 2, 9);
  });
});

describe("steady state", () => {
  it("keeps a list that is in balance, and Little's law holds to 1e-9", () => {
    // 100 people at 10 a week wait 10 weeks; nothing else happens to them.
    const { run } = queueIn(
      planWithService({ assumptions: counted({ referrals: 10, starts: 10, list: 100, longest: 10 }) }),
    );
    for (const week of [30, 60, 150]) {
      const list = run.flows.waiting[week]!;
      expect(Math.abs(list / (10 * run.waitOfStarted[week]!) - 1)).toBeLessThan(1e-9);
      expect(list).toBeCloseTo(100, 9);
      expect(run.longest[week]).toBe(10);
      expect(run.mean[week]).toBeCloseTo(5.5, 9);
    }
  });

  it("holds Little's law where people are removed and refer again, over a long run", () => {
    const plan = planWithService({
      years: 13,
      assumptions: [
        ...counted({ referrals: 10, starts: 8, list: 0 }),
        given("removal_rate", 0.02),
        given("rereferral_share", 0.1),
        given("rereferral_after", 8),
      ],
    });
    const { run } = queueIn(plan);
    const week = run.longest.length - 1;
    // In balance: who comes is started or removed. Removal takes 2% of those who waited when the week began.
    const waiting = run.flows.waiting[week]!;
    expect(run.flows.removed[week]!).toBeCloseTo(0.02 * waiting, 6);
    expect(waiting).toBeCloseTo((10 + 0.8 - 8) / 0.02, 3);
    // Mean weeks on the list over everybody who leaves it = list / throughput: survival of removal, week by week, up to the wait of those started.
    const throughput = run.flows.referred[week]! + run.flows.rereferred[week]!;
    const wait = run.waitOfStarted[week]!;
    let weeksOnList = 0;
    for (let age = 0; age < Math.floor(wait); age += 1) weeksOnList += Math.pow(0.98, age);
    weeksOnList += (wait - Math.floor(wait)) * Math.pow(0.98, Math.floor(wait));
    expect(waiting / throughput).toBeCloseTo(weeksOnList, 1);
  });

  it("keeps a team that works to its capacity at it from the first week", () => {
    // 2 WTE x 37.5 h = 75 h a week; a case takes 5 h: 15 starts a week whatever the weeks in treatment.
    for (const weeks of [1, 6, 7.5]) {
      const plan = planWithService({
        service: { capacity: "hours", staffing: "stated-team" },
        assumptions: [
          given("referrals", 20),
          given("opening_list", 300),
          given("opening_longest_wait", 15),
          ...inHours({ wte: 2, minutes: 60, contacts: 5, weeks }),
        ],
      });
      const { run } = queueIn(plan);
      for (const week of [0, 1, 5, 40, 100]) {
        expect(run.flows.started[week]).toBeCloseTo(15, 6);
        expect(run.used[week * run.levels + 1]).toBeCloseTo(75, 6);
      }
      // Little's law for those in treatment: starts x weeks.
      expect(run.flows.inTreatment[100]).toBeCloseTo(15 * Math.ceil(weeks), 6);
    }
  });
});

describe("who goes first", () => {
  const two = (policy: number, more: readonly ReturnType<typeof given>[] = []) =>
    queueIn(
      planWithService({
        service: { tiers: [tier("low"), tier("high")] },
        assumptions: [
          given("referrals", 10),
          given("tier_share", null, [
            { tier: "low", value: 0.6 },
            { tier: "high", value: 0.4 },
          ]),
          given("starts_per_week", 5),
          given("opening_list", 0),
          given("start_policy", policy),
          ...more,
        ],
      }),
    ).run;

  it("starts tiers as they came where the longest wait goes first", () => {
    const run = two(1);
    expect(run.flows.started[20 * 2]! / run.flows.started[20 * 2 + 1]!).toBeCloseTo(1.5, 9);
  });

  it("starts all of the higher tier first where tiers go first", () => {
    const run = two(2);
    expect(run.flows.waiting[51 * 2 + 1]).toBeCloseTo(0, 9);
    expect(run.flows.waiting[51 * 2]).toBeCloseTo(52 * (6 - 1), 9);
    const turned = two(2, [
      given("tier_priority", null, [
        { tier: "low", value: 1 },
        { tier: "high", value: 2 },
      ]),
    ]);
    expect(turned.flows.waiting[51 * 2]).toBeCloseTo(52 * (6 - 5), 9);
    expect(turned.flows.waiting[51 * 2 + 1]).toBeCloseTo(52 * 4, 9);
  });

  it("keeps each tier to its share, and does not lend what is not used", () => {
    const run = two(3, [
      given("ring_share", null, [
        { tier: "low", value: 0.1 },
        { tier: "high", value: 0.9 },
      ]),
    ]);
    expect(run.flows.started[20 * 2]).toBeCloseTo(0.5, 9);
    expect(run.flows.started[20 * 2 + 1]).toBeCloseTo(4, 9);
    expect(run.used[20]).toBeCloseTo(4.5, 9);
  });

  it("never delays a statutory tier, even beyond capacity", () => {
    const run = queueIn(
      planWithService({
        service: { tiers: [tier("plans", { statutory: true }), tier("rest")] },
        assumptions: [
          given("referrals", 10),
          given("tier_share", null, [
            { tier: "plans", value: 0.7 },
            { tier: "rest", value: 0.3 },
          ]),
          given("starts_per_week", 5),
          given("opening_list", 0),
        ],
      }),
    ).run;
    expect(run.flows.waiting[30 * 2]).toBe(0);
    expect(run.used[30]).toBeCloseTo(7, 9);
    expect(run.flows.started[30 * 2 + 1]).toBe(0);
  });
});

describe("the scarcest level limits starts", () => {
  it("starts what the level with the least time allows, and lets a tier that needs the other level go on", () => {
    const plan = planWithService({
      service: { capacity: "hours", staffing: "stated-team", tiers: [tier("both"), tier("support-only")] },
      assumptions: [
        ...inHours({ wte: 1, hours: 40, minutes: 60, weeks: 1 }),
        given("stated_team", null, [
          { level: "level1", value: 0.5 },
          { level: "support", value: 1 },
        ]),
        // A case of the first tier takes 1 h of each; one of the second 2 h of support.
        given("direct_minutes", null, [
          { tier: "both", level: "level1", value: 60 },
          { tier: "both", level: "support", value: 60 },
          { tier: "support-only", level: "support", value: 120 },
        ]),
        given("referrals", 60),
        given("tier_share", null, [
          { tier: "both", value: 0.5 },
          { tier: "support-only", value: 0.5 },
        ]),
        given("opening_list", 0),
        given("opening_in_treatment", 0),
      ],
    });
    const { run } = queueIn(plan);
    // Registered: 20 h. Of those who came in the first week 40 / 90 start, 13.33 of each, until support is used up.
    expect(run.flows.started[0]).toBeCloseTo(40 / 3, 9);
    expect(run.flows.started[1]).toBeCloseTo(40 / 3, 9);
    expect(run.used[0]).toBeCloseTo(40, 9);
    expect(run.used[1]).toBeCloseTo(40 / 3, 9);
  });
});

describe("what happens while people wait", () => {
  it("moves people up after the weeks stated, with the time they have waited", () => {
    const { run } = queueIn(
      planWithService({
        service: { tiers: [tier("low", { escalatesTo: "high" }), tier("high")] },
        assumptions: [
          given("referrals", 8),
          given("tier_share", null, [
            { tier: "low", value: 1 },
            { tier: "high", value: 0 },
          ]),
          given("starts_per_week", 0),
          given("opening_list", null, [{ tier: "low", value: 0 }]),
          given("escalation_rate", null, [{ tier: "low", value: 0.25 }]),
          given("escalation_after", 4),
        ],
      }),
    );
    // Nobody until somebody has waited four weeks; then a quarter of the first eight.
    expect(run.flows.escalatedOut[3 * 2]).toBe(0);
    expect(run.flows.escalatedOut[4 * 2]).toBeCloseTo(2, 9);
    expect(run.flows.escalatedIn[4 * 2 + 1]).toBeCloseTo(2, 9);
    expect(run.flows.waiting[4 * 2 + 1]).toBeCloseTo(2, 9);
    expect(run.longest[10]).toBe(11);
  });

  it("brings people back after the weeks stated", () => {
    const { run } = queueIn(
      planWithService({
        assumptions: [
          ...counted({ referrals: 10, starts: 100, list: 0 }),
          given("weeks_in_treatment", 3),
          given("opening_in_treatment", 0),
          given("rereferral_share", 0.2),
          given("rereferral_after", 5),
        ],
      }),
    );
    // Started in week 0, completed in week 3, back in week 8.
    expect(run.flows.completed[2]).toBe(0);
    expect(run.flows.completed[3]).toBeCloseTo(10, 9);
    expect(run.flows.rereferred[7]).toBe(0);
    expect(run.flows.rereferred[8]).toBeCloseTo(2, 9);
  });
});

describe("how referrals change", () => {
  it("grow by the yearly rate and follow the season", () => {
    const { run, queue } = queueIn(
      planWithService({
        assumptions: [
          ...counted({ referrals: 10, starts: 50, list: 0 }),
          given("referral_growth", 0.1),
          given("referral_season", 1, [{ month: "august", value: 0.5 }]),
          given("accepted_share", 0.8),
        ],
      }),
    );
    const august = queue.weeks.names.findIndex((day) => day.startsWith("2026-08"));
    expect(run.flows.referred[0]).toBeCloseTo(8, 9);
    expect(run.flows.referred[august]).toBeCloseTo(4 * Math.pow(1.1, (august * 7) / 365.25), 9);
    expect(run.flows.referred[104]).toBeCloseTo(8 * Math.pow(1.1, (104 * 7) / 365.25), 9);
  });
});
