/**
 * Lists by chance: whole people, nobody lost, and on average what the expected numbers are wherever the run is linear,
 * that is where there is time for everybody, or never time for everybody.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Plan } from "../../model";
import type { QueueRun } from "../../model/services/list/queue/queue-run";
import { given } from "../model/build-plan";
import { counted, inHours, planWithService, queueIn, servicesIn, tier } from "../model/services/build-service";
import { seed } from "./random-model";
import { randomService } from "./random-service";

const notWhole = (values: ArrayLike<number>): number =>
  Array.prototype.findIndex.call(values, (value: number) => !(Number.isInteger(value) && value >= 0));
/** Everything a run counts in people. */
const people = ({
  flows,
  openingWaiting,
  openingInTreatment,
  over18,
  over52,
  overAim,
  profile,
}: QueueRun): Readonly<Record<string, Float64Array>> => ({
  ...flows,
  openingWaiting,
  openingInTreatment,
  over18,
  over52,
  overAim,
  profile: profile!.people,
});

function runsOf(plan: Plan, seed: string): QueueRun[] {
  const services = servicesIn(plan, { seed });
  return services.lists("service").map(({ queue }) => services.run(queue!, { profile: true }));
}

describe(`random services, seed ${seed}`, () => {
  it("have whole people everywhere, and never fewer than none", () => {
    fc.assert(
      fc.property(randomService(), fc.string({ minLength: 1 }), (plan, drawn) => {
        for (const run of runsOf(plan, drawn))
          for (const [name, values] of Object.entries(people(run)))
            expect([name, notWhole(values)]).toEqual([name, -1]);
      }),
      { seed, numRuns: 100 },
    );
  });

  it("change in every tier and week by exactly what came and went", () => {
    fc.assert(
      fc.property(randomService(), fc.string({ minLength: 1 }), (plan, drawn) => {
        for (const { tiers, flows, openingWaiting, openingInTreatment } of runsOf(plan, drawn)) {
          const [waiting, treated] = [Float64Array.from(openingWaiting), Float64Array.from(openingInTreatment)];
          flows.waiting.forEach((after, at) => {
            const own = at % tiers;
            waiting[own]! +=
              flows.referred[at]! +
              flows.rereferred[at]! +
              flows.escalatedIn[at]! -
              flows.escalatedOut[at]! -
              flows.removed[at]! -
              flows.started[at]!;
            treated[own]! += flows.started[at]! - flows.completed[at]!;
            expect([after, flows.inTreatment[at]]).toEqual([waiting[own], treated[own]]);
          });
        }
      }),
      { seed, numRuns: 60 },
    );
  });

  it("come to the same numbers from the same seed, and to others from another", () => {
    let others = 0;
    fc.assert(
      fc.property(randomService(), (plan) => {
        const [one, two, three] = [runsOf(plan, "spring"), runsOf(plan, "spring"), runsOf(plan, "autumn")];
        expect(two).toEqual(one);
        if (one.some((run, place) => run.flows.referred.join() !== three[place]!.flows.referred.join())) others += 1;
      }),
      { seed, numRuns: 40 },
    );
    expect(others).toBeGreaterThan(30);
  });

  it("begin with the list and the cases of the plan, to within one person in a tier", () => {
    fc.assert(
      fc.property(randomService(), (plan) => {
        const expected = servicesIn(plan);
        expected.lists("service").forEach(({ queue }, place) => {
          const run = expected.run(queue!);
          const drawn = runsOf(plan, "opening")[place]!;
          for (const stock of ["openingWaiting", "openingInTreatment"] as const)
            run[stock].forEach((value, own) => expect(Math.abs(drawn[stock][own]! - value)).toBeLessThan(1 + 1e-9));
        });
      }),
      { seed, numRuns: 60 },
    );
  });
});

const seeds = 400;

