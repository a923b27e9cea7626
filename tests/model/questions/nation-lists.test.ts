/** The nation's lists under each supply scenario: which are run, in what order, and what is said of them. */
import { describe, expect, it } from "vitest";
import stored from "../../../seeds/figures/waiting-lists.json";
import {
  besideSum,
  besideSumSays,
  growthThatStaffMeetSays,
  nationListRests,
  nationLists,
  nationListSays,
  nationListWhy,
  projectPlan,
  publishedLists,
  publishedSinceSays,
  rankScenarios,
  readAt,
  staffSharedFrom,
  supplyOf,
  type Assumption,
  type NationList,
  type Plan,
} from "../../../model";
import { seedPlan } from "./read-seed-plan";

const lists = publishedLists(stored);
const scenarios = ["leavers-as-other-ahps", "no-new-policy"];

function told(
  plan: Plan,
  { looked = [], only }: { readonly looked?: readonly string[]; readonly only?: readonly string[] } = {},
): (place: string) => NationList {
  const places = plan.structure.places.filter(({ id }) => only?.includes(id) ?? true);
  const runs = [undefined, ...scenarios].map((scenario) => {
    const projected = projectPlan(plan, { recorded: false, ...(scenario === undefined ? {} : { scenario }) });
    if (!projected.ok) throw new Error(projected.problems[0]?.says);
    return { scenario, projection: projected.value };
  });
  const base = runs[0]!.projection;
  const all = nationLists(plan, {
    lists,
    listed: "children",
    places: [...places, { id: "ics:sussex", label: "Sussex" }],
    looked: new Set(looked),
    supplies: runs.map(({ scenario, projection }) =>
      supplyOf(
        projection,
        places.map(({ id }) => id),
        { scenario, name: scenario ?? "Base" },
      ),
    ),
    sharedFrom: (place) => staffSharedFrom(base, place),
  });
  return (place) => all.find((one) => one.place.id === place)!;
}

const withFigure = (plan: Plan, id: string, change: Partial<Assumption>): Plan => ({
  ...plan,
  assumptions: plan.assumptions.map((one) => (one.id === id ? { ...one, ...change } : one)),
});

const england = seedPlan("england");
const here = told(england);
const nation = here("england");
const waits = (list: NationList, run: number, month: string): number => readAt(list.runs[run]!, "waiting", month);

