/** The planning targets of a service, on a list whose waits are known by hand. */
import { describe, expect, it } from "vitest";
import { targetsOf, type Assumption, type Plan, type ServiceTargets } from "../../../../model";
import { given } from "../../build-plan";
import { counted, planWithService, servicesIn } from "../build-service";

/** 10 come and 10 are started a week, 300 wait: ten people for each of 1 to 30 weeks waited, at the end of every year. */
const steady = (more: readonly Assumption[], options: Parameters<typeof planWithService>[0] = {}): Plan =>
  planWithService({
    ...options,
    assumptions: [...counted({ referrals: 10, starts: 10, list: 300, longest: 30 }), ...more],
  });
const share = given("share_within_target", 0.78, [], { when: [{ from: "2028-04", value: 0.6 }] });
const targetsIn = (plan: Plan): ServiceTargets => targetsOf(servicesIn(plan), "service", undefined);
const within = (plan: Plan) => targetsIn(plan).targets.filter((target) => target.kind === "within-aim");

describe("18 weeks", () => {
  it("judges each year by its own share", () => {
    // 120 of 300 have waited more than 18 weeks; 22 in 100 of them, 66, may have.
    expect(
      within(steady([given("wait_target", 18), share])).map(
        ({ year, weeks, value, reached, met, tooMany, firstMet }) => ({
          year,
          weeks,
          value,
          reached,
          met,
          tooMany,
          firstMet,
        }),
      ),
    ).toEqual([
      {
        year: "2026/27",
        weeks: 18,
        value: 0.78,
        reached: expect.closeTo(0.6, 9) as number,
        met: false,
        tooMany: expect.closeTo(54, 6) as number,
        firstMet: undefined,
      },
      {
        year: "2027/28",
        weeks: 18,
        value: 0.78,
        reached: expect.closeTo(0.6, 9) as number,
        met: false,
        tooMany: expect.closeTo(54, 6) as number,
        firstMet: undefined,
      },
      {
        year: "2028/29",
        weeks: 18,
        value: 0.6,
        reached: expect.closeTo(0.6, 9) as number,
        met: true,
        tooMany: 0,
        firstMet: "2026/27",
      },
    ]);
  });
  it("says where the share comes from, and that it is the national number of weeks", () => {
    const targets = targetsIn(steady([given("wait_target", 18), share]));
    expect(targets.targets[0]!.given).toMatchObject({ id: "share_within_target", value: 0.78 });
    expect(targets.otherAims).toEqual([]);
  });
});

describe("another aim", () => {
  it("judges the share by the weeks of the aim, and says which they are", () => {
    const plan = steady([given("wait_target", 12), given("share_within_target", 0.5)]);
    // Ten people for each of 13 to 30 weeks: 180 of 300.
    expect(within(plan)[0]).toMatchObject({
      weeks: 12,
      reached: expect.closeTo(0.4, 9) as number,
      met: false,
      tooMany: expect.closeTo(30, 6) as number,
    });
    expect(targetsIn(plan).otherAims).toEqual([12]);
  });
  it("does not take a year that counted by other weeks for one that met it", () => {
    const plan = steady([
      given("wait_target", 25, [], { when: [{ from: "2027-04", value: 12 }] }),
      given("share_within_target", 0.5),
    ]);
    // Within 25 weeks are 83 in 100 in the first year; nobody has counted those within 12.
    expect(within(plan).map(({ weeks, met, firstMet }) => [weeks, met, firstMet])).toEqual([
      [25, true, "2026/27"],
      [12, false, undefined],
      [12, false, undefined],
    ]);
    expect(targetsIn(plan).otherAims).toEqual([25, 12]);
  });
  it("is missing where the service has none", () => {
    const plan = steady([given("share_within_target", 0.5)]);
    expect(within(plan)[0]).toMatchObject({ weeks: Number.NaN, value: Number.NaN, met: undefined });
    expect(targetsIn(plan).otherAims).toEqual([]);
  });
});

describe("52 weeks", () => {
  const over = (plan: Plan) =>
    targetsIn(plan)
      .targets.filter((target) => target.kind === "over-52-weeks")
      .map(({ year, weeks, value, reached, met, firstMet }) => [
        year,
        weeks,
        value,
        Math.round(reached),
        met,
        firstMet,
      ]);
  it("is to have nobody beyond it", () => {
    expect(over(steady([]))).toEqual([
      ["2026/27", 52, 0, 0, true, "2026/27"],
      ["2027/28", 52, 0, 0, true, "2026/27"],
      ["2028/29", 52, 0, 0, true, "2026/27"],
    ]);
    // Ten people for each of 1 to 60 weeks waited: 80 of them over 52.
    expect(
      over(planWithService({ assumptions: counted({ referrals: 10, starts: 10, list: 600, longest: 60 }) }))[0],
    ).toEqual(["2026/27", 52, 0, 80, false, undefined]);
    // 800 fall by 5 a week: 540 after 52 weeks, ten for each of 1 to 54 weeks waited, and 280 a year later.
    expect(
      over(planWithService({ assumptions: counted({ referrals: 10, starts: 15, list: 800, longest: 80 }) })).map(
        (row) => row.slice(3),
      ),
    ).toEqual([
      [20, false, "2027/28"],
      [0, true, "2027/28"],
      [0, true, "2027/28"],
    ]);
  });
});

it("judges whole years only", () => {
  const plan = steady([given("wait_target", 18), share], { start: "2026-07", years: 2 });
  expect(targetsIn(plan).targets.map((target) => target.year)).toEqual(["2027/28", "2027/28"]);
});

it("knows nothing of a list that cannot be run", () => {
  const plan = planWithService({ assumptions: [given("referrals", 10), given("wait_target", 18), share] });
  for (const target of targetsIn(plan).targets)
    expect(target).toMatchObject({ reached: Number.NaN, met: undefined, firstMet: undefined });
});
