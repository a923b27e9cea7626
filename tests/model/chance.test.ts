/** Chance mode against the deterministic run: the same answer on average, whole people in every single run. */
import { describe, expect, it } from "vitest";
import type { Plan } from "../../model/plan/plan";
import { streamFrom } from "../../model/chance/seed";
import { compile } from "../../model/workforce/run/compile";
import { projectByChance } from "../../model/workforce/run/project-by-chance";
import { ledger } from "../../model/workforce/ledger/ledger";
import { tabulate, type Asked } from "../../model/workforce/results/tabulate";
import { openPosts } from "../../model/workforce/month/posts/open-posts";
import { project } from "../../model/workforce/run/project";
import { projectPlan } from "../../model/workforce/run/projection";
import type { Program } from "../../model/workforce/program/program";
import { workspace, type Run, type Workspace } from "../../model/workforce/program/run";
import { buildPlan, equalShares, fiveYearBands, given, type PlanOptions } from "./build-plan";

const routes: Plan["structure"]["routes"] = [
  { id: "degree", label: "Degree", kind: "degree" },
  { id: "apprentice", label: "Apprenticeship", kind: "apprenticeship" },
];
const moves = [
  { id: "across", label: "Across", from: { setting: "setting1" }, to: { setting: "setting2" } },
  { id: "away", label: "Away", from: { setting: "setting1" }, to: { place: "place2" } },
];

/** Two small places with everything the model has, in which nothing is ever limited. */
const linear = (options: PlanOptions = {}): Plan =>
  buildPlan({
    settings: 2,
    routes,
    moves,
    years: 4,
    assumptions: [
      given("staff_in_post", null, [
        { place: "place1", value: 70 },
        { place: "place2", value: 41.3 },
      ]),
      given("setting_share", null, [
        { setting: "setting1", value: 0.7 },
        { setting: "setting2", value: 0.3 },
      ]),
      given("route_share", null, equalShares("route", ["degree"])),
      // Support workers are hired into vacancies; with so many, filled so slowly, there are always some left.
      given("vacancy_rate", 0.1, [{ level: "support", value: 0.6 }]),
      given("leaver_rate", 0.12),
      given("leaver_age_factor", 1, [{ age: fiveYearBands[0]!.id, value: 1.8 }]),
      given("opening_intake", 9),
      given("opening_pool", 3.4),
      given("route_length", 14),
      given("registration_lag", 2),
      given("attrition", 0.1),
      given("apprenticeship_share", 0.3),
      given("international_recruits", 0, [{ level: "level2", value: 4 }]),
      given("move_rate", 0.1, [{ move: "away", value: 0.05 }]),
      given("months_to_fill", 60),
    ],
    ...options,
  });

function programOf(plan: Plan): Program {
  const compiled = compile(plan);
  if (!compiled.ok) throw new Error(compiled.problems.map((one) => `${one.at}: ${one.says}`).join("\n"));
  return compiled.value.program;
}
const byChance = (program: Program, recorded = true): Workspace => workspace(program, { recorded, byChance: true });
const figures = (run: Run): Float64Array[] =>
  [
    run.opening,
    run.heads,
    run.wte,
    run.stock,
    run.hired,
    run.pool,
    run.hiredFrom,
    run.poolLost,
    run.started,
    run.promoted,
    run.moved,
    run.apprenticed,
    ...Object.values(run.drawn!).filter((part) => part instanceof Float64Array),
  ].map((part) => part.slice());

