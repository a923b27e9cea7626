/** What each of the other verbs does to a plan, and what it refuses. */
import { describe, expect, test } from "vitest";
import {
  addServices,
  citeOwnSource,
  describePlan,
  planForPlace,
  placeWeights,
  planForTeam,
  putChange,
  putNote,
  renamePlan,
  resetAssumption,
  setBasis,
  setDetail,
  setValue,
  takeFigure,
  takeReading,
  type Assumption,
  type Plan,
} from "../../../model";
import { buildPlan, given } from "../build-plan";
import { planWithService } from "../services/build-service";
import { done, figure, kindOf, signed } from "./signed";

const readings: NonNullable<Assumption["readings"]> = [
  { label: "As the return counts it", value: 0.08, source: "return" },
  { label: "As the survey counts it", value: 0.09, source: "survey", note: "Heads, not WTE." },
];
const sources: Plan["sources"] = [
  { id: "return", title: "The return", publisher: "NHS" },
  { id: "survey", title: "The survey", publisher: "RCOT" },
];
const of = (...assumptions: readonly Assumption[]): Plan => ({
  ...buildPlan({ places: 2, assumptions: [...assumptions], scenarios: [{ id: "less", name: "Less", changes: [] }] }),
  sources,
});
const rate = (more: Partial<Assumption> = {}): Assumption =>
  given("leaver_rate", 0.08, [], { readings, source: "return", status: "published", ...more });
const long = (most: number): string => "x".repeat(most + 1);

describe("taking a reading", () => {
  test("takes its number and its source, and leaves the quality of what a source says", () => {
    const { plan, logEntry } = done(takeReading(of(rate()), "leaver_rate", readings[1]!, undefined, signed));
    expect(figure(plan, "leaver_rate")).toMatchObject({ value: 0.09, source: "survey", status: "published" });
    expect(logEntry).toMatchObject({ from: "8%", to: "9%", unit: "per year", why: "As the survey counts it" });
  });

  test("publishes again what a person's own figure stood for", () => {
    const own = given("leaver_rate", 0.08, [], { readings, reason: "Your figure, 1 May 2026." });
    const { plan } = done(takeReading(of(own), "leaver_rate", readings[1]!, undefined, signed));
    expect(figure(plan, "leaver_rate")).toMatchObject({
      source: "survey",
      status: "published",
      reason: "Heads, not WTE.",
    });
  });

  test("in a scenario is one change, also when another reading is taken after", () => {
    const once = done(takeReading(of(rate()), "leaver_rate", readings[1]!, "less", signed)).plan;
    const { plan } = done(takeReading(once, "leaver_rate", readings[0]!, "less", signed));
    expect(plan.scenarios[0]!.changes).toEqual([
      { assumption: "leaver_rate", op: "set", value: 0.08, why: "As the return counts it" },
    ]);
    expect(figure(plan, "leaver_rate")).toEqual(figure(of(rate()), "leaver_rate"));
  });

  test("takes it where one of the parts has a reading now, and nowhere when several values have none", () => {
    const parts = of(rate({ value: 0.05, where: [{ place: "place1", value: 0.08, status: "published" }] }));
    const { plan } = done(takeReading(parts, "leaver_rate", readings[1]!, undefined, signed));
    expect(figure(plan, "leaver_rate")).toMatchObject({ value: 0.05, where: [{ place: "place1", value: 0.09 }] });
    const neither = of(rate({ value: 0.05, where: [{ place: "place1", value: 0.06, status: "published" }] }));
    expect(kindOf(takeReading(neither, "leaver_rate", readings[1]!, undefined, signed))).toBe("no-reading");
  });
});

test("putting back gives exactly the figure of the other copy, and says both values with their parts", () => {
  const before = of(rate({ where: [{ place: "place1", value: 0.1, status: "published" }] }));
  const after = done(setValue(before, { assumption: "leaver_rate", value: 0.2 }, signed)).plan;
  const { plan, logEntry } = done(resetAssumption(after, figure(before, "leaver_rate"), signed));
  expect(plan.assumptions).toEqual(before.assumptions);
  expect(logEntry).toMatchObject({
    what: "Leaver rate: put back",
    from: "20%; place 1 10%",
    to: "8%; place 1 10%",
    unit: "per year",
  });
  expect(kindOf(resetAssumption(before, given("mean_wage", 1), signed))).toBe("unknown-assumption");
});

