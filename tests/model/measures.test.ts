/** Measures: every breakdown adds up to the whole, rates are rates of people, and what is not known is missing. */
import { describe, expect, it } from "vitest";
import { breakdowns, measures, type Breakdown, type Plan, type Where } from "../../model";
import { buildPlan, given, type PlanOptions } from "./build-plan";
import { apart, over, runPlan, total } from "./run-plan";

const routes: Plan["structure"]["routes"] = [
  { id: "bsc", label: "Degree", kind: "degree" },
  { id: "appr", label: "Apprenticeship", kind: "apprenticeship" },
];
const moves = [{ id: "out", label: "Out", from: { setting: "setting1" }, to: { setting: "setting2" } }];
const full = (options: PlanOptions = {}): Plan =>
  buildPlan({
    settings: 2,
    routes,
    moves,
    years: 3,
    closure: "posts-led",
    ...options,
    assumptions: [
      given("move_rate", 0.05),
      given("unmet_need", 0.1),
      given("registered_patients", 250_000),
      given("pay_point", 30000, [{ level: "level2", value: 40000 }]),
      given("on_cost_rate", 0.3),
      given("pay_supplement", 0, [{ place: "place2", value: 0.2 }]),
      given("temporary_cover", 0.5),
      given("temporary_premium", 0.25),
      given("training_cost", 30000),
      given("replacement_cost", 5000),
      given("placement_weeks_per_wte", 3),
      given("placement_weeks_per_learner", 10),
      given("academic_educators", 4),
      given("learners_per_educator", 18, [{ route: "appr", value: 25 }]),
      given("practice_educator_share", 0.3),
      given("practice_educator_hours", 4),
      given("preceptorship_months", 6),
      given("preceptorship_hours", 3),
      given("preceptor_hours", 1),
      given("staff_supervision", 3),
      given("mentor_share", 0.1),
      given("mentor_hours", 2),
      given("research_time", 0.04),
      given("digital_time", 0.02, [{ level: "level2", value: 0.05 }]),
      given("whole_time_week", 37.5),
      given("apprentice_supervision", 2),
      given("enhanced_starts", 0, [{ level: "level1", value: 4 }]),
      given("enhanced_length", 8),
      given("enhanced_attrition", 0.1),
      given("enhanced_time_away", 0.2),
      given("enhanced_fee", 9000),
      given("cpd_per_head", 300),
      given("community_part", 0, [{ setting: "setting2", value: 0.8 }]),
      given("portfolio_share", 0.1),
      given("portfolio_time", 0.4),
      given("second_setting", null, [
        { setting: "setting1", value: 0.3 },
        { setting: "setting2", value: 0.7 },
      ]),
      given("participation", 0.85, [{ age: "60-64", value: 0.6, when: [{ from: "2025-04", value: 0.7 }] }]),
      ...(options.assumptions ?? []),
    ],
  });

/** Measures that are made by division, which do not add up. */
const ratios = new Set([
  "vacancy_rate",
  "net_vacancy_rate",
  "exit_rate",
  "share_over_55",
  "mean_age",
  "international_share",
  "registered_share",
  "skill_mix",
  "apprentices_per_support_worker",
  "community_share",
  "community_unknown_share",
]);
/** People, who are counted once in each part they are in, and once in the whole. */
const overlapping = new Set(["working_heads"]);
const perPatients = measures.filter((measure) => measure.id.endsWith("_per_100k")).map((measure) => measure.id);
const additive = measures.filter(({ id }) => !ratios.has(id) && !overlapping.has(id) && !perPatients.includes(id));

