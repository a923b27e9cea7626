/** A plan for a service of one's own: every figure of the list and the team is the lead's, and it runs as they say. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  checkPlan,
  hasErrors,
  ownOrderOf,
  ownOrderOfTotal,
  planForService,
  planStartFor,
  projectPlan,
  projectServices,
  readPlan,
  resolvePlan,
  tiersToShare,
  waitingBands,
  withEntry,
  writePlan,
  type OwnService,
  type Plan,
} from "../../../model";
import { done, figure, kindOf, signed } from "./signed";

const folder = new URL("../../../seeds/plans/", import.meta.url);
const seed = (file: string): Plan => {
  const read = readPlan(readFileSync(new URL(file, folder), "utf8"));
  if (!read.ok) throw new Error(read.problems[0]?.says);
  return read.value;
};
const templates = readdirSync(folder)
  .map((file) => [file, seed(file)] as const)
  .filter(([, plan]) => (plan.structure.services ?? []).length > 0);
const levels = seed("community-team.otplan");
const children = seed("tiered-children.otplan");

const bands = [22, 20, 40, 120, 90, 258, 90];
const byBand = Object.fromEntries(waitingBands.map(({ id }, band) => [id, bands[band] ?? 0]));
const own: OwnService = {
  name: "Children's occupational therapy",
  place: "Sandwell",
  counted: "2026-11-28",
  list: { kind: "total", people: 640 },
  longest: 74,
  referrals: { value: 22 },
  starts: { value: 19 },
  order: undefined,
  team: [
    { band: "4", people: 3, wte: 2.6, vacant: 0 },
    { band: "5", people: 2, wte: 2, vacant: 1 },
    { band: "6", people: 5, wte: 4.6, vacant: 0 },
    { band: "7", people: 2, wte: 1.8, vacant: 0 },
  ],
};
/** Equal shares of the referrals, for a template with several tiers. */
const sharesFor = (template: Plan): Partial<OwnService> => {
  const tiers = tiersToShare(template);
  return tiers.length === 0 ? {} : { shares: tiers.map(() => 1 / tiers.length) };
};

const make = (more: Partial<OwnService> = {}, template = children) =>
  planForService({ template, levels }, { ...own, ...sharesFor(template), ...more }, signed);

/** Figures of a list or a team: nothing of the template's may be left in them. */
const lists = [
  "opening_list",
  "opening_longest_wait",
  "referrals",
  "starts_per_week",
  "staff_in_post",
  "establishment",
];

