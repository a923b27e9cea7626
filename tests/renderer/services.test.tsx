/** The Services screen: what it says of a list, what moving an edge changes and where, and what it asks for. */
import { applyEdit } from "../../renderer/state/apply-edit";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, it } from "vitest";
import { catalogueEntry, dayWords, type Plan, readPlan, type ServiceView, setValue, setValues } from "../../model";
import { NumberBox } from "../../renderer/controls/number-box";
import { answersFor } from "../../renderer/engine/answer";
import { shareSets } from "../../renderer/screens/assumptions/share-sets";
import { delegationOf } from "../../renderer/screens/services/delegation";
import { listFinding } from "../../renderer/screens/services/finding";
import { figureInUse } from "../../renderer/screens/services/in-use";
import { NeededFigures } from "../../renderer/screens/services/needed-figures";
import { PartYears } from "../../renderer/screens/services/part-years";
import { movedStaff, teamInUse } from "../../renderer/screens/services/team-in-use";
import { movedShares, sharesInUse } from "../../renderer/screens/services/tier-shares";
import {
  hoursOfLevel,
  inWeek,
  inYear,
  staffInWeek,
  tierInYear,
  waitProfile,
} from "../../renderer/screens/services/view-figures";
import { beginDrag, cancelDrag, endDrag, openPlan, showPlan, undo } from "../../renderer/state/plan-store";
import { changeWords } from "../../renderer/words/change-words";
import { serviceWords, teamWords } from "../../renderer/words/services";
import { given } from "../model/build-plan";
import tiered from "../../seeds/plans/tiered-children.otplan?raw";
import beforeAndAfter from "../../seeds/plans/children-before-after.otplan?raw";
import { childrensService, clinicService, planOfServices, viewOf, withoutFigures } from "./service-plans";

const scenarios: Plan["scenarios"] = [
  {
    id: "more",
    name: "More at the base",
    changes: [
      { assumption: "tier_share", op: "set", value: 0.6, where: { tier: "universal" } },
      { assumption: "tier_share", op: "set", value: 0.2, where: { tier: "targeted" } },
    ],
  },
];
const plan = planOfServices({ scenarios });
const view = viewOf(plan);
const assumption = (from: Plan, id: string) => from.assumptions.find((one) => one.id === id)!;
const open = (from: Plan): void => showPlan(from, { document: null, name: "Services", saved: true });
const now = (): Plan => openPlan()!.plan;
const says = (of: ServiceView, scenario?: string): string => serviceWords.finding(listFinding(of), scenario);

describe("planning years that a plan covers in part", () => {
  const said = (start: string): string => renderToStaticMarkup(<PartYears plan={{ ...plan, start, years: 3 }} />);
  it("are named with their months, and a plan from April to March has none", () => {
    expect(said("2026-12")).toContain("Of 2026/27 4 months are, and of 2029/30 8 months are in the plan");
    expect(said("2026-03")).toContain("Of 2025/26 1 month is, and of 2028/29 11 months are in the plan");
    expect(said("2026-04")).toBe("");
  });
});

describe("the finding", () => {
  it("says Birmingham's first year as it was published", () => {
    const read = readPlan(tiered);
    if (!read.ok) throw new Error(read.problems[0]?.says);
    expect(says(viewOf(read.value))).toMatch(
      /^The list falls from 1,760 to 949 in the first year and nobody waits longer than 47 weeks/,
    );
  });

  const clinic = (starts: number, list = 90): ServiceView =>
    viewOf(
      planOfServices({
        assumptions: [
          given("referrals", null, [
            { service: "children", value: 30 },
            { service: "clinic", value: 10 },
          ]),
          given("starts_per_week", null, [{ service: "clinic", value: starts }]),
          given("removal_rate", 0),
          given("opening_list", null, [
            { tier: "children", value: 1400 },
            { tier: "hands", value: list },
          ]),
        ],
      }),
      "clinic",
    );

  it("tells a list that grows for ever from one that falls, stays or is cleared", () => {
    // Two more a week than are started: 104 in the 52 weeks of the first year, 2 x 260 in all.
    expect(says(clinic(8))).toMatch(
      /^The list grows from 90 to 194 in the first year and the longest wait is \d+ weeks; it never clears, and by 2030\/31 610 wait$/,
    );
    expect(says(clinic(10))).toMatch(/^The list stays near 90/);
    // One less a week: 90 - 52 = 38 after a year, nobody after 90 weeks.
    const cleared = clinic(11);
    expect(says(cleared)).toBe(
      `The list falls from 90 to 38 in the first year and nobody waits longer than 4 weeks; in the week of ${dayWords(cleared.weeks[89]!)} it is cleared`,
    );
    // Ten less a week: nobody at the end of the ninth week.
    expect(says(clinic(20))).toMatch(/^The list falls from 90 and is cleared in the week of 27 May 2026/);
    expect(says(clinic(20, 0))).toMatch(/^Nobody waits for Hand clinic/);
  });

  it("names the time that runs out first, and says nothing of it where starts are counted", () => {
    const read = readPlan(beforeAndAfter);
    if (!read.ok) throw new Error(read.problems[0]?.says);
    expect(says(viewOf(read.value, "children"))).toMatch(
      /; what runs out first is the time of Newly registered \(band 5\) and above$/,
    );
    expect(says(clinic(8))).not.toContain("runs out");
  });

  it("counts what is missing when there is no list, and names the scenario", () => {
    const lacking = viewOf(withoutFigures(plan, "contacts", "leave_share"));
    expect(lacking.runs).toBe(false);
    expect(says(lacking, "More at the base")).toBe(
      `Children's therapy: ${lacking.needed.filter((one) => one.missing === "list").length} figures are still needed before the list can be worked out if "More at the base"`,
    );
  });
});

