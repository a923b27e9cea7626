/** What it would take to bring a list to a goal: the least that is enough, its cost, and what stands in the way. */
import { takesInstead } from "../../../model/questions/takes/takes-words";
import { expect, test } from "vitest";
import {
  addTakes,
  elementAt,
  serviceTakes,
  takesByLevel,
  takesRange,
  takesRangeSays,
  takesSays,
  takesShortly,
  type Plan,
  type Takes,
  type TakesRequest,
} from "../../../model";
import { given } from "../build-plan";
import { counted, inHours, planWithService, tier, viewIn } from "../services/build-service";

const signed = { when: "2026-11-28T12:00:00Z" };

function takes(plan: Plan, request: Omit<TakesRequest, "service">): Takes {
  const found = serviceTakes(plan, { service: "service", ...request });
  if (!found.ok) throw new Error(found.problems.map(({ says }) => says).join("\n"));
  return found.value;
}

/** The list at the end of the first planning year under the scenario that an answer adds. */
function asScenario(plan: Plan, answer: Takes) {
  const added = addTakes(plan, answer, signed);
  if (!added.ok) throw new Error(added.problems[0]!.says);
  return viewIn(added.value.plan, { scenario: added.value.scenario });
}

const pay = [
  given("pay_point", 40_000),
  given("pay_supplement", 0),
  given("on_cost_rate", 0.25),
  given("price_year", 2025),
];

test("an answer added as a scenario is named by what there is more of, and by the service where there are several", () => {
  const one = planWithService({ assumptions: counted({ referrals: 20.2, starts: 20.2, list: 1760, longest: 161 }) });
  const answer = takes(one, { weeks: 47, by: "2027-03" });
  const nameIn = (plan: Plan) => {
    const added = addTakes(plan, answer, signed);
    return added.ok ? added.value.plan.scenarios.at(-1)?.name : added.problems.map(({ says }) => says).join();
  };
  expect(nameIn(one)).toMatch(/^[\d.]+ more starts a week$/);
  const other = {
    ...elementAt(one.structure.services ?? [], 0),
    id: "other",
    label: "Other",
    tiers: [tier("another")],
  };
  expect(
    nameIn({ ...one, structure: { ...one.structure, services: [...(one.structure.services ?? []), other] } }),
  ).toMatch(/^[\d.]+ more starts a week, Service$/);
  expect(takesShortly({ ...answer, kind: "posts", more: 1.4, level: { id: "b6", label: "Registered (band 6)" } })).toBe(
    "1.4 more WTE of Registered (band 6)",
  );
});

test("the two counts of Birmingham give the starts it must have had", () => {
  const plan = planWithService({
    assumptions: counted({ referrals: 20.2, starts: 20.2, list: 1760, longest: 161 }),
  });
  const answer = takes(plan, { weeks: 47, by: "2027-03" });
  // Those referred in the last 47 weeks are all who may wait: everybody else has been started in the 52.
  expect(answer.then.starts).toBeCloseTo((1760 + 5 * 20.2) / 52, 0);
  expect(answer.then.starts).toBeGreaterThan(35.6);
  expect(answer.then.starts).toBeLessThan(36);
  expect(answer.then.waiting).toBeCloseTo(949, -1);
  expect(answer).toMatchObject({ kind: "starts", cost: undefined });
  expect(asScenario(plan, answer).byYear.longest_wait![0]).toBeLessThanOrEqual(47);
});

test("where starts rise with a team, the answer is told in WTE and what they cost", () => {
  const plan = planWithService({
    service: { staffing: "stated-team" },
    assumptions: [
      ...counted({ referrals: 10, starts: 10, list: 500, longest: 60 }),
      given("stated_team", null, [{ level: "level1", value: 5 }]),
      ...pay,
    ],
  });
  const answer = takes(plan, { weeks: 18, by: "2028-03" });
  // 104 weeks: all of the 500, and all but those of the last 18 weeks.
  const needed = (500 + 86 * 10) / 104;
  expect(answer.more).toBeGreaterThan(5 * (needed / 10 - 1) - 0.05);
  expect(answer.more).toBeLessThan(5 * (needed / 10 - 1) + 0.15);
  expect(answer.cost).toBeCloseTo(answer.more! * 50_000, 6);
  expect(takesSays(answer)).toMatch(
    /^So that nobody waits longer than 18 weeks by the end of March 2028, the list of Service needs 13\.\d starts a week, which is 1\.6 more WTE of .+, £80,000 a year \(2025\/26 prices\)\.$/,
  );
});

