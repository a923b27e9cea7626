/** Answers about a plan that was open before are not shown under the name of the one that is open now. */
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, expect, test, vi } from "vitest";
import { setValue, type Plan } from "../../model";
import type { Engine } from "../../renderer/engine/engine";
import { EngineContext, useAnswer, useAnswers, useTables } from "../../renderer/engine/use-answer";
import type { Query } from "../../renderer/engine/queries";
import { useAllScenarios } from "../../renderer/screens/scenarios/use-all-scenarios";
import { applyEdit } from "../../renderer/state/apply-edit";
import { showPlan } from "../../renderer/state/plan-store";
import { seedPlan } from "../model/questions/read-seed-plan";
import { readyEngine } from "./ready-engine";

vi.mock("zustand", () => import("./live-stores"));

const team = seedPlan("community-team");
const open = (plan: Plan): void => showPlan(plan, { document: null, name: "test", saved: true });
const asked = { measures: ["staff_in_post"] };
const query: Query = { kind: "tables", scenario: undefined, asked };

/** Whether each way to an answer has one, and whether it is of now. */
function Shown() {
  const one = useAnswer(query);
  const [two] = useAnswers([query]);
  const tables = useTables(undefined, asked);
  const [base] = useAllScenarios([], asked);
  const says = [
    [one.answer, one.fresh],
    [two?.answer, two?.fresh],
    [tables.tables, tables.fresh],
    [base?.tables, base?.fresh],
  ].map(([there, fresh]) => (there === undefined ? "none" : fresh === true ? "of now" : "older"));
  return <p>{[...new Set(says)].join()}</p>;
}

let engine: Engine;
const shown = (): string =>
  renderToStaticMarkup(
    <EngineContext.Provider value={engine}>
      <Shown />
    </EngineContext.Provider>,
  );

beforeEach(() => {
  open(team);
  engine = readyEngine();
  expect(shown()).toBe("<p>of now</p>");
});

test("an answer about the plan as it was before a change stands until the new one comes", () => {
  applyEdit((now, by) => setValue(now, { assumption: "leaver_rate", value: 0.11 }, by));
  expect(shown()).toBe("<p>older</p>");
});

test("an answer about another plan, or about the same file opened before, does not", () => {
  open({ ...team, title: "Another team" });
  expect(shown()).toBe("<p>none</p>");
});
