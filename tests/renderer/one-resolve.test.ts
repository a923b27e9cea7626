/** A plan is resolved once for each scenario asked about: by the workforce, the services and the screens together. */
import { shippedGuidance } from "../model/questions/appraisal/appraised";
import { beforeEach, expect, it, vi } from "vitest";
import { checkPlanRuns, gapAtEnd } from "../../model";
import { answersFor } from "../../renderer/engine/answer";
import type { Query } from "../../renderer/engine/queries";
import { resolutionsFor } from "../../renderer/engine/resolutions-for";
import { given } from "../model/build-plan";
import { childrensService, clinicService, planOfServices } from "./service-plans";

const resolved: string[] = [];

vi.mock(import("../../model/resolve/read-at-start"), async (original) => {
  const real = await original();
  return {
    ...real,
    resolveUnder: (plan, scenario, base) => {
      resolved.push(scenario ?? "base");
      return real.resolveUnder(plan, scenario, base);
    },
  };
});

/** A clinic staffed from the workforce, whose starts are counted against the staff before any scenario. */
const run = planOfServices({
  settings: 2,
  services: [childrensService, { ...clinicService, staffing: "workforce" }],
  assumptions: [given("staff_share", null, [{ service: "clinic", value: 0.1 }])],
  scenarios: [
    { id: "more", name: "More referrals", changes: [{ assumption: "referrals", op: "multiply", value: 1.1 }] },
  ],
});
const groups = ["women", "men"].map((id) => ({ id, label: id }));
const plan = {
  ...run,
  structure: { ...run.structure, characteristics: [{ id: "sex", label: "Sex", groups }] },
};
const years = { first: "2026/27", last: "2028/29" };
const posts = { label: "Gap", unit: "WTE", terms: gapAtEnd, place: "place1", years } as const;

const shortages = { spots: { places: "region", settings: false, levels: false }, rules: [], quarter: 0 } as const;

/** One query of every kind there is, but for those that try what the plan does not have: each is another plan. */
const queries = (
  scenario: string | undefined,
): Readonly<
  Record<
    Exclude<
      Query["kind"],
      | "trial"
      | "service-trial"
      | "places"
      | "roll"
      | "plan-becomes"
      | "merge-problems"
      | "would-crowd"
      | "room-reach"
      | "service-takes"
      | "takes-by-level"
      | "past-plan"
      | "past-stands"
    >,
    Query
  >
> => ({
  tables: { kind: "tables", scenario, asked: { measures: ["staff_in_post"] } },
  problems: { kind: "problems", scenario },
  drivers: { kind: "drivers", scenario, years, where: {} },
  explain: { kind: "explain", scenario, request: { measure: "staff_in_post", place: "place1", year: years.last } },
  causes: {
    kind: "causes",
    scenario,
    request: { measure: "staff_in_post", place: "place1", year: years.last },
    assumptions: ["leaver_rate"],
  },
  "service-causes": {
    kind: "service-causes",
    scenario,
    request: { service: "clinic", measure: "waiting", year: years.last },
    assumptions: ["referrals"],
  },
  "explain-sum": { kind: "explain-sum", scenario, request: posts },
  "sum-causes": { kind: "sum-causes", scenario, request: posts, assumptions: ["leaver_rate"] },
  checks: { kind: "checks", scenario },
  composition: { kind: "composition", scenario, asked: { characteristic: "sex" } },
  service: { kind: "service", scenario, service: "clinic", place: undefined, profile: true },
  "service-model": { kind: "service-model", scenario, service: "children", month: "2026-10" },
  "explain-service": {
    kind: "explain-service",
    scenario,
    request: { service: "clinic", measure: "waiting", year: years.last },
  },
  "service-outcomes": { kind: "service-outcomes", scenario, service: "children", place: undefined },
  "service-money": { kind: "service-money", scenario, service: "children", place: undefined },
  "service-health": { kind: "service-health", scenario, service: "clinic", place: undefined, year: years.last },
  backfill: { kind: "backfill", scenario, where: {} },
  "posts-reach": { kind: "posts-reach", scenario },
  "posts-led": { kind: "posts-led", scenario, asked: { measures: ["staff_in_post"] } },
  "published-opening": { kind: "published-opening", figures: [] },
  "own-figures": { kind: "own-figures", measures: ["staff_in_post"], by: "place" },
  host: { kind: "host", scenario, request: { place: "place1", year: years.last } },
  "nation-lists": {
    kind: "nation-lists",
    listed: "children",
    places: [],
    scenarios: scenario === undefined ? [] : [scenario],
    looked: [],
    base: "Base",
  },
  shortages: { kind: "shortages", scenario, asked: shortages },
  "shortage-courses": { kind: "shortage-courses", scenario, asked: shortages },
  // Doing nothing is always run beside its options.
  appraisal: { kind: "appraisal", options: ["more"], guidance: shippedGuidance },
  actuals: { kind: "actuals" },
  "room-line": { kind: "room-line", scenario, shown: { measure: "waiting", service: "clinic" } },
  "sliders-stand": {
    kind: "sliders-stand",
    scenario,
    sliders: [{ assumption: "referrals", op: "multiply", least: 0.5, most: 2 }],
  },
  "sliders-suggested": { kind: "sliders-suggested", levers: [{ assumption: "leaver_rate" }] },
  calibrated: { kind: "calibrated" },
  "calibrated-places": { kind: "calibrated-places" },
  "calibration-readings": { kind: "calibration-readings", calibration: "none" },
});

beforeEach(() => {
  resolved.length = 0;
});

it("is resolved once for the base and once for a scenario by a batch of every kind of query", () => {
  const answers = answersFor(plan);
  for (const scenario of ["more", undefined])
    for (const query of Object.values(queries(scenario))) {
      const answer = answers.answer(query);
      expect(answer.ok ? [] : answer.problems.map(({ says }) => says), query.kind).toEqual([]);
    }
  expect(resolved.toSorted()).toEqual(["base", "more"]);
  // Each by rows for what needs no cells, whole for the rest, and where posts decide who is hired.
  expect(answers.runs()).toBe(6);
});

it("is resolved only for what is asked", () => {
  answersFor(plan).answer(queries(undefined).service);
  expect(resolved).toEqual(["base"]);
});

it("is resolved once by all its checks", () => {
  expect(checkPlanRuns(plan, { scenario: "more" }).ok).toBe(true);
  expect(resolved.toSorted()).toEqual(["base", "more"]);
});

it("is resolved once on the page, and anew for the next version", () => {
  expect(resolutionsFor(plan).of(undefined)).toBe(resolutionsFor(plan).of(undefined));
  expect(resolved).toEqual(["base"]);
  resolutionsFor({ ...plan, title: "Changed" }).of(undefined);
  expect(resolved).toEqual(["base", "base"]);
});
