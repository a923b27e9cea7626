/** Apprentices against support workers: when a plan says so, and how many a place can host. */
import { describe, expect, it } from "vitest";
import {
  crowdedPlacesSay,
  crowding,
  crowdingMeasures,
  crowdingSays,
  hostApprentices,
  hostingNotCounted,
  hostingSays,
  type Assumption,
  type Hosting,
  type HostRequest,
  type Plan,
} from "../../../model";
import { buildPlan, given, type PlanOptions } from "../build-plan";
import { over, runPlan } from "../run-plan";

const routes: Plan["structure"]["routes"] = [
  { id: "bsc", label: "Degree", kind: "degree" },
  { id: "appr", label: "Apprenticeship", kind: "apprenticeship" },
];
const crowd = (plan: Plan, by: "place"[] = []) =>
  crowding(runPlan(plan).tables({ measures: [...crowdingMeasures], by }));

describe("the warning of apprentices against support workers", () => {
  const plan = (share: number): Plan =>
    buildPlan({ routes, years: 6, assumptions: [given("apprenticeship_share", share), given("opening_intake", 1000)] });
  it("is silent where there are few, and names the first year in which there are more", () => {
    expect(crowd(plan(0.05))).toEqual([]);
    const [found] = crowd(plan(0.9));
    const projection = runPlan(plan(0.9));
    const [apprentices, support] = crowdingMeasures.map((measure) => over(projection, measure, "year"));
    const first = apprentices!.findIndex((heads, year) => heads > support![year]!);
    expect(first).toBeGreaterThanOrEqual(0);
    expect(found).toMatchObject({
      grade: "impossible",
      apprentices: apprentices![first],
      supportWorkers: support![first],
    });
    expect(crowdingSays(found!)).toMatch(
      /^More apprentices than support workers from 20\d\d\/\d\d: [\d,.]+ for [\d,.]+ in post\. /,
    );
  });
  it("cautions before it is impossible", () => {
    const shares = Array.from({ length: 40 }, (_, i) => 0.05 + 0.02 * i);
    const grades = shares.map((share) => crowd(plan(share))[0]?.grade ?? "none");
    expect(grades).toContain("caution");
    // A larger share never makes it milder.
    const order = ["none", "caution", "impossible"];
    expect(grades.map((grade) => order.indexOf(grade))).toEqual(
      grades.map((grade) => order.indexOf(grade)).sort((a, b) => a - b),
    );
    expect(crowdingSays(crowd(plan(shares[grades.indexOf("caution")]!))[0]!, "Leeds")).toMatch(
      /^In Leeds, more than three apprentices for every four support workers .* judgement/,
    );
  });
  it("is no longer that it is impossible once a limit is switched on", () => {
    const limited = {
      ...plan(0.9),
      assumptions: [...plan(0.9).assumptions, given("apprentice_limit", 0.5), given("past_places_growth", 0.9)].filter(
        (one, at, all) => all.findLastIndex(({ id }) => id === one.id) === at,
      ),
    };
    expect(crowd(plan(0.9))[0]!.grade).toBe("impossible");
    expect(crowd(limited)[0]?.grade ?? "none").not.toBe("impossible");
  });
  it("tells several places in a sentence", () => {
    const two = buildPlan({
      places: 2,
      routes,
      years: 3,
      assumptions: [given("apprenticeship_share", 0.9), given("opening_intake", 3000)],
    });
    const found = crowd(two, ["place"]);
    expect(found).toHaveLength(2);
    expect(crowdedPlacesSay(found)).toMatch(/^In place \d, more apprentices .* one more place, /);
    expect(crowdedPlacesSay([])).toBeUndefined();
  });
  it("warns of a place with apprentices and no support worker at all", () => {
    const bare = buildPlan({ support: false, routes, years: 1 });
    expect(crowd(bare)[0]).toMatchObject({ grade: "impossible", supportWorkers: 0 });
  });
});