describe("reading a view", () => {
  it("adds up to what the model gives for the whole", () => {
    view.years.forEach((year, at) => {
      const sum = view.tiers.reduce((all, _, tier) => all + tierInYear(view, "referred", tier, at)!, 0);
      expect(sum, year.name).toBeCloseTo(inYear(view, "referred", at)!, 6);
    });
  });

  it("tells starts for each WTE where starts are counted and staff are known", () => {
    const staffed = staffInWeek(view, 0)!;
    expect(staffed).toBeCloseTo(
      view.levels.reduce((sum, level) => sum + level.wte[0]!, 0),
      9,
    );
    expect(staffInWeek(viewOf(plan, "clinic"), 0)).toBeNull();
    expect(teamWords.startsPerWte(30, 12)).toMatch(/^That is 2\.5 for each of 12\.0 WTE/);
    expect(teamWords.startsPerWte(30, null)).toBe("");
    expect(teamWords.startsPerWte(30, 0)).toBe("");
  });

  it("cuts the profile after the last week anybody has waited, and loses nobody by it", () => {
    const profile = waitProfile(view)!;
    let most = 0;
    for (const week of [-1, 0, 30, 150]) {
      const people = profile.at(week);
      expect(people.flat().reduce((sum, one) => sum + one, 0)).toBeCloseTo(inWeek(view, "waiting", week)!, 1);
      for (let step = 0; step < profile.steps; step += 1)
        most = Math.max(
          most,
          people.reduce((sum, tier) => sum + tier[step]!, 0),
        );
    }
    expect(profile.most).toBeGreaterThanOrEqual(most);
    expect(profile.steps * profile.step).toBeLessThan(130);
    expect(waitProfile({ ...view, profile: undefined })).toBeUndefined();
  });

  it("finds the hours of a level by its name, also where other levels of the plan do not work in the service", () => {
    const three = planOfServices({
      registeredLevels: 3,
      services: [{ ...childrensService, supervisor: "level3" }, clinicService],
      assumptions: [
        given("stated_team", null, [
          { service: "children", level: "level2", value: 3 },
          { service: "children", level: "level3", value: 1 },
        ]),
        given("direct_minutes", null, [{ tier: "children", level: "level3", value: 60 }]),
        given("indirect_minutes", null),
        given("travel_minutes", null),
        given("group_size", 1),
        given("delegated_share", 0),
      ],
    });
    const shown = viewOf(three);
    expect(shown.levels.map((level) => level.id)).toEqual(["level2", "level3"]);
    // Eight planned contacts of an hour, with 8% missed and booked again.
    expect(hoursOfLevel(three, shown.tiers[2]!, "level3")).toBeCloseTo(8 / 0.92, 9);
    expect(hoursOfLevel(three, shown.tiers[2]!, "level2")).toBe(0);
  });
});

