/** A start moved onto what was counted: the opening, what is absorbed, the assumptions counted, and one step to undo. */
import { describe, expect, it } from "vitest";
import { doesOtherwise, rollPlan, readPlan, writePlan, type Plan, type Roll, type RollAsked } from "../../../model";
import { monthName, absoluteMonth } from "../../../model/plan/calendar";
import { without } from "../../../model/plan/edit/without";
import { runPlan, over } from "../run-plan";
import { seedPlan } from "./read-seed-plan";

const signed = { when: "2027-04-02T09:00:00.000Z" };
const plain = without(seedPlan("tiered-children"), "chance");
const first = absoluteMonth(plain.start);
const to = monthName(first + 12);
const months = Array.from({ length: 12 }, (_, at) => monthName(first + at));
const service = "children";
const series = (counts: string, values: (at: number) => number, more: object = {}) => ({
  id: counts,
  label: counts,
  counts,
  points: months.map((at, number) => ({ at, value: values(number) })),
  ...more,
});
const counted = {
  ...plain,
  history: [
    series("staff_in_post", () => 11),
    series("headcount", () => 14),
    series("exits", (at) => (at < 3 ? 1 : 0), { over: "month" }),
    series("referred", () => 80, { over: "month", service }),
    series("waiting", () => 500, { service }),
    series("establishment", () => 15),
  ],
} as Plan;

function rolled(plan: Plan, asked: Partial<RollAsked> = {}): Roll {
  const made = rollPlan(plan, { to, horizon: "keep-end", ...asked }, signed);
  if (!made.ok) throw new Error(made.problems[0]?.says);
  return made.value;
}

const row = (roll: Roll, what: string) => roll.opening.find((one) => one.what === what);
const level = (roll: Roll, at: number) => roll.opening.filter((one) => one.what === "Staff in post")[at]?.becomes ?? 0;

describe("the opening of a moved start", () => {
  it("is what was counted, shared out among levels as the run had it", () => {
    const roll = rolled(counted);
    expect(row(roll, "Staff in post")?.becomes).toBeCloseTo(11, 9);
    expect(row(roll, "Funded posts")?.becomes).toBeCloseTo(15, 9);
    expect(row(roll, "Waiting")?.becomes).toBeCloseTo(500, 9);
    const forecast = rolled(plain);
    const whole = level(forecast, 0);
    for (const at of [1, 2, 3, 4]) expect(level(roll, at) / 11).toBeCloseTo(level(forecast, at) / whole, 9);
    expect(roll.opening[2]?.from).toBe("shared");
    const run = runPlan(roll.edit.plan);
    expect(run.run.program.openingWte.reduce((sum, wte) => sum + wte, 0)).toBeCloseTo(11, 9);
    expect(run.run.program.openingEstablishment.reduce((sum, wte) => sum + wte, 0)).toBeCloseTo(15, 9);
  });

  it("is the forecast where nothing was counted, and says so", () => {
    const roll = rolled(plain);
    expect(roll.counts).toEqual([]);
    expect(row(roll, "Staff in post")).toMatchObject({ from: "forecast" });
    expect(over(runPlan(roll.edit.plan), "staff_in_post").at(-1)).toBeCloseTo(
      over(runPlan(plain), "staff_in_post").at(-1) ?? 0,
      9,
    );
  });

  it("takes what a person says before what a series says of the same people", () => {
    const roll = rolled(counted, { counts: [{ part: "staff_in_post", value: 9 }] });
    expect(row(roll, "Staff in post")?.becomes).toBeCloseTo(9, 9);
  });
});

