/** The Published lists part under the plan's staff: what is drawn, what is asked first, and what is missing. */
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { elementAt, type NationList } from "../../model";
import { EngineContext } from "../../renderer/engine/use-answer";
import { answersFor } from "../../renderer/engine/answer";
import type { NationListsTold } from "../../renderer/engine/answers";
import { NationListOf } from "../../renderer/screens/services/published/nation-list";
import { BASE_LOOK, seriesLook } from "../../renderer/charts";
import { nationListLines } from "../../renderer/screens/services/published/nation-list-view";
import { ShellContext, type Shell } from "../../renderer/shell/shell";
import { openPlan, showPlan } from "../../renderer/state/plan-store";
import { showScenario } from "../../renderer/state/view-store";
import { seedPlan } from "../model/questions/read-seed-plan";
import { readyEngine } from "./ready-engine";

vi.mock("zustand", () => import("./live-stores"));

const scenario = "leavers-as-other-ahps";
const england = { id: "england", label: "England" };
let told: NationListsTold;

beforeAll(() => {
  showPlan(seedPlan("england"), { document: null, name: "England", saved: true });
  const answer = answersFor(openPlan()!.plan).answer({
    kind: "nation-lists",
    listed: "children",
    places: [england],
    scenarios: [scenario, "placements-limit-intake"],
    looked: [],
    base: "Base",
  });
  if (!answer.ok) throw new Error(answer.problems[0]?.says);
  told = answer.value as NationListsTold;
});

const markup = (place: { readonly id: string; readonly label: string }): string =>
  renderToStaticMarkup(
    <ShellContext.Provider value={{} as Shell}>
      <EngineContext.Provider value={readyEngine()}>
        <NationListOf listed="children" place={place} onPlace={() => undefined} />
      </EngineContext.Provider>
    </ShellContext.Provider>,
  );

describe("the picture", () => {
  it("begins with what was published, leaves a gap where nothing was, and runs on from the count", () => {
    const list: NationList = elementAt(told.lists, 0);
    const { weeks, lines, years } = nationListLines(list, (id) => (id === undefined ? BASE_LOOK : seriesLook(0)));
    expect([weeks[0], weeks.at(-1)]).toEqual(["end of October 2022", "end of March 2037"]);
    expect(lines.map(({ id }) => id)).toEqual(["base", scenario, "published"]);
    const at = (month: string): number => weeks.indexOf(`end of ${month}`);
    const [base, , published] = lines;
    expect(published!.values[at("July 2024")]).toBe(19_070);
    expect(published!.values[at("November 2023")]).toBeNull();
    expect(base!.values[at("September 2023")]).toBeNull();
    expect(base!.values[at("October 2023")]).toBeCloseTo(18_312, 6);
    expect(years.find(({ name }) => name === "2024/25")).toMatchObject({
      first: at("April 2024"),
      last: at("March 2025"),
    });
  });

  it("says of a scenario that cannot be run why not", () => {
    expect(told.notRun).toEqual([
      { name: "Placements limit the intake", says: expect.stringContaining("weeks hosted per WTE") as string },
    ]);
  });
});

describe("the page", () => {
  it("tells the list of the scenario shown beside the base, with what it rests on", () => {
    showScenario(scenario);
    const page = markup(england);
    expect(page).toContain("would be none by December 2028 under");
    expect(page.match(/<th scope="row">Base<\/th>/g)).toHaveLength(3);
    expect(page).toContain("growth of referrals is not given");
    showScenario(undefined);
  });

  it("asks before it runs a list whose returns changed", () => {
    const page = markup({ id: "north-west", label: "North West" });
    expect(page).toContain("I have looked, and want this list run on all the same.");
    expect(page).not.toContain("<svg");
  });

  it("says where the plan does not have the place", () => {
    expect(markup({ id: "ics:sussex", label: "Sussex" })).toContain("Sussex is not a place of this plan");
  });
});
