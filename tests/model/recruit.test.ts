/** Recruitment: how many of the vacancies are filled in a month, by whom, and where. */
import { describe, expect, it } from "vitest";
import { shareHires } from "../../model/workforce/month/recruit/share-hires";
import { promotedPart } from "../../model/workforce/month/promote/decide";
import type { Assumption, Plan } from "../../model";
import { buildPlan, given } from "./build-plan";
import { apart, close, over, runPlan, total } from "./run-plan";

const share = (wish: number, vacant: number[], weight: number[]): number[] => {
  const hires = new Float64Array(vacant.length);
  shareHires(wish, Float64Array.from(vacant), Float64Array.from(weight), hires, vacant.length);
  return [...hires];
};

describe("hires over settings", () => {
  it("follow vacancies x attractiveness", () => {
    expect(share(10, [30, 10], [30 * 1, 10 * 2])).toEqual(close([6, 4], 12));
  });
  it("are never more than a setting's vacancies; what one cannot take goes to the others", () => {
    // By weight the second would get 9 of 10 but has 2 vacancies; the other takes the 8 that are left.
    expect(share(10, [30, 2], [30, 270])).toEqual(close([8, 2], 12));
    expect(share(12, [4, 2, 5], [1, 1, 1])).toEqual(close([4, 2, 5], 12));
  });
  it("leave out a setting that is not attractive at all", () => {
    expect(share(10, [30, 30], [0, 30])).toEqual([0, 10]);
    expect(share(10, [30, 30], [0, 0])).toEqual([0, 0]);
  });
});

describe("promotion into vacancies", () => {
  it("is the smaller of the posts open to it and the limit, and none without vacancies", () => {
    expect(promotedPart(20, 0.1, 50, 0.2)).toBeCloseTo(0.04, 15);
    expect(promotedPart(20, 0.1, 5, 0.2)).toBe(0.2);
    expect(promotedPart(-3, 0.1, 50, 0.2)).toBe(0);
    expect(promotedPart(20, 0.1, 0, 0.2)).toBe(0);
  });
});

const still: Assumption[] = [
  given("leaver_rate", 0),
  given("retirement_rate", 0),
  given("establishment_growth", 0),
  given("international_recruits", 0),
  given("returners", 0),
  given("internal_share", 0),
  given("pool_loss", 0),
  given("months_to_fill", 4),
];
const team = (assumptions: readonly Assumption[], more: { settings?: number; registeredLevels?: number } = {}): Plan =>
  buildPlan({
    places: 1,
    registeredLevels: 1,
    support: false,
    origins: 1,
    fromPool: true,
    closure: "posts-led",
    years: 1,
    ...more,
    assumptions: [...still, ...assumptions],
  });
const fills = 1 - Math.exp(-1 / 4);

