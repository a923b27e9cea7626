/** What Uncertainty says of draws that are few, or not of what is looked at now. */
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { ensembleOf, runDraws, setValue, type Plan, type Sample } from "../../model";
import type { DrawPool, DrawsShown } from "../../renderer/engine/draws/draws-shown";
import { standingAsked } from "../../renderer/engine/draws/standing-asked";
import { DrawsContext } from "../../renderer/engine/draws/use-draws";
import { Uncertainty } from "../../renderer/screens/uncertainty/uncertainty";
import { ShellContext, type Shell } from "../../renderer/shell/shell";
import { applyEdit } from "../../renderer/state/apply-edit";
import { showPlan, usePlan } from "../../renderer/state/plan-store";
import { useView } from "../../renderer/state/view-store";
import { futuresWords } from "../../renderer/words/futures";
import { uncertaintyWords } from "../../renderer/words/uncertainty";
import { buildPlan, given } from "../model/build-plan";

vi.mock("zustand", () => import("./live-stores"));
// Beside the finding, and not of the draws.
vi.mock("../../renderer/screens/uncertainty/backtest/past-line", () => ({ PastLine: () => null }));
vi.mock("../../renderer/past/use-past", () => ({ usePast: () => ({ note: "", beside: [], history: undefined }) }));

const plan: Plan = buildPlan({
  ages: [{ id: "all", label: "All", from: 20, years: 50 }],
  assumptions: [given("leaver_rate", 0.08, [], { range: { low: 0.06, likely: 0.08, high: 0.11, level: 0.8 } })],
});
const asked = standingAsked(plan, { scenarios: [], place: "place1" });

function sampleOf(count: number): Sample {
  const made = ensembleOf(plan, asked);
  if (!made.ok) throw new Error(made.problems[0]?.says);
  return runDraws(made.value, asked.seed, 0, count);
}

/** The heading of the screen over so many draws of the first place, with another place or version looked at. */
function headingOver(count: number, change: Partial<DrawsShown> = {}): string {
  const shown: DrawsShown = {
    version: usePlan.getState().open!.version,
    asked,
    state: "running",
    sample: sampleOf(count),
    done: count,
    of: 1000,
    fewer: false,
    certain: false,
    problems: [],
    ...change,
  };
  const pool = { shown: () => shown, subscribe: () => () => undefined } as unknown as DrawPool;
  const html = renderToStaticMarkup(
    <ShellContext.Provider value={{} as Shell}>
      <DrawsContext.Provider value={pool}>
        <Uncertainty />
      </DrawsContext.Provider>
    </ShellContext.Provider>,
  );
  return /<h1[^>]*>.*?<\/h1>/s.exec(html)![0];
}

/** A change after which the draws of before are older ones. */
const edit = (): unknown =>
  applyEdit((now, by) => setValue(now, { assumption: "leaver_rate", value: 0.09, where: {} }, by));

beforeEach(() => {
  showPlan(plan, { document: null, name: "test.otplan", saved: true });
  useView.setState({ place: "place1" });
});

describe("the finding of Uncertainty", () => {
  it("has a range from draws of what is looked at", () => {
    expect(headingOver(40)).toMatch(/^<h1 data-stale="false">.*: in 8 of 10 futures between /);
  });

  it("is marked where the draws are of another place, of the whole, or of the plan before", () => {
    useView.setState({ place: "place2" });
    expect(headingOver(40)).toContain('data-stale="true"');
    useView.setState({ place: undefined });
    expect(headingOver(40)).toContain('data-stale="true"');
    useView.setState({ place: "place1" });
    const { version } = usePlan.getState().open!;
    edit();
    expect(headingOver(40, { version })).toContain('data-stale="true"');
  });

  it("says nothing of 8 in 10 from a handful of futures, and keeps what the older ones said until then", () => {
    expect(headingOver(4)).not.toContain("in 10");
    const { version } = usePlan.getState().open!;
    edit();
    expect(headingOver(40, { version, done: 0 })).toContain("in 8 of 10");
  });

  it("says nothing from draws of a plan that was open before, also where another is opened over it", () => {
    const { version } = usePlan.getState().open!;
    showPlan({ ...plan, title: "Another team" }, { document: null, name: "other.otplan", saved: true });
    expect(headingOver(40, { version })).not.toContain("in 8 of 10");
    expect(headingOver(40, { version })).toContain(uncertaintyWords.working);
  });
});

describe("a range in a sentence", () => {
  it("has one number where both ends come to the same", () => {
    expect(futuresWords.between("wte", 0, 0)).toBe("in 8 of 10 futures 0.0");
    expect(futuresWords.between("wte", 10, 20)).toBe("in 8 of 10 futures between 10.0 and 20.0");
  });
});