/** How many standard errors the mean over many seeds is away from the expected number, for every flow, tier and week. */
function standardErrors(
  plan: Plan,
  names: readonly (keyof QueueRun["flows"])[],
): { readonly name: string; readonly z: number }[] {
  const { run, queue } = queueIn(plan);
  const sums = names.map((name) => ({
    name,
    sum: new Float64Array(run.flows[name].length),
    squares: new Float64Array(run.flows[name].length),
  }));
  for (let number = 0; number < seeds; number += 1) {
    const drawn = queueIn(plan, { seed: `mean ${number}` }).run;
    for (const { name, sum, squares } of sums)
      drawn.flows[name].forEach((value, at) => {
        sum[at]! += value;
        squares[at]! += value * value;
      });
  }
  return sums.flatMap(({ name, sum, squares }) =>
    Array.from(run.flows[name], (expected, at) => {
      const mean = sum[at]! / seeds;
      const variance = Math.max(0, squares[at]! / seeds - mean * mean);
      // Whole numbers spread at least as far as those next to their mean, also where the rarer of the two has not come up.
      const spread = Math.max(variance, (expected % 1) * (1 - (expected % 1)));
      return {
        name: `${name}, tier ${at % queue.tiers}, week ${Math.floor(at / queue.tiers)}`,
        z: Math.abs(mean - expected) < 1e-9 ? 0 : (mean - expected) / Math.sqrt(spread / seeds),
      };
    }),
  );
}

function expectMeans(plan: Plan, names: readonly (keyof QueueRun["flows"])[]): void {
  const found = standardErrors(plan, names);
  expect(found.filter(({ z }) => !(Math.abs(z) < 4.7)).map(({ name, z }) => `${name}: ${z}`)).toEqual([]);
  const moved = found.filter(({ z }) => Math.abs(z) > 1e-6);
  expect(moved.length).toBeGreaterThan(found.length * 0.4);
  expect(moved.reduce((sum, { z }) => sum + z * z, 0) / moved.length).toBeLessThan(1.5);
}

const everything = [
  "referred",
  "rereferred",
  "removed",
  "escalatedOut",
  "escalatedIn",
  "started",
  "completed",
  "waiting",
  "inTreatment",
] as const;

