/** Funded posts by month: growth, dated establishment, posts added with a ramp, posts turned into another level. */
import { describe, expect, it } from "vitest";
import { buildPlan, given, type PlanOptions } from "./build-plan";
import { projectPlan, type Plan, type Where } from "../../model";
import { apart, close, over, problemsOf, runPlan } from "./run-plan";

const posts = (plan: Plan, where: Where = {}, scenario?: string): number[] =>
  over(runPlan(plan, scenario === undefined ? {} : { scenario }), "establishment", "month", where);
/** Two places of 900 and 1,800 WTE at two levels, half and half, with a tenth of posts vacant: 1,000 and 2,000 posts. */
const plan = (options: PlanOptions = {}): Plan =>
  buildPlan({
    registeredLevels: 2,
    support: false,
    origins: 1,
    years: 3,
    ...options,
    assumptions: [
      given("staff_in_post", null, [
        { place: "place1", value: 900 },
        { place: "place2", value: 1800 },
      ]),
      given("establishment_growth", 0),
      ...(options.assumptions ?? []),
    ],
  });

describe("the establishment", () => {
  it("starts at staff in post / (1 - vacancy rate)", () => {
    expect(posts(plan(), { place: "place1" })[0]).toBeCloseTo(1000, 9);
    const over10 = plan({ assumptions: [given("vacancy_rate", -0.25)] });
    expect(posts(over10)[0]).toBeCloseTo(2700 / 1.25, 9);
    expect(over(runPlan(over10), "vacancies")[0]).toBeLessThan(0);
  });
  it("grows by its yearly rate spread evenly over the months", () => {
    const grown = posts(
      plan({ assumptions: [given("establishment_growth", 0.04, [{ place: "place2", value: -0.1 }])] }),
      { place: "place1" },
    );
    grown.forEach((value, month) => expect(apart(value, 1000 * 1.04 ** ((month + 1) / 12))).toBeLessThan(1e-11));
  });
  it("takes a new growth rate from its month on", () => {
    const grown = posts(
      plan({ assumptions: [given("establishment_growth", 0.04, [], { when: [{ from: "2025-04", value: 0.1 }] })] }),
    );
    expect(apart(grown[11]!, 3000 * 1.04)).toBeLessThan(1e-11);
    expect(apart(grown[23]!, 3000 * 1.04 * 1.1)).toBeLessThan(1e-11);
  });
  it("says so where a vacancy rate is given and all posts are numbers, and only then", () => {
    const first = { place: "place1", value: 1000 };
    const second = { place: "place2", value: 2000 };
    const said = (rate: number | null, places: (typeof first)[]): readonly string[] =>
      runPlan(plan({ assumptions: [given("vacancy_rate", rate), given("establishment", null, places)] }))
        .problems.filter(({ kind }) => kind === "vacancy-rate-does-nothing")
        .map(({ says }) => says);
    expect(said(0.5, [first, second])).toHaveLength(1);
    expect(said(0.5, [first, second])[0]).toContain("adds and takes no posts");
    expect(said(null, [first, second])).toEqual([]);
    expect(said(0.1, [first])).toEqual([]);
  });
  describe("numbers for people who overlap", () => {
    const staff = (second: number): ReturnType<typeof given> =>
      given(
        "staff_in_post",
        null,
        ["place1", "place2"].flatMap((place) =>
          ["setting1", "setting2"].map((setting) => ({ place, setting, value: place === "place1" ? 100 : second })),
        ),
      );
    /** Posts of place 1 in both settings, then of place 2, at the start and three years on; and what is said of them. */
    const told = (
      value: number | null,
      where: Parameters<typeof given>[2],
      staffOfSecond = 100,
    ): readonly [number[], number[], string[]] => {
      const of = buildPlan({
        settings: 2,
        origins: 1,
        assumptions: [staff(staffOfSecond), given("establishment", value, where)],
      });
      const run = projectPlan(of);
      if (!run.ok) throw new Error(run.problems.map(({ says }) => says).join("\n"));
      const [table] = run.value.tables({ measures: ["establishment"], by: ["place", "setting"], time: "year" });
      if (table === undefined) throw new Error("no posts");
      const said = run.problems.filter(({ kind }) => kind === "posts-contradict").map(({ says }) => says);
      return [[...table.opening], [2, 5, 8, 11].map((at) => table.values[at] ?? Number.NaN), said];
    };
    const near = (values: readonly number[]): number[] => values.map((value) => expect.closeTo(value, 6) as number);

    it.each([
      ["a total and a part", 500, [{ place: "place1", value: 300 }], [150, 150, 100, 100]],
      [
        "a place and a setting of it",
        null,
        [
          { place: "place1", value: 300 },
          { place: "place1", setting: "setting1", value: 120 },
          { place: "place2", value: 90 },
        ],
        [120, 180, 45, 45],
      ],
      [
        "two places and one of them",
        null,
        [
          { place: ["place1", "place2"], value: 500 },
          { place: "place1", value: 300 },
        ],
        [150, 150, 100, 100],
      ],
      [
        "by place and by setting",
        null,
        [
          { place: "place1", value: 300 },
          { place: "place2", value: 200 },
          { setting: "setting1", value: 350 },
          { setting: "setting2", value: 150 },
        ],
        [210, 90, 140, 60],
      ],
    ])("are fitted together and not added up: %s", (_, value, where, expected) => {
      expect(told(value, where)).toEqual([near(expected), near(expected), []]);
    });

    it("follow their dates, and what a total leaves follows too", () => {
      const dated = { place: "place1", value: 300, when: [{ from: "2025-04", value: 400 }] };
      expect(told(500, [dated])).toEqual([near([150, 150, 100, 100]), near([200, 200, 50, 50]), []]);
    });

    it("that contradict each other leave the more detailed ones, with a sentence", () => {
      const [opening, , said] = told(500, [
        { place: "place1", value: 300 },
        { place: "place2", value: 250 },
      ]);
      expect(opening).toEqual(near([150, 150, 125, 125]));
      expect(said).toHaveLength(1);
      expect(said[0]).toContain("is given as 500 WTE but the rest leaves 550 WTE");
    });

    it("that come to contradict each other say from when", () => {
      const dated = { place: "place1", value: 300, when: [{ from: "2025-04", value: 600 }] };
      const [opening, later, said] = told(500, [dated]);
      expect([opening, later]).toEqual([near([150, 150, 100, 100]), near([300, 300, 0, 0])]);
      expect(said).toHaveLength(1);
      expect(said[0]).toContain(
        "contradict each other from April 2025 on: everything is given as 500 WTE but the rest leaves 600 WTE",
      );
    });

    it("leave a place where nobody works yet the rest of a total", () => {
      expect(told(500, [{ place: "place1", value: 300 }], 0)).toEqual([
        near([150, 150, 100, 100]),
        near([150, 150, 100, 100]),
        [],
      ]);
    });

    it("take their part of a total from the date they are given for", () => {
      const late = { place: "place1", value: null, when: [{ from: "2025-04", value: 300 }] };
      expect(told(500, [late])).toEqual([near([125, 125, 125, 125]), near([150, 150, 100, 100]), []]);
    });
  });
  it("follows numbers from the date they are given for, and its rates until then", () => {
    const late = given("establishment", null, [
      { place: "place1", value: null, when: [{ from: "2025-04", value: 1500 }] },
    ]);
    const grown = plan({ assumptions: [late, given("establishment_growth", 0.02)] });
    const first = posts(grown, { place: "place1" });
    expect(apart(first[11]!, 1000 * 1.02)).toBeLessThan(1e-11);
    for (const value of first.slice(12)) expect(apart(value, 1500)).toBeLessThan(1e-11);
    expect(apart(posts(grown, { place: "place2" })[35]!, 2000 * 1.02 ** 3)).toBeLessThan(1e-11);
  });
  it("says of which places a rate does nothing, where the posts of others follow theirs", () => {
    const said = (...assumptions: NonNullable<PlanOptions["assumptions"]>): readonly string[] =>
      runPlan(plan({ assumptions }))
        .problems.filter(({ kind }) => kind.endsWith("does-nothing"))
        .map(({ says }) => says.split(",")[0] ?? "");
    const first = given("establishment", null, [{ place: "place1", value: 1200 }]);
    const both = (id: string, one: number | null, two: number): NonNullable<PlanOptions["assumptions"]>[number] =>
      given(id, null, [
        { place: "place1", value: one },
        { place: "place2", value: two },
      ]);
    expect(said(first, both("vacancy_rate", 0.2, 0.1))).toEqual([
      "Vacancy rate at the start for place 1 changes no posts",
    ]);
    expect(said(first, both("establishment_growth", 0.02, 0.03))).toEqual([
      "Growth of funded posts for place 1 changes no posts",
    ]);
    expect(said(first, both("vacancy_rate", null, 0.1), both("establishment_growth", 0, 0.03))).toEqual([]);
    expect(
      said(
        given("establishment", null, [{ place: "place1", level: "level1", value: 600 }]),
        both("vacancy_rate", 0.2, 0.1),
      ),
    ).toEqual([]);
    expect(said(both("vacancy_rate", 0.2, 0.1))).toEqual([]);
  });
  it("says nothing of a rate once settings are added to a plan, which has other rows then", () => {
    const assumptions = [
      given("establishment", null, [{ place: "place1", value: 1200 }]),
      given("vacancy_rate", null, [
        { place: "place1", value: null },
        { place: "place2", value: 0.1 },
      ]),
    ];
    const said = (settings: number): number => runPlan(plan({ settings, assumptions })).problems.length;
    expect([1, 2].map(said)).toEqual([0, 0]);
  });
  it("says so where a growth rate is given and all it is for is given as numbers, and only then", () => {
    const tells = (of: Plan, scenario?: string): boolean =>
      projectPlan(of, scenario === undefined ? {} : { scenario }).problems.some(({ says }) =>
        says.includes("Growth of funded posts changes nothing"),
      );
    const said = (...assumptions: NonNullable<PlanOptions["assumptions"]>): boolean => tells(plan({ assumptions }));
    const whole = given("establishment", 3000);
    const first = given("establishment", null, [{ place: "place1", value: 1200 }]);
    const onlyFirst = given("establishment_growth", 0, [{ place: "place1", value: 0.05 }]);
    expect(said(given("establishment_growth", 0.05), whole)).toBe(true);
    expect(said(given("establishment_growth", -0.02), whole)).toBe(true);
    expect(said(given("establishment_growth", 0, [], { when: [{ from: "2025-04", value: 0.1 }] }), whole)).toBe(true);
    expect(said(onlyFirst, first)).toBe(true);
    expect(said(given("establishment_growth", 0), whole)).toBe(false);
    expect(said(given("establishment_growth", 0.05), first)).toBe(false);
    expect(said(given("establishment_growth", 0.05))).toBe(false);
    const grown = plan({
      assumptions: [whole],
      scenarios: [
        { id: "grows", name: "Grows", changes: [{ assumption: "establishment_growth", op: "set", value: 0.036 }] },
      ],
    });
    expect(posts(grown, {}, "grows")).toEqual(posts(grown));
    expect([tells(grown), tells(grown, "grows")]).toEqual([false, true]);
  });
  it("follows dated posts where they are given, in steps or in a line, with the growth rate left out of it", () => {
    const dated = (shape: "step" | "linear"): Plan =>
      plan({
        assumptions: [
          given("establishment_growth", 0.05),
          given(
            "establishment",
            null,
            [
              {
                place: "place1",
                value: 1200,
                when: [
                  { from: "2024-10", value: 1200 },
                  { from: "2025-10", value: 1500 },
                ],
              },
            ],
            { shape },
          ),
        ],
      });
    const step = posts(dated("step"), { place: "place1" });
    expect([step[0], step[17], step[18], step[35]]).toEqual(close([1200, 1200, 1500, 1500], 9));
    const line = posts(dated("linear"), { place: "place1" });
    expect([line[0], line[6], line[9], line[12], line[18], line[35]]).toEqual(
      close([1200, 1200, 1275, 1350, 1500, 1500], 9),
    );
    expect(apart(posts(dated("step"), { place: "place2" })[11]!, 2000 * 1.05)).toBeLessThan(1e-11);
  });
  it("is missing, not zero, where neither a vacancy rate nor an establishment is given", () => {
    const rated = given("vacancy_rate", null, [{ place: "place1", value: 0.1 }]);
    expect(problemsOf(plan({ assumptions: [rated] }))[0]!.says).toContain(
      "Vacancy rate at the start is empty for place 2",
    );
    const posts = given("establishment", null, [{ place: "place1", value: 1200 }]);
    const problems = problemsOf(plan({ assumptions: [rated, posts] }));
    expect(problems.map((problem) => problem.kind)).toContain("posts-missing");
    expect(problems.find((problem) => problem.kind === "posts-missing")!.says).toContain("place 2");
  });
});

