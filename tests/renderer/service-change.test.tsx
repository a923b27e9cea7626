/** Something done to a service: from what is typed to a change, what it would lead to or why it cannot be, and where it goes. */
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { makeServiceChange, type Plan, type ServiceChange, type TierThen } from "../../model";
import { answersFor } from "../../renderer/engine/answer";
import type { ServiceTried } from "../../renderer/engine/answers";
import { EngineContext } from "../../renderer/engine/use-answer";
import { ChangeList } from "../../renderer/screens/scenarios/change-list";
import { ChangeService } from "../../renderer/service-change/change-service";
import { boxKey, changeOf, emptyDraft } from "../../renderer/service-change/draft";
import { LeadsTo, SayAndTry } from "../../renderer/service-change/say-and-try";
import { openPlan, showPlan, undo } from "../../renderer/state/plan-store";
import { applyEdit } from "../../renderer/state/apply-edit";
import { resetView } from "../../renderer/state/view-store";
import { serviceChangeWords as words } from "../../renderer/words/service-change";
import { given } from "../model/build-plan";
import { inHours, planWithService, tier } from "../model/services/build-service";
import { textOf } from "./markup";
import { readyEngine } from "./ready-engine";

vi.mock("zustand", () => import("./live-stores"));

const plan: Plan = {
  ...planWithService({
    service: { staffing: "stated-team", capacity: "hours", tiers: [tier("class"), tier("alone")] },
    assumptions: [
      given("referrals", 20),
      given("tier_share", null, [
        { tier: "class", value: "= 1 / 4" },
        { tier: "alone", value: "= 3 / 4" },
      ]),
      given("opening_list", null, [
        { tier: "class", value: 100 },
        { tier: "alone", value: 300 },
      ]),
      given("opening_longest_wait", 40),
      ...inHours({ wte: 2, minutes: 300, weeks: 4 }),
    ],
  }),
  scenarios: [{ id: "tried", name: "Tried", changes: [] }],
};
const service = plan.structure.services![0]!;
const look: ServiceChange = { what: "look-through", service: "service", from: "2026-10", share: 0.2 };
const now = (): Plan => openPlan()!.plan;
const drawn = (node: React.ReactNode): string =>
  renderToStaticMarkup(<EngineContext.Provider value={readyEngine()}>{node}</EngineContext.Provider>);
const leads = (change: ServiceChange): string =>
  drawn(<LeadsTo plan={now()} scenario={undefined} change={change} into="base" onMade={() => undefined} />);
const tried = (change: ServiceChange): ServiceTried => {
  const answer = answersFor(plan).answer({ kind: "service-trial", scenario: undefined, change });
  if (!answer.ok) throw new Error(answer.problems[0]?.says);
  return answer.value as ServiceTried;
};

beforeEach(() => {
  resetView();
  showPlan(plan, { document: null, name: "test", saved: true });
});

describe("before it is made", () => {
  test("it says what becomes of the list, at the end of its year and of the plan", () => {
    const { ends } = tried(look);
    expect(ends.map(({ year }) => year)).toEqual(["2026/27", "2028/29"]);
    expect(ends[0]!.then.waiting).toBeLessThan(ends[0]!.now.waiting - 50);
    const markup = leads(look);
    expect(textOf(markup)).toContain(
      "The list of Service looked through in October 2026: 20% of those waiting come off",
    );
    expect(textOf(markup)).toContain(`${Math.round(ends[0]!.now.waiting) - Math.round(ends[0]!.then.waiting)} fewer`);
    expect(markup).not.toContain("disabled");
  });

  test("where starts are counted, it says that groups start nobody more", () => {
    const services = plan.structure.services!.map((one) => ({ ...one, capacity: "starts" as const }));
    const countedPlan = { ...plan, structure: { ...plan.structure, services } };
    showPlan(countedPlan, { document: null, name: "test", saved: true });
    const groups: ServiceChange = {
      what: "model",
      service: "service",
      from: "2026-10",
      tiers: [{ tier: "class", groupSize: 6 }],
    };
    expect(textOf(leads(groups))).toContain("counts cases started, not hours");
    showPlan(plan, { document: null, name: "test", saved: true });
    expect(textOf(leads(groups))).not.toContain("counts cases started");
  });

  test("one that cannot be says why, and cannot be made", () => {
    const markup = leads({ ...look, share: undefined, people: 4000 });
    expect(textOf(markup)).toContain("people wait then");
    expect(markup).toContain("disabled");
  });

  test("one that changes nothing of a list says so", () => {
    const at = { waiting: 100.2, longest: 12 };
    const ends = [{ year: "2026/27", now: at, then: { waiting: 99.9, longest: 12 } }];
    const says = (last: string): string => words.leadsTo("Something", { label: "Service", ends }, last);
    expect(says("2029-11")).toBe(
      "Something: on 31 March 2027 100 people wait, as many as without it, the longest 12 weeks.",
    );
    // A plan that ends before March is read on its last day.
    expect(says("2026-11")).toMatch(/^Something: on 30 November 2026 100 people wait/);
  });
});

