/** What is typed of a service: a blank is missing, never zero, and what is there is taken as it was typed. */
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, it } from "vitest";
import { hasErrors, isYourFigure, setValue, waitingBands, type Plan } from "../../model";
import { openForService, openWorkedExample } from "../../renderer/files/new-plan";
import { serviceTemplates } from "../../renderer/files/shipped-plans";
import { blankAnswers, startsFromCounts, type ServiceAnswers } from "../../renderer/own-service/answers";
import { countedElsewhere, offeredFor, templateLike } from "../../renderer/own-service/evidence";
import { OfferedFigure } from "../../renderer/own-service/offered-figure";
import { addedServiceFrom, askedBy, newServiceFrom } from "../../renderer/own-service/service-from";
import { templateOf } from "../../renderer/own-service/templates";
import { ExampleStaff, examplesThatMoveStaff } from "../../renderer/screens/services/example-staff";
import { listParts, stripFigure } from "../../renderer/screens/services/strip-figures";
import { staffEntries, staffFigures } from "../../renderer/screens/services/strip-staff";
import { applyEdit } from "../../renderer/state/apply-edit";
import { closePlan, openPlan } from "../../renderer/state/plan-store";
import { resetView, useView } from "../../renderer/state/view-store";
import { offeredWords } from "../../renderer/words/own-service";
import { viewOf } from "./service-plans";

const typed: ServiceAnswers = {
  ...blankAnswers("2026-11-28"),
  name: " Children's therapy ",
  place: "Sandwell",
  total: 640,
  longest: 74,
  referrals: 22,
  starts: 19,
  team: { "6": { people: 5, wte: 4.6, vacant: 1 }, "7": { people: null, wte: 2, vacant: 0 } },
};
const counted = { starts: true, tiers: [] };
const bands = Object.fromEntries(waitingBands.map(({ id }, at) => [id, [22, 20, 40, 120, 90, 258, 90][at] ?? 0]));

describe("the figures of a new service", () => {
  it("are taken as typed", () => {
    expect(newServiceFrom(typed, counted)).toMatchObject({
      ok: true,
      own: {
        name: "Children's therapy",
        list: { kind: "total", people: 640 },
        starts: { value: 19 },
        order: { workedOut: expect.stringContaining("would stay as it is") as string },
        team: [
          { band: "6", people: 5, wte: 4.6, vacant: 1 },
          { band: "7", people: undefined, wte: 2, vacant: 0 },
        ],
      },
    });
  });

  it("are asked for by name while blank: a blank is not zero", () => {
    expect(newServiceFrom(blankAnswers(""), counted)).toEqual({
      ok: false,
      missing: [
        "what it is called",
        "where it is",
        "the day it was counted",
        "the people waiting",
        "the longest wait",
        "the referrals a week",
        "the people started a week",
        "the team, band by band",
      ],
    });
    const team = { "6": { people: 5, wte: null, vacant: null } };
    expect(newServiceFrom({ ...typed, team }, counted)).toMatchObject({
      missing: ["the WTE of band 6", "the vacant WTE of band 6 (0 if none)"],
    });
    expect(newServiceFrom({ ...typed, by: "bands", bands: { ...bands, "over-52": null } }, counted)).toMatchObject({
      missing: ["the people waiting over 52 weeks"],
    });
  });

  it("may leave starts out where hours limit them", () => {
    expect(newServiceFrom({ ...typed, starts: null }, { ...counted, starts: false })).toMatchObject({
      ok: true,
      own: { starts: undefined },
    });
    expect(newServiceFrom({ ...typed, starts: null }, counted)).toMatchObject({
      missing: ["the people started a week"],
    });
  });

  it("come to starts from an earlier count: referrals less what the list grew by", () => {
    const earlier = { ...typed, starts: null, waitingThen: 590, weeksAgo: 25 };
    // 50 more in 25 weeks are 2 a week of the 22.
    expect(startsFromCounts(earlier)).toBe(20);
    expect(newServiceFrom(earlier, counted)).toMatchObject({ ok: true, own: { starts: { value: 20 } } });
    expect(newServiceFrom({ ...earlier, waitingThen: 0 }, counted)).toMatchObject({ ok: false });
    expect(startsFromCounts({ ...earlier, weeksAgo: 0 })).toBeUndefined();
  });

  it("give the order of the list where it is by weeks waited", () => {
    const found = newServiceFrom({ ...typed, by: "bands", bands }, counted);
    expect(found.ok && found.own.order?.profile.length).toBe(waitingBands.length);
    expect(newServiceFrom({ ...typed, by: "bands", bands, earlier: bands }, counted)).toMatchObject({
      missing: ["the weeks between the two counts"],
    });
  });

  it("of a plan that is open name its staff, or a team", () => {
    const answers: ServiceAnswers = { ...typed, team: {} };
    expect(addedServiceFrom(answers, counted, undefined)).toMatchObject({
      ok: true,
      own: { staff: { kind: "of-the-plan", share: 1 } },
    });
    expect(addedServiceFrom({ ...answers, share: null }, counted, undefined)).toMatchObject({ ok: false });
    expect(addedServiceFrom({ ...answers, staffing: "its-own" }, counted, undefined)).toMatchObject({
      missing: ["the team, band by band"],
    });
  });
});