describe("a run by chance", () => {
  it("is the same for the same seed, on new buffers and on used ones, and another for another seed", () => {
    const program = programOf(linear());
    const work = byChance(program);
    const first = figures(projectByChance(work, "first"));
    const second = figures(projectByChance(work, "second"));
    expect(second[1]).not.toEqual(first[1]);
    expect(figures(projectByChance(work, "first"))).toEqual(first);
    expect(figures(projectByChance(byChance(program), "second"))).toEqual(second);
  });

  it("does not depend on whether its cells are kept", () => {
    const program = programOf(linear());
    expect(projectByChance(byChance(program, false), "kept").heads).toEqual(
      projectByChance(byChance(program), "kept").heads,
    );
  });

  it("needs buffers made for it, and a deterministic run those that are not", () => {
    const program = programOf(linear());
    expect(() => projectByChance(workspace(program, { recorded: true }), "seed")).toThrow("buffers made for it");
    expect(() => project(byChance(program))).toThrow("runs by chance");
  });

  it("is what a plan in chance mode gives, with the plan's seed unless another is asked for", () => {
    const heads = (plan: Plan, seed?: string): Float64Array => {
      const projected = projectPlan(plan, seed === undefined ? {} : { chance: { seed } });
      if (!projected.ok) throw new Error("the plan should run");
      return projected.value.tables({ measures: ["headcount"] })[0]!.values;
    };
    const plan = linear({ chanceSeed: "of the plan" });
    expect(heads(plan)).toEqual(
      tabulate(projectByChance(byChance(programOf(plan)), "of the plan"), { measures: ["headcount"] })[0]!.values,
    );
    expect(heads(plan, "asked")).toEqual(heads(linear(), "asked"));
    expect(heads(plan, "asked")).not.toEqual(heads(plan));
    expect(Number.isInteger(heads(linear())[0])).toBe(false);
  });

  it("leaves out chance where the plan has it switched off", () => {
    const projected = projectPlan({ ...linear(), chance: { on: false, seed: "unused" } });
    expect(projected.ok && projected.value.run.drawn === undefined).toBe(true);
  });
});

/** Mean of each figure over many seeds, less the deterministic one, in standard errors. */
function standardErrorsFrom(
  plan: Plan,
  asked: Asked,
  seeds: number,
): { readonly name: string; readonly z: number; readonly off: number }[] {
  const program = programOf(plan);
  const work = byChance(program);
  const truth = tabulate(project(workspace(program, { recorded: true })), asked);
  const sums = truth.map((table) => new Float64Array(table.values.length));
  const squares = truth.map((table) => new Float64Array(table.values.length));
  for (let seed = 0; seed < seeds; seed += 1) {
    tabulate(projectByChance(work, `seed ${seed}`), asked).forEach((table, number) => {
      table.values.forEach((value, i) => {
        sums[number]![i] = sums[number]![i]! + value;
        squares[number]![i] = squares[number]![i]! + value * value;
      });
    });
  }
  return truth.flatMap((table, number) =>
    [...table.values].map((value, i) => {
      const mean = sums[number]![i]! / seeds;
      const variance = squares[number]![i]! / seeds - mean * mean;
      const group = table.groups[Math.floor(i / table.times.length)]!;
      return {
        name: `${table.measure.id} ${group.ids.join(" ")} ${table.times[i % table.times.length]}`,
        off: mean - value,
        z: Math.abs(mean - value) < 1e-9 ? 0 : (mean - value) / Math.sqrt(variance / seeds),
      };
    }),
  );
}

describe("the mean of many runs by chance", () => {
  it("is the deterministic run where nothing is limited, for every flow and year", () => {
    const measures = [
      "headcount",
      "staff_in_post",
      "joiners",
      "joiners_newly_qualified",
      "joiners_international",
      "joiners_returners",
      "joiners_open_market",
      "leavers",
      "retirements",
      "promotions",
      "apprentices_qualified",
      "moves_in",
      "learners",
      "intakes",
      "completions",
      "course_leavers",
      "unregistered",
      "registered_elsewhere",
      "new_registrants",
      "gave_up",
    ];
    const found = standardErrorsFrom(linear(), { measures }, 2000);
    expect(found.length).toBe(measures.length * 4);
    expect(found.filter(({ z }) => !(Math.abs(z) < 4))).toEqual([]);
    // Nearly all of these figures are drawn; were they not, agreement would prove nothing.
    expect(found.filter(({ z }) => z !== 0).length).toBeGreaterThan(found.length * 0.9);
  });

  it("is the deterministic run by level, setting and age too", () => {
    const plan = linear({ years: 2 });
    for (const by of [["setting", "level"], ["age"]] as const) {
      const found = standardErrorsFrom(plan, { measures: ["headcount", "joiners", "leavers"], by }, 600);
      expect(found.filter(({ z }) => !(Math.abs(z) < 4.2))).toEqual([]);
    }
  });
});