describe("posts added by a scenario", () => {
  const scenarios: Plan["scenarios"] = [
    {
      id: "all",
      name: "Everywhere",
      changes: [{ assumption: "added_posts", op: "add", value: 90, from: "2024-10", ramp: 12 }],
    },
    {
      id: "one",
      name: "One place and level",
      changes: [
        {
          assumption: "added_posts",
          op: "add",
          value: 40,
          from: "2025-04",
          where: { place: "place1", level: "level2" },
        },
        {
          assumption: "added_posts",
          op: "add",
          value: -10,
          from: "2026-04",
          where: { place: "place1", level: "level2" },
        },
      ],
    },
  ];
  const base = plan({ scenarios, assumptions: [given("added_posts", null)] });
  it("come in evenly over the ramp and divide in proportion to the posts there are", () => {
    const added = posts(base, {}, "all").map((value) => value - 3000);
    expect([added[5], added[6], added[7], added[12], added[18], added[35]]).toEqual(close([0, 0, 7.5, 45, 90, 90], 8));
    expect(posts(base, { place: "place2" }, "all")[35]! - 2000).toBeCloseTo(60, 8);
  });
  it("stay in the place and level they name, one change on top of another", () => {
    const here = posts(base, { place: "place1", level: "level2" }, "one").map((value) => value - 500);
    expect([here[11], here[12], here[24]]).toEqual(close([0, 40, 30], 8));
    expect(posts(base, { level: "level1" }, "one")[35]).toBeCloseTo(1500, 8);
    expect(posts(base, { place: "place2" }, "one")[35]).toBeCloseTo(2000, 8);
  });
  it.each([
    ["establishment", "multiply", 1e300],
    ["establishment", "multiply", 1.79e308],
    ["establishment", "set", 4_000_000],
    ["added_posts", "add", 4_000_000],
  ] as const)("are refused when they are more than anybody can mean: %s, %s %d", (assumption, op, value) => {
    const change = { assumption, op, value, where: { place: "place1", level: "level1" } };
    const many = plan({
      assumptions: [given("establishment", 3000), given("added_posts", null)],
      scenarios: [{ id: "many", name: "Many", changes: [change] }],
    });
    const outcome = projectPlan(many, { scenario: "many" });
    expect(outcome.ok).toBe(false);
    expect(outcome.problems.filter(({ severity }) => severity === "error")[0]?.says).toMatch(/1,000,000|1000000/);
    for (const { says } of outcome.problems) expect(says).not.toContain("Infinity");
  });
  it("are refused when more are taken away than there are", () => {
    const taken = plan({
      assumptions: [given("added_posts", null)],
      scenarios: [
        {
          id: "cut",
          name: "Cut",
          changes: [{ assumption: "added_posts", op: "add", value: -600, where: { place: "place1", level: "level1" } }],
        },
      ],
    });
    const outcome = projectPlan(taken, { scenario: "cut" });
    expect(outcome.ok).toBe(false);
    const refused = outcome.problems.filter((problem) => problem.kind === "posts-below-zero");
    expect(refused).toHaveLength(1);
    expect(refused[0]!.says).toContain("place 1");
  });
});

