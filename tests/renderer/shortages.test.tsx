/** The Shortages screen: what it says is what the model says, and what it saves can be undone in one step. */
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import england from "../../seeds/plans/england.otplan?raw";
import rulesFile from "../../seeds/shortage-rules.json";
import {
  projectPlan,
  quarterToSave,
  readPlan,
  saveQuarter,
  shortageRulesSchema,
  shortageMeasure,
  shortagesOf,
  spotKey,
  whatHelps,
  calendarOf,
  type Plan,
} from "../../model";
import { EngineContext } from "../../renderer/engine/use-answer";
import { gridRows, isShown, shownOf, wholeFilter } from "../../renderer/screens/shortages/shown";
import { ShortagesScreen } from "../../renderer/screens/shortages/shortages-screen";
import { toldOfHelps, toldOfRule } from "../../renderer/screens/shortages/told-shortage";
import { ShellContext, type Shell } from "../../renderer/shell/shell";
import { applyEdit } from "../../renderer/state/apply-edit";
import { showPlan, undo, usePlan } from "../../renderer/state/plan-store";
import { readyEngine } from "./ready-engine";

vi.mock("zustand", () => import("./live-stores"));

const read = readPlan(england);
if (!read.ok) throw new Error(read.problems[0]?.says);
const plan: Plan = { ...read.value, scenarios: read.value.scenarios.slice(0, 2) };
const rules = shortageRulesSchema.parse(rulesFile.rules);
const spots = { places: "region", settings: false, levels: false } as const;
const projected = projectPlan(plan);
if (!projected.ok) throw new Error("cannot run");
const runs = { calendar: calendarOf(plan.start, plan.years), staff: projected.value, lists: undefined };
const all = shortagesOf(runs, { spots, rules, quarter: 4 });

describe("what is shown", () => {
  it("is the place chosen and those in it, and of staff or a list", () => {
    const filter = { ...wholeFilter, place: "london" };
    const shown = shownOf(plan, all, filter);
    expect(shown.now.length).toBeGreaterThan(0);
    expect(shown.now.every(({ spot }) => spot.place.id === "london")).toBe(true);
    expect(shownOf(plan, all, { ...wholeFilter, place: "england" }).now).toEqual(all.now);
    expect(isShown(plan, all.now[0]!.spot, { ...wholeFilter, place: undefined, of: "some-list" })).toBe(false);
  });

  it("has a row for each place with the gravest of its lines, and of one place a row for each measure", () => {
    const rows = gridRows(all.lines, all.quarters.length);
    expect(rows).toHaveLength(7);
    const london = all.lines.filter(({ spot }) => spot.place.id === "london");
    expect(rows.find(({ id }) => id === "london")!.grades).toEqual(
      all.quarters.map((_, at) => Math.max(...london.map(({ grades }) => grades[at]!))),
    );
    expect(gridRows(london, all.quarters.length)).toHaveLength(london.length);
  });
});

describe("the screen", () => {
  beforeEach(() => {
    // It opens at the quarter of today, and what is short then is another thing next year.
    vi.useFakeTimers({ now: new Date("2026-11-29T12:00:00Z"), toFake: ["Date"] });
    showPlan(plan, { document: null, name: "test", saved: true });
  });
  afterEach(() => void vi.useRealTimers());

  const page = (): string =>
    renderToStaticMarkup(
      <ShellContext.Provider value={{} as Shell}>
        <EngineContext.Provider value={readyEngine()}>
          <ShortagesScreen />
        </EngineContext.Provider>
      </ShellContext.Provider>,
    );

  it("says its finding, three numbers, each shortage with what drives it and what helps, and what is not judged", () => {
    const markup = page();
    expect(markup).toMatch(/<h1[^>]*>[^<]*seriously short[^<]*<\/h1>/);
    expect(markup.match(/class="figure"/g)).toHaveLength(3);
    expect(markup).toMatch(/London<\/th>/);
    expect(markup).toMatch(/Leavers: \+/);
    expect(markup).toMatch(/quarters? fewer, of|none of the scenarios/);
    expect(markup).toMatch(/Not judged \(\d+\)/);
  });

  it("can be asked why of the line of a rule and of what helps, each with what it rests on", () => {
    const markup = page();
    expect(markup).toMatch(/why\? <\/span>(above|below) /);
    for (const rule of rules.filter(({ reason }) => reason !== undefined)) {
      const told = toldOfRule(rule);
      expect(told.says).toContain(rule.reason);
      for (const { says } of rule.against ?? []) expect(told.says).toContain(says);
    }
  });

  it("tells of what helps each scenario by itself, the best first, beside what is shown", () => {
    const courses = (quarters: number, mean: number) => [
      { key: "", quarters: [quarters, quarters, quarters], mean, base: 1, staff: 1 },
    ];
    const [one] = all.now;
    if (one === undefined) throw new Error("something is short");
    const key = `${spotKey(one.spot)} ${one.measure}`;
    const as = (quarters: number, mean: number) => courses(quarters, mean).map((course) => ({ ...course, key }));
    const way = shortageMeasure(one.measure).worse === "above" ? 1 : -1;
    const [helps] = whatHelps([one], as(9, 0.5), [
      { id: "little", name: "Little", courses: as(7, 0.5) },
      { id: "much", name: "Much", courses: as(3, 0.5 - 0.1 * way) },
      { id: "none", name: "None", courses: as(9, 0.5) },
    ]);
    if (helps === undefined) throw new Error("it is judged");
    const told = toldOfHelps(helps, "2026/27 Q1");
    expect(told.parts.map(({ label }) => label)).toEqual(["As it is shown", "Much", "Little"]);
    expect(told.parts.map(({ figure }) => figure.replace(/,.*/, ""))).toEqual([
      "9 quarters",
      "3 quarters",
      "7 quarters",
    ]);
    expect(told.figure).toContain("Much");
  });

  it("saves a quarter as one undo step with an entry in the log", () => {
    const saved = quarterToSave(plan, rules, all, {
      spots,
      scenario: undefined,
      saved: "2026-01-01",
      version: "0.1.0",
    });
    expect(applyEdit((now, signed) => saveQuarter(now, saved, signed)).ok).toBe(true);
    const after = usePlan.getState().open!.plan;
    expect(after.shortageQuarters).toHaveLength(1);
    expect(after.log.at(-1)?.what).toBe("Shortages of a quarter saved");
    undo();
    expect(usePlan.getState().open!.plan.shortageQuarters).toBeUndefined();
  });
});
