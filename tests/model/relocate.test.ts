/** People whom their own place cannot employ take posts elsewhere: who, where, and how many. */
import { describe, expect, it } from "vitest";
import { ledger, type Assumption, type Plan } from "../../model";
import { imbalance } from "../properties/accounts";
import { buildPlan, given } from "./build-plan";
import { apart, close, over, runPlan, total } from "./run-plan";

const hours = 0.85;
const still: Assumption[] = [
  given("leaver_rate", 0),
  given("retirement_rate", 0),
  given("establishment_growth", 0),
  given("international_recruits", 0),
  given("returners", 0),
  given("pool_loss", 0),
  given("months_to_fill", 4),
];
const fills = 1 - Math.exp(-1 / 4);

/** Place 1 has 1,000 people looking and no post for them; the others, of 1,000 WTE each, have posts and nobody. */
function plan(assumptions: readonly Assumption[], options: { places?: number; years?: number } = {}): Plan {
  const places = options.places ?? 2;
  return buildPlan({
    places,
    registeredLevels: 1,
    support: false,
    origins: 1,
    fromPool: true,
    closure: "posts-led",
    years: options.years ?? 1,
    assumptions: [
      ...still,
      given(
        "staff_in_post",
        null,
        Array.from({ length: places }, (_, i) => ({ place: `place${String(i + 1)}`, value: 1000 })),
      ),
      given("vacancy_rate", 0.5, [{ place: "place1", value: 0 }]),
      given("opening_pool", null, [{ place: "place1", value: 1000 }]),
      ...assumptions,
    ],
  });
}

/** The same with the first two places under a region, and a third in the same nation. */
function apartFromThird(of: Plan): Plan {
  const region = { id: "region", label: "A region", kind: "region" as const, parent: "all" };
  const places = of.structure.places.map((place) =>
    place.id === "place1" || place.id === "place2" ? { ...place, parent: "region" } : place,
  );
  return { ...of, structure: { ...of.structure, places: [places[0]!, region, ...places.slice(1)] } };
}

const joiners = (projection: ReturnType<typeof runPlan>, place: string): number[] =>
  over(projection, "joiners", "month", { place });