describe("posts turned into another level", () => {
  const conversions = [{ id: "up", label: "Level 1 to level 2", from: "level1", to: "level2" }];
  const scenarios: Plan["scenarios"] = [
    {
      id: "mix",
      name: "Skill mix",
      changes: [
        { assumption: "posts_converted", op: "add", value: 60, from: "2025-04", ramp: 6, where: { conversion: "up" } },
      ],
    },
  ];
  const base = plan({
    conversions,
    scenarios,
    assumptions: [given("posts_converted", null), given("establishment_growth", 0.03)],
  });
  it("keep the number of posts", () => {
    const [before, after] = [posts(base), posts(base, {}, "mix")];
    before.forEach((value, month) => expect(apart(after[month]!, value)).toBeLessThan(1e-13));
  });
  it("leave one level and reach the other within each place, in proportion to its posts", () => {
    for (const [place, part] of [
      ["place1", 20],
      ["place2", 40],
    ] as const) {
      const change = (level: string): number =>
        posts(base, { place, level }, "mix")[35]! - posts(base, { place, level })[35]!;
      expect(change("level1")).toBeCloseTo(-part, 8);
      expect(change("level2")).toBeCloseTo(part, 8);
    }
    expect(posts(base, { level: "level2" }, "mix")[15]! - posts(base, { level: "level2" })[15]!).toBeCloseTo(30, 8);
  });
});
