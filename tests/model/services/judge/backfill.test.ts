/** What a post leaves behind, against runs of the workforce in which it can only come from one place. */
import { describe, expect, test } from "vitest";
import type { Plan } from "../../../../model";
import { backfillOf, type Backfill } from "../../../../model/services/judge/backfill";
import { buildPlan, given } from "../../build-plan";
import { over, runPlan } from "../../run-plan";

/** Two settings with posts in both; the scenario lets a tenth of the first move to the second each year. */
const plan: Plan = buildPlan({
  settings: 2,
  places: 2,
  moves: [{ id: "to-primary", label: "To primary care", from: { setting: "setting1" }, to: { setting: "setting2" } }],
  assumptions: [given("move_rate", null, [{ move: "to-primary", value: 0.02 }])],
  scenarios: [
    {
      id: "drawn",
      name: "Drawn",
      changes: [{ assumption: "move_rate", op: "set", value: 0.12, where: { move: "to-primary" } }],
    },
  ],
});
const base = runPlan(plan);
const drawn = runPlan(plan, { scenario: "drawn" });
const compared = (from = base, to = drawn, where = {}): Backfill => {
  const outcome = backfillOf(from, to, where);
  if (!outcome.ok) throw new Error(outcome.problems[0]!.says);
  return outcome.value;
};

describe("people who move on", () => {
  const { settings, years } = compared();
  const [left, joined] = settings;
  test("are fewer where they came from and more where they went", () => {
    expect(years).toEqual(["2024/25", "2025/26", "2026/27"]);
    expect(settings.map((setting) => setting.id)).toEqual(["setting1", "setting2"]);
    for (const year of [0, 1, 2]) {
      expect(left!.lines.staff_in_post.change[year]).toBeLessThan(-10);
      expect(joined!.lines.staff_in_post.change[year]).toBeGreaterThan(10);
      expect(left!.lines.moves_out.change[year]).toBeGreaterThan(0);
      expect(left!.lines.moves_in.change[year]).toBe(0);
    }
  });
  test("leave vacancies as large as the staff who went, posts being the same", () => {
    for (const { lines } of settings)
      lines.vacant_posts.change.forEach((change, year) => {
        expect(lines.establishment.change[year]).toBeCloseTo(0, 9);
        expect(change - lines.over_establishment.change[year]!).toBeCloseTo(-lines.staff_in_post.change[year]!, 9);
      });
  });
  test("go out of one setting and into the other", () => {
    left!.lines.moves_out.change.forEach((change, year) =>
      expect(joined!.lines.moves_in.change[year]).toBeCloseTo(change, 9),
    );
  });
  test("stand beside what each run says of itself", () => {
    expect(left!.lines.staff_in_post.before).toEqual(over(base, "staff_in_post", "year", { setting: "setting1" }));
    expect(left!.lines.staff_in_post.after).toEqual(over(drawn, "staff_in_post", "year", { setting: "setting1" }));
  });
});

test("the other way round, every change has the other sign", () => {
  const there = compared();
  const back = compared(drawn, base);
  there.settings.forEach((setting, number) =>
    setting.lines.staff_in_post.change.forEach((change, year) =>
      expect(back.settings[number]!.lines.staff_in_post.change[year]).toBe(-change),
    ),
  );
});

test("the places add up to the whole", () => {
  const whole = compared().settings[0]!.lines.staff_in_post.change[2]!;
  const places = ["place1", "place2"].map(
    (place) => compared(base, drawn, { place }).settings[0]!.lines.staff_in_post.change[2]!,
  );
  expect(places[0]! + places[1]!).toBeCloseTo(whole, 9);
});

test("without moves, moving is missing and not none", () => {
  const still = runPlan(buildPlan({ settings: 2 }));
  expect(compared(still, still).settings[0]!.lines.moves_out.change[0]).toBeNaN();
});

test("runs about other years are not compared", () => {
  const outcome = backfillOf(base, runPlan(buildPlan({ settings: 2, years: 5 })));
  expect(outcome.ok ? "" : outcome.problems[0]!.kind).toBe("not-comparable");
});
