/** Checks of a plan in memory: what is allowed, and what no file can hold. Their words are in tests/messages. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkPlan } from "../../model/plan/check/check-plan";
import type { Assumption, Plan } from "../../model/plan/plan";
import { missing } from "../../model/plan/check/missing";
import { projectPlan, projectServices } from "../../model";

const sound = JSON.parse(readFileSync(new URL("./two-teams.otplan", import.meta.url), "utf8")) as Plan;

function changed(change: (plan: Plan, assumption: (id: string) => Assumption) => void): Plan {
  const plan = structuredClone(sound);
  change(plan, (id) => plan.assumptions.find((assumption) => assumption.id === id)!);
  return plan;
}
const kinds = (plan: Plan): string[] =>
  checkPlan(plan)
    .filter((problem) => problem.severity !== "note")
    .map((problem) => problem.kind);
const required = (plan: Plan): string[] =>
  missing(plan)
    .filter((input) => input.severity === "error")
    .map((input) => input.assumption);

describe("which value holds", () => {
  const rate = (...where: NonNullable<Assumption["where"]>): Plan =>
    changed((_, assumption) => void (assumption("leaver_rate").where = where));

  it("lets more dimensions, a deeper place and a shorter list win", () => {
    expect(
      kinds(
        rate(
          { place: "county", value: 0.1 },
          { place: "north", value: 0.2 },
          { place: "north", level: "registered", value: 0.15 },
        ),
      ),
    ).toEqual([]);
    expect(kinds(rate({ place: ["north", "south"], value: 0.1 }, { place: "north", value: 0.2 }))).toEqual([]);
  });

  it("lets a third value settle two that tie, once it covers all they share", () => {
    const two = [
      { place: "county", value: 0.1 },
      { level: "registered", value: 0.2 },
    ] as const;
    expect(kinds(rate(...two))).toEqual(["tied-values"]);
    expect(kinds(rate(...two, { place: "north", level: "registered", value: 0.15 }))).toEqual(["tied-values"]);
    expect(
      kinds(
        rate(
          ...two,
          { place: "north", level: "registered", value: 0.15 },
          { place: "south", level: "registered", value: 0.15 },
        ),
      ),
    ).toEqual([]);
  });

  it("lets totals overlap, because they are fitted together", () => {
    expect(
      kinds(
        changed((_, assumption) => void assumption("staff_in_post").where!.push({ level: "registered", value: 20 })),
      ),
    ).toEqual([]);
  });

  it("allows any dimension for a plan's own figure", () => {
    const own: Assumption = {
      id: "own_figure",
      label: "Own figure",
      unit: "share",
      value: null,
      where: [{ age: "from_55", setting: "community", value: 0.3 }],
      status: "judgement",
    };
    expect(kinds(changed((plan) => void plan.assumptions.push(own)))).toEqual([]);
  });
});

describe("numbers", () => {
  it.each([Number.NaN, Number.POSITIVE_INFINITY])("reports %s", (value) => {
    expect(kinds(changed((_, assumption) => void (assumption("mean_age").value = value)))).toEqual(["not-finite"]);
    expect(kinds(changed((_, assumption) => void (assumption("participation").range!.high = value)))).toEqual([
      "not-finite",
    ]);
    expect(kinds(changed((plan) => void (plan.scenarios[0]!.changes[0]!.value = value)))).toEqual(["not-finite"]);
  });

  it("accepts shares that miss 1 by no more than rounding", () => {
    const shares = (last: number): Plan =>
      changed((_, assumption) => void (assumption("joining_age_returners").where![1]!.value = last));
    expect(kinds(shares(0.1 + 5e-10))).toEqual([]);
    expect(kinds(shares(0.1 + 5e-9))).toEqual(["shares-do-not-add-up"]);
  });

  it("leaves shares with a formula or an empty figure to the run", () => {
    expect(
      kinds(changed((_, assumption) => void (assumption("joining_age_returners").where![1]!.value = "= 1 - 0.9"))),
    ).toEqual([]);
    expect(
      kinds(changed((_, assumption) => void (assumption("joining_age_returners").where![1]!.value = null))),
    ).toEqual(["required-empty"]);
  });

  it("adds up shares over places leaf by leaf, whatever place they are written for", () => {
    const shares = (value: number): Plan =>
      changed((_, assumption) =>
        Object.assign(assumption("arrival_share"), { value: null, where: [{ place: "county", value }] }),
      );
    expect(kinds(shares(0.5))).toEqual([]);
    expect(kinds(shares(1))).toEqual(["shares-do-not-add-up"]);
  });

  it("says so when there are too many shares to add up on opening", () => {
    const plan = changed(({ structure, assumptions }) => {
      structure.places.push(
        ...Array.from({ length: 700 }, (_, number) => ({
          id: `p${number}`,
          label: `P ${number}`,
          kind: "team" as const,
          parent: "county",
        })),
      );
      structure.settings.push(
        ...Array.from({ length: 300 }, (_, number) => ({ id: `s${number}`, label: `S ${number}` })),
      );
      assumptions.push({
        id: "level_share",
        label: "Share of staff by level",
        unit: "share",
        value: 1,
        where: [{ place: "north", setting: "community", value: 0.5 }],
        status: "judgement",
      });
    });
    expect(checkPlan(plan).filter((problem) => problem.kind === "too-many-to-check")).toHaveLength(1);
  });
});

describe("scenarios that multiply zero", () => {
  const multiplied = (change: (plan: Plan, assumption: (id: string) => Assumption) => void): string[] =>
    kinds(
      changed((plan, assumption) => {
        plan.scenarios[0]!.changes = [
          { assumption: "retirement_rate", op: "multiply", value: 2, where: { age: "under_55" } },
        ];
        change(plan, assumption);
      }),
    );

  it("warns where all it reaches is zero, and only there", () => {
    expect(multiplied(() => undefined)).toEqual(["multiplies-zero"]);
    expect(multiplied((plan) => void (plan.scenarios[0]!.changes[0]!.where = { age: "from_55" }))).toEqual([]);
    expect(
      multiplied(
        (plan) => void (plan.scenarios[0]!.changes = [{ assumption: "retirement_rate", op: "multiply", value: 2 }]),
      ),
    ).toEqual([]);
  });

  it("does not warn once something before it, or a scenario it rests on, has moved the value", () => {
    expect(
      multiplied(
        (plan) => void plan.scenarios[0]!.changes.unshift({ assumption: "retirement_rate", op: "set", value: 0.01 }),
      ),
    ).toEqual([]);
    expect(
      multiplied((plan) => {
        plan.scenarios[0]!.basedOn = "first";
        plan.scenarios.push({
          id: "first",
          name: "First",
          changes: [{ assumption: "retirement_rate", op: "add", value: 0.01 }],
        });
      }),
    ).toEqual([]);
  });
});

describe("required inputs", () => {
  it("asks for nothing more when all is given", () => expect(required(sound)).toEqual([]));

  it("asks for what the structure calls for", () => {
    expect(
      required(
        changed(
          ({ structure }) => void structure.origins.push({ id: "abroad", label: "International", international: true }),
        ),
      ),
    ).toEqual(["origin_share"]);
    expect(
      required(
        changed(
          ({ structure }) =>
            void (structure.moves = [{ id: "m", label: "M", from: { place: "north" }, to: { place: "south" } }]),
        ),
      ),
    ).toEqual(["move_rate"]);
    const degree = { id: "degree", label: "Degree", kind: "degree" } as const;
    const apprenticeship = { id: "apprentice", label: "Apprenticeship", kind: "apprenticeship" } as const;
    const trained = (...routes: Plan["structure"]["routes"]): string[] =>
      required(changed(({ structure }) => void structure.routes.push(...routes)));
    expect(trained(degree)).toContain("opening_intake");
    // One route takes all places of its kind; there is something to divide only between two.
    expect(trained(degree)).not.toContain("route_share");
    expect(trained(degree, { ...degree, id: "masters" })).toContain("route_share");
    expect(trained(degree)).not.toContain("apprenticeship_share");
    expect(trained(apprenticeship)).not.toContain("apprenticeship_share");
    expect(trained(degree, apprenticeship)).toContain("apprenticeship_share");
    const market = required(
      changed(
        ({ structure }) =>
          void structure.levels.unshift({
            id: "support",
            label: "Support",
            registered: false,
            payBand: "3",
            recruitedFrom: "open-market",
          }),
      ),
    );
    expect(market).toEqual(expect.arrayContaining(["level_share", "joining_age_open_market"]));
  });

  it("asks for promotion where people can be promoted, and for what the closure reads only", () => {
    const rates = ["promotion_rate", "promotion_limit", "internal_share"];
    const without = (closure: Plan["closure"], registered: boolean): string[] =>
      required(
        changed((plan) => {
          plan.closure = closure;
          plan.assumptions = plan.assumptions.filter(({ id }) => !rates.includes(id));
          plan.structure.levels.unshift({ ...plan.structure.levels[0]!, id: "lower", label: "Lower", registered });
        }),
      ).filter((id) => rates.includes(id));
    expect(without("supply-led", true)).toEqual(["promotion_rate"]);
    expect(without("posts-led", true)).toEqual(["promotion_limit", "internal_share"]);
    // Support workers are never promoted into registered posts.
    expect(without("supply-led", false)).toEqual([]);
    expect(without("posts-led", false)).toEqual([]);
  });

  it("does not ask for what something else replaces", () => {
    const listed = changed(({ structure, assumptions }) => {
      structure.routes.push({ id: "degree", label: "Degree", kind: "degree" });
      assumptions.push({
        id: "commissioned_places",
        label: "Places",
        unit: "learners per year",
        value: 12,
        status: "judgement",
      });
    });
    expect(required(listed)).not.toContain("opening_intake");
    const posts = changed((plan) => {
      plan.assumptions = plan.assumptions.filter(({ id }) => id !== "vacancy_rate" && id !== "establishment_growth");
      plan.assumptions.push({
        id: "establishment",
        label: "Establishment",
        unit: "WTE",
        value: 24,
        status: "judgement",
      });
    });
    expect(required(posts)).toEqual([]);
  });

  it("names the measures that stay missing", () => {
    expect(missing(sound).find((input) => input.assumption === "unmet_need")).toMatchObject({
      severity: "note",
      measures: ["need", "gap_to_need"],
    });
  });

  it("treats a place left empty on purpose as missing even under a general value", () => {
    const plan = changed((_, assumption) => void (assumption("leaver_rate").where![0]!.value = null));
    expect(missing(plan).find((input) => input.assumption === "leaver_rate")?.says).toContain("empty for North team");
  });
});

it("looks at the parts of an assumption in proportion to how many there are", () => {
  let looks = 0;
  const looked = (teams: number): number => {
    const plan = changed((large, assumption) => {
      const places = Array.from({ length: teams }, (_, number) => `team-${number}`);
      const settings = Array.from({ length: 8 }, (_, number) => `setting-${number}`);
      large.structure.places.push(...places.map((id) => ({ id, label: id, kind: "team" as const, parent: "county" })));
      large.structure.settings.push(...settings.map((id) => ({ id, label: id })));
      for (const id of ["leaver_rate", "participation", "vacancy_rate"])
        assumption(id).where = places.flatMap((place) =>
          settings.map((setting) => ({
            get place() {
              looks += 1;
              return place;
            },
            setting,
            value: 0.1,
          })),
        );
    });
    looks = 0;
    checkPlan(plan);
    return looks;
  };
  const [some, twice] = [looked(60), looked(120)];
  expect(some).toBeGreaterThan(3 * 60 * 8);
  expect(twice / some).toBeLessThan(2.3);
});

it("a plan whose names do not hold is never run, whoever asks", () => {
  const nowhere = changed((_, assumption) => void (assumption("leaver_rate").where![0]!.place = "nowhere"));
  const says = checkPlan(nowhere).map((found) => found.says);
  for (const outcome of [projectPlan(nowhere), projectServices(nowhere)])
    expect(outcome.ok ? [] : outcome.problems.map((found) => found.says)).toEqual(says);
});