describe("moving an edge", () => {
  beforeEach(() => open(plan));
  const shares = (from: Plan, scenario?: string) =>
    sharesInUse(from, viewOf(from, "children", scenario === undefined ? {} : { scenario }), scenario).shares.map(
      (share) => share.value,
    );

  it("moves a share from one tier to the next, never below nothing, and keeps what they have together", () => {
    expect(movedShares([0.5, 0.3, 0.2], 0, 0.1)).toEqual([0.6, 0.2, 0.2]);
    expect(movedShares([0.5, 0.3, 0.2], 0, 9)).toEqual([0.8, 0, 0.2]);
    expect(movedShares([0.5, 0.3, 0.2], 1, Number.NEGATIVE_INFINITY)).toEqual([0.5, 0, 0.5]);
    expect(movedStaff([3, 5.2, 1.6], 1, -0.25)).toEqual([3, 4.95, 1.85]);
    expect(movedStaff([3, 5.2, 1.6], 1, 50)).toEqual([3, 6.8, 0]);
  });

  const parts = (edge: number, share: number) => {
    const { shares: from } = sharesInUse(now(), view, undefined);
    const changed = movedShares([0.5, 0.3, 0.15, 0.05], edge, share);
    return [edge, edge + 1].map((tier) => ({ where: from[tier]!.where, value: changed[tier]! }));
  };

  it("is one step for a whole drag, and none when it is bailed out of", () => {
    const log = plan.log.length;
    beginDrag("edge");
    for (const share of [0.01, 0.05, 0.1])
      applyEdit((now, by) =>
        setValues(
          now,
          "edge",
          parts(0, share).map((part) => ({
            assumption: assumption(plan, "tier_share").id,
            ...part,
            scenario: undefined,
          })),
          by,
        ),
      );
    expect(shares(now())).toEqual([0.6, 0.2, 0.15, 0.05]);
    endDrag("edge");
    expect(openPlan()!.history.done).toHaveLength(1);
    expect(now().log).toHaveLength(log + 1);
    undo();
    expect(shares(now())).toEqual([0.5, 0.3, 0.15, 0.05]);

    beginDrag("edge");
    applyEdit((now, by) =>
      setValues(
        now,
        "edge",
        parts(0, 0.2).map((part) => ({ assumption: assumption(plan, "tier_share").id, ...part, scenario: undefined })),
        by,
      ),
    );
    cancelDrag();
    expect(shares(now())).toEqual([0.5, 0.3, 0.15, 0.05]);
    expect(openPlan()!.history.done).toHaveLength(0);
  });

  it("is one step for a key, and goes to the scenario that is shown", () => {
    applyEdit((now, by) =>
      setValues(
        now,
        "edge",
        parts(1, 0.05).map((part) => ({ assumption: assumption(plan, "tier_share").id, ...part, scenario: "more" })),
        by,
      ),
    );
    expect(openPlan()!.history.done).toHaveLength(1);
    expect(shares(now())).toEqual([0.5, 0.3, 0.15, 0.05]);
    expect(shares(now(), "more")).toEqual([0.6, 0.35, 0.1, 0.05]);
    expect(now().scenarios[0]!.changes).toHaveLength(3);
  });

  it("is the value the model takes: the closer of two that name the same kind of part, in whatever order they stand", () => {
    const near = { tier: "universal", value: 0.09 };
    const far = { tier: "children", value: 0.05 };
    for (const written of [
      [near, far],
      [far, near],
    ]) {
      const both = planOfServices({ assumptions: [given("rebooked_share", null, written)] });
      expect(figureInUse(both, undefined, "rebooked_share", { tier: "universal" }, undefined).value).toBe(0.09);
      expect(figureInUse(both, undefined, "rebooked_share", { tier: "targeted" }, undefined).value).toBe(0.05);
    }
  });

  it("writes at a place where places have their own, and not at all for all of them together", () => {
    const places = planOfServices({
      places: 2,
      assumptions: [
        given("tier_share", null, [
          ...["universal", "targeted", "individual", "plans"].map((tier, i) => ({
            tier,
            value: [0.5, 0.3, 0.15, 0.05][i]!,
          })),
          { tier: "universal", place: "place2", value: 0.4 },
          { tier: "targeted", place: "place2", value: 0.4 },
        ]),
      ],
    });
    expect(figureInUse(places, undefined, "tier_share", { tier: "universal" }, undefined).held).toBe("by-place");
    expect(figureInUse(places, undefined, "tier_share", { tier: "universal" }, "place2")).toEqual({
      value: 0.4,
      where: { tier: "universal", place: "place2" },
      held: undefined,
    });
    expect(figureInUse(places, undefined, "tier_share", { tier: "universal" }, "place1")).toEqual({
      value: 0.5,
      where: { tier: "universal", place: "place1" },
      held: undefined,
    });
    // Only the tiers given by place are: the others are written for everywhere.
    expect(figureInUse(places, undefined, "tier_share", { tier: "plans" }, "place1")).toEqual({
      value: 0.05,
      where: { tier: "plans" },
      held: undefined,
    });
  });

  it("leaves alone what changes on dates, and reads a formula as what it comes to", () => {
    const dated = {
      ...plan,
      scenarios: [
        {
          id: "later",
          name: "Later",
          changes: [
            { assumption: "tier_share", op: "set" as const, value: 0.4, where: { tier: "universal" }, from: "2027-04" },
          ],
        },
      ],
    };
    expect(sharesInUse(dated, view, "later").held).toBe("dated");
    const formula = planOfServices({
      assumptions: [
        given("tier_share", null, [
          { tier: "universal", value: "= 1 / 2" },
          { tier: "targeted", value: 0.3 },
          { tier: "individual", value: 0.15 },
          { tier: "plans", value: 0.05 },
        ]),
      ],
    });
    expect(sharesInUse(formula, viewOf(formula), undefined)).toMatchObject({
      held: undefined,
      shares: [{ value: 0.5, formula: true }, { value: 0.3, formula: false }, {}, {}],
    });
  });

  it("knows the stated team of a scenario", () => {
    const scenario: Plan = {
      ...plan,
      scenarios: [
        {
          id: "team",
          name: "Team",
          changes: [
            { assumption: "stated_team", op: "set", value: 2, where: { service: "children", level: "support" } },
          ],
        },
      ],
    };
    expect(teamInUse(scenario, view, "team").levels.map((level) => level.wte)).toEqual([2, 3.4, 1.4]);
    expect(teamInUse(scenario, view, undefined).levels.map((level) => level.wte)).toEqual([1.6, 3.4, 1.4]);
  });
});

