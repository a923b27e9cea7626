import { describe, expect, it } from "vitest";
import { writePlan } from "../../../../model/plan/file/write";
import { readPlan } from "../../../../model/plan/file/read";
import type { Plan } from "../../../../model/plan/plan";
import { shortageGrades } from "../../../../model/plan/shortage-schema";
import { saveQuarter } from "../../../../model/plan/edit/saved-quarters";
import { quartersOf } from "../../../../model/questions/shortages/quarters";
import { changeSince, quarterToSave, remadeSince, savedBefore } from "../../../../model/questions/shortages/saved";
import {
  changeSinceSays,
  driverSays,
  gradesSay,
  helpSays,
  notComparedSays,
  shortagesFinding,
  sinceSays,
} from "../../../../model/questions/shortages/shortage-words";
import { whoseResults } from "../../../../model/questions/own-results";
import { isOwn, shortagesOf, type Shortages } from "../../../../model/questions/shortages/shortages";
import { mergePlaces } from "../../../../model/questions/places/edit-places";
import { coursesOf, whatHelps } from "../../../../model/questions/shortages/what-helps";
import { buildPlan, given } from "../../build-plan";
import { twoPlaces } from "../../../headless/service-plans";
import { seedPlan } from "../read-seed-plan";
import { rule, runsOf, shipped } from "./judged-plan";

const england = seedPlan("england");
const englandRuns = runsOf(england);
const byRegion = { places: "region", settings: false, levels: false } as const;
const ask = (quarter: number, more: object = {}) => ({ spots: byRegion, rules: shipped, quarter, ...more });

/** A second writing: counts month by month, straight from the results, without the rooms it tries. */
function metSince(values: readonly number[], size: number, months: number, at: number): number | undefined {
  let first = at;
  while (first >= 0 && values[first]! > size) first -= 1;
  return at - first >= months ? first + 1 : undefined;
}

describe("rules met in England by region", () => {
  const months = englandRuns.staff!.tables({
    measures: ["vacancy_rate", "exit_rate", "establishment"],
    by: ["region"],
    time: "month",
  });
  const line = (id: string, group: number): number[] => {
    const table = months.find((one) => one.measure.id === id)!;
    return [table.opening[group]!, ...table.values.slice(group * table.times.length, (group + 1) * table.times.length)];
  };
  const regions = months[0]!.groups.map(({ ids }) => ids[0]!);

  it.each([0, 3, 10, 30, 51])("are those that the tables of the run come to in quarter %i", (quarter) => {
    const shown = shortagesOf(englandRuns, ask(quarter));
    const at = quarter * 3 + 3;
    const expected = regions.flatMap((region, group) =>
      (["vacancy_rate", "exit_rate"] as const).flatMap((measure) => {
        const met = shipped
          .filter((one) => one.measure === (measure === "exit_rate" ? "leaver_rate" : "vacancy_rate"))
          .flatMap((one) => {
            const since = metSince(line(measure, group), one.size, one.months, at);
            return since === undefined ? [] : [{ id: one.id, since, grade: shortageGrades.indexOf(one.grade) }];
          })
          .sort((a, b) => b.grade - a.grade)[0];
        return met === undefined ? [] : [`${region} ${met.id} ${at - met.since + 1}`];
      }),
    );
    const told = shown.now
      .filter(({ measure }) => measure === "vacancy_rate" || measure === "leaver_rate")
      .map(({ spot, rule: { id }, months: held }) => `${spot.place.id} ${id} ${held}`);
    expect(told.sort()).toEqual(expected.sort());
  });

  it("begin with the published vacancies: London is seriously short from before the start", () => {
    const london = shortagesOf(englandRuns, ask(0)).now.find(
      ({ spot, measure }) => spot.place.id === "london" && measure === "vacancy_rate",
    );
    expect(london).toMatchObject({ rule: { id: "vacancy-rate-serious" }, since: undefined });
  });

  it("may have begun before the first month end at which they could be judged, and say so", () => {
    const { now } = shortagesOf(englandRuns, ask(9));
    const said = (measure: string, place: string): string => {
      const found = now.find((one) => one.measure === measure && one.spot.place.id === place);
      return found === undefined ? "not short" : sinceSays(found);
    };
    expect(said("vacancy_rate", "london")).toBe("since before the start");
    expect(said("leaver_rate", "london")).toBe("since April 2024 or before");
    expect(said("vacancy_rate", "south-east")).toBe("since January 2026");
  });

  it("have begun when they did where earlier month ends could be judged, though not all", () => {
    const of = (place: string, quarter: number) =>
      shortagesOf(englandRuns, ask(quarter)).now.find(
        (one) => one.measure === "new_per_vacancy" && one.spot.place.id === place,
      )!;
    // A rate of a year is known from the end of the first year on: London is short then, the South East ten months later.
    expect(sinceSays(of("london", 5))).toBe("since March 2025 or before");
    expect(sinceSays(of("south-east", 8))).toBe("since January 2026");
  });

  it("are ordered by how grave they are, then by how far beyond", () => {
    const { now } = shortagesOf(englandRuns, ask(20));
    const order = now.map(({ rule: one, beyond }) => shortageGrades.indexOf(one.grade) * -1000 - Math.min(beyond, 999));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(now.length).toBeGreaterThan(3);
  });
});