describe("every breakdown", () => {
  const projection = runPlan(full());
  const whole = new Map(additive.map((measure) => [measure.id, over(projection, measure.id, "year")]));

  it("leaves every measure known for everybody", () => {
    for (const measure of measures)
      expect(over(projection, measure.id, "year").every(Number.isFinite), measure.id).toBe(true);
  });

  it.each(
    breakdowns
      .flatMap((one, i) => [[one], ...breakdowns.slice(i + 1).map((two): Breakdown[] => [one, two])])
      .map((by) => ({ by })),
  )("by $by adds up to the whole or is missing", ({ by }) => {
    for (const measure of additive) {
      const table = projection.tables({ measures: [measure.id], by })[0]!;
      const times = table.times.length;
      for (let time = 0; time < times; time += 1) {
        const parts = table.groups.map((_, group) => table.values[group * times + time]!);
        if (parts.every((part) => Number.isNaN(part))) continue;
        const expected = whole.get(measure.id)![time]!;
        // Differences of large numbers, such as the change in hours, add up to a part of what they are made of.
        expect(Math.abs(total(parts) - expected), `${measure.id} in year ${time}`).toBeLessThan(
          1e-9 * Math.max(1, Math.abs(expected), ...parts.map(Math.abs)),
        );
      }
    }
  });

  it("is there for staff by every dimension people have, and for learners by route", () => {
    const known = (measure: string, by: Breakdown): boolean =>
      projection.tables({ measures: [measure], by: [by] })[0]!.values.every(Number.isFinite);
    for (const by of [
      "nation",
      "region",
      "ics",
      "provider",
      "team",
      "place",
      "setting",
      "level",
      "age",
      "origin",
    ] as const)
      for (const measure of ["headcount", "staff_in_post", "joiners", "exits", "promotions", "moves_in", "retirements"])
        expect(known(measure, by), `${measure} by ${by}`).toBe(true);
    for (const measure of ["learners", "intakes", "completions"]) expect(known(measure, "route"), measure).toBe(true);
  });

  it("is missing, not zero, where it means nothing", () => {
    const missing = (measure: string, by: Breakdown): boolean =>
      projection.tables({ measures: [measure], by: [by] })[0]!.values.every(Number.isNaN);
    expect(missing("establishment", "age")).toBe(true);
    expect(missing("vacancies", "origin")).toBe(true);
    expect(missing("headcount", "route")).toBe(true);
    expect(missing("learners", "level")).toBe(true);
    expect(missing("looking", "setting")).toBe(true);
  });

  it("keeps to the people it is asked about", () => {
    const table = projection.tables({
      measures: ["headcount"],
      by: ["level"],
      where: { place: "place2", setting: "setting1" },
    })[0]!;
    expect(
      apart(
        total(table.values.filter((_, i) => i % 3 === 2)),
        over(projection, "headcount", "year", { place: "place2", setting: "setting1" })[2]!,
      ),
    ).toBeLessThan(1e-12);
    expect(
      apart(over(projection, "headcount", "year", { place: "all" })[2]!, over(projection, "headcount", "year")[2]!),
    ).toBeLessThan(1e-12);
  });
});

describe("definitions", () => {
  const projection = runPlan(full({ assumptions: [given("retirement_rate", 0.02)] }));
  const year = (measure: string): number => over(projection, measure, "year")[0]!;
  it("net vacancies are establishment less staff in post; the rates are shares of establishment, of posts empty and net", () => {
    expect(year("vacancies")).toBeCloseTo(year("establishment") - year("staff_in_post"), 9);
    expect(year("vacancy_rate")).toBeCloseTo(year("vacant_posts") / year("establishment"), 12);
    expect(year("net_vacancy_rate")).toBeCloseTo(year("vacancies") / year("establishment"), 12);
  });
  it("need lies the unmet part above the establishment", () => {
    expect(year("need")).toBeCloseTo(1.1 * year("establishment"), 8);
    expect(year("gap_to_need")).toBeCloseTo(year("need") - year("staff_in_post"), 8);
  });
  it("the pay bill is WTE x pay x (1 + supplement) x (1 + on-costs), month by month", () => {
    const wte = (where: object): number => total(over(projection, "staff_in_post", "month", where).slice(0, 12));
    const pay = (place: string, supplement: number): number =>
      ((wte({ place, level: ["support", "level1"] }) * 30000 + wte({ place, level: "level2" }) * 40000) / 12) *
      (1 + supplement) *
      1.3;
    expect(apart(year("cost"), pay("place1", 0) + pay("place2", 0.2))).toBeLessThan(1e-9);
  });
  it("temporary staff cover a share of vacancies, at a premium", () => {
    const cells = projection.tables({ measures: ["vacancies"], by: ["place", "setting", "level"], time: "month" })[0]!;
    const positive = cells.groups
      .map((_, group) => cells.values[group * cells.times.length + 11]!)
      .filter((value) => value > 0);
    expect(year("temporary_staff")).toBeCloseTo(0.5 * total(positive), 8);
  });
  it("the leaver rate of the first year is the published one when the staff stay alike", () => {
    // Retirement at one rate for all ages and no other factor: everybody leaves at 8% whoever joins or moves.
    over(projection, "exit_rate", "year").forEach((rate) => expect(apart(rate, 0.08)).toBeLessThan(1e-9));
    const steady = runPlan(
      full({
        years: 1,
        assumptions: [
          given("retirement_rate", 0, [
            { age: "60-64", value: 0.2 },
            { age: "65-69", value: 0.3 },
          ]),
        ],
      }),
    );
    // Joiners of every age alike, a tenth of them near retirement, move it by less than half a point.
    expect(Math.abs(over(steady, "exit_rate", "year")[0]! - 0.08)).toBeLessThan(0.005);
  });
  it("staff at the end are staff before plus joiners less leavers", () => {
    const heads = over(projection, "headcount", "year");
    const net = (time: number): number =>
      over(projection, "joiners", "year")[time]! - over(projection, "exits", "year")[time]!;
    for (const time of [1, 2]) expect(apart(heads[time]!, heads[time - 1]! + net(time))).toBeLessThan(1e-12);
  });
  it("shares of staff add up to 1", () => {
    const mix = projection.tables({ measures: ["skill_mix"], by: ["level"] })[0]!;
    for (let time = 0; time < 3; time += 1)
      expect(total(mix.groups.map((_, group) => mix.values[group * 3 + time]!))).toBeCloseTo(1, 12);
    const registered = over(projection, "registered_share", "year")[0]!;
    expect(registered).toBeCloseTo(
      1 - over(projection, "staff_in_post", "year", { level: "support" })[0]! / year("staff_in_post"),
      12,
    );
  });
});