describe("counts that cannot all be true", () => {
  const lowest = plain.structure.levels[0]?.id ?? "";
  const part = (roll: Roll, id: string) => roll.opening.find((one) => one.id === id);

  it("are told, and the more particular one holds: the opening is what the preview says", () => {
    const levels = plain.structure.levels.map(({ id }) => ({ part: `establishment@level:${id}`, value: 4 }));
    const roll = rolled(counted, { counts: levels });
    expect(part(roll, "establishment")?.becomes).toBeCloseTo(4 * levels.length, 9);
    expect(part(roll, "establishment")?.from).toBe("shared");
    expect(roll.counts.filter(({ notUsed }) => notUsed !== undefined).map(({ count }) => count.counts)).toEqual([
      "headcount",
      "establishment",
    ]);
    expect(runPlan(roll.edit.plan).run.program.openingEstablishment.reduce((sum, wte) => sum + wte, 0)).toBeCloseTo(
      4 * levels.length,
      9,
    );
  });

  it("are fitted where they can be: a level and the total both come out, in whatever order they are given", () => {
    const roll = rolled(counted, { counts: [{ part: `establishment@level:${lowest}`, value: 5 }] });
    expect(part(roll, "establishment")?.becomes).toBeCloseTo(15, 9);
    expect(part(roll, `establishment@level:${lowest}`)?.becomes).toBeCloseTo(5, 9);
  });

  it("of posts and vacancies of the same people are not taken one after the other", () => {
    for (const history of [
      [series("vacancies", () => 1), series("establishment", () => 15), series("staff_in_post", () => 11)],
      [series("establishment", () => 15), series("staff_in_post", () => 11), series("vacancies", () => 1)],
    ]) {
      const roll = rolled({ ...plain, history } as Plan);
      expect(part(roll, "establishment")?.becomes).toBeCloseTo(15, 9);
      expect(roll.counts.find(({ count }) => count.counts === "vacancies")?.notUsed).toContain("come to 15");
    }
  });

  it("say of each part whether it was counted, met by a count, or neither", () => {
    const history = [series("staff_in_post", () => 2, { level: lowest })];
    const roll = rolled({ ...plain, history } as Plan);
    expect(part(roll, `staff_in_post@level:${lowest}`)?.from).toBe("counted");
    expect(part(roll, "staff_in_post")?.from).toBe("shared");
    for (const { id } of plain.structure.levels.slice(1)) {
      expect(part(roll, `staff_in_post@level:${id}`)?.from).toBe("forecast");
      expect(part(roll, `staff_in_post@level:${id}`)?.becomes).toBe(part(roll, `staff_in_post@level:${id}`)?.forecast);
    }
  });

  it("are refused where they are of nothing in the plan, or less than nothing", () => {
    for (const wrong of [
      { part: "staff_in_post@level:none", value: 1 },
      { part: "staff_in_post", value: -1 },
      { part: "staff_in_post", value: Number.NaN },
    ])
      expect(rollPlan(counted, { to, horizon: "keep-end", counts: [wrong] }, signed).ok).toBe(false);
  });
});

describe("who the staff of a moved start are", () => {
  const { plan } = rolled(counted).edit;
  const withFigure = (id: string, value: number): Plan => ({
    ...plan,
    assumptions: plan.assumptions.map((one) => (one.id === id ? { ...one, value, where: [], when: [] } : one)),
  });
  const heads = (of: Plan): number[] => [...runPlan(of).run.program.opening];

  it("goes on from the months before, and the boxes that an opening is otherwise made of say that they change nothing", () => {
    for (const [id, value] of [
      ["mean_age", 42],
      ["share_over_55", 0.15],
    ] as const) {
      expect(heads(withFigure(id, value))).toEqual(heads(plan));
      expect(doesOtherwise(plan, id, "base")).toContain("was moved");
      expect(doesOtherwise(counted, id, "base")).toBeUndefined();
    }
    expect(doesOtherwise(plan, "staff_in_post", "base") ?? "").not.toContain("was moved");
  });
});

describe("what the headline becomes", () => {
  it("is told at an end that both have, where the new one is later", () => {
    const later = rolled(plain, { horizon: "keep-years" });
    expect(later.headline.map(({ label }) => label)[0]).toBe("Staff in post in March 2029");
    for (const { before, after } of later.headline) {
      expect(before).toBeDefined();
      expect(Math.abs((after ?? Number.NaN) - (before ?? Number.NaN))).toBeLessThan(0.5);
    }
    expect(row(later, "Waiting")?.was).toBeGreaterThanOrEqual(0);
  });
});

describe("what lies before the new start", () => {
  it("is taken out where it has happened, and said", () => {
    const where = { place: plain.structure.places[0]?.id ?? "", setting: "community", level: "registered" };
    const setting = plain.structure.settings[0]?.id ?? "";
    const event = (from: string, more: object = {}) => ({ what: "leaves", heads: 1, ...where, setting, from, ...more });
    const away = { what: "is-away", wte: 0.5, to: monthName(first + 15) };
    const plan = {
      ...plain,
      events: [event(monthName(first + 2)), event(monthName(first + 14)), event(monthName(first + 5), away)],
    } as Plan;
    const sane = { ...plan, events: plan.events?.map((one) => without(one, one.what === "is-away" ? "heads" : "wte")) };
    const roll = rolled(sane);
    expect(roll.edit.plan.events?.map(({ from }) => from)).toEqual([monthName(first + 14), monthName(first + 5)]);
    expect(roll.absorbed.filter((says) => says.includes("has happened"))).toHaveLength(1);
  });

  it("keeps the end of the plan, or its years, as asked", () => {
    expect(rolled(plain).ends).toEqual([monthName(first + 35), monthName(first + 35)]);
    expect(rolled(plain, { horizon: "keep-years" }).years).toBe(plain.years);
  });

  it("refuses a month that is not later, or that the run does not reach", () => {
    for (const wrong of [plain.start, monthName(first - 1), monthName(first + 36), "April"]) {
      const made = rollPlan(plain, { to: wrong, horizon: "keep-end" }, signed);
      expect(made.ok, wrong).toBe(false);
    }
  });
});

