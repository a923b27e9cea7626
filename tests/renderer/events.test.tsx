/** What is known to be coming, as the screens list it. */
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Plan, PlannedEvent } from "../../model";
import { DifferenceGrid } from "../../renderer/screens/scenarios/difference-grid";
import { Events } from "../../renderer/screens/workforce/events";
import { eventsWords } from "../../renderer/words/events";
import { buildPlan } from "../model/build-plan";

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
const listed = (scenario: string | undefined, place?: string): string =>
  text(renderToStaticMarkup(<Events plan={plan} readOnly scenario={scenario} place={place} />));

describe("the people there", () => {
  it("are whole where they are, and one of them is a person", () => {
    expect(eventsWords.onOpeningDay(6, 5.1)).toContain("there are 6 people there, 5.1 WTE");
    expect(eventsWords.onOpeningDay(1, 0.85)).toContain("there is 1 person there");
    expect(eventsWords.there("May 2026", 52.96, 44.9)).toContain("there would be 53 people there, 44.9 WTE");
    expect(eventsWords.there("May 2026", 5.52, 4.7)).toContain("5.5 people");
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
    expect(renderToStaticMarkup(<Events plan={plan} readOnly scenario={undefined} place={undefined} />)).not.toContain(
      "<button",
    );
  });
});

describe("what differs from the base", () => {
  it("has a row of events, with each scenario's own", () => {
    const grid = text(renderToStaticMarkup(<DifferenceGrid plan={plan} listed={plan.scenarios} readOnly />));
    expect(grid).toMatch(
      /Known to be coming 2 people leave in October 2024 \(place 1; level 1\) 1 person is away from August 2024, back in May 2025, not covered \(place 2; level 1\) as base/,
    );
  });
  it("has none where no scenario knows of any", () => {
    const quiet = plan.scenarios.filter(({ id }) => id === "two");
    const grid = text(renderToStaticMarkup(<DifferenceGrid plan={plan} listed={quiet} readOnly />));
    expect(grid).not.toContain("Known to be coming");
  });
});
