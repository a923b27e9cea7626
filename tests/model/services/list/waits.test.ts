/** How long people have waited, read off lists whose people can be counted on the fingers. */
import { describe, expect, it } from "vitest";
import { given } from "../../build-plan";
import { counted, planWithService, queueIn, tier, viewIn } from "../build-service";

/** The waits of a list on the day before the plan: so many people by weeks waited. */
function waits(
  bands: Readonly<Record<string, number>>,
  longest: number,
): Record<"longest" | "mean" | "median" | "ninetySecond" | "over18" | "over52" | "overAim", number> {
  const list = given(
    "opening_list",
    null,
    Object.entries(bands).map(([band, value]) => ({ band, value })),
  );
  const { openingWaits } = queueIn(
    planWithService({
      assumptions: [
        ...counted({ referrals: 1, starts: 1, list: 0 }),
        list,
        given("opening_longest_wait", longest),
        given("wait_target", 12),
      ],
    }),
  ).run;
  return Object.fromEntries(
    Object.entries(openingWaits).map(([id, values]) => [id, (values as Float64Array)[0]!]),
  ) as ReturnType<typeof waits>;
}

describe("percentiles", () => {
  it("92 in 100 have waited no longer than 18 weeks where exactly 8 have waited longer", () => {
    const { ninetySecond, over18 } = waits({ "12-18": 92, "18-52": 8 }, 52);
    expect(over18).toBeCloseTo(8, 12);
    expect(ninetySecond).toBe(18);
    expect(waits({ "12-18": 91.9, "18-52": 8.1 }, 52).ninetySecond).toBe(19);
  });
  it("half have waited no longer than the shorter wait of two", () => {
    expect(waits({ "0-1": 1, "1-2": 1 }, 2).median).toBe(1);
    expect(waits({ "0-1": 1, "1-2": 2 }, 2).median).toBe(2);
    // Ten a week for ten weeks: 50 have waited five weeks or fewer.
    expect(
      queueIn(planWithService({ assumptions: counted({ referrals: 10, starts: 10, list: 100, longest: 10 }) })).run
        .median[30],
    ).toBe(5);
  });
});

describe("the longest wait", () => {
  it.each([
    { list: 12, longest: 40 },
    { list: 30, longest: 9 },
    { list: 0.4, longest: 20 },
    { list: 640, longest: 74 },
  ])("is the one given on the day before the plan, however short the list: %o", ({ list, longest }) => {
    const run = queueIn(planWithService({ assumptions: counted({ referrals: 22, starts: 17, list, longest }) })).run;
    expect(run.openingWaits.longest[0]).toBe(list < 1 ? 0 : longest);
    const asTheyCome = planWithService({
      assumptions: [...counted({ referrals: 22, starts: 17, list, longest }), given("start_order", 2)],
    });
    expect(queueIn(asTheyCome).run.openingWaits.longest[0]).toBe(list < 1 ? 0 : longest);
  });
  it("is that of the first whole person, so that a fraction left over is nobody", () => {
    expect(waits({ "0-1": 5, "over-52": 0.9 }, 53).longest).toBe(1);
    expect(waits({ "0-1": 5, "over-52": 1 }, 53).longest).toBe(53);
    // Half a person a week in the band that ends before the longest wait: two weeks make the first whole one.
    expect(waits({ "4-12": 4 }, 53).longest).toBe(11);
    // Where the longest wait that is given lies in the band, somebody has waited as long, and nobody longer.
    for (const longest of [8, 12]) expect(waits({ "4-12": 4 }, longest).longest).toBe(longest);
  });
});

describe("people over", () => {
  it("18 weeks, 52 weeks and the aim are those who have waited longer, not as long", () => {
    const read = waits({ "12-18": 6, "18-52": 34, "over-52": 10 }, 62);
    expect([read.over18, read.over52, read.overAim]).toEqual(
      [44, 10, 50].map((value) => expect.closeTo(value, 9) as number),
    );
  });
});

describe("people given for several tiers or places together", () => {
  const two = (first: number, second: number): ReturnType<typeof given>[] => [
    given("tier_share", null, [
      { tier: "a", value: first },
      { tier: "b", value: second },
      { tier: "c", value: 1 - first - second },
    ]),
  ];
  const given90 = [
    ...counted({ referrals: 10, starts: 1, list: 0 }),
    given("weeks_in_treatment", 4),
    given("opening_list", null, [{ tier: ["a", "b"], value: 90 }]),
    given("opening_in_treatment", null, [{ tier: ["a", "b"], value: 30 }]),
    given("opening_longest_wait", 10),
  ];
  const tiers = [tier("a"), tier("b"), tier("c")];

  it("divide as referrals do", () => {
    const { run } = queueIn(planWithService({ service: { tiers }, assumptions: [...given90, ...two(0.2, 0.1)] }));
    expect([...run.openingWaiting, ...run.openingInTreatment]).toEqual(
      [60, 30, 0, 20, 10, 0].map((value) => expect.closeTo(value, 9) as number),
    );
  });
  it("divide evenly over tiers and places nobody is referred to any more", () => {
    const { run } = queueIn(planWithService({ service: { tiers }, assumptions: [...given90, ...two(0, 0)] }));
    expect([...run.openingWaiting, ...run.openingInTreatment]).toEqual(
      [45, 45, 0, 15, 15, 0].map((value) => expect.closeTo(value, 9) as number),
    );
    const closing = queueIn(
      planWithService({ places: 2, assumptions: counted({ referrals: 0, starts: 1, list: 30, longest: 3 }) }),
    );
    expect(closing.run.openingWaiting[0]).toBeCloseTo(15, 9);
  });
});

describe("the mean wait over several places", () => {
  it("is that of the people there are, whatever rounding leaves of a person elsewhere", () => {
    const at = (first: number, second: number): Parameters<typeof given>[2] => [
      { place: "place1", value: first },
      { place: "place2", value: second },
    ];
    // 0.30000000000000004 are referred where 0.3 start.
    const { figures } = viewIn(
      planWithService({
        places: 2,
        assumptions: [
          given("referrals", null, at(0.1 + 0.2, 5)),
          given("starts_per_week", null, at(0.3, 5)),
          given("opening_list", null, at(0, 50)),
          given("opening_longest_wait", 10),
        ],
      }),
    );
    expect(figures.waiting![20]).toBeCloseTo(50, 9);
    expect(figures.mean_wait![20]).toBeCloseTo(5.5, 9);
  });
});