describe("posts lead", () => {
  it("and the fill probability decides while the pool is large", () => {
    // 1,000 WTE and a tenth vacant: 1,000/9 WTE of vacancies, at 0.85 WTE a head.
    const joiners = over(runPlan(team([given("opening_pool", 5000)])), "joiners");
    joiners.forEach((heads, month) =>
      expect(apart(heads, ((1000 / 9) * fills * (1 - fills) ** month) / 0.85)).toBeLessThan(1e-10),
    );
  });
  it("and the pool decides while it is small", () => {
    const projection = runPlan(team([given("international_recruits", 24)]));
    expect(over(projection, "joiners")).toEqual(Array.from({ length: 12 }, () => expect.closeTo(2, 12) as number));
    expect(over(projection, "looking").every((heads) => heads === 0)).toBe(true);
  });
  it("and a small pool goes to settings in proportion to vacancies x attractiveness", () => {
    // As many vacancies in either; the second is three times as attractive.
    const projection = runPlan(
      team([given("international_recruits", 24), given("attractiveness", 1, [{ setting: "setting2", value: 3 }])], {
        settings: 2,
      }),
    );
    const first = (setting: string): number => over(projection, "joiners", "month", { setting })[0]!;
    expect([first("setting1"), first("setting2")]).toEqual(close([0.5, 1.5], 12));
  });
  it("and no setting fills faster than its own, however attractive it is and however many are looking", () => {
    const slow = 1 - Math.exp(-1 / 12);
    const settings = [
      given("months_to_fill", 4, [{ setting: "setting2", value: 12 }]),
      given("attractiveness", 1, [{ setting: "setting2", value: 10 }]),
    ];
    const first = (looking: number, chance?: { seed: string }): number[] => {
      const projection = runPlan(team([given("opening_pool", looking), ...settings], { settings: 2 }), {
        ...(chance === undefined ? {} : { chance }),
      });
      return ["setting1", "setting2"].map((setting) => over(projection, "joiners", "month", { setting })[0]!);
    };
    // Each has half of 1,000/9 WTE vacant, at 0.85 WTE a head.
    const vacant = 500 / 9 / 0.85;
    expect(first(5000)).toEqual(close([vacant * fills, vacant * slow], 10));
    // Too few: by vacancies x attractiveness x fill, and what setting 2 cannot take goes to the other.
    expect(first(4)).toEqual(close([(4 * fills) / (fills + 10 * slow), (40 * slow) / (fills + 10 * slow)], 12));
    expect(first(17)).toEqual(close([17 - vacant * slow, vacant * slow], 10));
    // By chance as well, over many runs; how many posts are on offer differs from run to run, and with it the share.
    const runs = Array.from({ length: 300 }, (_, run) => first(4, { seed: `few ${String(run)}` }));
    const second = runs.map((heads) => heads[1]!);
    const mean = total(second) / runs.length;
    const error = Math.sqrt(total(second.map((heads) => (heads - mean) ** 2)) / runs.length / (runs.length - 1));
    expect(Math.abs(mean - (40 * slow) / (fills + 10 * slow))).toBeLessThan(3 * error + 0.1);
  });
  it("and hires come from the sources in proportion to who is looking", () => {
    const projection = runPlan(team([given("opening_pool", 3000), given("international_recruits", 12000)]));
    // In the first month 3,000 of before and 1,000 from abroad are looking.
    expect(over(projection, "joiners_international")[0]! / over(projection, "joiners")[0]!).toBeCloseTo(0.25, 12);
    expect(over(projection, "joiners_returners")[0]! / over(projection, "joiners")[0]!).toBeCloseTo(0.75, 12);
  });
  it("and nobody is hired over the establishment", () => {
    const projection = runPlan(team([given("opening_pool", 5000), given("vacancy_rate", -0.1)]));
    expect(total(over(projection, "joiners"))).toBe(0);
  });
  it("and promotion takes its share first, into the highest level, before anybody is hired below", () => {
    // Level 2 has the 500 WTE of half the staff and 500/9 vacancies; half of those a month's fill reaches go to level 1.
    const plan = team([given("internal_share", 0.5), given("promotion_limit", 12), given("opening_pool", 0)], {
      registeredLevels: 2,
    });
    const promotions = over(runPlan(plan), "promotions");
    expect(apart(promotions[0]!, ((500 / 9) * 0.5 * fills) / 0.85)).toBeLessThan(1e-10);
    const capped = over(
      runPlan(
        team([given("internal_share", 1), given("promotion_limit", 0.012), given("opening_pool", 0)], {
          registeredLevels: 2,
        }),
      ),
      "promotions",
    );
    expect(apart(capped[0]!, (500 / 0.85) * (1 - Math.exp(-0.001)))).toBeLessThan(1e-10);
  });
});

describe("people looking at the start", () => {
  it("given for several places at once divide in proportion to the staff there", () => {
    const plan = {
      ...team([
        given("opening_pool", 90),
        given("staff_in_post", null, [
          { place: "place1", value: 200 },
          { place: "place2", value: 100 },
        ]),
      ]),
      closure: "supply-led" as const,
    };
    const two = buildPlan({
      places: 2,
      registeredLevels: 1,
      support: false,
      origins: 1,
      fromPool: true,
      years: 1,
      assumptions: plan.assumptions.filter((one) => one.id !== "arrival_share"),
    });
    for (const [place, heads] of [
      ["place1", 60],
      ["place2", 30],
    ] as const)
      expect(over(runPlan(two), "joiners", "month", { place })[0]).toBeCloseTo(heads, 9);
  });
});

describe("supply leads", () => {
  it("and the whole pool is hired at once in proportion to establishment", () => {
    const plan = {
      ...team(
        [
          given("opening_pool", 90),
          given("setting_share", null, [
            { setting: "setting1", value: 0.8 },
            { setting: "setting2", value: 0.2 },
          ]),
          given("vacancy_rate", 0.1, [{ setting: "setting2", value: 0.6 }]),
        ],
        { settings: 2 },
      ),
      closure: "supply-led" as const,
    };
    // 800 / 0.9 and 200 / 0.4 posts: 16 to 9.
    const table = runPlan(plan).tables({ measures: ["joiners"], by: ["setting"], time: "month" })[0]!;
    expect([table.values[0], table.values[12], table.values[1]]).toEqual(close([57.6, 32.4, 0], 9));
  });
  it("and nobody is left looking, while what is lost from the pool is lost before", () => {
    const projection = runPlan({
      ...team([given("opening_pool", 100), given("pool_loss", 0.5)]),
      closure: "supply-led",
    });
    expect(over(projection, "gave_up")[0]).toBeCloseTo(100 * (1 - 0.5 ** (1 / 12)), 10);
    expect(over(projection, "joiners")[0]).toBeCloseTo(100 * 0.5 ** (1 / 12), 10);
  });
});