describe("a plan for a service", () => {
  beforeEach(() => {
    closePlan();
    resetView();
  });
  const template = templateOf("tiered-children");
  const make = (more: Partial<ServiceAnswers> = {}): string | undefined => {
    if (template === undefined) throw new Error("no template");
    const shares = { universal: 0.5, targeted: 0.3, individualised: 0.2 };
    const found = newServiceFrom({ ...typed, shares, ...more }, askedBy(template));
    if (!found.ok) throw new Error("not made");
    return openForService(template, found.own);
  };
  const plan = () => {
    const open = openPlan();
    if (open === undefined) throw new Error("nothing is open");
    return open.plan;
  };

  it("opens at its list, under its own name and without errors", () => {
    expect(make()).toBeUndefined();
    expect(openPlan()).toMatchObject({ name: "Children's therapy, Sandwell", document: null });
    expect(hasErrors(openPlan()?.problems ?? [])).toBe(false);
    expect(useView.getState().screen).toBe("services");
  });

  it("says what stands in the way, and opens nothing", () => {
    expect(make({ longest: 0 })).toContain("longest wait cannot be 0");
    expect(openPlan()).toBeUndefined();
  });

  it("keeps every figure on its strip, each the lead's own", () => {
    make();
    const view = viewOf(plan());
    const figures = [
      ...listParts(plan(), view),
      ...["opening_longest_wait", "referrals", "starts_per_week"].map((id) =>
        stripFigure(plan(), id, { service: view.service }, undefined),
      ),
    ];
    expect(figures.map(({ value }) => value)).toEqual([640, 74, 22, 19]);
    expect(figures.every(({ from }) => from?.source === undefined && from?.reason?.startsWith("Your figure, "))).toBe(
      true,
    );
    const staff = staffFigures(plan(), view).map(({ wte, posts }) => [wte.value, posts?.value]);
    expect(staff).toEqual([
      [0, 0],
      [0, 0],
      [4.6, 5.6],
      [2, 2],
    ]);
  });

  it("has boxes on its strip for the staff of its setting and place, where the plan gives them so", () => {
    const network = templateOf("primary-care-network")!;
    const entries = staffEntries(network, viewOf(network, "network"));
    expect(entries.map(({ assumption, where, value }) => [assumption, where.setting, where.level, value])).toEqual([
      ...["newly-registered", "registered", "enhanced", "advanced"].map((level) => [
        "staff_in_post",
        "primary-care",
        level,
        0,
      ]),
      ["establishment", "primary-care", undefined, 0],
    ]);
    // A plan with one place and setting has a box for each level instead.
    make();
    expect(staffEntries(plan(), viewOf(plan()))).toEqual([]);
  });

  it("says on its strip which example figures move the staff, until they are one's own", () => {
    make();
    const before = examplesThatMoveStaff(plan(), viewOf(plan()));
    expect(before).toEqual(expect.arrayContaining(["leaver_rate", "months_to_fill", "retirement_rate", "mean_age"]));
    const markup = renderToStaticMarkup(
      createElement(ExampleStaff, { plan: plan(), view: viewOf(plan()), readOnly: false }),
    );
    expect(markup).toMatch(/Example figures move your staff: leaver rate.* 10%.* and .*4 months/);
    applyEdit((now, by) => setValue(now, { assumption: "leaver_rate", where: {}, value: 0.12 }, by));
    expect(examplesThatMoveStaff(plan(), viewOf(plan()))).not.toContain("leaver_rate");
    const example = { ...plan(), example: true } as const;
    expect(examplesThatMoveStaff(example, viewOf(example))).toEqual([]);
  });

  it("has a strip in bands where the list was given so", () => {
    make({ by: "bands", bands });
    expect(listParts(plan(), viewOf(plan())).map(({ label, value }) => [label, value])).toEqual(
      waitingBands.map(({ id, label }) => [label, bands[id]]),
    );
  });

  it("is apart from the worked example, which keeps its source on the strip", () => {
    openWorkedExample("tiered-children");
    const longest = stripFigure(plan(), "opening_longest_wait", { service: "children" }, undefined);
    expect(longest).toMatchObject({ value: 161, from: { source: "rcot-action-plan", status: "published" } });
  });
});

