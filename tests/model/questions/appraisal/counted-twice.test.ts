/** Benefits that may hold one another are said to, and a chart that would lie along its axis is not drawn. */
import { describe, expect, it } from "vitest";
import { comesToMoney, optionSays, poundsSay, undrawnSays } from "../../../../model";
import { given } from "../../build-plan";
import { appraised, moneyPlan, optionOf, scenario } from "./appraised";

const waiting = given("waiting_cost", 25, [], { status: "published", source: "test" });
const of = (made: Parameters<typeof moneyPlan>[0] = {}, id = "starts") => {
  const plan = moneyPlan(made);
  return optionOf(
    appraised(
      { ...plan, sources: [...plan.sources, { id: "test", title: "Made up for a test", publisher: "Nobody" }] },
      [id],
    ),
    id,
  );
};

describe("the same cases counted twice", () => {
  it("is said where waiting and outcomes of the same cases both have a price, with the net without each", () => {
    const one = of({ assumptions: [waiting] });
    const worth = (id: string): number => one.lines.find((line) => line.id === id)!.presentValue;
    expect(one.countedTwice).toHaveLength(1);
    expect(optionSays(one)).toContain(one.countedTwice[0]);
    const says = one.countedTwice[0]!;
    expect(worth("waiting:service")).toBeGreaterThan(0);
    const written = (net: number): string =>
      net < 0 ? `net present cost is ${poundsSay(-net)}` : `net present value is ${poundsSay(net)}`;
    const { net } = one.presentValue;
    expect(says).toContain(`without the waiting the ${written(net - worth("waiting:service"))}`);
    expect(says).toContain(
      `without the outcomes the ${written(net - worth("worth:service:visits") - worth("worth:service:falls"))}`,
    );
  });
  it("without the waiting it comes to what it comes to where a week of waiting has no price", () => {
    const one = of({ assumptions: [waiting] });
    const worth = one.lines.find(({ id }) => id === "waiting:service")!.presentValue;
    expect(one.presentValue.net - worth).toBeCloseTo(of().presentValue.net, 4);
  });
  it("is not said where one alone has a price, or neither moves", () => {
    expect(of().countedTwice).toEqual([]);
    expect(of({ assumptions: [waiting, given("outcome_value", null)] }).countedTwice).toEqual([]);
    expect(of({ assumptions: [waiting] }, "nothing").countedTwice).toEqual([]);
  });
});

describe("a chart of money", () => {
  it("has no line for an option none of whose money is known, and says so", () => {
    const lacking = moneyPlan({
      scenarios: [scenario("stay", [{ assumption: "leaver_rate", op: "multiply", value: 0.5 }])],
      assumptions: [given("pay_point", null), given("replacement_cost", null), given("cpd_per_head", null)],
    });
    const one = optionOf(appraised(lacking, ["stay"]), "stay");
    expect(one.cumulative.every((value) => value === 0)).toBe(true);
    expect(comesToMoney(one)).toBe(false);
    expect(undrawnSays([one])).toMatch(/no money of it is known/);
  });
  it("tells an option that comes to nothing from one of which nothing is known", () => {
    const nothing = of({}, "nothing");
    expect(undrawnSays([nothing, of()])).toBe(
      "Scenario nothing: no cost and no benefit in money, so there is no line.",
    );
    expect(undrawnSays([of()])).toBeUndefined();
  });
});
