/** Clinics, a list looked through and another way of working from the command line. */
import { describe, expect, test } from "vitest";
import { serviceChangeExamples } from "../../electron/headless/service-changes-example";
import type { Plan } from "../../model/index";
import { given } from "../model/build-plan";
import { counted, inHours, planWithService, tier } from "../model/services/build-service";
import { run } from "./command-line";
import { runPlan } from "./service-plans";

const list = planWithService({ assumptions: counted({ referrals: 10, starts: 10, list: 500, longest: 60 }) });
const team = planWithService({
  service: { staffing: "stated-team", capacity: "hours", tiers: [tier("class"), tier("alone")] },
  assumptions: [
    given("referrals", 20),
    given("tier_share", null, [
      { tier: "class", value: 0.25 },
      { tier: "alone", value: 0.75 },
    ]),
    given("opening_list", null, [
      { tier: "class", value: 100 },
      { tier: "alone", value: 300 },
    ]),
    given("opening_longest_wait", 40),
    ...inHours({ wte: 2, minutes: 300, weeks: 4 }),
  ],
});

interface Lists {
  readonly scenarios: readonly { readonly id: string | null; readonly name: string }[];
  readonly services: {
    readonly tables: readonly {
      readonly scenario: string | null;
      readonly measure: string;
      readonly values: readonly (readonly number[])[];
    }[];
  };
}

/** Who waits at the end of each year, in the base and as asked, and what the scenario asked for is called. */
async function waiting(plan: Plan, ...words: readonly string[]) {
  const ran = await runPlan(plan, "--measure", "waiting", "--out", "results.json", ...words);
  expect(ran.exit, ran.err).toBe(0);
  const { scenarios, services } = JSON.parse(ran.written.get("results.json") ?? "") as Lists;
  const of = (id: string | null): readonly number[] =>
    services.tables.find(({ scenario, measure }) => scenario === id && measure === "waiting")?.values[0] ?? [];
  const asked = scenarios.find(({ id }) => id !== null);
  return { names: scenarios.map(({ name }) => name), base: of(null), then: of(asked?.id ?? null) };
}

test("where starts are counted, groups and minutes are said to start nobody more; shares alone are not", async () => {
  const ran = await runPlan(list, "--measure", "waiting", "--change-model", "service@only=100%:group=6@2026-10");
  expect(ran.err).toMatch(/^note: Service counts cases started, not hours: .*groups.* do not change how many/m);
  const hours = await runPlan(
    team,
    "--measure",
    "waiting",
    "--change-model",
    "service@class=25%:group=6,alone=75%@2026-10",
  );
  expect(hours.err).not.toMatch(/counts cases started/);
});

describe("what is asked for", () => {
  test("clinics start as many more, and no more", async () => {
    const { names, base, then } = await waiting(list, "--clinics", "service@7 cases@11 weeks@2026-09");
    expect(names).toEqual([
      "Base",
      "Clinics put on for Service: 7 more cases started a week for 11 weeks from September 2026",
    ]);
    expect(base.at(-1)! - then.at(-1)!).toBeCloseTo(77, 6);
  });

  test.each([
    ["20%", 100],
    ["64", 64],
    ["64 people", 64],
  ])("a list looked through loses %s once", async (off, fewer) => {
    const { base, then } = await waiting(list, "--look-through", `Service@${off}@2026-10`);
    base.forEach((before, year) => expect(before - then[year]!).toBeCloseTo(fewer, 6));
  });

  test("another way of working changes what is said and leaves the rest", async () => {
    const words = "service@class=60%:group=10:weeks=8:direct.level1=60,alone=40%@2026-10@6@30%:3";
    const { names, base, then } = await waiting(team, "--change-model", words);
    const from = "Another way of working for Service from October 2026 over 6 months";
    expect(names[1]).toBe(
      `${from}: class 60% of referrals, groups of 10, 8 weeks, 60 minutes of level 1 a contact; alone 40% o…`,
    );
    expect(then.at(-1)!).toBeLessThan(base.at(-1)!);
    const taught = await waiting(team, "--change-model", "service@@2026-10@@30%:3");
    expect(taught.then.at(-1)!).toBeGreaterThan(taught.base.at(-1)!);
  });

  test("several are one scenario", async () => {
    const { names, base, then } = await waiting(
      list,
      ...["--look-through", "service@10%@2026-10", "service@50@2027-10", "--clinics", "service@5@4@2026-05"],
    );
    expect(names).toHaveLength(2);
    // 20 started, a tenth of 480 and 50 of the rest come off.
    expect(base.at(-1)! - then.at(-1)!).toBeCloseTo(20 + 48 + 50, 6);
  });

  test.each(Object.entries(serviceChangeExamples))(
    "the example of --%s runs on the plan it is of",
    async (option, words) => {
      const ran = await run(["seeds/plans/tiered-children.otplan", "--list", "scenarios", `--${option}`, words]);
      // Its starts are counted, so that groups start nobody more: that much is said.
      const says = option === "change-model" ? /^note: .+ counts cases started, not hours: [^\n]+\n$/ : /^$/;
      expect(ran.exit).toBe(0);
      expect(ran.err).toMatch(says);
    },
  );
});

test.each([
  [list, "--clinics", "service@7@11", /in which month/],
  [list, "--clinics", "service@many@11@2026-09", /"many" is no number a week/],
  [list, "--clinics", "service@7@11@2026-09@level1", /counts cases started/],
  [list, "--clinics", "service@7@1.5@2026-09", /whole number of weeks/],
  [list, "--clinics", "servic@7@2@2026-09", /Did you mean "service"/],
  [team, "--clinics", "service@7@2@2026-09", /Say whose they are/],
  [team, "--clinics", "service@7@2@2026-09@nobody", /There is no level "nobody"/],
  [list, "--look-through", "service@100%@2026-10", /above 0% and below 100%/],
  [list, "--look-through", "service@600@2026-10", /500 people wait then/],
  [list, "--look-through", "service@some@2026-10", /"some" is no share such as 20%/],
  [list, "--look-through", "service@20%@2036-10", /outside the plan/],
  [list, "--look-through", "service@20%@October", /"October" is no month/],
  [team, "--change-model", "service@class=60%,alone=60%@2026-10", /come to 120%/],
  [team, "--change-model", "service@class=60%@2026-10", /every tier needs one/],
  [team, "--change-model", "service@klass=60%@2026-10", /There is no tier "klass"/],
  [team, "--change-model", "service@class:size=6@2026-10", /"size=6" is no figure of a tier/],
  [team, "--change-model", "service@class:direct=6@2026-10", /does not say whose minutes/],
  [team, "--change-model", "service@class:group=6,class:weeks=3@2026-10", /names its tier again/],
  [team, "--change-model", "service@class:group=6@2026-10@6@30%", /for how many months/],
  [team, "--change-model", "service@@2026-10", /Nothing changes/],
] as const)("%# is refused with what is wrong, and how it is written", async (plan, option, words, says) => {
  const ran = await runPlan(plan, option, words);
  expect(ran.exit).toBe(2);
  expect(ran.out).toBe("");
  expect(ran.err).toMatch(says);
});