describe("each kind of service", () => {
  beforeEach(() => {
    closePlan();
    resetView();
  });
  const answersFor = (id: string): ServiceAnswers => {
    const { tiers } = askedBy(templateOf(id)!);
    return { ...typed, shares: Object.fromEntries(tiers.map((tier) => [tier.id, 1 / tiers.length])) };
  };

  it.each(serviceTemplates)(
    "asks in its form for everything the list of $id needs, and takes nobody's figure",
    ({ id }) => {
      const template = templateOf(id)!;
      const found = newServiceFrom(answersFor(id), askedBy(template));
      expect(found.ok && openForService(template, found.own)).toBeUndefined();
      const { plan } = openPlan()!;
      expect(plan.example).toBeUndefined();
      for (const service of plan.structure.services!) {
        const view = viewOf(plan, service.id);
        expect(view.runs).toBe(true);
        expect(view.needed.filter(({ missing }) => missing === "list")).toEqual([]);
        expect(templateLike(service)).toBeDefined();
      }
    },
  );

  it("asks by name for the share of every tier that no source gives, and refuses shares that are no whole", () => {
    const template = templateOf("schools")!;
    const asked = askedBy(template);
    expect(newServiceFrom(typed, asked)).toMatchObject({
      missing: ["Universal", "Targeted", "Individual"].map((tier) => `the share of referrals for ${tier}`),
    });
    const found = newServiceFrom({ ...typed, shares: { universal: 0.5, targeted: 0.3, individual: 0.1 } }, asked);
    expect(found.ok && openForService(template, found.own)).toContain("add up to 90%");
    expect(openPlan()).toBeUndefined();
  });

  it("shows what was counted elsewhere with its source, and nothing that is nobody's", () => {
    expect(countedElsewhere(templateOf("tiered-children")!, "opening_longest_wait")).toMatchObject([
      { figure: "161 weeks", source: expect.stringContaining("action plan") as string },
    ]);
    expect(countedElsewhere(templateOf("schools")!, "tier_share").map(({ figure }) => figure)).toEqual([
      "18.3%",
      "49.35%",
      "32.35%",
    ]);
    expect(countedElsewhere(templateOf("schools")!, "referrals")).toEqual([]);
  });
});

describe("what was published of an outcome", () => {
  const made = (id: string, shares: ServiceAnswers["shares"] = {}) => {
    closePlan();
    const template = templateOf(id);
    if (template === undefined) throw new Error("no template");
    const found = newServiceFrom({ ...typed, shares }, askedBy(template));
    if (!found.ok) throw new Error(found.missing.join());
    expect(openForService(template, found.own)).toBeUndefined();
    const plan = openPlan()?.plan;
    if (plan === undefined) throw new Error("nothing is open");
    return plan;
  };
  const offered = (plan: Plan) =>
    (plan.structure.services?.[0]?.outcomes ?? []).map(
      ({ id }) => offeredFor(plan, "outcome_effect", { outcome: id })?.value,
    );

  it("is offered beside the empty box and runs nowhere", () => {
    const homes = made("care-home-prevention");
    expect(offered(homes)).toEqual([-0.35, -0.6, -0.087]);
    expect(offeredFor(homes, "outcome_effect", { outcome: "falls" })?.source).toMatch(/\w/);
    expect(offeredFor(homes, "outcome_before", { outcome: "falls" })).toBeUndefined();
    expect(offeredFor(homes, "people_covered", {})).toBeUndefined();
    const network = offered(made("primary-care-network"));
    expect(network).toEqual([expect.closeTo(104 / 3, 9), -16, expect.closeTo(0.23, 9)]);
    const back = offered(made("vocational-rehabilitation", { "in-work": 0.5, "out-of-work": 0.5 }));
    expect(back[0]).toBeCloseTo(-0.56, 9);
    // Of those who struggle: it rests on a share nobody has published, so there is nothing to take over.
    expect(back[2]).toBeUndefined();
  });

  it("is one's own figure, after its source, once taken over", () => {
    const plan = made("care-home-prevention");
    const where = { outcome: "falls" };
    const markup = renderToStaticMarkup(
      createElement(OfferedFigure, {
        plan,
        assumption: "outcome_effect",
        where,
        label: "Falls",
        unit: "share",
        readOnly: false,
      }),
    );
    expect(markup).toMatch(/Published elsewhere: .35%/);
    expect(markup).toMatch(/as your figure/);
    const offer = offeredFor(plan, "outcome_effect", where);
    if (offer === undefined) throw new Error("nothing is offered");
    expect(isYourFigure(offeredWords.after(offer.source, offer.says))).toBe(true);
  });
});