test("over the futures the pounds follow what each of them pays, and the WTE what each needs", () => {
  const team = (assumptions: ReturnType<typeof given>[]) =>
    planWithService({
      service: { staffing: "stated-team" },
      assumptions: [
        ...counted({ referrals: 10, starts: 10, list: 500, longest: 60 }),
        given("stated_team", null, [{ level: "level1", value: 5 }]),
        ...pay.filter((one) => assumptions.every(({ id }) => id !== one.id)),
        ...assumptions,
      ],
    });
  const asked = { weeks: 18, by: "2028-03" };
  // Pay alone differs: as many WTE in each future, at 36,000 to 44,000 and a quarter on top, of which 8 in 10 lie inside.
  const paid = team([given("pay_point", 40_000, [], { evenly: { low: 36_000, high: 44_000 } })]);
  const answer = takes(paid, asked);
  let told = 0;
  const range = takesRange(paid, answer, 24, (done) => (told = done));
  expect(told).toBe(24);
  expect(range).toMatchObject({ draws: 24, reached: 24, more: { low: answer.more, high: answer.more } });
  const each = answer.more! * 1.25;
  expect(range.cost!.low / each).toBeGreaterThan(36_400);
  expect(range.cost!.low / each).toBeLessThan(37_200);
  expect(range.cost!.high / each).toBeGreaterThan(42_800);
  expect(range.cost!.high / each).toBeLessThan(43_600);
  expect(takesRangeSays(answer, range)).toMatch(
    /^In 8 in 10 of 24 futures it takes 13\.\d starts a week, which is 1\.6 more WTE of .+, between £7[34],\d00 and £8[567],\d00 a year\.$/,
  );
  const enough = takes(paid, { weeks: 104, by: "2028-03" });
  expect(takesRangeSays(enough, takesRange(paid, enough, 4))).toBe("In 8 in 10 of 4 futures nothing more is needed.");
  // Nothing is said of pounds where pay is not given.
  const unpaid = team([given("pay_point", null)]);
  expect(takesRange(unpaid, takes(unpaid, asked), 4).cost).toBeUndefined();
});

test("where no hours are counted there is more of the level with the most staff, not of one that nobody is of", () => {
  const plan = planWithService({
    service: { staffing: "stated-team" },
    assumptions: [
      ...counted({ referrals: 10, starts: 10, list: 500, longest: 60 }),
      given("stated_team", null, [
        { level: "level1", value: 0 },
        { level: "level2", value: 3 },
      ]),
    ],
  });
  expect(takes(plan, { weeks: 18, by: "2028-03" }).level).toMatchObject({ id: "level2" });
});

const hours = (more: Parameters<typeof planWithService>[0] = {}) =>
  planWithService({
    service: { staffing: "stated-team", capacity: "hours" },
    assumptions: [
      given("referrals", 14),
      given("opening_list", 600),
      given("opening_longest_wait", 60),
      ...inHours({ wte: 2, minutes: 300, weeks: 6 }),
    ],
    ...more,
  });

test.each([
  { weeks: 18, by: "2027-03" },
  { weeks: 18, share: 0.92, by: "2027-03" },
  { weeks: 10, by: "2027-03", from: "2026-07" },
])("in hours the answer is the least that is enough: %o", (goal) => {
  const plan = hours();
  const answer = takes(plan, goal);
  const meets = (one: Takes): boolean => {
    const view = asScenario(plan, one);
    const week = view.years[0]!.last;
    const within = { 18: view.figures.over_18![week]!, 10: Number.NaN }[goal.weeks]!;
    return goal.share === undefined
      ? view.figures.longest_wait![week]! <= goal.weeks
      : 1 - within / view.figures.waiting![week]! >= goal.share;
  };
  expect(answer.more).toBeGreaterThan(0);
  expect(meets(answer)).toBe(true);
  const less = answer.changes.map((change) => ({ ...change, value: answer.more! - 0.1 }));
  expect(meets({ ...answer, changes: less })).toBe(false);
});

test("a share of the list takes less than everybody, and a later date less than an earlier one", () => {
  const plan = hours();
  const all = takes(plan, { weeks: 18, by: "2027-03" }).more!;
  expect(takes(plan, { weeks: 18, share: 0.5, by: "2027-03" }).more).toBeLessThan(all);
  expect(takes(plan, { weeks: 18, by: "2028-03" }).more).toBeLessThan(all);
});

