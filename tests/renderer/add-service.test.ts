/** Bringing a service model into a plan that is open: its evidence comes along, somebody else's list and team do not. */
import { applyEdit } from "../../renderer/state/apply-edit";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { addServices, checkPlan, type Plan, projectServices, readPlan, writePlan } from "../../model";
import { serviceTemplates, templatePlan } from "../../renderer/files/shipped-plans";
import { openText } from "../../renderer/files/show-text";
import { openPlan, undo } from "../../renderer/state/plan-store";

const shipped = (name: string): string =>
  readFileSync(join(import.meta.dirname, "../../seeds/plans", `${name}.otplan`), "utf8");
const now = (): Plan => openPlan()!.plan;
const errors = (plan: Plan): readonly string[] =>
  checkPlan(plan)
    .filter((found) => found.severity === "error")
    .map((found) => found.says);

/** Adds a template's services to the open plan, and gives the id of the first. */
const added = (template: Plan, place: string | undefined): string => {
  const done = applyEdit((plan, by) => addServices(plan, template, place, by));
  if (!done.ok) throw new Error(done.problems[0]?.says);
  return done.value.first ?? "";
};

beforeEach(() => {
  openText({ text: shipped("england-ics"), name: "England", document: null }, "example");
});

describe.each(serviceTemplates.map((one) => one.id))("%s", (id) => {
  test("comes into a plan of 42 systems without an error, with its sources, and asks for the list and referrals of each", () => {
    const before = now();
    const service = added(templatePlan(id)!, undefined);
    const plan = now();
    expect(errors(plan)).toEqual(errors(before));
    expect(readPlan(writePlan(plan)).ok).toBe(true);
    const cited = plan.assumptions
      .flatMap((one) => (one.where ?? []).map((entry) => entry.source))
      .filter((source) => source !== undefined);
    expect(cited.filter((source) => !plan.sources.some((one) => one.id === source))).toEqual([]);
    const services = projectServices(plan);
    if (!services.ok) throw new Error(services.problems[0]!.says);
    const view = services.value.view(service, undefined);
    expect(view.places).toHaveLength(42);
    expect(view.runs).toBe(false);
    expect(view.needed.map((one) => one.assumption)).toEqual(expect.arrayContaining(["referrals", "opening_list"]));
    // The tiers are the template's; how referrals divide between them is this plan's to say, as are the effects.
    const [theirs] = templatePlan(id)!.structure.services!;
    expect(view.tiers.map((tier) => tier.label)).toEqual(theirs!.tiers.map((tier) => tier.label));
    const several = theirs!.tiers.length > 1;
    expect(view.tiers.map((tier) => tier.share)).toEqual(theirs!.tiers.map(() => (several ? Number.NaN : 1)));
    expect(view.needed.some((one) => one.assumption === "tier_share")).toBe(several);
  });
});

test("twice brings two services with names of their own, and one undo takes one of them out", () => {
  const children = templatePlan("tiered-children")!;
  const first = added(children, "london");
  const one = writePlan({ ...now(), log: [] });
  const second = added(children, undefined);
  expect(second).not.toBe(first);
  expect(errors(now())).toEqual([]);
  const services = now().structure.services!;
  expect(services).toHaveLength(2);
  expect(new Set(services.map((service) => service.label)).size).toBe(2);
  expect(services[0]!.place).toBe("london");
  undo();
  expect(writePlan({ ...now(), log: [] })).toBe(one);
});

test("a plan that is read only is left as it is", () => {
  openText(
    { text: shipped("england-ics").replace('"version": 3', '"version": 99'), name: "England", document: null },
    "example",
  );
  expect(openPlan()?.readOnly).toBe(true);
  const before = openPlan()?.plan;
  expect(applyEdit((plan, by) => addServices(plan, templatePlan("tiered-children")!, undefined, by)).ok).toBe(false);
  expect(openPlan()?.plan).toBe(before);
});
