import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isNumberOfSomething, readPlan, saysHowSure, takenAsCertain, type Assumption, type Plan } from "../../../model";
import { checkPlan } from "../../../model/plan/check/check-plan";
import { isWorkedOut } from "../../../model/plan/ask/worked-out";
import { uncertaintyOf } from "../../../model/uncertainty/uncertain";

const folder = join(import.meta.dirname, "../../../seeds/plans");
const shipped = readdirSync(folder).filter((name) => name.endsWith(".otplan"));

function planIn(name: string): Plan {
  const read = readPlan(readFileSync(join(folder, name), "utf8"));
  if (!read.ok) throw new Error(read.problems[0]?.says);
  return read.value;
}

/** The value for everybody as a draw has it whose luck is the same everywhere. */
function valueAt(plan: Plan, id: string, luck: number): Assumption["value"] {
  const { luck: keys, uncertain } = uncertaintyOf(plan);
  const found = uncertain.find(({ assumption }) => assumption.id === id);
  if (found === undefined) throw new Error(`${id} is not drawn`);
  return found.drawn(new Float64Array(keys.length).fill(luck)).value;
}

describe.each(shipped)("the ranges of %s", (name) => {
  const plan = planIn(name);
  const drawn = plan.assumptions.filter(({ id, range }) => range !== undefined && !isWorkedOut(plan, id));

  it("are drawn as they are written, and about the value of the plan", () => {
    expect(drawn.length).toBeGreaterThan(3);
    for (const { id, value, range } of drawn) {
      if (typeof value !== "number" || range === undefined) continue;
      expect(range.likely ?? value, id).toBe(value);
      const tail = (1 - range.level) / 2;
      expect(valueAt(plan, id, tail), id).toBeCloseTo(range.low, 9);
      expect(valueAt(plan, id, 0.5), id).toBeCloseTo(value, 9);
      expect(valueAt(plan, id, 1 - tail), id).toBeCloseTo(range.high, 9);
    }
  });

  it("need nothing else to be drawn instead", () => {
    const kinds = new Set(checkPlan(plan).map(({ kind }) => kind));
    for (const kind of [
      "range-without-curve",
      "range-at-limit",
      "range-outside-limits",
      "value-outside-range",
      "two-kinds-of-spread",
      "value-no-reading",
    ])
      expect(kinds).not.toContain(kind);
  });

  it("leave no number that is neither drawn, worked out, a formula nor listed as certain", () => {
    const listed = new Set(takenAsCertain(plan).map(({ id }) => id));
    for (const assumption of plan.assumptions) {
      const { id, value } = assumption;
      const elsewhere = saysHowSure(assumption) || isWorkedOut(plan, id) || !isNumberOfSomething(assumption);
      if (typeof value === "number") expect(listed.has(id), id).toBe(!elsewhere);
    }
  });
});

describe("growth of the workforce before the plan", () => {
  it("is drawn as one of the three readings that are published, the base's half of the time", () => {
    const plan = planIn("england.otplan");
    const values = Array.from({ length: 100 }, (_, at) => valueAt(plan, "past_growth", (at + 0.5) / 100));
    const times = (value: number): number => values.filter((one) => one === value).length;
    expect([times(0.02), times(0.0319), times(0.019)]).toEqual([50, 25, 25]);
  });
});

describe("what is taken as certain", () => {
  it("comes in order of importance where that is known, else as in the plan", () => {
    const plan = planIn("england.otplan");
    const [first, second, third] = takenAsCertain(plan).map(({ id }) => id);
    if (first === undefined || second === undefined || third === undefined) throw new Error("nothing is certain");
    const ranked = takenAsCertain(
      plan,
      new Map([
        [third, 2],
        [second, 1],
      ]),
    ).map(({ id }) => id);
    expect(ranked.slice(0, 3)).toEqual([third, second, first]);
  });
});
