/** What changing hours and moving does to the WTE of a group: its direction, and that nothing of the year is left over. */
import { describe, expect, test } from "vitest";
import { gapDrivers } from "../../../model";
import { buildPlan, given } from "../build-plan";
import { over, runPlan } from "../run-plan";

const move = { id: "out", label: "Acute to community", from: { setting: "setting1" }, to: { setting: "setting2" } };
/** Two settings as large as each other; people leave, move from the first to the second, and later work longer hours. */
const projection = runPlan(
  buildPlan({
    places: 1,
    settings: 2,
    registeredLevels: 2,
    moves: [move],
    years: 3,
    assumptions: [
      given("move_rate", 0.1),
      given("participation", 0.8, [], { when: [{ from: "2026-04", value: 0.9 }] }),
    ],
  }),
);
const where = ["setting1", "setting2"].map((setting) => ({ setting }));
const yearly = (measure: string, of: object): number[] => over(projection, measure, "year", of);

describe("promotions, moves and hours, net", () => {
  test("are what the WTE of a group changed by beside joiners and leavers", () => {
    for (const of of [...where, { level: "level1" }, {}]) {
      const staff = yearly("staff_in_post", of);
      const account = ["joiners_wte", "hours_change", "leavers_wte", "retirements_wte"].map((id) => yearly(id, of));
      for (const year of [1, 2]) {
        const [joined, changed, left, retired] = account.map((values) => values[year]!);
        expect(staff[year]! - staff[year - 1]!).toBeCloseTo(joined! + changed! - left! - retired!, 8);
      }
    }
  });

  test("are a gain where people move to, as large as the loss where they move from", () => {
    const [from, to] = where.map((of) => yearly("hours_change", of)[0]!);
    expect(to).toBeGreaterThan(10);
    expect(from).toBeCloseTo(-to!, 8);
  });

  test("are a gain when everybody works longer hours, and nothing while nobody does", () => {
    const [before, , after] = yearly("hours_change", {});
    expect(before).toBeCloseTo(0, 8);
    // From 0.8 to 0.9 WTE a head: an eighth of the staff in post on the day before.
    expect(after).toBeCloseTo(yearly("staff_in_post", {})[1]! / 8, 6);
  });

  test("in heads, are a gain where people move to", () => {
    const [from, to] = where.map((of) => yearly("net_moves", of)[0]!);
    expect(to).toBeCloseTo(yearly("moves_in", where[1]!)[0]!, 8);
    expect(from).toBeCloseTo(-to!, 8);
  });
});

describe("people who change level", () => {
  const training = runPlan(
    buildPlan({
      places: 1,
      registeredLevels: 2,
      routes: [{ id: "apprentice", label: "Apprenticeship", kind: "apprenticeship" }],
      years: 3,
      assumptions: [given("apprenticeship_share", 1), given("apprentices_in_post", 0.5)],
    }),
  );
  const heads = (measure: string, level: string): number[] => over(training, measure, "year", { level });

  test("are what the heads of a level changed by beside joiners and leavers", () => {
    for (const level of ["support", "level1", "level2"]) {
      const staff = heads("headcount", level);
      for (const year of [1, 2]) {
        const changed = staff[year]! - staff[year - 1]!;
        const [joined, left, net] = ["joiners", "exits", "net_moves"].map((id) => heads(id, level)[year]!);
        expect(changed).toBeCloseTo(joined! - left! + net!, 8);
      }
    }
  });

  test("come into a level from the level below", () => {
    expect(heads("promotions", "level1")[0]).toBeGreaterThan(1);
    expect(heads("promotions_in", "level2")[0]).toBeCloseTo(heads("promotions", "level1")[0]!, 8);
    expect(heads("promotions_in", "level1")[0]).toBeCloseTo(heads("promotions", "support")[0]!, 8);
    expect(heads("net_moves", "support")[2]).toBeLessThan(-1);
  });
});

describe("what drives the gap", () => {
  const years = { first: "2024/25", last: "2026/27" };
  const steps = (of: object): Record<string, number> =>
    Object.fromEntries(gapDrivers(projection, years, of).steps.map((step) => [step.id, step.wte]));

  test("leaves nothing over in any group", () => {
    for (const of of [...where, {}]) {
      const { from, to, steps: found, remainder } = gapDrivers(projection, years, of);
      expect(remainder).toBeCloseTo(0, 8);
      expect(found.reduce((sum, step) => sum + step.wte, from)).toBeCloseTo(to, 8);
    }
  });

  test("is closed by longer hours, and by people moving in; it is opened by people leaving", () => {
    const whole = steps({});
    expect(whole["hours"]).toBeLessThan(0);
    expect(whole["leavers"]).toBeGreaterThan(0);
    expect(steps(where[1]!)["hours"]!).toBeLessThan(steps(where[0]!)["hours"]!);
  });
});