it("says what passing work on frees and takes back as the model counts it", () => {
  const passing = (share: number, supervision: number) => {
    const from = planOfServices({
      assumptions: [
        given("delegated_share", null, [{ tier: "targeted", value: share }]),
        given("delegation_supervision", supervision),
      ],
    });
    const tier = viewOf(from).tiers[1]!;
    return { own: hoursOfLevel(from, tier, "level1")!, other: hoursOfLevel(from, tier, "support")! };
  };
  const [none, some, free] = [passing(0, 0.2), passing(0.4, 0.2), passing(0.4, 0)];
  const told = delegationOf(some.own, 0.4, 0.2)!;
  expect(told.moved).toBeCloseTo(some.other - none.other, 9);
  expect(told.supervised).toBeCloseTo(some.own - free.own, 9);
  expect(delegationOf(some.own, 0.4, null)).toBeNull();
  // All of it passed on, with no supervision: nothing is left to tell the whole from.
  expect(delegationOf(0, 1, 0)).toBeNull();
});

describe("what is still needed", () => {
  const lacking = withoutFigures(plan, "contacts", "referrals");
  beforeEach(() => open(lacking));

  it("has a box for every part, and the figure given there is what was needed", () => {
    const shown = viewOf(lacking);
    const contacts = shown.needed.filter((one) => one.assumption === "contacts");
    expect(contacts.map((one) => one.for)).toEqual(childrensService.tiers.map((tier) => tier.label));
    const markup = renderToStaticMarkup(<NeededFigures plan={lacking} view={shown} readOnly={false} first />);
    for (const tier of childrensService.tiers)
      expect(markup).toContain(`>${tier.label.replaceAll("'", "&#x27;")}</label>`);
    contacts.forEach((one, index) =>
      applyEdit((now, by) => setValue(now, { assumption: one.assumption, where: one.where, value: index + 1 }, by)),
    );
    applyEdit((now, by) =>
      setValue(
        now,
        {
          assumption: shown.needed.find((one) => one.assumption === "referrals")!.assumption,
          where: shown.needed.find((one) => one.assumption === "referrals")!.where,
          value: 30,
        },
        by,
      ),
    );
    expect(viewOf(now()).runs).toBe(true);
    expect(assumption(now(), "contacts")).toMatchObject({
      value: null,
      where: childrensService.tiers.map((tier, index) => ({ tier: tier.id, value: index + 1, status: "judgement" })),
    });
    expect(openPlan()!.history.done).toHaveLength(contacts.length + 1);
  });

  it("takes a cited example for the part that lacks it, as judgement with its source", () => {
    const contacts = given("contacts", null, [], {
      readings: [
        { label: "Swindon, autism", value: 8, source: "swindon" },
        { label: "No number", value: null },
      ],
    });
    const cited: Plan = {
      ...lacking,
      sources: [{ id: "swindon", title: "Swindon's offer", publisher: "Swindon" }],
      assumptions: [...lacking.assumptions, contacts],
    };
    open(cited);
    const shown = viewOf(cited);
    const markup = renderToStaticMarkup(<NeededFigures plan={cited} view={shown} readOnly={false} first />);
    expect(markup).toContain("One cited example");
    expect(markup).toContain("Source: Swindon&#x27;s offer");
    applyEdit((now, by) =>
      setValue(
        now,
        {
          assumption: shown.needed.find((one) => one.for === "Individualised")!.assumption,
          where: shown.needed.find((one) => one.for === "Individualised")!.where,
          value: 8,
          why: contacts.readings![0]!.label,
          source: contacts.readings![0]!.source,
        },
        by,
      ),
    );
    expect(assumption(now(), "contacts").where).toEqual([
      { tier: "individual", value: 8, status: "judgement", reason: "Swindon, autism", source: "swindon" },
    ]);
    expect(now().log.at(-1)).toMatchObject({ from: "no figure", to: "8 contacts per case", why: "Swindon, autism" });
  });
});