describe("assumptions as they were counted", () => {
  // 3 left of 14 people over twelve months: e^-H stays with H = 3/14. The ends are those of the mean of a count of 3 at 8
  // in 10, in tables of the Poisson distribution: 1.102 and 6.681.
  const leaving = (count: number): number => 1 - Math.exp(-count / 14);
  const offer = (id: string) => rolled(counted).offers.find((one) => one.assumption === id);

  it("are offered with their range, and how they were counted", () => {
    const found = offer("leaver_rate");
    expect(found?.value).toBeCloseTo(leaving(3), 12);
    expect(found?.low).toBeCloseTo(leaving(1.102), 4);
    expect(found?.high).toBeCloseTo(leaving(6.681), 4);
    expect(found?.months).toBe(12);
    expect(found?.how).toContain("3 left, of 14 people");
    expect(offer("referrals")?.value).toBeCloseTo((12 * 80 * 7) / 365, 9);
  });

  it("change nothing unless they are accepted, one by one", () => {
    const left = rolled(counted).edit.plan;
    const value = (plan: Plan, id: string) => plan.assumptions.find((one) => one.id === id);
    expect(value(left, "leaver_rate")).toEqual(value(plain, "leaver_rate"));
    const taken = rolled(counted, { take: ["leaver_rate"] }).edit.plan;
    expect(value(taken, "referrals")).toEqual(value(plain, "referrals"));
    const rate = value(taken, "leaver_rate");
    expect(rate?.value).toBeCloseTo(leaving(3), 12);
    expect(rate).toMatchObject({ status: "derived", range: { level: 0.8 } });
    expect(rate?.reason).toContain("Your figure");
    expect(taken.sources.find(({ id }) => id === rate?.source)?.title).toMatch(/^Own counts, /);
  });

  it("that would meet another figure of the plan, neither more particular, say why they cannot be accepted", () => {
    const level = plain.structure.levels[0]?.id ?? "";
    const setting = plain.structure.settings[0]?.id ?? "";
    const met = {
      ...plain,
      assumptions: plain.assumptions.map((one) =>
        one.id === "leaver_rate" ? { ...one, where: [{ level, value: 0.2 }] } : one,
      ),
      history: [
        series("headcount", () => 14, { setting }),
        series("exits", (at) => (at < 3 ? 1 : 0), { over: "month", setting }),
      ],
    } as Plan;
    const found = rolled(met).offers.find((one) => one.assumption === "leaver_rate");
    expect(found?.hindered).toContain("given twice");
    expect(offer("leaver_rate")?.hindered).toBeUndefined();
  });

  it("are refused by a name nobody counted", () => {
    expect(rollPlan(counted, { to, horizon: "keep-end", take: ["nothing"] }, signed).ok).toBe(false);
  });
});

describe("the plan moved", () => {
  it("keeps what it said before as it was, also when moved again, and opens from its file", () => {
    const once = rolled(counted);
    const was = runPlan(counted);
    const kept = once.edit.plan.forecasts?.[0]?.series.find(
      (one) => one.measure === "staff_in_post" && one.level === undefined,
    );
    expect(once.forecast).toMatch(/^Forecast of /);
    over(was, "staff_in_post", "month").forEach((wte, month) =>
      expect(Math.abs((kept?.values[month + 1] ?? Number.NaN) - wte)).toBeLessThan(0.006),
    );
    const read = readPlan(writePlan(once.edit.plan));
    if (!read.ok) throw new Error(read.problems[0]?.says);
    const twice = rollPlan(read.value, { to: monthName(first + 24), horizon: "keep-years" }, signed);
    if (!twice.ok) throw new Error(twice.problems[0]?.says);
    expect(twice.value.edit.plan.forecasts?.[0]).toEqual(once.edit.plan.forecasts?.[0]);
    expect(twice.value.edit.plan.forecasts).toHaveLength(2);
  });

  it("says so in its title and log", () => {
    const { plan, logEntry } = rolled(counted).edit;
    expect(plan.title).toMatch(/\(start moved to [A-Z][a-z]+ \d{4}\)$/);
    expect(logEntry.what).toBe("Start moved forward");
    expect(logEntry.why).toContain("Counted");
  });
});
