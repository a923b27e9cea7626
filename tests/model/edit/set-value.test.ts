/** A value set by hand: what the log says of it, and that it is the person's from then on. */
import { describe, expect, test } from "vitest";
import { provenanceOf, setValue, setValues, type Assumption, type Plan } from "../../../model";
import { buildPlan, given } from "../build-plan";
import { done, figure, kindOf, signed } from "./signed";

const source: Plan["sources"][number] = { id: "plan-2025", title: "Action plan", publisher: "RCOT" };
const published = { source: "plan-2025", status: "published", reason: "Table 3." } as const;
const planWith = (assumption: Assumption): Plan => ({
  ...buildPlan({ places: 2, assumptions: [assumption] }),
  sources: [source],
  scenarios: [{ id: "less", name: "Less leaving", changes: [] }],
});
const plan = planWith(given("leaver_rate", 0.08, [{ place: "place1", value: 0.09 }], published));
const rate = (value: number, more: object = {}) => ({ assumption: "leaver_rate", value, ...more });

describe("what the log says", () => {
  test("what, from, to, unit, who, when and why; nothing of where for everybody in the base", () => {
    expect(done(setValue(plan, rate(0.07, { why: "ESR return" }), signed)).logEntry).toEqual({
      when: signed.when,
      what: "Leaver rate",
      from: "8%",
      to: "7%",
      unit: "per year",
      why: "ESR return",
      by: "Asha",
    });
  });

  test("where names the people, the scenario and the month", () => {
    const edit = rate(0.07, { where: { place: "place1" }, scenario: "less", from: "2027-04" });
    expect(done(setValue(plan, edit, signed)).logEntry).toMatchObject({
      where: 'place 1, from April 2027, in "Less leaving"',
      from: "9%",
      to: "7%",
    });
  });

  test("of one figure set several times, as in a drag, says what it was before the first and is after the last", () => {
    const { logEntry } = done(setValues(plan, undefined, [rate(0.07), rate(0.05), rate(0.06)], signed));
    expect(logEntry).toMatchObject({ what: "Leaver rate", from: "8%", to: "6%" });
  });

  test("leaves out a name that nobody has set", () => {
    expect(done(setValue(plan, rate(0.07), { when: signed.when })).logEntry).not.toHaveProperty("by");
  });

  test("is cut where a formula is longer than the log keeps, so that the file can be read again", () => {
    const value = `= ${"0.01 + ".repeat(100)}0.01`;
    const { logEntry } = done(setValue(plan, { assumption: "leaver_rate", value }, signed));
    expect(logEntry.to?.length).toBeLessThanOrEqual(400);
    expect(logEntry.to).toMatch(/^= 0\.01 .*…$/);
  });
});

describe("a number typed by a person is theirs", () => {
  test("in the base: a judgement, without the source or the reason of what it replaced; the parts keep theirs", () => {
    const after = figure(done(setValue(plan, rate(0.07), signed)).plan, "leaver_rate");
    expect(after).toMatchObject({ value: 0.07, status: "judgement", reason: "Your figure, 28 November 2026." });
    expect(after.source).toBeUndefined();
    expect(provenanceOf(after, after.where?.[0])).toEqual(published);
  });

  test("in a part: the whole keeps its source, the part has none", () => {
    const after = figure(done(setValue(plan, rate(0.07, { where: { place: "place1" } }), signed)).plan, "leaver_rate");
    expect(after).toMatchObject({ value: 0.08, ...published });
    expect(after.where).toHaveLength(1);
    expect(provenanceOf(after, after.where?.[0])).toEqual({
      source: undefined,
      status: "judgement",
      reason: "Your figure, 28 November 2026.",
    });
  });

  test("in a part that has a source of its own", () => {
    const own = planWith(given("leaver_rate", 0.08, [{ place: "place1", value: 0.09, ...published }]));
    const after = figure(done(setValue(own, rate(0.07, { where: { place: "place1" } }), signed)).plan, "leaver_rate");
    expect(after.where).toEqual([
      { place: "place1", value: 0.07, status: "judgement", reason: "Your figure, 28 November 2026." },
    ]);
  });

  test("in a scenario: a change's reason goes with the number it was for", () => {
    const library: Plan = {
      ...plan,
      scenarios: [{ id: "less", name: "Less leaving", changes: [{ ...change(0.069), why: "As other professions." }] }],
    };
    const after = done(setValue(library, rate(0.06, { scenario: "less" }), signed)).plan;
    expect(after.scenarios[0]?.changes).toEqual([{ ...change(0.06), why: "Your figure, 28 November 2026." }]);
    expect(after.assumptions).toBe(library.assumptions);
  });

  test("a date: the reason says whose it is and what the other dates rest on", () => {
    const dated = planWith(given("leaver_rate", 0.08, [], { ...published, when: [{ from: "2027-04", value: 0.07 }] }));
    const after = figure(done(setValue(dated, rate(0.05, { dated: "2027-04" }), signed)).plan, "leaver_rate");
    expect(after).toMatchObject({ value: 0.08, when: [{ from: "2027-04", value: 0.05 }], status: "judgement" });
    expect(after.source).toBeUndefined();
    expect(after.reason).toBe(
      "From April 2027: Your figure, 28 November 2026. The values of other dates are as before: published, Action plan. Table 3.",
    );
  });

  test("keeps the grounds that the person gives", () => {
    const grounds = { why: "Our own count", source: "plan-2025", status: "published" as const };
    expect(figure(done(setValue(plan, rate(0.07, grounds), signed)).plan, "leaver_rate")).toMatchObject({
      source: "plan-2025",
      status: "published",
      reason: "Our own count",
    });
  });
});

