/** What is out of all proportion is asked about wherever it is entered: it can be kept, or put back in one step. */
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { putChange, setValue, type Plan } from "../../model";
import { AssumptionPanel } from "../../renderer/frame/assumption-panel";
import { IsItMeant } from "../../renderer/frame/is-it-meant";
import { ChangeFields } from "../../renderer/screens/scenarios/change-fields";
import { applyEdit } from "../../renderer/state/apply-edit";
import { keepIt, putItBack } from "../../renderer/state/asked-store";
import { openPlan, showPlan, undo } from "../../renderer/state/plan-store";
import { resetView } from "../../renderer/state/view-store";
import { EngineContext } from "../../renderer/engine/use-answer";
import { seedPlan } from "../model/questions/read-seed-plan";
import { textOf } from "./markup";
import { readyEngine } from "./ready-engine";

vi.mock("zustand", () => import("./live-stores"));

const team = seedPlan("community-team");
const asked = (): string => textOf(renderToStaticMarkup(<IsItMeant />));
const open = (plan: Plan): void => showPlan(plan, { document: null, name: "test", saved: true });
/** A change is asked about as soon as it has been sent. */
const sent = (): Promise<void> => Promise.resolve();
const type = (value: number): Promise<void> => {
  applyEdit((now, by) => setValue(now, { assumption: "staff_in_post", value, where: { level: "registered" } }, by));
  return sent();
};

beforeEach(() => {
  resetView();
  keepIt();
  open(team);
});

describe("a figure out of all proportion", () => {
  it("is asked about, and stays when it is kept", async () => {
    await type(4000);
    expect(asked()).toContain("4,000 WTE, in a plan with 26.5 posts. Is it meant?");
    const kept = openPlan()?.plan;
    keepIt();
    expect(asked()).toBe("");
    expect(openPlan()?.plan).toBe(kept);
  });
  it("is put back as one step of undo", async () => {
    await type(4000);
    putItBack();
    expect(asked()).toBe("");
    expect(openPlan()?.plan.assumptions).toEqual(team.assumptions);
  });
  it("is asked about where another edit follows it at once, and both are put back", async () => {
    const first = type(4000);
    applyEdit((now, by) => setValue(now, { assumption: "leaver_rate", value: 0.11 }, by));
    await first;
    expect(asked()).toContain("4,000 WTE, in a plan with 26.5 posts. Is it meant?");
    putItBack();
    expect(openPlan()?.plan.assumptions).toEqual(team.assumptions);
  });
  it("is not asked about once the plan is another one before it could be", async () => {
    const first = type(4000);
    open({ ...team, title: "Another team" });
    await first;
    expect(asked()).toBe("");
  });
  it("is asked about in a scenario's change", async () => {
    const scenario = team.scenarios[0]!;
    applyEdit((now, by) =>
      putChange(now, scenario.id, 99, { assumption: "added_posts", op: "add", value: 4000, from: "2026-04" }, by),
    );
    await sent();
    expect(asked()).toContain("4,000 WTE, in a plan with");
  });
  it("is no longer asked about once the plan is another one", async () => {
    await type(4000);
    undo();
    expect(asked()).toBe("");
  });
  it("leaves what is in proportion alone", async () => {
    await type(12);
    expect(asked()).toBe("");
  });
});

describe("a figure that does otherwise in the base", () => {
  const sentence = "total leaving stays at the leaver rate";
  const withEngine = (shown: React.JSX.Element): string =>
    textOf(renderToStaticMarkup(<EngineContext.Provider value={readyEngine()}>{shown}</EngineContext.Provider>));
  it("says so in its panel and in the fields of a scenario's change", () => {
    expect(withEngine(<AssumptionPanel id="retirement_rate" />)).toContain(sentence);
    const assumption = team.assumptions.find((one) => one.id === "retirement_rate")!;
    const change = { assumption: "retirement_rate", op: "multiply" as const, value: 1.5 };
    expect(
      withEngine(<ChangeFields plan={team} assumption={assumption} change={change} onChange={() => undefined} />),
    ).toContain(sentence);
  });
  it("says nothing of the others", () => {
    expect(withEngine(<AssumptionPanel id="months_to_fill" />)).not.toContain("In the base, total leaving");
  });
});
