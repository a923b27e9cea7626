/** What is known to be coming, as the screens list it. */
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { measureOf, type Plan, type PlannedEvent } from "../../model";
import { DifferenceGrid } from "../../renderer/screens/scenarios/difference-grid";
import { Events } from "../../renderer/screens/workforce/events";
import { EngineContext } from "../../renderer/engine/use-answer";
import { showPlan } from "../../renderer/state/plan-store";
import { leanestMonth } from "../../renderer/screens/workforce/what-is-left";
import type { ResultTable } from "../../renderer/engine/table-values";
import { eventsWords } from "../../renderer/words/events";
import { buildPlan } from "../model/build-plan";
import { readyEngine } from "./ready-engine";

vi.mock("zustand", () => import("./live-stores"));

const row = { place: "place1", setting: "setting1", level: "level1" } as const;
const leave: PlannedEvent = { what: "leaves", heads: 2, ...row, from: "2024-10", why: "Retirement" };
const away: PlannedEvent = { what: "is-away", heads: 1, ...row, place: "place2", from: "2024-08", to: "2025-05" };
const plan: Plan = buildPlan({
  places: 2,
  events: [leave],
  scenarios: [
    { id: "one", name: "One away", changes: [], events: [away] },
    { id: "two", name: "As before", changes: [] },
  ],
});
const text = (markup: string): string => markup.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
function eventsMarkup(scenario: string | undefined, place: string | undefined): string {
  showPlan(plan, { document: null, name: "test", saved: true });
  return renderToStaticMarkup(
    <EngineContext.Provider value={readyEngine()}>
      <Events plan={plan} readOnly scenario={scenario} place={place} />
    </EngineContext.Provider>,
  );
}
const listed = (scenario: string | undefined, place?: string): string => text(eventsMarkup(scenario, place));

describe("the people there", () => {
  it("are whole where they are, and one of them is a person", () => {
    expect(eventsWords.onOpeningDay(6, 5.1)).toContain("there are 6 people there, 5.1 WTE");
    expect(eventsWords.onOpeningDay(1, 0.85)).toContain("there is 1 person there");
    expect(eventsWords.there("May 2026", 52.96, 44.9)).toContain("there would be 53 people there, 44.9 WTE");
    expect(eventsWords.there("May 2026", 5.52, 4.7)).toContain("5.5 people");
  });
});

describe("what is left", () => {
  const times = ["2026-09", "2026-10", "2026-11", "2026-12", "2027-01", "2027-02"];
  const table = (values: readonly number[], opening: number): ResultTable => ({
    measure: measureOf("available_wte")!,
    by: [],
    times,
    groups: [{ ids: [], labels: [] }],
    values: Float64Array.from(values),
    opening: Float64Array.of(opening),
  });
  const inPost = table([18, 16, 16, 17, 17, 18], 18.4);
  const available = table([3, 16, 16, 17, 15.5, 16], 18.4);
  const two: PlannedEvent = { what: "leaves", heads: 2, ...row, from: "2026-10" };
  const gone: PlannedEvent = { what: "is-away", heads: 1, ...row, from: "2027-01", to: "2027-10" };

  it("is the fewest who are at work while the events happen, not before them", () => {
    const least = leanestMonth([gone, two], available, inPost);
    expect(least).toMatchObject({ first: "2026-10", last: "2027-10", month: "2027-01", available: 15.5, inPost: 17 });
    expect(eventsWords.left(least!)).toBe(
      "Fewest between October 2026 and October 2027: at the end of January 2027 15.5 WTE would be available to work, of 17.0 WTE in post. On the day before the plan starts 18.4 WTE are.",
    );
    expect(eventsWords.left(leanestMonth([two], available, inPost)!)).toContain("At the end of October 2026 16.0 WTE");
  });
  it("is nothing where no event falls in the plan", () => {
    expect(leanestMonth([], available, inPost)).toBeUndefined();
    expect(leanestMonth([{ ...two, from: "2040-01" }], available, inPost)).toBeUndefined();
  });
});

describe("the list of events", () => {
  it("has those of the base, and under a scenario also its own, saying which are the base's", () => {
    expect(listed(undefined)).toContain("1 event");
    expect(listed(undefined)).toContain("2 people leave");
    expect(listed(undefined)).not.toContain("in the base");
    expect(listed("one")).toMatch(/2 people leave in the base .* in October 2024 Retirement 1 person is away/);
    expect(listed("one")).toContain("from August 2024, back in May 2025 not covered");
  });
  it("is that of the place shown", () => {
    expect(listed("one", "place2")).not.toContain("2 people leave");
    expect(listed("one", "all")).toContain("2 people leave");
    expect(listed(undefined, "place2")).toContain("Nothing is listed yet.");
  });
  it("offers nothing to change in a plan shown to be read", () => {
    expect(eventsMarkup(undefined, undefined)).not.toContain("<button");
  });
});

describe("what differs from the base", () => {
  it("has a row of events, with each scenario's own", () => {
    const grid = text(renderToStaticMarkup(<DifferenceGrid plan={plan} listed={plan.scenarios} readOnly />));
    expect(grid).toMatch(
      /Known to be coming 2 people leave in October 2024 \(place 1; level 1 \(band 5\)\) 1 person is away from August 2024, back in May 2025, not covered \(place 2; level 1 \(band 5\)\) as base/,
    );
  });
  it("has none where no scenario knows of any", () => {
    const quiet = plan.scenarios.filter(({ id }) => id === "two");
    const grid = text(renderToStaticMarkup(<DifferenceGrid plan={plan} listed={quiet} readOnly />));
    expect(grid).not.toContain("Known to be coming");
  });
});