describe("what an assumption says about itself", () => {
  test("each detail can be given and taken out, and the log has both in words", () => {
    const plan = of(rate({ reason: "Once" }));
    const owned = done(setDetail(plan, "leaver_rate", "owner", "Ann", signed));
    expect(owned.logEntry).toMatchObject({ what: "Leaver rate: owner", from: "none", to: "Ann" });
    expect(figure(owned.plan, "leaver_rate").owner).toBe("Ann");
    const bare = done(setDetail(plan, "leaver_rate", "reason", undefined, signed));
    expect(bare.logEntry).toMatchObject({ from: "Once", to: "none" });
    expect(figure(bare.plan, "leaver_rate")).not.toHaveProperty("reason");
    const cited = done(setDetail(plan, "leaver_rate", "source", "survey", signed));
    expect(cited.logEntry).toMatchObject({ from: "The return", to: "The survey" });
  });

  test("what the file would not hold is refused", () => {
    const kind = (...[detail, to]: ["status" | "source" | "owner" | "reason" | "reviewBy", never]) =>
      kindOf(setDetail(of(rate()), "leaver_rate", detail, to, signed));
    expect(kind("status", undefined as never)).toBe("no-status");
    expect(kind("source", "nowhere" as never)).toBe("unknown-source");
    expect(kind("owner", long(120) as never)).toBe("too-long");
    expect(kind("reason", long(4000) as never)).toBe("too-long");
    expect(kind("reviewBy", "next spring" as never)).toBe("bad-date");
    expect(kind("reviewBy", "2027-04" as never)).toBeUndefined();
  });

  test("a source of one's own is listed once under an id of its own, and named", () => {
    const own = { title: "The return", publisher: "Us", date: "2026/27", url: "https://example.org" };
    const { plan, logEntry } = done(citeOwnSource(of(rate()), "leaver_rate", own, signed));
    expect(plan.sources).toHaveLength(3);
    const added = plan.sources[2]!;
    expect(added).toMatchObject(own);
    expect(sources.map((one) => one.id)).not.toContain(added.id);
    expect(figure(plan, "leaver_rate").source).toBe(added.id);
    expect(logEntry).toMatchObject({ what: "Leaver rate: source", from: "The return", to: "The return" });
    const kind = (more: object) => kindOf(citeOwnSource(of(rate()), "leaver_rate", { ...own, ...more }, signed));
    expect(kind({ title: "" })).toBe("no-title");
    expect(kind({ date: "last year" })).toBe("bad-date");
    expect([
      kind({ title: long(300) }),
      kind({ publisher: long(200) }),
      kind({ url: `https://x.org/${long(500)}` }),
      kind({ url: "ours" }),
    ]).toEqual(["too-long", "too-long", "too-long", "bad-link"]);
  });
});

describe("what the plan says about itself", () => {
  const plan: Plan = { ...of(), title: "Before", about: "Old", notes: [{ about: "Posts", text: "Counted" }] };

  test("title and about, given, changed and taken out", () => {
    const renamed = done(renamePlan(plan, "After", signed));
    expect(renamed.plan.title).toBe("After");
    expect(renamed.logEntry).toMatchObject({ what: "Title of the plan", from: "Before", to: "After" });
    expect(done(describePlan(plan, "", signed)).plan).not.toHaveProperty("about");
    expect(done(describePlan(plan, "New", signed)).logEntry).toMatchObject({ from: "Old", to: "New" });
    expect([kindOf(renamePlan(plan, "", signed)), kindOf(renamePlan(plan, long(200), signed))]).toEqual([
      "no-title",
      "too-long",
    ]);
    expect(kindOf(describePlan(plan, long(4000), signed))).toBe("too-long");
  });

  test("notes are written where they stand, added at the end, and taken out when emptied", () => {
    const second = { about: "Pay", text: "Band 6" };
    const two = done(putNote(plan, 7, second, signed));
    expect(two.plan.notes).toEqual([...plan.notes!, second]);
    expect(two.logEntry).toMatchObject({ what: "Note: Pay", from: "nothing", to: "Band 6" });
    const changed = { about: "Posts", text: "Counted twice" };
    expect(done(putNote(two.plan, 0, changed, signed)).plan.notes).toEqual([changed, second]);
    expect(done(putNote(two.plan, 0, { about: "Posts", text: "" }, signed)).plan.notes).toEqual([second]);
    expect(done(putNote(plan, 0, { about: "", text: "" }, signed)).plan).not.toHaveProperty("notes");
    expect(done(putNote(plan, 1, { about: "", text: "" }, signed)).plan).toBe(plan);
    expect(kindOf(putNote(plan, 0, { about: long(160), text: "x" }, signed))).toBe("too-long");
    expect(kindOf(putNote(plan, 0, { about: "x", text: long(4000) }, signed))).toBe("too-long");
  });
});

test("a reason longer than the file holds is refused in the base, in a scenario and in a change", () => {
  const plan = of(rate());
  const edit = { assumption: "leaver_rate", value: 0.07, why: long(4000) };
  expect(kindOf(setValue(plan, edit, signed))).toBe("too-long");
  expect(kindOf(setValue(plan, { ...edit, scenario: "less" }, signed))).toBe("too-long");
  expect(kindOf(putChange(plan, "less", 0, { ...edit, op: "set" }, signed))).toBe("too-long");
});

