/** An appraisal in sentences: the figures of the model with their unit, and no claim that is not there. */
import { describe, expect, it } from "vitest";
import {
  appraisalRanges,
  breakEvenSays,
  conventionSays,
  costOfOneSays,
  moneySays,
  optionSays,
  poundsSay,
  ratioSays,
  timesSay,
  wantedSays,
} from "../../../../model";
import { given } from "../../build-plan";
import { appraised, moneyPlan, optionOf } from "./appraised";

describe("pounds", () => {
  it.each([
    [0, "£0"],
    [10.5, "£10.50"],
    [1816.6, "£1,820"],
    [-23_400, "−£23,400"],
    [665_400_745, "£665.4 million"],
    [-0.2, "−£0.20"],
    [Number.NaN, "not known"],
  ])("%s is %s", (value, says) => expect(poundsSay(value)).toBe(says));
});

const whole = appraised(moneyPlan(), ["nothing", "stay", "starts", "posts"]);
const lacking = appraised(
  moneyPlan({ assumptions: [given("replacement_cost", null), given("temporary_cover", null)] }),
  ["stay"],
);

describe("an option in sentences", () => {
  it("says costs, cash and what is no cash apart, and their net", () => {
    const { presentValue } = optionOf(whole, "starts");
    const says = moneySays(optionOf(whole, "starts"));
    expect(says).toContain(`costs ${poundsSay(presentValue.costs)} more than doing nothing`);
    expect(says).toContain(`releases ${poundsSay(presentValue.cashReleasing)} in cash`);
    expect(says).toContain(`${poundsSay(presentValue.notCashReleasing)} in time and capacity, which is no cash`);
    expect(presentValue.net).toBeLessThan(0);
    expect(says).toContain(`net present cost of ${poundsSay(-presentValue.net)}`);
  });
  it("says that nothing is known of cash where nothing is, and what is wanted", () => {
    const one = optionOf(lacking, "stay");
    expect(moneySays(one)).toMatch(/as far as that is known.*of what is known/);
    expect(ratioSays(one)).toMatch(/^There is no benefit-cost ratio/);
    expect(timesSay(one)).toBeUndefined();
    expect(wantedSays(one)).toMatch(
      /cannot be said without: .*vacancies covered by temporary staff.*cost of replacing one leaver/,
    );
    for (const effect of one.effects) expect(breakEvenSays(effect, one.complete) ?? "As far as").toMatch(/^As far as/);
  });
  it("says nothing of an option that does nothing", () => {
    const one = optionOf(whole, "nothing");
    expect(moneySays(one)).toBe("Scenario nothing: costs and saves nothing.");
    expect(
      one.effects.map((effect) => costOfOneSays(effect)).every((says) => says === "No different from doing nothing."),
    ).toBe(true);
  });
  it("names the prices, the rate with its source, and the year that is not discounted", () => {
    expect(conventionSays(whole.appraisal)).toMatch(/2025\/26 prices.*2026\/27.*3\.5% a year.*Green Book.*year 0/);
  });
  it("holds no pounds for each pound where a ratio is refused, and nothing unfinished", () => {
    for (const { options } of [whole.appraisal, lacking.appraisal])
      for (const option of options)
        for (const sentence of optionSays(option)) expect(sentence).not.toMatch(/NaN|undefined|Infinity/);
    expect(optionSays(optionOf(lacking, "stay")).join(" ")).not.toMatch(/ratio is/);
  });
  it("tells the range of a net cost as a cost, and says of how many futures a cost of one is", () => {
    const unsure = moneyPlan({
      years: 2,
      assumptions: [given("leaver_rate", 0.1, [], { range: { low: 0.05, high: 0.15, level: 0.8 } })],
    });
    const found = appraised(unsure, ["stay"]);
    const ranges = appraisalRanges(unsure, found, 20);
    if (!ranges.ok) throw new Error("the draws have to run");
    const [range] = ranges.value.options;
    const withNet = (low: number, high: number): string =>
      moneySays(optionOf(found, "stay"), {
        ...range!,
        presentValue: { ...range!.presentValue, net: { low, middle: (low + high) / 2, high, share: 1 } },
      });
    expect(withNet(-300_000, -100_000)).toContain("(£100,000 to £300,000 in 8 in 10 futures)");
    expect(withNet(-300_000, 100_000)).toContain("(from a cost of £300,000 to a value of £100,000 in 8 in 10 futures)");
    expect(withNet(100_000, 300_000)).toContain("(£100,000 to £300,000 in 8 in 10 futures)");
    const [first] = range!.effects;
    const some = { ...range!, effects: [{ ...first!, cost: { low: 1000, middle: 2000, high: 3000, share: 0.6 } }] };
    const wte = { ...optionOf(found, "stay").effects[0]!, each: { standing: "dearer-and-more", cost: 2000 } as const };
    expect(costOfOneSays(wte, some)).toMatch(
      /£2,000 for each extra WTE-year in post \(£1,000 to £3,000 in 8 in 10 of the 60% of futures that have one\)/,
    );
  });
});