describe("what apprentices cost", () => {
  // One place and one setting; everybody is paid 30,000 and on-costs are a quarter, so a WTE costs 37,500 a year.
  const plan = buildPlan({
    routes,
    years: 2,
    assumptions: [
      given("pay_point", 30000),
      given("pay_supplement", 0),
      given("on_cost_rate", 0.25),
      given("apprentices_in_post", 0.4),
      given("apprentice_availability", 0.75),
      given("apprentice_supervision", 3),
      given("whole_time_week", 37.5),
      given("apprentice_fee", 24000),
    ],
  });
  const projection = runPlan(plan);
  const at = (measure: string): number => over(projection, measure, "year")[1]!;
  // Mean of the twelve month ends.
  const years = total(over(projection, "apprentices").slice(12)) / 12;
  const participation = 0.85;
  it("is the time of their supervisors", () => {
    expect(apart(at("supervision_wte"), (at("apprentices") * 3) / 37.5)).toBeLessThan(1e-12);
    expect(apart(at("supervision_cost"), ((years * 3) / 37.5) * 37500)).toBeLessThan(1e-12);
  });
  it("is the pay of those in post, and cover for the hours they are away", () => {
    expect(apart(at("apprentice_pay"), years * 0.4 * participation * 37500)).toBeLessThan(1e-12);
    expect(apart(at("backfill_cost"), years * 0.4 * participation * 0.25 * 37500)).toBeLessThan(1e-12);
  });
  it("is the fee of the course over its months, paid from the levy and no part of the pay bill", () => {
    expect(apart(at("apprentice_training_cost"), years * 8000)).toBeLessThan(1e-12);
    const free = runPlan({
      ...plan,
      assumptions: plan.assumptions.map((one) => (one.id === "apprentice_fee" ? given("apprentice_fee", 0) : one)),
    });
    expect(over(free, "cost", "year")).toEqual(over(projection, "cost", "year"));
  });
});

describe("apprentices said to be in post beyond the support workers there are", () => {
  // Five years of courses: nobody qualifies in the two years, and there are 20 apprentices for each of few support workers.
  const plan = buildPlan({
    places: 1,
    routes,
    years: 2,
    assumptions: [
      given("staff_in_post", 30),
      given("opening_intake", 300),
      given("apprenticeship_share", 0.9),
      given("route_length", 60),
      given("past_places_growth", 0),
      given("apprentices_in_post", 1),
      given("apprentice_availability", 0.75),
      given("pay_point", 30000),
      given("pay_supplement", 0),
      given("on_cost_rate", 0.25),
    ],
  });
  for (const chance of [undefined, { seed: "apprentices" }]) {
    const projection = runPlan(plan, chance === undefined ? {} : { chance });
    const support = over(projection, "staff_in_post", "month", { level: "support" });
    it(`hold no post to be away from and have no pay, ${chance === undefined ? "as expected" : "by chance"}`, () => {
      over(projection, "apprentices").forEach((apprentices, month) =>
        expect(apprentices).toBeGreaterThan(20 * over(projection, "support_workers")[month]!),
      );
      const staff = over(projection, "staff_in_post");
      over(projection, "available_wte").forEach((available, month) =>
        expect(available).toBeCloseTo(staff[month]! - 0.25 * support[month]!, 9),
      );
      const year = total(support.slice(0, 12)) / 12;
      expect(apart(over(projection, "apprentice_pay", "year")[0]!, year * 37500)).toBeLessThan(1e-12);
      expect(apart(over(projection, "backfill_cost", "year")[0]!, 0.25 * year * 37500)).toBeLessThan(1e-12);
    });
    it(`nor at the opening, ${chance === undefined ? "as expected" : "by chance"}`, () => {
      const opening = (measure: string, where: Where = {}): number =>
        projection.tables({ measures: [measure], where })[0]!.opening[0]!;
      const supporting = opening("staff_in_post", { level: "support" });
      expect(opening("available_wte")).toBeCloseTo(opening("staff_in_post") - 0.25 * supporting, 9);
    });
  }
});

