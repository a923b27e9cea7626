/** The appraisal of options against a second writing of its sums, by what must hold of any, and by what it refuses to say. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { appraise, appraisalRanges, discountFactors, presentValue, type AppraisedOption } from "../../../../model";
import { evidenceFor } from "../../../../model/questions/appraisal/evidence";
import { reachedIn, running } from "../../../../model/questions/appraisal/reached";
import { costEach, worthToPay } from "../../../../model/questions/appraisal/effect-figures";
import { given } from "../../build-plan";
import { over, runPlan } from "../../run-plan";
import { appraised, moneyPlan, optionOf, scenario, scenarios, shippedGuidance } from "./appraised";
import { paidBackIn, sheetOf, worthToday } from "./spreadsheet";

const all = scenarios.map(({ id }) => id);
const plan = moneyPlan();
const whole = appraised(plan, all);
const option = (id: string): AppraisedOption => optionOf(whole, id);
const lineOf = (one: AppraisedOption, id: string) => {
  const line = one.lines.find((found) => found.id === id);
  if (line === undefined) throw new Error(`no line ${id}`);
  return line;
};
const effectOf = (one: AppraisedOption, id: string) => {
  const effect = one.effects.find((found) => found.id === id);
  if (effect === undefined) throw new Error(`no effect ${id}`);
  return effect;
};

describe("the sums, as a spreadsheet has them", () => {
  const programmes: Readonly<Record<string, readonly number[]>> = {
    posts: [0, 0, 0, 0],
    stay: [60_000, 60_000, 60_000, 60_000],
    starts: [0, 30_000, 30_000, 30_000],
    worse: [0, 0, 0, 0],
  };
  it.each(Object.entries(programmes))("of %s", (id, programme) => {
    const sheet = sheetOf(plan, id, programme);
    const one = option(id);
    const net = sheet.costs.map((cost, year) => sheet.cashIn[year]! + sheet.otherBenefits[year]! - cost);
    const near = (value: number, expected: number): void => {
      expect(Math.abs(value - expected)).toBeLessThan(1e-6 * Math.max(1, Math.abs(expected)));
    };
    sheet.costs.forEach((cost, year) => {
      near(one.years[year]!.costs, cost);
      near(one.years[year]!.cashReleasing, sheet.cashIn[year]!);
      near(one.years[year]!.notCashReleasing, sheet.otherBenefits[year]!);
    });
    near(one.presentValue.costs, worthToday(sheet.costs, 0.035));
    near(one.presentValue.net, worthToday(net, 0.035));
    near(one.readings.find((reading) => reading.id === "undiscounted")!.netPresentValue, worthToday(net, 0));
    const costs = worthToday(sheet.costs, 0.035);
    if (costs > 1)
      expect(one.ratio).toEqual({
        kind: "ratio",
        value: expect.closeTo(
          (worthToday(sheet.cashIn, 0.035) + worthToday(sheet.otherBenefits, 0.035)) / costs,
          6,
        ) as number,
      });
    const own = sheet.costs.map((cost, year) => sheet.cashIn[year]! - cost);
    const year = paidBackIn(own);
    expect(one.payback).toMatchObject(
      year === undefined
        ? { kind: "not-within-the-plan" }
        : year === 0
          ? { kind: "from-the-start" }
          : { kind: "reached", year: whole.appraisal.years[year]! },
    );
  });
  it("add up: the lines to the years, the years to the present value, the staff lines to the cost in all", () => {
    const [before, after] = [undefined, "stay"].map((id) =>
      over(runPlan(plan, id === undefined ? {} : { scenario: id }), "total_cost", "year"),
    );
    const one = option("stay");
    const staff = one.lines.filter(({ id }) => !/^(programme|team|worth|waiting|optimism)/.test(id));
    after!.forEach((cost, year) => {
      const told = staff.reduce((sum, line) => sum + (line.side === "cost" ? 1 : -1) * line.years[year]!, 0);
      expect(told).toBeCloseTo(cost - before![year]!, 4);
    });
    const factors = discountFactors(4, 0.035, 0.03);
    expect(
      presentValue(
        one.years.map(({ net }) => net),
        factors,
      ),
    ).toBeCloseTo(one.presentValue.net, 4);
    expect(one.cumulative.at(-1)).toBeCloseTo(one.presentValue.net, 4);
    expect(one.drives.reduce((sum, { adds }) => sum + adds, 0)).toBeCloseTo(one.presentValue.net, 4);
  });
});

describe("which way things go", () => {
  it("more posts cost pay and bring staff; halved leaving saves replacing and cover", () => {
    expect(lineOf(option("posts"), "pay").total).toBeGreaterThan(0);
    expect(effectOf(option("posts"), "wte_years").total).toBeGreaterThan(0);
    expect(lineOf(option("stay"), "replacing").total).toBeGreaterThan(0);
    expect(lineOf(option("stay"), "temporary").total).toBeGreaterThan(0);
    expect(effectOf(option("stay"), "exits").total).toBeGreaterThan(0);
  });
  it("fewer falls are a benefit, and a list that is seen to sooner waits less", () => {
    const one = option("starts");
    expect(lineOf(one, "worth:service:falls").total).toBeGreaterThan(0);
    expect(effectOf(one, "outcome:service:falls").total).toBeGreaterThan(0);
    expect(effectOf(one, "weeks_waited:service").total).toBeGreaterThan(0);
    expect(effectOf(one, "over_aim:service").total).toBeGreaterThan(0);
  });
  it("what is worse than doing nothing is below nought throughout", () => {
    const one = option("worse");
    for (const id of ["exits", "outcome:service:falls", "outcome:service:visits", "weeks_waited:service"])
      expect(effectOf(one, id).total, id).toBeLessThan(0);
    expect(lineOf(one, "worth:service:visits").total).toBeLessThan(0);
  });
  it("a dearer programme lowers the net by as much as it costs, discounted", () => {
    const dearer = moneyPlan({
      scenarios: [
        scenario("stay", [
          ...scenarios[2]!.changes.slice(0, 1),
          { assumption: "programme_cost", op: "set", value: 160_000 },
        ]),
      ],
    });
    const difference = option("stay").presentValue.net - optionOf(appraised(dearer, ["stay"]), "stay").presentValue.net;
    expect(difference).toBeCloseTo(worthToday([100_000, 100_000, 100_000, 100_000], 0.035), 4);
  });
  it("an allowance for optimism raises what is added and nothing that is saved", () => {
    const allowed = optionOf(appraised(moneyPlan({ assumptions: [given("optimism_bias", 0.2)] }), ["stay"]), "stay");
    const costs = option("stay").lines.filter(({ side }) => side === "cost");
    const added = [0, 1, 2, 3].map((year) => costs.reduce((sum, line) => sum + Math.max(0, line.years[year]!), 0));
    expect(option("stay").presentValue.net - allowed.presentValue.net).toBeCloseTo(0.2 * worthToday(added, 0.035), 4);
  });
});

describe("what must hold of any appraisal", () => {
  it("an option that changes nothing is nought in every line, effect and year", () => {
    const one = option("nothing");
    expect(one.lines.flatMap(({ years }) => years).every((value) => value === 0)).toBe(true);
    expect(one.effects.flatMap(({ years }) => years).every((value) => value === 0)).toBe(true);
    expect(one.presentValue.net).toBe(0);
    expect(one.breakEven).toEqual({ kind: "nothing" });
    expect(one.effects.every(({ each }) => each.standing === "same")).toBe(true);
    expect(one.drives).toEqual([]);
  });
  it("an option that changes nothing is nought even where nobody says what leavers or cover cost", () => {
    const unpriced = moneyPlan({ assumptions: [given("replacement_cost", null), given("temporary_cover", null)] });
    const one = optionOf(appraised(unpriced, ["nothing"]), "nothing");
    expect(one.lines.flatMap(({ years }) => years).every((value) => value === 0)).toBe(true);
    expect(one.wanted).toEqual([]);
  });
  it("the order of options does not matter", () => {
    const turned = appraised(plan, [...all].reverse());
    for (const id of all) expect(optionOf(turned, id)).toEqual(option(id));
  });
  it("twice the years of the same amounts are worth more by what they are further off", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.integer({ min: 1, max: 15 }),
        fc.double({ min: 0, max: 0.2, noNaN: true }),
        (amount, years, rate) => {
          const worth = (count: number): number =>
            presentValue(
              Array.from({ length: count }, () => amount),
              discountFactors(count, rate, rate),
            );
          expect(worth(2 * years)).toBeCloseTo(worth(years) * (1 + (1 + rate) ** -years), 3);
        },
      ),
    );
  });
  it("what comes later or is discounted more is worth less, and year 0 is worth itself", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.3, noNaN: true }), fc.integer({ min: 2, max: 40 }), (rate, years) => {
        const factors = discountFactors(years, rate, rate / 2);
        expect(factors[0]).toBe(1);
        factors.slice(1).forEach((factor, year) => expect(factor).toBeLessThan(factors[year]!));
        const more = discountFactors(years, rate + 0.01, rate / 2 + 0.01);
        more.slice(1).forEach((factor, year) => expect(factor).toBeLessThan(factors[year + 1]!));
      }),
    );
  });
  test("the rate of later years holds from year 31 on, for each of them", () => {
    const factors = discountFactors(33, 0.035, 0.03);
    expect(factors[30]).toBeCloseTo(1.035 ** -30, 12);
    expect(factors[32]).toBeCloseTo(1.035 ** -30 * 1.03 ** -2, 12);
  });
  it("a sum that runs on is back for good in the year a search finds", () => {
    const amounts = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(amounts, (net) => {
        const years = net.map((_, year) => `year ${year}`);
        const found = reachedIn(running(net), years, 1);
        const year = paidBackIn(net);
        const moved = running(net).some((sum) => sum !== 0);
        if (!moved) expect(found.kind).toBe("nothing");
        else if (running(net).every((sum) => sum >= 0)) expect(found.kind).toBe("from-the-start");
        else if (year === undefined) expect(found.kind).toBe("not-within-the-plan");
        else {
          expect(found).toMatchObject({ kind: "reached", year: `year ${year}` });
          if (found.kind === "reached") {
            expect(found.after).toBeGreaterThanOrEqual(year);
            expect(found.after).toBeLessThanOrEqual(year + 1);
          }
        }
      }),
    );
  });
});

describe("cost of one, and what one would have to be worth", () => {
  it("has a price only where more is had for more, or less for less", () => {
    expect(costEach(100, 4, 0)).toEqual({ standing: "dearer-and-more", cost: 25 });
    expect(costEach(100, -4, 0)).toMatchObject({ standing: "dearer-and-no-more", cost: Number.NaN });
    expect(costEach(-100, 4, 0)).toMatchObject({ standing: "cheaper-and-more", cost: Number.NaN });
    expect(costEach(-100, -4, 0)).toEqual({ standing: "cheaper-and-less", cost: 25 });
    expect(costEach(0, 0, 0)).toMatchObject({ standing: "same", cost: Number.NaN });
    expect(costEach(Number.NaN, 4, 0)).toMatchObject({ standing: "unknown" });
  });
  it("an outcome priced at its break-even value brings the net to nought", () => {
    const unpriced = moneyPlan({ assumptions: [given("outcome_value", null)] });
    const value = effectOf(optionOf(appraised(unpriced, ["posts"]), "posts"), "wte_years").breakEvenValue;
    const one = optionOf(appraised(unpriced, ["starts"]), "starts");
    const visits = effectOf(one, "outcome:service:visits");
    expect(value).toBeGreaterThan(0);
    expect(visits.breakEvenValue).toBeGreaterThan(0);
    const priced = moneyPlan({
      assumptions: [given("outcome_value", null, [{ outcome: "visits", value: visits.breakEvenValue }])],
    });
    expect(optionOf(appraised(priced, ["starts"]), "starts").presentValue.net).toBeCloseTo(0, 4);
  });
  it("is a least worth of what there is more of, a most of what there is less of, and none where it never pays", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.double({ min: -1e3, max: 1e3, noNaN: true }).filter((amount) => Math.abs(amount) > 0.01),
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        (net, amount, worth) => {
          const value = worthToPay(net, amount);
          const pays = net + worth * amount > 0;
          if (Number.isNaN(value)) expect(pays).toBe(false);
          else if (Math.abs(worth - value) > 1e-6 * Math.max(1, value))
            expect(pays).toBe(amount > 0 ? worth > value || net > 0 : worth < value);
        },
      ),
    );
  });
  it("the share of its effect that would do, takes the net to nought too", () => {
    const one = option("starts");
    const share = effectOf(one, "outcome:service:falls").breakEvenShare!;
    const worth = lineOf(one, "worth:service:falls").presentValue;
    expect(share).toBeCloseTo(Math.max(0, 1 - one.presentValue.net / worth), 9);
  });
  it("the room is what it could cost besides every year", () => {
    const one = option("starts");
    const spent = discountFactors(4, 0.035, 0.03).reduce((sum, factor) => sum + factor * one.room, 0);
    expect(spent).toBeCloseTo(one.presentValue.net, 4);
  });
});

describe("what cannot be said", () => {
  it("names the figure, keeps it out of the sums and gives no ratio, no year and no pounds for a pound", () => {
    const lacking = moneyPlan({ assumptions: [given("replacement_cost", null)] });
    const one = optionOf(appraised(lacking, ["stay"]), "stay");
    expect(one.wanted.map(({ assumption }) => assumption)).toEqual(["replacement_cost"]);
    expect(lineOf(one, "replacing").presentValue).toBeNaN();
    expect(Number.isFinite(one.presentValue.net)).toBe(true);
    expect([one.complete, one.ratio.kind, one.cashRatio.kind, one.breakEven.kind, one.payback.kind]).toEqual([
      false,
      "none",
      "none",
      "unknown",
      "unknown",
    ]);
    // What one leaver would have to save is worked out without anybody saying what one costs.
    const leavers = effectOf(one, "exits");
    expect(leavers.breakEvenValue >= 0).toBe(true);
  });
  it("a change nobody priced is wanted, and one that is in posts is not", () => {
    const free = moneyPlan({ scenarios: [scenario("stay", scenarios[2]!.changes.slice(0, 1)), scenarios[1]!] });
    const found = appraised(free, ["stay", "posts"]);
    expect(optionOf(found, "stay").wanted.map(({ assumption }) => assumption)).toEqual(["programme_cost"]);
    expect(optionOf(found, "stay").complete).toBe(false);
    expect(optionOf(found, "posts").complete).toBe(true);
  });
  it("there is no ratio of what has no price", () => {
    const unpriced = moneyPlan({ assumptions: [given("outcome_value", null)] });
    expect(optionOf(appraised(unpriced, ["starts"]), "starts").ratio).toMatchObject({ kind: "none" });
    expect(option("posts").ratio.kind).toBe("ratio");
  });
  it("has a ratio of cash only where cash is released", () => {
    for (const id of ["posts", "stay", "starts", "worse"]) {
      const { cashRatio, presentValue } = option(id);
      const { cashReleasing, ownCosts } = presentValue;
      if (cashReleasing > 1 && ownCosts > 1)
        expect(cashRatio).toEqual({ kind: "ratio", value: expect.closeTo(cashReleasing / ownCosts, 9) as number });
      else expect(cashRatio.kind, id).toBe("none");
    }
    expect(option("starts").cashRatio.kind).toBe("ratio");
    expect(option("worse").cashRatio.kind).toBe("none");
  });
  it("tells apart what releases cash from what does not", () => {
    const { cashReleasing, notCashReleasing, society } = option("starts").presentValue;
    expect(cashReleasing).toBeCloseTo(lineOf(option("starts"), "worth:service:falls").presentValue, 4);
    expect(notCashReleasing).toBeCloseTo(lineOf(option("starts"), "worth:service:visits").presentValue, 4);
    expect(society).toBe(0);
  });
  it("health has a second reading at its own rate, and only where there is health", () => {
    const health = moneyPlan({
      assumptions: [
        given("outcome_money", null, [
          { outcome: "visits", value: 4 },
          { outcome: "falls", value: 2 },
        ]),
      ],
    });
    const one = optionOf(appraised(health, ["starts"]), "starts");
    const reading = one.readings.find(({ id }) => id === "health")!;
    const visits = lineOf(one, "worth:service:visits");
    expect(reading.netPresentValue - one.presentValue.net).toBeCloseTo(
      worthToday(visits.years, 0.015) - worthToday(visits.years, 0.035),
      4,
    );
    expect(option("starts").readings.some(({ id }) => id === "health")).toBe(false);
  });
  it("refuses no options and options that are not there", () => {
    expect(appraise(plan, { options: [], guidance: shippedGuidance })).toMatchObject({ ok: false });
    expect(appraise(plan, { options: ["nowhere"], guidance: shippedGuidance })).toMatchObject({ ok: false });
  });
});

describe("rates and evidence", () => {
  it("are the published ones with their source, or the plan's own", () => {
    expect(whole.appraisal.rates.standard).toMatchObject({ rate: 0.035, status: "published", own: false });
    expect(whole.appraisal.rates.standard.source).toMatch(/Green Book/);
    const own = appraised(moneyPlan({ assumptions: [given("discount_rate", 0.05)] }), ["stay"]).appraisal.rates;
    expect(own.standard).toMatchObject({ rate: 0.05, own: true });
  });
  it("stand beside one another: what found no gain with what did, those that bear on an outcome first", () => {
    const { evidence } = whole.appraisal;
    const falls = evidence.filter(({ bearsOn }) => bearsOn.some((one) => one.startsWith("Falls")));
    expect(falls.map(({ finding }) => finding)).toEqual(expect.arrayContaining(["no-gain", "gain"]));
    expect(evidence.slice(0, falls.length)).toEqual(falls);
    expect(evidence.every(({ source, figures }) => source !== "" && figures.length > 0)).toBe(true);
  });
  it("bear on a service by its name where it lists no outcomes", () => {
    const found = evidenceFor(shippedGuidance, [
      { id: "list", label: "Children's OT", stated: false, outcomes: [], waitPriced: false },
    ]);
    expect(found.filter(({ bearsOn }) => bearsOn.length > 0).map(({ about }) => about)).toEqual(["Children"]);
    expect(found[0]?.bearsOn).toEqual(["Children's OT"]);
  });
});

describe("how sure", () => {
  const range = { low: 0.05, high: 0.15, level: 0.8 };
  const unsure = moneyPlan({
    years: 3,
    assumptions: [given("leaver_rate", 0.1, [], { range })],
    scenarios: [...scenarios, scenario("fee", [{ assumption: "programme_cost", op: "set", value: 10_000 }])],
  });
  const found = appraised(unsure, ["nothing", "stay", "fee"]);
  const ranges = appraisalRanges(unsure, found, 40);
  if (!ranges.ok) throw new Error("the draws have to run");
  const rangeFor = (id: string) => ranges.value.options.find((one) => one.id === id)!;
  it("an option that changes nothing is nought in every future", () => {
    expect(rangeFor("nothing").presentValue.net).toEqual({ low: 0, middle: 0, high: 0, share: 1 });
  });
  it("what does not rest on what is unsure is sure, though the runs differ: option and doing nothing share a future", () => {
    const { low, high } = rangeFor("fee").presentValue.net;
    const sure = -worthToday([10_000, 10_000, 10_000], 0.035);
    expect(low).toBeCloseTo(sure, 0);
    expect(high).toBeCloseTo(sure, 0);
  });
  it("what rests on it has a range about the plan as it stands", () => {
    const { net } = rangeFor("stay").presentValue;
    const stands = optionOf(found, "stay").presentValue.net;
    expect(net.low).toBeLessThan(stands);
    expect(net.high).toBeGreaterThan(stands);
    expect(net.low).toBeLessThan(net.middle);
    expect(rangeFor("stay").draws).toBe(40);
  });
});
