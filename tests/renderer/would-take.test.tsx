/** What would it take on the screen: reachable without ranges, how sure only with them, and a list's answer over its futures. */
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { ensembleOf, runDraws, serviceTakes, standingSeed, type Plan, type Takes } from "../../model";
import type { DrawPool } from "../../renderer/engine/draws/draws-shown";
import { standingAsked } from "../../renderer/engine/draws/standing-asked";
import { DrawsContext } from "../../renderer/engine/draws/use-draws";
import type { GoalDesk, GoalShown } from "../../renderer/engine/goals/goal-desk";
import { GoalContext } from "../../renderer/engine/goals/use-goal";
import { EngineContext } from "../../renderer/engine/use-answer";
import { TakesSureness } from "../../renderer/screens/services/takes-sureness";
import { WouldTake } from "../../renderer/screens/uncertainty/take/would-take";
import { Uncertainty } from "../../renderer/screens/uncertainty/uncertainty";
import { openPlan, showPlan } from "../../renderer/state/plan-store";
import { buildPlan, given } from "../model/build-plan";
import { counted, planWithService } from "../model/services/build-service";
import { textOf } from "./markup";
import { readyEngine } from "./ready-engine";

vi.mock("zustand", () => import("./live-stores"));

const certain: Plan = buildPlan({ places: 1 });
const desk = (shown?: GoalShown): GoalDesk => ({
  ask: () => undefined,
  stop: () => undefined,
  shown: () => shown,
  subscribe: () => () => undefined,
});
const html = (node: ReactNode, shown?: GoalShown): string =>
  renderToStaticMarkup(<GoalContext.Provider value={desk(shown)}>{node}</GoalContext.Provider>);

test("a plan without ranges has all its parts: those that need them say how to give one", () => {
  showPlan(certain, { document: null, name: "test.otplan", saved: true });
  const asked = standingAsked(certain, { scenarios: [], place: undefined });
  const made = ensembleOf(certain, asked);
  if (!made.ok) throw new Error(made.problems[0]?.says);
  const shown = {
    version: openPlan()!.figures,
    asked,
    state: "done" as const,
    sample: runDraws(made.value, standingSeed, 0, 2),
    done: 2,
    of: 2,
    fewer: false,
    certain: true,
    problems: [],
  };
  const pool: Pick<DrawPool, "shown" | "subscribe"> = { shown: () => shown, subscribe: () => () => undefined };
  const page = html(
    <EngineContext.Provider value={readyEngine()}>
      <DrawsContext.Provider value={pool as DrawPool}>
        <Uncertainty />
      </DrawsContext.Provider>
    </EngineContext.Provider>,
  );
  expect(page).toMatch(/role="tab"[^>]*>What would it take</);
  expect(textOf(page)).toContain("No figure in this plan has a range");
  expect(textOf(page)).toMatch(/Give a range to what you are least sure of.*To the assumptions/s);
  expect(textOf(page)).not.toContain("futures drawn");
});

const part = (isCertain: boolean, target?: number): string =>
  html(
    <WouldTake
      plan={certain}
      version={1}
      readOnly={false}
      look={{
        id: "headcount",
        measure: "headcount",
        service: undefined,
        label: "Headcount",
        unit: "people",
        aim: "more",
      }}
      scenario={undefined}
      place={undefined}
      year="2025/26"
      certain={isCertain}
      target={target === undefined ? undefined : { is: "at-least", value: target }}
      onTarget={() => undefined}
    />,
  );

test("how sure is asked only where there is more than one future", () => {
  expect(textOf(part(false))).toContain("In 8 in 10 futures");
  expect(part(true)).not.toContain("In 8 in 10 futures");
});

test("a second assumption is offered beside the first, and nothing is worked out before there is a target", () => {
  expect(textOf(part(true))).toMatch(/By changing.*And by changing \(2\)/s);
  expect(part(true)).toMatch(/<button[^>]* disabled=""[^>]*>Work out what it takes/);
  expect(part(true, 900)).not.toMatch(/<button[^>]* disabled=""[^>]*>Work out what it takes/);
});

test("the answer for a list is asked over its futures, with a bar and a stop, and told with its pounds", () => {
  const team = (spread: object) =>
    planWithService({
      service: { staffing: "stated-team" },
      assumptions: [
        ...counted({ referrals: 10, starts: 10, list: 500, longest: 60 }),
        given("stated_team", null, [{ level: "level1", value: 5 }]),
        given("pay_point", 40_000, [], spread),
      ],
    });
  const plan = team({ evenly: { low: 36_000, high: 44_000 } });
  const found = serviceTakes(plan, { service: "service", weeks: 18, by: "2028-03" });
  if (!found.ok) throw new Error(found.problems[0]?.says);
  const takes: Takes = found.value;
  const shown = (state: GoalShown["state"], answer?: GoalShown["answer"], of = takes): string =>
    html(<TakesSureness plan={plan} version={2} takes={takes} />, {
      version: 2,
      ask: { kind: "list", takes: of, draws: 50 },
      state,
      runs: 7,
      answer,
    });
  const said = (range: object): GoalShown["answer"] => ({
    ok: true,
    problems: [],
    value: { kind: "list", range: { draws: 50, reached: 50, ...range } as never },
  });
  expect(html(<TakesSureness plan={plan} version={2} takes={takes} />)).toMatch(
    /<button[^>]*>Work out how sure this is/,
  );
  expect(shown("running")).toMatch(/<progress max="50" value="7"[^>]*>.*7 of 50 futures.*<button[^>]*>Stop/s);
  const range = { more: { low: 1.2, high: 2 }, starts: { low: 12, high: 14 }, cost: { low: 6e4, high: 1.2e5 } };
  expect(textOf(shown("done", said(range)))).toMatch(
    /between 12 and 14 starts a week, which is between 1\.2 and 2 more WTE of .+, between £60,000 and £120,000 a year\./,
  );
  // What was found of another question is not told of this one.
  const other = { ...takes, request: { ...takes.request, weeks: 26 } };
  expect(shown("done", said(range), other)).toMatch(/<button[^>]*>Work out how sure this is/);
  const sure = team({});
  expect(textOf(html(<TakesSureness plan={sure} version={2} takes={takes} />))).toMatch(/No figure in this plan/);
});