describe("England by region", () => {
  it("starts from the last count by weeks waited and holds it up to the day before the plan", () => {
    expect(nation.basis?.list.month).toBe("2023-10");
    expect(nation.opening).toBe("2024-03");
    expect(readAt(nation.runs[0]!, "waiting", "2023-10")).toBeCloseTo(18_312, 6);
    expect(readAt(nation.runs[0]!, "over52", "2023-10")).toBeCloseTo(1_302, 6);
    expect(nation.runs.map(({ run }) => run.waiting[5])).toEqual(Array(3).fill(nation.runs[0]!.run.waiting[5]));
  });

  it("gives every registered WTE of the place the starts of the opening", () => {
    const projected = projectPlan(england);
    if (!projected.ok) throw new Error(projected.problems[0]?.says);
    const [staff] = projected.value.tables({ measures: ["staff_in_post"], by: ["level"] });
    const registered = england.structure.levels.filter((level) => level.registered).map(({ id }) => id);
    const wte = staff!.groups.reduce(
      (sum, { ids }, level) => (registered.includes(ids[0]!) ? sum + staff!.values[level * staff!.times.length]! : sum),
      0,
    );
    const { run } = nation.runs[0]!;
    const march2025 = run.months.indexOf("2025-03");
    expect(run.wte[march2025]).toBeCloseTo(wte, 6);
    expect(run.startsAWeek[march2025]).toBeCloseTo((nation.basis!.starts / nation.openingWte) * wte, 6);
  });

  it("has a shorter list where fewer leave, and ranks it so, at each year end and once nobody waits", () => {
    expect(waits(nation, 1, "2028-03")).toBeLessThan(waits(nation, 0, "2028-03"));
    const ranked = rankScenarios(nation, "waiting", "2028-03");
    expect(ranked.map(({ rank, scenario }) => [rank, scenario])).toEqual([
      [1, "leavers-as-other-ahps"],
      [2, undefined],
      [3, "no-new-policy"],
    ]);
    expect(ranked[0]!.change).toBeCloseTo(waits(nation, 1, "2028-03") - waits(nation, 0, "2028-03"), 9);
    const end = rankScenarios(nation, "waiting", "2037-03");
    expect(end.map(({ rank }) => rank)).toEqual([1, 2, 3]);
    expect(end.map(({ noneSince }) => noneSince)).toEqual(end.map(({ noneSince }) => noneSince).toSorted());
    expect(rankScenarios(nation, "waiting", "2023-09")).toEqual([]);
  });

  it("has one list under every scenario where staff make no difference", () => {
    const still = told(withFigure(england, "listed_starts_elasticity", { value: 0 }))("england");
    for (const { run } of still.runs) expect(run.waiting).toEqual(still.runs[0]!.run.waiting);
    expect(nationListRests(still).join(" ")).toContain("Staff make no difference to starts");
  });

  it("has a longer list where referrals grow, and says so", () => {
    const growing = told(withFigure(england, "listed_referral_growth", { value: 0.02 }))("england");
    expect(waits(growing, 0, "2028-03")).toBeGreaterThan(waits(nation, 0, "2028-03") + 1000);
    expect(nationListSays(growing, growing.runs[0]!)).toContain("and referrals growing by 2.0% a year");
    expect(nationListSays(nation, nation.runs[0]!)).toContain(
      "with starts that follow staff and as many referred as at the count",
    );
    expect(growthThatStaffMeetSays(nation, nation.runs[0]!)).toMatch(/referrals growing by 2\.\d% a year/);
  });

  it("asks about returns that changed, and runs such a list only once it has been looked at", () => {
    const asked = here("north-west");
    expect(asked.runs).toEqual([]);
    expect(asked.missing).toBeUndefined();
    expect(asked.asks[0]).toContain("Most likely not the same providers sent figures.");
    const looked = told(england, { looked: ["north-west"] })("north-west");
    expect(looked.runs).toHaveLength(3);
    expect(looked.basis?.starts).toBe(looked.basis?.referrals);
  });

  it("says what is missing instead of a number", () => {
    expect(here("ics:sussex").missing).toContain("is not a place of this plan");
    expect(here("ics:sussex").runs).toEqual([]);
  });

  it("says how England's own list differs from its regions added up, and which are not in the sum", () => {
    const parts = england.structure.places.filter(({ parent }) => parent === "england").map(({ id }) => here(id));
    const beside = besideSum(nation, parts, { scenario: undefined, measure: "waiting", month: "2026-03" })!;
    expect(beside.added).toBeCloseTo(
      parts.filter(({ runs }) => runs.length > 0).reduce((sum, part) => sum + waits(part, 0, "2026-03"), 0),
      6,
    );
    expect(besideSumSays(beside, "England", "2026-03")).toContain(
      "East of England, North East and Yorkshire, North West are not run",
    );
  });

  it("tells the sum behind a number so that it adds up", () => {
    const [first = "", second = ""] = nationListWhy(nation, nation.runs[1]!, "2026-03");
    const sum =
      /^(?<waiting>[\d,]+) people waiting at the end of March 2026 under "leavers-as-other-ahps": (?<counted>[\d,]+) counted in October 2023, plus (?<referred>[\d,]+) referred since, less (?<off>[\d,]+) taken off\.$/;
    const figure = (name: string): number => Number(sum.exec(first)?.groups?.[name]?.replaceAll(",", ""));
    expect(figure("waiting")).toBe(Math.round(waits(nation, 1, "2026-03")));
    expect(Math.abs(figure("counted") + figure("referred") - figure("off") - figure("waiting"))).toBeLessThan(3);
    expect(second).toMatch(/registered WTE then, [\d.]+% more than the 22,0/);
    expect(nationListWhy(nation, nation.runs[0]!, "2023-09")).toEqual([]);
  });

  it("puts what was published since beside the run", () => {
    expect(publishedSinceSays(nation, nation.runs[0]!)).toContain("19,070 in July 2024");
    expect(publishedSinceSays(here("london"), here("london").runs[0]!)).toBe("");
  });
});

describe("England by system", () => {
  it("says whose staff a system's are a share of, and that nobody can be waited for where no count is published", () => {
    const of = told(seedPlan("england-ics"), { only: ["ics:birmingham-and-solihull", "midlands", "ics:dorset"] });
    expect(of("ics:birmingham-and-solihull").staffSharedFrom).toBe("Midlands");
    expect(nationListRests(of("ics:birmingham-and-solihull")).join(" ")).toContain("are a share of those of Midlands");
    expect(of("midlands").staffSharedFrom).toBeUndefined();
    expect(of("ics:dorset").missing).toContain("no count by weeks waited is published");
  });
});