describe("what is typed", () => {
  const working = answersFor(plan).answer({
    kind: "service-model",
    scenario: undefined,
    service: "service",
    month: "2026-10",
  });
  const then = working.ok ? (working.value as readonly TierThen[]) : [];
  const draft = { ...emptyDraft(plan), from: "2026-10" };

  test("stands beside how the service works then", () => {
    expect(then).toMatchObject([
      { tier: "class", share: 0.25, contacts: 1, groupSize: 1, weeks: 4 },
      { tier: "alone", share: 0.75 },
    ]);
    expect(then[0]!.minutes!.find(({ level }) => level === "level1")!.direct).toBe(300);
  });

  test("is nothing to try while it does not say enough", () => {
    for (const what of ["clinics", "look-through", "model", "away"] as const)
      expect(changeOf(what, draft, service, then)).toBeUndefined();
    expect(changeOf("look-through", { ...draft, off: 0.1, from: "2026" }, service, then)).toBeUndefined();
  });

  test("is one change; shares are said for every tier once one of them moves, and boxes left alone are not said", () => {
    expect(changeOf("clinics", { ...draft, weeks: 6, amount: 20, level: "level1" }, service, then)).toEqual({
      what: "clinics",
      service: "service",
      from: "2026-10",
      weeks: 6,
      aWeek: 20,
      level: "level1",
    });
    expect(changeOf("look-through", { ...draft, by: "people", off: 40, why: " Sampled. " }, service, then)).toEqual({
      what: "look-through",
      service: "service",
      from: "2026-10",
      people: 40,
      why: "Sampled.",
    });
    const changed = { [boxKey("class", "share")]: 0.6, [boxKey("class", "direct", "level1")]: 60 };
    const model = changeOf("model", { ...draft, over: 6, loss: 0.2, lossMonths: 3, changed }, service, then);
    expect(JSON.parse(JSON.stringify(model))).toEqual({
      what: "model",
      service: "service",
      from: "2026-10",
      over: 6,
      tiers: [
        { tier: "class", share: 0.6, minutes: [{ level: "level1", direct: 60 }] },
        { tier: "alone", share: 0.75 },
      ],
      training: { loss: 0.2, months: 3 },
    });
    expect(changeOf("away", { ...draft, amount: 0.8, level: "level1", to: "2027-02" }, service, then)).toMatchObject({
      what: "away",
      wte: 0.8,
    });
  });

  test("has a box with a name for every figure of a tier, with what holds then", () => {
    const markup = drawn(
      <SayAndTry plan={now()} service={service} what="model" into="base" onMade={() => undefined} />,
    );
    expect(textOf(markup)).toContain("class, Share of referrals");
    expect(markup).toContain('value="25%"');
    expect(textOf(markup)).toContain(words.notYet.model);
  });
});

test("it can go into the base, a scenario or a new one; a team that is not known has nobody to be away", () => {
  const text = textOf(drawn(<ChangeService plan={now()} service={service} scenario={undefined} />));
  for (const one of [words.base, "Tried", words.newScenario, words.verbs.away]) expect(text).toContain(one);
  const unknown = { ...service, staffing: "not-known" as const };
  expect(textOf(drawn(<ChangeService plan={now()} service={unknown} scenario={undefined} />))).not.toContain(
    words.verbs.away,
  );
});

test("made in a scenario, it is one line of what differs, one entry in the log and one undo step", () => {
  expect(applyEdit((before, by) => makeServiceChange(before, "tried", look, by)).ok).toBe(true);
  expect(now().log).toHaveLength(1);
  const list = textOf(
    renderToStaticMarkup(<ChangeList plan={now()} scenario={now().scenarios[0]!} readOnly={false} />),
  );
  expect(list).toContain("1 change");
  expect(list).toContain("The list of Service looked through in October 2026");
  undo();
  expect([now().assumptions, now().scenarios]).toEqual([plan.assumptions, plan.scenarios]);
});