describe("moves that compete for the same people", () => {
  it("take as many as in the deterministic run, however fast they are", () => {
    const plan = linear({ support: false, routes: [], fromPool: true, years: 1 });
    const fast = {
      ...plan,
      assumptions: plan.assumptions
        .filter(
          (one) =>
            ![
              "route_share",
              "opening_intake",
              "route_length",
              "registration_lag",
              "attrition",
              "apprenticeship_share",
            ].includes(one.id),
        )
        .map((one) =>
          one.id === "move_rate" ? given("move_rate", 5) : one.id === "vacancy_rate" ? given("vacancy_rate", 0.1) : one,
        ),
    };
    const found = standardErrorsFrom(
      fast,
      { measures: ["headcount", "moves_in", "moves_out"], by: ["place", "setting"], time: "month" },
      400,
    );
    expect(found.filter(({ z }) => !(Math.abs(z) < 4.5))).toEqual([]);
  });
});

describe("the spread of runs by chance", () => {
  it("is that of the binomial distribution for people whom only leaving touches", () => {
    const plan = buildPlan({
      places: 1,
      support: false,
      registeredLevels: 1,
      origins: 1,
      years: 2,
      fromPool: true,
      ages: [{ id: "any", label: "Any", from: 20, years: 50 }],
      assumptions: [
        given("staff_in_post", 60),
        given("participation", 1),
        given("mean_age", 45),
        given("share_over_55", 0.3),
        given("retirement_rate", 0.03),
        given("leaver_rate", 0.2),
        given("international_recruits", 0),
        given("returners", 0),
        given("joining_age_international", 1),
        given("joining_age_returners", 1),
        given("joining_age_open_market", 1),
      ],
    });
    const work = byChance(programOf(plan));
    const seeds = 4000;
    let sum = 0;
    let squares = 0;
    for (let seed = 0; seed < seeds; seed += 1) {
      const left = projectByChance(work, `${seed}`).heads[23]!;
      sum += left;
      squares += left * left;
    }
    const mean = sum / seeds;
    const spread = 60 * 0.64 * 0.36;
    expect(Math.abs(mean - 60 * 0.64)).toBeLessThan(4 * Math.sqrt(spread / seeds));
    expect(Math.abs(squares / seeds - mean * mean - spread)).toBeLessThan(4 * spread * Math.sqrt(2 / seeds));
  });
});

describe("open posts", () => {
  const stream = streamFrom("posts");
  const mean = (wte: number): number =>
    Array.from({ length: 4000 }, () => openPosts(stream.uniform(), wte, 0.8)).reduce((sum, one) => sum + one, 0) / 4000;

  it("are whole, and right on average over runs; there are none where nothing is vacant", () => {
    for (const wte of [2.72, 1.6, 0.48, 0.1])
      expect(Math.abs(mean(wte) - wte / 0.8)).toBeLessThan(4 * (0.5 / Math.sqrt(4000)));
    expect([mean(0), mean(-3)]).toEqual([0, 0]);
  });

  it("are filled by a team of few as the expected run fills them, neither over nor under", () => {
    for (const posts of [4.3, 4.7]) {
      const plan = buildPlan({
        places: 1,
        support: false,
        registeredLevels: 1,
        origins: 1,
        closure: "posts-led",
        years: 4,
        assumptions: [
          given("staff_in_post", 4),
          given("participation", 1),
          given("establishment", posts),
          given("leaver_rate", 0.15),
          given("months_to_fill", 2),
        ],
      });
      const expected = project(workspace(programOf(plan), { recorded: false })).heads[47]!;
      const work = byChance(programOf(plan), false);
      const runs = 2000;
      const heads = Array.from({ length: runs }, (_, seed) => projectByChance(work, `team ${seed}`).heads[47]!);
      const average = heads.reduce((sum, one) => sum + one, 0) / runs;
      const spread = Math.sqrt(heads.reduce((sum, one) => sum + (one - average) ** 2, 0) / runs);
      expect(Math.abs(average - expected)).toBeLessThan((4 * spread) / Math.sqrt(runs));
    }
  });

  it("are rounded as the people in them are, so that many small rows do not open over them", () => {
    // Three settings of two levels at two places: rows of 1 to 2 people, who would as often as not begin in a post too many.
    const plan = buildPlan({
      settings: 3,
      closure: "posts-led",
      years: 2,
      assumptions: [
        given("staff_in_post", null, [
          { place: "place1", value: 12 },
          { place: "place2", value: 7 },
        ]),
        given("leaver_rate", 0.15),
        given("months_to_fill", 2),
      ],
    });
    const found = standardErrorsFrom(
      plan,
      { measures: ["vacancies", "staff_in_post"], by: ["place"], time: "month" },
      300,
    );
    expect(found.length).toBe(2 * 2 * 24);
    expect(found.filter(({ z }) => !(Math.abs(z) < 4))).toEqual([]);
    expect(found.filter(({ z }) => z !== 0).length).toBe(found.length);
  });
});