describe("taking a post elsewhere", () => {
  it("is nobody where the plan does not say, and nobody at a share of 0", () => {
    const [without, none] = [runPlan(plan([])), runPlan(plan([given("pool_mobility", 0)]))];
    expect(over(without, "looking")).toEqual(
      close(
        Array.from({ length: 12 }, () => 1000),
        9,
      ),
    );
    expect([...none.run.stock]).toEqual([...without.run.stock]);
    expect([...none.run.pool]).toEqual([...without.run.pool]);
  });

  it("is a share of those still looking in the month, once their own place has filled what it can", () => {
    const run = runPlan(
      plan([given("pool_mobility", 0.05), given("vacancy_rate", 0.5, [{ place: "place1", value: 0.1 }])]),
    );
    let looking = 1000;
    let open = 1000 / 0.9 - 1000;
    const there = joiners(run, "place2");
    joiners(run, "place1").forEach((heads, month) => {
      expect(apart(heads, (open * fills) / hours)).toBeLessThan(1e-10);
      open *= 1 - fills;
      looking -= heads;
      expect(apart(there[month]!, 0.05 * looking)).toBeLessThan(1e-10);
      looking *= 0.95;
      expect(apart(over(run, "looking")[month]!, looking)).toBeLessThan(1e-10);
    });
    expect(total(over(run, "hired_elsewhere", "month", { place: "place1" }))).toBeCloseTo(total(there), 8);
    expect(total(over(run, "hired_from_elsewhere", "month", { place: "place2" }))).toBeCloseTo(total(there), 8);
    expect(over(run, "joiners_returners", "month", { place: "place2" })).toEqual(close(there, 9));
  });

  it("goes where posts can be filled, in proportion, and fills none faster than its own months to fill", () => {
    const posts = given("vacancy_rate", null, [
      { place: "place1", value: 0 },
      { place: "place2", value: 0.5 },
      { place: "place3", value: 0.2 },
    ]);
    const slow = given("months_to_fill", 4, [{ place: "place3", value: 12 }]);
    const room = [1000 * fills, 250 * (1 - Math.exp(-1 / 12))] as const;
    const first = (share: number): number[] => {
      const run = runPlan(plan([posts, slow, given("pool_mobility", share)], { places: 3 }));
      return ["place2", "place3"].map((place) => joiners(run, place)[0]!);
    };
    const all = room[0] + room[1];
    expect(first(0.1)).toEqual(close([(100 * room[0]) / all, (100 * room[1]) / all], 9));
    // A thousand people want 242 WTE.
    expect(first(1)).toEqual(close([room[0] / hours, room[1] / hours], 9));
  });

  it("is under the same parent first, then anywhere else in the nation", () => {
    const shares = [given("pool_mobility", 0.1), given("pool_mobility_nation", 0.2)];
    const run = runPlan(apartFromThird(plan(shares, { places: 3 })));
    expect([joiners(run, "place2")[0], joiners(run, "place3")[0]]).toEqual(close([100, 0.2 * 900], 9));
    const near = runPlan(apartFromThird(plan(shares.slice(0, 1), { places: 3 })));
    expect(total(joiners(near, "place3"))).toBe(0);
  });

  it("does nothing where supply leads: a place hires its whole pool, and nobody is left to look", () => {
    const [without, looks] = [[], [given("pool_mobility", 1), given("pool_mobility_nation", 1)]].map((more) =>
      runPlan({ ...plan(more), closure: "supply-led" }),
    );
    expect([...looks!.run.stock]).toEqual([...without!.run.stock]);
  });

  it("leaves no empty post beside somebody looking, anywhere, when posts are filled at once and everybody looks", () => {
    const sooner = [
      given("months_to_fill", 0.1),
      given("pool_mobility", 1),
      given("leaver_rate", 0.15),
      given("international_recruits", 300),
      given("arrival_share", null, [
        { place: "place1", value: 0.9 },
        { place: "place2", value: 0.06 },
        { place: "place3", value: 0.04 },
      ]),
    ];
    const run = runPlan(plan(sooner, { places: 3, years: 10 }));
    const [vacant, looking] = [over(run, "vacant_posts"), over(run, "looking")];
    vacant.forEach((posts, month) => expect(Math.min(posts, looking[month]! * hours)).toBeLessThan(0.02));
    // Both ends are there: at first there are too few people, or too few posts, in turn.
    expect(Math.max(...vacant)).toBeGreaterThan(50);
    const alone = runPlan(plan([...sooner, given("pool_mobility", 0)], { places: 3, years: 10 }));
    const beside = over(alone, "vacant_posts").map((posts, month) => Math.min(posts, over(alone, "looking")[month]!));
    expect(Math.max(...beside)).toBeGreaterThan(100);
  });

  it("never leaves more posts empty in the whole the more people look further", () => {
    const vacant = [0, 0.05, 0.1, 0.3, 0.6, 1].map((share) =>
      over(
        runPlan(
          plan([given("pool_mobility", share), given("leaver_rate", 0.08), given("pool_loss", 0.2)], { years: 5 }),
        ),
        "vacant_posts",
      ),
    );
    for (let i = 1; i < vacant.length; i += 1)
      vacant[i]!.forEach((posts, month) => expect(posts).toBeLessThanOrEqual(vacant[i - 1]![month]! + 1e-9));
    expect(vacant.at(-1)!.at(-1)!).toBeLessThan(vacant[0]!.at(-1)! - 100);
  });

  it("leaves fewer people looking, and in later years fewer staff where it takes them to a place that more leave", () => {
    const leavers = given("leaver_rate", 0.02, [{ place: "place2", value: 0.3 }]);
    const posts = given("vacancy_rate", 0.5, [{ place: "place1", value: 0.2 }]);
    const [stay, go] = [0, 0.2].map((share) =>
      runPlan(plan([given("pool_mobility", share), leavers, posts, given("pool_loss", 0)], { years: 8 })),
    );
    const [before, after] = [over(stay!, "looking"), over(go!, "looking")];
    after.forEach((looking, month) => expect(looking).toBeLessThanOrEqual(before[month]! + 1e-9));
    expect(over(go!, "headcount")[5]!).toBeGreaterThan(over(stay!, "headcount")[5]!);
    // Their own place would have employed them in time, and kept them.
    expect(over(go!, "headcount", "month", { place: "place1" }).at(-1)!).toBeLessThan(
      over(stay!, "headcount", "month", { place: "place1" }).at(-1)!,
    );
    expect(over(go!, "headcount").at(-1)!).toBeLessThan(over(stay!, "headcount").at(-1)!);
  });

  it("is in the ledger from the pool of the one place to a post in the other, and the books balance", () => {
    for (const chance of [undefined, { seed: "as they come" }]) {
      const { run } = runPlan(plan([given("pool_mobility", 0.2)]), chance === undefined ? {} : { chance });
      const { width, levels, settings } = run.program.shape;
      let heads = 0;
      ledger(run, ({ cause, from, to, heads: moving }) => {
        if (cause !== "hire" || moving < 1e-9) return;
        expect(from).toMatchObject({ kind: "pool", place: 0 });
        expect(to.kind === "post" && Math.floor(to.cell / width / levels / settings)).toBe(1);
        heads += moving;
      });
      expect(heads).toBeGreaterThan(500);
      expect(imbalance(run)).toBeUndefined();
    }
  });
});

describe("taking a post elsewhere by chance", () => {
  it("comes on average to the expected run, within its standard error", () => {
    // Far more posts than people: nothing binds, so that the expected run is the mean.
    const one = plan([given("pool_mobility", 0.1), given("pool_loss", 0.3)]);
    const expected = [over(runPlan(one), "looking"), joiners(runPlan(one), "place2")].map((list) => list[5]!);
    const runs = Array.from({ length: 200 }, (_, number) => {
      const run = runPlan(one, { chance: { seed: `run ${String(number)}` } });
      return [over(run, "looking")[5]!, joiners(run, "place2")[5]!];
    });
    expected.forEach((value, i) => {
      const values = runs.map((run) => run[i]!);
      const mean = total(values) / values.length;
      const error = Math.sqrt(total(values.map((one) => (one - mean) ** 2)) / values.length / (values.length - 1));
      expect(Math.abs(mean - value)).toBeLessThan(4 * error);
      expect(error).toBeGreaterThan(0);
    });
  });
  it("never fills more posts than there are", () => {
    const tight = plan([given("pool_mobility", 1), given("vacancy_rate", 0.01, [{ place: "place1", value: 0 }])]);
    const { run } = runPlan(tight, { chance: { seed: "tight" } });
    run.wte.forEach((wte, i) => expect(wte).toBeLessThan(run.program.establishment[i]! + 1));
    expect(total([...run.settled])).toBeGreaterThan(5);
  });
});