describe("how many apprentices a place can host", () => {
  const inputs: Assumption[] = [
    given("apprenticeship_share", 0.2),
    given("placement_weeks_per_wte", 4, [{ place: "place2", value: 2 }]),
    given("placement_weeks_per_learner", 10, [{ route: "appr", value: 8 }]),
    given("supervision_offered", 0.5),
    given("apprentice_supervision", 2),
    given("apprentice_availability", 0.75),
    given("pay_point", 30000),
    given("pay_supplement", 0),
    given("on_cost_rate", 0.25),
  ];
  const plan = (more: readonly Assumption[] = [], options: PlanOptions = {}): Plan =>
    buildPlan({ places: 2, settings: 2, routes, years: 2, ...options, assumptions: [...inputs, ...more] });
  const host = (of: Plan, request: Partial<HostRequest> = {}): Hosting => {
    const answer = hostApprentices(runPlan(of).run, { place: "place1", year: "2025/26", ...request });
    if (!answer.ok) throw new Error(answer.problems.map(({ says }) => says).join());
    return answer.value;
  };
  const allows = (hosting: Hosting): Record<string, number> =>
    Object.fromEntries(hosting.reasons.map(({ limit, most }) => [limit, most]));

  it.each(["place1", "place2"])("is what a sum by hand gives: %s", (place) => {
    const projection = runPlan(plan([given("apprentice_limit", 0.4)]));
    const at = (measure: string, where: object = {}): number =>
      over(projection, measure, "year", { place, ...where })[1]!;
    const registered = at("staff_in_post") * at("registered_share");
    const support = at("headcount", { level: "support" });
    const weeks = (place === "place1" ? 4 : 2) * registered - 10 * at("learners", { route: "bsc" });
    const found = host(plan([given("apprentice_limit", 0.4)]), { place, backfillMoney: 100_000 });
    const byHand = {
      "support-workers": 0.4 * support,
      placements: Math.max(0, weeks / 8),
      supervisors: (registered * 0.5) / 2,
      backfill: 100_000 / ((at("staff_in_post", { level: "support" }) / support) * 0.25 * 37_500),
    };
    for (const [limit, most] of Object.entries(byHand)) expect(allows(found)[limit]).toBeCloseTo(most, 9);
    const least = Math.min(...Object.values(byHand));
    expect(found.most).toBe(Math.floor(least));
    expect(byHand[found.first!]).toBeCloseTo(least, 9);
    expect(found.there).toBeCloseTo(at("learners", { route: "appr" }), 9);
    expect(found.more).toBe(Math.max(0, Math.floor(least) - Math.round(found.there)));
  });
  it("takes the staff of the places under it together", () => {
    const nation = plan().structure.places.find((place) => place.parent === undefined)!;
    const whole = host(plan(), { place: nation.id });
    const parts = ["place1", "place2"].map((place) => host(plan(), { place }));
    for (const limit of ["support-workers", "supervisors"])
      expect(allows(whole)[limit]).toBeCloseTo(
        parts[0]!.reasons.find((one) => one.limit === limit)!.most + allows(parts[1]!)[limit]!,
        9,
      );
  });
  it("rises with every figure that gives room and falls with what an apprentice takes", () => {
    const most = (id: string, value: number, limit: string): number =>
      allows(host(plan([given(id, value)]), { backfillMoney: 5e5 }))[limit]!;
    expect(most("placement_weeks_per_wte", 6, "placements")).toBeGreaterThan(
      most("placement_weeks_per_wte", 5, "placements"),
    );
    expect(most("placement_weeks_per_learner", 2, "placements")).toBeGreaterThan(
      most("placement_weeks_per_learner", 3, "placements"),
    );
    expect(most("supervision_offered", 1, "supervisors")).toBeGreaterThan(
      most("supervision_offered", 0.5, "supervisors"),
    );
    expect(most("apprentice_supervision", 1, "supervisors")).toBeGreaterThan(
      most("apprentice_supervision", 2, "supervisors"),
    );
    expect(most("apprentice_limit", 0.6, "support-workers")).toBeGreaterThan(
      most("apprentice_limit", 0.5, "support-workers"),
    );
    expect(most("apprentice_availability", 0.9, "backfill")).toBeGreaterThan(
      most("apprentice_availability", 0.8, "backfill"),
    );
    expect(most("pay_point", 20000, "backfill")).toBeGreaterThan(most("pay_point", 30000, "backfill"));
  });
  it("says which figures are missing instead of guessing them, and answers as far as it can", () => {
    const found = host(plan([given("apprentice_supervision", null), given("placement_weeks_per_learner", null)]));
    expect(found.reasons.find(({ limit }) => limit === "supervisors")!.missing).toEqual(["apprentice_supervision"]);
    expect(found.reasons.find(({ limit }) => limit === "placements")!.missing).toEqual(["placement_weeks_per_learner"]);
    expect(found.first).toBe("support-workers");
    expect(hostingNotCounted(found)).toMatch(/placements and supervisors' time/);
    expect(hostingSays(found)).toMatch(/can host at most \d+ apprentices/);
    expect(hostingNotCounted(host(plan()))).toBe("");
    expect(hostingSays(host(plan([given("placement_weeks_per_learner", 0)])))).toMatch(/can host \d+ apprentices/);
    // Nothing that limits nobody counts as the first to run out.
    expect(host(plan([given("apprentice_supervision", 0), given("placement_weeks_per_learner", 0)])).first).toBe(
      "support-workers",
    );
  });
  it("is none where nobody could be released, hosted or supervised", () => {
    const none = host(plan([given("supervision_offered", 0)]));
    expect(none).toMatchObject({ most: 0, more: 0, first: "supervisors" });
    expect(hostingSays(none)).toMatch(/can host no apprentice .* not enough supervisors' time/);
    expect(host(plan([], { support: false }))).toMatchObject({ most: 0, first: "support-workers" });
    const noMoney = host(plan(), { backfillMoney: 0 });
    expect(noMoney).toMatchObject({ most: 0, first: "backfill" });
  });
  it("counts whole people in a small team, in a plan that trains nobody", () => {
    const team = buildPlan({
      places: 1,
      closure: "posts-led",
      years: 1,
      assumptions: [
        given("staff_in_post", null, [{ place: "place1", value: 5 }]),
        given("vacancy_rate", 0),
        given("placement_weeks_per_wte", 6),
        given("placement_weeks_per_learner", 10),
        given("supervision_offered", 1),
        given("apprentice_supervision", 1.5),
      ],
    });
    const projection = runPlan(team);
    const support = over(projection, "headcount", "year", { level: "support" })[0]!;
    const found = host(team, { year: "2024/25" });
    expect(found.there).toBe(0);
    expect(found.most).toBe(Math.floor(Math.min(...found.reasons.map(({ most }) => most))));
    expect(found.most).toBeLessThanOrEqual(support);
    expect(hostingSays(found)).toMatch(/The plan has none there\./);
  });
  it("names a place or a year that there is not", () => {
    const { run } = runPlan(plan());
    expect(hostApprentices(run, { place: "nowhere", year: "2025/26" })).toMatchObject({ ok: false });
    expect(hostApprentices(run, { place: "place1", year: "1999/00" })).toMatchObject({ ok: false });
  });
});