describe("where posts lead", () => {
  it("a large workforce follows the deterministic run, since chance evens out", () => {
    const plan = linear({ closure: "posts-led" });
    const large = {
      ...plan,
      assumptions: plan.assumptions.map((one) =>
        one.id === "staff_in_post"
          ? given("staff_in_post", 200_000)
          : one.id === "opening_intake"
            ? given("opening_intake", 16_000)
            : one.id === "international_recruits"
              ? given("international_recruits", 0, [{ level: "level2", value: 9_000 }])
              : one.id === "opening_pool"
                ? given("opening_pool", 3_000)
                : one.id === "attractiveness"
                  ? given("attractiveness", 1, [{ setting: "setting2", value: 3 }])
                  : one,
      ),
    };
    const program = programOf(large);
    const measures = [
      "headcount",
      "joiners",
      "leavers",
      "retirements",
      "promotions",
      "moves_in",
      "learners",
      "gave_up",
      "looking",
    ];
    const exact = tabulate(project(workspace(program, { recorded: true })), { measures });
    const drawn = tabulate(projectByChance(byChance(program), "large"), { measures });
    exact.forEach((table, number) => {
      // Five times the spread a count of this size has of itself, and one part in a hundred for what feeds it.
      table.values.forEach((value, year) =>
        expect([
          table.measure.id,
          Math.abs(drawn[number]!.values[year]! - value) < 5 * Math.sqrt(value) + 0.01 * value,
        ]).toEqual([table.measure.id, true]),
      );
    });
    const byRow = projectByChance(byChance(program, false), "rows").heads.slice(-program.shape.rows);
    project(workspace(program, { recorded: false }))
      .heads.slice(-program.shape.rows)
      .forEach((value, row) => expect(Math.abs(byRow[row]! - value) / value).toBeLessThan(0.02));
  });

  it("hires from a pool that is too small as many as it holds, and no more", () => {
    const plan = linear({ closure: "posts-led" });
    const program = programOf({
      ...plan,
      assumptions: plan.assumptions.map((one) =>
        one.id === "vacancy_rate"
          ? given("vacancy_rate", 0.8)
          : one.id === "months_to_fill"
            ? given("months_to_fill", 0.1)
            : one,
      ),
    });
    const run = projectByChance(byChance(program), "short");
    const { shape, sources, fromPool } = program;
    let hired = 0;
    run.pool.forEach((left, slot) => {
      if (fromPool[Math.floor(slot / sources) % shape.levels] === 1) expect(left).toBe(0);
    });
    ledger(run, (entry) => {
      if (entry.cause === "hire" && entry.from.kind === "pool") hired += entry.heads;
    });
    expect(hired).toBeGreaterThan(20);
  });
});