describe("a figure nobody has given", () => {
  const costs = [
    "cost",
    "temporary_cost",
    "supervision_cost",
    "apprentice_pay",
    "backfill_cost",
    "enhanced_backfill_cost",
    "total_cost",
  ];
  const timeInHours = [
    "preceptorship_wte",
    "preceptor_wte",
    "staff_supervision_wte",
    "mentoring_wte",
    "practice_educator_wte",
    "set_aside_wte",
    "available_wte",
  ];
  const without: readonly [id: string, measures: readonly string[]][] = [
    ["pay_point", costs],
    ["on_cost_rate", costs],
    ["pay_supplement", costs],
    ["temporary_cover", ["temporary_staff", "temporary_cost", "total_cost"]],
    ["temporary_premium", ["temporary_cost", "total_cost"]],
    ["training_cost", ["cost_of_training", "total_cost"]],
    ["replacement_cost", ["cost_of_replacing", "total_cost"]],
    ["unmet_need", ["need", "gap_to_need"]],
    ["registered_patients", perPatients],
    ["placement_weeks_per_wte", ["placement_capacity", "placement_shortfall"]],
    [
      "placement_weeks_per_learner",
      ["placement_need", "placement_shortfall", "practice_educator_wte", "set_aside_wte", "available_wte"],
    ],
    ["apprentice_availability", ["available_wte", "backfill_cost", "total_cost"]],
    ["apprentice_supervision", ["supervision_wte", "supervision_cost"]],
    ["whole_time_week", ["hours", "supervision_wte", "supervision_cost", ...timeInHours]],
    ["academic_educators", ["educators_there", "educators_short"]],
    ["learners_per_educator", ["educators_needed", "educators_short"]],
    ["practice_educator_share", ["practice_educators"]],
    ["practice_educator_hours", ["practice_educator_wte"]],
    ["preceptorship_hours", ["preceptorship_wte"]],
    ["mentor_hours", ["mentoring_wte"]],
    ["mentor_share", ["mentors", "mentoring_wte"]],
    ["staff_supervision", ["staff_supervision_wte"]],
    ["research_time", ["research_wte"]],
    ["digital_time", ["digital_wte"]],
    ["enhanced_time_away", ["enhanced_away_wte", "enhanced_backfill_cost", "available_wte", "total_cost"]],
    ["enhanced_fee", ["enhanced_fees", "total_cost"]],
    ["cpd_per_head", ["cpd_cost"]],
    ["community_part", ["community_wte", "community_share"]],
    ["portfolio_time", ["working_wte"]],
    ["second_setting", ["working_wte"]],
    ["apprentice_fee", ["apprentice_training_cost", "cost_of_training", "total_cost"]],
  ];
  it.each(without)("%s leaves its measures missing and the others known", (id, list) => {
    const projection = runPlan(full({ years: 1, assumptions: [given(id, null)] }));
    for (const measure of measures)
      // What has come about from the start is missing with what comes about in a year.
      expect(Number.isNaN(over(projection, measure.id, "year")[0]!), measure.id).toBe(
        list.includes(measure.id.replace(/_to_date$/, "")),
      );
  });
  it("in one place leaves that place missing, not the others", () => {
    const projection = runPlan(
      full({ years: 1, assumptions: [given("pay_supplement", 0, [{ place: "place2", value: null }])] }),
    );
    expect(over(projection, "cost", "year", { place: "place1" })[0]).toBeGreaterThan(0);
    expect(over(projection, "cost", "year", { place: "place2" })[0]).toBeNaN();
    expect(over(projection, "cost", "year")[0]).toBeNaN();
  });
});

describe("a run that kept no cells", () => {
  it("gives the same staff, and says that leavers are missing", () => {
    const [kept, bare] = [runPlan(full()), runPlan(full(), { recorded: false })];
    for (const measure of ["headcount", "staff_in_post", "vacancies", "joiners", "looking", "learners", "cost"])
      expect(over(bare, measure, "year")).toEqual(over(kept, measure, "year"));
    expect(over(bare, "exits", "year").every(Number.isNaN)).toBe(true);
  });
  it("knows no measure by a name nobody gave", () => {
    expect(() => runPlan(full()).tables({ measures: ["happiness"] })).toThrow(/no measure happiness/);
  });
});
