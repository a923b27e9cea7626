/** Two people who leave in October are two people, not a rate; somebody away keeps the post. */
import { describe, expect, it } from "vitest";
import type { Plan, PlannedEvent, Run } from "../../model";
import { ledger } from "../../model";
import { buildPlan, given } from "./build-plan";
import { over, problemsOf, runPlan, total } from "./run-plan";

const row = { place: "place1", setting: "setting1", level: "level1" } as const;
const october = 6;
const leave: PlannedEvent = { what: "leaves", heads: 2, ...row, from: "2024-10" };
const join: PlannedEvent = { what: "joins", heads: 3, ...row, from: "2024-10" };
const up: PlannedEvent = { what: "moves-up", heads: 2, ...row, from: "2024-10" };
const away: PlannedEvent = { what: "is-away", heads: 1, ...row, from: "2024-10", to: "2025-07" };

/** A team of some tens with nobody promoted or hired, so that a month does nothing but what is looked at. */
const still = (events: PlannedEvent[], closure: Plan["closure"] = "supply-led", more: Partial<Plan> = {}): Plan => ({
  ...buildPlan({
    places: 1,
    settings: 2,
    support: false,
    // Nobody looks for a post, so nobody is hired.
    fromPool: true,
    closure,
    assumptions: [
      given("staff_in_post", null, [{ place: "place1", value: 40 }]),
      given("promotion_rate", 0),
      given("promotion_limit", 0),
      given("internal_share", 0),
      given("international_recruits", 0),
      given("returners", 0),
      given("participation", 0.8, [{ age: "60-64", value: 0.5 }]),
      given("pay_point", 40_000),
      given("pay_supplement", 0),
      given("on_cost_rate", 0.25),
      given("temporary_premium", 0.2),
      given("temporary_cover", 0),
    ],
  }),
  ...(events.length > 0 ? { events } : {}),
  ...more,
});

const differences = (measure: string, events: PlannedEvent[], closure?: Plan["closure"]): number[] => {
  const [with_, without] = [still(events, closure), still([], closure)].map((plan) => over(runPlan(plan), measure));
  return with_!.map((value, month) => value - without![month]!);
};

describe.each(["supply-led", "posts-led"] as const)("%s", (closure) => {
  it("two who leave are exactly two fewer at the end of that month, and nobody fewer before it", () => {
    const fewer = differences("headcount", [leave], closure);
    for (const month of [0, october - 1]) expect(fewer[month]).toBe(0);
    expect(fewer[october]).toBeCloseTo(-2, 9);
    // Those two would have left at the rate like everybody else, so that the difference shrinks and never grows.
    expect(fewer[october + 6]).toBeGreaterThan(-2);
    expect(fewer[october + 6]).toBeLessThan(-1.8);
  });
  it("three who join are exactly three more, in their row alone", () => {
    expect(differences("headcount", [join], closure)[october]).toBeCloseTo(3, 9);
    const [one, other] = [still([join], closure), still([], closure)].map((plan) =>
      over(runPlan(plan), "headcount", "month", { setting: "setting2" }),
    );
    expect(one).toEqual(other);
  });
  it("two who move up are two fewer at their level, two more at the next, and as many altogether", () => {
    const at = (level: string): number => {
      const [one, other] = [still([up], closure), still([], closure)].map(
        (plan) => over(runPlan(plan), "headcount", "month", { setting: "setting1", level })[october]!,
      );
      return one! - other!;
    };
    expect(at("level1")).toBeCloseTo(-2, 9);
    expect(at("level2")).toBeCloseTo(2, 9);
    expect(differences("headcount", [up], closure)[october]).toBeCloseTo(0, 9);
  });
  it("WTE that leaves is that WTE, of people like those in the row", () => {
    const less = differences("staff_in_post", [{ what: "leaves", wte: 1.5, ...row, from: "2024-10" }], closure);
    expect(less[october]).toBeCloseTo(-1.5, 9);
  });
  it("somebody away stays in post and in the establishment, opens no vacancy, and is back in the month given", () => {
    for (const measure of ["headcount", "staff_in_post", "vacancies", "cost", "joiners"])
      expect(
        differences(measure, [away], closure).every((value) => value === 0),
        measure,
      ).toBe(true);
    const gone = over(runPlan(still([away], closure)), "away_wte");
    const hours =
      over(runPlan(still([])), "staff_in_post", "year")[0]! / over(runPlan(still([])), "headcount", "year")[0]!;
    expect(gone.slice(october - 1, october + 2)).toEqual([0, expect.closeTo(hours, 1), expect.closeTo(hours, 1)]);
    expect(gone[14]).toBe(gone[october]);
    expect(gone[15]).toBe(0);
  });
});