test("where another level runs out first no amount is enough, and that level is named", () => {
  const plan = planWithService({
    service: { staffing: "stated-team", capacity: "hours" },
    assumptions: [
      given("referrals", 12),
      given("opening_list", 300),
      given("opening_longest_wait", 40),
      ...inHours({ wte: 2, minutes: 300, weeks: 6 }).filter(
        ({ id }) => id !== "stated_team" && id !== "direct_minutes",
      ),
      given("stated_team", null, [
        { level: "level1", value: 1 },
        { level: "level2", value: 1 },
      ]),
      given("direct_minutes", null, [
        { level: "level1", value: 300 },
        { level: "level2", value: 300 },
      ]),
    ],
  });
  const answer = takes(plan, { weeks: 18, by: "2027-03", level: "level1" });
  expect(answer).toMatchObject({ more: undefined, runsOut: { id: "level2" }, changes: [] });
  expect(takesSays(answer)).toMatch(
    /cannot be reached with more .+ alone; the best is a longest wait of \d+ weeks\. The time of .+ runs out first\.$/,
  );
  expect(addTakes(plan, answer, signed).ok).toBe(false);
});

test("what is reached already needs nothing", () => {
  const plan = planWithService({ assumptions: counted({ referrals: 10, starts: 30, list: 100, longest: 20 }) });
  const answer = takes(plan, { weeks: 18, by: "2027-03" });
  expect(answer).toMatchObject({ more: 0, changes: [] });
  expect(takesSays(answer)).toMatch(/^Nothing more is needed: /);
});

test("what is asked of nothing that is there is refused with the nearest", () => {
  const plan = planWithService({
    service: { tiers: [tier("only")] },
    assumptions: counted({ referrals: 10, starts: 10, list: 100, longest: 20 }),
  });
  const says = (request: TakesRequest): string => {
    const found = serviceTakes(plan, request);
    return found.ok ? "" : found.problems[0]!.says;
  };
  expect(says({ service: "servce", weeks: 18, by: "2027-03" })).toMatch(/no service "servce".*service/);
  expect(says({ service: "service", weeks: 18, by: "2040-03" })).toMatch(/outside the plan/);
  expect(says({ service: "service", weeks: 18, by: "2027-03", from: "2027-06" })).toMatch(/Choose a month/);
  expect(says({ service: "service", weeks: 0, by: "2027-03" })).toMatch(/between 1 and/);
  expect(says({ service: "service", weeks: 18, share: 92, by: "2027-03" })).toMatch(/share of the list/);
  expect(says({ service: "service", weeks: 18, by: "2027-03", level: "level1" })).toMatch(/Nothing is known/);
});

test("each level that may do the work has its own answer, named with its band; of counted starts every level's WTE counts alike", () => {
  const plan = planWithService({
    service: { staffing: "stated-team" },
    assumptions: [
      ...counted({ referrals: 10, starts: 10, list: 500, longest: 60 }),
      given("stated_team", null, [
        { level: "level1", value: 5 },
        { level: "level2", value: 2 },
      ]),
      given("pay_point", null, [
        { level: "level1", value: 40_000 },
        { level: "level2", value: 60_000 },
      ]),
      ...pay.slice(1),
    ],
  });
  const found = takesByLevel(plan, { service: "service", weeks: 30, by: "2027-03" });
  if (!found.ok) throw new Error(found.problems[0]!.says);
  const { levels, alike } = found.value;
  expect(alike).toBe(true);
  expect(levels.map(({ level }) => level)).toEqual(["level1", "level2"]);
  const bands = new Map(plan.structure.levels.map(({ id, payBand }) => [id, payBand]));
  for (const { level, label } of levels) expect(label).toMatch(new RegExp(`band ${bands.get(level) ?? ""}`, "i"));
  const [first, second] = levels.map(({ takes: answer }) => answer);
  expect(first!.more).toBeGreaterThan(0);
  expect(second!.more).toBe(first!.more);
  expect(second!.cost! / first!.cost!).toBeCloseTo(1.5, 6);
  // Another level in place of the first says what differs, and not once more what is aimed at.
  const instead = takesInstead(second!, first!);
  expect(instead).toMatch(/^Or, in place of that, [\d.]+ more WTE of .*, £[\d,]+ a year \(.*\)\.$/);
  expect(instead).not.toMatch(/nobody waits|the list/);
  expect(takesInstead(second!, { ...first!, more: undefined })).toMatch(/^It can be reached with [\d.]+ more WTE of /);
  const alone = planWithService({ assumptions: counted({ referrals: 20, starts: 20, list: 500, longest: 60 }) });
  expect(takesByLevel(alone, { service: "service", weeks: 30, by: "2027-03" })).toMatchObject({
    value: { levels: [] },
  });
});