describe("a figure that is not the place's own", () => {
  const systems = seedPlan("england-ics");
  const byPlace = { ...byRegion, places: "ics" } as const;
  const runs = runsOf(systems);
  const shown = shortagesOf(runs, { spots: byPlace, rules: shipped, quarter: 10 });

  it("is said whose it is, as the tables of the run say it", () => {
    const vacancy = shown.now.filter(({ measure }) => measure === "vacancy_rate");
    const whose = new Map(
      whoseResults(runs.staff!, ["vacancy_rate"], "ics")[0]!.places.map((place) => [place.id, place.whose]),
    );
    expect(vacancy.length).toBeGreaterThan(10);
    for (const one of vacancy) expect(one.whose).toEqual(whose.get(one.spot.place.id));
    expect(vacancy.filter(isOwn).map(({ spot }) => spot.place.label)).toEqual(["Mid and South Essex"]);
  });

  it("comes after those that are, and makes no headline", () => {
    const order = shown.now.map((one) => isOwn(one));
    expect(order).toEqual([...order].sort((a, b) => Number(b) - Number(a)));
    expect(order).toContain(false);
    expect(shortagesFinding(shown, undefined)).toMatch(/^Mid and South Essex is critically short/);
    const none = { ...shown, now: shown.now.filter((one) => !isOwn(one)), coming: [] };
    expect(shortagesFinding(none, undefined)).toMatch(/^No rule of shortage is met in .* by a place's own figures\./);
    expect(gradesSay(none)).toMatch(/^0 critical, 0 serious, 0 to watch; by a larger place's figures/);
  });
});

const sumsOf = ({ now }: Shortages) =>
  now.flatMap(({ drivers, rule: one, spot }) =>
    drivers === undefined
      ? []
      : [
          {
            what: `${spot.place.id} ${one.id}`,
            off: Math.abs(drivers.remainder),
            size: Math.max(1, Math.abs(drivers.to)),
          },
        ],
  );

describe("what drives a shortage", () => {
  const all = [
    rule({ id: "a", measure: "vacancy_rate", size: 0 }),
    rule({ id: "b", measure: "vacant_posts", size: 0 }),
    rule({ id: "c", measure: "staff_per_10k", size: 1_000, comparison: "below" }),
    rule({ id: "d", measure: "leaver_rate", size: 0 }),
    rule({ id: "e", measure: "months_to_fill", size: 0 }),
    rule({ id: "f", measure: "new_per_vacancy", size: 100, comparison: "below" }),
    rule({ id: "g", measure: "share_over_55", size: 0 }),
  ];

  it.each([
    ["by region", byRegion],
    ["by region and level", { ...byRegion, levels: true }],
    ["by region, setting and level", { ...byRegion, settings: true, levels: true }],
  ])("adds up to the change of its measure %s", (_, spots) => {
    const sums = sumsOf(shortagesOf(englandRuns, { spots, rules: all, quarter: 17 }));
    expect(sums.length).toBeGreaterThan(30);
    expect(sums.filter(({ off, size }) => off > 1e-9 * size)).toEqual([]);
  });

  it("is nothing on balance where what made it worse is more than made up for", () => {
    for (const { drivers, measure, spot } of shortagesOf(englandRuns, ask(10)).now) {
      if (drivers === undefined) continue;
      const worse = measure === "new_per_vacancy" ? drivers.to < drivers.from : drivers.to > drivers.from;
      expect([spot.place.id, measure, driverSays(drivers, measure).startsWith("nothing")]).toEqual([
        spot.place.id,
        measure,
        !worse,
      ]);
    }
  });

  it("adds up for lists", () => {
    const rules = [rule({ measure: "longest_wait", size: 1 }), rule({ id: "l", measure: "load", size: 1 })];
    const sums = sumsOf(shortagesOf(runsOf(twoPlaces()), { spots: byRegion, rules, quarter: 3 }));
    expect(sums).toHaveLength(4);
    expect(sums.filter(({ off }) => off > 1e-9)).toEqual([]);
  });

  it("names leavers where people leave faster than they are replaced", () => {
    const plan = buildPlan({
      assumptions: [given("leaver_rate", 0.3), given("months_to_fill", 60), given("vacancy_rate", 0.02)],
    });
    const [first] = shortagesOf(runsOf(plan), {
      spots: byRegion,
      rules: [rule({ measure: "vacancy_rate", size: 0.1 })],
      quarter: 4,
    }).now;
    const steps = [...first!.drivers!.steps].sort((a, b) => b.adds - a.adds);
    expect(steps[0]!.id).toBe("leavers");
    expect(first!.since).toBeDefined();
  });
});

describe("more vacancies", () => {
  it.each([0.05, 0.12, 0.18, 0.3])("never make a place less short than %d vacant at the start", (rate) => {
    const plan = (share: number): Plan =>
      buildPlan({ closure: "posts-led", assumptions: [given("vacancy_rate", share)] });
    const rules = shipped.filter(({ measure }) => measure === "vacancy_rate");
    const [fewer, more] = [rate, rate + 0.05].map((share) =>
      shortagesOf(runsOf(plan(share)), { spots: byRegion, rules, quarter: 0 }),
    );
    more!.lines.forEach(({ grades }, line) =>
      grades.forEach((grade, at) => expect(grade).toBeGreaterThanOrEqual(fewer!.lines[line]!.grades[at]!)),
    );
  });
});

describe("what cannot be judged", () => {
  it("is told with what is missing, and never as a shortage", () => {
    const rules = [rule({ measure: "staff_per_10k", size: 1_000, comparison: "below" })];
    const shown = shortagesOf(runsOf(buildPlan()), { spots: byRegion, rules, quarter: 0 });
    expect(shown.now).toEqual([]);
    expect(shown.unjudged).toMatchObject([
      { measure: "staff_per_10k", why: "missing", lacks: ["patients registered with a general practice"] },
    ]);
    expect(shown.lines.every(({ grades }) => grades.every((grade) => grade === -1))).toBe(true);
  });

  it("is not flagged as a rate where there are fewer than the least", () => {
    const of = (least: number) =>
      shortagesOf(runsOf(buildPlan()), {
        spots: byRegion,
        rules: [rule({ measure: "vacancy_rate", size: 0.01, least })],
        quarter: 0,
      });
    expect(of(10).now.length).toBe(2);
    expect(of(1e5).now).toEqual([]);
    expect(of(1e5).unjudged[0]).toMatchObject({ why: "too few" });
  });

  it("makes no shortage where there are no posts", () => {
    const plan = buildPlan({
      settings: 2,
      assumptions: [
        given("setting_share", null, [
          { setting: "setting1", value: 1 },
          { setting: "setting2", value: 0 },
        ]),
      ],
    });
    const shown = shortagesOf(runsOf(plan), {
      spots: { ...byRegion, settings: true },
      rules: [rule({ measure: "vacancy_rate", size: 0.01 })],
      quarter: 0,
    });
    expect(new Set(shown.now.map(({ spot }) => spot.setting?.id))).toEqual(new Set(["setting1"]));
    expect(shown.unjudged).toEqual([]);
  });

  it("names the figures of a list that cannot be worked out", () => {
    const plan = twoPlaces({ assumptions: [] });
    const blank: Plan = { ...plan, assumptions: plan.assumptions.filter(({ id }) => id !== "opening_list") };
    const shown = shortagesOf(runsOf(blank), {
      spots: byRegion,
      rules: [rule({ measure: "longest_wait", size: 1 })],
      quarter: 0,
    });
    expect(shown.unjudged.find(({ measure }) => measure === undefined)).toMatchObject({ why: "missing" });
    expect(shown.unjudged.find(({ measure }) => measure === undefined)!.lacks.length).toBeGreaterThan(0);
    // Nothing judged is no all-clear, and neither is a list left blank beside staff who are.
    expect(shortagesFinding(shown, undefined)).toMatch(/^Nothing can be judged/);
    const rules = [rule({ measure: "longest_wait", size: 1 }), rule({ id: "v", measure: "vacant_posts", size: 9_999 })];
    const beside = shortagesOf(runsOf(blank), { spots: byRegion, rules, quarter: 0 });
    expect(shortagesFinding(beside, undefined)).toMatch(
      /^No rule of shortage is met in .*lists? cannot be judged yet\./,
    );
  });
});

describe("what helps", () => {
  const plan = buildPlan({
    closure: "posts-led",
    assumptions: [given("vacancy_rate", 0.12), given("months_to_fill", 8)],
    scenarios: [
      { id: "faster", name: "Posts filled faster", changes: [{ assumption: "months_to_fill", op: "set", value: 2 }] },
      { id: "nothing", name: "Nothing", changes: [] },
      { id: "slower", name: "Posts filled slower", changes: [{ assumption: "months_to_fill", op: "set", value: 20 }] },
    ],
  });
  const rules = [rule({ measure: "vacancy_rate", size: 0.1 })];
  const asked = { spots: byRegion, rules, quarter: 0 };
  const helpOf = (ids: readonly string[]) => {
    const base = runsOf(plan);
    const alternatives = ids.map((id) => ({ id, name: id, courses: coursesOf(runsOf(plan, id), asked) }));
    return whatHelps(shortagesOf(base, asked).now, coursesOf(base, asked), alternatives)[0]!;
  };

  it("is the scenario with the most quarters fewer", () => {
    const help = helpOf(["nothing", "slower", "faster"]);
    expect(help.scenarios.map(({ id }) => id)).toEqual(["faster"]);
    const quarters = (scenario?: string) =>
      shortagesOf(runsOf(plan, scenario), asked).lines[0]!.grades.filter((grade) => grade > 0).length;
    expect(help.quarters).toBe(quarters());
    expect(help.fewer).toBe(quarters() - quarters("faster"));
  });

  it("is no scenario that only makes a list longer, so that a share of it falls", () => {
    const lists = runsOf(twoPlaces());
    const of = { spots: byRegion, rules: [rule({ measure: "over_18_weeks", size: 0.01 })], quarter: 3 };
    const { now } = shortagesOf(lists, of);
    const shown = coursesOf(lists, of);
    /** The shares fall by a tenth, of lists that become so many times as long. */
    const helped = (times: number) => {
      const courses = shown.map((one) => ({ ...one, mean: one.mean * 0.9, base: one.base * times }));
      return whatHelps(now, shown, [{ id: "other", name: "Other", courses }]).map(({ scenarios }) => scenarios.length);
    };
    expect(helped(1.2)).toEqual([0, 0]);
    expect(helped(1)).toEqual([1, 1]);
  });

  it("is no scenario that only leaves fewer staff in post, which is told beside it", () => {
    const held: Plan = {
      ...plan,
      scenarios: [
        ...plan.scenarios,
        { id: "cut", name: "Posts cut", changes: [{ assumption: "establishment_growth", op: "set", value: -0.05 }] },
      ],
    };
    const base = runsOf(held);
    const of = (ids: readonly string[]) =>
      whatHelps(
        shortagesOf(base, asked).now,
        coursesOf(base, asked),
        ids.map((id) => ({ id, name: id, courses: coursesOf(runsOf(held, id), asked) })),
      )[0]!;
    expect(of(["cut"]).scenarios).toEqual([]);
    expect(helpSays({ ...of(["cut"]), fewer: 0 })).toContain("fewer staff in post");
    expect(of(["cut", "faster"]).scenarios.map(({ id }) => id)).toEqual(["faster"]);
  });

  it("is nothing where no scenario makes it better, and all that do alike where several do", () => {
    expect(helpOf(["nothing", "slower"])).toMatchObject({ scenarios: [], fewer: 0 });
    expect(helpOf(["faster", "nothing", "faster"]).scenarios).toHaveLength(2);
  });
});

describe("a saved quarter", () => {
  const shown = shortagesOf(englandRuns, ask(2));
  const saved = quarterToSave(england, shipped, shown, {
    spots: byRegion,
    scenario: undefined,
    saved: "2026-01-01T00:00:00Z",
    version: "0.1.0",
  });
  const made = saveQuarter(england, saved, { when: "2026-01-01T00:00:00Z" });
  const plan = made.ok ? made.value.plan : england;

  it("is the same after the file is saved and read", () => {
    const read = readPlan(writePlan(plan));
    expect(read.ok && read.value.shortageQuarters).toEqual([saved]);
  });

  it("names the same inputs whatever was written down since, and others when a figure changes", () => {
    const hash = (of: Plan) =>
      quarterToSave(of, shipped, shown, { spots: byRegion, scenario: undefined, saved: "", version: "0.1.0" }).hash;
    expect(hash({ ...plan, log: [] })).toBe(saved.hash);
    expect(hash({ ...plan, years: 3 })).not.toBe(saved.hash);
  });

  it("is compared with a later one: new, worse, better, gone and the same add up to all there are", () => {
    const later = shortagesOf(englandRuns, ask(30));
    expect(savedBefore(plan.shortageQuarters!, later.quarters[30]!.name, byRegion, undefined)).toEqual(saved);
    const changes = changeSince(plan, later, saved);
    expect(changes.filter(({ now }) => now !== undefined)).toHaveLength(later.now.length);
    expect(changes.filter(({ before }) => before !== undefined)).toHaveLength(saved.rows.length);
    expect(changeSince(plan, shown, saved).every(({ kind }) => kind === "same")).toBe(true);
  });

  it("does not call gone what cannot be judged any more, nor a place that is not there", () => {
    const [first] = saved.rows;
    const without = { ...shown, now: [] };
    const kinds = (of: Shortages, rows = saved.rows) =>
      changeSince(plan, of, { ...saved, rows }).map(({ kind }) => kind);
    expect(new Set(kinds(without))).toEqual(new Set(["gone"]));
    const missing = { ...without, lines: shown.lines.map((line) => ({ ...line, grades: line.grades.map(() => -1) })) };
    expect(new Set(kinds(missing))).toEqual(new Set(["not judged"]));
    expect(new Set(kinds({ ...without, lines: [] }))).toEqual(new Set(["not judged"]));
    const [merged] = changeSince(plan, without, { ...saved, rows: [{ ...first!, place: "merged-away" }] });
    expect(merged).toMatchObject({ kind: "not judged" });
    expect(changeSinceSays(merged!)).toContain("no such place");
  });

  it("is not compared with another breakdown, or under another scenario", () => {
    const later = shown.quarters[5]!.name;
    expect(savedBefore([saved], later, { ...byRegion, levels: true }, undefined)).toBeUndefined();
    expect(savedBefore([saved], later, byRegion, "posts-held")).toBeUndefined();
  });
});

describe("quarters", () => {
  it("are those of planning years, with a part where the plan begins inside one", () => {
    expect(quartersOf({ start: 2026 * 12 + 3, months: 12 }).map(({ name }) => name)).toEqual([
      "2026/27 Q1",
      "2026/27 Q2",
      "2026/27 Q3",
      "2026/27 Q4",
    ]);
    expect(quartersOf({ start: 2026 * 12 + 1, months: 5 })).toEqual([
      { name: "2025/26 Q4", first: 0, last: 1 },
      { name: "2026/27 Q1", first: 2, last: 4 },
    ]);
  });

  it("says nothing of places that were put together or divided since: neither gone nor new", () => {
    const signed = { when: "2026-02-01T00:00:00Z" };
    const then = shortagesOf(englandRuns, ask(30));
    const about = { spots: byRegion, scenario: undefined, saved: "2026-01-01T00:00:00Z", version: "0.1.0" };
    const withQuarter = saveQuarter(england, quarterToSave(england, shipped, then, about), signed);
    if (!withQuarter.ok) throw new Error(withQuarter.problems[0]?.says);
    const gone = ["london", "south-west"];
    const asked = new Map([["published_vacancy_rate@southern", 0.15]]);
    const merged = mergePlaces(withQuarter.value.plan, gone, { label: "Southern" }, asked, signed);
    if (!merged.ok || merged.value.edit === undefined) throw new Error(merged.problems[0]?.says);
    const after = merged.value.edit.plan;
    const kept = after.shortageQuarters![0]!;
    expect(kept.rows).toHaveLength(then.now.length);
    const untouched = then.now.filter(({ spot }) => !gone.includes(spot.place.id));
    expect(untouched.length).toBeGreaterThan(0);
    expect(untouched.length).toBeLessThan(then.now.length);
    const changes = changeSince(after, shortagesOf(runsOf(after), ask(30)), kept);
    const ended = then.now.length - untouched.length;
    expect(changes.map(({ kind }) => kind)).toEqual([
      ...untouched.map(() => "same"),
      ...Array.from({ length: ended }, () => "not judged"),
    ]);
    expect(notComparedSays(remadeSince(after, kept))).toMatch(/^Not compared, because .*: Southern\.$/);
    const read = readPlan(writePlan(after));
    expect(read.ok && read.value.shortageQuarters).toEqual([kept]);
  });
});