describe("a figure that stands for a choice", () => {
  const choices = catalogueEntry("start_policy")!.choices!;
  it("is chosen by name", () => {
    const markup = renderToStaticMarkup(
      <NumberBox label="Who is started first" unit="choice" value={2} choices={choices} onChange={() => undefined} />,
    );
    for (const choice of choices) expect(markup).toContain(`>${choice.label}</option>`);
    expect(markup).toMatch(/<option value="2" selected="">By tier/);
    expect(
      renderToStaticMarkup(
        <NumberBox label="x" unit="choice" value={null} choices={choices} onChange={() => undefined} />,
      ),
    ).toContain("Not chosen");
  });
});

it("lists a figure the plan leaves out before a scenario changes it, in one step", () => {
  const without = withoutFigures(plan, "start_policy");
  open(without);
  applyEdit((now, by) =>
    setValue(
      now,
      { assumption: "start_policy", ...{ where: { service: "children" }, value: 2 }, scenario: "more" },
      by,
    ),
  );
  expect(assumption(now(), "start_policy")).toMatchObject({ value: null });
  expect(now().scenarios[0]!.changes.at(-1)).toMatchObject({
    assumption: "start_policy",
    op: "set",
    value: 2,
    where: { service: "children" },
  });
  expect(viewOf(now()).policy).toBe(1);
  expect(viewOf(now(), "children", { scenario: "more" }).policy).toBe(2);
  expect(changeWords("choice", now().scenarios[0]!.changes.at(-1)!, undefined)).toBe(
    "By tier, then longest wait from the start",
  );
  undo();
  expect(now().assumptions).toEqual(without.assumptions);
});

it("holds the shares of each service together in the register", () => {
  const other = {
    ...clinicService,
    id: "other",
    label: "Another",
    tiers: [
      { id: "few", label: "A few" },
      { id: "many", label: "Many" },
    ],
  };
  const both = planOfServices({ services: [childrensService, other] });
  const entries = [...assumption(both, "tier_share").where!, { tier: "few", value: 0.2 }, { tier: "many", value: 0.8 }];
  expect(
    shareSets(both, { ...assumption(both, "tier_share"), where: entries }).map((set) => [
      set.where,
      set.members.map((member) => member.label),
    ]),
  ).toEqual([
    [{ service: "children" }, ["Universal", "Targeted", "Individualised", "Education, health and care plans"]],
    [{ service: "other" }, ["A few", "Many"]],
  ]);
});

describe("asking the worker", () => {
  it("gives a service and explains a figure of it, without the workforce of the plan", () => {
    const desk = answersFor(plan);
    const answer = desk.answer({
      kind: "service",
      scenario: undefined,
      service: "children",
      place: undefined,
      profile: true,
    });
    expect(answer.ok && (answer.value as ServiceView).figures.waiting![51]).toBeCloseTo(view.figures.waiting![51]!, 9);
    const why = desk.answer({
      kind: "explain-service",
      scenario: "more",
      request: { service: "children", measure: "waiting", year: "2026/27" },
    });
    expect(why.ok && (why.value as { value: number }).value).toBeCloseTo(
      inYear(viewOf(plan, "children", { scenario: "more" }), "waiting", 0)!,
      9,
    );
    expect(desk.runs()).toBe(0);
  });

  it("names a service that is not there instead of failing", () => {
    expect(
      answersFor(plan).answer({
        kind: "explain-service",
        scenario: undefined,
        request: { service: "childrens", measure: "waiting" },
      }),
    ).toMatchObject({ ok: false });
  });
});