describe("what is covered", () => {
  const covered = { ...away, covered: 0.75 };
  it("comes back as temporary staff, and their cost goes to the cost of temporary staff", () => {
    const run = runPlan(still([covered]));
    const gone = over(run, "away_wte")[october]!;
    expect(over(run, "temporary_staff")[october]).toBeCloseTo(0.75 * gone, 12);
    expect(over(run, "temporary_cost")[october]).toBeCloseTo((0.75 * gone * 40_000 * 1.25 * 1.2) / 12, 6);
    expect(total(over(runPlan(still([away])), "temporary_cost"))).toBe(0);
  });
  it("less than nothing covered is available, more of it makes more available, and all of it leaves nothing lost", () => {
    const available = (share: number): number =>
      over(runPlan(still([{ ...away, covered: share }])), "available_wte")[october]!;
    const nobodyAway = over(runPlan(still([])), "available_wte")[october]!;
    expect(available(0)).toBeLessThan(available(0.5));
    expect(available(0.5)).toBeLessThan(available(1));
    expect(available(1)).toBeCloseTo(nobodyAway, 9);
  });
});

describe("in base and in scenarios", () => {
  const scenarios: Plan["scenarios"] = [
    { id: "one", name: "One more leaves", changes: [], events: [{ ...leave, heads: 1 }] },
    { id: "two", name: "And three join", basedOn: "one", changes: [], events: [join] },
  ];
  it("a scenario adds its own to those of the base and of what it is based on", () => {
    const plan = still([leave], "supply-led", { scenarios });
    const heads = (scenario?: string): number =>
      over(runPlan(plan, scenario === undefined ? {} : { scenario }), "headcount")[october]!;
    const none = over(runPlan(still([])), "headcount")[october]!;
    expect([heads() - none, heads("one") - none, heads("two") - none]).toEqual([
      expect.closeTo(-2, 9),
      expect.closeTo(-3, 9),
      expect.closeTo(0, 9),
    ]);
  });
});

describe("more people than there are", () => {
  it("is refused in the first month, with how many there are", () => {
    const problems = problemsOf(still([{ ...leave, heads: 40, from: "2024-04" }]));
    expect(problems.map(({ kind, says }) => [kind, says])).toEqual([
      [
        "event-too-many",
        expect.stringMatching(
          /^place 1; setting 1; level 1 \(band 5\): 40 people leave in April 2024, and there are 12\.\d people on the day before/,
        ),
      ],
    ]);
  });
  it("is cut later on, said in a sentence, and never negative", () => {
    const projection = runPlan(still([{ ...leave, heads: 40 }]));
    expect(over(projection, "headcount", "month", { setting: "setting1", level: "level1" })[october]).toBeCloseTo(
      0,
      12,
    );
    expect(projection.problems.filter(({ kind }) => kind === "event-cut").map(({ says }) => says)).toEqual([
      expect.stringMatching(
        /: 40 people leave in October 2024, and the run has 1\d\.?\d? people there in that month: 2\d\.\d people could not\.$/,
      ),
    ]);
    expect(runPlan(still([leave])).problems.filter(({ kind }) => kind === "event-cut")).toEqual([]);
  });
  it("an absence of more than works there takes all of it and says so", () => {
    const projection = runPlan(still([{ ...away, heads: 40 }]));
    const here = { setting: "setting1", level: "level1" };
    const gone = over(projection, "away_wte", "month", here)[october]!;
    expect(gone).toBeCloseTo(over(projection, "staff_in_post", "month", here)[october]!, 9);
    expect(projection.problems.map(({ kind }) => kind)).toContain("absence-cut");
  });
});

