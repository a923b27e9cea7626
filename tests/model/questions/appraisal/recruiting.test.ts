/** Recruiting to posts that are new: against a count of who joined, both ways about, and missing where nobody says its cost. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  appraisalRanges,
  moneySays,
  wantedSays,
  type AppraisedOption,
  type Plan,
  type Scenario,
} from "../../../../model";
import { filledOf } from "../../../../model/questions/appraisal/new-posts";
import { given } from "../../build-plan";
import { over, runPlan } from "../../run-plan";
import { appraised, moneyPlan, optionOf, scenario } from "./appraised";

const level1 = { level: "level1", place: "place1", setting: "setting1" };
const posts = (id: string, value: number): Scenario =>
  scenario(id, [{ assumption: "added_posts", op: "set", value, from: "2026-10", where: level1 }]);
const recruiting = ({ lines }: AppraisedOption) => {
  const line = lines.find(({ id }) => id === "recruiting");
  if (line === undefined) throw new Error("recruiting has no line");
  return line;
};

/** Joiners less leavers, more or fewer than under doing nothing, by year: who came besides those who replaced somebody. */
function cameBesides(plan: Plan, option: string): readonly number[] {
  const count = (scenario: string | undefined): readonly number[] => {
    const run = runPlan(plan, scenario === undefined ? {} : { scenario });
    const left = over(run, "exits", "year");
    return [...over(run, "joiners", "year")].map((joined, year) => joined - left[year]!);
  };
  const before = count(undefined);
  return count(option).map((came, year) => came - before[year]!);
}

describe("recruiting to new posts", () => {
  const plan = moneyPlan({ scenarios: [posts("posts", 20), posts("fewer", 5)] });
  const found = appraised(plan, ["posts", "fewer"]);
  it("costs what replacing a leaver does, for everybody who came besides those who replaced one", () => {
    const line = recruiting(optionOf(found, "posts"));
    const came = cameBesides(plan, "posts");
    expect(came.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(15);
    // Other levels differ by a few thousandths of a person, whom nobody recruits to a post that is new.
    came.forEach((people, year) => {
      expect(Math.abs(line.years[year]! - 5000 * people)).toBeLessThan(50);
      expect(Math.abs(line.driver!.years[year]! - people)).toBeLessThan(0.01);
    });
    expect([line.side, line.money]).toEqual(["cost", "cash"]);
  });
  it("is of the level that the posts are of", () => {
    const dearer = moneyPlan({
      scenarios: [posts("posts", 20)],
      assumptions: [given("replacement_cost", 1000, [{ level: "level1", value: 9000 }])],
    });
    const line = recruiting(optionOf(appraised(dearer, ["posts"]), "posts"));
    cameBesides(dearer, "posts").forEach((people, year) =>
      expect(Math.abs(line.years[year]! - 9000 * people)).toBeLessThan(90),
    );
  });
  it("more posts never cost less, and the cost lowers the net present value", () => {
    const [more, fewer] = [optionOf(found, "posts"), optionOf(found, "fewer")];
    expect(recruiting(more).total).toBeGreaterThan(recruiting(fewer).total);
    expect(recruiting(fewer).total).toBeGreaterThan(0);
    const free = moneyPlan({ scenarios: [posts("posts", 20)], assumptions: [given("replacement_cost", 0)] });
    const net = optionOf(appraised(free, ["posts"]), "posts").presentValue.net;
    const replaced = more.lines.find(({ id }) => id === "replacing")!.presentValue;
    expect(net - more.presentValue.net).toBeCloseTo(recruiting(more).presentValue - replaced, 3);
  });
  it("is the same the other way about where posts are gone", () => {
    const without = moneyPlan({
      scenarios: [posts("gone", 0)],
      assumptions: [given("added_posts", 0, [{ ...level1, value: 20 }])],
    });
    const gone = recruiting(optionOf(appraised(without, ["gone"]), "gone"));
    const made = recruiting(optionOf(found, "posts"));
    expect(gone.total).toBeLessThan(0);
    expect(gone.total / made.total).toBeCloseTo(-1, 5);
  });
  it("is nothing without new posts, whatever becomes of leavers", () => {
    const stay = scenario("stay", [
      { assumption: "leaver_rate", op: "multiply", value: 0.5 },
      { assumption: "programme_cost", op: "set", value: 0 },
    ]);
    const kept = optionOf(appraised(moneyPlan({ scenarios: [stay] }), ["stay"]), "stay");
    expect(recruiting(kept).years).toEqual([0, 0, 0, 0]);
  });
  it("is named as missing where nobody says what recruiting takes, and never nothing", () => {
    const lacking = moneyPlan({ scenarios: [posts("posts", 20)], assumptions: [given("replacement_cost", null)] });
    const one = optionOf(appraised(lacking, ["posts"]), "posts");
    expect(recruiting(one).presentValue).toBeNaN();
    expect(recruiting(one).wanted.map(({ assumption }) => assumption)).toEqual(["replacement_cost"]);
    expect(one.complete).toBe(false);
    expect(wantedSays(one)).toMatch(/cost of replacing one leaver/);
    expect(moneySays(one)).toMatch(/of what is known/);
  });
  it("has a range where its cost does, about the plan as it stands", () => {
    const unsure = moneyPlan({
      years: 2,
      scenarios: [posts("posts", 20)],
      assumptions: [given("replacement_cost", 5000, [], { range: { low: 3000, high: 8000, level: 0.8 } })],
    });
    const told = appraised(unsure, ["posts"]);
    const ranges = appraisalRanges(unsure, told, 40);
    if (!ranges.ok) throw new Error("the draws have to run");
    const range = ranges.value.options[0]!.lines.find(({ id }) => id === "recruiting")!.presentValue;
    const people = recruiting(optionOf(told, "posts")).driver!.presentAmount;
    expect(range.low / people).toBeGreaterThan(2500);
    expect(range.low / people).toBeLessThan(3600);
    expect(range.high / people).toBeGreaterThan(7000);
    expect(range.high / people).toBeLessThan(9000);
  });
  it("fills no more than there are posts and no more than there are people, either way", () => {
    const amount = fc.double({ min: -100, max: 100, noNaN: true });
    fc.assert(
      fc.property(amount, amount, (staff, more) => {
        const filled = filledOf(staff, more);
        expect(Math.abs(filled)).toBeLessThanOrEqual(Math.min(Math.abs(staff), Math.abs(more)));
        expect(filled * more).toBeGreaterThanOrEqual(0);
        expect(filledOf(-staff, -more)).toBeCloseTo(-filled, 12);
        if (staff * more > 0) expect(Math.abs(filled)).toBe(Math.min(Math.abs(staff), Math.abs(more)));
        else expect(filled).toBeCloseTo(0, 12);
      }),
    );
  });
});