test("what limits the starts of a service is changed for that service alone, and said in words", () => {
  const plan = planWithService({ service: { capacity: "starts" } });
  const { plan: after, logEntry } = done(setBasis(plan, "service", "capacity", "hours", signed));
  expect(after.structure.services![0]).toEqual({ ...plan.structure.services![0]!, capacity: "hours" });
  expect(logEntry).toMatchObject({
    what: "What limits starts",
    where: "Service",
    from: "Starts a week, as counted",
    to: "Hours of staff against hours of work",
  });
  expect(done(setBasis(plan, "service", "capacity", "starts", signed)).plan).toBe(plan);
  expect(kindOf(setBasis(plan, "atlantis", "capacity", "hours", signed))).toBe("unknown-service");
});

test("a published figure goes into the base with its source and quality, into a scenario as a change that names it", () => {
  const taken = {
    value: 0.11,
    source: { id: "census", title: "The census", publisher: "ONS" },
    status: "published" as const,
    reason: "Leavers, England, 2026",
  };
  const into = { assumption: "leaver_rate", where: { place: "place1" } };
  const base = done(takeFigure(of(rate()), taken, into, signed));
  expect(figure(base.plan, "leaver_rate").where).toEqual([
    { place: "place1", value: 0.11, source: "census", status: "published", reason: taken.reason },
  ]);
  expect(base.plan.sources.at(-1)).toEqual(taken.source);
  expect(base.logEntry).toMatchObject({ where: "place 1", to: "11%", why: taken.reason });
  const changed = done(takeFigure(of(rate()), taken, { ...into, scenario: "less", from: "2027-04" }, signed)).plan;
  expect(changed.scenarios[0]!.changes).toEqual([
    { assumption: "leaver_rate", op: "set", value: 0.11, where: into.where, from: "2027-04", why: taken.reason },
  ]);
  expect(changed.sources).toEqual(sources);
});

describe("plans and services made from others", () => {
  test("services come with ids and names of their own, and leave the list and the staff behind", () => {
    const template = planWithService({
      assumptions: [given("opening_list", 90), given("rebooked_share", null, [{ service: "service", value: 0.06 }])],
    });
    const { plan, first, logEntry } = done(addServices(template, template, undefined, signed));
    const [before, added] = plan.structure.services!;
    expect([before!.id, first]).toEqual(["service", added!.id]);
    expect(added!.id).not.toBe("service");
    expect(added!.label).toBe("Service (another)");
    expect(added!.tiers[0]!.id).not.toBe(before!.tiers[0]!.id);
    expect(figure(plan, "rebooked_share").where!.map((one) => [one.service, one.value])).toEqual([
      ["service", 0.06],
      [added!.id, 0.06],
    ]);
    expect(figure(plan, "opening_list")).toEqual(figure(template, "opening_list"));
    expect(logEntry).toMatchObject({ what: "Service added", to: "Service (another)" });
  });

  test("a plan for a place keeps what is given for it, shares out the rest by staff, and begins a log", () => {
    const whole = of(
      given("staff_in_post", null, [
        { place: "place1", value: 30 },
        { place: "place2", value: 70 },
      ]),
      given("leaver_rate", 0.08, [{ place: "place1", value: 0.1 }]),
      given("establishment", 200, []),
    );
    const weights = placeWeights(whole);
    if (!weights.ok) throw new Error(weights.problems[0]?.says);
    const { plan, logEntry } = done(planForPlace(whole, "place1", weights.value, signed));
    expect(plan.structure.places.map((one) => one.id)).toEqual(["place1"]);
    expect(plan.title).toBe("place 1");
    expect(figure(plan, "establishment")).toMatchObject({ value: 60 });
    expect(figure(plan, "leaver_rate").where).toMatchObject([{ place: "place1", value: 0.1 }]);
    expect([plan.log, logEntry.what, logEntry.where]).toEqual([[], "Plan made for a place", "place 1"]);
    expect(kindOf(planForPlace(whole, "atlantis", weights.value, signed))).toBe("unknown-member");
  });

  test("a plan for a team has the team's own totals, divided as the example's, and its name", () => {
    const example = of(
      rate(),
      given("staff_in_post", null, [
        { level: "level1", value: 6 },
        { level: "level2", value: 4 },
      ]),
      given("establishment", null, [{ level: "level1", value: 12 }]),
    );
    const team = { name: "North", staffInPost: 20, leaverRate: 0.1 };
    const { plan } = done(planForTeam(example, { ...team, posts: { kind: "vacancy-rate", rate: 0.2 } }, signed));
    expect(plan.title).toBe("North");
    expect(plan.structure.places.find((one) => one.parent === undefined)!.label).toBe("North");
    expect(figure(plan, "staff_in_post").where!.map((one) => one.value)).toEqual([12, 8]);
    // 20 WTE are four in five of the posts.
    expect(figure(plan, "establishment").where!.map((one) => one.value)).toEqual([25]);
    expect(figure(plan, "leaver_rate")).toMatchObject({ value: 0.1, status: "judgement" });
    const posts = { kind: "establishment", wte: 25 } as const;
    expect(kindOf(planForTeam(example, { ...team, name: "", posts }, signed))).toBe("no-name");
    expect(kindOf(planForTeam(example, { ...team, name: long(200), posts }, signed))).toBe("too-long");
  });
});