const change = (value: number) => ({ assumption: "leaver_rate", op: "set" as const, value });

describe("where a value goes", () => {
  test("a part nobody has named yet gets an entry; the same people in another order do not", () => {
    const both = rate(0.05, { where: { place: ["place1", "place2"] } });
    const once = done(setValue(plan, both, signed)).plan;
    const twice = done(setValue(once, rate(0.04, { where: { place: ["place2", "place1"] } }), signed)).plan;
    expect(figure(twice, "leaver_rate").where?.map((entry) => entry.value)).toEqual([0.09, 0.04]);
  });

  test("a figure of the model that the plan does not list yet is listed, empty for everybody else", () => {
    const without = { ...plan, assumptions: plan.assumptions.filter((one) => one.id !== "leaver_rate") };
    const after = done(setValue(without, rate(0.05, { where: { place: "place1" } }), signed));
    expect(figure(after.plan, "leaver_rate")).toMatchObject({ value: null, where: [{ place: "place1", value: 0.05 }] });
    expect(after.logEntry.from).toBe("no figure");
  });

  test("a scenario's change from another month stays, and one without a month asked for is the last", () => {
    const dated = done(setValue(plan, rate(0.06, { scenario: "less", from: "2027-04" }), signed)).plan;
    const two = done(setValue(dated, rate(0.05, { scenario: "less", from: "2028-04" }), signed)).plan;
    const last = done(setValue(two, rate(0.04, { scenario: "less" }), signed)).plan;
    expect(last.scenarios[0]?.changes.map((one) => [one.from, one.value])).toEqual([
      ["2027-04", 0.06],
      ["2028-04", 0.04],
    ]);
  });

  test("the value that is there already changes nothing, and keeps its source", () => {
    expect(done(setValue(plan, rate(0.08), signed)).plan).toBe(plan);
  });

  test("is refused, with its kind, where it cannot go", () => {
    expect(kindOf(setValue(plan, { assumption: "no_such", value: 1 }, signed))).toBe("unknown-assumption");
    expect(kindOf(setValue(plan, rate(0.1, { scenario: "gone" }), signed))).toBe("unknown-scenario");
    expect(kindOf(setValue(plan, rate(0.1, { dated: "2030-04" }), signed))).toBe("unknown-date");
    expect(kindOf(setValue(plan, { ...rate(0), value: null, scenario: "less" }, signed))).toBe("no-figure-in-scenario");
    expect(kindOf(setValue(plan, rate(0.1, { why: "x".repeat(4001) }), signed))).toBe("too-long");
  });
});

test("several values are one edit, whose entry says each before and after", () => {
  const edits = [rate(0.07), rate(0.06, { where: { place: "place1" } })];
  const { plan: after, logEntry } = done(setValues(plan, undefined, edits, signed));
  expect(figure(after, "leaver_rate")).toMatchObject({ value: 0.07, where: [{ value: 0.06 }] });
  expect(logEntry).toMatchObject({
    what: "Leaver rate",
    from: "Leaver rate 8%; place 1 9%",
    to: "Leaver rate 7%; place 1 6%",
    unit: "per year",
    by: "Asha",
  });
});

test("several values, one of which cannot be set, change nothing", () => {
  expect(kindOf(setValues(plan, undefined, [rate(0.07), { assumption: "no_such", value: 1 }], signed))).toBe(
    "unknown-assumption",
  );
});