describe("by chance", () => {
  const events = [leave, up, join, { ...away, covered: 0.5 }];
  it("exactly as many leave, move up and join in every run, whoever they are", () => {
    const who = new Set<string>();
    for (let seed = 0; seed < 40; seed += 1) {
      const { run } = runPlan(still(events), { chance: { seed: `run ${seed}` } });
      const heads = new Map<string, number>();
      ledger(run, ({ cause, heads: moved, from, month }) => {
        if (!cause.endsWith("as known")) return;
        expect([Number.isInteger(moved), month]).toEqual([true, october]);
        heads.set(cause, (heads.get(cause) ?? 0) + moved);
        if (cause === "leave, as known" && from.kind === "post") who.add(String(from.cell));
      });
      expect([...heads].sort()).toEqual([
        ["join, as known", 3],
        ["leave, as known", 2],
        ["move up, as known", 2],
      ]);
    }
    expect(who.size).toBeGreaterThan(3);
  });
});

describe("the tables and the ledger", () => {
  const flows = (run: Run, cause: string): number => {
    let heads = 0;
    ledger(run, (entry) => {
      if (entry.cause === cause) heads += entry.heads;
    });
    return heads;
  };
  it("say the same of those who left, joined and moved up, by every breakdown", () => {
    const projection = runPlan(still([leave, join, up]));
    for (const [measure, cause, heads] of [
      ["leavers_known", "leave, as known", 2],
      ["joiners_known", "join, as known", 3],
      ["moves_up_known", "move up, as known", 2],
    ] as const) {
      expect(flows(projection.run, cause)).toBeCloseTo(heads, 9);
      for (const by of [[], ["age"], ["origin"], ["setting", "level"]] as const)
        expect(total(projection.tables({ measures: [measure], by })[0]!.values), `${measure} ${by.join()}`).toBeCloseTo(
          heads,
          9,
        );
    }
  });
  it("change of headcount and staff is their sums, in every breakdown", () => {
    const projection = runPlan(still([leave, join, up]), {});
    for (const by of [[], ["age"], ["level"], ["setting", "origin"]] as const) {
      const figures = (measure: string) => projection.tables({ measures: [measure], by })[0]!;
      const first = (measure: string, group: number): number => {
        const { values, times } = figures(measure);
        return values[group * times.length]!;
      };
      figures("headcount").groups.forEach((_, group) => {
        const change = (measure: string): number => first(measure, group) - figures(measure).opening[group]!;
        const at = (measure: string): number => first(measure, group);
        if (by[0] !== "age") expect(change("headcount")).toBeCloseTo(at("joiners") - at("exits") + at("net_moves"), 8);
        expect(change("staff_in_post")).toBeCloseTo(
          at("joiners_wte") - at("leavers_wte") - at("leavers_known_wte") - at("retirements_wte") + at("hours_change"),
          8,
        );
      });
    }
  });
});

describe("a row that everybody leaves", () => {
  const people = over(runPlan(still([])), "staff_in_post", "month", row);
  it.each([
    ["more than there are", { heads: 500 }],
    ["exactly all, in WTE", { wte: people[october]! }],
  ])("and that two join in the same month has the ages of staff at the start: %s", (_, amount) => {
    const { run } = runPlan(
      still([
        { what: "leaves", ...amount, ...row, from: "2024-10" },
        { what: "joins", heads: 2, ...row, from: "2024-10" },
      ]),
    );
    const { width, cells } = run.program.shape;
    const opening = Array.from({ length: width }, (_one, i) =>
      total(run.opening.filter((_heads, cell) => cell % width === i)),
    );
    for (let i = 0; i < width; i += 1)
      expect(run.stock[october * cells + i]!).toBeCloseTo((2 * opening[i]!) / total(opening), 9);
  });
});