describe("a plan for a service of one's own", () => {
  test.each(templates)("is made of %s and runs", (_, template) => {
    const { plan, logEntry } = done(make({}, template));
    expect(checkPlan(plan).filter(({ severity }) => severity === "error")).toEqual([]);
    const read = readPlan(writePlan(withEntry(plan, logEntry)));
    expect(read.ok && read.value.structure.services?.every(({ staffing }) => staffing === "workforce")).toBe(true);
    const resolved = resolvePlan(plan);
    expect(hasErrors(resolved.problems)).toBe(false);
    for (const id of lists) {
      const { value, source, reason, where = [] } = figure(plan, id);
      expect([value, source]).toEqual([null, undefined]);
      expect(where.every((entry) => entry.source === undefined && entry.reason?.startsWith("Your figure, "))).toBe(
        true,
      );
      expect(reason === undefined || reason.startsWith("Your figure, ")).toBe(true);
    }
  });

  test.each(templates)("of %s starts as many as were counted, also where the template counts hours", (_, template) => {
    const run = projectServices(done(make({}, template)).plan);
    if (!run.ok) throw new Error(run.problems[0]?.says);
    for (const service of template.structure.services ?? [])
      expect(run.value.view(service.id, undefined).figures.started?.[0]).toBeCloseTo(19, 0);
  });

  test("is for as many people as its lead says, not for those of another service", () => {
    const { plan } = done(make({}, seed("care-home-prevention.otplan")));
    expect(figure(plan, "people_covered")).toMatchObject({ value: null });
    expect(figure(plan, "people_covered").where).toBeUndefined();
    expect(plan.scenarios.flatMap(({ changes }) => changes.map((one) => one.assumption))).not.toContain(
      "people_covered",
    );
  });

  test("has the shares of its tiers as they were given, in their order, and is refused without them", () => {
    const template = seed("schools.otplan");
    const { plan } = done(make({ shares: [0.5, 0.3, 0.2] }, template));
    expect(figure(plan, "tier_share").where).toMatchObject([
      { tier: "universal", value: 0.5 },
      { tier: "targeted", value: 0.3 },
      { tier: "individual", value: 0.2 },
    ]);
    expect(kindOf(make({ shares: undefined }, template))).toBe("no-shares");
    expect(kindOf(make({ shares: [0.5, 0.3, 0.1] }, template))).toBe("shares-not-whole");
    expect(kindOf(make({ shares: [1.2, -0.1, -0.1] }, template))).toBe("shares-not-whole");
  });

  test.each(templates)(
    "of %s runs nothing that another service did: neither its tiers, nor its cases, nor its effects",
    (_, template) => {
      const { plan } = done(make({}, template));
      const ofServices = plan.assumptions.filter(({ id, where = [] }) =>
        [id, ...where.flatMap(Object.keys)].some((one) =>
          /^(tier|outcome|service|tier_share|outcome_effect|people_covered)$/.test(one),
        ),
      );
      const others = ["rcot-action-plan", "swindon-offer", "sandwell-offer"];
      for (const { id, source, value, where = [] } of ofServices)
        for (const entry of [{ source, value }, ...where])
          expect([id, entry.value !== null && others.includes(entry.source ?? "")]).toEqual([id, false]);
      for (const id of ["outcome_effect", "outcome_before", "contacts", "direct_minutes", "group_size"]) {
        const left = plan.assumptions.find((one) => one.id === id);
        expect([left?.value ?? null, left?.where ?? []]).toEqual([null, []]);
      }
      expect(plan.assumptions.map(({ id }) => id)).not.toContain("gp_appointments_per_wte");
    },
  );

  test("hosts no weeks of placement that nobody has given: missing, and not a template's nought", () => {
    const { plan } = done(make({}, seed("primary-care-network.otplan")));
    const run = projectPlan(plan);
    if (!run.ok) throw new Error(run.problems[0]?.says);
    const [table] = run.value.tables({ measures: ["placement_capacity"] });
    expect([...(table?.values ?? [0])].every((value) => Number.isNaN(value))).toBe(true);
  });

  test("holds no figure that Birmingham counted", () => {
    const { plan } = done(make());
    const text = JSON.stringify([
      plan.assumptions.filter(({ id }) => [...lists, "tier_share"].includes(id)),
      plan.scenarios,
    ]);
    expect(text).not.toMatch(/1,?760|949|161|20\.19|35\.8|306|rcot/);
    expect(JSON.stringify(plan.contradictions)).not.toContain("1,760");
  });

  test("takes from a template what can be done, and nothing that only happens to a service: nobody asked for it", () => {
    expect(done(make()).plan.scenarios.map(({ id }) => id)).toEqual([]);
    const front = done(make({}, seed("front-door.otplan"))).plan.scenarios.map(({ id }) => id);
    expect(front).toEqual(["one-more-post"]);
  });

  test("starts at the first of a month nearest to the day counted, so that the next 31 March is a year's end", () => {
    expect(["2026-11-28", "2026-11-15", "2026-12-31"].map(planStartFor)).toEqual(["2026-12", "2026-11", "2027-01"]);
    const { plan } = done(make());
    expect(plan.start).toBe("2026-12");
  });

  test("opens with the list as it was counted, and grows by who comes less who is started", () => {
    const run = projectServices(done(make()).plan);
    if (!run.ok) throw new Error(run.problems[0]?.says);
    const { opening, figures, byYear, years, weeks } = run.value.view("children", undefined);
    expect([opening.waiting, opening.longest_wait]).toEqual([expect.closeTo(640, 9), 74]);
    expect(weeks[0]).toBe("2026-12-01");
    expect(years[0]?.name).toBe("2026/27");
    // 22 come and 19 are started by the staff of the opening, who change by less than a tenth in a week.
    const [waiting = 0, started = 0] = [figures.waiting?.[0], figures.started?.[0]];
    expect(started).toBeGreaterThan(17.1);
    expect(started).toBeLessThan(20.9);
    expect(waiting).toBeCloseTo(640 + 22 - started, 6);
    const year = (id: "referred" | "started" | "waiting") => byYear[id]?.[0] ?? Number.NaN;
    expect(year("waiting")).toBeCloseTo(640 + year("referred") - year("started"), 6);
  });

  test("counts people, WTE and vacancies by level: bands 3 and 4 are one level", () => {
    const { plan } = done(make({ team: [{ band: "3", people: 1, wte: 1, vacant: 0.5 }, ...own.team] }));
    const values = (id: string) => (figure(plan, id).where ?? []).map(({ value }) => value);
    expect(values("staff_in_post")).toEqual([3.6, 2, 4.6, 1.8]);
    expect(values("establishment")).toEqual([4.1, 3, 4.6, 1.8]);
    expect((figure(plan, "participation").where ?? []).map(({ value }) => value)).toEqual([0.9, 1, 0.92, 0.9]);
  });

  test("gets a level for a band the template does not have, with its pay", () => {
    const { plan } = done(make({ team: [...own.team, { band: "8a", people: 1, wte: 1, vacant: 0 }] }));
    expect(plan.structure.levels.map(({ payBand }) => payBand)).toEqual(["3-4", "5", "6", "7", "8a"]);
    expect((figure(plan, "pay_middle").where ?? []).some(({ level }) => level === "advanced")).toBe(true);
  });

  test("has the order of its own list where that is given by weeks waited, and says from what", () => {
    const order = ownOrderOf(byBand, 22);
    const { plan } = done(make({ list: { kind: "bands", people: byBand }, order }));
    expect((figure(plan, "opening_list").where ?? []).map(({ value }) => value)).toEqual(bands);
    expect(figure(plan, "start_order").where).toMatchObject([{ value: 4, status: "calibrated" }]);
    expect((figure(plan, "start_profile").where ?? []).map(({ value }) => value)).toEqual(order?.profile);
  });

  test("by bands of whom nobody has waited over 52 weeks opens at the longest wait that is given", () => {
    const people = { ...byBand, "over-52": 0 };
    const given = { list: { kind: "bands", people }, order: ownOrderOf(people, 22) } as const;
    for (const longest of [19, 40, 52]) {
      const run = projectServices(done(make({ ...given, longest })).plan);
      if (!run.ok) throw new Error(run.problems[0]?.says);
      const { opening } = run.value.view("children", undefined);
      expect([opening.waiting, opening.longest_wait]).toEqual([expect.closeTo(550, 9), longest]);
      expect(opening.over_18).toBeCloseTo(258, 9);
    }
  });

  test("of a total goes longest first where no order is given, and says why", () => {
    expect(figure(done(make({ longest: 30 })).plan, "start_order").where).toMatchObject([
      { value: 1, status: "judgement", reason: expect.stringContaining("total") as string },
    ]);
  });

  test("of a total whose list grows, the longest wait does not fall", () => {
    const run = projectServices(done(make({ order: ownOrderOfTotal(640, 74, 22) })).plan);
    if (!run.ok) throw new Error(run.problems[0]?.says);
    const { opening, byYear } = run.value.view("children", undefined);
    expect(opening.longest_wait).toBe(74);
    expect(byYear.waiting?.[0]).toBeGreaterThan(640);
    expect(byYear.longest_wait?.[0]).toBeGreaterThanOrEqual(74);
  });

  test.each([
    ["no-name", { name: "" }],
    ["no-place", { place: "" }],
    ["no-date", { counted: "" }],
    ["no-starts", { starts: undefined }],
    ["no-staff", { team: [] }],
    ["outside-limits", { referrals: { value: 1e9 } }],
    ["outside-limits", { list: { kind: "total", people: -1 } }],
    ["longest-wait-too-short", { list: { kind: "bands", people: byBand }, longest: 40 }],
    ["longest-wait-too-short", { longest: 0 }],
    ["longest-wait-too-long", { list: { kind: "bands", people: { ...byBand, "over-52": 0 } }, longest: 60 }],
    ["band-missing", { list: { kind: "bands", people: { "0-1": 4 } } }],
    ["more-wte-than-people", { team: [{ band: "6", people: 1, wte: 1.5, vacant: 0 }] }],
    ["unknown-band", { team: [{ band: "12", people: 1, wte: 1, vacant: 0 }] }],
  ] as const satisfies readonly (readonly [string, Partial<OwnService>])[])("is refused: %s", (kind, more) => {
    expect(kindOf(make(more))).toBe(kind);
  });
});