describe("the mean over many seeds", () => {
  it("is the expected number of everything where there is time for everybody", () => {
    const plan = planWithService({
      years: 1,
      service: { tiers: [tier("low", { escalatesTo: "high" }), tier("high", { statutory: true })] },
      assumptions: [
        ...counted({ referrals: 6.3, starts: 4000, list: 40.5, longest: 9 }),
        given("tier_share", null, [
          { tier: "low", value: 0.7 },
          { tier: "high", value: 0.3 },
        ]),
        given("weeks_in_treatment", null, [
          { tier: "low", value: 3.5 },
          { tier: "high", value: 8 },
        ]),
        given("rereferral_share", 0.4),
        given("rereferral_after", 5),
        given("referral_growth", 0.3),
        given("accepted_share", 0.8),
        given("referral_season", 1, [{ month: "august", value: 0.2 }]),
      ],
    });
    expectMeans(plan, ["referred", "rereferred", "started", "completed", "inTreatment"]);
  });

  it("is the expected number of those who wait, get worse, come off the list and come back where nobody is started", () => {
    const plan = planWithService({
      years: 1,
      service: {
        tiers: [tier("low", { escalatesTo: "middle" }), tier("middle", { escalatesTo: "high" }), tier("high")],
      },
      assumptions: [
        ...counted({ referrals: 9.1, starts: 0, list: 100.25, longest: 12 }),
        given("tier_share", null, [
          { tier: "low", value: 0.6 },
          { tier: "middle", value: 0.4 },
          { tier: "high", value: 0 },
        ]),
        given("removal_rate", null, [
          { tier: "low", value: 0.06 },
          { tier: "middle", value: 0.01 },
          { tier: "high", value: 0.2 },
        ]),
        given("escalation_rate", null, [
          { tier: "low", value: 0.1 },
          { tier: "middle", value: 0.05 },
        ]),
        given("escalation_after", null, [
          { tier: "low", value: 4 },
          { tier: "middle", value: 2 },
        ]),
        given("weeks_in_treatment", 10),
        given("opening_in_treatment", 33.3),
        given("rereferral_share", 0.5),
        given("rereferral_after", 3),
      ],
    });
    expectMeans(
      plan,
      everything.filter((name) => name !== "started"),
    );
  });

  it("is the expected number where starts are counted and the list never empties", () => {
    const plan = planWithService({
      years: 1,
      assumptions: [
        ...counted({ referrals: 7.4, starts: 2.7, list: 300, longest: 20 }),
        given("removal_rate", 0.015),
        given("weeks_in_treatment", 4.5),
        given("rereferral_share", 0.2),
        given("rereferral_after", 6),
      ],
    });
    expectMeans(
      plan,
      everything.filter((name) => !name.startsWith("escalated")),
    );
  });

  it("is the expected number for a team with time for a part of a case, whose list never empties", () => {
    // 0.37 WTE have time for 1.11 cases of 12.5 hours a week; by rounding each week alone they would start an eighth more.
    const plan = planWithService({
      years: 1,
      service: { capacity: "hours", staffing: "stated-team" },
      assumptions: [
        given("referrals", 1.2),
        given("opening_list", 200),
        given("opening_longest_wait", 20),
        ...inHours({ wte: 0.37, minutes: 600, contacts: 5, weeks: 4 }),
      ],
    });
    expectMeans(plan, ["started", "completed", "inTreatment", "waiting"]);
  });

  it("is the expected number where each tier has its own time and its own list, and what a case takes changes", () => {
    const plan = planWithService({
      years: 1,
      service: {
        capacity: "hours",
        staffing: "stated-team",
        tiers: [tier("low"), tier("high"), tier("plans", { statutory: true })],
      },
      assumptions: [
        given("referrals", 9),
        given("tier_share", null, [
          { tier: "low", value: 0.5 },
          { tier: "high", value: 0.4 },
          { tier: "plans", value: 0.1 },
        ]),
        given("opening_list", 600),
        given("opening_longest_wait", 20),
        ...inHours({ wte: 1.3, minutes: 45, contacts: 6, weeks: 6.5 }),
        given("contacts", 6, [
          { tier: "high", value: 9, when: [{ from: "2026-10", value: 5 }] },
          { tier: "plans", value: 0 },
        ]),
        given("start_policy", 3),
        given("ring_share", null, [
          { tier: "low", value: 0.45 },
          { tier: "high", value: 0.55 },
        ]),
      ],
    });
    expectMeans(plan, ["referred", "started", "completed", "waiting", "inTreatment"]);
  });
});

describe("chance in a list", () => {
  it("gives referrals the spread of a Poisson distribution, week after week without memory", () => {
    const plan = planWithService({ years: 13, assumptions: counted({ referrals: 8, starts: 100, list: 0 }) });
    const drawn = Array.from({ length: 10 }, (_, number) => [
      ...queueIn(plan, { seed: `spread ${number}` }).run.flows.referred,
    ]);
    const all = drawn.flat();
    const mean = all.reduce((sum, one) => sum + one, 0) / all.length;
    const variance = all.reduce((sum, one) => sum + (one - mean) ** 2, 0) / all.length;
    const together = drawn.flatMap((weeks) => weeks.slice(1).map((one, i) => (one - 8) * (weeks[i]! - 8)));
    expect(Math.abs(mean - 8)).toBeLessThan(4 * Math.sqrt(8 / all.length));
    expect(Math.abs(variance - 8)).toBeLessThan(4 * Math.sqrt((8 + 2 * 64) / all.length));
    expect(Math.abs(together.reduce((sum, one) => sum + one, 0) / together.length)).toBeLessThan(
      (4 * 8) / Math.sqrt(together.length),
    );
  });

  it("makes people wait even where there is time for all who come on average", () => {
    const plan = planWithService({ years: 3, assumptions: counted({ referrals: 8, starts: 8.4, list: 0 }) });
    expect(queueIn(plan).run.flows.waiting.every((waiting) => waiting === 0)).toBe(true);
    const mean =
      Array.from({ length: 40 }, (_, number) =>
        queueIn(plan, { seed: `queue ${number}` }).run.flows.waiting.at(-1)!,
      ).reduce((sum, one) => sum + one, 0) / 40;
    expect(mean).toBeGreaterThan(3);
  });
});
